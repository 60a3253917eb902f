"""The running simulator: two loopback ports, a renderer beside them, and what survives its process in one folder."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, cast

import uvicorn

from kling_desktop.simulator.limits import Limiter
from kling_desktop.simulator.script import Script
from kling_desktop.simulator.service import Seen, Surroundings, api, files
from kling_desktop.simulator.store import Record, Store
from kling_desktop.simulator.wire_faults import with_transport

STEP = 0.05  # seconds between looks whether a task's time has come


@dataclass(frozen=True, slots=True)
class Settings:
    """`pace`: seconds that a 5 s clip seems to take (0: as fast as it goes); `scale` below 1 renders small clips."""

    pace: float = 3.0
    scale: float = 1.0
    honours_client_business_id: bool = True
    port: int = 0
    now: Callable[[], float] = field(default=time.time)


class Simulator:
    """Owns the two servers and the renderer. Start it in a thread of its own, or run it with `run`."""

    def __init__(self, home: Path, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.script = Script()
        self.seen: list[Seen] = []
        self.api_url = self.files_url = ""
        self._home = home
        self._shares: dict[str, float] = {}
        self._up = threading.Event()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._store: Store | None = None

    def __enter__(self) -> Simulator:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def start(self) -> None:
        """Starts it in a thread of its own; returns when it answers."""
        self._thread = threading.Thread(target=lambda: asyncio.run(self.run(self._up.set)), name="simulator")
        self._thread.start()
        self._up.wait(30)

    def stop(self) -> None:
        """Ends it; what was being rendered goes on at its next start."""
        loop, stop = self._loop, self._stop
        if loop is not None and stop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)
        if self._thread is not None:
            self._thread.join(30)

    def change(self, changes: Mapping[str, Any]) -> None:
        """Changes faults, pace or the honouring of the callers' ids while it runs. Raises KeyError, TypeError."""
        given = dict(changes)
        if "faults" in given:
            self.script.set(*given.pop("faults"))
        self.settings = replace(self.settings, **given)

    def tasks(self) -> list[Record]:
        """All tasks that were ever accepted."""
        assert self._store is not None
        return self._store.tasks()

    def uploads(self) -> list[Path]:
        """All pictures that were ever uploaded."""
        assert self._store is not None
        return self._store.uploaded()

    async def run(self, up: Callable[[], None]) -> None:
        """Serves until `stop`; calls `up` when both ports answer."""
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._store = store = Store(self._home)
        wake = asyncio.Event()
        around = Surroundings(
            store=store,
            script=self.script,
            limiter=Limiter(self.settings.now),
            now=self.settings.now,
            honours=lambda: self.settings.honours_client_business_id,
            progress=self._progress,
            wake=wake.set,
            files=lambda: self.files_url,
            seen=self.seen,
            stopping=self._stop,
        )
        servers = [_server(api(around), self.settings.port), _server(files(around), 0)]
        serving = [asyncio.create_task(server.serve()) for server in servers]
        while not all(server.started for server in servers):
            await asyncio.sleep(0.005)
        self.api_url, self.files_url = (_address(server) for server in servers)
        rendering = asyncio.create_task(self._render_all(store, wake))
        up()
        await self._stop.wait()
        rendering.cancel()
        for server in servers:
            server.should_exit = server.force_exit = True
        await asyncio.gather(*serving, rendering, return_exceptions=True)
        store.close()

    def _progress(self, record: Record) -> int:
        if record.status == "completed":
            return 100
        share = self._shares.get(record.id, 0.0)
        wanted = self._seconds(record)
        if wanted and record.started_at:
            share = min(share, (self.settings.now() - record.started_at) / wanted)
        return min(99, int(share * 100))

    def _seconds(self, record: Record) -> float:
        return self.settings.pace * record.seconds / 5

    async def _render_all(self, store: Store, wake: asyncio.Event) -> None:
        finishing: set[asyncio.Task[None]] = set()
        while True:
            wake.clear()
            for record in store.tasks():
                if record.status in ("queued", "in_progress") and not (store.files / f"{record.id}.mp4").exists():
                    await self._render(store, record)
            for record in store.tasks():
                if record.status in ("queued", "in_progress") and record.id not in {t.get_name() for t in finishing}:
                    task = asyncio.create_task(self._finish(store, record), name=record.id)
                    finishing.add(task)
                    task.add_done_callback(finishing.discard)
            await wake.wait()

    async def _render(self, store: Store, record: Record) -> None:
        store.mark(record.id, "in_progress", started=self.settings.now())
        try:
            await asyncio.to_thread(self._render_in_thread, store, record)
        except (OSError, ValueError) as error:
            store.charge(record.user, -record.price)
            store.mark(record.id, "failed", completed=self.settings.now(), error=f"image cannot be read: {error}")

    def _render_in_thread(self, store: Store, record: Record) -> None:
        from kling_desktop.simulator.render import Order, render

        body = record.body
        roles = cast("list[dict[str, str]]", body.get("image_with_roles", []))
        by_role = {entry["role"]: store.picture(entry["url"]) for entry in roles}
        lent = [*body.get("reference_images", ()), *(e["url"] for e in roles if e["role"].startswith("reference"))]
        references = tuple(path for url in lent if (path := store.picture(url)))
        order = Order(
            prompt=body["prompt"],
            mode=body.get("mode", "std"),
            aspect_ratio=body.get("aspect_ratio"),
            seconds=record.seconds,
            audio=bool(body.get("audio")),
            watermark=bool(body.get("watermark")),
            first=by_role.get("first_frame"),
            last=by_role.get("last_frame"),
            references=references,
            scale=self.settings.scale,
        )
        target = store.files / f"{record.id}.mp4"
        render(order, target, lambda share: self._shares.__setitem__(record.id, share))

    async def _finish(self, store: Store, record: Record) -> None:
        started = next((task.started_at for task in store.tasks() if task.id == record.id), 0.0)
        while self.settings.now() < started + self._seconds(record):
            await asyncio.sleep(STEP)
        store.mark(record.id, "completed", completed=self.settings.now())


def _server(app: object, port: int) -> uvicorn.Server:
    config = uvicorn.Config(
        with_transport(app),
        host="127.0.0.1",
        port=port,
        log_level="critical",
        lifespan="off",
        http="h11",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    return server


def _address(server: uvicorn.Server) -> str:
    return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
