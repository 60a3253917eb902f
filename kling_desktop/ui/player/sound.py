"""The sound of a clip, played by Qt's media player while the pictures go by the player's own time.

QtMultimedia is loaded with the first clip that has sound, not with the window. Without it, or without a device, the
clip plays in silence.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

DRIFT: Final = 0.12  # seconds between sound and picture that are put right; the media player's clock is 0.05 coarse


class Sound(QObject):
    """Owns one media player without a picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._volume, self._muted = 1.0, False

    def open(self, path: Path) -> None:
        """Loads a clip; it stands still."""
        if self._player is None:
            self._player = self._begin()
        if self._player is not None:
            self._player.setSource(QUrl.fromLocalFile(str(path)))

    def close(self) -> None:
        """Lets go of the clip."""
        if self._player is not None and self._player.source().isValid():
            self._player.stop()
            self._player.setSource(QUrl())

    def run(self, seconds: float, speed: float) -> None:
        """Plays from a time. Backwards there is no sound."""
        if self._player is None or not self._player.source().isValid():
            return
        if speed <= 0:
            self.hold()
            return
        self._player.setPlaybackRate(speed)
        self._player.setPosition(round(seconds * 1000))
        self._player.play()

    def follow(self, seconds: float) -> None:
        """Puts a sound right that has drifted away from the picture."""
        if self._player is None or not self._player.isPlaying():
            return
        if abs(self._player.position() / 1000 - seconds) > DRIFT:
            self._player.setPosition(round(seconds * 1000))

    def hold(self) -> None:
        """Is silent."""
        if self._player is not None and self._player.isPlaying():
            self._player.pause()

    def set_volume(self, volume: float, *, muted: bool) -> None:
        """Loudness from 0 to 1."""
        self._volume, self._muted = volume, muted
        if self._output is not None:
            self._output.setVolume(volume)
            self._output.setMuted(muted)

    def _begin(self) -> QMediaPlayer | None:
        """Builds the media player; None when this machine cannot play sound at all."""
        try:
            from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
        except ImportError:  # a system library of the sound server is missing
            return None
        player = QMediaPlayer(self)
        if not player.isAvailable():
            return None
        self._output = QAudioOutput(self)
        player.setAudioOutput(self._output)
        self.set_volume(self._volume, muted=self._muted)
        return player
