"""The rows P and K4: prompts and pictures as people have them, dropped on the real panel, sent by the real studio."""

# Pillow's options are typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QPushButton

from kling_desktop.domain.generation import State
from kling_desktop.domain.request import Request
from kling_desktop.media.formats import register
from kling_desktop.media.reading import LIMITS
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui.spawn import running
from tests.flows.beside import run
from tests.flows.dropping import jpeg, panel_over, put
from tests.flows.past import clips, to_its_end
from tests.flows.stage import Stage
from tests.media import pictures
from tests.ui.compose.hands import files, generate_button, names, said

RESERVED = ("CON", "NUL", "COM1")
FORBIDDEN = '<>:"/\\|?*\n\r\t'


@pytest.mark.fault("P1")
@pytest.mark.parametrize(
    ("request_", "options", "why"),
    [
        (Request(prompt=" "), ("--prompt", " "), "Write a prompt"),
        (Request(prompt="x" * 2501), ("--prompt", "x" * 2501), "2501"),
        (Request(prompt="x", audio=True), ("--prompt", "x", "--audio"), "Professional"),
    ],
    ids=["empty", "long", "audio"],
)
def test_no_prompt_2501_characters_or_audio_in_standard_is_said_at_generate_ends_with_2_and_sends_nothing(
    request_: Request, options: tuple[str, ...], why: str, stage: Stage, qapp: QApplication
):
    async def story(desk: Desk, session: Session) -> None:
        async with panel_over(desk, qapp) as panel:
            asked = list[Request]()
            panel.generate_requested.connect(asked.append)
            panel.set_request(request_, {})
            button = generate_button(panel)
            assert not button.isEnabled()
            assert why in button.accessibleDescription()
            panel.generate()  # as its shortcut does
            assert asked == []

    stage.play(story)
    code, made, told = run(stage, "generate", *options, "--json")
    assert (code, made) == (2, [])
    assert why in told
    assert not [hit for hit in stage.simulator.seen if hit.method == "POST"]


@pytest.mark.fault("P2")
@pytest.mark.parametrize(
    ("content", "why"),
    [(b"not a picture at all", "is not a picture"), (b"", "is empty"), (jpeg()[:5000], "is damaged or cut off")],
    ids=["text", "empty", "cut"],
)
def test_a_dropped_file_that_is_no_picture_empty_or_cut_off_is_refused_with_the_reason_and_the_slot_keeps_what_it_had(
    content: bytes, why: str, stage: Stage, qapp: QApplication, tmp_path: Path
):
    good, bad = tmp_path / "good.jpg", tmp_path / "bad.jpg"
    good.write_bytes(jpeg())
    bad.write_bytes(content)

    async def story(desk: Desk, session: Session) -> None:
        async with panel_over(desk, qapp) as panel:
            await put(panel, files(good))
            await put(panel, files(bad))
            assert any("bad.jpg" in words and why in words for words in said(panel))
            assert names(panel)["first_frame"] == "good.jpg"
            request = panel.request()
            assert len([path for path in desk.places.pictures.iterdir() if path.is_file()]) == 1
        assert (await to_its_end(desk, session, replace(request, prompt="Still good"))).state is State.READY

    stage.play(story)


def _noise(path: Path) -> None:
    Image.merge("RGB", [Image.effect_noise((2200, 2000), 90) for _ in range(3)]).save(path, compress_level=1)
    assert path.stat().st_size > 12_000_000


def _animated(path: Path) -> None:
    scene = pictures.scene((640, 480))
    scene.save(path, save_all=True, append_images=[scene.rotate(180)])


def _transparent(path: Path) -> None:
    image = pictures.scene().convert("RGBA")
    image.putalpha(100)
    image.save(path)


def _as_it_is(path: Path) -> None:
    register(LIMITS.most_pixels)  # else Pillow cannot write HEIC unless a test before this one read a picture
    pictures.scene().save(path)


KINDS: Mapping[str, Callable[[Path], object]] = {
    "heavy.png": _noise,
    "vast.jpg": lambda path: pictures.scene((8000, 6000)).save(path),
    "deep.png": pictures.sixteen_bit_png,
    "cmyk.jpg": lambda path: pictures.scene().convert("CMYK").save(path, icc_profile=pictures.cmyk_profile()),
    "alpha.png": _transparent,
    "moving.gif": _animated,
    "turned.jpg": lambda path: pictures.scene((640, 480)).save(path, exif=pictures.with_gps(6)),
    **{f"foreign.{suffix}": _as_it_is for suffix in ("tif", "webp", "heic", "avif")},
}


@pytest.mark.fault("P3", "K4")
@pytest.mark.parametrize("name", KINDS)
def test_heavy_vast_deep_cmyk_transparent_moving_and_foreign_pictures_are_made_fit_and_tell_their_sizes(
    name: str, stage: Stage, qapp: QApplication, tmp_path: Path
):
    KINDS[name](tmp_path / name)
    upright = (480, 640) if name == "turned.jpg" else None

    async def story(desk: Desk, session: Session) -> None:
        async with panel_over(desk, qapp) as panel:
            slot = await put(panel, files(tmp_path / name))
            weights = slot.accessibleDescription().partition(". Uploaded ")[0].split(" → ")
            assert all(weight.split()[-2] in ("kB", "MB") for weight in weights)
            assert len(weights) == 2 or name in ("vast.jpg", "turned.jpg")  # these go out with the weight they have
            request = replace(panel.request(), prompt="Made fit")
        assert (await to_its_end(desk, session, request)).state is State.READY

    stage.play(story)
    (uploaded,) = stage.simulator.uploads()
    assert uploaded.stat().st_size <= 10_000_000
    with Image.open(uploaded) as image:
        assert image.format in ("JPEG", "PNG")
        assert image.mode in ("RGB", "L", "P")
        assert not image.getexif()
        assert "icc_profile" not in image.info
        assert upright in (None, image.size)


@pytest.mark.fault("P4")
def test_a_small_file_that_unpacks_to_over_250_megapixels_is_refused_with_the_numbers_and_memory_stays_flat(
    stage: Stage, qapp: QApplication, tmp_path: Path
):
    psutil = pytest.importorskip("psutil")
    bomb = pictures.bomb_png(tmp_path / "bomb.png")
    assert bomb.stat().st_size < 300_000
    most = list[int]()

    async def story(desk: Desk, _session: Session) -> None:
        over = threading.Event()

        def watch() -> None:
            while not over.wait(0.005):
                most.append(psutil.Process().memory_info().rss)

        async with panel_over(desk, qapp) as panel:
            watching = asyncio.create_task(asyncio.to_thread(watch))
            await asyncio.sleep(0.02)
            try:
                await put(panel, files(bomb))
            finally:
                over.set()  # else the loop waits for the watcher's thread, which waits for this
                await watching
            assert any("900" in words and "250" in words for words in said(panel))
            assert panel.request().first_frame is None

    stage.play(story)
    assert max(most) - most[0] < 60_000_000


@pytest.mark.fault("P5")
@pytest.mark.parametrize(
    ("size", "numbers", "remedy"), [((400, 200), "400×200", "Enlarge"), ((2400, 600), "2400×600", "Crop to 16:9")]
)
def test_a_picture_under_300_px_or_beyond_1_2_5_is_refused_with_the_numbers_and_cropping_is_offered_where_it_helps(
    size: tuple[int, int], numbers: str, remedy: str, stage: Stage, qapp: QApplication, tmp_path: Path
):
    pictures.scene(size).save(tmp_path / "picture.png")

    async def story(desk: Desk, session: Session) -> None:
        async with panel_over(desk, qapp) as panel:
            slot = await put(panel, files(tmp_path / "picture.png"))
            panel.set_prompt("Mended at one click")
            assert numbers in slot.accessibleDescription()
            assert not generate_button(panel).isEnabled()
            offered = [b for b in panel.findChildren(QPushButton) if b.isVisible() and b.text() == remedy]
            offered[0].click()
            while running():
                await asyncio.wait(running())
            assert generate_button(panel).isEnabled()
            request = panel.request()
        assert (await to_its_end(desk, session, request)).state is State.READY

    stage.play(story)


@pytest.mark.fault("P6")
@pytest.mark.parametrize("change", ["moved", "changed", "gone"])
def test_a_file_that_moves_changes_or_goes_after_the_drop_is_not_missed_the_copy_taken_at_the_drop_is_sent(
    change: str, stage: Stage, qapp: QApplication, tmp_path: Path
):
    dropped = tmp_path / "sea.jpg"
    dropped.write_bytes(jpeg())

    async def story(desk: Desk, session: Session) -> None:
        async with panel_over(desk, qapp) as panel:
            await put(panel, files(dropped))
            if change == "changed":
                dropped.write_bytes(b"something else")
            elif change == "moved":
                dropped.rename(tmp_path / "elsewhere.jpg")
            else:
                dropped.unlink()
            request = replace(panel.request(), prompt="As it was dropped")
        assert (await to_its_end(desk, session, request)).state is State.READY

    stage.play(story)
    (uploaded,) = stage.simulator.uploads()
    with Image.open(uploaded) as sent, Image.open(BytesIO(jpeg())) as before:
        assert pictures.difference(sent, before) == 0


@pytest.mark.fault("P7")
@pytest.mark.parametrize(
    "name",
    [
        "a b  c",
        "sea 🌊🎬",
        "שלום עולם",
        "x" * 251,
        "..",
        "line\nbreak",
        "CON",
        "trailing.",
        "a/b\\c:d*?",
        "e\u0301" * 60,
    ],
    ids=["spaces", "emoji", "right-to-left", "long", "dots", "newline", "reserved", "dot", "slashes", "composed"],
)
def test_files_and_prompts_of_awkward_names_work_and_the_clips_name_is_safe_on_every_system(
    name: str, stage: Stage, qapp: QApplication, tmp_path: Path
):
    as_a_file = (name.replace("/", "_").encode()[:251].decode("utf-8", "ignore")) + ".png"
    if sys.platform != "linux":
        as_a_file = "picture.png"
    pictures.scene((640, 360)).save(tmp_path / as_a_file, "PNG")

    async def story(desk: Desk, session: Session) -> None:
        desk.settings.change(name_template="{prompt}")
        async with panel_over(desk, qapp) as panel:
            await put(panel, files(tmp_path / as_a_file))
            panel.set_prompt(name)
            request = panel.request()
        assert request.first_frame is not None
        assert (await to_its_end(desk, session, request)).state is State.READY

    stage.play(story)
    (clip,) = clips(stage)
    assert clip.endswith(".mp4")
    assert len(clip.encode()) <= 255
    assert not set(FORBIDDEN) & set(clip)
    assert clip.removesuffix(".mp4").strip(" .") == clip.removesuffix(".mp4") != ""
    assert clip.removesuffix(".mp4").upper() not in RESERVED


@pytest.mark.fault("K4")
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_place_and_camera_in_dropped_pictures_are_removed_before_upload(
    suffix: str, stage: Stage, qapp: QApplication, tmp_path: Path
):
    dropped = tmp_path / f"phone.{suffix}"
    pictures.scene().save(dropped, exif=pictures.with_gps())
    assert b"SecretCamera" in dropped.read_bytes()

    async def story(desk: Desk, session: Session) -> None:
        async with panel_over(desk, qapp) as panel:
            await put(panel, files(dropped))
            request = replace(panel.request(), prompt="From nowhere")
        assert (await to_its_end(desk, session, request)).state is State.READY

    stage.play(story)
    (uploaded,) = stage.simulator.uploads()
    assert b"SecretCamera" not in uploaded.read_bytes()
    with Image.open(uploaded) as image:
        assert not image.getexif()
