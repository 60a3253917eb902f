"""What an export is asked to do, and how it can end early. Words for each fault are in `EXPORT_WORDS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from kling_desktop.domain.seam import Match
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N


@dataclass(frozen=True, slots=True)
class Piece:
    """A clip, or the part of it from frame `first` to frame `last`, both included; None is its last frame.

    `match` is what is done to its colours.
    """

    path: Path
    first: int = 0
    last: int | None = None
    match: Match | None = None

    @property
    def whole(self) -> bool:
        """Whether no frame is left out, as far as the piece itself can say."""
        return self.first == 0 and self.last is None and self.match is None


class ExportFault(StrEnum):
    """Why an export cannot be made."""

    LOST = "lost"
    UNREADABLE = "unreadable"
    NO_SOUND = "no_sound"
    NO_FRAMES = "no_frames"
    TOO_SMALL = "too_small"
    NO_ENCODER = "no_encoder"
    NO_ROOM = "no_room"
    NOT_WRITABLE = "not_writable"


EXPORT_WORDS: Mapping[ExportFault, str] = {
    ExportFault.LOST: _N("exports", "“{name}” is no longer there. It was moved, renamed or deleted."),
    ExportFault.UNREADABLE: _N("exports", "“{name}” cannot be read as a clip ({detail})."),
    ExportFault.NO_SOUND: _N("exports", "“{name}” has no sound. Choose a format with pictures."),
    ExportFault.NO_FRAMES: _N("exports", "There are no frames in that part of “{name}”."),
    ExportFault.TOO_SMALL: _N("exports", "This format needs at least {detail} px. Choose a larger size."),
    ExportFault.NO_ENCODER: _N("exports", "This computer's codecs lack what this format needs ({detail})."),
    ExportFault.NO_ROOM: _N("exports", "The disk is full: “{name}” was not written. Make room and export again."),
    ExportFault.NOT_WRITABLE: _N("exports", "“{name}” cannot be written ({detail}). Choose another folder."),
}


class ExportRefused(Exception):
    """An export that cannot be made; `name` and `detail` are those of the sentence."""

    def __init__(self, fault: ExportFault, name: str = "", detail: str = "") -> None:
        super().__init__(EXPORT_WORDS[fault].format(name=name, detail=detail))
        self.fault, self.name, self.detail = fault, name, detail


class ExportStopped(Exception):
    """The user has ended it."""


def _no_progress(_done: float) -> None:
    return


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Job:
    """One export: the pieces one after the other, written to `part`.

    `short_side` in pixels and `rate` in frames a second; None is that of the first piece. `progress` is told how much
    is done, from 0 to 1; `stopped` is asked at every frame. Both are called on the thread that exports.
    """

    pieces: tuple[Piece, ...]
    part: Path
    short_side: int | None = None
    rate: Fraction | None = None
    progress: Callable[[float], None] = field(default=_no_progress)
    stopped: Callable[[], bool] = field(default=_never)

    def reach(self, done: float) -> None:
        """Says how far it is. Raises ExportStopped."""
        if self.stopped():
            raise ExportStopped
        self.progress(min(max(done, 0.0), 1.0))
