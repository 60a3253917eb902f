"""Every place of the program that a person can be in: the window in its states, and each of its dialogs.

A new dialog is a row of `DIALOGS`, a new state of the window one of `STATES`; keyboard and screen reader are tried in
all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from kling_desktop.domain.cropping import Framing
from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, Waiting, WaitReason
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.services.secrets import NamedKey, Place
from kling_desktop.services.session import Desk
from kling_desktop.services.settings import Settings
from kling_desktop.services.shot_list import read_shot_list
from kling_desktop.ui.cropping.crop_dialog import CropDialog
from kling_desktop.ui.cropping.editing import Edited
from kling_desktop.ui.dialogs.about_dialog import AboutDialog
from kling_desktop.ui.dialogs.attach_dialog import AttachDialog
from kling_desktop.ui.dialogs.batch_dialog import BatchDialog
from kling_desktop.ui.dialogs.export_choices import Subject
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.dialogs.key_reference import KeyReference
from kling_desktop.ui.dialogs.keys_dialog import KeysDialog
from kling_desktop.ui.dialogs.queue_dialog import QueueDialog
from kling_desktop.ui.dialogs.report_dialog import ReportDialog
from kling_desktop.ui.dialogs.request_dialog import RequestDialog
from kling_desktop.ui.dialogs.settings.pages import PAGES
from kling_desktop.ui.dialogs.settings.settings_dialog import SettingsDialog
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player.comparison import Compared, Comparison
from kling_desktop.ui.player.keyboard import preset
from kling_desktop.ui.player.placing import Mode
from kling_desktop.ui.sequence.strip_list import Entry
from tests.media.films import film

_NEW = Generation("g", "b", Request(prompt="City timelapse"), 5.0, "simulator")
_PICTURE = Picture("file:///a.jpg", "a.jpg", "0" * 64, 1280, 720)


def _crop(parts: Parts, *places: str) -> QDialog:
    pair = tuple(Edited(place, _PICTURE, Framing(1.0)) for place in places)
    dialog = CropDialog(parts.look, pair, ("16:9", "9:16", "1:1"))
    for one in pair:
        copy = QImage(128, 72, QImage.Format.Format_RGB32)
        copy.fill(0x808080)
        dialog.show_copy(one.place, copy)
    return dialog


def _keys(parts: Parts) -> QDialog:
    dialog = KeysDialog(parts.look)
    dialog.show_keys((NamedKey("Studio", Place.STORE, in_use=True), NamedKey("Client", Place.SESSION, in_use=False)))
    return dialog


def _queue(parts: Parts) -> QDialog:
    dialog = QueueDialog(parts.look)
    dialog.show_queue([_NEW.waits(Waiting(WaitReason.PAUSED, 5.0))], paused=True)
    return dialog


def _batch(parts: Parts) -> QDialog:
    found = read_shot_list("prompt\nDawn\nRain\n", Path(), Request())
    return BatchDialog(parts.look, "shots.csv", found, lambda shots: "≈ 70 credits")


def _export(_parts: Parts) -> QDialog:
    return ExportDialog((Subject(Path("city.mp4"), "City"),), Path(), 720)


def _report(_parts: Parts) -> QDialog:
    dialog = ReportDialog()
    dialog.show_report("what broke")
    return dialog


def _request(parts: Parts) -> QDialog:
    dialog = RequestDialog(parts.look, "https://toapis.com")
    dialog.show_request(_NEW.request)
    return dialog


def _settings(page: str) -> Callable[[Parts], QDialog]:
    def build(parts: Parts) -> QDialog:
        dialog = SettingsDialog(Settings(), Path(), parts.languages.at_hand())
        dialog.open_page(page)
        return dialog

    return build


DIALOGS: Mapping[str, Callable[[Parts], QDialog]] = {
    "crop": lambda parts: _crop(parts, "first_frame", "last_frame"),
    "crop of one": lambda parts: _crop(parts, "first_frame"),
    "about": lambda parts: AboutDialog(),
    "attach": lambda parts: AttachDialog(),
    "keys": _keys,
    "key": lambda parts: KeyDialog(parts.look),
    "queue": _queue,
    "shot list": _batch,
    "export": _export,
    "report": _report,
    "request": _request,
    "keyboard reference": lambda parts: KeyReference([("Quit", "Ctrl+Q")], preset("standard")),
    **{f"settings {row.id}": _settings(row.id) for row in PAGES},
}


def _chosen(parts: Parts, desk: Desk, generation: Generation) -> None:
    desk.library.save(generation)
    parts.gallery.select(generation.id)


def _uncertain(parts: Parts, desk: Desk) -> None:
    sent = _NEW.submitting().sending(5.0, None).uncertain(Waiting(WaitReason.USER, 5.0))
    _chosen(parts, desk, sent)


def _failed(parts: Parts, desk: Desk) -> None:
    _chosen(parts, desk, _NEW.failed(Failure(FailureKind.CONTENT, "", "too red", Charged.NO)))


def _filled(parts: Parts, desk: Desk) -> None:
    """Everything that can be unfolded is: notice, sequence, what to keep out, frames."""
    request = Request("A wood", "blur", first_frame=_PICTURE, last_frame=_PICTURE, references=(_PICTURE,), mode="std")
    parts.compose.set_request(request, {})
    parts.window.notices.put(Notice("n", "No credit", "Add…", "add"))
    parts.sequence.show()
    parts.sequence.list.show_entries([Entry("g", "City", None)])
    _chosen(parts, desk, _NEW)


def _clip(parts: Parts, desk: Desk) -> None:
    """A clip is held in the player, and its in and out are set."""
    parts.player.show_clip(film(desk.places.home / "city.mp4", frames=6, sound=True), "City", play=False)
    _wait(lambda: parts.player.playback.state.frames == 6)
    parts.player.perform("mark_in")


def _comparing(parts: Parts, desk: Desk) -> None:
    both = [Compared(name, film(desk.places.home / f"{name}.mp4", frames=6), name) for name in "ab"]
    parts.player.compare(Comparison(tuple(both), "Only this differs: Prompt"))
    parts.player.comparing.see(Mode.WIPE)
    _wait(lambda: parts.player.playback.state.frames == 6)
    parts.player.perform("hold")


def _wait(reached: Callable[[], bool]) -> None:
    while not reached():
        QApplication.processEvents()


STATES: Mapping[str, Callable[[Parts, Desk], object]] = {
    "empty": lambda parts, desk: None,
    "welcome": lambda parts, desk: parts.show_welcome(shown=True),
    "uncertain": _uncertain,
    "failed": _failed,
    "filled": _filled,
    "a clip": _clip,
    "comparing": _comparing,
    "library": lambda parts, desk: parts.window.arrange("library"),
}
SMALL = (1024, 700)
