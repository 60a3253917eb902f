"""What a person does at the window, for the pictures: drops, words, presses, and patience."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QListWidget, QMenu, QPlainTextEdit, QWidget

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.library import Filter
from kling_desktop.services.session import Desk
from kling_desktop.ui.guided import drop
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.resources import resource

PATIENCE = 120.0  # what takes longer hangs
FRAMES = (("First frame", "first.jpg"), ("Last frame", "last.jpg"))


@dataclass(frozen=True, slots=True)
class Hands:
    """Owns nothing; the window and the desk are those of the program."""

    parts: Parts
    desk: Desk

    def act(self, action_id: str) -> None:
        """Chooses something in a menu."""
        self.parts.actions.triggered.emit(action_id)

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Presses a button by its accessible name."""
        for button in (within or self.parts.window).findChildren(QAbstractButton):
            if name in (button.accessibleName(), button.text()) and button.isVisible():
                button.click()
                return
        raise LookupError(f"there is no button “{name}”")

    def write(self, words: str) -> None:
        """Writes the prompt."""
        for editor in self.parts.compose.findChildren(QPlainTextEdit):
            if editor.accessibleName() == "Prompt":
                editor.setPlainText(words)

    async def drop_frames(self) -> None:
        """Drops the two sample frames into their slots, and waits until both are examined."""
        compose = self.parts.compose
        for place, file in FRAMES:
            slot = next(child for child in compose.findChildren(QWidget) if child.accessibleName() == place)
            drop(slot, resource("sample", file))
        await self.until(lambda: len(compose.request().pictures) == 2)
        await self.rest(1.0)

    def clear(self) -> None:
        """No pictures and Standard; what else was chosen stays."""
        request = replace(self.parts.compose.request(), first_frame=None, last_frame=None, mode="std")
        self.parts.compose.set_request(request, {})

    def newest(self) -> Generation:
        """The generation that was made last."""
        found = self.desk.library.get(self.desk.library.ids(Filter())[0])
        assert found is not None
        return found

    async def generate(self) -> Generation:
        """Presses Generate; what it made."""
        before = len(self.desk.library.ids(Filter()))
        self.press("Generate")
        await self.until(lambda: len(self.desk.library.ids(Filter())) > before)
        return self.newest()

    async def comes_to(self, generation: Generation, *states: State) -> Generation:
        """Waits until a generation stands in one of the states."""
        await self.until(lambda: self._now(generation).state in states)
        return self._now(generation)

    async def make(self, prompt: str) -> Generation:
        """Writes, presses, and waits for the clip and its previews."""
        self.write(prompt)
        made = await self.comes_to(await self.generate(), State.READY)
        await self.until(lambda: self.desk.previews.filmstrip(made.id).exists())
        return made

    async def show(self, generation: Generation, frame: int) -> None:
        """Shows one frame of a clip."""
        self.parts.gallery.select(generation.id)
        playback = self.parts.player.playback
        await self.until(lambda: self.parts.player.path is not None and playback.state.frames > 0)
        playback.do(rules.paused)
        playback.do(lambda state: rules.sought(state, frame))
        await self.until(lambda: playback.state.frame == frame)
        await self.rest()

    async def dialog(self) -> QDialog:
        """The dialog that opens."""
        await self.until(lambda: bool(_dialogs()))
        await self.rest(0.8)
        return _dialogs()[-1]

    async def page(self, words: str) -> QDialog:
        """A page of the dialog that is open, by its name in the list at the left."""
        dialog = await self.dialog()
        names = dialog.findChildren(QListWidget)[0]
        names.setCurrentItem(names.findItems(words, Qt.MatchFlag.MatchExactly)[0])
        await self.rest()
        return dialog

    def choose(self, words: str) -> None:
        """Chooses a row of the menu that is open over the window, and closes it."""
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        next(action for action in popup.actions() if action.text() == words).trigger()
        popup.close()

    def close_popups(self) -> None:
        """Closes the list that is open over the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    async def close(self) -> None:
        """Closes whatever dialog is open."""
        for dialog in _dialogs():
            dialog.reject()
        await self.until(lambda: not _dialogs())

    async def rest(self, seconds: float = 0.5) -> None:
        """Fades and late words end."""
        await asyncio.sleep(seconds)

    async def until(self, reached: Callable[[], bool]) -> None:
        """Waits for something that tells nobody when it comes."""
        async with asyncio.timeout(PATIENCE):
            while not reached():  # noqa: ASYNC110 (widgets have no events to wait for)
                await asyncio.sleep(0.05)

    def _now(self, generation: Generation) -> Generation:
        found = self.desk.library.get(generation.id)
        assert found is not None
        return found


def _dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
