"""The one place that knows Qt's media player: a file goes in, pictures with their times come out.

Measured facts it stands on (Qt 6.11, FFmpeg backend): a seek shows the right frame when it aims at the frame's
middle; the end of a clip sends an invalid frame; a direct connection to `videoFrameChanged` deadlocks with `stop()`.
QtMultimedia is loaded with the first clip, not with the window.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink


class Fault(StrEnum):
    """Why a clip cannot be shown. Each has its sentence in `player_panel`."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_PLAYABLE = "not_playable"
    NO_DECODER = "no_decoder"


class ClipPlayer(QObject):
    """Owns one media player and the thread that turns its frames into images."""

    frame_shown = Signal(QImage, float)  # the picture, and when it begins in microseconds (exact up to 2**53)
    measured = Signal(int, float)  # length in milliseconds, frames a second (0: unknown)
    ended = Signal()
    failed = Signal(object)  # Fault

    _converted = Signal(int, QImage, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._sound: QAudioOutput | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._clip = 0  # counts the clips, so that a late picture of the last one is not shown in this one
        self._busy = False
        self._waiting: QVideoFrame | None = None
        self._volume, self._muted = 1.0, False
        self._converted.connect(self._deliver)

    def open(self, path: Path) -> Fault | None:
        """Loads a clip; it stands still until `run`. What is wrong with the clip itself is said later, by `failed`."""
        self.close()
        if not path.is_file():
            return Fault.MISSING
        if self._player is None:
            self._player = self._begin()
        if self._player is None:
            return Fault.NO_DECODER
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        return None

    def close(self) -> None:
        """Lets go of the clip and of its decoder's threads."""
        self._clip += 1
        self._waiting = None
        if self._player is not None and self._player.source().isValid():
            self._player.stop()
            self._player.setSource(QUrl())

    def shut_down(self) -> None:
        """Closes, and waits for the last picture being made."""
        self.close()
        self._pool.waitForDone()

    def run(self, speed: float) -> None:
        """Plays forwards; 1.0 is the clip's own speed."""
        if self._player is not None:
            self._player.setPlaybackRate(speed)
            self._player.play()

    def hold(self) -> None:
        """Stands still."""
        if self._player is not None:
            self._player.pause()
            self._player.setPlaybackRate(1.0)

    def seek(self, position_ms: int) -> None:
        """Shows the frame at a time. Do not ask again before it came: a flood of seeks shows nothing."""
        if self._player is not None:
            self._player.setPosition(position_ms)

    def repeat(self, on: bool) -> None:
        """Begins again at the end, without a gap; or stops there."""
        if self._player is not None:
            loops = type(self._player).Loops
            self._player.setLoops(loops.Infinite.value if on else loops.Once.value)

    def set_volume(self, volume: float, muted: bool) -> None:
        """Loudness from 0 to 1."""
        self._volume, self._muted = volume, muted
        if self._sound is not None:
            self._sound.setVolume(volume)
            self._sound.setMuted(muted)

    def _begin(self) -> QMediaPlayer | None:
        """Builds the media player; None when this machine cannot play at all."""
        try:
            from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink
        except ImportError:  # a system library of the sound server is missing
            return None
        player = QMediaPlayer(self)
        if not player.isAvailable():
            return None
        self._sink, self._sound = QVideoSink(self), QAudioOutput(self)
        player.setVideoSink(self._sink)
        player.setAudioOutput(self._sound)
        self.set_volume(self._volume, self._muted)
        self._sink.videoFrameChanged.connect(self._convert)
        player.mediaStatusChanged.connect(self._status_changed)
        player.errorOccurred.connect(self._error_occurred)
        return player

    def _convert(self, frame: QVideoFrame) -> None:
        """Hands the newest frame to the pool; one is made at a time, and what came between is dropped."""
        if not frame.isValid():
            return
        if self._busy:
            self._waiting = frame
            return
        self._busy = True
        clip, start = self._clip, float(frame.startTime())
        self._pool.start(lambda: self._converted.emit(clip, frame.toImage(), start))

    def _deliver(self, clip: int, image: QImage, start_us: float) -> None:
        self._busy = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._convert(waiting)
        if clip == self._clip and not image.isNull():
            self.frame_shown.emit(image, start_us)

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        assert self._player is not None
        statuses = type(status)
        if status is statuses.EndOfMedia:
            self.ended.emit()
        elif status is statuses.InvalidMedia:
            self._fail(Fault.NOT_PLAYABLE)
        elif status is statuses.LoadedMedia:
            self.measured.emit(self._player.duration(), self._rate())

    def _rate(self) -> float:
        from PySide6.QtMultimedia import QMediaMetaData

        assert self._player is not None
        rate = self._player.metaData().value(QMediaMetaData.Key.VideoFrameRate)
        return float(rate) if isinstance(rate, (int, float)) else 0.0

    def _error_occurred(self, error: QMediaPlayer.Error, _words: str) -> None:
        errors = type(error)
        if error is errors.NoError:
            return
        self._fail(Fault.NOT_PLAYABLE if error is errors.FormatError else Fault.UNREADABLE)

    def _fail(self, fault: Fault) -> None:
        """Says so once: a clip that cannot be decoded is reported twice by the media player."""
        if self._player is not None and self._player.source().isValid():
            self.close()
            self.failed.emit(fault)
