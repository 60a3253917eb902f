"""The room of the picture: a sentence, one clip, or several seen together; here and, if wished, alone on a screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from kling_desktop.ui.player.blend import Blender, difference, overlay
from kling_desktop.ui.player.comparison import BLENDED, Comparison
from kling_desktop.ui.player.focus_ring import FocusRing
from kling_desktop.ui.player.full_screen import FullScreen, screen_for
from kling_desktop.ui.player.message_page import MessagePage
from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.player.placing import ACTUAL, FILL, FIT, Layout, Mode
from kling_desktop.ui.theme import Look


class Stage(QWidget):
    """Owns the views and what they show."""

    open_elsewhere = Signal()
    drag_wanted = Signal()
    split_moved = Signal(float)
    longest_changed = Signal(int)  # pixels that the long side of a picture needs
    key_used = Signal(QKeyEvent)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: tuple[QSize, ...] = ()
        self._images: tuple[QImage, ...] = ()
        self._comparison: Comparison | None = None
        self._title, self._screen = "", ""
        self._full: FullScreen | None = None
        self.view = PictureView(look, self)
        self._message = MessagePage(look, self)
        self._blender = Blender(self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._message)
        self._pages.addWidget(self.view)
        self._blender.made.connect(self._paint_blended)
        self._message.open_elsewhere.connect(self.open_elsewhere)
        self._adopt(self.view)
        if parent is not None:
            FocusRing(look, self, self.view, parent)
        self.view.drag_wanted.connect(self.drag_wanted)
        self.view.full_screen_wanted.connect(self.toggle_full_screen)

    def _adopt(self, view: PictureView) -> None:
        view.split_moved.connect(self.split_moved)
        view.needs_changed.connect(self._tell_longest)

    @property
    def image(self) -> QImage:
        """The picture in front."""
        front = self._comparison.layout.front if self._comparison else 0
        return self._images[min(front, len(self._images) - 1)] if self._images else QImage()

    @property
    def shows_pictures(self) -> bool:
        """Whether pictures are shown, and not a sentence."""
        return self._pages.currentWidget() is self.view

    def say(self, sentence: str, *, elsewhere: bool = False) -> None:
        """A sentence in the picture's place; empty: how to begin."""
        self._blender.forget()
        self._images, self._sizes, self._comparison = (), (), None
        for view in self._views():
            view.clear()
        self._message.say(sentence, elsewhere=elsewhere)
        self._pages.setCurrentWidget(self._message)

    def begin(self, title: str) -> None:
        """A clip's pictures will come."""
        self._title = title
        self.view.setAccessibleDescription(title)
        if self._full is not None:
            self._full.setWindowTitle(title)
        self._pages.setCurrentWidget(self.view)

    def set_sizes(self, sizes: tuple[QSize, ...]) -> None:
        """The sizes of the clips in their pixels."""
        self._sizes = sizes
        self._lay_out()

    def show_images(self, images: tuple[QImage, ...]) -> None:
        """Shows a moment."""
        self._images = images
        self._paint()

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows the same moment as another comparison has it."""
        self._comparison = comparison
        self._lay_out()
        self._paint()

    def _lay_out(self) -> None:
        """What the views are told: a blend of two is one picture to them."""
        layout, sizes = Layout(), self._sizes
        if self._comparison is not None:
            layout = self._comparison.layout
            if layout.mode in BLENDED and len(sizes) > 1:
                sizes, layout = (sizes[self._comparison.pair[0]],), replace(layout, front=0)
        for view in self._views():
            view.set_sizes(sizes)
            view.lay_out(layout)

    def _paint(self) -> None:
        comparison = self._comparison
        if comparison is None or comparison.layout.mode not in BLENDED or len(self._images) < len(comparison.clips):
            self._blender.forget()
            for view in self._views():
                view.show_images(self._images)
            return
        below, above = (self._images[number] for number in comparison.pair)
        if comparison.layout.mode is Mode.OVERLAY:
            self._blender.ask(lambda: overlay(below, above, comparison.opacity))
        else:
            self._blender.ask(lambda: difference(below, above, comparison.gain))

    def _paint_blended(self, image: QImage) -> None:
        for view in self._views():
            view.show_images((image,))

    # The size of the picture

    def zoom(self, act: str) -> None:
        """fit, fill, actual_size (and back), zoom_in, zoom_out."""
        acts: Final[Mapping[str, Callable[[PictureView], None]]] = {
            "fit": lambda view: view.set_zoom(FIT),
            "fill": lambda view: view.set_zoom(FIT if view.zoom == FILL else FILL),
            "actual_size": lambda view: view.set_zoom(FIT if view.zoom == ACTUAL else ACTUAL),
            "zoom_in": lambda view: view.zoom_by(1),
            "zoom_out": lambda view: view.zoom_by(-1),
        }
        full = self._full
        acts[act](full.view if full is not None and full.isActiveWindow() else self.view)

    def _tell_longest(self) -> None:
        self.longest_changed.emit(max(view.longest() for view in self._views()))

    # Alone on a screen

    def use_screen(self, name: str) -> None:
        """Which screen to show the picture alone on; one that is not there: the window's own."""
        self._screen = name
        if self._full is not None:
            self._fill(self._full)

    def toggle_full_screen(self) -> None:
        """The picture alone on a screen, or no longer."""
        if self._full is not None:
            self._full.close()
        elif self.shows_pictures:
            full = FullScreen(self._look, self)
            full.setWindowTitle(self._title)
            full.key_used.connect(self.key_used)
            full.left.connect(self._left_full_screen)
            self._adopt(full.view)
            self._full = full
            self._fill(full)
            self._lay_out()
            self._paint()

    def _fill(self, full: FullScreen) -> None:
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        here = self.screen().name()
        chosen = screen_for(self._screen, tuple(screens), here)
        full.fill(screens[chosen], beside=chosen != here)

    def _left_full_screen(self) -> None:
        self._full = None
        self._tell_longest()

    def _views(self) -> tuple[PictureView, ...]:
        return (self.view,) if self._full is None else (self.view, self._full.view)

    def shut_down(self) -> None:
        """Waits for what is being made; called once, before the program ends."""
        self._blender.shut_down()
