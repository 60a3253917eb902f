"""`make crash-trial`: kills the real program, counts at the service, prints a line a trial and fails on any difference.

`python -m tests.trials [--rounds N] [--mode random|calls|disk|both] [--seed SEED] [--jobs N]`
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from tests.trials.blows import failing, killing
from tests.trials.crash import Ground, Round, ground, play
from tests.trials.judging import Verdict
from tests.trials.kills import planned

SERVICES = {True: "a service that honours our ids", False: "a service that does not"}
WAITING = 4  # times as many rounds of a failing disk at once: most of their time is a pause


def main() -> int:
    """Runs the trials; 1 when one of them found a difference."""
    parser = argparse.ArgumentParser(prog="python -m tests.trials", description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--mode", choices=("random", "calls", "disk", "both"), default="both")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2, help="rounds at once")
    chosen = parser.parse_args()
    if shutil.which("strace") is None:
        print("strace is needed: it kills at a system call", file=sys.stderr)
        return 2
    failed = False
    for honours, words in SERVICES.items():
        trial = partial(_trial, honours=honours)
        if chosen.mode in {"random", "both"}:
            seeds = range(chosen.seed, chosen.seed + chosen.rounds)
            rounds = [partial(play, plan=planned(seed, honours=honours)) for seed in seeds]
            failed |= trial(f"killed at random, {words}", lambda _, made=rounds: made, jobs=chosen.jobs)
        if chosen.mode in {"calls", "both"}:
            failed |= trial(f"killed at each system call, {words}", killing, jobs=chosen.jobs)
    if chosen.mode in {"calls", "disk", "both"}:
        words = "a full and an ill disk at each write, sync and rename"
        failed |= _trial(words, failing, jobs=chosen.jobs * WAITING, honours=True)
    return int(failed)


def _trial(words: str, rounds: Callable[[Ground], Sequence[Round]], *, jobs: int, honours: bool) -> bool:
    """Plays one trial and tells how it went; whether it failed."""
    total, failures = Verdict(), list[str]()
    for ended in _played(rounds, jobs, honours=honours):
        if isinstance(ended, str):
            failures.append(ended)
            print(f"{words}: FAILED: {ended}", flush=True)
        else:
            total += ended
        if sys.stderr.isatty():
            print(f"\r{words}: round {total.rounds} ", end="", file=sys.stderr, flush=True)
    print(f"{words}: {total}" + (f"; {len(failures)} ROUNDS FAILED" if failures else ""), flush=True)
    return bool(failures)


def _played(rounds: Callable[[Ground], Sequence[Round]], jobs: int, *, honours: bool) -> Iterator[Verdict | str]:
    """Each round's verdict, or what was wrong. Every thread has a service and a home of its own."""
    mine = threading.local()
    with tempfile.TemporaryDirectory(prefix="kling-trial-") as folder, ExitStack() as open_until_the_end:

        def set_up(name: str) -> Ground:
            return open_until_the_end.enter_context(ground(Path(folder, name), honours=honours))

        def one(played: Round) -> Verdict | str:
            if not hasattr(mine, "ground"):
                mine.ground = set_up(threading.current_thread().name)
            try:
                return played(mine.ground)
            except AssertionError as error:
                return str(error)

        listed = rounds(set_up("first"))
        with ThreadPoolExecutor(jobs) as threads:
            yield from threads.map(one, listed)


if __name__ == "__main__":
    sys.exit(main())
