"""The log: a rotating file without any key, whoever wrote the line; and beside it where each thread stood when the
program died of something that Python cannot catch.
"""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from kling_desktop.library.ordinary import refuse_odd

MOST_BYTES = 1_000_000
BACKUPS = 3
LOG = "kling-desktop.log"
CRASH, LAST_CRASH = "crash.txt", "last-crash.txt"
_SHORTEST_KEY = 8  # what is shorter is no key, and would tear words apart
_HIDDEN = "[key]"
_LEVELS = {"": logging.INFO, **dict.fromkeys(("httpx", "httpcore", "PIL", "libav", "asyncio"), logging.WARNING)}

Keys = Callable[[], Collection[str]]


class _WithoutKeys(logging.Formatter):
    def __init__(self, keys: Keys) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._keys = keys

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record), self._keys())


def redacted(text: str, keys: Collection[str]) -> str:
    """The text without the keys."""
    for key in keys:
        if len(key) >= _SHORTEST_KEY:
            text = text.replace(key, _HIDDEN)
    return text


class Log:
    """Owns the log's open files. `crash` is what the last run left when it died, "" when it ended by itself."""

    def __init__(self, handler: logging.Handler | None, crashes: TextIO | None, crash: str) -> None:
        self._handler, self._crashes, self.crash = handler, crashes, crash
        self._levels = {name: logging.getLogger(name).level for name in _LEVELS}

    def stop(self) -> None:
        """Ends it."""
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            with suppress(OSError):
                Path(self._crashes.name).unlink()
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            for name, level in self._levels.items():
                logging.getLogger(name).setLevel(level)


def start_log(folder: Path, keys: Keys) -> Log:
    """Logs to `folder` from now on. A folder that cannot be written is no trouble."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in (LOG, CRASH, LAST_CRASH):
            refuse_odd(folder / name)
        crash = _left_by_a_crash(folder)
        crashes = (folder / CRASH).open("w", encoding="utf-8")
        handler = RotatingFileHandler(folder / LOG, maxBytes=MOST_BYTES, backupCount=BACKUPS, encoding="utf-8")
    except OSError:
        return Log(None, None, "")
    faulthandler.enable(crashes)
    handler.setFormatter(_WithoutKeys(keys))
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    log = Log(handler, crashes, crash)
    for name, level in _LEVELS.items():
        logging.getLogger(name).setLevel(level)
    return log


def tail(folder: Path, lines: int) -> str:
    """The last lines of the log; "" when there is none."""
    try:
        with (folder / LOG).open("rb") as file:
            file.seek(max(0, file.seek(0, 2) - 200 * lines))
            return "\n".join(file.read().decode("utf-8", "replace").splitlines()[-lines:])
    except OSError:
        return ""


def _left_by_a_crash(folder: Path) -> str:
    """What a run that died wrote; kept aside, so that it is told once."""
    left = folder / CRASH
    if not left.exists() or left.stat().st_size == 0:
        return ""
    left.replace(folder / LAST_CRASH)
    return (folder / LAST_CRASH).read_text("utf-8", "replace")
