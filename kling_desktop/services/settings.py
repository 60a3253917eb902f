"""What the user has chosen, in one small JSON file. Never a key: those live in `secrets`.

A setting that cannot be read falls back to its default; what a later version wrote is kept. A file that cannot be read
at all is kept too, under another name: there may be prices in it, and a month's cap.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kling_desktop.domain.naming import DEFAULT_TEMPLATE
from kling_desktop.library.errors import from_os
from kling_desktop.library.files import write_atomically
from kling_desktop.library.ordinary import content, is_odd, set_aside

if TYPE_CHECKING:
    from kling_desktop.api.connection import Connection


@dataclass(frozen=True, slots=True)
class Settings:
    """`service` is "", "toapis" or "simulator" ("" until the first choice); `poll_seconds` at least 5."""

    service: str = ""
    theme: str = "dark"
    language: str = ""
    clips_folder: str = ""
    left_folders: list[Any] = field(default_factory=list[Any])  # clips' folders before; see `left_folders`
    name_template: str = DEFAULT_TEMPLATE
    watch_folder: str = ""  # picked clips are copied there
    export_folder: str = ""  # where the last export went
    poll_seconds: float = 10.0
    look_seconds: float = 120.0  # for an unanswered submit; shorter only towards this machine
    proxy: str = ""
    ca_file: str = ""
    told_about_uploads: bool = False
    player_keys: str = "standard"  # a set of keys in resources/keys
    player_screen: str = ""  # the one for the picture alone; "": the window's own
    player_volume: float = 1.0
    player_muted: bool = False
    queue_paused: bool = False
    prices: dict[str, Any] = field(default_factory=dict[str, Any])  # credits by `prices.price_key`, as the user says
    confirm_above: float = 0.0  # credits; 0: never
    confirm_unknown: bool = False
    monthly_cap: float = 0.0  # credits; 0: none
    learned_prices: dict[str, Any] = field(default_factory=dict[str, Any])  # by service, then as `prices`
    months: dict[str, Any] = field(default_factory=dict[str, Any])  # by service; see `meter`
    arrangement: dict[str, Any] = field(default_factory=dict[str, Any])
    request: dict[str, Any] = field(default_factory=dict[str, Any])  # the compose panel as it was left


_MOST = 1e15  # larger numbers are none of a person's


def connection_of(settings: Settings) -> Connection:
    """How the service is reached with these settings."""
    from kling_desktop.api.connection import Connection  # not for the window's first picture

    return Connection(proxy=settings.proxy or None, ca_file=Path(settings.ca_file) if settings.ca_file else None)


class SettingsFile:
    """The settings and their file. Owns `current`. `damaged`: where a file that could not be read is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unknown: dict[str, Any] = {}
        self._listeners: list[Callable[[Settings], None]] = []
        self._broken = False
        self.damaged: Path | None = None
        self.current = self._read()

    def put_right(self) -> None:
        """Gives a file that could not be read another name. Raises LibraryError."""
        if self._broken:
            try:
                self.damaged = set_aside(self._path, "damaged", self._path.lstat().st_mtime)
            except OSError as error:
                raise from_os(error, self._path) from error
            self._broken = False

    def change(self, **changes: Any) -> Settings:
        """Replaces some settings, writes the file, tells listeners. Raises OSError when it cannot be written."""
        changed = replace(self.current, **changes)
        if changed == self.current:
            return changed
        self.current = changed
        text = json.dumps({**self._unknown, **asdict(changed)}, ensure_ascii=False, indent=2)
        write_atomically(self._path, text.encode())
        for listener in self._listeners:
            listener(changed)
        return changed

    def listen(self, listener: Callable[[Settings], None]) -> None:
        """Tells `listener` of every later change."""
        self._listeners.append(listener)

    def _read(self) -> Settings:
        try:
            plain: object = json.loads(content(self._path).decode("utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            self._broken = is_odd(self._path) or not isinstance(error, OSError)
            return Settings()
        if not isinstance(plain, dict):
            self._broken = True
            return Settings()
        written = cast("dict[str, Any]", plain)
        known = {f.name: f for f in fields(Settings)}
        self._unknown = {name: value for name, value in written.items() if name not in known}
        defaults = asdict(Settings())
        taken = {n: v for n, v in written.items() if n in known and _is_like(v, defaults[n])}
        return Settings(**taken)


def _is_like(value: object, default: object) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if isinstance(default, float):
        return isinstance(value, int | float) and abs(value) < _MOST  # also not for NaN
    if isinstance(default, list):  # of folders
        return isinstance(value, list) and all(_is_like(entry, "") for entry in cast("list[object]", value))
    if isinstance(default, str):
        return isinstance(value, str) and "\0" not in value  # no path can hold it
    return isinstance(value, type(default))
