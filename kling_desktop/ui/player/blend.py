"""Two pictures laid over each other, made off the window's thread: mixed, or as the difference between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter

_MODES = QPainter.CompositionMode


def overlay(below: QImage, above: QImage, opacity: float) -> QImage:
    """`above` over `below`, from 0 (not seen) to 1 (alone)."""
    mixed = below.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(mixed)
    painter.setOpacity(opacity)
    painter.drawImage(0, 0, _alike(above, below))
    painter.end()
    return mixed


def difference(below: QImage, above: QImage, gain: int) -> QImage:
    """How far the two are apart in each channel, times `gain` (1, 2, 4 …): black where they are the same."""
    apart = below.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(apart)
    painter.setCompositionMode(_MODES.CompositionMode_Difference)
    painter.drawImage(0, 0, _alike(above, below))
    painter.end()
    while gain > 1:  # each round doubles
        twice = apart.copy()
        painter = QPainter(twice)
        painter.setCompositionMode(_MODES.CompositionMode_Plus)
        painter.drawImage(0, 0, apart)
        painter.end()
        apart, gain = twice, gain // 2
    return apart


def _alike(image: QImage, other: QImage) -> QImage:
    """The image in the size of another, so that the two cover each other."""
    if image.size() == other.size():
        return image
    return image.scaled(other.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


class Blender(QObject):
    """Makes one picture after the other; of those asked for meanwhile only the newest."""

    made = Signal(QImage)

    _done = Signal(int, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._busy = False
        self._waiting: Callable[[], QImage] | None = None
        self._wish = 0  # counts what was asked for, so that nothing comes after `forget`
        self._done.connect(self._deliver)

    def ask(self, make: Callable[[], QImage]) -> None:
        """Wants this picture, and none of those asked for before."""
        if self._busy:
            self._waiting = make
            return
        self._busy = True
        wish = self._wish
        self._pool.start(lambda: self._done.emit(wish, make()))

    def forget(self) -> None:
        """Wants nothing any more."""
        self._wish += 1
        self._waiting = None

    def shut_down(self) -> None:
        """Forgets, and waits for what is under way."""
        self.forget()
        self._pool.waitForDone()

    def _deliver(self, wish: int, image: QImage) -> None:
        self._busy = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.ask(waiting)
        if wish == self._wish:
            self.made.emit(image)
