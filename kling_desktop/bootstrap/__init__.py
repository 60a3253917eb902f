"""Builds everything and takes it down in reverse; the only place that sees every layer.

The desk is built before the window's first picture, so nothing here imports more than it needs; what a session needs is
in `sessions`, which is imported when the first one is opened.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kling_desktop.bootstrap.qt_imports import import_qt
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.library.schema import MIGRATIONS
from kling_desktop.services.clock import Clock
from kling_desktop.services.session import Builders, Desk, MayUpload, OpenSession, Session, Tools
from kling_desktop.services.settings import SettingsFile

if TYPE_CHECKING:
    from kling_desktop.cli.options import Options
    from kling_desktop.services.secrets import Secrets


def open_desk(
    environ: Mapping[str, str],
    secrets: Secrets,
    *,
    migrations: Sequence[Sequence[str]] = MIGRATIONS,
    clock: Clock | None = None,
) -> Desk:
    """Opens the library and what lies beside it. Raises LibraryError (in use, newer, folder unusable)."""
    clock = clock or Clock()
    places = Places.find(environ)
    places.make()
    settings = SettingsFile(places.settings)
    chosen = settings.current.clips_folder
    used = places._replace(clips=Path(chosen)) if chosen else places
    library = Library.open(used, now=clock.now, migrations=migrations)
    try:
        settings.put_right()
    except BaseException:
        library.close()
        raise
    return Desk(environ, places, library, settings, secrets, clock, _tools)


def _tools(desk: Desk) -> Tools:
    from kling_desktop.services.cropping import Crops
    from kling_desktop.services.fittings import Fittings
    from kling_desktop.services.previews import Previews
    from kling_desktop.services.settings import connection_of
    from kling_desktop.services.web_pictures import WebPictures

    places, settings = desk.places, desk.settings
    previews = Previews(places.posters)
    web = WebPictures(lambda: connection_of(settings.current))
    return Tools(previews, web, Crops(places, previews), Fittings(places.pictures / "fitted"))


def opener(desk: Desk, bug: Callable[[BaseException], None], **instead: Any) -> OpenSession:
    """The function that opens sessions on this desk; `instead`: see `sessions.opener`."""

    async def open_session(service: str, may_upload: MayUpload) -> Session:
        from kling_desktop.bootstrap import sessions

        return await sessions.opener(desk, bug, **instead)(service, may_upload)

    return open_session


async def check_key(desk: Desk, key: str) -> object:
    """Asks the service for a key's balance. Raises ApiError, KeyRefused among them."""
    from kling_desktop.bootstrap import sessions

    return await sessions.check_key(desk, key)


BUILDERS = Builders(open_desk, check_key, opener)


def run_command(options: Options, environ: Mapping[str, str]) -> int:
    """Runs one command of the command line; the exit code."""
    if options.command == "demo":
        return run_window(environ, simulator=True, guided=options.guided)
    from kling_desktop.cli.run import run

    return run(options, environ, BUILDERS)


def run_window(
    environ: Mapping[str, str], *, simulator: bool = False, guided: bool = False, files: Sequence[Path] = ()
) -> int:
    """Runs the studio's window; when asked to, or on the simulator with no display, the guided run. The exit code."""
    gc.disable()  # a start makes much and throws nothing away; on again after the first picture
    import_qt(Places.find(environ).cache)
    from kling_desktop.ui.begun import Wanted
    from kling_desktop.ui.start import start

    try:
        return start(environ, BUILDERS, Wanted(simulator, guided, tuple(files)))
    finally:
        gc.enable()
