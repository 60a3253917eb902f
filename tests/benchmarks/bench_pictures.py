"""From the drop to the slot, against the bare scaled decode of the same file; and does the window stutter meanwhile?

The same files are decoded bare (Pillow, and `djpeg` where it is installed) and taken in by the program, turn by turn.
"""

# Pillow is typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEvent, QObject

from kling_desktop.domain.request import Request
from kling_desktop.media import images
from kling_desktop.services.session import Desk
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import running
from tests.benchmarks.figure import Figure, limit, middle, told
from tests.benchmarks.in_window import in_window
from tests.benchmarks.ticks import Ticks
from tests.media import pictures

ROUNDS = 5
MOST = 1.1  # × the bare scaled decode
_ELSEWHERE = """
import sys
from pathlib import Path
from kling_desktop.media import images
file, folder = map(Path, sys.argv[1:])
images.glance(file)
images.fit_for_upload(file, folder)
"""
GAP = 33.0  # ms between two ticks of the window's 16 ms timer
SIZES = {"24 megapixels": (6000, 4000), "48 megapixels": (8000, 6000)}


def measure() -> Iterator[Figure]:
    """Each photograph in its turn."""
    with tempfile.TemporaryDirectory() as folder:
        files = _photographs(Path(folder))
        found: list[Figure] = []

        async def story(parts: Parts, desk: Desk) -> None:
            await dropped(parts, desk, files[0])  # imports and caches
            found.append(await _idle())
            for file in files:
                found.extend([figure async for figure in _measured(parts, desk, file)])

        in_window(Path(folder), story)
    yield from found


def _photographs(folder: Path) -> list[Path]:
    """Photographs as cameras write them, with grain in them."""
    made: list[Path] = []
    for name, size in SIZES.items():
        grain = Image.effect_noise(size, 60).convert("RGB")
        image = Image.blend(pictures.scene(size), grain, 0.2)
        for kind in ("baseline", "progressive"):
            made.append(folder / f"{name}, {kind}.jpg")
            image.save(made[-1], quality=80, exif=pictures.with_gps(), progressive=kind == "progressive")
    made.append(folder / "48 megapixels.png")
    coarse = Image.effect_noise(SIZES["48 megapixels"], 12).convert("RGB")
    Image.blend(pictures.scene(SIZES["48 megapixels"]), coarse, 0.2).save(made[-1], compress_level=1)
    return made


async def _idle() -> Figure:
    """How late the timer comes while nothing happens: what this machine does to every other figure."""
    ticks = Ticks()
    ticks.start()
    await asyncio.sleep(2)
    ticks.stop()
    return told("longest gap with nothing to do", ticks.longest, "ms", "a tick", 16)


async def _measured(parts: Parts, desk: Desk, file: Path) -> AsyncIterator[Figure]:
    """One file's figures."""
    pairs: list[tuple[float, float]] = []
    gaps: list[float] = []
    elsewhere: list[float] = []
    for _ in range(ROUNDS):
        bare = await asyncio.to_thread(_timed, lambda: _bare(file))
        ticks = Ticks()
        ticks.start()
        pairs.append((await dropped(parts, desk, file), bare))
        ticks.stop()
        gaps.append(ticks.longest)
        elsewhere.append(await _gap_elsewhere(file))
    ours, floor = middle(pairs)
    yield Figure(f"drop to preview, {file.stem}", ours, "ms", "the bare scaled decode", floor, MOST)
    program = shutil.which("djpeg")
    if program and file.suffix == ".jpg":
        command = [program, "-scale", "1/8", "-outfile", "/dev/null", str(file)]
        floor = _timed(lambda: subprocess.run(command, check=True))
        yield told(f"drop to preview, {file.stem}", ours, "ms", "djpeg", floor)
    ours, floor = middle(await asyncio.to_thread(_spent, file))
    yield Figure(f"processor time of a preview, {file.stem}", ours, "ms", "the bare scaled decode", floor, MOST)
    gap = statistics.median(gaps)
    yield limit(f"longest gap meanwhile, {file.stem}", gap, GAP, "ms")
    machine = statistics.median(elsewhere)  # what of it is not the program's doing, but a machine with too much to do
    yield told(f"longest gap meanwhile, {file.stem}", gap, "ms", "the same work in another process", machine)


async def _gap_elsewhere(file: Path) -> float:
    """The longest gap while another process looks at the file and makes it fit."""
    with tempfile.TemporaryDirectory() as folder:
        ticks = Ticks()
        ticks.start()
        command = [sys.executable, "-c", _ELSEWHERE, str(file), folder]
        await asyncio.to_thread(subprocess.run, command, check=True)
        ticks.stop()
    return ticks.longest


async def dropped(parts: Parts, desk: Desk, file: Path) -> float:
    """Drops a file on the first frame; ms until its slot is painted with it. Then it is kept and made fit."""
    parts.compose.set_request(Request(), {})
    for folder in (desk.places.pictures, desk.places.posters):
        for kept in folder.rglob("*.*"):
            kept.unlink()
    slot = next(slot for slot in parts.compose.findChildren(FrameSlot) if slot.place == "first_frame")
    painted = Painted(slot)
    began = time.perf_counter()
    await parts.intake.take("first_frame", file, f"{began}{file.suffix}")
    while running():
        await asyncio.wait(running())
    return (painted.at - began) * 1000


class Painted(QObject):
    """When a slot was first painted with a picture in it."""

    def __init__(self, slot: FrameSlot) -> None:
        super().__init__(slot)
        self._slot, self.at = slot, 0.0
        slot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.at and event.type() == QEvent.Type.Paint and self._slot.face().picture is not None:
            self.at = time.perf_counter()
            self._slot.removeEventFilter(self)
        return super().eventFilter(watched, event)


def _bare(file: Path) -> None:
    with Image.open(file) as image:
        if file.suffix == ".jpg":
            image.draft("RGB", (640, 427))
            image.load()
        else:
            image.thumbnail((640, 480))


def _timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def _spent(file: Path) -> list[tuple[float, float]]:
    """Processor time for the program's decoding and the bare one, in turns: a busy machine does not change it."""
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        began = time.thread_time()
        images.glance(file)
        between = time.thread_time()
        _bare(file)
        pairs.append(((between - began) * 1000, (time.thread_time() - between) * 1000))
    return pairs
