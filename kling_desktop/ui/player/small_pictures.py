"""Every frame of a clip, small, made in the background: what a scrub shows at once, whatever the clip's keyframes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtGui import QImage

from kling_desktop.media.faults import ClipRefused
from kling_desktop.media.proxies import proxies


class SmallPictures(QObject):
    """Owns one clip's small pictures, as JPEGs: some four megabytes for ten seconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._clip = 0
        self._path: Path | None = None
        self._made: list[bytes] = []

    def make(self, path: Path) -> None:
        """Begins with a clip, if that was not done already."""
        if path == self._path:
            return
        self.forget()
        self._path = path
        clip, made = self._clip, self._made
        self._pool.start(lambda: self._make(clip, path, made))

    def forget(self) -> None:
        """Ends what is under way, and forgets the rest."""
        self._clip += 1
        self._path, self._made = None, []

    def shut_down(self) -> None:
        """Forgets, and waits for what is under way."""
        self.forget()
        self._pool.waitForDone()

    def at(self, frame: int) -> QImage:
        """A frame, small; null while it is not there."""
        return QImage.fromData(self._made[frame]) if 0 <= frame < len(self._made) else QImage()

    def _make(self, clip: int, path: Path, made: list[bytes]) -> None:
        """On the pool's thread. A clip that cannot be read is said by the reading; here it has no small pictures."""
        try:
            for picture in proxies(path):
                if clip != self._clip:
                    return
                made.append(picture)
        except (ClipRefused, OSError):
            return
