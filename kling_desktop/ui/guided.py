"""The guided run: with no display, makes a clip from the two sample frames through the real window, and plays it.

Writes `kling-desktop-demo/clip.mp4` and `window.png` below the current folder and prints both paths.
"""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QUrl, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.library import Filter
from kling_desktop.services.session import Desk
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.resources import resource

FOLDER = Path("kling-desktop-demo")
PROMPT = "The coast from dawn to night, the camera drifting slowly forward, one unbroken shot"
MIDDLE = 72  # the frame that the picture of the window shows: both pictures are in it
PLAYED = 48  # so many pictures of the clip, each another one, have been on the screen before it counts as played
SECONDS = 180.0  # a slow machine renders and checks in a tenth of this


class GuidedRunFailed(Exception):
    """The run ended without a clip; the message says where it stood."""


async def guided_run(parts: Parts, desk: Desk) -> tuple[Path, Path]:
    """Drops, writes, chooses, presses, waits, plays, looks. Returns clip and picture. Raises GuidedRunFailed."""
    compose = parts.compose
    for place, name in (("First frame", "first.jpg"), ("Last frame", "last.jpg")):
        drop(_named(compose, place), resource("sample", name))
    await _until(lambda: len(compose.request().pictures) == 2, "the frames did not arrive")
    _editor(compose, "Prompt").setPlainText(PROMPT)
    _button(compose, "Professional 1080p").click()
    _button(compose, "Generate").click()
    await _until(lambda: _newest(desk) is not None, "nothing was stored")
    await _until(lambda: _settled(desk), "the clip did not come")
    ready = _newest(desk)
    if ready is None or ready.state is not State.READY:
        raise GuidedRunFailed(f"the generation ended as {ready.state if ready else 'nothing'}")
    await _until(lambda: parts.player.path == Path(ready.clip), "the player did not show the clip")
    await _until(lambda: desk.previews.filmstrip(ready.id).exists(), "the filmstrip did not come")
    await _play(parts)
    playback = parts.player.playback
    playback.do(lambda state: rules.sought(state, MIDDLE))
    playback.do(rules.paused)
    await _until(lambda: playback.state.frame == MIDDLE, "the player did not find the frame")
    await asyncio.sleep(0.3)  # the last fades end
    return _written(parts, Path(ready.clip))


async def _play(parts: Parts) -> None:
    """Plays the clip from its beginning until enough pictures of it were shown, and says how many."""
    playback, shown = parts.player.playback, set[bytes]()

    def note(pictures: tuple[QImage, ...]) -> None:
        pixels = pictures[0].convertToFormat(QImage.Format.Format_RGB32).constBits()
        shown.add(hashlib.sha256(pixels).digest())

    playback.pictures_came.connect(note)
    playback.do(lambda state: rules.sought(state, 0))
    if not playback.state.playing:
        _button(parts.player, "Play").click()
    await _until(lambda: len(shown) >= PLAYED, "the clip did not play")
    playback.pictures_came.disconnect(note)
    print(f"Played: {len(shown)} different pictures", file=sys.stderr)  # noqa: T201


def drop(slot: QWidget, path: Path) -> None:
    """A file dropped on a slot, as a file manager does it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy = slot.rect().center(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(slot, QDragEnterEvent(drag_point(where), copy, mime, left, none))
    QApplication.sendEvent(slot, QDropEvent(QPointF(where), copy, mime, left, none, QEvent.Type.Drop))


def drag_point(at: QPoint) -> Any:
    """The place of a drag as this PySide6 takes it.

    WORKAROUND(PySide6 6.11 takes no QPointF, and 6.12 warns of a QPoint): remove when 6.11 is no longer in the lock.
    """
    return QPointF(at) if QLibraryInfo.version() >= QVersionNumber(6, 12) else at


def _named(panel: QWidget, name: str) -> QWidget:
    return next(child for child in panel.findChildren(QWidget) if child.accessibleName() == name)


def _button(panel: QWidget, name: str) -> QAbstractButton:
    found = _named(panel, name)
    assert isinstance(found, QAbstractButton)
    return found


def _editor(panel: QWidget, name: str) -> QPlainTextEdit:
    found = _named(panel, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def _newest(desk: Desk) -> Generation | None:
    ids = desk.library.ids(Filter())
    return desk.library.get(ids[0]) if ids else None


def _settled(desk: Desk) -> bool:
    newest = _newest(desk)
    return newest is not None and (newest.settled or newest.needs_user)


def _written(parts: Parts, clip: Path) -> tuple[Path, Path]:
    copied, picture = (FOLDER / "clip.mp4").absolute(), (FOLDER / "window.png").absolute()
    try:
        FOLDER.mkdir(exist_ok=True)
        shutil.copyfile(clip, copied)
    except OSError as error:
        raise GuidedRunFailed(f"{copied} cannot be written ({error.strerror}); start it in another folder") from error
    if not parts.window.grab().save(str(picture)):
        raise GuidedRunFailed(f"{picture} cannot be written")
    return copied, picture


async def _until(reached: Callable[[], bool], otherwise: str) -> None:
    async def wait() -> None:
        while not reached():  # noqa: ASYNC110 (what is looked at are widgets; they have no events to wait for)
            await asyncio.sleep(0.05)

    try:
        await asyncio.wait_for(wait(), SECONDS)
    except TimeoutError as error:
        raise GuidedRunFailed(otherwise) from error
