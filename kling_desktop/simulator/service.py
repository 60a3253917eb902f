"""The service's calls over HTTP, as its contract has them. What is refused, and in which words, is in `rules.py`."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kling_desktop.simulator import rules
from kling_desktop.simulator.account import balance, caller, price
from kling_desktop.simulator.acts import Act, Call, Cut, Fault, Hang, Outcome, Reading, Reply
from kling_desktop.simulator.file_host import LIFE
from kling_desktop.simulator.limits import QUERY, SUBMIT, Limit, Limiter
from kling_desktop.simulator.renderer import Renderer
from kling_desktop.simulator.script import Script
from kling_desktop.simulator.store import Record, Store
from kling_desktop.simulator.wire_faults import Reset, answer, read

_TYPES = {400: "invalid_request_error", 401: "authentication_error", 404: "not_found_error", 429: "rate_limit_error"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the calls work with. `honours` tells whether the callers' ids are; `files` the file host's address."""

    store: Store
    script: Script
    limiter: Limiter
    renderer: Renderer
    now: Callable[[], float]
    honours: Callable[[], bool]
    files: Callable[[], str]
    api: Callable[[], str]


class Service:
    """Owns nothing; each method is one call."""

    def __init__(self, around: Surroundings) -> None:
        self._a = around

    def app(self) -> Starlette:
        """The application to serve."""
        return Starlette(
            routes=[
                Route("/v1/videos/generations", self.submit, methods=["POST"]),
                Route("/v1/videos/generations/{name:path}", self.status, methods=["GET"]),
                Route("/v1/uploads/images", self.upload, methods=["POST"]),
                Route("/v1/balance", self.balance, methods=["GET"]),
                Route("/v1/user/balance", self.balance, methods=["GET"]),
            ],
            exception_handlers={ClientDisconnect: _left},
        )

    async def submit(self, request: Request) -> Response:
        """Accepts a task, and charges for it."""
        return await self._limited(request, SUBMIT, self._submit)

    async def status(self, request: Request) -> Response:
        """Tells how a task stands."""
        return await self._limited(request, QUERY, self._status)

    async def upload(self, request: Request) -> Response:
        """Keeps a picture, and tells its address."""
        if caller(request.headers).refused:
            return _wrong_key()
        fault = self._a.script.take(Call.UPLOAD)
        if fault is not None and isinstance(fault.act, Reading):
            again = await read(request, fault.act)
            if again is None:
                return Reset()
            request, fault = again, None
        async with request.form() as form:
            given = form.get("file")
            content = await given.read() if isinstance(given, UploadFile) else None
        if fault is not None:
            return self._answer(fault.act, {"success": True, "message": "", "data": {}})
        if words := rules.objection_to_picture(content):
            return JSONResponse({"success": False, "message": words}, 400)
        assert content is not None
        suffix, kind = rules.picture_kind(content)
        name = self._a.store.keep_upload(content, suffix)
        kept = {"id": name.removesuffix(suffix), "url": f"{self._a.files()}/uploads/{name}", "mime_type": kind}
        return JSONResponse({"success": True, "message": "", "data": kept | {"size": len(content)}})

    async def balance(self, request: Request) -> Response:
        """Tells the credits: of the key and of its account, which are the same here."""
        who = caller(request.headers)
        if who.refused:
            return _wrong_key()
        plain = balance(who, *self._a.store.credits(who.user))
        fault = self._a.script.take(Call.BALANCE)
        return self._answer(fault.act, plain) if fault else JSONResponse(plain)

    async def _limited(
        self, request: Request, limit: Limit, call: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        who = caller(request.headers)
        if who.refused:
            return _wrong_key()
        taken = self._a.limiter.take(who.user, limit)
        response = await call(request) if taken.allowed else _error(429, "rate_limit_exceeded", "Too many requests")
        response.headers.update(taken.headers)
        return response

    async def _submit(self, request: Request) -> Response:
        who = caller(request.headers)
        fault = self._a.script.take(Call.SUBMIT)
        if fault is not None and isinstance(fault.act, Reading):
            return Reset()
        body = _json(await request.body())
        if fault is not None and not fault.accepts:
            return self._answer(fault.act, {})
        if words := rules.objection(body):
            return _error(400, "invalid_request", words)
        cost = price(body)
        if who.poor or (not who.unlimited and self._a.store.credits(who.user)[0] < cost):
            return _error(402, "insufficient_quota", "Insufficient balance")
        record = self._a.store.add(who.user, str(body.get("client_business_id", "")), body, self._a.now(), cost)
        self._a.renderer.wake()
        return await self._told(record, fault, metadata={})

    async def _status(self, request: Request) -> Response:
        fault = self._a.script.take(Call.STATUS)
        user = caller(request.headers).user
        record = self._a.store.find(user, request.path_params["name"], by_ours=self._a.honours())
        if record is not None:
            return await self._told(self._a.renderer.settled(record), fault)
        if fault is not None and isinstance(fault.act, Reply | Cut | Hang):  # these need no task
            return self._answer(fault.act, {})
        return _error(404, "task_not_found", "Task not found")

    async def _told(self, record: Record, fault: Fault | None, **more: object) -> Response:
        act = fault.act if fault else None
        if isinstance(act, Outcome):
            record = await self._ended(record, act)
            act = act.act
        plain = self._plain(record) | more
        return self._answer(act, plain) if act else JSONResponse(plain)

    async def _ended(self, record: Record, outcome: Outcome) -> Record:
        if outcome.failed is None:
            return await self._a.renderer.finished(record)
        self._a.store.fail(record, self._a.now(), outcome.failed)
        return self._a.store.task(record.id) or record

    def _answer(self, act: Act, plain: Mapping[str, Any]) -> Response:
        return answer(act, plain, self._a.api(), self._a.now)

    def _plain(self, record: Record) -> dict[str, Any]:
        plain: dict[str, Any] = {"id": record.id, "object": "generation.task", "model": record.body["model"]}
        plain |= {"created_at": int(record.created_at), "status": record.status}
        plain["progress"] = self._a.renderer.progress(record)
        if record.client_business_id and self._a.honours():
            plain["client_business_id"] = record.client_business_id
        if record.status == "completed":
            url = f"{self._a.files()}/files/{record.id}.mp4"
            plain |= {"completed_at": int(record.completed_at), "expires_at": int(record.completed_at + LIFE)}
            plain["result"] = {"type": "video", "data": [{"url": url, "format": "mp4"}]}
        if record.status == "failed":
            plain["error"] = {"code": "generation_failed", "message": record.error}
        return plain


def _error(status: int, code: str, message: str) -> JSONResponse:
    """An error in the service's usual shape."""
    return JSONResponse({"error": {"code": code, "message": message, "type": _TYPES.get(status, code)}}, status)


def _wrong_key() -> JSONResponse:
    return _error(401, "unauthorized", "Invalid API key")


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


async def _left(_request: Request, _error: Exception) -> Response:
    """The answer to a client that has gone in the middle of its request: nobody will read it."""
    return Response(status_code=400)
