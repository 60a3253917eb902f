"""The log: a rotating file, without the key, whoever wrote the line."""

from __future__ import annotations

import logging
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

MOST_BYTES = 1_000_000
BACKUPS = 3
_HIDDEN = "[key]"


class _WithoutKey(logging.Formatter):
    def __init__(self, key: Callable[[], str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._key = key

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record), self._key())


def redacted(text: str, key: str) -> str:
    """The text without the key."""
    return text.replace(key, _HIDDEN) if len(key) >= 8 else text


def start_log(folder: Path, key: Callable[[], str]) -> Callable[[], None]:
    """Logs to `folder` from now on; the returned function ends it. A folder that cannot be written is no trouble."""
    root = logging.getLogger()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "kling-desktop.log", maxBytes=MOST_BYTES, backupCount=BACKUPS)
    except OSError:
        return lambda: None
    handler.setFormatter(_WithoutKey(key))
    handler.setLevel(logging.INFO)
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for loud in ("httpx", "httpcore", "PIL", "libav", "asyncio"):
        logging.getLogger(loud).setLevel(logging.WARNING)

    def stop() -> None:
        root.removeHandler(handler)
        handler.close()

    return stop
