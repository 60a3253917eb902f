"""The picture formats that Pillow learns from elsewhere: HEIC through pillow-heif. AVIF is Pillow's own."""

from __future__ import annotations

import pillow_heif


def register() -> None:
    """Teaches Pillow to open HEIC; doing so again changes nothing."""
    pillow_heif.register_heif_opener()  # pyright: ignore[reportUnknownMemberType]
