"""One frame of a clip as a picture of the library: whole, lossless, and knowing whose last frame it is."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kling_desktop.media.images import Glanced
from kling_desktop.services.pictures import Taken, take_in_with_preview
from kling_desktop.services.recipes import generation_of
from kling_desktop.services.session import Desk

THE_LAST = 2**30  # a frame's number beyond every end: the last one


async def take_frame(
    desk: Desk,
    clip: Path,
    number: int,
    name: str,
    generation_id: str = "",
    seen: Callable[[Glanced], None] | None = None,
) -> Taken:
    """Frame `number` of a clip. `generation_id`: whose clip it is, when that is known; else the clip's recipe says so.

    `seen` is told what it looks like before it is kept.

    Raises ClipRefused, PictureRefused, OSError.
    """
    still = desk.places.posters / f"frame-{uuid.uuid4().hex}.png"
    try:
        is_last = await desk.previews.still(clip, number, still)
        taken = await take_in_with_preview(still, name, desk.places.pictures, desk.previews, seen)
    finally:
        still.unlink(missing_ok=True)
    if not is_last:
        return taken
    return replace(taken, picture=replace(taken.picture, last_of=generation_id or await generation_of(clip)))
