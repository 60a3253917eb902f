"""The program's window over a library of its own, for as long as a story is played in it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from kling_desktop.bootstrap import open_desk
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk
from kling_desktop.ui.application import Application, run
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look


def in_window(folder: Path, story: Callable[[Parts, Desk], Awaitable[object]]) -> None:
    """Plays the story; the library lies below the folder."""
    app = Application(["bench"])
    desk = open_desk({"KLING_DESKTOP_HOME": f"{folder}/home"}, Secrets({}))
    look = Look(app)
    look.apply(app)
    parts = build(look, Languages(resource("i18n"), app), desk)
    parts.window.show()

    async def played(_stop: asyncio.Event) -> int:
        await story(parts, desk)
        parts.player.shut_down()
        parts.gallery.shut_down()
        return 0

    run(app, played)
    desk.library.close()
