"""What surrounds an extended picture, as Qt shows it; `media/cropping.py` makes the same at full size."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage

_SMEARED: Final = 40  # pixels; as in media
_STEPS: Final = (12, 36, 120, 400)  # blown up by and by: at once, the grid of the few pixels would show
_SMOOTH = Qt.TransformationMode.SmoothTransformation


def smeared(image: QImage, ratio: float) -> QImage:
    """The picture filling a shape (width by height) to its edges, with only its colours left."""
    width = min(float(image.width()), image.height() * ratio)
    cut = QRect(0, 0, max(1, round(width)), max(1, round(width / ratio)))
    cut.moveCenter(image.rect().center())
    small = _sized(image.copy(cut), _SMEARED, ratio)
    for length in _STEPS:
        small = _sized(small, length, ratio)
    return small


def _sized(image: QImage, longest: int, ratio: float) -> QImage:
    width, height = (longest, longest / ratio) if ratio >= 1 else (longest * ratio, longest)
    size = QSize(max(2, round(width)), max(2, round(height)))
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)
