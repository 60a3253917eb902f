"""Continue the shot: the last frame of a clip becomes the first frame of a request like the clip's own."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from kling_desktop.domain.alternatives import as_typed
from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Request
from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.frames import THE_LAST, take_frame
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_NOTICE = "continue"


class Continuing(QObject):
    """Owns nothing; the link to the clip before lies in the picture itself, and goes where that goes."""

    def __init__(self, parts: Parts, desk: Desk, put: Callable[[Request], Coroutine[Any, Any, None]]) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._put = parts, desk, put
        self.acts: Mapping[str, Callable[[], object]] = {"continue": self._continue_seen}
        parts.player.continue_pressed.connect(self._continue_seen)
        parts.gallery.offered.connect(self._offered)

    def _offered(self, offer: str, ids: tuple[str, ...]) -> None:
        generation = self._desk.library.get(ids[0]) if offer == card_menu.CONTINUE else None
        if generation is not None:
            spawn(self._continue(generation))

    def _continue_seen(self) -> None:
        """The clip that is seen in front; else the one that is selected."""
        player, library = self._parts.player, self._desk.library
        compared = player.comparing.now
        ids = [compared.clips[player.comparing.front].id] if compared else self._parts.gallery.selected_ids()
        found = [generation for generation in library.many(ids) if card_menu.has_clip(generation)]
        seen = [generation for generation in found if Path(generation.clip) == player.front_path]
        if len(seen or found) == 1:
            spawn(self._continue((seen or found)[0]))
        else:
            self._parts.window.notices.put(Notice(_NOTICE, self._of_none))

    def _of_none(self) -> str:
        return self.tr("Choose the one clip in the gallery that the shot is to go on from.")

    async def _continue(self, generation: Generation) -> None:
        """Everything in one step of the compose panel; where the frame cannot be had, nothing changes."""
        clip, notices = Path(generation.clip), self._parts.window.notices
        last = self.tr("last frame")
        name = f"{clip.stem} {last}.png"
        try:
            taken = await take_frame(self._desk, clip, THE_LAST, name, generation.id)
        except ClipRefused as refused:
            notices.put(Notice(_NOTICE, partial(_clip_refused, clip, refused)))
        except PictureRefused as refused:
            notices.put(Notice(_NOTICE, partial(fault_text.picture_refused, refused, name)))
        except OSError as error:
            notices.put(Notice(_NOTICE, partial(text.cannot_read, clip.name, error.strerror or str(error))))
        else:
            notices.take_away(_NOTICE)
            prompt = as_typed(generation.request.prompt)
            await self._put(replace(generation.request, prompt=prompt, first_frame=taken.picture, last_frame=None))
            self._parts.compose.focus_prompt()
            self._parts.compose.texts.prompt.moveCursor(QTextCursor.MoveOperation.End)


def _clip_refused(clip: Path, refused: ClipRefused) -> str:
    return f"{text.quoted(clip.name)}: {fault_text.clip_refused(refused)}"
