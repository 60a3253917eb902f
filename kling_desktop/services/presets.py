"""Presets: whole requests under a name, each a `.klingpreset` file in the home folder, and such files from elsewhere.

The form is JSON: "format", "version", "name", "request" as the library writes it; in a file that travels also
"pictures", each whole in base64 under its SHA-256. In the home folder pictures are only named: the library keeps them.
A file from elsewhere is believed nothing: a local picture is taken from the file, or from what the library keeps of the
same content, never from a path.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import Any, Final, cast

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import request_from_plain, request_to_plain
from kling_desktop.library.files import write_atomically
from kling_desktop.services.pictures import take_in

SUFFIX: Final = ".klingpreset"
MOST_BYTES: Final = 100_000_000  # of a file that travels
MOST_NAME: Final = 120  # characters
_FORMAT, _VERSION = "kling-desktop preset", 1


class PresetFault(StrEnum):
    """What is wrong with a preset's file."""

    NOT_A_PRESET = "not_a_preset"
    NEWER = "newer"
    TOO_LARGE = "too_large"
    PICTURE_MISSING = "picture_missing"


class PresetRefused(Exception):
    """A file that is not taken, or cannot be made. Carries the fault, and the picture's name where it is about one."""

    def __init__(self, fault: PresetFault, found: str = "") -> None:
        super().__init__(f"{fault}: {found}")
        self.fault, self.found = fault, found


@dataclass(frozen=True, slots=True)
class Preset:
    """One request under a name. `id` is its file's name without suffix."""

    id: str
    name: str
    request: Request


class Presets:
    """The presets of the home folder. What is no preset there is left alone."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        """`pictures` is where the library keeps pictures by their content."""
        self._folder, self._pictures = folder, pictures

    async def all(self) -> tuple[Preset, ...]:
        """Every preset, by name."""
        return await asyncio.to_thread(self._all)

    async def save(self, name: str, request: Request) -> Preset:
        """Keeps a request; a preset of the same name is replaced. Raises OSError."""
        name = name[:MOST_NAME]
        same = [preset.id for preset in await self.all() if preset.name == name]
        preset = Preset(same[0] if same else uuid.uuid4().hex, name, request)
        await self.keep(preset)
        return preset

    async def keep(self, preset: Preset) -> None:
        """Writes a preset as it is: one that was removed is there again. Raises OSError."""
        await asyncio.to_thread(write_atomically, self._file(preset.id), _written(_plain(preset)))

    async def rename(self, preset: Preset, name: str) -> Preset:
        """Gives a preset another name, with a number behind it where the name is taken. Raises OSError."""
        others = {other.name for other in await self.all() if other.id != preset.id}
        renamed = replace(preset, name=_free(name[:MOST_NAME], others))
        await self.keep(renamed)
        return renamed

    async def remove(self, preset_id: str) -> None:
        """Takes a preset away; its pictures stay with the library. Raises OSError."""
        self._file(preset_id).unlink(missing_ok=True)

    async def export(self, preset: Preset, target: Path) -> None:
        """Writes a preset with its pictures, to be taken elsewhere. Raises PresetRefused, OSError."""
        await asyncio.to_thread(self._export, preset, target)

    async def read(self, file: Path) -> Preset:
        """Takes a file in and keeps it as a preset of a new name.

        Raises PresetRefused, PictureRefused, OSError; then no preset is kept.
        """
        name, request, contents = await asyncio.to_thread(_read, file)
        taken = {picture: await self._taken(picture, contents) for picture in request.pictures if picture.is_local}
        free = _free(name or file.stem, {preset.name for preset in await self.all()})
        return await self.save(free, request.with_pictures(taken))

    async def _taken(self, picture: Picture, contents: Mapping[str, bytes]) -> Picture:
        content = contents.get(picture.sha256)
        if content is not None:
            return await take_in(content, picture.name, self._pictures)
        kept = self._kept(picture)
        if kept is None:
            raise PresetRefused(PresetFault.PICTURE_MISSING, picture.name)
        return kept

    def _kept(self, picture: Picture) -> Picture | None:
        """The picture where the library keeps it now; None when it does not."""
        found = sorted(self._pictures.glob(f"{picture.sha256}*")) if _is_sha256(picture.sha256) else []
        return replace(picture, source=found[0].as_uri()) if found else None

    def _all(self) -> tuple[Preset, ...]:
        found: list[Preset] = []
        for file in self._folder.glob(f"*{SUFFIX}"):
            try:
                name, request, _ = _read(file)
            except (PresetRefused, OSError):
                continue
            here = {picture: self._kept(picture) or picture for picture in request.pictures if picture.is_local}
            found.append(Preset(file.stem, name, request.with_pictures(here)))
        return tuple(sorted(found, key=lambda preset: preset.name.casefold()))

    def _export(self, preset: Preset, target: Path) -> None:
        contents: dict[str, str] = {}
        for picture in preset.request.pictures:
            if picture.is_local:
                if not picture.path.exists():
                    raise PresetRefused(PresetFault.PICTURE_MISSING, picture.name)
                contents[picture.sha256] = base64.b64encode(picture.path.read_bytes()).decode()
        written = _written({**_plain(preset), "pictures": contents})
        if len(written) > MOST_BYTES:
            raise PresetRefused(PresetFault.TOO_LARGE, str(MOST_BYTES))
        write_atomically(target, written)

    def _file(self, preset_id: str) -> Path:
        return self._folder / f"{preset_id}{SUFFIX}"


def _free(name: str, taken: set[str]) -> str:
    """The name, or the first with a number behind it that nothing else has."""
    return next(one for one in chain((name,), (f"{name} {n}" for n in count(2))) if one not in taken)


def _plain(preset: Preset) -> dict[str, Any]:
    """A preset as JSON values; the paths of this machine are not for others."""
    local = {picture: replace(picture, source="") for picture in preset.request.pictures if picture.is_local}
    request = request_to_plain(preset.request.with_pictures(local))
    return {"format": _FORMAT, "version": _VERSION, "name": preset.name, "request": request}


def _written(plain: Mapping[str, Any]) -> bytes:
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()


def _read(file: Path) -> tuple[str, Request, Mapping[str, bytes]]:
    """Name, request and pictures of a file. Raises PresetRefused, OSError."""
    if file.stat().st_size > MOST_BYTES:
        raise PresetRefused(PresetFault.TOO_LARGE, str(MOST_BYTES))
    try:
        read: object = json.loads(file.read_text("utf-8"))
        plain = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
        if plain.get("format") != _FORMAT or not isinstance(plain.get("request"), dict):
            raise PresetRefused(PresetFault.NOT_A_PRESET)
        if plain.get("version") != _VERSION:
            raise PresetRefused(PresetFault.NEWER, str(plain.get("version")))
        request = request_from_plain(plain["request"])
    except (ValueError, RecursionError) as error:
        raise PresetRefused(PresetFault.NOT_A_PRESET, str(error)) from error
    name = " ".join(str(plain.get("name", "")).split())[:MOST_NAME]
    return name, request.with_pictures(_placeless(request)), _contents(plain.get("pictures"))


def _placeless(request: Request) -> dict[Picture, Picture]:
    """Every picture without a public address becomes one that is known by its content alone."""
    nowhere = (picture for picture in request.pictures if not picture.has_public_address)
    return {picture: replace(picture, source=f"file:///{picture.sha256}") for picture in nowhere}


def _contents(plain: object) -> dict[str, bytes]:
    """The pictures in a file that are what they say they are."""
    found: dict[str, bytes] = {}
    for sha256, text in cast("dict[str, object]", plain).items() if isinstance(plain, dict) else ():
        try:
            content = base64.b64decode(str(text), validate=True)
        except (binascii.Error, ValueError):
            continue
        if hashlib.sha256(content).hexdigest() == sha256:
            found[sha256] = content
    return found


def _is_sha256(text: str) -> bool:
    return len(text) == 64 and all(letter in "0123456789abcdef" for letter in text)
