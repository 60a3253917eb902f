"""`make crash-trial`: kills the real program, counts at the service, prints a line a trial and fails on any difference.

`python -m tests.trials [--rounds N] [--seed SEED]`
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.trials.crash import Ground, ground, play
from tests.trials.judging import Verdict
from tests.trials.kills import planned

SERVICES = {True: "a service that honours our ids", False: "a service that does not"}


def random_rounds(ground: Ground, rounds: int, seed: int) -> Iterator[Verdict]:
    """Rounds killed at random."""
    for number in range(rounds):
        yield play(ground, planned(seed + number, honours=ground.service.honours))


def main() -> int:
    """Runs the trials; 1 when one of them found a difference."""
    parser = argparse.ArgumentParser(prog="python -m tests.trials", description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="kling-trial-") as folder:
        for honours, words in SERVICES.items():
            with ground(Path(folder, str(honours)), honours=honours) as here:
                failed |= _told(f"killed at random, {words}", random_rounds(here, chosen.rounds, chosen.seed))
    return failed


def _told(words: str, rounds: Iterator[Verdict]) -> int:
    total = Verdict()
    try:
        for verdict in rounds:
            total += verdict
            if sys.stderr.isatty():
                print(f"\r{words}: round {total.rounds} ", end="", file=sys.stderr, flush=True)
    except AssertionError as error:
        print(f"{words}: FAILED after {total}\n{error}", flush=True)
        return 1
    print(f"{words}: {total}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
