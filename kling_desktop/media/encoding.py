"""A picture as the bytes of a file, without metadata. How pictures are encoded in memory is changed here alone."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The picture as a file of Pillow's `kind`. Raises OSError.

    Through a file of the system: only while it writes to one does Pillow leave Python to the window's thread.
    """
    image.info.clear()  # Pillow would write comments, resolution and profile from here
    with tempfile.TemporaryFile() as file:
        image.save(file, kind, **options)
        file.seek(0)
        return file.read()
