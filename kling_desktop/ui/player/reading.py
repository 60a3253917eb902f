"""A clip being read on a thread of its own: frames are asked for by number, pictures come back.

What was asked for last counts; what is no longer wanted is not finished. To change how frames are decoded, see
`media/reel.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage, QTransform

from kling_desktop.media.faults import ClipRefused
from kling_desktop.media.reel import Pixels, Reel, Timing
from kling_desktop.ui.player.timecode import Measure


class Fault(StrEnum):
    """Why a clip cannot be shown. Each has its sentence in `faults`."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_PLAYABLE = "not_playable"


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known of a clip once it is open: its frames, its size in pixels, whether it has sound."""

    measure: Measure
    size: QSize
    sound: bool


class Reading(QObject):
    """Owns an open clip. Everything of it happens on the thread of its pool, one thing after the other."""

    opened = Signal(object)  # Opened
    came = Signal(int, QImage)
    failed = Signal(object)  # Fault

    _timed = Signal(int, object)
    _made = Signal(int, int, QImage)
    _broke = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._reel: Reel | None = None  # touched on the pool's thread alone
        self._clip = 0  # counts the clips, so that a late picture of the last one is not shown in this one
        self._wanted: tuple[int, ...] = ()
        self._longest = 0
        self._busy = False
        self._timed.connect(self._begin)
        self._made.connect(self._deliver)
        self._broke.connect(self._break)

    def open(self, path: Path) -> None:
        """Opens a clip; `opened` or `failed` follows."""
        self.close()
        clip = self._clip
        self._pool.start(lambda: self._open(clip, path))

    def close(self) -> None:
        """Lets go of the clip. What is under way is not waited for."""
        self._clip += 1
        self._wanted = ()
        self._busy = False
        self._pool.start(self._close)

    def shut_down(self) -> None:
        """Closes, and waits for it."""
        self.close()
        self._pool.waitForDone()

    def ask(self, frames: tuple[int, ...], longest: int) -> None:
        """Wants these frames, the first one soonest, and nothing that was wanted before."""
        self._wanted, self._longest = frames, longest
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted and not self._busy:
            self._busy = True
            clip, frame, longest = self._clip, self._wanted[0], self._longest
            self._pool.start(lambda: self._make(clip, frame, longest))

    # On the pool's thread

    def _open(self, clip: int, path: Path) -> None:
        if clip != self._clip:
            return
        try:
            self._reel = Reel(path)
        except FileNotFoundError:
            self._broke.emit(clip, Fault.MISSING)
        except OSError:
            self._broke.emit(clip, Fault.UNREADABLE)
        except ClipRefused:
            self._broke.emit(clip, Fault.NOT_PLAYABLE)
        else:
            self._timed.emit(clip, self._reel.timing)

    def _make(self, clip: int, frame: int, longest: int) -> None:
        if self._reel is None or clip != self._clip:
            return
        try:
            made = self._reel.picture(frame, longest, lambda: clip == self._clip and frame in self._wanted)
        except ClipRefused:
            self._broke.emit(clip, Fault.NOT_PLAYABLE)
        except OSError:
            self._broke.emit(clip, Fault.UNREADABLE)
        else:
            self._made.emit(clip, frame, QImage() if made is None else _image(made))

    def _close(self) -> None:
        if self._reel is not None:
            self._reel.close()
            self._reel = None

    # On the window's thread

    def _begin(self, clip: int, timing: Timing) -> None:
        if clip == self._clip:
            measure = Measure(timing.starts, timing.ends, timing.rate)
            self.opened.emit(Opened(measure, QSize(*timing.size), timing.sound))

    def _deliver(self, clip: int, frame: int, image: QImage) -> None:
        if clip != self._clip:
            return
        self._busy = False
        if not image.isNull():
            self._wanted = tuple(wanted for wanted in self._wanted if wanted != frame)
            self.came.emit(frame, image)
        self._go_on()

    def _break(self, clip: int, fault: Fault) -> None:
        if clip == self._clip:
            self.close()
            self.failed.emit(fault)


def _image(made: Pixels) -> QImage:
    """A picture of its own: the rows belong to the decoder."""
    seen = QImage(made.rows, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    return seen.transformed(QTransform().rotate(made.turn)) if made.turn else seen.copy()
