"""Runs one command: opens what it needs, says plainly what keeps it from running, closes everything."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace

from kling_desktop.api.client import Client
from kling_desktop.api.errors import InsecureAddress
from kling_desktop.cli import batch, commands
from kling_desktop.cli.doctor.examination import examine
from kling_desktop.cli.doctor.finding import Here
from kling_desktop.cli.handing import hand_over
from kling_desktop.cli.key import fetched
from kling_desktop.cli.options import Options
from kling_desktop.cli.rebuilt import look_after
from kling_desktop.domain.generation import SIMULATOR
from kling_desktop.domain.legible import legible
from kling_desktop.library.errors import LibraryError, LibraryInUse
from kling_desktop.library.files import Places
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.batches import objections as against
from kling_desktop.services.bugs import Bug, caught, install
from kling_desktop.services.clock import Clock
from kling_desktop.services.handed import NotToBeAttached
from kling_desktop.services.log import start_log
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import BASE_VARIABLE, DEFAULT_BASE, TOAPIS, Builders, Desk, MayUpload
from kling_desktop.services.settings import SettingsFile, connection_of
from kling_desktop.services.simulator import SimulatorFailed


def run(options: Options, environ: Mapping[str, str], builders: Builders) -> int:
    """Runs one command of the command line; the exit code."""
    _make_room_for_every_character(for_programs=options.as_json or options.dry_run)
    try:
        return _command(options, environ, builders)
    except (PictureRefused, LibraryError, InsecureAddress, SimulatorFailed, NotToBeAttached) as error:
        return _say(str(error), commands.NOT_SENT)
    except FileNotFoundError as error:
        return _say(f"{error.filename}: there is no such file", commands.NOT_SENT)
    except BrokenPipeError:  # whoever reads has enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains of it at its end
        return commands.OPEN
    except OSError as error:  # what cannot be written here is the output; it lies in the library all the same
        return _say(f"{error.filename or 'The output'} cannot be used: {error.strerror}.", commands.OPEN)
    except KeyboardInterrupt:
        goes_on = options.command in _COMMANDS
        return _say("Interrupted. `kling-desktop resume` goes on." if goes_on else "Interrupted.", commands.OPEN)


def _make_room_for_every_character(*, for_programs: bool) -> None:
    """JSON is UTF-8 whatever the locale; where people read, what their terminal cannot show is spelt out.

    A half of a pair, as a file name that is not UTF-8 has, is spelt out just as JSON writes it.
    """
    reconfigure: Callable[..., None] | None = getattr(
        sys.stdout, "reconfigure", None
    )  # not where nothing is written to
    if reconfigure is not None:
        reconfigure(encoding="utf-8" if for_programs else None, errors="backslashreplace")


def _command(options: Options, environ: Mapping[str, str], builders: Builders) -> int:
    options, code = _judged(options)
    if code is not None:
        return code
    if options.command == "doctor":
        return asyncio.run(_doctor(options, environ))
    secrets = Secrets(environ)
    try:
        desk = builders.open_desk(environ, secrets)
    except LibraryInUse as in_use:
        return asyncio.run(hand_over(Places.find(environ).home, options, in_use))
    log = start_log(desk.places.logs, lambda: secrets.known)
    undo = install(lambda bug: _bug(bug, desk))
    try:
        look_after(desk, lambda sentence: _say(sentence, commands.READY))
        if options.command == "list":
            return commands.listing(desk, options.as_json)
        if not options.simulator and (trouble := _without_key(secrets)):
            return _say(trouble, commands.NO_KEY)
        return asyncio.run(_with_session(desk, options, builders))
    finally:
        undo()
        log.stop()
        desk.library.close()


def _without_key(secrets: Secrets) -> str:
    """Why there is no key; "" when there is one."""
    try:
        key = asyncio.run(fetched(secrets))
    except KeyboardInterrupt:
        return "Interrupted before there was a key; nothing was sent."
    return "" if key else "No key. Set TOAPIS_API_KEY, or enter it in the window; nothing was sent."


def _judged(options: Options) -> tuple[Options, int | None]:
    """The options with their pictures measured, and the exit code when nothing is to be sent."""
    if options.command != "generate":
        return options, None
    if options.batch is not None:
        return options, _batch_judged(options)
    options = replace(options, request=commands.measured(options.request))
    for objection in (objections := commands.objections(options)):
        _say(objection, commands.NOT_SENT)
    if objections:
        return options, commands.NOT_SENT
    if options.dry_run:
        commands.dry_run(options)
        return options, commands.READY
    return options, None


def _batch_judged(options: Options) -> int | None:
    """Why a shot list is not sent, or what would be; None when it goes on."""
    try:
        found = batch.opened(options)
    except ValueError as error:
        return _say(str(error), commands.NOT_SENT)
    objections = against(found, anyway=options.anyway)
    for objection in objections:
        _say(objection, commands.NOT_SENT)
    if not objections and options.dry_run:
        batch.dry_run(found)
        return commands.READY
    return commands.NOT_SENT if objections else None


async def _with_session(desk: Desk, options: Options, builders: Builders) -> int:
    running = asyncio.current_task()
    assert running is not None
    if sys.platform != "win32":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    open_session = builders.opener(desk, caught)
    session = await open_session(SIMULATOR if options.simulator else TOAPIS, _told_on_standard_error(desk))
    try:
        return await _COMMANDS[options.command](desk, session, options)
    except asyncio.CancelledError:
        return _say("Interrupted. `kling-desktop resume` goes on.", commands.OPEN)
    finally:
        await session.close()


_COMMANDS = {"generate": commands.generate, "resume": commands.resume, "attach": commands.attach}


def _told_on_standard_error(desk: Desk) -> MayUpload:
    async def told() -> bool:
        if not desk.settings.current.told_about_uploads:
            _say("Pictures are uploaded to a public address of the service.", 0)
            desk.settings.change(told_about_uploads=True)
        return True

    return told


async def _doctor(options: Options, environ: Mapping[str, str]) -> int:
    secrets, places = Secrets(environ), Places.find(environ)
    await fetched(secrets)
    base = environ.get(BASE_VARIABLE, "").strip() or DEFAULT_BASE
    connection = connection_of(SettingsFile(places.settings).current)
    client = Client(base, lambda: secrets.key or None, connection=connection)
    try:
        here = Here(environ, places, secrets, client, base, connection, Clock().now)
        return await examine(here, as_json=options.as_json)
    finally:
        await client.close()


def _bug(bug: Bug, desk: Desk) -> None:
    _say(f"Something broke in the program ({bug.kind}); it is written in {desk.places.logs}.", commands.FAILED)


def _say(sentence: str, code: int) -> int:
    print(f"kling-desktop: {legible(sentence)}", file=sys.stderr)  # noqa: T201
    return code
