"""What becomes of a dropped picture: copied into the library, and decoded once, which judges it and makes it small.

The copy is what is used from then on, whatever happens to the file that was dropped. It need not be on the disk before
the picture is seen: who takes one in is told of it as soon as it is decoded (`seen`).
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from kling_desktop.domain.picture import Picture
from kling_desktop.library.files import Kept, keep_picture
from kling_desktop.media import images
from kling_desktop.media.images import Glanced, Looked, PictureRefused
from kling_desktop.services.previews import Previews

Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture taken in, and the small copy for its slot (None when none could be kept)."""

    picture: Picture
    preview: Path | None


async def take_in(source: Path | bytes, name: str, folder: Path) -> Picture:
    """Keeps a copy of a picture and reads its size. Raises PictureRefused, OSError; then nothing is kept."""
    kept, looked = await _kept_and_seen(source, name, folder, _looked_through)
    return _picture(kept, name, looked)


async def take_in_with_preview(
    source: Path | bytes, name: str, folder: Path, previews: Previews, seen: Callable[[Glanced], None] | None = None
) -> Taken:
    """The same, with the small copy for a frame slot; `seen` is told what it looks like before it is kept."""
    kept, glanced = await _kept_and_seen(source, name, folder, images.glance, seen)
    picture = _picture(kept, name, glanced.looked)
    return Taken(picture, await previews.keep(picture, glanced.small))


async def _kept_and_seen(
    source: Path | bytes,
    name: str,
    folder: Path,
    see: Callable[[Path | bytes], Seen],
    tell: Callable[[Seen], None] | None = None,
) -> tuple[Kept, Seen]:
    """Decodes and then copies: side by side it would be seen later. What is refused leaves no copy."""
    held = list[BinaryIO]()

    def look() -> Seen:
        if isinstance(source, Path):
            with suppress(OSError):  # what it is will be said by who looks at it
                held.append(_held(source))
        return see(source)

    try:
        seen = await asyncio.to_thread(look)
        if tell is not None:
            tell(seen)
            await asyncio.sleep(0)  # it is painted before a thread is busy with the copy
        kept = await asyncio.to_thread(keep_picture, held[0] if held else source, folder, name)
    finally:
        for opened in held:
            opened.close()
    return kept, seen


def _held(source: Path) -> BinaryIO:
    """The file, opened: its content stays even if its name goes right after the drop. A pipe is not waited for."""
    return open(source, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0)))


def _looked_through(source: Path | bytes) -> Looked:
    return images.look(source, whole=True)


def _picture(kept: Kept, name: str, looked: Looked) -> Picture:
    if kept.path.stat().st_size != looked.bytes:
        raise PictureRefused(images.PictureFault.UNREADABLE, name, "it changes while it is read")
    return Picture(kept.path.as_uri(), name, kept.sha256, looked.width, looked.height)
