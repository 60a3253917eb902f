"""Everything after the first picture, until the program is asked to end. Imported when that picture is there."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys

from kling_desktop.domain.request_json import request_from_plain, request_to_plain
from kling_desktop.services.bugs import caught
from kling_desktop.services.secrets import ENVIRONMENT
from kling_desktop.services.session import Desk
from kling_desktop.ui import popups
from kling_desktop.ui.application import run
from kling_desktop.ui.begun import Begun
from kling_desktop.ui.bug_reports import BugReports
from kling_desktop.ui.commands import Commands
from kling_desktop.ui.features import connect
from kling_desktop.ui.icons import program_icon
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import await_all_cancelled, spawn
from kling_desktop.ui.unfinished import Unfinished
from kling_desktop.ui.wiring import Wiring

_log = logging.getLogger(__name__)


def run_all(begun: Begun, parts: Parts, unfinished: Unfinished) -> int:
    """Works until the program is asked to end. The exit code."""
    reports = BugReports(parts, begun.desk, unfinished.log, unfinished.bugs)
    begun.app.setWindowIcon(program_icon(resource("icons", "kling-desktop.svg")))  # where no desktop file tells it
    begun.app.kept.append(popups.show_open_windows(begun.app))
    gc.freeze()  # what the start has made stays, and need not be looked through again and again
    gc.enable()  # see `bootstrap.run_window`
    try:
        return run(begun.app, lambda stop: work(begun, parts, reports, stop))
    finally:
        reports.undo()


async def work(begun: Begun, parts: Parts, reports: BugReports, stop: asyncio.Event) -> int:
    """Connects everything, opens the session, waits for the end, takes it all down. The exit code."""
    desk = begun.desk
    os.environ.pop(ENVIRONMENT, None)  # it has been read; a browser or a player that is opened inherits the rest
    sessions = Sessions(parts, desk, begun.builders.opener(desk, caught))
    wiring = Wiring(parts, desk, sessions.session)
    features = connect(begun, parts, reports, sessions, wiring)
    commands = Commands(parts, desk, sessions, features.acts)
    sessions.show_status()
    await _restore_request(wiring, desk)
    parts.gallery.tell_chosen()  # the gallery was there before
    await sessions.begin(simulator=begun.wanted.simulator)
    for begin in features.begun:
        begin()
    commands.show_switches()
    code = 0
    if begun.wanted.guided:
        code = await _guide(parts, desk)
    elif begun.wanted.hands:
        code = await begun.wanted.hands(parts, desk)
    else:
        spawn(commands.list_faults())
        await stop.wait()
    await features.end()
    parts.shut_down()
    _remember(parts, desk)
    await await_all_cancelled()  # questions about the balance, previews: none of them outlives the session
    await sessions.close()
    parts.window.hide()  # else, as it is taken apart, its parts ask about parts that are gone
    return code


async def _guide(parts: Parts, desk: Desk) -> int:
    from kling_desktop.ui.guided import GuidedRunFailed, guided_run

    try:
        clip, picture = await guided_run(parts, desk)
    except GuidedRunFailed as error:
        print(f"kling-desktop: The guided run ended early: {error}.", file=sys.stderr)  # noqa: T201
        return 1
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
