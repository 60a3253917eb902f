"""A library for the gallery's tests: in memory, and as quick to tell its listeners as the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter, Listener, Unlisten

NOW = 1_000_000.0


def generation(name: str, prompt: str, state: State = State.READY, *, age: float = 60.0) -> Generation:
    """A generation made `age` seconds before NOW, on the simulator."""
    request = Request(prompt=prompt, mode="pro", duration=5, aspect_ratio="16:9")
    clip = f"/clips/{name}.mp4" if state is State.READY else ""
    return Generation(name, f"ours-{name}", request, NOW - age, "simulator", state=state, clip=clip)


UNDECIDED = generation("undecided", "Koi in zero gravity", State.UNCERTAIN).waits(Waiting(WaitReason.USER, NOW))
REFUSED = generation("refused", "Ink dragon", State.SUBMITTING).failed(
    Failure(FailureKind.CONTENT, "content_policy", "Flagged by the safety system.", Charged.NO)
)


class Shelf:
    """Behaves as LibraryView says, and counts how many generations were read."""

    def __init__(self, *generations: Generation) -> None:
        self._all = {g.id: g for g in generations}
        self._listeners: list[Listener] = []
        self._removal: list[Callable[[str], None]] = []
        self.read = 0

    def save(self, generation: Generation) -> None:
        self._all[generation.id] = generation
        for listener in tuple(self._listeners):
            listener(generation)

    def remove(self, generation_id: str) -> None:
        del self._all[generation_id]
        for listener in tuple(self._removal):
            listener(generation_id)

    def get(self, generation_id: str) -> Generation | None:
        return self._all.get(generation_id)

    def many(self, ids: Sequence[str]) -> list[Generation]:
        self.read += len(ids)
        return [self._all[i] for i in ids if i in self._all]

    def ids(self, wanted: Filter, *, after: str = "", most: int = -1) -> list[str]:
        newest_first = sorted(self._all.values(), key=lambda g: (g.created_at, g.id), reverse=True)
        last = (self._all[after].created_at, after) if after else None
        found = [g.id for g in newest_first if _is_wanted(g, wanted) and (last is None or (g.created_at, g.id) < last)]
        return found if most < 0 else found[:most]

    def count(self, wanted: Filter) -> int:
        return len(self.ids(wanted))

    def page(self, wanted: Filter, before: tuple[float, str] | None, limit: int) -> list[Generation]:
        found = [g for g in self.many(self.ids(wanted)) if before is None or (g.created_at, g.id) < before]
        return found[:limit]

    def unfinished(self, service: str | None = None) -> tuple[Generation, ...]:
        return tuple(g for g in self._all.values() if g.open and service in (None, g.service))

    def listen(self, listener: Listener) -> Unlisten:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def listen_removed(self, listener: Callable[[str], None]) -> Unlisten:
        self._removal.append(listener)
        return lambda: self._removal.remove(listener)


def _is_wanted(generation: Generation, wanted: Filter) -> bool:
    found = wanted.text.casefold() in generation.request.prompt.casefold()
    return found and generation.state in wanted.states and wanted.starred in (None, generation.starred)
