"""Settings, Cost: what generations cost as the user knows it, when to ask, and what a month may use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import product
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QLabel, QWidget

from kling_desktop.domain.catalog import MODELS, Model
from kling_desktop.domain.generation import SIMULATOR
from kling_desktop.domain.prices import price_key
from kling_desktop.domain.request import Request
from kling_desktop.services.budget import figures
from kling_desktop.ui import text
from kling_desktop.ui.dialogs.settings.given import Given
from kling_desktop.ui.dialogs.settings.rows import add_note, add_row, column, pad

_MOST: Final = 100_000.0
_WIDTH: Final = 120


class Cost(QWidget):
    """The limit above which is asked, the month's cap, and the table of prices. 0 is none, or unknown."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        settings = given.settings
        self._given = given
        self._above = self._credits(settings.confirm_above, self.tr("Never"))
        self._cap = self._credits(settings.monthly_cap, self.tr("None"))
        self._unknown = QCheckBox(self.tr("Also when the price is unknown"), self)
        self._unknown.setChecked(settings.confirm_unknown)
        self._prices = {
            price_key(one): self._credits(figures(settings.prices).get(price_key(one), 0.0), self.tr("Unknown"))
            for one in _shots()
        }
        layout = column(self)
        add_row(layout, self.tr("Ask before sending what costs more than"), self._above)
        layout.addWidget(self._unknown)
        add_row(layout, self.tr("Monthly cap"), self._cap)
        add_note(layout, self._month())
        layout.addSpacing(8)
        known = self.tr("Prices in credits. The service does not publish them here: write down what you know.")
        learned = self.tr("Where you leave it open, the balance tells the price when one generation has run alone.")
        add_note(layout, f"{known} {learned}")
        layout.addLayout(self._table())
        layout.addStretch(1)
        for field in (self._above, self._cap, *self._prices.values()):
            field.valueChanged.connect(given.changed)
        self._unknown.toggled.connect(given.changed)

    def values(self) -> Mapping[str, Any]:
        """`prices` (a price of another model is kept), `confirm_above`, `confirm_unknown` and `monthly_cap`."""
        others = {key: price for key, price in self._given.settings.prices.items() if key not in self._prices}
        return {
            "prices": others | {key: field.value() for key, field in self._prices.items() if field.value() > 0},
            "confirm_above": self._above.value(),
            "confirm_unknown": self._unknown.isChecked(),
            "monthly_cap": self._cap.value(),
        }

    def trouble(self) -> str:
        """None is possible."""
        return ""

    def _credits(self, value: float, none: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self, decimals=1, maximum=_MOST, singleStep=10)
        pad(field)
        field.setSpecialValueText(none)
        field.setSuffix(self.tr(" credits"))
        field.setValue(value)
        return field

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(12)
        table.setVerticalSpacing(4)
        learned = self._learned()
        for row, shot in enumerate(_shots()):
            key = price_key(shot)
            words = _words(shot)
            self._prices[key].setAccessibleName(words)
            label = QLabel(words, self)
            label.setBuddy(self._prices[key])
            self._prices[key].setSuffix("")
            self._prices[key].setFixedWidth(_WIDTH)
            before = self.tr("last time {credits}")
            told = QLabel(before.format(credits=text.figure(learned[key])) if key in learned else "", self)
            told.setProperty("kind", "secondary")
            for place, part in enumerate((label, self._prices[key], told)):
                table.addWidget(part, row, place)
        table.setColumnStretch(2, 1)
        return table

    def _learned(self) -> dict[str, float]:
        """What the balance of a real service has told; of the simulator only where there is no other."""
        by_service = self._given.settings.learned_prices
        names = sorted(by_service, key=lambda name: name != SIMULATOR)
        return {key: price for name in names for key, price in figures(by_service[name]).items()}

    def _month(self) -> str:
        """What the balance of the service has told of this month."""
        for service, account in self._given.settings.months.items():
            if service != SIMULATOR and account.get("month") == datetime.now().astimezone().strftime("%Y-%m"):
                used = account["carried"] + account["last"] - account["first"]
                words = self.tr("This month, by the balance: {credits} credits, other programs with this key included.")
                return words.format(credits=text.figure(used))
        return self.tr("At the cap the queue waits; nothing that is paid for is touched.")


def _shots() -> list[Request]:
    """One request for each price that there can be."""
    return [shot for model in MODELS.values() for shot in _shots_of(model)]


def _shots_of(model: Model) -> list[Request]:
    silent_and_not = ((mode, audio) for mode in model.choices["mode"] for audio in (None, True))
    ways = [(mode, audio) for mode, audio in silent_and_not if not audio or mode in model.audio_modes]
    return [
        Request(model=model.id, mode=str(mode), duration=int(seconds), audio=audio)
        for (mode, audio), seconds in product(ways, model.choices["duration"])
    ]


def _words(shot: Request) -> str:
    parts = [text.choice("mode", str(shot.mode)), text.choice("duration", int(shot.duration or 0))]
    if shot.audio:
        parts.append(text.parameter("audio"))
    several = [MODELS[shot.model].name] if len(MODELS) > 1 else []
    return " · ".join([*several, *parts])
