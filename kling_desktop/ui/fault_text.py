"""The words for what was refused (pictures, clips, exports, addresses, fields), in the language of the moment.

The English sentences stand beside the faults; a new fault gets its sentence there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kling_desktop.api.web_faults import WEB_WORDS, WebRefused
from kling_desktop.domain.marks import MARKS, Mark
from kling_desktop.media.exporting.job import EXPORT_WORDS, ExportRefused
from kling_desktop.media.faults import CLIP_WORDS, PICTURE_WORDS, ClipRefused, PictureRefused


def picture_refused(refused: PictureRefused, name: str = "") -> str:
    """Why a picture cannot be used, with the numbers. `name`: what the user knows it by, if not by its file."""
    sentence = QCoreApplication.translate("pictures", PICTURE_WORDS[refused.fault])
    return sentence.format(name=name or refused.name, found=refused.found, limit=refused.limit)


def web_refused(refused: WebRefused) -> str:
    """Why a picture on the web was not fetched."""
    sentence = QCoreApplication.translate("web", WEB_WORDS[refused.fault])
    return sentence.format(host=refused.host, found=refused.found, limit=refused.limit)


def clip_refused(refused: ClipRefused) -> str:
    """What is wrong with a clip's file."""
    return QCoreApplication.translate("clips", CLIP_WORDS[refused.fault])


def export_refused(refused: ExportRefused) -> str:
    """Why an export cannot be made."""
    sentence = QCoreApplication.translate("exports", EXPORT_WORDS[refused.fault])
    return sentence.format(name=refused.name, detail=refused.detail)


def mark(found: Mark) -> str:
    """What is odd in a request that was read from text."""
    return QCoreApplication.translate("marks", MARKS[found.code]).format(field=found.field, found=found.found)
