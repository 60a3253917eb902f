"""Room for a large picture's pixels, given back a piece at a time: all at once would keep Python for tens of
milliseconds, and what has been read need not be held while the rest is.

Only where the system takes memory back in pieces (not on Windows). Elsewhere Pillow makes room for itself.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PIL import Image

if TYPE_CHECKING:
    from PIL import ImageFile

_LARGE = 32 << 20  # bytes; less is given back in a few milliseconds
_PIECE = 2 << 20  # bytes; the size of a large page, which is given back whole
_TAKES_ROOM = frozenset({"PNG", "BMP", "JPEG", "MPO", "HEIF", "TIFF"})  # into what is there already these decode
_BYTES = {"L": 1, "P": 1, "I;16": 2, "I;16L": 2, "I;16B": 2, "I;16N": 2}  # a pixel's in Pillow; 4 for others
_ORIENTATION = 0x0112


def load(image: ImageFile.ImageFile) -> Callable[[int], None]:
    """Decodes a picture. What it returns gives back all rows above one: whoever reads them again reads nothing.

    Raises what Pillow raises.
    """
    line = image.width * _BYTES.get(image.mode, 4)
    pages = _pages(line * image.height) if line * image.height >= _LARGE and _takes_room(image) else None
    if pages is None:
        image.load()
        return lambda above: None
    pixels: Any = Image.core.map_buffer(pages, image.size, "raw", 0, (image.mode, line, 1))
    image.im = pixels
    image.load()
    given = 0

    def give_back(above: int) -> None:
        nonlocal given
        upto = above * line // _PIECE * _PIECE
        if upto > given and image.im is pixels:  # what lies in a file as Pillow wants it is read from there
            pages.madvise(mmap.MADV_DONTNEED, given, upto - given)
            given = upto

    return give_back


def _pages(length: int) -> mmap.mmap | None:
    if not hasattr(mmap, "MADV_DONTNEED"):
        return None
    pages = mmap.mmap(-1, length, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    if hasattr(mmap, "MADV_HUGEPAGE"):  # Linux: a hundred large pages cost less than 50,000 small ones
        with suppress(OSError):  # a kernel built without them
            pages.madvise(mmap.MADV_HUGEPAGE)
    return pages


def _takes_room(image: ImageFile.ImageFile) -> bool:
    if image.mode == "1":
        return False  # Pillow counts the bytes of these in another way
    if image.format == "TIFF" and image.getexif().get(_ORIENTATION, 1) != 1:  # it is decoded as it lies, then turned
        return False
    return image.format in _TAKES_ROOM
