"""What every test stands on: no screen, folders of its own, no network but this machine's."""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Iterator
from pathlib import Path

# Qt reads these when it is first imported, so they come before every other import.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")  # software GL would cost a whole core
os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"  # the sound server's and decoder's own chatter

import pytest

_FOLDERS = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_NOT_INHERITED = ("TOAPIS_API_KEY", "TOAPIS_API_BASE", "DBUS_SESSION_BUS_ADDRESS")
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_strayed: list[str] = []  # one for the process: an audit hook can never be taken out


def _keep_to_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Refuses every connection that would leave this machine, and remembers it: the program may survive the refusal."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if not isinstance(address, tuple):  # a socket file
        return
    host = str(address[0])  # pyright: ignore[reportUnknownArgumentType]
    if not _is_here(host):
        _strayed.append(host)
        raise PermissionError(f"tests talk to this machine only, not to {host}")


def _is_here(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    return address.is_loopback or address.is_unspecified


sys.addaudithook(_keep_to_this_machine)


@pytest.fixture(autouse=True)
def _stays_on_this_machine() -> Iterator[None]:  # pyright: ignore[reportUnusedFunction]
    _strayed.clear()
    yield
    assert not _strayed, f"this test tried to reach {', '.join(_strayed)}"


@pytest.fixture(autouse=True)
def _folders_of_its_own(  # pyright: ignore[reportUnusedFunction]
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    for variable in _FOLDERS:
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("KLING_DESKTOP_HOME", str(home / "kling"))
    for variable in (*_NOT_INHERITED, *_PROXIES, *map(str.lower, _PROXIES)):
        monkeypatch.delenv(variable, raising=False)
