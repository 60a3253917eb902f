"""The keyboard reference: the shortcuts of the menus, and the keys of the player in the set that is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from kling_desktop.ui.player.keyboard import ACTS, WHILE_HELD, Preset
from kling_desktop.ui.room import open_at

_SIZE = (560, 640)
_ROWS = "td { padding-top: 4px; padding-bottom: 4px }"
Row = tuple[str, str]


def player_rows(preset: Preset) -> list[Row]:
    """What each key of the player does, in the language of the moment."""
    alone = [(_said(act), ", ".join(_keys_of(preset, act))) for act in ACTS]
    held = _keys_of(preset, "hold")[:1]
    both = [
        (_said(WHILE_HELD[act]), f"{held[0]} + {key}") for act in WHILE_HELD for key in _keys_of(preset, act) if held
    ]
    return alone + both


class KeyReference(QDialog):
    """Two tables that can be scrolled through and copied from."""

    def __init__(self, menus: Iterable[Row], preset: Preset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard reference"))
        page = QTextBrowser(self)
        page.setAccessibleName(self.windowTitle())
        player = self.tr("Player: {preset}").format(preset=preset.name)
        menu_rows = [(words, _native(key)) for words, key in menus]
        page.document().setDefaultStyleSheet(_ROWS)
        page.setHtml(_table(self.tr("Menus"), menu_rows) + _table(player, player_rows(preset)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(page)
        open_at(self, *_SIZE)


def _table(title: str, rows: Sequence[Row]) -> str:
    body = "".join(
        f"<tr><td width='62%'>{escape(words)}</td><td width='38%'>{escape(key)}</td></tr>" for words, key in rows
    )
    return f"<h3>{escape(title)}</h3><table cellspacing=0 cellpadding=0 width='100%'>{body}</table>"


def _said(act: str) -> str:
    return QCoreApplication.translate("player", ACTS[act])


def _keys_of(preset: Preset, act: str) -> list[str]:
    return [_native(key) for key in preset.keys.get(act, ())]


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
