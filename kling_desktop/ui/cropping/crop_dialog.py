"""The crop editor: a canvas, its controls, what comes out, and the choice to use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.cropping import LEAST_SIDE, result_size
from kling_desktop.ui.cropping.crop_controls import CropControls
from kling_desktop.ui.cropping.crop_view import CropView
from kling_desktop.ui.cropping.editing import Edited, Editing
from kling_desktop.ui.room import open_at
from kling_desktop.ui.theme import Look

_SIZE: Final = (880, 720)


class CropDialog(QDialog):
    """Owns an `Editing` and the way back through it. `applied` tells how each picture is to be framed."""

    applied = Signal(object)  # tuple of Edited

    def __init__(
        self, look: Look, pictures: tuple[Edited, ...], shapes: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editing = Editing(pictures, alike=len({one.framing for one in pictures}) == 1)
        self._past: list[Editing] = []
        self.setWindowTitle(self.tr("Crop both frames") if len(pictures) > 1 else self.tr("Crop"))
        open_at(self, *_SIZE)
        self.view: Final = CropView(look, self._editing, self)
        self.view.setAccessibleName(self.tr("Picture in its frame"))
        self._controls = CropControls(look, self._editing, shapes, self)
        self._facts = QLabel(self)
        self._facts.setProperty("kind", "secondary")
        self._use = QPushButton(self.tr("Use this"), self)
        self._use.setProperty("kind", "primary")
        self._use.setDefault(True)
        self._lay_out()
        self._connect()
        self._show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def editing(self) -> Editing:
        """How the pictures are framed now."""
        return self._editing

    def show_copy(self, place: str, copy: QImage) -> None:
        """A small copy of a picture has come, or a better one."""
        self.view.show_copy(place, copy)

    def say_busy(self) -> None:
        """The pictures are being made at full size."""
        self._use.setEnabled(False)
        self._use.setText(self.tr("Cropping…"))

    def say_refused(self, why: str) -> None:
        """They could not be made."""
        self._use.setEnabled(True)
        self._use.setText(self.tr("Use this"))
        self._say("error", why)

    def _change(self, editing: Editing) -> None:
        if editing.pictures != self._editing.pictures:
            self._past.append(self._editing)
        self._editing = editing
        self._show()

    def _move(self, right: float, down: float) -> None:
        self._change(self._editing.moved(right, down))

    def _zoom(self, factor: float, x: float, y: float) -> None:
        self._change(self._editing.zoomed(factor, (x, y)))

    def _undo(self) -> None:
        if self._past:
            self._editing = self._past.pop()
            self._show()

    def _show(self) -> None:
        self.view.show_editing(self._editing)
        self._controls.show_editing(self._editing)
        sizes = [result_size(one.framing, *one.size) for one in self._editing.pictures]
        too_small = min(map(min, sizes)) < LEAST_SIDE
        one, size = self._editing.one, sizes[self._editing.shown]
        words = f"{one.original.width}×{one.original.height} → {size[0]}×{size[1]}"
        if too_small:
            words += " · " + self.tr("Kling needs {limit} px on the shorter side").format(limit=LEAST_SIDE)
        self._say("error" if too_small else "secondary", words)
        self.view.setAccessibleDescription(words)
        self._use.setEnabled(not too_small)
        self._use.setToolTip(words if too_small else "")

    def _say(self, kind: str, words: str) -> None:
        self._facts.setText(words)
        self._facts.setProperty("kind", kind)
        self._facts.style().unpolish(self._facts)
        self._facts.style().polish(self._facts)

    def _connect(self) -> None:
        self.view.moved.connect(self._move)
        self.view.zoomed.connect(self._zoom)
        self._controls.changed.connect(self._change)
        self._controls.onion_changed.connect(self.view.show_onion)
        self._use.clicked.connect(lambda: self.applied.emit(self._editing.pictures))
        self._key("F", lambda: self._change(self._editing.flipped()))
        self._key("0", lambda: self._change(self._editing.reset()))
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._undo)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._facts, 1)
        if len(self._editing.pictures) > 1:
            hint = QLabel(self.tr("F flips between the frames"), self)
            hint.setProperty("kind", "secondary")
            foot.addWidget(hint)
        foot.addWidget(cancel)
        foot.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.view, 1)
        column.addWidget(self._controls)
        column.addLayout(foot)
