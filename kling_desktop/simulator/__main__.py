"""The simulator as a process of its own. It tells its addresses in one line of JSON, takes changes as lines of JSON on
its standard input, and ends when that closes: then whoever started it is gone.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from kling_desktop.simulator.script import fault_table
from kling_desktop.simulator.server import Settings, Simulator
from kling_desktop.simulator.solitude import HomeTaken

ENOUGH = 1000.0  # credits with which every start begins at least: play money does not run out
_NICE = 5  # the window goes first


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the simulator until its standard input closes. The exit code; 1: another one has the folder."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.list_faults:
        _say(fault_table())
        return 0
    if given.home is None:
        parser.error("--home is required")
    settings = Settings(given.pace, given.scale, not given.ignore_client_business_id, given.port)
    simulator = Simulator(given.home, settings)
    try:
        simulator.script.set(*(name for name in given.faults.split(",") if name))
    except KeyError as error:
        parser.error(f"no such fault: {error}")
    if hasattr(os, "nice"):
        os.nice(_NICE)
    return _serve(simulator)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="simulator", description="A stand-in for the service on this machine.")
    parser.add_argument("--home", type=Path, help="where its tasks and files are kept")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--pace", type=float, default=3.0, help="seconds that a 5 s clip takes")
    parser.add_argument("--scale", type=float, default=1.0, help="below 1: smaller clips")
    parser.add_argument("--ignore-client-business-id", action="store_true")
    parser.add_argument("--faults", default="", help="ids, separated by commas")
    parser.add_argument("--list-faults", action="store_true")
    return parser


def _serve(simulator: Simulator) -> int:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    try:
        with simulator:
            simulator.grant(ENOUGH)
            _say({"api": simulator.api_url, "files": simulator.files_url})
            for line in sys.stdin:
                _change(simulator, line)
    except (HomeTaken, OSError) as error:
        print(f"simulator: {error}", file=sys.stderr, flush=True)  # noqa: T201
        return 1
    return 0


def _change(simulator: Simulator, line: str) -> None:
    try:
        simulator.change(json.loads(line))
    except (ValueError, KeyError, TypeError) as error:
        print(f"simulator: not understood: {error}", file=sys.stderr, flush=True)  # noqa: T201


def _say(words: Any) -> None:
    print(json.dumps(words), flush=True)  # noqa: T201


def _leave(_number: int, _frame: object) -> NoReturn:
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main())
