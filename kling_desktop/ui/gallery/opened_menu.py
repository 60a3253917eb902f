"""The menu of the chosen cards: what is to be decided about the only one, then what `card_menu` offers for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui import popups
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.gallery.choices import ENTER_ID, HINTS, NAME_TASK, WORDS, choices, held, own

_NAME = _N("gallery", "What can be done with the chosen cards")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The cards that a menu is for, and whether the clip of the only one is where it was saved."""

    generations: Sequence[Generation]
    clip_there: bool = True


def opened_menu(
    chosen: Chosen,
    offer: Callable[[str, tuple[str, ...]], None],
    decide: Callable[[str, str], None],
    parent: QWidget,
) -> QMenu:
    """Built, not yet shown. `offer` takes an offer's id and whom it is for, `decide` a generation's id and a choice."""
    menu = popups.menu(QCoreApplication.translate("gallery", _NAME), parent)
    menu.setToolTipsVisible(True)
    if len(chosen.generations) == 1:
        _add_choices(menu, chosen, decide)
    under: dict[str, QMenu] = {"": menu}
    for row, ids in card_menu.offers(chosen.generations):
        if row.above:
            menu.addSeparator()
        if row.under not in under:
            under[row.under] = popups.submenu(QCoreApplication.translate("gallery", row.under), menu)
        action = under[row.under].addAction(card_menu.words(row, ids, len(chosen.generations)))
        action.triggered.connect(_teller(partial(offer, row.id, ids)))
    return menu


def _add_choices(menu: QMenu, chosen: Chosen, decide: Callable[[str, str], None]) -> None:
    only = chosen.generations[0]
    for choice in choices(only, clip_there=chosen.clip_there):
        why = held(only, choice)
        action = menu.addAction(own(NAME_TASK if choice == ENTER_ID else WORDS[choice]))
        action.setEnabled(not why)
        action.setToolTip(why or own(HINTS.get(choice, "")))
        action.triggered.connect(_teller(partial(decide, only.id, choice)))
    menu.addSeparator()


def _teller(tell: Callable[[], None]) -> Callable[[], None]:
    return lambda: tell()  # PySide asks a partial for no arguments, or hands it whether it is checked
