"""The choices and switches of a request. Their rows come from PARAMETERS and the catalog.

A new choice or flag appears here by itself; ICONS and BESIDE only make it prettier.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kling_desktop.domain.catalog import DEFAULT_MODEL, MODELS
from kling_desktop.domain.parameters import PARAMETERS, Kind
from kling_desktop.domain.request import Request
from kling_desktop.ui import text
from kling_desktop.ui.compose.advice_line import AdviceLine
from kling_desktop.ui.compose.advising import say_shape
from kling_desktop.ui.compose.segments import SegmentedChoice
from kling_desktop.ui.compose.verdict import objections
from kling_desktop.ui.theme import Look

ICONS: Mapping[str, str] = {"audio": "music", "watermark": "stamp"}
BESIDE: Mapping[str, str] = {"aspect_ratio": "duration"}  # these stand in the row of those


class ShotSettings(QWidget):
    """Shows a request's choices and says how they are changed."""

    changed = Signal(str, object)  # parameter, value
    remedy_taken = Signal(str, str)  # place, remedy

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._headings: dict[str, QLabel] = {}
        self.choices: dict[str, SegmentedChoice] = {}
        self.flags: dict[str, QCheckBox] = {}
        self._remark = AdviceLine(look, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_choices()
        self._add_flags()
        self._remark.taken.connect(self.remedy_taken)
        look.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def show_request(self, request: Request) -> None:
        """Shows the request's choices; those that its model does not take are hidden."""
        model = MODELS.get(request.model, DEFAULT_MODEL)
        for name, choice in self.choices.items():
            choice.offer(model.choices.get(name, ()))
            choice.choose(getattr(request, name))
            choice.explain({value: _reason(request, name, value=value) for value in model.choices.get(name, ())})
            choice.setVisible(model.takes(name))
            self._headings[name].setVisible(model.takes(name))
        for name, flag in self.flags.items():
            with QSignalBlocker(flag):
                flag.setChecked(bool(getattr(request, name)))
            reason = _reason(request, name, value=True)
            flag.setToolTip(reason)
            flag.setAccessibleDescription(reason)
            flag.setVisible(model.takes(name))
        shape = request.first_frame.shape if request.first_frame else 0.0
        say_shape(self._remark, request, text.choice("aspect_ratio", model.nearest_aspect_ratio(shape)))

    def retranslate(self) -> None:
        """Puts the words on."""
        for name, heading in self._headings.items():
            heading.setText(text.parameter(name))
            self.choices[name].setAccessibleName(text.parameter(name))  # said before the value that is chosen
        for name, flag in self.flags.items():
            flag.setText(text.parameter(name))
            flag.setAccessibleName(text.parameter(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _add_choices(self) -> None:
        rows: dict[str, QHBoxLayout] = {}
        for parameter in PARAMETERS.values():
            if parameter.kind is Kind.CHOICE:
                row = rows[parameter.name] = rows.get(BESIDE.get(parameter.name, "")) or self._add_row()
                row.addLayout(self._choice(parameter.name), len(DEFAULT_MODEL.choices.get(parameter.name, ())))
        self._column.addWidget(self._remark)

    def _add_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._column.addLayout(row)
        return row

    def _choice(self, name: str) -> QVBoxLayout:
        heading = QLabel(self)
        heading.setProperty("kind", "secondary")
        choice = SegmentedChoice(self._look, name, self)
        choice.offer(DEFAULT_MODEL.choices.get(name, ()))
        choice.chosen.connect(lambda value: self.changed.emit(name, value))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        self._headings[name], self.choices[name] = heading, choice
        return _labelled(heading, choice)

    def _add_flags(self) -> None:
        row = self._add_row()
        for parameter in PARAMETERS.values():
            if parameter.kind is Kind.FLAG:
                row.addWidget(self._flag(parameter.name))
        row.addStretch()

    def _flag(self, name: str) -> QCheckBox:
        flag = QCheckBox(self)
        flag.setProperty("kind", "chip")
        flag.setIconSize(QSize(16, 16))
        flag.toggled.connect(lambda: self.changed.emit(name, flag.isChecked() or None))  # unticked: not chosen
        self.flags[name] = flag
        return flag

    def _tint(self) -> None:
        for name, flag in self.flags.items():
            if name in ICONS:
                flag.setIcon(self._look.icon(ICONS[name], "secondary"))


def _reason(request: Request, name: str, *, value: object) -> str:
    """What would stand in the way of this choice, so that it can be read before it is made."""
    return "\n".join(map(text.objection, objections(request, name, value)))


def _labelled(heading: QLabel, control: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(heading)
    column.addWidget(control)
    return column
