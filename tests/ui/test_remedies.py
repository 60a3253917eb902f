"""One click mends a picture, and one step of undo gives the former one back."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.domain.cropping import Fill, Framing
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import PAIR, Remedy
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.cropping.crop_dialog import CropDialog
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.remedies import Remedies
from kling_desktop.ui.spawn import running
from kling_desktop.ui.theme import Look
from tests.media import pictures
from tests.ui.compose.hands import said


@dataclass
class Bench:
    """The compose panel of the program, with its pictures mended as in the program."""

    panel: ComposePanel
    intake: Intake
    remedies: Remedies
    desk: Desk
    folder: Path

    def give(self, place: str, size: tuple[int, int], name: str = "sea.jpg") -> None:
        path = self.folder / name
        pictures.scene(size).save(path)

        async def taken() -> None:
            await self.intake.take(place, path, name)

        asyncio.run(taken())

    def press(self, words: str) -> None:
        buttons = [b for b in self.panel.findChildren(QPushButton) if b.text() == words and b.isVisible()]
        self.after(buttons[0].click)

    def after(self, act: Callable[[], object]) -> None:
        """Does something and waits for what it started."""

        async def done() -> None:
            act()
            while running():
                await asyncio.wait(running())

        asyncio.run(done())

    def sizes(self) -> list[tuple[int, int]]:
        return [(picture.width, picture.height) for picture in self.panel.request().pictures]

    def editor(self) -> CropDialog:
        return self.panel.window().findChildren(CropDialog)[-1]


@pytest.fixture
def bench(look: Look, tmp_path: Path) -> Iterator[Bench]:
    desk = bootstrap.open_desk(os.environ, Secrets({}))
    panel = ComposePanel(look)
    made = Bench(panel, Intake(panel, desk), Remedies(look, panel, desk.crops, desk.previews), desk, tmp_path)
    panel.resize(348, 1000)
    panel.show()
    yield made
    panel.close()
    delete(panel)
    desk.library.close()


def _first(bench: Bench) -> Picture:
    picture = bench.panel.request().first_frame
    assert picture is not None
    return picture


@pytest.mark.fault("P5")
def test_a_panorama_is_cropped_to_the_chosen_shape_at_one_click(bench: Bench) -> None:
    bench.give("first_frame", (2400, 600))
    before = bench.panel.request()
    bench.press("Crop to 16:9")
    assert bench.sizes() == [(1067, 600)]
    assert _first(bench).name == "sea.jpg"
    bench.panel.undo()
    assert bench.panel.request() == before


@pytest.mark.fault("P5")
def test_a_picture_that_is_too_small_is_enlarged_only_when_that_is_wished(bench: Bench) -> None:
    bench.give("first_frame", (200, 120))
    assert bench.sizes() == [(200, 120)]
    bench.press("Enlarge")
    assert bench.sizes() == [(1200, 720)]
    bench.after(lambda: bench.panel.remedy_wanted.emit("first_frame", Remedy.ORIGINAL))
    assert bench.sizes() == [(200, 120)]


def test_frames_of_different_shapes_are_cropped_together_in_one_step(bench: Bench) -> None:
    bench.give("first_frame", (1200, 800))
    bench.give("last_frame", (900, 1200), "harbour.png")
    before = bench.panel.request()
    bench.press("Crop to 16:9")
    assert bench.sizes() == [(1200, 675), (900, 506)]
    bench.panel.undo()
    assert bench.panel.request() == before


def test_a_first_frame_whose_shape_wins_is_cropped_to_the_aspect_ratio(bench: Bench) -> None:
    bench.give("first_frame", (900, 1200))
    bench.press("Crop to 16:9")
    assert bench.sizes() == [(900, 506)]


def test_editing_again_begins_with_the_original_and_how_it_was_framed(bench: Bench) -> None:
    bench.give("first_frame", (1200, 800))
    original = _first(bench)
    bench.after(lambda: bench.panel.remedy_wanted.emit("first_frame", Remedy.CROP))
    assert bench.editor().editing.one.original == original
    framing = Framing(1.0, Fill.BLUR)
    bench.after(lambda: bench.editor().applied.emit((bench.editor().editing.shaped(1.0).filled(Fill.BLUR).one,)))
    assert bench.sizes() == [(1200, 1200)]
    assert bench.desk.crops.origin(_first(bench)) == (original, framing)
    bench.after(lambda: bench.remedies.open_editor("first_frame"))
    assert (bench.editor().editing.one.original, bench.editor().editing.one.framing) == (original, framing)


def test_one_picture_in_both_frames_can_be_cropped_differently(bench: Bench) -> None:
    for place in ("first_frame", "last_frame"):
        bench.give(place, (1200, 800))
    bench.after(lambda: bench.remedies.open_editor(PAIR))
    parted = bench.editor().editing.linked(alike=False).zoomed(2.0)
    bench.after(lambda: bench.editor().applied.emit(parted.pictures))
    assert bench.sizes() == [(600, 338), (1200, 675)]


def test_turning_four_times_gives_the_picture_back(bench: Bench) -> None:
    bench.give("first_frame", (1200, 800))
    seen: list[tuple[int, int]] = []
    for _ in range(4):
        bench.after(lambda: bench.panel.remedy_wanted.emit("first_frame", Remedy.TURN_RIGHT))
        seen += bench.sizes()
    assert seen == [(800, 1200), (1200, 800)] * 2


def test_a_picture_that_was_lost_from_the_disk_is_said_to_be(bench: Bench) -> None:
    bench.give("first_frame", (2400, 600))
    _first(bench).path.unlink()
    bench.press("Crop to 16:9")
    assert bench.sizes() == [(2400, 600)]


def test_a_picture_that_is_only_an_address_is_not_offered_to_be_cropped(bench: Bench) -> None:
    bench.panel.set_picture("first_frame", Picture.from_url("https://example.org/a.jpg"), None)
    assert not [b for b in bench.panel.findChildren(QPushButton) if b.text().startswith("Crop") and b.isVisible()]


def test_without_a_picture_the_editor_stays_closed_and_says_what_is_missing(bench: Bench) -> None:
    bench.after(lambda: bench.panel.remedy_wanted.emit(PAIR, Remedy.CROP))
    assert not bench.panel.window().findChildren(CropDialog)
    assert "There is no picture to crop yet. Drop one here first." in said(bench.panel)
