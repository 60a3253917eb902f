"""What the player does next. Pure: each function takes the state and returns the next one with its commands.

One frame at a time is asked for (`aimed`); a newer wish replaces it. Between the marks, when there are any, the clip
plays and repeats; steps and the timeline go anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

FASTEST: Final = 8.0
SLOW: Final = (0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Run:
    """Play on from the frame that is shown, or from the one asked for as soon as it is there."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Stand still."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show one frame."""

    frame: int


Command = Run | Hold | Show


@dataclass(frozen=True, slots=True)
class PlayerState:
    """A clip of `frames` frames, the one shown, and what was asked for. No clip: `frames` is 0."""

    frames: int = 0
    frame: int = 0
    playing: bool = False
    speed: float = 1.0  # backwards when negative
    loop: bool = True
    aimed: int | None = None
    mark_in: int | None = None
    mark_out: int | None = None
    scrubbing: bool = False
    resumes: bool = False  # plays on when the scrubbing ends

    @property
    def last(self) -> int:
        """The number of the last frame."""
        return max(self.frames - 1, 0)

    @property
    def place(self) -> int:
        """Where the user is: the frame asked for last, else the one shown."""
        return self.frame if self.aimed is None else self.aimed

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last frame of what is played."""
        first = 0 if self.mark_in is None else self.mark_in
        return first, self.last if self.mark_out is None else self.mark_out


Step = tuple[PlayerState, tuple[Command, ...]]


def opened(state: PlayerState, frames: int, *, play: bool) -> Step:
    """A clip was opened; it begins at its first frame."""
    fresh = PlayerState(frames=max(frames, 1), aimed=0, playing=play, loop=state.loop)
    return fresh, (Show(0), Run()) if play else (Show(0),)


def closed(state: PlayerState) -> Step:
    """The clip is gone."""
    return PlayerState(loop=state.loop), (Hold(),)


def toggled(state: PlayerState) -> Step:
    """Play or pause."""
    return paused(state) if state.playing else played(state)


def played(state: PlayerState, speed: float = 1.0) -> Step:
    """Play from where the user is; from the start of the span when that is outside, or its end and nothing repeats."""
    if not state.frames:
        return state, ()
    first, last = state.span
    start, end = (first, last) if speed > 0 else (last, first)
    outside = not first <= state.place <= last
    spent = state.place == end and not state.loop and not state.playing
    running = replace(state, playing=True, speed=speed)
    if outside or spent:
        return replace(running, aimed=start), (Show(start), Run())
    return running, (Run(),)


def paused(state: PlayerState) -> Step:
    """Stand still on the frame that is shown."""
    if not state.playing:
        return state, ()
    return replace(state, playing=False, speed=1.0), (Hold(),)


def faster(state: PlayerState) -> Step:
    """Key L: play, then twice as fast, then four times, then eight."""
    return played(state, _quicker(state.speed) if state.playing and state.speed >= 1 else 1.0)


def slower(state: PlayerState) -> Step:
    """Key J: backwards, then twice as fast, then four times, then eight."""
    return played(state, -_quicker(-state.speed) if state.playing and state.speed <= -1 else -1.0)


def crept(state: PlayerState, direction: int) -> Step:
    """Play at half the speed, then at a quarter."""
    slow = state.playing and state.speed == direction * SLOW[0]
    return played(state, direction * SLOW[slow])


def _quicker(speed: float) -> float:
    return min(speed * 2, FASTEST)


def sought(state: PlayerState, frame: int) -> Step:
    """Show one frame; while it plays, play on from there."""
    if not state.frames:
        return state, ()
    frame = min(max(frame, 0), state.last)
    if frame == state.place and (state.aimed is not None or not state.playing):
        return state, ()
    return replace(state, aimed=frame), (Show(frame),)


def stepped(state: PlayerState, by: int) -> Step:
    """Stand still, exactly `by` frames further."""
    still, commands = paused(state)
    after, shows = sought(still, still.place + by)
    return after, commands + shows


def renewed(state: PlayerState) -> Step:
    """The frame that is seen is wanted once more, because it is needed larger."""
    return (replace(state, aimed=state.place), (Show(state.place),)) if state.frames else (state, ())


def scrub_began(state: PlayerState) -> Step:
    """The user took hold of the timeline."""
    still, commands = paused(state)
    return replace(still, scrubbing=True, resumes=state.playing), commands


def scrub_ended(state: PlayerState) -> Step:
    """The user let go of it: what played before plays on."""
    after = replace(state, scrubbing=False, resumes=False)
    return played(after) if state.resumes else (after, ())


def arrived(state: PlayerState, frame: int) -> Step:
    """A frame is on the screen."""
    return replace(state, frame=frame, aimed=None if state.aimed == frame else state.aimed), ()


def following(state: PlayerState, frame: int) -> int | None:
    """The frame that is shown after another while it plays; None at the end of what is played."""
    first, last = state.span
    stride = max(round(abs(state.speed)), 1)
    after = frame + stride if state.speed > 0 else frame - stride
    if first <= after <= last:
        return after
    if state.loop:
        return first if state.speed > 0 else last
    edge = last if state.speed > 0 else first
    return None if frame == edge else edge  # the last frame is seen, whatever the stride


def ended(state: PlayerState) -> Step:
    """What is played came to its end and does not repeat: its last frame stays."""
    return paused(state)


def looped(state: PlayerState, *, on: bool) -> Step:
    """Repeat or not."""
    return _replanned(replace(state, loop=on))


def marked_in(state: PlayerState, frame: int | None) -> Step:
    """What is played begins at a frame; None: at the clip's first. A mark behind the other takes that one away."""
    out = state.mark_out if frame is None or state.mark_out is None or frame <= state.mark_out else None
    return _replanned(replace(state, mark_in=frame, mark_out=out)) if state.frames else (state, ())


def marked_out(state: PlayerState, frame: int | None) -> Step:
    """What is played ends with a frame; None: with the clip's last."""
    into = state.mark_in if frame is None or state.mark_in is None or frame >= state.mark_in else None
    return _replanned(replace(state, mark_in=into, mark_out=frame)) if state.frames else (state, ())


def unmarked(state: PlayerState) -> Step:
    """All of the clip is played."""
    return _replanned(replace(state, mark_in=None, mark_out=None))


def _replanned(state: PlayerState) -> Step:
    """What follows while it plays is another frame now."""
    return state, (Run(),) if state.playing else ()
