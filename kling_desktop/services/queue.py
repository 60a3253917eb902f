"""The queue before anything is sent: held or not, in which order, taking one back. What is paid for is not touched.

The library is the queue; this changes places and holds in it. The studio's line follows the library by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kling_desktop.domain.generation import HELD_BY_USER, Generation, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.means import Means
from kling_desktop.services.settings import SettingsFile
from kling_desktop.services.studio import Studio

_STEP = 1e-6  # seconds between two places that were the same


def in_order(generations: Sequence[Generation]) -> list[Generation]:
    """Those that stand in the queue, the next one first."""
    return sorted((g for g in generations if g.in_line), key=lambda g: g.turn)


def arranged(order: Sequence[Generation], ids: Sequence[str]) -> list[Generation]:
    """Those whose place changes when these stand in this order among themselves; others stay where they are."""
    places = [generation.turn for generation in order]
    for row in range(1, len(places)):
        places[row] = max(places[row], places[row - 1] + _STEP)
    there = {generation.id: generation for generation in order}
    wanted = iter([there[which] for which in dict.fromkeys(ids) if which in there])
    named = set(ids)
    after = [next(wanted) if generation.id in named else generation for generation in order]
    return [replace(g, place=place) for g, place in zip(after, places, strict=True) if g.turn != place]


class Queue:
    """Owns nothing: the hold is a setting, the order is in the library."""

    def __init__(self, means: Means, studio: Studio, settings: SettingsFile) -> None:
        self._means, self._studio, self._settings = means, studio, settings
        if self.paused:
            means.gate.close(WaitReason.PAUSED)

    @property
    def paused(self) -> bool:
        """Whether the user holds the queue."""
        return self._settings.current.queue_paused

    @property
    def held(self) -> int:
        """How many are ready to be sent and kept from it by the user's own word."""
        closed = any(closure.reason in HELD_BY_USER for closure in self._means.gate.closures)
        return len(self._studio.line) if closed else 0

    def pause(self) -> None:
        """Sends nothing more until `resume`, also after a restart. Raises OSError when that cannot be written."""
        self._means.gate.close(WaitReason.PAUSED)
        self._settings.change(queue_paused=True)

    def resume(self) -> None:
        """Goes on sending. Raises OSError when that cannot be written."""
        self._means.gate.open(WaitReason.PAUSED)
        self._settings.change(queue_paused=False)

    def waiting(self) -> list[Generation]:
        """What stands in the queue, the next one first."""
        return in_order(self._means.library.unfinished(self._means.service))

    def arrange(self, ids: Sequence[str]) -> None:
        """Puts these into this order, among the places that they have. What has been sent meanwhile is passed over."""
        for generation in arranged(self.waiting(), ids):
            self._means.library.save(generation)

    def send_first(self, ids: Sequence[str]) -> None:
        """Puts these before all others, in the order that they have among themselves."""
        order = [generation.id for generation in self.waiting()]
        self.arrange([which for which in order if which in ids] + [which for which in order if which not in ids])

    def take_back(self, generation_id: str) -> Request | None:
        """Holds one so that its request can be edited; None when it has been sent meanwhile."""
        generation = self._unsent(generation_id)
        if generation is None:
            return None
        waiting = Waiting(WaitReason.EDITING, self._means.clock.now())
        self._means.library.save(generation.waits(waiting), durable=True)
        return generation.request

    def put_back(self, generation_id: str) -> None:
        """Lets one that was taken back go on as it was."""
        generation = self._unsent(generation_id)
        if generation is not None and _taken_back(generation):
            self._studio.ask_again(generation_id)

    def remove(self, generation_id: str) -> bool:
        """Takes one out before it is sent: nothing was charged. False when it has been sent meanwhile."""
        if self._unsent(generation_id) is None:
            return False
        self._means.library.remove(generation_id)
        self._studio.start(generation_id)  # whoever works on it looks up, and finds it gone
        return True

    def put_in_place_of(self, generation_id: str, edited: Sequence[Generation]) -> None:
        """The edited ones take the place of the one that was taken back, which goes."""
        former = self._unsent(generation_id)
        if former is None or not _taken_back(former):
            return
        for number, generation in enumerate(edited):
            now = self._means.library.get(generation.id)
            if now is not None and now.in_line:
                self._means.library.save(replace(now, place=former.turn + number * _STEP))
        self.remove(generation_id)

    def _unsent(self, generation_id: str) -> Generation | None:
        generation = self._means.library.get(generation_id)
        return generation if generation is not None and generation.unsent else None


def _taken_back(generation: Generation) -> bool:
    return generation.waiting is not None and generation.waiting.reason is WaitReason.EDITING
