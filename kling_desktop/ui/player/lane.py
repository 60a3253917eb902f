"""One of the clips that are played together: its reading, and the pictures of it that are at hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from kling_desktop.ui.player.reading import Fault, Opened, Reading
from kling_desktop.ui.player.small_pictures import SmallPictures
from kling_desktop.ui.player.timecode import Measure


class Lane(QObject):
    """Owns which frames are wanted of a clip, and which of them have come."""

    opened = Signal()
    came = Signal()
    failed = Signal(object, object)  # Fault, the clip's Path

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self._at_hand: dict[int, QImage] = {}
        self._longest = 0
        self.known = Opened(Measure(), QSize(), sound=False)
        self.small = SmallPictures(self)
        self._reading = Reading(self)
        self._reading.opened.connect(self._open)
        self._reading.came.connect(self._take)
        self._reading.failed.connect(self._fail)

    @property
    def path(self) -> Path:
        """The clip's file."""
        return self._path

    @property
    def measure(self) -> Measure:
        """The clip's frames; none until it is open."""
        return self.known.measure

    def open(self, path: Path) -> None:
        """Opens a clip; `opened` or `failed` follows."""
        self.close()
        self._path = path
        self._reading.open(path)

    def close(self) -> None:
        """Lets go of the clip."""
        self.known = Opened(Measure(), QSize(), sound=False)
        self._at_hand = {}
        self._reading.close()
        self.small.forget()

    def shut_down(self) -> None:
        """Lets go of everything, and waits for it."""
        self.close()
        self._reading.shut_down()
        self.small.shut_down()

    def want(self, frames: tuple[int, ...], longest: int) -> None:
        """Wants these frames, the first one soonest, with so many pixels on their long side."""
        if longest != self._longest:
            self._longest, self._at_hand = longest, {}
        self._at_hand = {frame: image for frame, image in self._at_hand.items() if frame in frames}
        missing = tuple(frame for frame in dict.fromkeys(frames) if frame not in self._at_hand)
        self._reading.ask(missing, longest)

    def at_hand(self, frame: int) -> QImage | None:
        """A frame that was wanted, if it has come."""
        return self._at_hand.get(frame)

    def _open(self, known: Opened) -> None:
        self.known = known
        self.opened.emit()

    def _fail(self, fault: Fault) -> None:
        self.failed.emit(fault, self._path)

    def _take(self, frame: int, image: QImage) -> None:
        self._at_hand[frame] = image
        self.came.emit()
