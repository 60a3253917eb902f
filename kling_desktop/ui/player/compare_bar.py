"""The rows above the picture while clips are compared: the clips, how they are seen together, what differs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui.player.comparison import GAINS, LETTERS, MOST, Comparison
from kling_desktop.ui.player.placing import Mode
from kling_desktop.ui.said import Said, now
from kling_desktop.ui.theme import Look

_AMOUNT_WIDTH: Final = 112
_GAP: Final = 8
_STAR_WIDTH: Final = 28
_READING_WIDTH: Final = 40


class CompareBar(QWidget):
    """Says what the user chose. What it shows is set from outside."""

    fronted = Signal(int)
    picked = Signal(int)
    mode_chosen = Signal(Mode)
    amount_moved = Signal(float)  # 0 to 1: the wipe's place, the opacity, or the gain among GAINS
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Comparison | None = None
        self._sentence: Said = ""
        self._fronts = tuple(QPushButton(LETTERS[n], self) for n in range(MOST))
        self._stars = tuple(QPushButton(self) for _ in range(MOST))
        self._modes: Mapping[Mode, QRadioButton] = {mode: QRadioButton(self) for mode in Mode}
        self._segments = QFrame(self)
        self._group = QButtonGroup(self)
        self._amount = QSlider(Qt.Orientation.Horizontal, self)
        self._reading = QLabel(self)
        self._differs = QLabel(self)
        self._leave = QPushButton(self)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _dress(self) -> None:
        for button in (*self._fronts, *self._stars, self._leave):
            button.setProperty("kind", "transport")
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for star in self._stars:
            star.setFixedWidth(_STAR_WIDTH)
        self._segments.setProperty("kind", "segments")
        self._differs.setProperty("kind", "secondary")
        self._differs.setTextFormat(Qt.TextFormat.PlainText)
        self._differs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._reading.setProperty("kind", "secondary")
        self._reading.setFixedWidth(_READING_WIDTH)
        self._amount.setRange(0, 100)
        self._amount.setFixedWidth(_AMOUNT_WIDTH)
        self._look.changed.connect(self._draw)

    def _lay_out(self) -> None:
        inside = QHBoxLayout(self._segments)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for number, button in enumerate(self._modes.values()):
            button.setProperty("kind", "segment")
            self._group.addButton(button, number)
            inside.addWidget(button)
        upper = QHBoxLayout()
        upper.setSpacing(2)
        for front, star in zip(self._fronts, self._stars, strict=True):
            upper.addWidget(front)
            upper.addWidget(star)
        upper.addStretch(1)
        upper.addWidget(self._segments)
        upper.addSpacing(4)
        upper.addWidget(self._leave)
        lower = QHBoxLayout()
        lower.setSpacing(_GAP)
        lower.addWidget(self._differs, 1)
        lower.addWidget(self._amount)
        lower.addWidget(self._reading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(upper)
        layout.addLayout(lower)

    def _connect(self) -> None:
        for number, (front, star) in enumerate(zip(self._fronts, self._stars, strict=True)):
            front.clicked.connect(lambda _checked=False, number=number: self.fronted.emit(number))
            star.clicked.connect(lambda _checked=False, number=number: self.picked.emit(number))
        self._group.idToggled.connect(self._choose)  # assistive technology toggles, it does not click
        self._amount.valueChanged.connect(self._move)
        self._leave.clicked.connect(self.left)

    def show_comparison(self, shown: Comparison) -> None:
        """Shows how things stand."""
        self._shown = shown
        mode = shown.layout.mode
        with QSignalBlocker(self._group):
            self._modes[mode].setChecked(True)
        for number in range(MOST):
            there = number < len(shown.clips)
            self._fronts[number].setVisible(there)
            self._stars[number].setVisible(there)
            if there:
                self._set_on(self._fronts[number], on=number == shown.layout.front)
        self._segments.setVisible(True)
        self._show_amount(shown)
        self._sentence = shown.differs
        self._draw()
        self.retranslate()

    def ask(self, sentence: str) -> None:
        """Only a sentence, and the way out: the clips are still to be chosen."""
        self._shown = None
        for part in (*self._fronts, *self._stars, self._segments, self._amount, self._reading):
            part.setVisible(False)
        self._sentence = sentence
        self.retranslate()

    def _show_amount(self, shown: Comparison) -> None:
        mode = shown.layout.mode
        amounts = {
            Mode.WIPE: (shown.layout.split, f"{shown.layout.split:.0%}"),
            Mode.OVERLAY: (shown.opacity, f"{shown.opacity:.0%}"),
            Mode.DIFFERENCE: (GAINS.index(shown.gain) / (len(GAINS) - 1), f"{shown.gain}×"),
        }
        value, words = amounts.get(mode, (0.0, ""))
        with QSignalBlocker(self._amount):
            self._amount.setSingleStep(100 // (len(GAINS) - 1) if mode is Mode.DIFFERENCE else 5)
            self._amount.setPageStep(25)
            self._amount.setValue(round(value * 100))
        self._reading.setText(words)
        for part in (self._amount, self._reading):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # nothing moves from one way to the next
            part.setSizePolicy(policy)
            part.setVisible(mode in amounts)

    def _set_on(self, button: QPushButton, *, on: bool) -> None:
        button.setProperty("on", on)
        button.style().unpolish(button)
        button.style().polish(button)

    def _move(self, percent: int) -> None:
        self.amount_moved.emit(percent / 100)

    def _choose(self, number: int, checked: bool) -> None:
        if checked:
            self.mode_chosen.emit(tuple(Mode)[number])

    def _draw(self) -> None:
        self._leave.setIcon(self._look.icon("x"))
        for star, clip in zip(self._stars, self._shown.clips if self._shown else (), strict=False):
            star.setIcon(self._look.icon("star", "waiting" if clip.starred else "secondary"))

    def retranslate(self) -> None:
        """Puts the words on."""
        words = {
            Mode.FLIP: self.tr("Flip"),
            Mode.SIDE: self.tr("Side by side"),
            Mode.WIPE: self.tr("Wipe"),
            Mode.OVERLAY: self.tr("Overlay"),
            Mode.DIFFERENCE: self.tr("Difference"),
        }
        for mode, button in self._modes.items():
            button.setText(words[mode])
            button.setAccessibleName(words[mode])
        amounts = {Mode.WIPE: self.tr("Place of the wipe"), Mode.OVERLAY: self.tr("Opacity")}
        mode = self._shown.layout.mode if self._shown else Mode.FLIP
        name = amounts.get(mode, self.tr("Gain"))
        self._amount.setAccessibleName(name)
        self._amount.setToolTip(name)
        self._leave.setAccessibleName(self.tr("End comparison"))
        self._leave.setToolTip(self.tr("End comparison"))
        self._differs.setAccessibleName(now(self._sentence))
        self._differs.setToolTip(self._differs.accessibleName())
        self._elide()
        for number, clip in enumerate(self._shown.clips if self._shown else ()):
            front, star = self._fronts[number], self._stars[number]
            front.setAccessibleName(self.tr("Clip {letter}").format(letter=LETTERS[number]))
            front.setToolTip(f"{LETTERS[number]}: {clip.title}")
            front.setAccessibleDescription(clip.title)
            star.setAccessibleName(self.tr("Star clip {letter}").format(letter=LETTERS[number]))
            star.setAccessibleDescription(self.tr("On") if clip.starred else self.tr("Off"))
            star.setToolTip(star.accessibleName())

    def _elide(self) -> None:
        """One line, so that nothing below moves; all of it is in the tooltip."""
        room = self._differs.fontMetrics()
        width = self.width() - _AMOUNT_WIDTH - _READING_WIDTH - 2 * _GAP  # the slider's place is always kept
        self._differs.setText(room.elidedText(now(self._sentence), Qt.TextElideMode.ElideRight, width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
