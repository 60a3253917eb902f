"""What every test stands on: no screen, folders of its own, no network but this machine's."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")  # software GL would cost a whole core
os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"  # the sound server's and decoder's own chatter

import pytest

_LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")  # noqa: S104 (only compared with)


def _keep_to_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Refuses every connection that would leave this machine."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):  # pyright: ignore[reportUnknownArgumentType]
        raise PermissionError(f"tests talk to this machine only, not to {address!r}")


sys.addaudithook(_keep_to_this_machine)


@pytest.fixture(autouse=True)
def _folders_of_its_own(  # pyright: ignore[reportUnusedFunction]
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("KLING_DESKTOP_HOME", str(home / "kling"))
    for variable in ("TOAPIS_API_KEY", "TOAPIS_API_BASE", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(variable, raising=False)
    for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.lower(), raising=False)
