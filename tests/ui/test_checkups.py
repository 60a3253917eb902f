"""What will be uploaded of a picture is seen in its slot before anything is sent."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk
from kling_desktop.ui.checkups import Checkups
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.spawn import running
from kling_desktop.ui.theme import Look
from tests.media import pictures
from tests.ui.compose.hands import named


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = bootstrap.open_desk(os.environ, Secrets({}))
    yield desk
    desk.library.close()


@pytest.fixture
def panel(look: Look, desk: Desk) -> Iterator[ComposePanel]:
    panel = ComposePanel(look)
    Checkups(panel, desk.fittings)
    panel.resize(348, 900)
    panel.show()
    yield panel
    panel.close()
    delete(panel)


def _give(panel: ComposePanel, desk: Desk, path: Path) -> FrameSlot:
    async def given() -> None:
        await Intake(panel, desk).take("first_frame", path, path.name)
        while running():
            await asyncio.wait(running())

    asyncio.run(given())
    return named(panel, "First frame", FrameSlot)


@pytest.mark.fault("P3")
def test_a_heavy_picture_tells_its_weight_before_and_after(panel: ComposePanel, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    pictures.scene((2400, 1500)).save(path)
    slot = _give(panel, desk, path)
    said = slot.accessibleDescription()
    assert said.startswith("scan.tif, 2400×1500 · 10.8 MB TIFF → ")
    assert "kB JPEG. Uploaded as 2400×1500: written anew." in said
    captions = slot.face().captions
    assert captions[-1].startswith("10.8 MB → ")
    assert list(captions) == sorted(captions, key=len, reverse=True)


def test_a_picture_that_fits_goes_out_untouched_and_says_so(panel: ComposePanel, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sea.jpg"
    pictures.scene((1280, 720)).save(path, exif=pictures.with_gps())
    slot = _give(panel, desk, path)
    assert slot.accessibleDescription().endswith("kB JPEG. Uploaded with its pixels untouched.")
    assert slot.face().tone == ""


def test_every_change_is_named(panel: ComposePanel, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "phone.webp"
    image = pictures.scene((1500, 1000)).convert("RGBA")
    image.putalpha(200)
    image.save(path, exif=pictures.with_gps(6), icc_profile=pictures.p3_profile(), lossless=True)
    said = _give(panel, desk, path).accessibleDescription()
    for change in ("turned upright", "transparency laid on white", "colours brought to sRGB", "written anew"):
        assert change in said
    assert "Uploaded as 1000×1500" in said


@pytest.mark.parametrize(
    ("size", "tone", "words"),
    [
        ((200, 120), "failed", "at least 300 px on the shorter side; this picture is 200×120 px"),
        ((2400, 600), "failed", "shapes up to 1:2.5; this picture is 2400×600 px"),
        ((900, 1600), "waiting", "own shape wins over the aspect ratio"),
    ],
)
def test_what_is_wrong_with_a_picture_is_seen_and_said_in_its_slot(
    panel: ComposePanel, desk: Desk, tmp_path: Path, size: tuple[int, int], tone: str, words: str
) -> None:
    path = tmp_path / "picture.png"
    Image.new("RGB", size, "navy").save(path)
    slot = _give(panel, desk, path)
    assert slot.face().tone == tone
    assert words in slot.accessibleDescription()
    assert words in slot.toolTip()
