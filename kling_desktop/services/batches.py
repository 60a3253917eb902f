"""Many requests at once: their pictures are taken in, then all are stored; nothing is stored when one cannot be."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.picture import Picture
from kling_desktop.services.pictures import take_in
from kling_desktop.services.session import Session
from kling_desktop.services.shot_list import Shot


async def generate_all(session: Session, shots: Sequence[Shot], folder: Path) -> list[Generation]:
    """Makes the generations of all shots, in their order. Raises PictureRefused, OSError; then none was made."""
    kept: dict[Picture, Picture] = {}
    for picture in (picture for shot in shots for picture in shot.request.pictures if picture.is_local):
        if picture not in kept:
            kept[picture] = await take_in(picture.path, picture.name, folder)
    made: list[Generation] = []
    for shot in shots:
        request = shot.request.with_pictures(kept)
        made += session.studio.generate(request, takes=shot.takes, anyway=True)
        await asyncio.sleep(0)  # the window goes on between two
    return made
