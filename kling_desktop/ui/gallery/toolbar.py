"""The row above the cards: search, star, state. A state filter is a row of `FILTERS`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from kling_desktop.domain.generation import State
from kling_desktop.library.view import Filter
from kling_desktop.ui.theme import Look

FILTERS: Mapping[str, frozenset[State]] = {
    "all": frozenset(State),
    "ready": frozenset({State.READY}),
    "running": frozenset(State) - {State.READY, State.FAILED},
    "failed": frozenset({State.FAILED}),
}
_SEARCH_WIDTHS = (96, 260)
_HEIGHT = 34  # of the filters with their frame: they find it, now and then, only after the first picture


class Toolbar(QWidget):
    """Says which generations are wanted."""

    filter_changed = Signal(object)  # Filter

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._chosen = QLabel(self)
        self._chosen.setProperty("kind", "secondary")
        self._selected = 0
        self.search = QLineEdit(self)
        self.search.setMinimumWidth(_SEARCH_WIDTHS[0])
        self.search.setMaximumWidth(_SEARCH_WIDTHS[1])
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._starred = QPushButton(self)
        self._starred.setProperty("kind", "icon")
        self._starred.setCheckable(True)
        self._filters = {name: QRadioButton(self) for name in FILTERS}
        self._filters["all"].setChecked(True)
        self._lay_out()
        self.setMinimumHeight(_HEIGHT)
        group = QButtonGroup(self)
        for button in self._filters.values():
            group.addButton(button)
        self.search.textChanged.connect(self._tell)
        self.search.textChanged.connect(self._offer_clearing)
        self._starred.toggled.connect(self._tell)
        group.idToggled.connect(self._switch)  # assistive technology toggles, it does not click
        look.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def _lay_out(self) -> None:
        segments = self._segments = QFrame(self)
        segments.setProperty("kind", "segments")
        inside = QHBoxLayout(segments)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for button in self._filters.values():
            button.setProperty("kind", "segment")
            inside.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._heading)
        row.addWidget(self._chosen)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addWidget(self._starred)
        row.addWidget(segments)

    @property
    def wanted(self) -> Filter:
        """Which generations are wanted now."""
        states = next(FILTERS[name] for name, button in self._filters.items() if button.isChecked())
        return Filter(self.search.text().strip(), states, True if self._starred.isChecked() else None)

    def show_selected(self, count: int) -> None:
        """Says how many cards are selected, when they are several."""
        self._selected = count
        self._chosen.setVisible(count > 1)
        self._chosen.setText(self.tr("%n selected", "", count) if count > 1 else "")

    def want_all(self) -> None:
        """Takes every filter away."""
        self._filters["all"].setChecked(True)
        self._starred.setChecked(False)
        self.search.clear()
        self._tell()

    def retranslate(self) -> None:
        """Puts the words on."""
        self._heading.setText(self.tr("Gallery"))
        self.show_selected(self._selected)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self._glass.setText(self.tr("Search"))  # the name of its sign
        self._name_clearing()
        self._starred.setAccessibleName(self.tr("Starred only"))
        self._starred.setToolTip(self.tr("Starred only"))
        self._segments.setAccessibleName(self.tr("What is shown"))
        words = {
            "all": self.tr("All"),
            "ready": self.tr("Ready"),
            "running": self.tr("Running"),
            "failed": self.tr("Failed"),
        }
        for name, button in self._filters.items():
            button.setText(words[name])
            button.setAccessibleName(words[name])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer_clearing(self) -> None:
        """With the first letter: 4 ms of a start. The sign gets a name, which Qt leaves out."""
        if not self.search.isClearButtonEnabled():
            self.search.setClearButtonEnabled(True)
            self._name_clearing()

    def _name_clearing(self) -> None:
        for sign in self.search.findChildren(QAction):
            if sign is not self._glass:
                sign.setText(self.tr("Clear the search"))

    def _draw(self) -> None:
        self._glass.setIcon(self._look.icon("search", "secondary"))
        self._starred.setIcon(self._look.icon("star"))

    def _switch(self, _index: int, checked: bool) -> None:
        if checked:
            self._tell()

    def _tell(self) -> None:
        self.filter_changed.emit(self.wanted)
