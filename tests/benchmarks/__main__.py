"""Runs every `bench_*` module beside this one; each prints its own lines. Name some to run only those."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main() -> int:
    """Runs them, one after the other; 1 when one misses its limit."""
    names = sys.argv[1:] or sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    missed = 0
    for name in names:
        print(f"— {name.removeprefix('bench_')}", flush=True)
        missed |= bool(importlib.import_module(f"tests.benchmarks.{name}").main())
    return missed


if __name__ == "__main__":
    sys.exit(main())
