"""A picture of the request on its way: dragged between the places of the panel, copied and pasted, or dragged out.

For this program it is the very picture, with the place it comes from; for others it is its file or its address.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request_json import picture_from_plain, picture_to_plain

CARRIED: Final = "application/x-kling-desktop-picture"


@dataclass(frozen=True, slots=True)
class Carried:
    """A picture, and the place where it was taken up."""

    picture: Picture
    start: str


def to_mime(carried: Carried, image: QImage | None = None) -> QMimeData:
    """What is dragged or copied; with its pixels where they are at hand."""
    mime = QMimeData()
    plain = {"start": carried.start, "picture": picture_to_plain(carried.picture)}
    mime.setData(CARRIED, QByteArray(json.dumps(plain).encode()))
    mime.setUrls([QUrl(carried.picture.source)])
    if image is not None:
        mime.setImageData(image)
    return mime


def from_mime(mime: QMimeData) -> Carried | None:
    """The picture that was taken up in this program; None for everything else."""
    if not mime.hasFormat(CARRIED):
        return None
    try:
        plain: Any = json.loads(bytes(mime.data(CARRIED).data()))
        return Carried(picture_from_plain(plain["picture"]), str(plain["start"]))
    except (ValueError, KeyError, TypeError):  # written by another version, or by somebody else
        return None
