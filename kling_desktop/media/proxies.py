"""Every frame of a clip, small: what is shown at once while the exact frame is still being decoded."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kling_desktop.media.container import opened
from kling_desktop.media.screen import Converter, turn
from kling_desktop.media.sizes import within

LONGEST: Final = 480  # pixels
_QUALITY: Final = 75


def proxies(path: Path) -> Iterator[bytes]:
    """One JPEG after the other, in the order of presentation. Raises ClipRefused, OSError."""
    converter = Converter()
    with opened(path, threads="SLICE") as (container, stream):  # one core: the other one may be playing
        for frame in container.decode(stream):
            size = within(frame.width, frame.height, LONGEST)
            image = converter.convert(frame, size, "rgb24").to_image()
            buffer = io.BytesIO()
            image.rotate(-turn(frame), expand=True).save(buffer, "JPEG", quality=_QUALITY)
            yield buffer.getvalue()
