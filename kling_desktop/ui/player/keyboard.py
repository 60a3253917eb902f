"""Which key does what in the player. A set of keys is a file in `resources/keys/`; a new act is a row of ACTS."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui.resources import resource

STANDARD: Final = "standard"

ACTS: Final[Mapping[str, str]] = {
    "play": _N("player", "Play or pause"),
    "hold": _N("player", "Pause"),
    "faster": _N("player", "Play forwards, faster with each press"),
    "backwards": _N("player", "Play backwards, faster with each press"),
    "creep_on": _N("player", "Play slowly"),
    "creep_back": _N("player", "Play slowly backwards"),
    "previous": _N("player", "Previous frame"),
    "next": _N("player", "Next frame"),
    "back_ten": _N("player", "Ten frames back"),
    "on_ten": _N("player", "Ten frames on"),
    "start": _N("player", "First frame of the clip"),
    "end": _N("player", "Last frame of the clip"),
    "mark_in": _N("player", "Mark the in point"),
    "mark_out": _N("player", "Mark the out point"),
    "go_in": _N("player", "Go to the in point"),
    "go_out": _N("player", "Go to the out point"),
    "clear_marks": _N("player", "Take the in and out points away"),
    "loop": _N("player", "Loop"),
    "mute": _N("player", "Mute"),
    "fit": _N("player", "Fit the picture"),
    "actual_size": _N("player", "One pixel of the clip to one of the screen"),
    "fill": _N("player", "Fill the room"),
    "zoom_in": _N("player", "Larger"),
    "zoom_out": _N("player", "Smaller"),
    "full_screen": _N("player", "Full screen"),
    "first_frame": _N("player", "Use as first frame"),
    "last_frame": _N("player", "Use as last frame"),
    "compare": _N("player", "Compare"),
    "flip": _N("player", "Compare: the other clip"),
    "mode": _N("player", "Compare: the next way"),
    "pick": _N("player", "Star the clip that is shown"),
    "show_1": _N("player", "Compare: clip A"),
    "show_2": _N("player", "Compare: clip B"),
    "show_3": _N("player", "Compare: clip C"),
    "show_4": _N("player", "Compare: clip D"),
}
WHILE_HELD: Final[Mapping[str, str]] = {"faster": "next", "backwards": "previous"}  # with the key of "hold" down


@dataclass(frozen=True, slots=True)
class Preset:
    """A set of keys: its id, its name, and for each act its keys as Qt writes them."""

    id: str
    name: str
    keys: Mapping[str, tuple[str, ...]]

    def acts(self) -> Mapping[str, str]:
        """For each key, as `written` gives it, the act."""
        return {written(key): act for act, keys in self.keys.items() for key in keys}


@cache
def presets() -> tuple[Preset, ...]:
    """All sets of keys, ours first. Raises tomllib.TOMLDecodeError, OSError for a broken file."""
    found = [_read(path.stem) for path in resource("keys").iterdir() if path.suffix == ".toml"]
    return tuple(sorted(found, key=lambda preset: (preset.id != STANDARD, preset.name)))


def preset(wanted: str) -> Preset:
    """A set of keys by its id; ours when there is none of that id."""
    return next((found for found in presets() if found.id == wanted), presets()[0])


def clashes(found: Preset, taken: Iterable[str]) -> tuple[str, ...]:
    """The keys that mean two things in a set, or mean something else in the menus."""
    mine = [key for keys in found.keys.values() for key in keys]
    others = {written(key) for key in taken if key}
    codes = [written(key) for key in mine]
    return tuple(key for key, code in zip(mine, codes, strict=True) if codes.count(code) > 1 or code in others)


def act_of(event: QKeyEvent, acts: Mapping[str, str]) -> str:
    """What a key means; "": nothing. A sign that needs Shift on some keyboards is known without it, too."""
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    act = acts.get(QKeySequence(QKeyCombination(bare, key)).toString(), "")
    sign = not Qt.Key.Key_A <= key <= Qt.Key.Key_Z and Qt.Key.Key_Space < key < Qt.Key.Key_AsciiTilde
    if act or not sign or bare != Qt.KeyboardModifier.ShiftModifier:
        return act
    return acts.get(QKeySequence(key).toString(), "")


class Keyboard:
    """Owns which set of keys holds, and which key that pauses is down: with it, playing becomes stepping."""

    def __init__(self) -> None:
        self._acts = preset(STANDARD).acts()
        self._held: int | None = None

    def use(self, preset_id: str) -> None:
        """Another set of keys from now on."""
        self._acts = preset(preset_id).acts()
        self._held = None

    def pressed(self, event: QKeyEvent) -> str:
        """The act that a press means; "": none."""
        act = act_of(event, self._acts)
        if act == "hold":
            self._held = event.key()
        return WHILE_HELD.get(act, act) if self._held is not None else act

    def released(self, event: QKeyEvent) -> None:
        """A key goes up; while it repeats itself, it does not."""
        if event.key() == self._held and not event.isAutoRepeat():
            self._held = None

    def let_go(self) -> None:
        """The window is left: whatever goes up now goes up unseen."""
        self._held = None


def _read(name: str) -> Preset:
    content = tomllib.loads(resource("keys", f"{name}.toml").read_text("utf-8"))
    return Preset(name, content["name"], {act: tuple(keys) for act, keys in content["keys"].items()})


def written(key: str) -> str:
    """A key in the one way in which Qt writes it."""
    return QKeySequence(key).toString()
