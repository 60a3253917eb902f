"""Measures one topic: `python -m tests.benchmarks.one TOPIC FILE` prints its figures and adds them to FILE as lines."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.figure import Figure


def main(topic: str, file: str) -> None:
    """Each figure is written when it is there, so that a topic that dies keeps what it found."""
    measure: Callable[[], Iterable[Figure]] = importlib.import_module(f"tests.benchmarks.bench_{topic}").measure
    with Path(file).open("a", encoding="utf-8") as found:
        for figure in measure():
            print(figure.line(), flush=True)
            found.write(json.dumps({"topic": topic, **asdict(figure)}) + "\n")
            found.flush()


if __name__ == "__main__":
    main(*sys.argv[1:3])
