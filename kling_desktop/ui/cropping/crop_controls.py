"""The crop editor's controls: which picture, how it is filled, its shape, turns and zoom. They show an `Editing`."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QColorDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.catalog import aspect
from kling_desktop.domain.cropping import Fill
from kling_desktop.ui import text
from kling_desktop.ui.cropping.editing import Editing
from kling_desktop.ui.theme import Look

_ZOOM_STEPS: Final = 100  # of the slider for a doubling
_SWATCH: Final = 16


class CropControls(QWidget):
    """Says by `changed` what `Editing` the user's act makes of the present one."""

    changed = Signal(object)  # Editing
    onion_changed = Signal(float)

    def __init__(self, look: Look, editing: Editing, shapes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._editing = look, editing
        self._fill_names = {
            Fill.CROP: self.tr("Crop"),
            Fill.BLUR: self.tr("Extend by blur"),
            Fill.COLOUR: self.tr("Extend by colour"),
        }
        # Tab goes through them in the order in which they are made: that of the eye.
        self._places = self._choice([(text.parameter(one.place), one.place) for one in editing.pictures])
        self._alike = QCheckBox(self.tr("Both alike"), self)
        self._alike.setToolTip(self.tr("What is done to one frame is done to the other."))
        self._onion = QSlider(Qt.Orientation.Horizontal, self)
        self._onion.setRange(0, 100)
        self._fills = self._choice([(words, fill) for fill, words in self._fill_names.items()])
        self._colour = QPushButton(self.tr("Colour…"), self)
        self._shapes = self._choice([(shape, shape) for shape in shapes])
        self._zoom = QSlider(Qt.Orientation.Horizontal, self)
        self._left = self._icon_button("rotate-ccw", self.tr("Turn left"), "Shift+R")
        self._right = self._icon_button("rotate-cw", self.tr("Turn right"), "R")
        self._reset = QPushButton(self.tr("Reset"), self)
        self._lay_out()
        self._connect()
        self.show_editing(editing)

    def show_editing(self, editing: Editing) -> None:
        """Shows how the picture that is looked at is framed."""
        self._editing = editing
        framing = editing.one.framing
        pair = editing.other is not None
        chosen = {self._places: editing.shown, self._fills: list(Fill).index(framing.fill)}
        for group, number in chosen.items():
            _check(group, number)
        ratios = [aspect(button.text()) for button in self._shapes.buttons()]
        _check(self._shapes, min(range(len(ratios)), key=lambda number: abs(ratios[number] - framing.ratio)))
        for widget in (self._alike, self._onion, *self._places.buttons()):
            widget.setVisible(pair)
        with QSignalBlocker(self._alike), QSignalBlocker(self._zoom):
            self._alike.setChecked(editing.alike)
            least, most = _zooms(editing)
            self._zoom.setRange(least, max(least + 1, most))
            self._zoom.setValue(_slid(framing.zoom))
            self._zoom.setEnabled(most > least)
        swatch = QPixmap(_SWATCH, _SWATCH)
        swatch.fill(QColor(framing.colour))
        self._colour.setIcon(QIcon(swatch))
        self._colour.setVisible(framing.fill is Fill.COLOUR)

    def ask_colour(self) -> None:
        """Lets the user choose the colour of the fill."""
        dialog = QColorDialog(QColor(self._editing.one.framing.colour), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(self._colour_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _connect(self) -> None:
        self._places.idToggled.connect(self._flip)
        self._fills.idToggled.connect(self._fill)
        self._shapes.idToggled.connect(self._shape)
        self._alike.toggled.connect(self._link)
        self._onion.valueChanged.connect(self._lay_over)
        self._zoom.valueChanged.connect(self._zoom_to)
        self._colour.clicked.connect(self.ask_colour)
        self._left.clicked.connect(lambda: self.changed.emit(self._editing.turned(-1)))
        self._right.clicked.connect(lambda: self.changed.emit(self._editing.turned(1)))
        self._reset.clicked.connect(lambda: self.changed.emit(self._editing.reset()))

    def _flip(self, number: int, on: bool) -> None:
        if on and number != self._editing.shown:
            self.changed.emit(self._editing.flipped())

    def _fill(self, number: int, on: bool) -> None:
        if on:
            self.changed.emit(self._editing.filled(list(Fill)[number]))

    def _shape(self, number: int, on: bool) -> None:
        if on:
            self.changed.emit(self._editing.shaped(aspect(self._shapes.button(number).text())))

    def _link(self, on: bool) -> None:
        self.changed.emit(self._editing.linked(alike=on))

    def _lay_over(self, percent: int) -> None:
        self.onion_changed.emit(percent / 100)

    def _zoom_to(self, at: int) -> None:
        self.changed.emit(self._editing.zoomed_to(2 ** (at / _ZOOM_STEPS)))

    def _colour_chosen(self, colour: QColor) -> None:
        self.changed.emit(self._editing.coloured(colour.name()))

    # Construction

    def _choice(self, values: Sequence[tuple[str, object]]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, (words, _) in enumerate(values):
            button = QRadioButton(words, self)
            button.setProperty("kind", "segment")
            group.addButton(button, number)
        return group

    def _icon_button(self, icon: str, words: str, keys: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "icon")
        button.setIcon(self._look.icon(icon))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({keys})")
        button.setShortcut(keys)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if self._editing.other is not None:
            onion = self._named(self._onion, self.tr("Onion skin"), self.tr("Lays the other frame over this one."))
            column.addLayout(_row(self._segments(self._places, self.tr("Frame")), self._alike, 1, *onion))
        zoom = self._named(self._zoom, self.tr("Zoom"), self.tr("The wheel and the keys + and − do the same."))
        fills = self._segments(self._fills, self.tr("How it is made to fit"))
        shapes = self._segments(self._shapes, text.parameter("aspect_ratio"))
        column.addLayout(_row(fills, self._colour, 1, shapes))
        column.addLayout(_row(*zoom, 1, self._left, self._right, self._reset))

    def _segments(self, group: QButtonGroup, words: str) -> QFrame:
        frame = QFrame(self)
        frame.setAccessibleName(words)
        frame.setProperty("kind", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for button in group.buttons():
            row.addWidget(button)
        return frame

    def _named(self, slider: QSlider, words: str, hint: str) -> tuple[QLabel, QSlider]:
        label = QLabel(words, self)
        label.setProperty("kind", "secondary")
        slider.setAccessibleName(words)
        slider.setToolTip(hint)
        slider.setFixedWidth(160)
        return label, slider


def _row(*parts: QWidget | int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        if isinstance(part, int):
            row.addStretch(part)
        else:
            row.addWidget(part)
    return row


def _check(group: QButtonGroup, number: int) -> None:
    with QSignalBlocker(group):
        group.button(number).setChecked(True)


def _slid(zoom: float) -> int:
    return round(log2(zoom) * _ZOOM_STEPS)


def _zooms(editing: Editing) -> tuple[int, int]:
    """The ends of the slider: as far out and as close as the picture allows."""
    out, close = (editing.zoomed_to(zoom).one.framing.zoom for zoom in (1e-3, 1e3))
    return _slid(out), _slid(close)
