"""Starts the window: as little as possible before the first picture, everything else after it."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import tempfile
from collections.abc import Mapping

import PySide6
from PySide6.QtWidgets import QMessageBox

from kling_desktop.domain.request_json import request_from_plain, request_to_plain
from kling_desktop.library.errors import LibraryError, LibraryInUse
from kling_desktop.library.files import Places
from kling_desktop.services.bugs import caught
from kling_desktop.services.handover import tell
from kling_desktop.services.log import start_log
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Builders, Desk
from kling_desktop.services.warm import warm_up
from kling_desktop.ui.application import Application, run
from kling_desktop.ui.bug_reports import BugReports
from kling_desktop.ui.commands import Commands
from kling_desktop.ui.features import Begun, Wanted, connect
from kling_desktop.ui.fit import misfit
from kling_desktop.ui.handed_over import raising
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import await_all_cancelled, spawn
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring

HOME = "KLING_DESKTOP_HOME"
_UNSEEN = ("offscreen", "minimal")
_log = logging.getLogger(__name__)


def has_display(environ: Mapping[str, str]) -> bool:
    """Whether there is a screen to show the window on."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen or sys.platform != "linux":
        return chosen not in _UNSEEN
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def start(environ: Mapping[str, str], builders: Builders, wanted: Wanted) -> int:
    """Runs the window to its end; when asked to, or on the simulator with no display, the guided run. The exit code."""
    if words := misfit(sys.version_info[:3], PySide6.__version__, sys.modules):
        return _say(words)
    seen = has_display(environ)
    if not wanted.guided and (seen or (environ.get("QT_QPA_PLATFORM") and not wanted.simulator)):  # asked for so
        return _run(environ, builders, wanted)
    if not wanted.simulator:
        return _say("There is no display. `kling-desktop demo` and the command line work without one.")
    if not seen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if environ.get(HOME):
        return _run(environ, builders, Wanted(simulator=True, guided=True))
    with tempfile.TemporaryDirectory(prefix="kling-desktop-demo-") as home:
        return _run({**environ, HOME: home}, builders, Wanted(simulator=True, guided=True))


def _run(environ: Mapping[str, str], builders: Builders, wanted: Wanted) -> int:
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")  # the decoder's own chatter
    app = Application(sys.argv[:1])
    secrets = Secrets(environ)
    try:
        desk = builders.open_desk(environ, secrets)
    except LibraryInUse as error:
        raised = not wanted.guided and tell(Places.find(environ).home, raising(wanted.files))
        return 0 if raised else _cannot_open(error, seen=has_display(environ))
    except LibraryError as error:
        return _cannot_open(error, seen=has_display(environ))
    log = start_log(desk.places.logs, lambda: secrets.known)
    settings = desk.settings.current
    look = Look(app, settings.theme)
    look.apply(app)
    languages = Languages(resource("i18n"), app, own=desk.places.home / "i18n")
    languages.switch(settings.language or languages.system_choice())
    parts = build(look, languages, desk)
    reports = BugReports(parts, desk, log)
    parts.window.show()

    begun = Begun(parts, desk, builders, reports, wanted)

    async def main(stop: asyncio.Event) -> int:
        return await _work(begun, stop)

    try:
        return run(app, main)
    finally:
        reports.undo()
        log.stop()
        desk.library.close()


async def _work(begun: Begun, stop: asyncio.Event) -> int:
    """Everything after the first picture, until the program is asked to end."""
    parts, desk = begun.parts, begun.desk
    sessions = Sessions(parts, desk, begun.builders.opener(desk, caught))
    wiring = Wiring(parts, desk, sessions.session)
    features = connect(begun, sessions, wiring)
    commands = Commands(parts, desk, sessions, stop.set, features.acts)
    parts.window.closing.connect(stop.set)
    sessions.show_status()
    await _restore_request(wiring, desk)
    await asyncio.to_thread(warm_up)
    await sessions.begin(simulator=begun.wanted.simulator)
    for begin in features.begun:
        begin()
    commands.show_switches()
    code = 0
    if begun.wanted.guided:
        code = await _guide(parts, desk)
    else:
        spawn(commands.list_faults())
        await stop.wait()
    await features.end()
    parts.shut_down()
    _remember(parts, desk)
    await await_all_cancelled()  # questions about the balance, previews: none of them outlives the session
    await sessions.close()
    return code


async def _guide(parts: Parts, desk: Desk) -> int:
    from kling_desktop.ui.guided import GuidedRunFailed, guided_run

    try:
        clip, picture = await guided_run(parts, desk)
    except GuidedRunFailed as error:
        return _say(f"The guided run ended early: {error}.")
    print(clip, picture, sep="\n", flush=True)  # noqa: T201
    return 0


async def _restore_request(wiring: Wiring, desk: Desk) -> None:
    """The compose panel as it was left."""
    kept = desk.settings.current.request
    if kept:
        try:
            await wiring.put_into_compose(request_from_plain(kept))
        except ValueError:  # written by a later version
            return


def _remember(parts: Parts, desk: Desk) -> None:
    try:
        request = request_to_plain(parts.compose.request())
        volume, muted = parts.player.loudness
        left = {"arrangement": parts.window.state(), "request": request}
        desk.settings.change(**left, player_volume=volume, player_muted=muted)
    except OSError as error:  # nothing that was paid for depends on it
        _log.warning("settings not written: %s", error)


def _cannot_open(error: LibraryError, *, seen: bool) -> int:
    """Says why there is no window, where whoever started it looks."""
    if seen:
        QMessageBox.critical(None, "Kling Desktop", str(error))  # nothing runs yet that it could hold up
    return _say(str(error))


def _say(sentence: str) -> int:
    print(f"kling-desktop: {sentence}", file=sys.stderr)  # noqa: T201
    return 1
