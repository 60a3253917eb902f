"""Clips being compared: which is in front, how they are seen together, which have the star. Changes are new values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kling_desktop.ui.player.placing import Layout, Mode
from kling_desktop.ui.said import Said

LETTERS: Final = "ABCD"
MOST: Final = len(LETTERS)
GAINS: Final = (1, 2, 4, 8, 16)
BLENDED: Final = frozenset({Mode.OVERLAY, Mode.DIFFERENCE})
SIDE_BY_SIDE: Final = Layout(Mode.SIDE)
_MODES: Final = tuple(Mode)


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the clips: its generation's id, its file, its title, whether it has the star."""

    id: str
    path: Path
    title: str
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four clips and how they are seen. `opacity` from 0 to 1; `differs` says what differs in their requests."""

    clips: tuple[Compared, ...]
    differs: Said = ""
    layout: Layout = SIDE_BY_SIDE
    opacity: float = 0.5
    gain: int = 4

    @property
    def pair(self) -> tuple[int, int]:
        """The two clips that a wipe or a blend is of: the first there is besides the one in front, and that one."""
        front = self.layout.front
        return (0 if front else 1), front

    def flipped(self) -> Comparison:
        """The next clip is in front."""
        return self.fronted((self.layout.front + 1) % len(self.clips))

    def fronted(self, number: int) -> Comparison:
        """A clip is in front; one that is not there changes nothing."""
        known = number < len(self.clips)
        return replace(self, layout=replace(self.layout, front=number)) if known else self

    def seen(self, mode: Mode) -> Comparison:
        """The clips are seen in another way."""
        return replace(self, layout=replace(self.layout, mode=mode))

    def seen_next(self) -> Comparison:
        """The clips are seen in the next way."""
        return self.seen(_MODES[(_MODES.index(self.layout.mode) + 1) % len(_MODES)])

    def split(self, at: float) -> Comparison:
        """The wipe stands elsewhere, from 0 to 1."""
        return replace(self, layout=replace(self.layout, split=min(max(at, 0.0), 1.0)))

    def starring(self, generation_id: str, *, starred: bool) -> Comparison:
        """A generation got its star, or lost it."""
        clips = tuple(replace(c, starred=starred) if c.id == generation_id else c for c in self.clips)
        return replace(self, clips=clips)
