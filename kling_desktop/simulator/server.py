"""The running simulator: two loopback ports, a renderer beside them, and what survives its process in one folder."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from kling_desktop.simulator.account import START_CREDITS
from kling_desktop.simulator.file_host import LIFE, FileHost
from kling_desktop.simulator.limits import Limiter
from kling_desktop.simulator.origin import Origin, Scope
from kling_desktop.simulator.renderer import Pace, Renderer
from kling_desktop.simulator.script import Script
from kling_desktop.simulator.service import Service, Surroundings
from kling_desktop.simulator.solitude import Solitude
from kling_desktop.simulator.store import Record, Store

_SECRET = (b"authorization", b"cookie", b"proxy-authorization")
_MOST_SEEN = 50_000


@dataclass(frozen=True, slots=True)
class Settings:
    """`pace`: seconds that a 5 s clip seems to take (0: as fast as it goes); `scale` below 1 renders small clips.

    `credits`: what a new user has; `now` in Unix seconds.
    """

    pace: float = 3.0
    scale: float = 1.0
    honours_client_business_id: bool = True
    port: int = 0
    credits: float = START_CREDITS
    now: Callable[[], float] = field(default=time.time)


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that came in: at which origin ("api" or "files"), what, and whether it carried a key."""

    origin: str
    method: str
    path: str
    had_authorization: bool
    headers: Mapping[str, str] = field(default_factory=dict[str, str])  # without the secret ones


class Simulator:
    """Owns the two origins and the renderer, in a thread of its own between `start` and `stop`."""

    def __init__(self, home: Path, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.script = Script()
        self.seen: deque[Seen] = deque(maxlen=_MOST_SEEN)
        self._home = home
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()
        self._ended = threading.Event()  # tells a thread that is still starting
        self._store: Store | None = None
        self._renderer: Renderer | None = None
        self._api: Origin | None = None
        self._files: Origin | None = None

    def __enter__(self) -> Simulator:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    @property
    def api_url(self) -> str:
        """Where the service answers."""
        assert self._api is not None
        return self._api.url

    @property
    def files_url(self) -> str:
        """Where its files are."""
        assert self._files is not None
        return self._files.url

    @property
    def credits(self) -> float:
        """What is left, as if all users were one."""
        assert self._store is not None
        return self._store.all_credits()

    def start(self) -> None:
        """Starts it; returns when it answers. Raises HomeTaken, OSError."""
        up: Future[None] = Future()
        self._ended.clear()
        self._thread = threading.Thread(target=self._run, args=(up,), name="simulator")
        self._thread.start()
        try:
            up.result()
        except BaseException:  # also when a signal arrives meanwhile
            self.stop()
            raise

    def stop(self) -> None:
        """Ends it; what was being rendered is begun again at its next start."""
        self._ended.set()
        if self._renderer is not None:
            self._renderer.stop()
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop.set)
        if self._thread is not None:
            self._thread.join()

    def change(self, changes: Mapping[str, Any]) -> None:
        """Changes `faults`, or any of the settings, while it runs. Raises KeyError, TypeError."""
        given = dict(changes)
        settings = replace(self.settings, **{name: value for name, value in given.items() if name != "faults"})
        if "faults" in given:
            self.script.set(*given["faults"])
        self.settings = settings

    def grant(self, least: float) -> None:
        """Fills every account up to at least so many credits."""
        assert self._store is not None
        self._store.grant(least)

    def tasks(self) -> list[Record]:
        """All tasks that were ever accepted, oldest first."""
        assert self._store is not None
        return self._store.tasks()

    def uploads(self) -> list[Path]:
        """All pictures that were ever uploaded."""
        assert self._store is not None
        return self._store.uploaded()

    def _run(self, up: Future[None]) -> None:
        try:
            asyncio.run(self._serve(up))
        except BaseException as error:
            if up.done():
                raise
            up.set_exception(error)

    async def _serve(self, up: Future[None]) -> None:
        with Solitude(self._home):
            self._store = store = Store(self._home, self.settings.credits)
            try:
                store.forget_clips(before=self.settings.now() - LIFE)
                await self._serve_from(store, up)
            finally:
                store.close()

    async def _serve_from(self, store: Store, up: Future[None]) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._renderer = renderer = Renderer(store, self._now, lambda: Pace(self.settings.pace, self.settings.scale))
        around = Surroundings(
            store=store,
            script=self.script,
            limiter=Limiter(self._now),
            renderer=renderer,
            now=self._now,
            honours=lambda: self.settings.honours_client_business_id,
            files=lambda: self.files_url,
            api=lambda: self.api_url,
        )
        host = FileHost(store, self.script, self._now, lambda: self.api_url)
        self._api = Origin(Service(around).app(), lambda scope: self._note("api", scope))
        self._files = Origin(host.app(), lambda scope: self._note("files", scope))
        await self._files.open()
        await self._api.open(self.settings.port)
        await self._mind_the_door()
        self.script.listen(self._script_changed)
        rendering = asyncio.create_task(renderer.run())
        up.set_result(None)
        if self._ended.is_set():
            self._stop.set()
        stop = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait([rendering, stop], return_when=asyncio.FIRST_COMPLETED)
        finally:
            stop.cancel()
            self.script.listen(lambda: None)
            renderer.stop()
            await asyncio.gather(self._api.end(), self._files.end())
        if not rendering.done():
            rendering.cancel()
        await asyncio.gather(rendering, return_exceptions=self._stop.is_set())

    def _now(self) -> float:
        return self.settings.now()

    def _note(self, origin: str, scope: Scope) -> None:
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        shown = {name.decode("latin-1"): value.decode("latin-1") for name, value in headers if name not in _SECRET}
        keyed = any(name == b"authorization" for name, _ in headers)
        self.seen.append(Seen(origin, scope["method"], scope["path"], keyed, shown))

    def _script_changed(self) -> None:
        """Opens or closes the door before whoever changed the script goes on."""
        loop = self._loop
        if loop is not None and threading.current_thread() is not self._thread and not loop.is_closed():
            asyncio.run_coroutine_threadsafe(self._mind_the_door(), loop).result()

    async def _mind_the_door(self) -> None:
        assert self._api is not None
        if self.script.refusing:
            self._api.close()
        else:
            await self._api.open()
