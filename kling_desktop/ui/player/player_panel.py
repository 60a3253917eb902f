"""The player: picture, timeline, transport. What a key or a button does is a row of `_acts` and `KEYS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from kling_desktop.ui.file_drag import drag_files
from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.clip_player import Fault
from kling_desktop.ui.player.full_screen import FullScreen
from kling_desktop.ui.player.message_page import MessagePage
from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.player.playback import Playback
from kling_desktop.ui.player.scrubber import TILES, Scrubber
from kling_desktop.ui.player.timecode import Facts
from kling_desktop.ui.player.transport import Transport
from kling_desktop.ui.theme import Look

FIRST_FRAME: Final = "first_frame"
LAST_FRAME: Final = "last_frame"

_Key = Qt.Key
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYS: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (_Key.Key_Space, _NONE): "play",
    (_Key.Key_K, _NONE): "hold",
    (_Key.Key_L, _NONE): "faster",
    (_Key.Key_J, _NONE): "backwards",
    (_Key.Key_Left, _NONE): "previous",
    (_Key.Key_Right, _NONE): "next",
    (_Key.Key_Left, _SHIFT): "back_ten",
    (_Key.Key_Right, _SHIFT): "on_ten",
    (_Key.Key_Home, _NONE): "start",
    (_Key.Key_End, _NONE): "end",
    (_Key.Key_M, _NONE): "mute",
    (_Key.Key_Z, _NONE): "actual_size",
    (_Key.Key_F, _NONE): "full_screen",
}


class PlayerPanel(QFrame):
    """Shows one clip, or a sentence in its place. It owns the playback; files and frames are others' work."""

    frame_wanted = Signal(str, object, int)  # "first_frame" or "last_frame", the clip's Path, frame number
    open_elsewhere_requested = Signal(object)  # Path

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._path: Path | None = None
        self._title = ""
        self._volume, self._muted = 1.0, False
        self._fault: Fault | None = None
        self._full: FullScreen | None = None
        self.setProperty("kind", "panel")
        self._playback = Playback(self)
        self._picture = PictureView(look, self)
        self._message = MessagePage(look, self)
        self._scrubber = Scrubber(look, self)
        self._transport = Transport(look, self)
        self._acts = self._table()
        self._lay_out()
        self._connect()
        self.clear()
        self.retranslate()

    def _table(self) -> Mapping[str, Callable[[], None]]:
        do, on = self._playback.do, self._on_state
        return {
            "play": on(rules.toggled),
            "hold": on(rules.paused),
            "faster": on(rules.faster),
            "backwards": on(rules.slower),
            "previous": on(lambda state: rules.stepped(state, -1)),
            "next": on(lambda state: rules.stepped(state, 1)),
            "back_ten": on(lambda state: rules.stepped(state, -10)),
            "on_ten": on(lambda state: rules.stepped(state, 10)),
            "start": on(lambda state: rules.sought(state, 0)),
            "end": on(lambda state: rules.stepped(state, state.last)),
            "loop": lambda: do(lambda state: rules.looped(state, not state.loop)),
            "mute": lambda: self.set_volume(self._volume, muted=not self._muted),
            "first_frame": lambda: self._want_frame(FIRST_FRAME),
            "last_frame": lambda: self._want_frame(LAST_FRAME),
            "actual_size": lambda: self._picture.set_actual_size(not self._picture.actual_size),
            "full_screen": self._toggle_full_screen,
        }

    def _on_state(self, rule: Callable[[rules.PlayerState], rules.Step]) -> Callable[[], None]:
        return lambda: self._playback.do(rule)

    def _lay_out(self) -> None:
        stage = QWidget(self)
        self._pages = QStackedLayout(stage)
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._picture)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(stage, 1)
        layout.addWidget(self._scrubber)
        layout.addWidget(self._transport)

    def _connect(self) -> None:
        self._playback.picture_came.connect(self._show_picture)
        self._playback.state_changed.connect(self._show_state)
        self._playback.failed.connect(self._show_fault)
        self._picture.drag_wanted.connect(self._drag_clip)
        self._picture.full_screen_wanted.connect(self._toggle_full_screen)
        self._message.open_elsewhere.connect(self._open_elsewhere)
        self._scrubber.scrub_began.connect(lambda: self._playback.do(rules.scrub_began))
        self._scrubber.scrubbed.connect(self._scrub)
        self._scrubber.scrub_ended.connect(lambda: self._playback.do(rules.scrub_ended))
        self._transport.pressed.connect(self.perform)
        self._transport.speed_pressed.connect(self._next_speed)
        self._transport.volume_changed.connect(self._turn_volume)

    # What is shown

    @property
    def path(self) -> Path | None:
        """The clip that is shown."""
        return self._path

    @property
    def playback(self) -> Playback:
        """The clip's playing, for whoever wants to know where it stands."""
        return self._playback

    def show_clip(
        self,
        path: Path,
        title: str,
        filmstrip: Path | None = None,
        facts: Facts | None = None,
        *,
        play: bool = True,
    ) -> None:
        """Shows a clip from its first frame, and plays it unless the desktop asks for less motion."""
        self.clear()
        self._path, self._title, self._fault = path, title, None
        self._picture.setAccessibleDescription(title)
        self._transport.set_usable(True)
        self._playback.open(path, facts, play=play and not self._look.reduced_motion)
        if self._fault is None:
            self._pages.setCurrentWidget(self._picture)
            self._scrubber.set_frames(self._playback.state.frames)
            if filmstrip is not None:
                self.set_filmstrip(filmstrip)

    def set_facts(self, facts: Facts) -> None:
        """The clip's true measure, when it is known later than the clip."""
        self._playback.set_facts(facts)

    def set_filmstrip(self, filmstrip: Path) -> None:
        """The clip's filmstrip, when it is made later than the clip is shown. One that cannot be read is left out."""
        self._scrubber.set_filmstrip(QImage(str(filmstrip)))

    def clear(self) -> None:
        """Shows how to begin."""
        self.show_nothing("")

    def show_nothing(self, sentence: str) -> None:
        """A sentence in the picture's place, for example where a generation stands; empty: how to begin."""
        self._path, self._fault = None, None
        self._playback.close()
        self._picture.clear()
        self._scrubber.set_filmstrip(QImage())
        self._scrubber.set_frames(0)
        self._transport.set_usable(False)
        self._show_state()
        self._message.say(sentence)
        self._pages.setCurrentWidget(self._message)

    def _show_fault(self, fault: Fault) -> None:
        self._fault = fault
        self._transport.set_usable(False)
        self._scrubber.set_frames(0)
        self._message.say(self._fault_words(fault), elsewhere=fault is not Fault.MISSING)
        self._pages.setCurrentWidget(self._message)

    def _fault_words(self, fault: Fault) -> str:
        match fault:
            case Fault.MISSING:
                where = str(self._path.parent) if self._path else ""
                return self.tr("The clip is no longer in {folder}. It was moved, renamed or deleted.").format(
                    folder=where
                )
            case Fault.UNREADABLE:
                return self.tr("The clip cannot be read. Check the disk, or open it elsewhere.")
            case Fault.NOT_PLAYABLE:
                return self.tr("The clip cannot be decoded here. Open it elsewhere, or ask for it again.")
            case Fault.NO_DECODER:
                return self.tr("This computer lacks what plays video. `kling-desktop doctor` says what is missing.")

    def _show_picture(self, image: QImage) -> None:
        self._picture.show_image(image)
        if self._full is not None:
            self._full.show_image(image)

    def _show_state(self) -> None:
        state = self._playback.state
        if state.frames - 1 != self._scrubber.maximum():
            self._scrubber.set_frames(state.frames)
        if not state.scrubbing:
            self._scrubber.set_frame(state.place)
        self._transport.show_playing(state.playing)
        self._transport.show_speed(state.speed)
        self._transport.show_switch("loop", state.loop)
        self._transport.show_time(self._playback.measure, state.place)

    # What the user does

    def perform(self, act: str) -> None:
        """Does what a button or a key of this name does: play, hold, next, loop, mute, full_screen, …"""
        self._acts[act]()

    def set_volume(self, volume: float, *, muted: bool) -> None:
        """Loudness from 0 to 1, kept from clip to clip."""
        self._volume, self._muted = volume, muted
        self._playback.set_volume(volume, muted)
        self._transport.show_switch("mute", muted)

    def _turn_volume(self, volume: float) -> None:
        self.set_volume(volume, muted=False)

    def shut_down(self) -> None:
        """Lets go of the clip and its threads; called once, before the program ends."""
        self._playback.shut_down()

    def _next_speed(self) -> None:
        state = self._playback.state
        slow = not state.playing or not 0 < state.speed < rules.FASTEST
        self._playback.do(lambda now: rules.played(now, 1) if slow else rules.faster(now))

    def _scrub(self, frame: int) -> None:
        """The exact frame follows; a small picture fills the time when the one shown is far from it."""
        self._playback.do(lambda state: rules.sought(state, frame))
        state = self._playback.state
        if self._scrubber.has_filmstrip and abs(state.frame - frame) * TILES > state.frames:
            self._show_picture(self._scrubber.proxy(frame))

    def _want_frame(self, place: str) -> None:
        if self._path is not None and self._playback.state.frames:
            self._playback.do(rules.paused)
            self.frame_wanted.emit(place, self._path, self._playback.state.place)

    def _open_elsewhere(self) -> None:
        if self._path is not None:
            self.open_elsewhere_requested.emit(self._path)

    def _drag_clip(self) -> None:
        """The clip as a file for other programs, copied and never moved; for a frame slot, the frame that is seen."""
        if self._path is not None:
            drag_files(self, [self._path], self._picture.image, self._playback.state.place)

    def _toggle_full_screen(self) -> None:
        if self._full is not None:
            self._full.close()
        elif self._path is not None and self._fault is None:
            self._full = FullScreen(self._look, self)
            self._full.setWindowTitle(self._title)
            self._full.key_pressed.connect(self.keyPressEvent)
            self._full.left.connect(self._left_full_screen)
            self._full.show_image(self._picture.image)
            self._full.showFullScreen()

    def _left_full_screen(self) -> None:
        self._full = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = KEYS.get((Qt.Key(event.key()), modifiers))
        if act is None:
            super().keyPressEvent(event)
        else:
            self.perform(act)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Puts the words on."""
        self.setAccessibleName(self.tr("Player"))
        self._picture.setAccessibleName(self.tr("Picture"))
        self._scrubber.setAccessibleName(self.tr("Position"))
        if self._fault is not None:
            self._message.say(self._fault_words(self._fault), elsewhere=self._fault is not Fault.MISSING)
