"""A choice among a few values as one row of radio buttons. Values come from the catalog, words from `text`.

A new value needs nothing here; a shorter word for it, or a small picture, is a row in SHORT or ICONS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QWidget

from kling_desktop.ui import text
from kling_desktop.ui.theme import Look

SHORT: Mapping[str, Callable[[str | int], str]] = {
    "duration": lambda seconds: QCoreApplication.translate("SegmentedChoice", "{seconds} s").format(seconds=seconds),
    "aspect_ratio": str,
}

ICONS: Mapping[tuple[str, str | int], str] = {
    ("aspect_ratio", "16:9"): "rectangle-horizontal",
    ("aspect_ratio", "9:16"): "rectangle-vertical",
    ("aspect_ratio", "1:1"): "square",
}


class SegmentedChoice(QFrame):
    """One parameter's values, of which one or none is chosen."""

    chosen = Signal(object)

    def __init__(self, look: Look, parameter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parameter = parameter
        self._values: tuple[str | int, ...] = ()
        self._reasons: dict[str | int, str] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self.setProperty("kind", "segments")
        self._group.idToggled.connect(self._say)  # assistive technology toggles, it does not click
        look.changed.connect(self._tint)

    def offer(self, values: Sequence[str | int]) -> None:
        """Offers these values instead of the former ones."""
        if self._values == tuple(values):
            return
        for button in self._buttons():
            self._group.removeButton(button)
            button.deleteLater()
        self._values = tuple(values)
        for index in range(len(self._values)):
            button = QRadioButton(self)
            button.setProperty("kind", "segment")
            button.setIconSize(QSize(16, 16))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, index)
            self._row.addWidget(button, 1)
        self.retranslate()
        self._tint()

    def choose(self, value: object) -> None:
        """Shows a value as chosen; one that is not offered, or None, shows nothing chosen."""
        wanted = self._values.index(value) if isinstance(value, str | int) and value in self._values else -1
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for index, button in enumerate(self._buttons()):
                button.setChecked(index == wanted)
            self._group.setExclusive(True)

    def retranslate(self) -> None:
        """Gives the segments their words."""
        shorten = SHORT.get(self._parameter)
        for value, button in zip(self._values, self._buttons(), strict=True):
            full = text.choice(self._parameter, value)
            button.setText(shorten(value) if shorten else full)
            button.setAccessibleName(full)
        self._say_reasons()

    def explain(self, reasons: Mapping[str | int, str]) -> None:
        """Says of each value what would stand in its way; "" for nothing."""
        if reasons != self._reasons:
            self._reasons = dict(reasons)
            self._say_reasons()

    def _say_reasons(self) -> None:
        for value, button in zip(self._values, self._buttons(), strict=True):
            reason = self._reasons.get(value, "")
            full = button.accessibleName()
            button.setAccessibleDescription(reason)
            button.setToolTip(reason or (full if button.text() != full else ""))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self, index: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._values[index])

    def _buttons(self) -> list[QRadioButton]:
        found = (self._group.button(index) for index in range(len(self._values)))
        return [button for button in found if isinstance(button, QRadioButton)]

    def _tint(self) -> None:
        for value, button in zip(self._values, self._buttons(), strict=True):
            name = ICONS.get((self._parameter, value))
            if name:
                button.setIcon(self._look.icon(name, "secondary"))
