"""A local picture's public address: made fit once, uploaded once per content, remembered across restarts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from kling_desktop.api.answers import Uploaded
from kling_desktop.api.client import Client
from kling_desktop.api.errors import TooLarge
from kling_desktop.domain.picture import Picture
from kling_desktop.library.library import Library
from kling_desktop.media.images import Fitted, PictureFault, PictureRefused
from kling_desktop.services.fittings import Fittings

AT_ONCE = 2


class Uploads:
    """Owns the addresses of one service and the uploads under way, with how much of each has been sent."""

    def __init__(
        self, service: str, client: Client, library: Library, fittings: Fittings, now: Callable[[], float]
    ) -> None:
        self._service, self._client, self._library, self._fittings, self._now = service, client, library, fittings, now
        self._under_way: dict[str, asyncio.Lock] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._sent: dict[str, tuple[int, int]] = {}  # by picture: bytes sent, and of how many
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Tells `listener` whenever more has been sent, and when an upload ends."""
        self._listeners.append(listener)

    @property
    def sent(self) -> float | None:
        """How much of what is being uploaded has been sent, from 0 to 1; None when nothing is."""
        total = sum(total for _, total in self._sent.values())
        return sum(sent for sent, _ in self._sent.values()) / total if total else None

    def known(self, picture: Picture) -> str | None:
        """The address at which the service can read the picture; None when it must be uploaded first."""
        if not picture.is_local:
            return picture.source
        return self._library.upload_url(self._service, picture.sha256) if picture.sha256 else None

    async def address(self, picture: Picture) -> str:
        """Uploads the picture unless its address is known. Raises ApiError, PictureRefused, OSError."""
        one_at_a_time = self._under_way.setdefault(picture.sha256 or picture.source, asyncio.Lock())
        async with one_at_a_time:
            url = self.known(picture)
            if url is not None:
                return url
            async with self._slots:
                uploaded = await self._upload(picture)
            self._library.remember_upload(self._service, picture.sha256, uploaded.url, self._now())
            return uploaded.url

    async def _upload(self, picture: Picture) -> Uploaded:
        """Uploads a picture made fit; one that is still too large for the service once more, made lighter."""
        fitted = await self._fitted(picture)
        told = partial(self._tell, picture.sha256)
        try:
            return await self._client.upload(fitted.path, fitted.mime, told)
        except TooLarge:
            lighter = await self._fittings.lighter(picture, fitted)
            return await self._client.upload(lighter.path, lighter.mime, told)
        finally:
            self._sent.pop(picture.sha256, None)
            self._announce()

    async def _fitted(self, picture: Picture) -> Fitted:
        """The kept picture made fit, refused under the name that the user knows. What is kept must still be what was
        dropped: half a picture would be paid for, and its address remembered for the whole one.
        """
        try:
            fitted = await self._fittings.fit(picture)
        except PictureRefused as refused:
            raise PictureRefused(refused.fault, picture.name, refused.found, refused.limit) from refused
        if picture.sha256 and fitted.sha256 != picture.sha256:
            raise PictureRefused(PictureFault.CUT_OFF, picture.name)
        return fitted

    def _tell(self, sha256: str, sent: int, total: int) -> None:
        self._sent[sha256] = (sent, total)
        self._announce()

    def _announce(self) -> None:
        for listener in self._listeners:
            listener()

    def forget(self, pictures: tuple[Picture, ...]) -> None:
        """Drops the addresses of these pictures: the service says that it cannot read one."""
        for picture in pictures:
            if picture.is_local:
                self._library.forget_upload(self._service, picture.sha256)
