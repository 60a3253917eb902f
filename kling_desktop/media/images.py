"""Pictures: looked at (`look`), made fit for upload (`fit_for_upload`), made small for a slot (`preview`).

This is what other layers import. Reading lies in `reading`, the rules of fitness in `fitting`, pixels in `pixels` and
`colour`. Pillow is imported at the first use; it costs 50 ms that the first window need not wait for.
"""

from __future__ import annotations

import io
from pathlib import Path

from kling_desktop.media.faults import PictureFault, PictureRefused
from kling_desktop.media.fitting import Change, Fitted, fit_for_upload
from kling_desktop.media.reading import Looked, look, looked_at, opened
from kling_desktop.media.writing import write_whole

__all__ = ["Change", "Fitted", "Looked", "PictureFault", "PictureRefused", "fit_for_upload", "look", "preview"]


def preview(source: Path, target: Path, longest: int = 640) -> tuple[int, int]:
    """Writes a small upright sRGB copy on white, as the service will see it; its size in pixels.

    As JPEG where the target is called `.jpg`, which costs 1 ms, else as PNG, which costs 17. Raises PictureRefused,
    OSError.
    """
    with opened(source) as image:
        from kling_desktop.media.pixels import upright_srgb

        small = upright_srgb(image, looked_at(image, source).orientation, longest)
        small.info.clear()
        buffer = io.BytesIO()
        if target.suffix == ".jpg":
            small.save(buffer, "JPEG", quality=90, subsampling=0)
        else:
            small.save(buffer, "PNG", compress_level=1)
    write_whole(target, buffer.getvalue())
    return small.size
