"""What Pillow must be told once: HEIC comes from pillow-heif (AVIF is Pillow's own), and how large is too large."""

from __future__ import annotations

import warnings

import pillow_heif
from PIL import Image, ImageFile

# Bytes of the pieces in which Pillow asks for memory. Above 32 MB the C library takes each from the system, where it is
# empty already; smaller ones of a former picture it fills with zeros, all of them while Python waits.
_BLOCK = 64 << 20
_READ = (
    1 << 20
)  # bytes that Pillow reads or writes at once; after each it must wait for Python, which the window may have


def register(most_pixels: int) -> None:
    """Teaches Pillow to open HEIC and to refuse more than `most_pixels`; doing so again changes nothing."""
    pillow_heif.register_heif_opener()  # pyright: ignore[reportUnknownMemberType]
    ImageFile.MAXBLOCK = _READ
    Image.core.set_block_size(_BLOCK)
    Image.MAX_IMAGE_PIXELS = most_pixels // 2  # Pillow warns beyond this and refuses beyond twice as many
    # Not `catch_warnings`: it swaps the filters of all threads, and pictures are opened in several.
    warnings.filterwarnings("ignore", module=r"PIL\.|pillow_heif")
