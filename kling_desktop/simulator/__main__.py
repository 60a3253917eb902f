"""The simulator as a process of its own. It tells its addresses in one line of JSON, takes changes as lines of JSON on
its standard input, and ends when that closes: then whoever started it is gone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from kling_desktop.simulator.script import fault_table
from kling_desktop.simulator.server import Settings, Simulator
from kling_desktop.simulator.solitude import Solitude


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the simulator until its standard input closes. The exit code."""
    parser = argparse.ArgumentParser(prog="simulator", description="A stand-in for the service on this machine.")
    parser.add_argument("--home", type=Path, help="where its tasks and files are kept")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--pace", type=float, default=3.0, help="seconds that a 5 s clip takes")
    parser.add_argument("--scale", type=float, default=1.0, help="below 1: smaller clips")
    parser.add_argument("--ignore-client-business-id", action="store_true")
    parser.add_argument("--faults", default="", help="ids, separated by commas")
    parser.add_argument("--list-faults", action="store_true")
    given = parser.parse_args(arguments)
    if given.list_faults:
        print(json.dumps(fault_table()))  # noqa: T201
        return 0
    if given.home is None:
        parser.error("--home is required")
    settings = Settings(given.pace, given.scale, not given.ignore_client_business_id, given.port)
    simulator = Simulator(given.home, settings)
    simulator.script.set(*(name for name in given.faults.split(",") if name))
    with Solitude(given.home):
        asyncio.run(_serve(simulator))
    return 0


async def _serve(simulator: Simulator) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: simulator.stop())
    threading.Thread(target=_listen, args=(simulator, loop), daemon=True).start()

    def up() -> None:
        print(json.dumps({"api": simulator.api_url, "files": simulator.files_url}), flush=True)  # noqa: T201

    await simulator.run(up)


def _listen(simulator: Simulator, loop: asyncio.AbstractEventLoop) -> None:
    """Takes changes until the input ends, in a thread: standard input cannot be awaited everywhere."""
    for line in sys.stdin:
        try:
            simulator.change(json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            print(f"not understood: {error}", file=sys.stderr, flush=True)  # noqa: T201
    if not loop.is_closed():
        simulator.stop()


if __name__ == "__main__":
    sys.exit(main())
