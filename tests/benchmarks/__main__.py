"""Measures topics and reports: `python -m tests.benchmarks [--record] [TOPIC…]`. Without topics, all of them.

Prints every figure with its ratio and target, what got worse than in earlier runs, and writes the report below
build/bench/. Ends with 1 when a target is missed or a topic dies. `--record` adds the run to the history.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import history, report
from tests.benchmarks.figure import Figure

BUILT = Path("build/bench")
TOPICS = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))


def measured(topic: str, compiled: str) -> tuple[list[Figure], bool]:
    """A topic's figures, and whether it came to its end."""
    print(f"— {topic}", flush=True)
    with tempfile.NamedTemporaryFile() as file:
        # Compiled code is kept, as it is for whoever uses the program.
        environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environ["PYTHONPYCACHEPREFIX"] = compiled
        environ["QT_QPA_PLATFORM"] = "offscreen"  # what needs a real screen brings one (`screen.py`)
        environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.multimedia.*=false")  # no chatter in between
        command = [sys.executable, "-m", "tests.benchmarks.one", topic, file.name]
        began = time.perf_counter()
        ended = subprocess.run(command, env=environ).returncode
        print(f"  ({time.perf_counter() - began:.0f} s)", flush=True)
        plain = [json.loads(line) for line in Path(file.name).read_text("utf-8").splitlines()]
    return [Figure(**{name: v for name, v in one.items() if name != "topic"}) for one in plain], not ended


def main() -> int:
    """Runs them, one after the other."""
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    asked.add_argument("topics", nargs="*", metavar="TOPIC", help=", ".join(TOPICS))
    asked.add_argument("--record", action="store_true", help=f"add the run to {history.FILE}")
    options = asked.parse_args()
    if unknown := set(options.topics) - set(TOPICS):
        asked.error(f"no such topic: {', '.join(sorted(unknown))}; there are {', '.join(TOPICS)}")
    found: dict[str, list[Figure]] = {}
    died: list[str] = []
    with tempfile.TemporaryDirectory() as compiled:
        for topic in options.topics or TOPICS:
            found[topic], whole = measured(topic, compiled)
            died += [] if whole else [topic]
    return _told(found, died, record=options.record)


def _told(found: dict[str, list[Figure]], died: list[str], *, record: bool) -> int:
    named = {figure.key(topic): (figure.ratio, figure.missed) for topic, all_ in found.items() for figure in all_}
    line, runs = history.run_line(named), history.earlier()
    page = report.write(found, line, runs, BUILT)
    for name, ratio, usual in history.worse(line["ratios"], runs):
        print(f"worse than before: {name}: {ratio:.2f}, usually {usual:.2f}")
    held = sum(figure.most is not None for figures in found.values() for figure in figures)
    print(f"{held - len(line['missed'])} of {held} targets hold; the report: {page}")
    for name in line["missed"]:
        print(f"missed: {name}")
    for topic in died:
        print(f"died: {topic}")
    if record:
        history.keep(line)
    return int(bool(line["missed"] or died))


if __name__ == "__main__":
    sys.exit(main())
