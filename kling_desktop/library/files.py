"""Where everything lies, and how files get their places: atomically, durably, and never over another file."""

from __future__ import annotations

import errno
import io
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import count, takewhile
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kling_desktop.domain.naming import safe_name
from kling_desktop.library.errors import from_os

HOME_VARIABLE = "KLING_DESKTOP_HOME"
APP = "Kling Desktop"
_PART = ".part"
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_PIECE = 1 << 20  # bytes
_SHORTEST = 8  # characters of a name; when even that is too long, its folder is

# how file systems without hard links say so; EINVAL is Windows' word
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EINVAL})

Link = Callable[[Path, Path], None]


class Places(NamedTuple):
    """Every folder and file of the program."""

    home: Path
    database: Path
    cache: Path
    settings: Path
    pictures: Path
    posters: Path
    clips: Path
    logs: Path
    simulator: Path

    @classmethod
    def find(cls, environ: Mapping[str, str], *, simulator: bool = False) -> Places:
        """All below `KLING_DESKTOP_HOME` where that is set, else in the platform's own places.

        `simulator`: the clips get a folder of their own, apart from those that were paid for.
        """
        places = cls._find(environ)
        return places._replace(clips=places.clips / "simulator") if simulator else places

    @classmethod
    def _find(cls, environ: Mapping[str, str]) -> Places:
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
            cache=cache,
            settings=config / "settings.json",
            pictures=home / "pictures",
            posters=cache / "posters",
            clips=clips,
            logs=logs,
            simulator=home / "simulator",
        )

    def poster(self, generation_id: str) -> Path:
        """Where a generation's poster lies, or will lie."""
        return poster_in(self.posters, generation_id)

    def make(self) -> None:
        """Makes the folders, readable by the user alone but for the clips. Raises FolderUnusable, DiskFull."""
        for folder in (self.home, self.pictures, self.cache, self.posters, self.settings.parent):
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            except OSError as error:
                raise from_os(error, folder) from error


def poster_in(folder: Path, generation_id: str) -> Path:
    """Where a generation's poster lies in the folder of posters, or will lie."""
    return folder / f"{generation_id}.jpg"


def part_for(generation_id: str, folder: Path) -> Path:
    """Where a clip grows: hidden, in the clips' own folder, so that it can be renamed into place."""
    return folder / f".kling-{generation_id}{_PART}"


def hidden(folder: Path, generation_id: str = "") -> list[Path]:
    """What unfinished downloads have in a folder now: those of one generation, or of all."""
    try:
        return sorted(folder.glob(f".kling-{generation_id}{'.' if generation_id else ''}*"))
    except OSError:
        return []


def sweep(folder: Path, open_ids: Collection[str]) -> list[Path]:
    """Removes what unfinished downloads left behind, but for those of open generations. Returns what went.

    A folder that is away, or a file that cannot be removed, is left for the next time.
    """
    gone: list[Path] = []
    with suppress(OSError):
        for path in sorted(folder.glob(".kling-*")):
            owner, _, kind = path.name.removeprefix(".kling-").partition(".")
            half_written = kind.endswith("tmp")
            if kind.startswith(("part", "tmp")) and (half_written or owner not in open_ids):
                with suppress(OSError):
                    path.unlink()
                    gone.append(path)
    return gone


def sweep_half_written(folders: Iterable[Path]) -> None:
    """Removes what was being written when a former run ended; only who owns the library may."""
    for folder in folders:
        with suppress(OSError):
            for path in folder.glob(".*.new"):
                path.unlink(missing_ok=True)


def candidates(folder: Path, name: str) -> Iterator[Path]:
    """The files that have this name or one of its numbered variants already."""
    return takewhile(os.path.lexists, _variants(folder, name))


def place_clip(part: Path, folder: Path, name: str, *, link: Link = os.link) -> Path:
    """Gives a finished file its name in `folder`, durably, never over another file. Raises OSError.

    The name is made by a hard link, which fails when the name is taken, also in another case where case does not
    count. `link` is that step. A part on another file system is first copied beside its place.
    """
    flush(part)
    for path in _variants(folder, name):
        try:
            _give_name(part, path, link)
        except FileExistsError:
            continue
        except OSError as error:
            stem, suffix = Path(name).stem, Path(name).suffix
            if error.errno != errno.ENAMETOOLONG or len(stem) < _SHORTEST:
                raise
            return place_clip(part, folder, safe_name(stem[: len(stem) * 3 // 4]) + suffix, link=link)
        flush(folder)  # the new name is on the disk before the old one goes
        part.unlink(missing_ok=True)
        return path
    raise AssertionError("names do not end")


class Kept(NamedTuple):
    """A kept copy of a picture. `fresh`: it was not there before, so who finds it useless may remove it."""

    path: Path
    sha256: str
    fresh: bool


def place_folder(part: Path, folder: Path, name: str) -> Path:
    """Gives a finished folder its name in `folder`, never over anything that is there. Raises OSError."""
    for path in _variants(folder, name):
        if not os.path.lexists(path):
            part.rename(path)
            flush(folder)
            return path
    raise AssertionError("names do not end")


def keep_picture(source: Path | bytes | BinaryIO, folder: Path, name: str) -> Kept:
    """Keeps a copy of a picture, named by its content (SHA-256 in hex) and once per content. Raises OSError.

    `source`: its path, its bytes, or the file, opened at its beginning.
    """
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".{_odd_name()}.new"
    try:
        sha256, length = _copied(source, fresh)
        known = next((k for k in folder.glob(f"{sha256}*") if k.is_file() and k.lstat().st_size == length), None)
        if known is not None:
            return Kept(known, sha256, fresh=False)
        suffix = Path(name).suffix.lower()
        kept = folder / (sha256 + (suffix if _SUFFIX.fullmatch(suffix) else ""))
        flush(fresh)
        fresh.replace(kept)
    finally:
        fresh.unlink(missing_ok=True)
    flush(folder)
    return Kept(kept, sha256, fresh=True)


def write_atomically(path: Path, content: bytes) -> None:
    """Replaces a file as a whole, durably. Raises OSError; the old file is then untouched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name[:40]}.{_odd_name(4)}.new")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    flush(path.parent)


def _odd_name(length: int = 16) -> str:
    """A name that nobody has: so many random bytes in hex."""
    return os.urandom(length).hex()


def flush(path: Path) -> None:
    """Waits until a file, or the names in a folder, are on the disk. Raises OSError."""
    windows = os.name == "nt"
    if windows and path.is_dir():
        return  # NTFS keeps its own journal of names
    opened = os.open(path, os.O_RDWR if windows else os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP) or not path.is_dir():  # some network folders cannot
            raise
    finally:
        os.close(opened)


def _copied(source: Path | bytes | BinaryIO, target: Path) -> tuple[str, int]:
    """Copies a piece at a time, so that memory stays flat; the content's SHA-256 in hex, and its length."""
    import hashlib  # not for the window's first picture

    digest, length = hashlib.sha256(), 0
    with _opened(source) as opened, target.open("wb") as file:
        while piece := opened.read(_PIECE):
            digest.update(piece)
            file.write(piece)
            length += len(piece)
    return digest.hexdigest(), length


def _opened(source: Path | bytes | BinaryIO) -> AbstractContextManager[BinaryIO]:
    if isinstance(source, Path):
        return source.open("rb")
    return io.BytesIO(source) if isinstance(source, bytes) else nullcontext(source)  # who opened it closes it


def _variants(folder: Path, name: str) -> Iterator[Path]:
    stem, suffix = Path(name).stem, Path(name).suffix
    yield folder / name
    for number in count(2):
        yield folder / f"{stem} {number}{suffix}"


def _give_name(part: Path, path: Path, link: Link) -> None:
    try:
        link(part, path)
    except OSError as error:
        if error.errno == errno.EXDEV:
            _copy_beside(part, path, link)
        elif error.errno in _NO_LINKS:
            _rename_into_reserved(part, path)
        else:
            raise


def _copy_beside(part: Path, path: Path, link: Link) -> None:
    """From another file system: nothing has the clip's name before all of it is there."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    fresh = path.with_name(f".kling-{_odd_name()}.tmp")
    try:
        import shutil  # not for the window's first picture

        shutil.copyfile(part, fresh)
        flush(fresh)
        _give_name(fresh, path, link)
    finally:
        fresh.unlink(missing_ok=True)


def _rename_into_reserved(part: Path, path: Path) -> None:
    """Where there are no hard links (exFAT, some network folders): an empty file reserves the name for the rename."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    try:
        part.replace(path)
    except OSError:
        path.unlink(missing_ok=True)
        raise
