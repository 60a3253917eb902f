"""The one place where what the user did becomes a call of a service. To change what a click does, change it here.

Signals come up from the panels; calls go down into the session of the moment; what happened is read from the library,
which tells the gallery by itself. What belongs to service and key is in `sessions`, what to menus in `commands`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from kling_desktop.domain.alternatives import as_typed, expanded
from kling_desktop.domain.generation import FailureKind, Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import LibraryError
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.studio import Studio
from kling_desktop.ui import text
from kling_desktop.ui.gallery import card_menu, choices
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.showing import Showing
from kling_desktop.ui.spawn import spawn

_REFUSED = frozenset({FailureKind.CONTENT, FailureKind.REFUSED})
GetSession = Callable[[], "asyncio.Future[Session]"]


class Wiring(QObject):
    """Owns what is shown, through `showing`. `generated` tells what a press of Generate has made."""

    generated = Signal(object)  # tuple of Generation

    def __init__(self, parts: Parts, desk: Desk, session: GetSession) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._session = parts, desk, session
        self.showing = Showing(parts, desk)
        self._connect_gallery()
        self._connect_player()
        parts.compose.generate_requested.connect(self.generate)
        desk.library.listen(self._changed)

    # Compose

    def generate(self, request: Request, takes: int, anyway: bool) -> None:
        """The user pressed Generate."""
        spawn(self._generate(request, takes, anyway=anyway))

    async def _generate(self, request: Request, takes: int, *, anyway: bool) -> None:
        session = await asyncio.shield(self._session())
        try:
            made = session.studio.generate(*expanded(request), takes=takes, anyway=anyway)
        except LibraryError as error:
            notice = Notice("not_stored", partial(text.not_stored, str(error)), kind=Kind.TROUBLE)
            self._parts.window.notices.put(notice)
            return
        self._parts.window.notices.take_away("not_stored")
        self.generated.emit(tuple(made))
        self._parts.gallery.select(made[0].id)

    # Gallery

    def _connect_gallery(self) -> None:
        gallery = self._parts.gallery
        gallery.offered.connect(self._do)
        gallery.choice_made.connect(self._decide)

    def _with_studio(self, act: Callable[[Studio, str], Generation], generation_id: str) -> None:
        """What that makes anew is shown, as after Generate."""

        async def later() -> None:
            made = act((await asyncio.shield(self._session())).studio, generation_id)
            if made.id != generation_id:
                self._parts.gallery.select(made.id)

        spawn(later())

    def _do(self, offer_id: str, ids: tuple[str, ...]) -> None:
        """What the cards' menu offers; an offer that is not here is another module's."""
        acts: dict[str, Callable[[str], object]] = {
            card_menu.USE_REQUEST: self._use_request,
            card_menu.STAR: lambda which: self._star(which, starred=True),
            card_menu.UNSTAR: lambda which: self._star(which, starred=False),
            card_menu.DISMISS: lambda which: self._with_studio(Studio.dismiss, which),
        }
        if offer_id in acts:
            spawn(_each(acts[offer_id], ids))

    def _decide(self, generation_id: str, choice: str, _task_id: str) -> None:
        acts: dict[str, Callable[[Studio, str], Generation]] = {
            choices.LOOK_AGAIN: Studio.ask_again,
            choices.ASK_AGAIN: Studio.ask_again,
            choices.DOWNLOAD_AGAIN: Studio.ask_again,
            choices.WATCH_AGAIN: Studio.ask_again,
            choices.SEND_AGAIN: Studio.send_again,
            choices.GIVE_UP: Studio.give_up,
            choices.TRY_AGAIN: Studio.try_again,
            choices.PUT_BACK: Studio.ask_again,
        }
        if choice == choices.CHANGE:
            self._use_request(generation_id)
        elif choice in acts:  # the others are other modules'
            self._with_studio(acts[choice], generation_id)

    def _use_request(self, generation_id: str) -> None:
        generation = self._desk.library.get(generation_id)
        if generation is not None:
            request = generation.request
            spawn(self.put_into_compose(replace(request, prompt=as_typed(request.prompt))))

    async def put_into_compose(self, request: Request) -> None:
        """Gives the compose panel a request, with small pictures for its slots."""
        local = [picture for picture in request.pictures if picture.is_local]
        previews = {picture: small for picture in local if (small := await self._desk.previews.of_picture(picture))}
        self._parts.compose.set_request(request, previews)

    def _star(self, generation_id: str, *, starred: bool) -> None:
        generation = self._desk.library.get(generation_id)
        if generation is not None:
            self._desk.library.save(generation.starring(starred=starred))

    # Player

    def _connect_player(self) -> None:
        player = self._parts.player
        player.open_elsewhere_requested.connect(_open)

    # Facts

    def _changed(self, generation: Generation) -> None:
        """What the service refused is said beside the prompt that was refused."""
        failure = generation.failure
        if failure and failure.kind in _REFUSED and generation.request in expanded(self._parts.compose.request()):
            self._parts.compose.show_answer(partial(text.answer, failure))
        elif generation.state is State.READY and generation.request in expanded(self._parts.compose.request()):
            self._parts.compose.show_answer("")  # it was made after all


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


async def _each(act: Callable[[str], object], ids: tuple[str, ...]) -> None:
    """One after the other, with the window in between: some hundreds may be selected."""
    for generation_id in ids:
        act(generation_id)
        await asyncio.sleep(0)
