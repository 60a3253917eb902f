"""The row below the picture: buttons, time, speed, sound. A button is a row of `_BUTTONS`; what has no room hides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from kling_desktop.ui.player.timecode import Measure
from kling_desktop.ui.theme import Look

LEAST_WIDTH: Final = 398  # pixels: what never hides
_PARTS: Final[Mapping[float, str]] = {0.5: "½", 0.25: "¼"}
_VOLUME_WIDTH = 72
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


@dataclass(frozen=True, slots=True)
class _Button:
    """One button: the id that `pressed` says, its icon, and the icon when it is on."""

    id: str
    icon: str
    icon_on: str = ""


_BUTTONS = (
    _Button("start", "skip-back"),
    _Button("previous", "step-back"),
    _Button("play", "play", "pause"),
    _Button("next", "step-forward"),
    _Button("loop", "repeat"),
    _Button("mute", "volume-2", "volume-x"),
    _Button("compare", "columns-2"),
    _Button("continue", "link"),
    _Button("first_frame", "arrow-left-to-line"),
    _Button("last_frame", "arrow-right-to-line"),
    _Button("full_screen", "maximize"),
)
_USES = ("first_frame", "last_frame")


class TransportButton(QPushButton):
    """A button that leaves the arrow keys to the player. Its state is a property, so that it stays a push button."""

    def __init__(self, row: _Button, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._look, self._on = row, look, False
        self.setProperty("kind", "transport")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(16, 16))
        self.draw()

    @property
    def on(self) -> bool:
        """Whether what it switches is on."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Shows the state of what it switches."""
        if on == self._on:
            return
        self._on = on
        if not self._row.icon_on:
            self.setProperty("on", on)
            self.style().unpolish(self)
            self.style().polish(self)
        self.draw()

    def draw(self) -> None:
        """Puts on the icon of its state, in the colours of the theme."""
        name = self._row.icon_on if self._on and self._row.icon_on else self._row.icon
        self.setIcon(self._look.icon(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Transport(QWidget):
    """Says which button was pressed. What it shows is set from outside."""

    pressed = Signal(str)
    speed_pressed = Signal()
    volume_changed = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: Mapping[str, TransportButton] = {row.id: TransportButton(row, look, self) for row in _BUTTONS}
        self._time = QLabel(self)
        self._time.setObjectName("timecode")
        self._counter = QLabel(self)
        self._counter.setObjectName("frameCounter")
        self._speed = QPushButton(self)
        self._speed.setProperty("kind", "quiet")
        self._speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._volume = QSlider(Qt.Orientation.Horizontal, self)
        self._volume.setRange(0, 100)
        self._volume.setValue(100)
        self._volume.setFixedWidth(_VOLUME_WIDTH)
        for name in _USES:
            self._buttons[name].setProperty("kind", "quiet")
            self._buttons[name].setObjectName("useFrame")
        self.setMinimumWidth(LEAST_WIDTH)
        self._row = QHBoxLayout(self)
        self._lay_out()
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.emit(name))
        self._speed.clicked.connect(self.speed_pressed)
        self._volume.valueChanged.connect(self._turn_volume)
        look.changed.connect(self._redraw)
        self.show_time(Measure(), 0)
        self.show_speed(1)
        self.retranslate()

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for name in ("start", "previous", "play", "next", "loop"):
            row.addWidget(self._buttons[name])
        row.addSpacing(8)
        row.addWidget(self._time)
        row.addSpacing(4)
        row.addWidget(self._counter)
        row.addWidget(self._speed)
        row.addWidget(self._buttons["mute"])
        row.addWidget(self._volume)
        row.addStretch(1)
        for name in ("compare", "continue", *_USES, "full_screen"):
            row.addWidget(self._buttons[name])

    def button(self, name: str) -> TransportButton:
        """One of the buttons: start, previous, play, next, loop, mute, compare, first_frame, …"""
        return self._buttons[name]

    def set_usable(self, usable: bool) -> None:
        """Whether there is a clip to play."""
        for button in self._buttons.values():
            button.setEnabled(usable)
        for part in (self._time, self._counter, self._speed, self._volume):
            part.setEnabled(usable)
        self._explain_compare()

    def show_playing(self, playing: bool) -> None:
        """Play becomes Pause, and back."""
        self._buttons["play"].set_on(playing)
        self._name("play", self.tr("Pause") if playing else self.tr("Play"))
        self._tell_time()

    def show_switch(self, name: str, on: bool) -> None:
        """Shows "loop" or "mute" as on or off."""
        self._buttons[name].set_on(on)
        self._buttons[name].setAccessibleDescription(self.tr("On") if on else self.tr("Off"))

    def show_volume(self, volume: float) -> None:
        """Shows a loudness from 0 to 1."""
        with QSignalBlocker(self._volume):
            self._volume.setValue(round(volume * 100))

    def show_time(self, measure: Measure, frame: int) -> None:
        """The place and the length, as minutes, seconds and frames."""
        self._time.setText(f"{measure.timecode(frame)} / {measure.timecode(measure.frames)}")
        self._counter.setText(str(frame))
        if not self._buttons["play"].on:
            self._tell_time()

    def _tell_time(self) -> None:
        """A screen reader is told where it stands when it rests: not with every frame."""
        for label in (self._time, self._counter):
            if label.accessibleDescription() != label.text():
                label.setAccessibleDescription(label.text())

    def show_speed(self, speed: float) -> None:
        """1×, 2×, 4×, ½×, ¼×; with a minus sign when backwards."""
        size = _PARTS.get(abs(speed), f"{abs(speed):g}")
        self._speed.setText(f"{'−' if speed < 0 else ''}{size}×")
        self._speed.setAccessibleDescription(self._speed.text())

    def retranslate(self) -> None:
        """Puts the words on."""
        names = {
            "start": self.tr("Go to start"),
            "previous": self.tr("Previous frame"),
            "next": self.tr("Next frame"),
            "loop": self.tr("Loop"),
            "mute": self.tr("Mute"),
            "compare": self.tr("Compare"),
            "continue": self.tr("Continue the shot"),
            "first_frame": self.tr("Use as first frame"),
            "last_frame": self.tr("Use as last frame"),
            "full_screen": self.tr("Full screen"),
        }
        for name, words in names.items():
            self._name(name, words)
        self.show_playing(self._buttons["play"].on)
        for name in ("loop", "mute"):
            self.show_switch(name, self._buttons[name].on)
        for part, words in (
            (self._time, self.tr("Time")),
            (self._counter, self.tr("Frame")),
            (self._speed, self.tr("Speed")),
        ):
            part.setAccessibleName(words)
        self._volume.setAccessibleName(self.tr("Volume"))
        self._speed.setToolTip(self.tr("Speed"))
        self._counter.setToolTip(self.tr("Number of the frame, from 0"))
        self._explain_compare()
        self._fit()

    def _name(self, name: str, words: str) -> None:
        self._buttons[name].setAccessibleName(words)
        self._buttons[name].setToolTip(words)

    def _explain_compare(self) -> None:
        """Why it is disabled, or what it does."""
        button = self._buttons["compare"]
        usable = self.tr("Compare with another clip") if button.isEnabled() else self.tr("Compare: show a clip first")
        button.setToolTip(usable)
        button.setAccessibleDescription("" if button.isEnabled() else usable)

    def _turn_volume(self, percent: int) -> None:
        self.volume_changed.emit(percent / 100)

    def _redraw(self) -> None:
        for button in self._buttons.values():
            button.draw()

    def _fit(self) -> None:
        """Hides what there is no room for, the least needed first."""
        self._time.setFont(self._look.font("numbers"))
        self._time.setFixedWidth(self._time.fontMetrics().horizontalAdvance("00:00:00 / 00:00:00") + 4)
        self._counter.setFont(self._look.font("numbers"))
        self._counter.setFixedWidth(self._counter.fontMetrics().horizontalAdvance("0000") + 4)
        least_needed = (
            self._volume,
            None,
            self._counter,
            self._speed,
            self._time,
        )  # None: the words of the two buttons
        for part in least_needed:
            self._show(part, shown=True)
        for part in least_needed:
            if self._row.minimumSize().width() <= self.width():
                return
            self._show(part, shown=False)

    def _show(self, part: QWidget | None, *, shown: bool) -> None:
        if part is not None:
            part.setVisible(shown)
        else:
            words = (self.tr("First frame"), self.tr("Last frame")) if shown else ("", "")
            for name, word in zip(_USES, words, strict=True):
                self._buttons[name].setText(word)
        self._row.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
