"""Files that are there wholly or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(target: Path, content: bytes) -> None:
    """Writes beside the target and renames; a crash leaves no half file under its name. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    number, fresh = tempfile.mkstemp(prefix=".", suffix=".new", dir=target.parent)  # two writers never share it
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(fresh).replace(target)
    except OSError:
        Path(fresh).unlink(missing_ok=True)
        raise
