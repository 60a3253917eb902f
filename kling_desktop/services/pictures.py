"""What becomes of a dropped picture: copied into the library at once, looked at, made small for its slot.

The copy is what is used from then on, whatever happens to the file that was dropped.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.domain.picture import Picture
from kling_desktop.library.files import keep_picture
from kling_desktop.media import images
from kling_desktop.services.previews import Previews


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture taken in, and the small copy for its slot (None when none could be made)."""

    picture: Picture
    preview: Path | None


async def take_in(source: Path | bytes, name: str, folder: Path) -> Picture:
    """Keeps a copy of a picture and reads its size. Raises PictureRefused, OSError; then nothing is kept."""
    return await asyncio.to_thread(_take_in, source, name, folder)


async def take_in_with_preview(source: Path | bytes, name: str, folder: Path, previews: Previews) -> Taken:
    """The same, with the small copy for a frame slot."""
    picture = await take_in(source, name, folder)
    return Taken(picture, await previews.of_picture(picture))


def _take_in(source: Path | bytes, name: str, folder: Path) -> Picture:
    if isinstance(source, Path):
        images.look(source, whole=True)  # refused before anything is kept
    kept, sha256 = keep_picture(source, folder, name)
    try:
        looked = images.look(kept, whole=isinstance(source, bytes))
    except images.PictureRefused:
        kept.unlink(missing_ok=True)
        raise
    return Picture(kept.as_uri(), name, sha256, looked.width, looked.height)
