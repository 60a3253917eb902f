"""Why something that was dropped or pasted is not taken, and the words for it. Add a reason with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "refusals"


class Refusal(StrEnum):
    """What was wrong with it."""

    NOTHING = "nothing"
    TEXT = "text"
    VIDEO = "video"
    SOUND = "sound"
    NOT_A_PICTURE = "not_a_picture"
    GONE = "gone"
    ELSEWHERE = "elsewhere"
    EMPTY_FOLDER = "empty_folder"
    LARGE_FOLDER = "large_folder"
    CLOSED = "closed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Refused:
    """One refusal: the reason, what it was called, and the limit that it breaks."""

    refusal: Refusal
    name: str = ""
    limit: str = ""


_SENTENCES: Mapping[Refusal, str] = {
    Refusal.NOTHING: str(
        QT_TRANSLATE_NOOP("refusals", "There is no picture in this. Drop a picture file or an image.")
    ),
    Refusal.TEXT: str(QT_TRANSLATE_NOOP("refusals", "“{name}” is a text file, not a picture.")),
    Refusal.VIDEO: str(
        QT_TRANSLATE_NOOP("refusals", "“{name}” is a video that cannot be read here. Save it as MP4 or MOV.")
    ),
    Refusal.SOUND: str(QT_TRANSLATE_NOOP("refusals", "“{name}” is a sound file, not a picture.")),
    Refusal.NOT_A_PICTURE: str(
        QT_TRANSLATE_NOOP("refusals", "“{name}” is not a picture. Use a JPEG, PNG, WebP, TIFF, HEIC, AVIF or GIF file.")
    ),
    Refusal.GONE: str(QT_TRANSLATE_NOOP("refusals", "“{name}” is not there any more.")),
    Refusal.ELSEWHERE: str(
        QT_TRANSLATE_NOOP("refusals", "This file lies on another machine ({name}). Copy it here first.")
    ),
    Refusal.EMPTY_FOLDER: str(QT_TRANSLATE_NOOP("refusals", "There are no pictures in the folder “{name}”.")),
    Refusal.LARGE_FOLDER: str(
        QT_TRANSLATE_NOOP("refusals", "The folder “{name}” holds more than {limit} pictures. Drop the ones you want.")
    ),
    Refusal.CLOSED: str(QT_TRANSLATE_NOOP("refusals", "The folder “{name}” cannot be opened.")),
    Refusal.UNREADABLE: str(QT_TRANSLATE_NOOP("refusals", "This picture cannot be read. Save it, and drop the file.")),
}


def sentence(refused: Refused) -> str:
    """The refusal in the language of the window."""
    words = QCoreApplication.translate(_CONTEXT, _SENTENCES[refused.refusal])
    return words.format(name=refused.name, limit=refused.limit)
