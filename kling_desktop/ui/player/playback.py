"""A clip being played: carries the commands of `player_state` out on a `ClipPlayer`, and says what is to be seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.clip_player import ClipPlayer, Fault
from kling_desktop.ui.player.player_state import Command, Hold, PlayerState, Repeat, Run, Seek, Step
from kling_desktop.ui.player.timecode import Facts, Measure, guessed_measure, measure_of

SEEK_PATIENCE_MS = 1000  # one keyframe in ten seconds costs up to 800 ms


class Playback(QObject):
    """Owns the state of one clip. What the user wants goes through `do`, with a function of `player_state`."""

    picture_came = Signal(QImage)
    state_changed = Signal()
    failed = Signal(object)  # Fault

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._measure = PlayerState(), Measure()
        self._exact = False  # the measure comes from the file, not from the media player's guess
        self._clip = ClipPlayer(self)
        self._backwards = QTimer(self)
        self._backwards.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SEEK_PATIENCE_MS)
        self._backwards.timeout.connect(lambda: self.do(rules.ticked))
        self._patience.timeout.connect(lambda: self.do(rules.overdue))
        self._clip.frame_shown.connect(self._arrived)
        self._clip.ended.connect(lambda: self.do(rules.ended))
        self._clip.measured.connect(self._guess)
        self._clip.failed.connect(self._failed)

    @property
    def state(self) -> PlayerState:
        """What is shown and asked for."""
        return self._state

    @property
    def measure(self) -> Measure:
        """The clip's frames and rate, as well as they are known."""
        return self._measure

    def open(self, path: Path, facts: Facts | None, *, play: bool) -> None:
        """Opens a clip at its first frame. Without facts the media player's own guess is used."""
        self._exact = facts is not None
        self._measure = measure_of(facts) if facts else Measure()
        fault = self._clip.open(path)
        if fault is not None:
            self._failed(fault)
            return
        self.do(lambda state: rules.opened(state, self._measure.frames, play=play))

    def set_facts(self, facts: Facts) -> None:
        """The clip's true measure, when it comes later than the clip."""
        self._exact = True
        self._measure = measure_of(facts)
        self.do(lambda state: rules.measured(state, self._measure.frames))

    def close(self) -> None:
        """Lets go of the clip."""
        self._clip.close()
        self._measure = Measure()
        self.do(rules.closed)

    def shut_down(self) -> None:
        """Lets go of everything; called once, before the program ends."""
        self.close()
        self._clip.shut_down()

    def set_volume(self, volume: float, muted: bool) -> None:
        """Loudness from 0 to 1."""
        self._clip.set_volume(volume, muted)

    def do(self, rule: Callable[[PlayerState], Step]) -> None:
        """Takes the step that a rule says."""
        before = self._state
        self._state, commands = rule(before)
        for command in commands:
            self._carry_out(command)
        self._pace()
        if self._state != before:
            self.state_changed.emit()

    def _carry_out(self, command: Command) -> None:
        match command:
            case Run(speed):
                self._clip.run(speed)
            case Hold():
                self._clip.hold()
            case Seek(frame):
                self._clip.seek(self._measure.middle_ms(frame))
                self._patience.start()
            case Repeat(on):
                self._clip.repeat(on)

    def _pace(self) -> None:
        """Timers run only while something needs them."""
        if self._state.aimed is None:
            self._patience.stop()
        if not self._state.backwards:
            self._backwards.stop()
        elif not self._backwards.isActive():
            self._backwards.start(max(round(1000 / self._measure.rate), 1))

    def _arrived(self, image: QImage, start_us: float) -> None:
        frame = self._measure.frame_at_us(start_us)
        seen = rules.shows(self._state, frame)
        self.do(lambda state: rules.arrived(state, frame))
        if seen:
            self.picture_came.emit(image)

    def _guess(self, duration_ms: int, rate: float) -> None:
        if not self._exact:
            self._measure = guessed_measure(duration_ms, rate)
            self.do(lambda state: rules.measured(state, self._measure.frames))

    def _failed(self, fault: Fault) -> None:
        self._measure = Measure()
        self.do(rules.closed)
        self.failed.emit(fault)
