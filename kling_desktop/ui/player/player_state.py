"""What the player does next. Pure: each function takes the state and returns the next one with its commands.

Seeks are coalesced: one is under way (`aimed`), the newest wish waits (`wanted`), everything between is forgotten.
Playing backwards is a chain of such seeks, paced by `ticked`, because the media player cannot run backwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

FASTEST: Final = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Play forwards at a speed."""

    speed: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Stand still."""


@dataclass(frozen=True, slots=True)
class Seek:
    """Show one frame."""

    frame: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """Begin again at the end, or stop there."""

    on: bool


Command = Run | Hold | Seek | Repeat


@dataclass(frozen=True, slots=True)
class PlayerState:
    """A clip of `frames` frames, the one shown, and what was asked for. No clip: `frames` is 0."""

    frames: int = 0
    frame: int = 0
    playing: bool = False
    speed: int = 1  # 1, 2, 4; backwards when negative
    loop: bool = True
    aimed: int | None = None
    wanted: int | None = None
    scrubbing: bool = False
    resumes: bool = False  # plays on when the scrubbing ends

    @property
    def last(self) -> int:
        """The number of the last frame."""
        return max(self.frames - 1, 0)

    @property
    def place(self) -> int:
        """Where the user is: the frame asked for last, else the one shown."""
        if self.wanted is not None:
            return self.wanted
        return self.frame if self.aimed is None else self.aimed

    @property
    def backwards(self) -> bool:
        """Whether it plays backwards, so that `ticked` is to be called once a frame."""
        return self.playing and self.speed < 0


Step = tuple[PlayerState, tuple[Command, ...]]


def opened(state: PlayerState, frames: int, *, play: bool) -> Step:
    """A clip was opened; it begins at its first frame."""
    fresh = PlayerState(frames=max(frames, 1), playing=play, loop=state.loop)
    return fresh, (Repeat(state.loop), Run(1) if play else Hold())


def closed(state: PlayerState) -> Step:
    """The clip is gone."""
    return PlayerState(loop=state.loop), ()


def measured(state: PlayerState, frames: int) -> Step:
    """The number of frames became known better."""
    frames = max(frames, 1)
    return replace(state, frames=frames, frame=min(state.frame, frames - 1)), ()


def toggled(state: PlayerState) -> Step:
    """Play or pause."""
    return paused(state) if state.playing else played(state)


def played(state: PlayerState, speed: int = 1) -> Step:
    """Play forwards from where the user is; from the start when that is the end and nothing repeats."""
    if not state.frames:
        return state, ()
    start = state.place
    if start >= state.last and not state.loop and not state.playing:
        start = 0
    there = start == state.frame and state.aimed is None
    running = replace(state, frame=start, playing=True, speed=speed, aimed=None, wanted=None)
    return running, (Run(speed),) if there else (Seek(start), Run(speed))


def paused(state: PlayerState) -> Step:
    """Stand still on the frame that is shown."""
    if not state.playing:
        return state, ()
    return replace(state, playing=False, speed=1), (Hold(),)


def faster(state: PlayerState) -> Step:
    """Key L: play, then twice as fast, then four times."""
    return played(state, _next_speed(state.speed) if state.playing and state.speed > 0 else 1)


def slower(state: PlayerState) -> Step:
    """Key J: backwards, then twice as fast, then four times."""
    if not state.frames:
        return state, ()
    speed = -_next_speed(-state.speed) if state.backwards else -1
    return replace(state, playing=True, speed=speed), (Hold(),)


def _next_speed(speed: int) -> int:
    return min(speed * 2, FASTEST)


def sought(state: PlayerState, frame: int) -> Step:
    """Show one frame; while a seek is under way only the newest wish is kept."""
    if not state.frames:
        return state, ()
    frame = min(max(frame, 0), state.last)
    if state.playing and state.speed > 0:
        return replace(state, frame=frame), (Seek(frame),)
    if state.aimed is None:
        return replace(state, aimed=frame, wanted=None), (Seek(frame),)
    return replace(state, wanted=None if frame == state.aimed else frame), ()


def stepped(state: PlayerState, by: int) -> Step:
    """Stand still, exactly `by` frames further."""
    still, commands = paused(state)
    after, seeks = sought(still, still.place + by)
    return after, commands + seeks


def scrub_began(state: PlayerState) -> Step:
    """The user took hold of the timeline."""
    still, commands = paused(state)
    return replace(still, scrubbing=True, resumes=state.playing), commands


def scrub_ended(state: PlayerState) -> Step:
    """The user let go of it: what played before plays on."""
    after = replace(state, scrubbing=False, resumes=False)
    return played(after) if state.resumes else (after, ())


def arrived(state: PlayerState, frame: int) -> Step:
    """A frame came out of the clip."""
    if state.aimed is None:
        return (replace(state, frame=frame), ()) if state.playing and state.speed > 0 else (state, ())
    return _landed(state, frame) if frame == state.aimed else (state, ())


def shows(state: PlayerState, frame: int) -> bool:
    """Whether a frame that came is to be seen: not when it was on its way before the seek that is under way."""
    return state.aimed is None or frame == state.aimed


def overdue(state: PlayerState) -> Step:
    """The seek under way brought no frame: it is taken as done, so that the next is not held up."""
    return (state, ()) if state.aimed is None else _landed(state, state.aimed)


def _landed(state: PlayerState, frame: int) -> Step:
    settled = replace(state, frame=frame, aimed=None, wanted=None)
    return (settled, ()) if state.wanted is None else sought(settled, state.wanted)


def ticked(state: PlayerState) -> Step:
    """One frame's time has passed while playing backwards."""
    if not state.backwards:
        return state, ()
    frame = state.place + state.speed
    if frame >= 0:
        return sought(state, frame)
    if state.loop:
        return sought(state, state.last)
    return sought(replace(state, playing=False, speed=1), 0)


def ended(state: PlayerState) -> Step:
    """The clip came to its end and does not repeat: its last frame stays."""
    if not (state.playing and state.speed > 0):
        return state, ()
    still = replace(state, playing=False, speed=1, frame=state.last, aimed=None, wanted=None)
    after, seeks = sought(still, state.last)
    return after, (Hold(), *seeks)


def looped(state: PlayerState, on: bool) -> Step:
    """Repeat or not. The media player heeds it only from the next seek on, so that one follows."""
    after, seeks = sought(replace(state, loop=on), state.place)
    return after, (Repeat(on), *seeks)
