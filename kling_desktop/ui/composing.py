"""What works around the compose panel: frames of clips, earlier words, presets, files dropped on the window."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from kling_desktop.domain.request import Request
from kling_desktop.services.phrases import Phrases
from kling_desktop.services.presets import SUFFIX, Presets
from kling_desktop.services.session import Desk
from kling_desktop.ui.clip_frames import ClipFrames
from kling_desktop.ui.clip_recipes import ClipRecipes
from kling_desktop.ui.continuing import Continuing
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.phrasing import Phrasing
from kling_desktop.ui.presets import PresetDesk
from kling_desktop.ui.window_drops import WindowDrops


class Composing:
    """Builds them; `put` gives the compose panel a request with small pictures. `acts` are what menus do with them.

    `take` is what becomes of files that are let go on the window, or opened with the program.
    """

    def __init__(self, parts: Parts, desk: Desk, put: Callable[[Request], Coroutine[Any, Any, None]]) -> None:
        presets = Presets(desk.places.home / "presets", desk.places.pictures)
        preset_desk = PresetDesk(parts, presets, desk.previews, put)
        ClipFrames(parts, desk)
        ClipRecipes(parts, desk, put)
        self.take = WindowDrops(parts.window, parts.compose, {SUFFIX[1:]: preset_desk.take_in}).take
        phrasing = Phrasing(parts, Phrases(desk.places.home / "phrases.json"))
        self.acts = {**phrasing.acts, **Continuing(parts, desk, put).acts}
