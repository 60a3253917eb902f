"""The real window on a real screen, without a service: says where its parts lie, and each change of the request.

Usage: told_window.py HOME WIDTH HEIGHT. One line of JSON each; runs until it is ended. Reads "picture FILE" on standard
input to write a picture of itself, "places" to say again where its parts lie, "copy NAME" to press Ctrl+C there.
"""

from __future__ import annotations

import asyncio
import json
import sys

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kling_desktop import bootstrap
from kling_desktop.domain.request import Request
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Session
from kling_desktop.ui.application import Application, run
from kling_desktop.ui.composing import Composing
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.player_out import PlayerOut
from kling_desktop.ui.resources import resource
from kling_desktop.ui.spawn import await_all_cancelled
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring


def tell(kind: str, what: object) -> None:
    sys.stdout.write(f"{json.dumps([kind, what])}\n")
    sys.stdout.flush()


def tell_request(request: Request) -> None:
    tell(
        "request",
        {
            "prompt": request.prompt,
            "first_frame": request.first_frame and request.first_frame.name,
            "last_frame": request.last_frame and request.last_frame.name,
            "references": [picture.name for picture in request.references],
        },
    )


def places(parts: Parts) -> dict[str, tuple[int, int, int, int]]:
    named = {w.accessibleName(): w for w in parts.window.findChildren(QWidget) if w.accessibleName() and w.isVisible()}
    found: dict[str, tuple[int, int, int, int]] = {}
    for name in ("First frame", "Last frame", "References", "Prompt", "Gallery", "Picture"):
        if name in named:
            corner = named[name].mapToGlobal(QPoint(0, 0))
            found[name] = (corner.x(), corner.y(), named[name].width(), named[name].height())
    card = parts.gallery.list.visualRect(parts.gallery.model.index(0)) if parts.gallery.model.rowCount() else None
    if card is not None:
        corner = parts.gallery.list.viewport().mapToGlobal(card.topLeft())
        found["card"] = (corner.x(), corner.y(), card.width(), card.height())
    return found


def main() -> int:
    environ = {"KLING_DESKTOP_HOME": sys.argv[1]}
    app = Application(sys.argv[:1])
    desk = bootstrap.open_desk(environ, Secrets(environ))
    look = Look(app)
    look.apply(app)
    parts = build(look, Languages(resource("i18n"), app), desk)
    parts.window.resize(int(sys.argv[2]), int(sys.argv[3]))
    parts.window.move(0, 0)
    parts.window.show()

    def asked() -> None:
        command, _, argument = sys.stdin.readline().strip().partition(" ")
        if command == "picture":
            parts.window.grab().save(argument)
            tell("picture", argument)
        elif command == "places":
            tell("places", places(parts))
        elif command == "copy":
            slot = next(w for w in parts.compose.findChildren(QWidget) if w.accessibleName() == argument)
            QTest.keyClick(slot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            tell("copy", argument)

    async def work(stop: asyncio.Event) -> int:
        never: asyncio.Future[Session] = asyncio.get_running_loop().create_future()
        wiring = Wiring(parts, desk, lambda: never)
        Composing(parts, desk, wiring.put_into_compose)
        PlayerOut(parts, desk)
        parts.compose.request_changed.connect(tell_request)
        commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        commands.activated.connect(asked)
        tell("places", places(parts))
        await stop.wait()
        parts.player.shut_down()
        parts.gallery.shut_down()
        await await_all_cancelled()
        return 0

    try:
        return run(app, work)
    finally:
        desk.library.close()


if __name__ == "__main__":
    sys.exit(main())
