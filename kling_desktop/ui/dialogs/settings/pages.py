"""The pages of the settings. To add one, write its module beside this and add its row.

What a page changes is kept under the names of `services/settings.py`; what must happen at once because of it is in
`commands`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui.dialogs.settings.cost import Cost
from kling_desktop.ui.dialogs.settings.general import General
from kling_desktop.ui.dialogs.settings.given import Given, Page
from kling_desktop.ui.dialogs.settings.network import Network
from kling_desktop.ui.dialogs.settings.player import Player
from kling_desktop.ui.dialogs.settings.saving import Saving


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page's id, its name in the list, and what builds it."""

    id: str
    words: str
    build: Callable[[Given], Page]


PAGES: tuple[PageRow, ...] = (
    PageRow("general", _N("settings", "General"), General),
    PageRow("player", _N("settings", "Player"), Player),
    PageRow("saving", _N("settings", "Saving"), Saving),
    PageRow("cost", _N("settings", "Cost"), Cost),
    PageRow("network", _N("settings", "Network"), Network),
)
