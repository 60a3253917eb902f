"""The real Secret Service: a GNOME keyring in a D-Bus session of its own, unlocked, locked and gone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MISSING = [program for program in ("dbus-run-session", "gnome-keyring-daemon") if not shutil.which(program)]
KEPT = ("PATH", "PYTHONPATH", "LANG", "LD_LIBRARY_PATH")
SESSION = """
set -eu
printf '%s' "$PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
exec "$@"
"""
NO_DAEMON = """
set -eu
exec "$@"
"""
KEEP = """
from kling_desktop.services.secrets import Secrets
secrets = Secrets({})
print(secrets.keep("sk-studio-0123456789", "Studio"), secrets.keep("sk-client-0123456789", "Client"))
secrets.use("Studio")
again = Secrets({})
print(again.load(), again.name, [(key.name, str(key.place)) for key in again.all_keys()])
again.forget()
print(Secrets({}).load(), again.fault)
"""
LOAD = """
from kling_desktop.services.secrets import Secrets
secrets = Secrets({})
print(repr(secrets.load()), secrets.fault, secrets.keep("sk-client-0123456789"), secrets.key)
"""

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {MISSING}")


def in_session(home: Path, script: str, *, password: str = "secret", shell: str = SESSION) -> list[str]:
    """What a Python script prints in a D-Bus session with a keyring below `home`."""
    run = home / "run"
    run.mkdir(parents=True, exist_ok=True)
    run.chmod(0o700)
    own = {"XDG_RUNTIME_DIR": str(run), "XDG_DATA_HOME": str(home / "data"), "PASSWORD": password, "HOME": str(home)}
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "LANG", "LD_LIBRARY_PATH")
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", shell, "sh", sys.executable, "-c", script],
        env={**kept, **own},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


def test_keys_are_kept_by_name_switched_and_forgotten(tmp_path: Path):
    assert in_session(tmp_path, KEEP) == [
        "store store",
        "sk-studio-0123456789 Studio [('Studio', 'store'), ('Client', 'store')]",
        "sk-client-0123456789 None",
    ]


def test_what_the_keyring_writes_to_the_disk_is_not_the_key(tmp_path: Path):
    in_session(tmp_path, KEEP)
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not [content for content in written if b"sk-client-0123456789" in content]


@pytest.mark.fault("K1")
def test_a_keyring_that_nobody_unlocks_leaves_the_key_to_the_session(tmp_path: Path):
    in_session(tmp_path, KEEP)
    (said,) = in_session(tmp_path, LOAD, password="another")
    assert said in {f"'' {fault} session sk-client-0123456789" for fault in ("locked", "broken", "none_here")}


def test_a_session_bus_without_a_keyring_leaves_the_key_to_the_session(tmp_path: Path):
    (said,) = in_session(tmp_path, LOAD, shell=NO_DAEMON)
    assert said.startswith("'' ")
    assert said.endswith(" session sk-client-0123456789")
