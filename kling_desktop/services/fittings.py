"""Pictures made fit for upload: for the upload itself, and beforehand, so that what will go out is seen in the slot.

One at a time, because one of 48 megapixels takes 240 MB meanwhile, and of some kinds far more; and once per content,
because the result is kept.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.domain.picture import Picture
from kling_desktop.media import images
from kling_desktop.media.fitting import LIMITS
from kling_desktop.media.images import Change, Fitted, PictureRefused

LIGHTER = 3  # times lighter is a picture that the service called too large
LEAST_BYTES = 200_000  # below this no picture is made lighter


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a picture is, and what will be uploaded of it (None: it cannot be). Weights in bytes, lengths in pixels."""

    kind: str
    bytes: int
    fitted: Fitted | None = None

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is done to it; none where its pixels go out untouched."""
        return self.fitted.changes if self.fitted else ()


class Fittings:
    """Owns the folder of pictures made fit, and whose turn it is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = asyncio.Semaphore(1)

    async def fit(self, picture: Picture) -> Fitted:
        """The picture made fit. Raises PictureRefused, OSError."""
        async with self._turn:
            return await asyncio.to_thread(images.fit_for_upload, picture.path, self._folder)

    async def lighter(self, picture: Picture, fitted: Fitted) -> Fitted:
        """The picture made fit once more, for a service that called it too large. Raises PictureRefused, OSError."""
        limits = LIMITS._replace(most_bytes=max(fitted.bytes_after // LIGHTER, LEAST_BYTES))
        async with self._turn:
            return await asyncio.to_thread(images.fit_for_upload, picture.path, self._folder, limits)

    async def examine(self, picture: Picture) -> Checkup | None:
        """What is known of a kept picture after making it fit; None where its file cannot be read any more."""
        try:
            looked = await asyncio.to_thread(images.look, picture.path)
        except (PictureRefused, OSError):
            return None
        try:
            fitted = await self.fit(picture)
        except (PictureRefused, OSError):
            fitted = None  # the panel names the reason
        return Checkup(looked.format, looked.bytes, fitted)
