"""The player: picture, timeline, transport. What an act does to the place in the clip is a row of `acts.RULES`.

Keys are those of `keyboard`. Files, frames, stars and which clips are compared are others' work: they are told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kling_desktop.media.exporting.job import Piece
from kling_desktop.ui.player import keyboard
from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.acts import RULES
from kling_desktop.ui.player.compare_bar import CompareBar
from kling_desktop.ui.player.comparing import Comparing
from kling_desktop.ui.player.comparison import Comparison
from kling_desktop.ui.player.faults import fault_words
from kling_desktop.ui.player.playback import Playback
from kling_desktop.ui.player.pulse import Pulse
from kling_desktop.ui.player.reading import Fault
from kling_desktop.ui.player.scrubber import TILES, Scrubber
from kling_desktop.ui.player.stage import Stage
from kling_desktop.ui.player.transport import Transport
from kling_desktop.ui.theme import Look

FIRST_FRAME: Final = "first_frame"
LAST_FRAME: Final = "last_frame"
_ZOOMS: Final = ("fit", "fill", "actual_size", "zoom_in", "zoom_out")


class PlayerPanel(QFrame):
    """Shows one clip, some being compared, or a sentence in their place. It owns the playback."""

    frame_wanted = Signal(str, object, int)  # "first_frame" or "last_frame", the clip's Path, frame number
    open_elsewhere_requested = Signal(object)  # Path
    drag_out_wanted = Signal()
    compare_pressed = Signal()
    continue_pressed = Signal()
    picked = Signal(int)  # which of the clips that are shown is to have the star

    def __init__(self, look: Look, parent: QWidget | None = None, pulse: Pulse | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._path: Path | None = None
        self._volume, self._muted = 1.0, False
        self._fault: tuple[Fault, Path] | None = None
        self._keyboard = keyboard.Keyboard()
        self.setProperty("kind", "panel")
        self._playback = Playback(self, pulse)
        self._stage = Stage(look, self)
        self._bar = CompareBar(look, self)
        self._scrubber = Scrubber(look, self)
        self._transport = Transport(look, self)
        self.comparing = Comparing(self._stage, self._bar, self._playback, self)
        self._acts = self._table()
        self._lay_out()
        self._connect()
        self.clear()
        self.retranslate()

    def _table(self) -> Mapping[str, Callable[[], object]]:
        acts: dict[str, Callable[[], object]] = {act: self._on_state(rule) for act, rule in RULES.items()}
        acts.update({act: lambda act=act: self._stage.zoom(act) for act in _ZOOMS})
        acts.update(self.comparing.acts())
        acts["mute"] = lambda: self.set_volume(self._volume, muted=not self._muted)
        acts |= {place: lambda place=place: self._want_frame(place) for place in (FIRST_FRAME, LAST_FRAME)}
        acts |= {"compare": self.compare_pressed.emit, "continue": self.continue_pressed.emit}
        acts["full_screen"] = self._stage.toggle_full_screen
        acts["pick"] = lambda: self.picked.emit(self.comparing.front)
        return acts

    def _on_state(self, rule: Callable[[rules.PlayerState], rules.Step]) -> Callable[[], None]:
        return lambda: self._playback.do(rule)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._stage, 1)
        layout.addWidget(self._scrubber)
        layout.addWidget(self._transport)

    def _connect(self) -> None:
        self._playback.opened.connect(self._begin)
        self._playback.pictures_came.connect(self._stage.show_images)
        self._playback.state_changed.connect(self._show_state)
        self._playback.failed.connect(self._show_fault)
        self._stage.longest_changed.connect(self._playback.set_longest)
        self._stage.drag_wanted.connect(self.drag_out_wanted)
        self._stage.open_elsewhere.connect(self._open_elsewhere)
        self._stage.key_used.connect(self.event)
        self._bar.picked.connect(self.picked)
        self._bar.left.connect(self.compare_pressed)
        self._scrubber.approached.connect(self._playback.make_small_pictures)
        self._scrubber.scrub_began.connect(self._begin_scrub)
        self._scrubber.scrubbed.connect(self._scrub)
        self._scrubber.scrub_ended.connect(lambda: self._playback.do(rules.scrub_ended))
        self._transport.pressed.connect(self.perform)
        self._transport.speed_pressed.connect(self._next_speed)
        self._transport.volume_changed.connect(self.set_volume)

    # What is shown

    @property
    def path(self) -> Path | None:
        """The clip that is shown; the first of those being compared."""
        return self._path

    @property
    def playback(self) -> Playback:
        """The clips' playing, for whoever wants to know where it stands."""
        return self._playback

    @property
    def front_path(self) -> Path | None:
        """The clip that is seen in front."""
        return self.comparing.front_path or self._path

    @property
    def front_frame(self) -> int:
        """The frame of it that is seen."""
        return self._playback.frame_of(self.comparing.front)

    @property
    def part(self) -> Piece | None:
        """What lies between in and out; None without marks, and while clips are compared."""
        state = self._playback.state
        unmarked = state.mark_in is None and state.mark_out is None
        if self._path is None or not state.frames or unmarked or self.comparing.on:
            return None
        return Piece(self._path, *state.span)

    @property
    def image(self) -> QImage:
        """The picture that is seen in front."""
        return self._stage.image

    def show_clip(
        self, path: Path, title: str, filmstrip: Path | None = None, waveform: bytes = b"", *, play: bool = True
    ) -> None:
        """Shows a clip from its first frame, and plays it unless the desktop asks for less motion."""
        self.clear()
        self._show((path,), title, play=play)
        if filmstrip is not None:
            self.set_filmstrip(filmstrip)
        self.set_waveform(waveform)

    def compare(self, comparison: Comparison, *, play: bool = True) -> None:
        """Shows two to four clips in lock step, from their first frames."""
        self.clear()
        self.comparing.begin(comparison)
        self._show(tuple(clip.path for clip in comparison.clips), comparison.clips[0].title, play=play)

    def _show(self, paths: tuple[Path, ...], title: str, *, play: bool) -> None:
        self._path = paths[0]
        self._transport.set_usable(True)
        self._stage.begin(title)
        self._playback.open(paths, play=play and not self._look.reduced_motion)

    def _begin(self) -> None:
        """The clips are open, and known."""
        self._stage.set_sizes(self._playback.sizes)
        self._scrubber.set_frames(self._playback.measure.frames)

    def set_filmstrip(self, filmstrip: Path) -> None:
        """The clip's filmstrip, when it is made later than the clip is shown. One that cannot be read is left out."""
        self._scrubber.set_filmstrip(QImage(str(filmstrip)))

    def set_waveform(self, peaks: bytes) -> None:
        """How loud the clip is along its length; nothing for one without sound."""
        self._scrubber.set_waveform(peaks)

    def set_keys(self, preset_id: str) -> None:
        """Which keys mean what: an id of `keyboard.presets`."""
        self._keyboard.use(preset_id)

    def use_screen(self, name: str) -> None:
        """The screen that the picture alone is shown on; "": the window's own."""
        self._stage.use_screen(name)

    def clear(self) -> None:
        """Shows how to begin."""
        self.show_nothing("")

    def show_nothing(self, sentence: str) -> None:
        """A sentence in the picture's place, for example where a generation stands; empty: how to begin."""
        self._path, self._fault = None, None
        self._playback.close()
        self.comparing.end()
        self._scrubber.set_filmstrip(QImage())
        self._scrubber.set_waveform(b"")
        self._scrubber.set_frames(0)
        self._transport.set_usable(False)
        self._stage.say(sentence)
        self._show_state()

    def _show_fault(self, fault: Fault, path: Path) -> None:
        self.comparing.end()
        self._fault, self._path = (fault, path), path
        self._transport.set_usable(False)
        self._scrubber.set_frames(0)
        self._stage.say(fault_words(fault, path), elsewhere=fault is not Fault.MISSING)

    def _show_state(self) -> None:
        state, measure = self._playback.state, self._playback.measure
        if not state.scrubbing:
            self._scrubber.set_frame(state.place)
        self._scrubber.set_marks(state.mark_in, state.mark_out)
        self._transport.show_playing(state.playing)
        self._transport.show_speed(state.speed)
        self._transport.show_switch("loop", state.loop)
        self._transport.show_time(measure, state.place)

    # What the user does

    def perform(self, act: str) -> None:
        """Does what a button or a key of this name does: an id of `keyboard.ACTS`."""
        self._acts[act]()

    def set_volume(self, volume: float, *, muted: bool = False) -> None:
        """Loudness from 0 to 1, kept from clip to clip."""
        self._volume, self._muted = volume, muted
        self._playback.set_volume(volume, muted)
        self._transport.show_volume(volume)
        self._transport.show_switch("mute", muted)

    @property
    def loudness(self) -> tuple[float, bool]:
        """What `set_volume` was told last: from 0 to 1, and whether it is muted."""
        return self._volume, self._muted

    def shut_down(self) -> None:
        """Lets go of the clip and its threads; called once, before the program ends."""
        self._playback.shut_down()
        self._stage.shut_down()

    def _next_speed(self) -> None:
        state = self._playback.state
        slow = not state.playing or not 0 < state.speed < rules.FASTEST
        self._playback.do(lambda now: rules.played(now, 1) if slow else rules.faster(now))

    def _begin_scrub(self) -> None:
        self._playback.make_small_pictures()
        self._playback.do(rules.scrub_began)

    def _scrub(self, frame: int) -> None:
        """The exact frame follows; a small picture fills the time until it is there."""
        self._playback.do(lambda state: rules.sought(state, frame))
        state = self._playback.state
        if state.aimed is None:
            return
        small = self._playback.small_pictures(frame)
        if small is not None:
            self._stage.show_images(small)
        elif not self.comparing.on and self._scrubber.has_filmstrip and abs(state.frame - frame) * TILES > state.frames:
            self._stage.show_images((self._scrubber.proxy(frame),))

    def _want_frame(self, place: str) -> None:
        """The frame of the clip in front."""
        if self._path is not None and self._playback.state.frames:
            self._playback.do(rules.paused)
            self.frame_wanted.emit(place, self.front_path, self.front_frame)

    def _open_elsewhere(self) -> None:
        if self._path is not None:
            self.open_elsewhere_requested.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keyboard.pressed(event)
        if not act:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() or act in RULES:
            self.perform(act)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keyboard.released(event)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange:
            self._keyboard.let_go()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Puts the words on."""
        self.setAccessibleName(self.tr("Player"))
        self._stage.view.setAccessibleName(self.tr("Picture"))
        self._scrubber.setAccessibleName(self.tr("Position"))
        if self._fault is not None:
            fault, path = self._fault
            self._stage.say(fault_words(fault, path), elsewhere=fault is not Fault.MISSING)
