"""Undo and redo over the whole compose panel: a line of wishes, of which one is the present.

A run of changes to one text is one step; to make another kind of change coalesce, give it a `run` of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_desktop.domain.request import Request

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Wish:
    """Everything that the panel holds: what to make, and how many takes of it."""

    request: Request
    takes: int = 1


@dataclass(frozen=True, slots=True)
class History:
    """What the wish was, is, and was before it was undone. Newest last in `past`, nearest first in `future`."""

    present: Wish
    past: tuple[Wish, ...] = ()
    future: tuple[Wish, ...] = ()
    run: str = ""  # the text that is being typed into; "" when the last change stands alone

    def changed(self, wish: Wish, run: str = "") -> History:
        """After a change. Changes of the same `run` in a row are one step; what was undone is gone."""
        if wish == self.present:
            return self
        if run and run == self.run:
            if self.past and self.past[-1] == wish:  # typed, and taken back: as if nothing had happened
                return History(wish, self.past[:-1])
            return History(wish, self.past, run=run)
        return History(wish, (*self.past, self.present)[-MOST_STEPS:], run=run)

    def settled(self) -> History:
        """The same, with the run of typing ended: the next change is a step of its own."""
        return History(self.present, self.past, self.future)

    def undone(self) -> History:
        """One step back; the same when there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redone(self) -> History:
        """One step forward again; the same when there is none."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
