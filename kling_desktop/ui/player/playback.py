"""Clips being played in lock step: one place in time, and of each clip the frame that is seen then.

The longest clip leads (the first among equals): its frames are counted, and each of the others shows the frame that
covers the moment at which the leader's frame begins; one that is shorter stays on its last. A moment is shown when
all its pictures are there, so no clip is ever seen ahead of another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.lane import Lane
from kling_desktop.ui.player.player_state import Command, Hold, PlayerState, Run, Show, Step
from kling_desktop.ui.player.pulse import Pulse
from kling_desktop.ui.player.reading import Fault
from kling_desktop.ui.player.sound import Sound
from kling_desktop.ui.player.timecode import Measure

AHEAD: Final = 8  # moments made before they are due
_SOUND_CHECK: Final = 24  # frames
_PATIENCE: Final = 2.0  # seconds; after a longer pause of the whole machine it goes on from where it was


class Playback(QObject):
    """Owns the state and the lanes. What the user wants goes through `do`, with a function of `player_state`."""

    pictures_came = Signal(object)  # tuple[QImage, ...], one for each clip
    opened = Signal()
    state_changed = Signal()
    failed = Signal(object, object)  # Fault, the clip's Path

    def __init__(self, parent: QObject | None = None, pulse: Pulse | None = None) -> None:
        super().__init__(parent)
        self._state = PlayerState()
        self._lanes: list[Lane] = []
        self._leader, self._heard = 0, 0
        self._longest = 1920
        self._next: int | None = None  # the frame that is due next, while it plays
        self._due = 0.0
        self._late = False
        self._dropped = 0
        self._sound = Sound(self)
        self._pulse = pulse or Pulse(self)
        self._pulse.woke.connect(self._wake)

    @property
    def state(self) -> PlayerState:
        """What is shown and asked for."""
        return self._state

    @property
    def measure(self) -> Measure:
        """The frames of the clip that leads."""
        return self._lanes[self._leader].measure if self._lanes else Measure()

    @property
    def sizes(self) -> tuple[QSize, ...]:
        """The size of each clip, in its pixels."""
        return tuple(lane.known.size for lane in self._lanes)

    @property
    def dropped(self) -> int:
        """How many frames were due and not shown in time since the clip was opened."""
        return self._dropped

    def open(self, paths: Sequence[Path], *, play: bool) -> None:
        """Opens clips at their beginning; `opened` or `failed` follows."""
        self.close()
        self._dropped = 0
        while len(self._lanes) < len(paths):
            self._lanes.append(self._lane())
        for lane in self._lanes[len(paths) :]:
            lane.shut_down()
            lane.deleteLater()
        del self._lanes[len(paths) :]
        self._leader, self._heard, self._plays = 0, 0, play
        for lane, path in zip(self._lanes, paths, strict=True):
            lane.open(path)

    def close(self) -> None:
        """Lets go of the clips."""
        self._pulse.rest()
        self._sound.close()
        for lane in self._lanes:
            lane.close()
        self.do(rules.closed)

    def shut_down(self) -> None:
        """Lets go of everything; called once, before the program ends."""
        self.close()
        for lane in self._lanes:
            lane.shut_down()

    def set_volume(self, volume: float, muted: bool) -> None:
        """Loudness from 0 to 1."""
        self._sound.set_volume(volume, muted=muted)

    def hear(self, number: int) -> None:
        """Which of the clips is heard."""
        if number == self._heard or not 0 <= number < len(self._lanes):
            return
        self._heard = number
        self._load_sound()
        if self._state.playing:
            self._sound.run(self.measure.begins(self._state.frame), self._state.speed)

    def set_longest(self, pixels: int) -> None:
        """How large pictures are needed; what is shown is made again when it is too small."""
        grows = pixels > self._longest
        self._longest = pixels
        if grows and not self._state.playing:
            self.do(rules.renewed)

    def small_pictures(self, frame: int) -> tuple[QImage, ...] | None:
        """A moment at once, small; None when it is not there."""
        made = tuple(lane.small.at(self._frame_of(lane, frame)) for lane in self._lanes)
        return None if any(image.isNull() for image in made) else made

    def make_small_pictures(self) -> None:
        """Begins to make the small pictures of the clips that are open."""
        for lane in self._lanes:
            if lane.measure.frames:
                lane.small.make(lane.path)

    def frame_of(self, number: int) -> int:
        """Which of a clip's own frames is shown."""
        return self._frame_of(self._lanes[number], self._state.place)

    def do(self, rule: Callable[[PlayerState], Step]) -> None:
        """Takes the step that a rule says."""
        before = self._state
        self._state, commands = rule(before)
        for command in commands:
            self._carry_out(command)
        if self._state != before:
            self.state_changed.emit()

    def _carry_out(self, command: Command) -> None:
        match command:
            case Run():
                if self._state.aimed is None:
                    self._run()
            case Hold():
                self._pulse.rest()
                self._sound.hold()
            case Show(frame):
                self._pulse.rest()
                self._sound.hold()
                self._want(frame)
                self._present_aimed()

    # Clips

    def _lane(self) -> Lane:
        lane = Lane(self)
        lane.opened.connect(self._begin)
        lane.came.connect(self._take)
        lane.failed.connect(self._fail)
        return lane

    def _begin(self) -> None:
        if not all(lane.measure.frames for lane in self._lanes):
            return
        lengths = [lane.measure.ends for lane in self._lanes]
        self._leader = lengths.index(max(lengths))
        self._load_sound()
        self.opened.emit()
        self.do(lambda state: rules.opened(state, self.measure.frames, play=self._plays))

    def _load_sound(self) -> None:
        self._sound.close()
        lane = self._lanes[self._heard]
        if lane.known.sound:
            self._sound.open(lane.path)

    def _fail(self, fault: Fault, path: Path) -> None:
        self.close()
        self.failed.emit(fault, path)

    # Pictures

    def _frame_of(self, lane: Lane, frame: int) -> int:
        if lane is self._lanes[self._leader]:
            return frame
        return lane.measure.frame_at(self.measure.begins(frame))

    def _want(self, frame: int) -> None:
        """Wants a moment, and those that follow it while it plays."""
        frames = [frame]
        while self._state.playing and len(frames) <= AHEAD:
            after = rules.following(self._state, frames[-1])
            if after is None:
                break
            frames.append(after)
        for lane in self._lanes:
            lane.want(tuple(self._frame_of(lane, number) for number in frames), self._longest)

    def _pictures(self, frame: int) -> tuple[QImage, ...] | None:
        found = [lane.at_hand(self._frame_of(lane, frame)) for lane in self._lanes]
        whole = [image for image in found if image is not None]
        return tuple(whole) if whole and len(whole) == len(found) else None

    def _take(self) -> None:
        if self._state.aimed is not None:
            self._present_aimed()
        elif self._state.playing and self._late:
            self._present_next()

    def _present_aimed(self) -> None:
        aimed = self._state.aimed
        pictures = None if aimed is None else self._pictures(aimed)
        if aimed is None or pictures is None:
            return
        self.do(lambda state: rules.arrived(state, aimed))
        self.pictures_came.emit(pictures)
        if self._state.playing and self._state.aimed is None:
            self._run()

    # Playing

    def _run(self) -> None:
        """Plays on from the frame that is shown, beginning now."""
        frame = self._state.frame
        self._due = self._pulse.now()
        self._sound.run(self.measure.begins(frame), self._state.speed)
        self._plan(frame)

    def _plan(self, frame: int) -> None:
        """After a frame was shown: what is due next, and when."""
        self._late = False
        self._next = rules.following(self._state, frame)
        if self._next is None:
            self.do(rules.ended)
            return
        self._due += self._gap(frame, self._next)
        self._want(self._next)
        self._pulse.wake(self._due)

    def _wake(self) -> None:
        """A frame is due. What there is no time for any more is left out."""
        if self._next is None or not self._state.playing or self._state.aimed is not None:
            return
        now = self._pulse.now()
        self._due = max(self._due, now - _PATIENCE)
        while (after := rules.following(self._state, self._next)) is not None:
            gap = self._gap(self._next, after)
            if self._due + gap > now:
                break
            self._next, self._due = after, self._due + gap
            self._dropped += 1
        self._late = True
        self._want(self._next)
        self._present_next()

    def _present_next(self) -> None:
        frame = self._next
        pictures = None if frame is None else self._pictures(frame)
        if frame is None or pictures is None:
            return
        before, seconds = self._state.frame, self.measure.begins(frame)
        self.do(lambda state: rules.arrived(state, frame))
        self.pictures_came.emit(pictures)
        if self._state.speed > 0 and frame < before:
            self._sound.run(seconds, self._state.speed)
        elif frame % _SOUND_CHECK == 0:
            self._sound.follow(seconds)
        if self._state.playing and self._state.aimed is None:
            self._plan(frame)

    def _gap(self, frame: int, after: int) -> float:
        """How long a frame is seen before another follows, at the speed of the moment."""
        measure, forwards = self.measure, self._state.speed > 0
        apart = (
            measure.begins(after) - measure.begins(frame) if forwards else measure.begins(frame) - measure.begins(after)
        )
        if apart <= 0:  # it begins again
            apart = measure.lasts(frame) * max(abs(self._state.speed), 1)
        return apart / abs(self._state.speed)
