"""Starts the window: as little as possible before the first picture, everything else after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

import PySide6

from kling_desktop.library.errors import LibraryError, LibraryInUse
from kling_desktop.library.files import Places
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Builders
from kling_desktop.ui.application import Application, imported, show
from kling_desktop.ui.begun import Begun, Wanted
from kling_desktop.ui.fit import misfit
from kling_desktop.ui.front import front
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look

HOME = "KLING_DESKTOP_HOME"
# what comes after the first picture, in steps of at most some hundredths of a second
_PANES = (
    "asyncio",
    "kling_desktop.ui.compose.drops",
    "kling_desktop.ui.compose.picture_block",
    "kling_desktop.ui.compose.compose_panel",
    "kling_desktop.ui.player.player_panel",
    "kling_desktop.ui.parts",
)
_WORK = (
    "qasync",
    "kling_desktop.ui.bug_reports",
    "kling_desktop.ui.commands",
    "kling_desktop.ui.composing",
    "kling_desktop.services.studio",
    "kling_desktop.ui.handed_over",
    "kling_desktop.ui.outgoing",
    "kling_desktop.ui.features",
    "kling_desktop.ui.work",
)
_UNSEEN = ("offscreen", "minimal")


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
    import tempfile

    with tempfile.TemporaryDirectory(prefix="kling-desktop-demo-") as home:
        return _run({**environ, HOME: home}, builders, Wanted(simulator=True, guided=True))


def _run(environ: Mapping[str, str], builders: Builders, wanted: Wanted) -> int:
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")  # the decoder's own chatter
    app = Application(sys.argv[:1])
    secrets = Secrets(environ)
    try:
        desk = builders.open_desk(environ, secrets)
    except LibraryInUse as error:
        from kling_desktop.services.handover import tell
        from kling_desktop.ui.handed_over import raising

        raised = not wanted.guided and tell(Places.find(environ).home, raising(wanted.files))
        return 0 if raised else _cannot_open(error, seen=has_display(environ))
    except LibraryError as error:
        return _cannot_open(error, seen=has_display(environ))
    settings = desk.settings.current
    look = Look(app, settings.theme, desk.places.cache / "drawings")
    look.prepare(app)
    languages = Languages(resource("i18n"), app, own=desk.places.home / "i18n")
    languages.switch(settings.language or languages.system_choice())
    begun = Begun(app, front(look, languages, desk), desk, builders, wanted)
    look.apply(app)  # after the widgets: each is styled once
    begun.front.window.closing.connect(app.leave)
    show(begun.front.window)
    return _complete(begun)


def _complete(begun: Begun) -> int:
    """The other panes, then the work. The exit code."""
    from kling_desktop.ui.unfinished import Unfinished

    with Unfinished(begun) as unfinished:
        imported(_PANES)
        from kling_desktop.ui.parts import complete

        parts = complete(begun.front, begun.desk)
        imported(_WORK)
        from kling_desktop.ui.work import run_all

        return run_all(begun, parts, unfinished)
    return 1  # what broke has been told in the window


def _cannot_open(error: LibraryError, *, seen: bool) -> int:
    """Says why there is no window, where whoever started it looks."""
    if seen:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "Kling Desktop", str(error))  # nothing runs yet that it could hold up
    return _say(str(error))


def _say(sentence: str) -> int:
    print(f"kling-desktop: {sentence}", file=sys.stderr)  # noqa: T201
    return 1
