"""The packaging's modules are scripts beside one another; here they are found by the same plain names."""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGING = Path(__file__).parents[2] / "packaging"

for folder in ("make", "bundle", "."):
    if str(PACKAGING / folder) not in sys.path:
        sys.path.append(str(PACKAGING / folder))
