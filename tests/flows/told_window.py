"""The real window on a real screen, without a service: says where its parts lie, and each change of the request.

Usage: told_window.py HOME WIDTH HEIGHT. One line of JSON each; runs until it is ended. What it can be told on standard
input is in `Told`, a method each.
"""

from __future__ import annotations

import asyncio
import json
import sys

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from kling_desktop import bootstrap
from kling_desktop.domain.request import Request
from kling_desktop.services.exporting import Exports
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Session
from kling_desktop.ui.application import Application, run
from kling_desktop.ui.composing import Composing
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.films import Films
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.player_out import PlayerOut
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sequencing import Sequencing
from kling_desktop.ui.spawn import await_all_cancelled
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring

Place = tuple[int, int, int, int]


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


def places(parts: Parts) -> dict[str, Place]:
    named = {w.accessibleName(): w for w in parts.window.findChildren(QWidget) if w.accessibleName() and w.isVisible()}
    found: dict[str, Place] = {}
    for name in ("First frame", "Last frame", "References", "Prompt", "Gallery", "Picture", "Sequence"):
        if name in named:
            corner = named[name].mapToGlobal(QPoint(0, 0))
            found[name] = (corner.x(), corner.y(), named[name].width(), named[name].height())
    return found | _in(parts.gallery.list, "card", parts.gallery.model.rowCount()) | _in_strip(parts)


def _in(view: QListView, name: str, count: int) -> dict[str, Place]:
    """Where the first items of a list lie."""
    found: dict[str, Place] = {}
    for row in range(min(count, 4) if view.isVisible() else 0):
        item = view.visualRect(view.model().index(row, 0))
        corner = view.viewport().mapToGlobal(item.topLeft())
        found[f"{name} {row}"] = (corner.x(), corner.y(), item.width(), item.height())
    return found


def _in_strip(parts: Parts) -> dict[str, Place]:
    return _in(parts.sequence.list, "entry", parts.sequence.list.count())


class Told:
    """What the window can be told; each says something back."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def picture(self, file: str) -> str:
        """Writes a picture of itself."""
        self._parts.window.grab().save(file)
        return file

    def places(self, _: str) -> dict[str, Place]:
        """Says again where its parts lie."""
        return places(self._parts)

    def copy(self, name: str) -> str:
        """Presses Ctrl+C on a part."""
        slot = next(w for w in self._parts.compose.findChildren(QWidget) if w.accessibleName() == name)
        QTest.keyClick(slot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return name

    def perform(self, act: str) -> str:
        """Does an act of the player."""
        self._parts.player.perform(act)
        return act

    def player(self, _: str) -> dict[str, object]:
        """Says what the player shows."""
        state, part = self._parts.player.playback.state, self._parts.player.part
        marks = [part.first, part.last] if part is not None else None
        return {"frames": state.frames, "frame": state.frame, "playing": state.playing, "part": marks}

    def sequence(self, _: str) -> list[str]:
        """Shows the sequence, and says what is in it."""
        self._parts.sequence.show()
        strip = self._parts.sequence.list
        return [strip.item(place).text() for place in range(strip.count())]


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

    told = Told(parts)

    def asked() -> None:
        command, _, argument = sys.stdin.readline().strip().partition(" ")
        tell(command, getattr(told, command)(argument))

    async def work(stop: asyncio.Event) -> int:
        never: asyncio.Future[Session] = asyncio.get_running_loop().create_future()
        wiring = Wiring(parts, desk, lambda: never)
        Composing(parts, desk, wiring.put_into_compose)
        PlayerOut(parts, desk)
        Sequencing(parts, desk, Films(parts, desk, wiring.showing), Exporting(parts, desk, Exports()))
        parts.compose.request_changed.connect(tell_request)
        commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        commands.activated.connect(asked)
        tell("places", places(parts))
        await stop.wait()
        parts.player.shut_down()
        parts.gallery.shut_down()
        parts.sequence.list.shut_down()
        await await_all_cancelled()
        return 0

    try:
        return run(app, work)
    finally:
        desk.library.close()


if __name__ == "__main__":
    sys.exit(main())
