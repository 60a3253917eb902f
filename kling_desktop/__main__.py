"""Where the program starts: reads the command line and hands over. Qt and asyncio share one thread."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_INTERRUPTED = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; the exit code is one of those in the README."""
    _open_what_is_closed()
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:  # before there was anything that could be interrupted
        sys.stderr.write("kling-desktop: Interrupted.\n")
        return _INTERRUPTED


def _open_what_is_closed() -> None:
    """A stream that was closed leads nowhere: else the first file that is opened, the library, would take its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 (it stays open)


def _run(given: list[str]) -> int:
    if given[:1] == ["simulator"]:
        from kling_desktop.simulator.__main__ import main as simulate

        return simulate(given[1:])
    if given == ["apart"]:
        from kling_desktop.media.apart import main as work_apart

        return work_apart()
    gc.disable()  # imports make much and throw nothing away
    from kling_desktop import bootstrap

    if not given:
        return bootstrap.run_window(os.environ)
    gc.enable()
    from kling_desktop.cli.options import COMMANDS, parser, read

    if given[0] not in COMMANDS and not given[0].startswith("-"):
        files = [Path(name) for name in given]
        gone = [path for path in files if not path.is_file()]
        if not gone:
            return bootstrap.run_window(os.environ, files=files)
        if gone[0].suffix:
            sys.stderr.write(f"kling-desktop: There is no file {gone[0]}.\n")
            return 2

    return bootstrap.run_command(read(parser().parse_args(given)), os.environ)


if __name__ == "__main__":
    sys.exit(main())
