"""What is known of a picture, in a line for the eye and in a sentence for the ear."""

from __future__ import annotations

from PySide6.QtCore import QFileInfo, QLocale

from kling_desktop.domain.picture import Picture

_MEGABYTE = 1_000_000


def facts(picture: Picture) -> str:
    """Its size and weight, for example "1920×1080 · 1.2 MB"; its name where they are not known."""
    size = f"{picture.width}×{picture.height}" if picture.shape else ""
    return " · ".join(part for part in (size, _weight(picture)) if part) or picture.name


def in_words(picture: Picture) -> str:
    """Its name with what is known of it."""
    known = facts(picture)
    return known if known == picture.name else f"{picture.name}, {known}"


def _weight(picture: Picture) -> str:
    """The file's weight; "" when there is no file to weigh."""
    if not picture.is_local:
        return ""
    weight = QFileInfo(str(picture.path)).size()
    if not weight:
        return ""
    decimals = 1 if weight >= _MEGABYTE else 0
    return QLocale().formattedDataSize(weight, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)
