"""What is known of a picture, and of what will be uploaded of it: in a line for the eye, in sentences for the ear."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QFileInfo, QLocale

from kling_desktop.domain.picture import Picture
from kling_desktop.media.images import Change
from kling_desktop.services.fittings import Checkup

_MEGABYTE: Final = 1_000_000
CHANGES: Mapping[Change, str] = {
    Change.TURNED: str(
        QT_TRANSLATE_NOOP("changes", "turned upright and encoded anew (not everybody reads how the camera was held)")
    ),
    Change.FIRST_FRAME: str(QT_TRANSLATE_NOOP("changes", "its first frame alone")),
    Change.FLATTENED: str(QT_TRANSLATE_NOOP("changes", "transparency laid on white")),
    Change.COLOURS: str(QT_TRANSLATE_NOOP("changes", "colours brought to sRGB")),
    Change.DEPTH: str(QT_TRANSLATE_NOOP("changes", "brought to 8 bits a channel")),
    Change.SCALED: str(QT_TRANSLATE_NOOP("changes", "made smaller")),
    Change.FORMAT: str(QT_TRANSLATE_NOOP("changes", "written anew")),
}


def facts(picture: Picture) -> str:
    """Its size and weight, for example "1920×1080 · 1.2 MB"; its name where they are not known."""
    return " · ".join(part for part in (_size(picture), _weight(picture)) if part) or picture.name


def captions(picture: Picture, checkup: Checkup | None) -> tuple[str, ...]:
    """The same with the weight before and after, longest first; the last one is short enough for every slot."""
    plain = (facts(picture), _size(picture) or picture.name)
    if checkup is None or checkup.fitted is None or not picture.shape:
        return plain
    before, after = weight(checkup.bytes), weight(checkup.fitted.bytes_after)
    kind = _kind(checkup)
    if not checkup.changes:
        return f"{_size(picture)} · {before} {checkup.kind}", *plain
    megapixels = f"{picture.width * picture.height / 1e6:.0f} MP"
    shorter = f"{_amount(before, after)} → {after}"
    return (
        f"{_size(picture)} · {before} {checkup.kind} → {after} {kind}",
        f"{_size(picture)} · {shorter}",
        f"{megapixels} · {shorter}",
        shorter,
    )


def in_words(picture: Picture, checkup: Checkup | None = None) -> str:
    """Its name with what is known of it, and what will be done to it before it goes out."""
    known = captions(picture, checkup)[0]
    words = known if known == picture.name else f"{picture.name}, {known}"
    if checkup is None or checkup.fitted is None:
        return words
    if not checkup.changes:
        untouched = QCoreApplication.translate("changes", "Uploaded with its pixels untouched.")
        return f"{words}. {untouched}"
    done = ", ".join(QCoreApplication.translate("changes", CHANGES[change]) for change in checkup.changes)
    fitted = checkup.fitted
    sentence = QCoreApplication.translate("changes", "Uploaded as {size}: {changes}.")
    return f"{words}. {sentence.format(size=f'{fitted.width}×{fitted.height}', changes=done)}"


def weight(size: int) -> str:
    """A file's weight in bytes as a person reads it."""
    decimals = 1 if size >= _MEGABYTE else 0
    return QLocale().formattedDataSize(size, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)


def _amount(before: str, after: str) -> str:
    """The weight before, without its unit where the weight after has the same."""
    amount, _, unit = before.rpartition(" ")
    return amount if amount and after.endswith(f" {unit}") else before


def _kind(checkup: Checkup) -> str:
    return "PNG" if checkup.fitted and checkup.fitted.path.suffix == ".png" else "JPEG"


def _size(picture: Picture) -> str:
    return f"{picture.width}×{picture.height}" if picture.shape else ""


def _weight(picture: Picture) -> str:
    """The file's weight; "" when there is no file to weigh."""
    size = QFileInfo(str(picture.path)).size() if picture.is_local else 0
    return weight(size) if size else ""
