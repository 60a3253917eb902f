"""A clips' folder in which nobody may write, whoever runs the tests."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

_THERE_IS_ONE = sys.platform != "win32" and (os.geteuid() != 0 or os.path.ismount("/sys"))
needed = pytest.mark.skipif(not _THERE_IS_ONE, reason="whoever runs this may write anywhere")


def folder(clips: Path) -> None:
    """Puts it in the place of `clips`. Not even the superuser writes to /sys."""
    locked = clips.parent / "locked"
    locked.mkdir(0o500)
    clips.symlink_to("/sys" if os.access(locked, os.W_OK) else locked)
