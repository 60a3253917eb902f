"""Pictures made out of kept pictures: cropped, extended, enlarged, made smaller. Each remembers what it was made of.

That is written beside it, so that editing again begins with the original, also after a restart, and nothing gets worse
by being edited twice.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from kling_desktop.domain.cropping import Fill, Framing
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import picture_from_plain, picture_to_plain
from kling_desktop.library.files import Places, write_atomically
from kling_desktop.media import cropping
from kling_desktop.services.pictures import Taken, take_in_with_preview
from kling_desktop.services.previews import Previews

SMALLER: Final = 2048  # pixels; the model works at 1080p
ENLARGED: Final = 720  # pixels of the shorter side: that of a clip in Standard


class Crops:
    """Owns the folder of notes on what was made of what."""

    def __init__(self, places: Places, previews: Previews) -> None:
        self._pictures, self._previews = places.pictures, previews
        self._notes = places.pictures / "made of"
        self._turn = asyncio.Semaphore(1)  # one at full size takes up to 400 MB

    def origin(self, picture: Picture) -> tuple[Picture, Framing | None]:
        """What a picture was made of, and how it was framed; itself where nothing is known."""
        try:
            note: dict[str, Any] = json.loads(self._note(picture).read_text("utf-8"))
            original = picture_from_plain(note["origin"])
            framing = _framing(note["framing"]) if note.get("framing") else None
        except (OSError, ValueError, KeyError, TypeError):
            return picture, None
        return (original, framing) if original.path.exists() else (picture, None)

    async def framed(self, picture: Picture, framing: Framing) -> Taken:
        """A part of a picture's original, as a kept picture of its own. Raises PictureRefused, OSError."""
        original = self.origin(picture)[0]
        return await self._made(original, lambda path: cropping.framed(path, framing), framing)

    async def turned(self, picture: Picture, quarters: int) -> Taken:
        """A picture after quarter turns clockwise, with the framing that it has. Raises PictureRefused, OSError."""
        original, framing = self.origin(picture)
        now = framing or Framing(picture.shape)
        aside = quarters % 2
        framing = replace(
            now,
            ratio=1 / now.ratio if aside else now.ratio,
            turns=(now.turns + quarters) % 4,
            **dict(zip(("x", "y"), _turned(now.x, now.y, quarters), strict=True)),
        )
        return await self._made(original, lambda path: cropping.framed(path, framing), framing)

    async def whole(self, picture: Picture) -> Taken:
        """What a picture was made of."""
        original = self.origin(picture)[0]
        return Taken(original, await self._previews.of_picture(original))

    async def enlarged(self, picture: Picture) -> Taken:
        """A larger copy, soft but large enough. Raises PictureRefused, OSError."""
        return await self._made(picture, lambda path: cropping.enlarged(path, ENLARGED))

    async def smaller(self, picture: Picture) -> Taken:
        """A copy that is light whatever it was. Raises PictureRefused, OSError."""
        return await self._made(picture, lambda path: cropping.smaller(path, SMALLER))

    async def lighter(self, request: Request) -> Request:
        """The request with its local pictures made smaller. Raises PictureRefused, OSError."""
        local = [picture for picture in dict.fromkeys(request.pictures) if picture.is_local]
        return request.with_pictures({picture: (await self.smaller(picture)).picture for picture in local})

    async def _made(self, original: Picture, make: Callable[[Path], bytes], framing: Framing | None = None) -> Taken:
        async with self._turn:
            content = await asyncio.to_thread(make, original.path)
            taken = await take_in_with_preview(content, original.name, self._pictures, self._previews)
            if taken.picture.sha256 != original.sha256:
                note = {"origin": picture_to_plain(original), "framing": asdict(framing) if framing else None}
                await asyncio.to_thread(write_atomically, self._note(taken.picture), json.dumps(note).encode())
        return taken

    def _note(self, picture: Picture) -> Path:
        return self._notes / f"{picture.sha256}.json"


def _turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """Where a point of a picture lies after quarter turns clockwise."""
    for _ in range(quarters % 4):
        x, y = 1 - y, x
    return x, y


def _framing(plain: dict[str, Any]) -> Framing:
    numbers = {name: float(plain[name]) for name in ("ratio", "x", "y", "zoom")}
    return Framing(fill=Fill(plain["fill"]), turns=int(plain["turns"]), colour=str(plain["colour"]), **numbers)
