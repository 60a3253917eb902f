"""Posters for the cards: read and scaled on two threads, a few hundred kept, forgotten when scrolled away unread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

KEPT: Final = 400
MOST_BYTES: Final = 48_000_000  # of pixels: a screen of 3840×2160 full of cards is 33 MB
_THREADS = 2


def read_scaled(path: Path, room: QSize) -> QImage:
    """The picture, fitted into `room` device pixels while it is decoded; null when it cannot be read."""
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Posters(QObject):
    """Owns the pixmaps. `of` answers at once, with None while a poster is being read or does not exist."""

    came = Signal(str)  # the id of the generation

    _read = Signal(str, int, QSize, QImage)

    def __init__(self, where: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._room, self._ratio = QSize(1, 1), 1.0
        self._kept: OrderedDict[str, tuple[QSize, QPixmap]] = OrderedDict()  # a null pixmap: there is no poster yet
        self._bytes = 0
        self._wanted: dict[str, int] = {}  # which reading is the one waited for
        self._readings = count()
        self._begun = 0  # this reading and those after it have not begun
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._begin = QTimer(self)  # when the cards have been painted: a worker would hold that up
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._read_wanted)
        self._read.connect(self._keep)

    def set_room(self, width: int, height: int, ratio: float) -> None:
        """How large the posters are to be, in logical pixels with `ratio` device pixels for each.

        Those of another size are shown until they are read again.
        """
        self._room, self._ratio = QSize(round(width * ratio), round(height * ratio)), ratio

    def of(self, generation_id: str) -> QPixmap | None:
        """The poster; None when there is none now: `came` says when there is."""
        room, pixmap = self._kept.get(generation_id, (None, None))
        if room is not None:
            self._kept.move_to_end(generation_id)
        if room != self._room and generation_id not in self._wanted:
            self._wanted[generation_id] = next(self._readings)
            self._begin.start(0)
        return None if pixmap is None or pixmap.isNull() else pixmap

    def keep_wanting(self, ids: Iterable[str]) -> None:
        """Only these are seen now: what waits for others is forgotten before it is read."""
        self._wanted = {generation_id: self._wanted[generation_id] for generation_id in self._wanted.keys() & ids}

    def renew(self, generation_id: str) -> None:
        """The poster has been made, or made again: it is read when it is next seen."""
        self._forget(generation_id)
        self._wanted.pop(generation_id, None)

    def shut_down(self) -> None:
        """Waits for what is being read."""
        self._begin.stop()
        self._wanted.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _read_wanted(self) -> None:
        for generation_id, reading in self._wanted.items():
            if reading >= self._begun:
                self._pool.start(partial(self._read_one, generation_id, reading))
        self._begun = next(self._readings)

    def _read_one(self, generation_id: str, reading: int) -> None:
        """On a thread of the pool."""
        room = self._room
        if self._wanted.get(generation_id) == reading:
            self._read.emit(generation_id, reading, room, read_scaled(self._where(generation_id), room))

    def _keep(self, generation_id: str, reading: int, room: QSize, image: QImage) -> None:
        if self._wanted.get(generation_id) != reading:
            return  # scrolled away, or read again since the poster was made
        del self._wanted[generation_id]
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self._ratio)
        self._forget(generation_id)
        self._kept[generation_id] = (room, pixmap)
        self._bytes += _weight(pixmap)
        while len(self._kept) > KEPT or self._bytes > MOST_BYTES:
            self._forget(next(iter(self._kept)))
        if not image.isNull():
            self.came.emit(generation_id)

    def _forget(self, generation_id: str) -> None:
        _, pixmap = self._kept.pop(generation_id, (None, None))
        self._bytes -= _weight(pixmap)


def _weight(pixmap: QPixmap | None) -> int:
    """Bytes of its pixels."""
    return 0 if pixmap is None else pixmap.width() * pixmap.height() * pixmap.depth() // 8
