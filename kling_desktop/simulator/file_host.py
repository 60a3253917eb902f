"""The host of clips and pictures: another origin than the service, which must never be shown a key."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from kling_desktop.simulator.acts import Call, Changed, Cut, Reading, Reply
from kling_desktop.simulator.script import Script
from kling_desktop.simulator.store import Store
from kling_desktop.simulator.wire_faults import Broken, Reset, filled

LIFE = 24 * 3600  # seconds that a clip's address lives after completion


@dataclass(frozen=True, slots=True)
class FileHost:
    """Owns nothing. `api` tells the service's own address."""

    store: Store
    script: Script
    now: Callable[[], float]
    api: Callable[[], str]

    def app(self) -> Starlette:
        """The application to serve."""
        return Starlette(routes=[Route("/files/{name}", self._clip), Route("/uploads/{name}", self._picture)])

    async def _picture(self, request: Request) -> Response:
        path = self.store.uploads / request.path_params["name"]
        return FileResponse(path) if path.is_file() else _nothing()

    async def _clip(self, request: Request) -> Response:
        path = self.store.files / request.path_params["name"]
        task = self.store.task(path.stem)
        if task is None or task.status != "completed" or not path.is_file():
            return _nothing()
        if self.now() >= task.completed_at + LIFE:
            return PlainTextResponse("Request has expired", 403)
        whole = FileResponse(path, media_type="video/mp4", stat_result=os.stat(path))  # noqa: PTH116 (its type)
        return self._faulty(request, path, whole)

    def _faulty(self, request: Request, path: Path, whole: FileResponse) -> Response:
        fault = self.script.take(Call.FILE)
        match fault.act if fault else None:
            case None:
                return whole
            case Cut(ranges=True) if "range" in request.headers:
                return whole
            case Reply() as reply:
                return filled(reply, self.api(), self.now)
            case Changed(change):
                return Response(change(path.read_bytes()), media_type="video/mp4")
            case Reading():
                return Reset()
            case act:
                assert act is not None
                return Broken(act, path.read_bytes(), whole.headers)


def _nothing() -> Response:
    return PlainTextResponse("Not Found", 404)
