"""What earlier runs found: one line a run in docs/benchmarks/history.jsonl, which is committed with the change.

Runs are compared by ratio, so that one on a slower machine can be held against one on a faster.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

FILE = Path("docs/benchmarks/history.jsonl")
LAST = 5  # runs whose median counts
WORSE = 1.2  # times the median

Found = Mapping[str, tuple[float, bool]]  # "topic: figure" → its ratio, and whether it missed its target


def run_line(found: Found) -> dict[str, Any]:
    """This run, as it is kept."""
    return {
        "at": time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime()),
        "commit": _commit(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}",
        "load": round(os.getloadavg()[2], 1),  # of the last quarter of an hour: above 2, others used the machine too
        "python": platform.python_version(),
        "ratios": {name: round(ratio, 4) for name, (ratio, _) in found.items()},
        "missed": [name for name, (_, missed) in found.items() if missed],
    }


def earlier(file: Path = FILE) -> list[dict[str, Any]]:
    """The runs that are kept, the oldest first."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


def keep(line: Mapping[str, Any], file: Path = FILE) -> None:
    """Adds a run."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line, ensure_ascii=False) + "\n")


def worse(ratios: Mapping[str, float], runs: Sequence[Mapping[str, Any]]) -> list[tuple[str, float, float]]:
    """What got worse by a fifth or more: its name, its ratio, and the median of the last runs that have it."""
    found: list[tuple[str, float, float]] = []
    for name, ratio in ratios.items():
        before = [run["ratios"][name] for run in runs if name in run["ratios"]][-LAST:]
        if before and ratio >= (usual := statistics.median(before)) * WORSE and ratio > usual:
            found.append((name, ratio, usual))
    return found


def _commit() -> str:
    told = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True)
    return told.stdout.strip() or "unknown"
