"""Our own files, read only where they are ordinary ones: a pipe in a file's place would be waited for, a device never
ends. What else may lie there is given another name and kept (`set_aside`).
"""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from pathlib import Path


def is_odd(path: Path) -> bool:
    """Whether something lies there that is no file: a pipe, a folder, a device, a link to one of them or to nothing."""
    return os.path.lexists(path) and not path.is_file()


def content(path: Path) -> bytes:
    """What an ordinary file holds. Raises OSError."""
    refuse_odd(path)
    return path.read_bytes()


def refuse_odd(path: Path) -> None:
    """Raises OSError when something else than a file lies there; a name that is free is none of its business."""
    refuse_link_to_nothing(path)
    if is_odd(path):
        raise OSError(errno.EINVAL, "it is not a file", str(path))


def refuse_link_to_nothing(path: Path) -> None:
    """Raises OSError for a link whose file is away, as on a disk that is not plugged in: nothing takes its place."""
    if path.is_symlink() and not path.exists():
        raise OSError(errno.ENOENT, "it is a link, and there is nothing where it leads", str(path))


def set_aside(path: Path, why: str, now: float) -> Path:
    """Gives what lies there a name of its own beside it: `<stem>.<why>-<time><suffix>`. Raises OSError."""
    when = datetime.fromtimestamp(now, UTC).strftime("%Y%m%d-%H%M%S")
    aside, number = path.with_name(f"{path.stem}.{why}-{when}{path.suffix}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.stem}.{why}-{when}-{number}{path.suffix}")
    path.rename(aside)
    return aside
