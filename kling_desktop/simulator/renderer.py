"""Makes the clips of the accepted tasks, one after the other, beside the calls. What was open at the end goes on."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kling_desktop.simulator.store import Record, Store

if TYPE_CHECKING:
    from kling_desktop.simulator.render import Order

MOST_WHILE_OPEN = 99  # percent


class Stopped(Exception):
    """The simulator ends; what is being rendered is begun again at its next start."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a task takes: `seconds` for a 5 s clip as a client sees it; `scale` below 1 renders small clips."""

    seconds: float
    scale: float

    def due(self, record: Record) -> float:
        """When a task may be completed, in Unix seconds."""
        return record.created_at + self.seconds * record.seconds / 5


def percentage(record: Record, share: float, due: float, now: float) -> int:
    """The progress that a client sees: of the rendering (`share` of it), held back to the pace."""
    if not record.open:
        return 100 if record.status == "completed" else 0
    passed = (now - record.created_at) / (due - record.created_at) if due > record.created_at else 1.0
    return max(0, min(MOST_WHILE_OPEN, int(min(share, passed) * 100)))


class Renderer:
    """Owns the rendering and its progress. `pace` is asked each time, so that it can change."""

    def __init__(self, store: Store, now: Callable[[], float], pace: Callable[[], Pace]) -> None:
        self._store, self._now, self._pace = store, now, pace
        self._shares: dict[str, float] = {}
        self._rendered: dict[str, float] = {}
        self._wake, self._moved = asyncio.Event(), asyncio.Condition()
        self._stop = threading.Event()

    def wake(self) -> None:
        """There is a new task."""
        self._wake.set()

    def stop(self) -> None:
        """Makes the rendering under way end at its next frame."""
        self._stop.set()

    def settled(self, record: Record) -> Record:
        """The task as it stands: completed once its clip is there and its time has come."""
        at = self._rendered.get(record.id)
        due = self._pace().due(record)
        if not record.open or at is None or self._now() < due:
            return record
        self._store.complete(record.id, max(at, due))
        return self._store.task(record.id) or record

    def progress(self, record: Record) -> int:
        """Percent."""
        return percentage(record, self._shares.get(record.id, 0.0), self._pace().due(record), self._now())

    async def finished(self, record: Record) -> Record:
        """The task when it has ended, whatever the pace."""
        async with self._moved:
            await self._moved.wait_for(lambda: record.id in self._rendered or not self._current(record).open)
        if (at := self._rendered.get(record.id)) is not None:
            self._store.complete(record.id, at)
        return self._current(record)

    async def run(self) -> None:
        """Renders what is open, then waits for more."""
        while True:
            self._wake.clear()
            for record in self._store.open_tasks():
                if record.id not in self._rendered:
                    await self._render(record)
            await self._wake.wait()

    def _current(self, record: Record) -> Record:
        return self._store.task(record.id) or record

    async def _render(self, record: Record) -> None:
        self._store.begin(record.id, self._now())
        clip = self._store.clip(record.id)
        try:
            if not clip.exists():
                await asyncio.to_thread(self._render_in_thread, record, clip)
        except (OSError, ValueError) as error:
            self._store.fail(record, self._now(), f"image cannot be read: {error}")
        else:
            self._rendered[record.id] = self._now()
            self._shares[record.id] = 1.0
        async with self._moved:
            self._moved.notify_all()

    def _render_in_thread(self, record: Record, clip: Path) -> None:
        from kling_desktop.simulator.render import render  # PyAV and Pillow are slow to import

        def told(share: float) -> None:
            if self._stop.is_set():
                raise Stopped
            self._shares[record.id] = share

        render(ordered(record, self._store.picture, self._pace().scale), clip, told)


def ordered(record: Record, picture: Callable[[str], Path | None], scale: float) -> Order:
    """What a task's request asks to be rendered; `picture` finds an uploaded picture, and never one from elsewhere."""
    from kling_desktop.simulator.render import Order, Source

    body: Mapping[str, Any] = record.body
    roles = cast("list[dict[str, str]]", body.get("image_with_roles", []))
    sources = [(entry["role"], Source(entry["url"], picture(entry["url"]))) for entry in roles]
    lent = tuple(Source(url, picture(url)) for url in body.get("reference_images", ()))
    by_role = dict(sources)
    return Order(
        prompt=body["prompt"],
        mode=body.get("mode", "std"),
        aspect_ratio=body.get("aspect_ratio"),
        seconds=record.seconds,
        audio=bool(body.get("audio")),
        watermark=bool(body.get("watermark")),
        first=by_role.get("first_frame"),
        last=by_role.get("last_frame"),
        references=lent + tuple(source for role, source in sources if role.startswith("reference")),
        scale=scale,
    )
