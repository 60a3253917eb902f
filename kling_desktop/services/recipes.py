"""The request inside a clip, made one that can be sent from here: its pictures found again by their content.

A recipe may have been written by a stranger, so it names no file of this machine: what it says of a place on a disk is
not believed, only what it says of a picture's content.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request, named_pictures
from kling_desktop.media.recipe import Recipe, read

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Restored:
    """A request read back from a clip."""

    request: Request

    @property
    def missing(self) -> tuple[tuple[str, Picture], ...]:
        """The pictures that are not on this computer, each with the parameter it belongs to."""
        return tuple((name, picture) for name, picture in named_pictures(self.request) if picture.is_missing)


async def restored(clip: Path, pictures: Path) -> Restored | None:
    """What a clip was made from, with those pictures that are kept in `pictures`; None without a recipe."""
    return await asyncio.to_thread(_restored, clip, pictures)


async def generation_of(clip: Path) -> str:
    """The id of the generation that a clip was made by, as it says itself; "" when it does not."""
    recipe = await asyncio.to_thread(read, clip)
    return recipe.generation_id if recipe is not None else ""


def request_of(recipe: Recipe, pictures: Path) -> Request:
    """The request of a recipe, with those pictures that are kept in `pictures`. Raises ValueError."""
    request = recipe.restored()
    places: Mapping[Picture, Picture] = {picture: _found(picture, pictures) for picture in request.pictures}
    return request.with_pictures(dict(places))


def _restored(clip: Path, pictures: Path) -> Restored | None:
    recipe = read(clip)
    if recipe is None:
        return None
    try:
        return Restored(request_of(recipe, pictures))
    except ValueError:  # written by a later version, or by somebody else
        return None


def _found(picture: Picture, pictures: Path) -> Picture:
    if picture.has_public_address:
        return picture
    known = _SHA256.fullmatch(picture.sha256) is not None
    kept = next(pictures.glob(f"{picture.sha256}*"), None) if known else None
    return replace(picture, source=kept.as_uri() if kept is not None else "")
