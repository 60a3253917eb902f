"""Posters for the cards: read and scaled in the background, a few hundred kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

KEPT = 400


class _Read(QRunnable):
    def __init__(self, name: str, path: Path, size: QSize, told: Callable[[str, QImage], None]) -> None:
        super().__init__()
        self._name, self._path, self._size, self._told = name, path, size, told

    def run(self) -> None:
        reader = QImageReader(str(self._path))
        whole = reader.size()
        if whole.isValid():
            reader.setScaledSize(whole.scaled(self._size, Qt.AspectRatioMode.KeepAspectRatio))
        self._told(self._name, reader.read())


class Posters(QObject):
    """Owns the pictures. `came` tells the id of each that has been read."""

    came = Signal(str)
    _read = Signal(str, QImage)

    def __init__(self, where: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._read.connect(self._keep)

    def get(self, generation_id: str, size: QSize) -> QImage | None:
        """The poster, fit for `size` device pixels; None until it has been read."""
        image = self._images.get(generation_id)
        if image is not None:
            self._images.move_to_end(generation_id)
            return image
        path = self._where(generation_id)
        if generation_id not in self._asked and path.exists():
            self._asked.add(generation_id)
            self._pool.start(_Read(generation_id, path, size, self._read.emit))
        return None

    def forget(self, generation_id: str) -> None:
        """A new poster has come."""
        self._images.pop(generation_id, None)
        self._asked.discard(generation_id)

    def shut_down(self) -> None:
        """Ends the reading."""
        self._pool.clear()
        self._pool.waitForDone()

    def _keep(self, generation_id: str, image: QImage) -> None:
        if image.isNull():
            return
        self._images[generation_id] = image
        while len(self._images) > KEPT:
            self._asked.discard(self._images.popitem(last=False)[0])
        self.came.emit(generation_id)
