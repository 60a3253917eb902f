"""Where the window would be shown: what the session says of itself, and whether anybody answers there."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.cli.doctor import screen
from kling_desktop.cli.doctor.finding import Finding, Verdict
from tests.cli.doctor.test_examination import here


@pytest.fixture
def session() -> Iterator[Path]:
    """A folder in which an X server and a Wayland compositor listen, both number 0."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kd")))  # short: the path has 107 bytes
        for name in ("X0", "wayland-0"):
            listening = stack.enter_context(socket.socket(socket.AF_UNIX))
            listening.bind(str(folder / name))
            listening.listen()
        yield folder


def found(session: Path, environ: dict[str, str]) -> Finding:
    where = here(session / "home", **{"XDG_RUNTIME_DIR": str(session), **environ})  # pyright: ignore[reportArgumentType]
    return asyncio.run(screen.display(replace(where, x11_sockets=session)))


@pytest.mark.parametrize(
    ("environ", "verdict", "word"),
    [
        ({}, Verdict.LIMITED, "no display"),
        ({"DISPLAY": ":0"}, Verdict.WORKS, "X11"),
        ({"DISPLAY": ":0.0"}, Verdict.WORKS, "X11"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, Verdict.WORKS, "Wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, Verdict.WORKS, "XWayland"),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, Verdict.LIMITED, "inside a Wayland session"),
        ({"DISPLAY": "far:10"}, Verdict.LIMITED, "over the network"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, Verdict.LIMITED, "keeps the window from the screen"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, Verdict.BROKEN, "there is none"),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, Verdict.BROKEN, "there is none"),
        ({"DISPLAY": ":9"}, Verdict.BROKEN, "nobody answers"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, Verdict.BROKEN, "nobody answers"),
    ],
)
def test_the_display_is_judged_by_what_the_session_says_and_by_who_answers(
    session: Path, environ: dict[str, str], verdict: Verdict, word: str
):
    finding = found(session, environ)
    assert (finding.verdict, bool(finding.helps)) == (verdict, verdict is not Verdict.WORKS)
    assert word in finding.said
