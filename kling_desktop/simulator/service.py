"""The service's calls over HTTP, as its contract has them, and the host of its files on another port."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from kling_desktop.simulator import rules
from kling_desktop.simulator.limits import QUERY, SUBMIT, Limit, Limiter
from kling_desktop.simulator.script import Call, Cut, Fault, Script
from kling_desktop.simulator.store import Record, Store
from kling_desktop.simulator.wire_faults import answer, bearer

MOST_UPLOAD = 10_000_000
DAY = 24 * 3600
_MAGIC = {b"\xff\xd8\xff": (".jpg", "image/jpeg"), b"\x89PNG": (".png", "image/png"), b"GIF8": (".gif", "image/gif")}


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that came in: which host, what, and whether it carried a key."""

    origin: str
    method: str
    path: str
    had_authorization: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the calls work with. `progress` tells a task's share and `wake` starts the renderer."""

    store: Store
    script: Script
    limiter: Limiter
    now: Callable[[], float]
    honours: Callable[[], bool]
    progress: Callable[[Record], int]
    wake: Callable[[], None]
    files: Callable[[], str]
    seen: list[Seen]
    stopping: asyncio.Event


def refusal(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """An error in the service's usual shape."""
    return JSONResponse({"error": {"code": code, "message": message, "type": code}}, status, dict(headers or {}))


def api(around: Surroundings) -> Starlette:
    """The service itself."""
    calls = _Calls(around)
    return Starlette(
        routes=[
            Route("/v1/videos/generations", calls.submit, methods=["POST"]),
            Route("/v1/videos/generations/{name:path}", calls.status, methods=["GET"]),
            Route("/v1/uploads/images", calls.upload, methods=["POST"]),
            Route("/v1/balance", calls.balance, methods=["GET"]),
            Route("/v1/user/balance", calls.balance, methods=["GET"]),
        ]
    )


class _Calls:
    """Owns nothing; each method is one call."""

    def __init__(self, around: Surroundings) -> None:
        self._a = around

    async def submit(self, request: Request) -> Response:
        if (refused := self._refused(request, SUBMIT)) is not None:
            return refused
        body = await self._json(request)
        fault = self._a.script.take(Call.SUBMIT)
        if fault is not None and not fault.accepts:
            return self._faulty(fault, {})
        if objection := rules.objection(body):
            return refusal(400, "invalid_request", objection)
        user, price = self._user(request), rules.price(body)
        if self._a.store.credits(user)[0] < price:
            return refusal(402, "insufficient_quota", "Insufficient balance")
        ours = str(body.get("client_business_id", ""))
        record = self._a.store.add(user, ours, body, self._a.now(), price)
        self._a.wake()
        plain = self._plain(record) | {"metadata": {}}
        return self._faulty(fault, plain) if fault else JSONResponse(plain)

    async def status(self, request: Request) -> Response:
        if (refused := self._refused(request, QUERY)) is not None:
            return refused
        fault = self._a.script.take(Call.STATUS)
        record = self._a.store.find(self._user(request), request.path_params["name"], by_ours=self._a.honours())
        if record is None:
            return refusal(404, "task_not_found", "Task not found")
        plain = self._plain(record)
        return self._faulty(fault, plain) if fault else JSONResponse(plain)

    async def upload(self, request: Request) -> Response:
        if (refused := self._refused(request, SUBMIT)) is not None:
            return refused
        async with request.form() as form:
            given = form.get("file")
            content = await given.read() if isinstance(given, UploadFile) else b""
        fault = self._a.script.take(Call.UPLOAD)
        kind = next((kind for magic, kind in _MAGIC.items() if content.startswith(magic)), None)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            kind = (".webp", "image/webp")
        if fault is not None and not isinstance(fault.act, Cut):
            normal = {"success": True, "message": "", "data": {"id": "upload_0", "url": self._a.files(), "size": 0}}
            return self._faulty(fault, normal)
        if fault is not None:
            return self._faulty(fault, {})
        if kind is None:
            return self._not_taken("Unsupported image type. Allowed: JPEG, PNG, WebP, GIF")
        if len(content) > MOST_UPLOAD:
            return self._not_taken("Image too large. Maximum size is 10MB")
        name = self._a.store.keep_upload(content, kind[0])
        where = {"id": name.split(".")[0], "url": f"{self._a.files()}/uploads/{name}"}
        return JSONResponse(
            {"success": True, "message": "", "data": where | {"mime_type": kind[1], "size": len(content)}}
        )

    async def balance(self, request: Request) -> Response:
        if (refused := self._refused(request, QUERY)) is not None:
            return refused
        remain, used = self._a.store.credits(self._user(request))
        plain = {"success": True, "remain_balance": remain / 200, "used_balance": used / 200, "remain_credits": remain}
        return JSONResponse(plain | {"used_credits": used, "credits_per_usd": 200, "unlimited_quota": False})

    def _refused(self, request: Request, limit: Limit) -> Response | None:
        key = bearer(request)
        self._a.seen.append(Seen("api", request.method, request.url.path, bool(key)))
        if not key or "refused" in key:
            return refusal(401, "unauthorized", "Invalid API key")
        if limit is SUBMIT and "poor" in key:
            return refusal(402, "insufficient_quota", "Insufficient balance")
        headers = self._a.limiter.take(self._user(request), limit)
        return refusal(429, "rate_limit_exceeded", "Too many requests", headers) if headers else None

    def _user(self, request: Request) -> str:
        return hashlib.sha256(bearer(request).encode()).hexdigest()[:16]

    def _plain(self, record: Record) -> dict[str, Any]:
        plain: dict[str, Any] = {"id": record.id, "object": "generation.task", "model": record.body["model"]}
        plain |= {"created_at": int(record.created_at), "status": record.status, "progress": self._a.progress(record)}
        if record.client_business_id and self._a.honours():
            plain["client_business_id"] = record.client_business_id
        if record.status == "completed":
            url = f"{self._a.files()}/files/{record.id}.mp4"
            plain |= {"completed_at": int(record.completed_at), "expires_at": int(record.completed_at + DAY)}
            plain["result"] = {"type": "video", "data": [{"url": url, "format": "mp4"}]}
        if record.status == "failed":
            plain["error"] = {"code": "generation_failed", "message": record.error}
        return plain

    def _faulty(self, fault: Fault, normal: Mapping[str, Any]) -> Response:
        body = json.dumps(normal).encode()
        return answer(fault.act, normal, body, "application/json", self._a.stopping)

    def _not_taken(self, message: str) -> JSONResponse:
        return JSONResponse({"success": False, "message": message}, HTTPStatus.BAD_REQUEST)

    async def _json(self, request: Request) -> Any:
        try:
            return json.loads(await request.body())
        except (ValueError, RecursionError):
            return None


def files(around: Surroundings) -> Starlette:
    """The host of clips and pictures: another origin, which must never be shown a key."""

    async def give(request: Request) -> Response:
        around.seen.append(Seen("files", "GET", request.url.path, "authorization" in request.headers))
        folder = around.store.files if request.url.path.startswith("/files/") else around.store.uploads
        path = folder / request.path_params["name"]
        if not path.is_file():
            return Response("Not found", 404, media_type="text/plain")
        fault = around.script.take(Call.FILE)
        if fault is None:
            return FileResponse(path, media_type="video/mp4")
        if isinstance(fault.act, Cut) and fault.act.ranges and "range" in request.headers:
            return FileResponse(path, media_type="video/mp4")
        return answer(fault.act, None, path.read_bytes(), "video/mp4", around.stopping)

    return Starlette(routes=[Route("/files/{name}", give), Route("/uploads/{name}", give)])
