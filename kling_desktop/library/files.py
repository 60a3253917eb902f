"""Where everything lies, and how files get their places: atomically, durably, and never over another file."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import uuid
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from kling_desktop.domain.naming import safe_name
from kling_desktop.library.errors import from_os

HOME_VARIABLE = "KLING_DESKTOP_HOME"
APP = "Kling Desktop"
_PART = ".part"
_UNLINKABLE = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EXDEV, errno.EMLINK, errno.ENOSYS}


@dataclass(frozen=True, slots=True)
class Places:
    """Every folder and file of the program."""

    home: Path
    database: Path
    settings: Path
    pictures: Path
    posters: Path
    clips: Path
    logs: Path
    simulator: Path

    @classmethod
    def find(cls, environ: Mapping[str, str]) -> Places:
        """All below `KLING_DESKTOP_HOME` where that is set, else in the platform's own places."""
        chosen = environ.get(HOME_VARIABLE, "").strip()
        if chosen:
            home = Path(chosen).expanduser().absolute()
            return cls._below(home, home / "cache", home / "clips", home / "logs", home)
        import platformdirs

        folders = platformdirs.PlatformDirs("kling-desktop", appauthor=False)
        videos = Path(platformdirs.user_videos_dir()) / APP
        data, config = Path(folders.user_data_path), Path(folders.user_config_path)
        return cls._below(data, Path(folders.user_cache_path), videos, Path(folders.user_log_path), config)

    @classmethod
    def _below(cls, home: Path, cache: Path, clips: Path, logs: Path, config: Path) -> Places:
        return cls(
            home=home,
            database=home / "library.sqlite",
            settings=config / "settings.json",
            pictures=home / "pictures",
            posters=cache / "posters",
            clips=clips,
            logs=logs,
            simulator=home / "simulator",
        )

    def make(self) -> None:
        """Makes the folders, readable by the user alone but for the clips. Raises FolderUnusable, DiskFull."""
        for folder in (self.home, self.pictures, self.posters, self.settings.parent):
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            except OSError as error:
                raise from_os(error, folder) from error


def part_for(generation_id: str, folder: Path) -> Path:
    """Where a clip grows: hidden, in the clips' own folder, so that it can be renamed into place."""
    return folder / f".kling-{generation_id}{_PART}"


def sweep(folder: Path, open_ids: Collection[str]) -> list[Path]:
    """Removes what unfinished downloads left behind, but for those of open generations. Returns what went."""
    gone: list[Path] = []
    for path in folder.glob(".kling-*"):
        owner = path.name.removeprefix(".kling-").split(".")[0]
        half_marked = path.suffix == ".tmp"
        if owner not in open_ids or half_marked:
            path.unlink(missing_ok=True)
            gone.append(path)
    return gone


def candidates(folder: Path, name: str) -> Iterator[Path]:
    """The files that have this name or one of its numbered variants already."""
    for path in _variants(folder, name):
        if not path.exists():
            return
        yield path


def place_clip(part: Path, folder: Path, name: str) -> Path:
    """Gives a finished file its name in `folder`, durably, never over another file. Raises OSError."""
    _flush(part)
    for path in _variants(folder, name):
        if _taken_in_any_case(path):
            continue
        try:
            _link(part, path)
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            shorter = safe_name(Path(name).stem[: len(Path(name).stem) // 2])
            return place_clip(part, folder, shorter + Path(name).suffix)
        part.unlink()
        _flush(folder)
        return path
    raise AssertionError("names do not end")


def keep_picture(source: Path | bytes, folder: Path, name: str) -> tuple[Path, str]:
    """Keeps a copy of a picture, named by its content, and returns it with its SHA-256. Raises OSError."""
    content = source if isinstance(source, bytes) else source.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    suffix = Path(name).suffix.lower()
    kept = folder / f"{sha256}{suffix if suffix.isascii() and len(suffix) <= 6 else ''}"
    if not kept.exists() or kept.stat().st_size != len(content):
        write_atomically(kept, content)
    return kept, sha256


def write_atomically(path: Path, content: bytes) -> None:
    """Replaces a file as a whole, durably. Raises OSError; the old file is then untouched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:8]}.new")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    _flush(path.parent)


def _variants(folder: Path, name: str) -> Iterator[Path]:
    stem, suffix = Path(name).stem, Path(name).suffix
    yield folder / name
    for number in count(2):
        yield folder / f"{stem} {number}{suffix}"


def _taken_in_any_case(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _link(part: Path, path: Path) -> None:
    """A second name for the same file, made only if that name is free."""
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in _UNLINKABLE:
            raise
        _copy_exclusively(part, path)


def _copy_exclusively(part: Path, path: Path) -> None:
    """For file systems without hard links, or another file system: reserves the name, then replaces it whole."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    fresh = path.with_name(f".kling-{uuid.uuid4().hex}.tmp")
    try:
        shutil.copyfile(part, fresh)
        _flush(fresh)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise


def _flush(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
