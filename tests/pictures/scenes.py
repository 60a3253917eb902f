"""The pictures, one function each, in the order in which a session comes to them. A new picture is a row of SCENES.

A scene does what a person would and returns what the picture shows: the window, or a dialog.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kling_desktop.domain.generation import State
from kling_desktop.library.library import Filter
from kling_desktop.ui.gallery import card_menu
from tests.pictures.dialogs import cost, crop, presets, settings, shot_list
from tests.pictures.hands import Hands

SIZE = (1280, 820)
SMALL = (1024, 700)
COAST = "The coast from dawn to night, the camera drifting slowly forward, one unbroken shot"
OTHERS = ("Rain on a neon street, slow dolly forward", "A desert road at noon, the air shimmering")
WAITING = ("Fog rolls in over the water", "The lighthouse at noon, gulls pass by", "Storm light, fast clouds")
ONWARDS = "The lighthouse goes out, and the day comes back over the water"
SURF = "The sea breaks on the rocks below the lighthouse, wind and gulls"
Scene = Callable[[Hands], Awaitable[QWidget]]


async def welcome(hands: Hands) -> QWidget:
    """The question of the first start."""
    await hands.rest(1)
    return hands.parts.window


async def empty(hands: Hands) -> QWidget:
    """Nothing made yet."""
    hands.press("Try with the simulator")
    await hands.until(lambda: hands.parts.stage.currentWidget() is hands.parts.player)
    await hands.until(lambda: "credits" in hands.parts.window.status.words)
    await hands.rest()
    return hands.parts.window


async def composing(hands: Hands) -> QWidget:
    """Two frames and a sentence."""
    await hands.drop_frames()
    hands.press("Professional 1080p")
    hands.write(COAST)
    await hands.rest()
    return hands.parts.window


async def held(hands: Hands) -> QWidget:
    """What is held back, with its ways out: a last frame in Standard would be charged in vain."""
    hands.press("Standard 720p")
    await hands.rest()
    return hands.parts.window


async def uncertain(hands: Hands) -> QWidget:
    """A submit without an answer, at a service that was never seen to honour our ids; and its four choices."""
    await hands.close()
    hands.parts.actions.actions["ignore_ids"].trigger()
    hands.act("fault:S3-cut")
    made = await hands.comes_to(await hands.generate(), State.UNCERTAIN)
    hands.parts.gallery.select(made.id)
    await hands.until(lambda: hands.newest().needs_user)
    await hands.rest(1.5)
    hands.press("Decide…")
    await hands.rest()
    return hands.parts.window


async def generating(hands: Hands) -> QWidget:
    """A clip on its way."""
    hands.parts.actions.actions["ignore_ids"].trigger()
    hands.act("no_fault")
    hands.choose("Give up")
    lost = await hands.comes_to(hands.newest(), State.FAILED)
    hands.parts.gallery.offered.emit(card_menu.REMOVE, (lost.id,))
    await hands.until(lambda: not hands.desk.library.ids(Filter()))
    hands.press("Close this notice")
    await hands.comes_to(await hands.generate(), State.GENERATING)
    await hands.until(lambda: hands.newest().progress >= 40)
    await hands.rest(0.3)
    return hands.parts.window


async def window(hands: Hands) -> QWidget:
    """A clip in the player, some in the gallery."""
    coast = await hands.comes_to(hands.newest(), State.READY)
    hands.clear()
    for prompt in OTHERS:
        await hands.make(prompt)
    await hands.drop_frames()
    hands.press("Professional 1080p")
    hands.write(COAST)
    await hands.show(coast, 60)
    return hands.parts.window


async def light(hands: Hands) -> QWidget:
    """The same in the light theme."""
    hands.act("theme_light")
    await hands.rest(1)
    return hands.parts.window


async def small(hands: Hands) -> QWidget:
    """The smallest screen that it is made for."""
    hands.act("theme_dark")
    hands.parts.window.resize(*SMALL)
    await hands.rest(1)
    return hands.parts.window


async def library(hands: Hands) -> QWidget:
    """The other arrangement: the gallery large."""
    hands.parts.window.resize(*SIZE)
    hands.act("arrange_library")
    await hands.rest(1)
    return hands.parts.window


async def compare(hands: Hands) -> QWidget:
    """Two clips side by side."""
    hands.act("arrange_create")
    ids = tuple(hands.desk.library.ids(Filter())[:2])
    hands.parts.gallery.offered.emit(card_menu.COMPARE, ids)
    await hands.rest(2)
    hands.parts.player.perform("hold")
    await hands.rest(1)
    return hands.parts.window


async def export(hands: Hands) -> QWidget:
    """The dialog of formats."""
    hands.parts.player.perform("compare")
    hands.parts.gallery.select(hands.newest().id)
    await hands.rest(1)
    hands.act("export")
    return await hands.dialog()


async def sequence(hands: Hands) -> QWidget:
    """Clips in order, below the gallery."""
    await hands.close()
    for generation_id in reversed(hands.desk.library.ids(Filter())):
        hands.parts.gallery.offered.emit(card_menu.ADD_TO_SEQUENCE, (generation_id,))
    await hands.until(lambda: hands.parts.sequence.isVisible())
    await hands.rest(1.5)
    hands.parts.player.perform("hold")
    return hands.parts.window


async def watching(hands: Hands) -> QWidget:
    """A clip with sound, its in and out points set."""
    hands.act("show_sequence")
    hands.parts.compose.set_request(replace(hands.parts.compose.request(), last_frame=None, audio=True), {})
    await hands.show(await hands.make(SURF), 30)
    hands.parts.player.perform("mark_in")
    await hands.show(hands.newest(), 90)
    hands.parts.player.perform("mark_out")
    hands.parts.player.perform("go_in")
    await hands.rest(1.5)
    return hands.parts.window


async def continuing(hands: Hands) -> QWidget:
    """A clip that goes on from another, and what is said of the seam."""
    hands.parts.player.perform("clear_marks")
    before = hands.parts.compose.request().first_frame
    hands.act("continue")
    await hands.until(lambda: hands.parts.compose.request().first_frame != before)
    made = await hands.make(ONWARDS)
    await hands.show(made, 12)
    await hands.rest(2)
    return hands.parts.window


async def queue(hands: Hands) -> QWidget:
    """What has not been sent, paused."""
    hands.act("pause_queue")
    for prompt in WAITING:
        hands.write(prompt)
        await hands.generate()
    hands.act("queue")
    return await hands.dialog()


async def failed(hands: Hands) -> QWidget:
    """A prompt that the service refused."""
    await hands.close()
    clips = len(hands.desk.library.ids(Filter())) - len(WAITING)
    hands.parts.gallery.offered.emit(card_menu.TAKE_OUT, tuple(hands.desk.library.ids(Filter())[: len(WAITING)]))
    await hands.until(lambda: len(hands.desk.library.ids(Filter())) == clips)
    hands.act("pause_queue")
    hands.act("fault:S5-422")
    hands.write("A prompt that the service refuses")
    made = await hands.comes_to(await hands.generate(), State.FAILED)
    hands.parts.gallery.select(made.id)
    await hands.rest(1)
    return hands.parts.window


async def sharp(hands: Hands) -> QWidget:
    """A small screen at 200 %."""
    hands.parts.window.resize(*SMALL)
    hands.press("Try with the simulator")
    await hands.until(lambda: "credits" in hands.parts.window.status.words)
    return await composing(hands)


SCENES: Mapping[str, Scene] = {
    "welcome": welcome,
    "empty": empty,
    "composing": composing,
    "held": held,
    "presets": presets,
    "crop": crop,
    "uncertain": uncertain,
    "generating": generating,
    "window": window,
    "light": light,
    "small": small,
    "library": library,
    "compare": compare,
    "export": export,
    "sequence": sequence,
    "watching": watching,
    "continuing": continuing,
    "queue": queue,
    "failed": failed,
    "shot_list": shot_list,
    "settings": settings,
    "cost": cost,
}
"""Name of the picture → what leads to it. Each begins where the one before it ended."""


SHARP: Mapping[str, Scene] = {"sharp": sharp}
"""The same, for a program of its own at 200 %."""


def picture(shown: QWidget) -> QPixmap:
    """What is seen of a widget, and the list that is open over it; without the focus, whose cursor blinks."""
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    taken, popup = shown.grab(), QApplication.activePopupWidget()
    if popup is not None:
        painter = QPainter(taken)
        painter.drawPixmap(shown.mapFromGlobal(popup.pos()), popup.grab())
        painter.end()
    return taken
