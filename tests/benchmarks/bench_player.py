"""The player on a 1080p clip with one keyframe: click to picture, mouse to picture, playing, two clips in lock step.

A frame's number is burned into its lowest rows, so that what is shown is read, not believed. Software only, no sound.
"""

# Pillow and PyAV are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
from PIL import ImageChops
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kling_desktop.media import clips
from kling_desktop.ui.application import Application
from kling_desktop.ui.player.comparison import Compared, Comparison
from kling_desktop.ui.player.placing import Mode
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.player.scrubber import Scrubber
from kling_desktop.ui.theme import Look
from tests.benchmarks.figure import Figure, limit, told
from tests.media import pictures

SIZE, FRAMES, RATE, BITS = (1920, 1080), 240, 24, 10
ROUNDS, MOVES, PLAY, TOGETHER = 7, 60, 10.0, 30.0


def measure() -> Iterator[Figure]:
    """One after the other, on one panel."""
    app = Application.instance() or Application(["bench"])
    assert isinstance(app, Application)
    look = Look(app)
    look.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        first, second, strip = (Path(folder) / name for name in ("a.mp4", "b.mp4", "strip.jpg"))
        _numbered(first, keyframe_every=FRAMES)
        _numbered(second, keyframe_every=48)
        clips.filmstrip(first, strip)
        panel = PlayerPanel(look)
        panel.resize(960, 640)
        panel.show()
        yield _first_picture(panel, first, second)
        yield from _scrub(panel, first, strip)
        yield from _play(panel, first)
        yield from _together(panel, first, second)
        panel.shut_down()


def _first_picture(panel: PlayerPanel, first: Path, second: Path) -> Figure:
    taken: list[float] = []
    for round_ in range(ROUNDS + 1):
        begun = time.perf_counter()
        panel.show_clip((first, second)[round_ % 2], "clip", play=False)
        _until(lambda: _shown(panel) == 0)
        taken.append((time.perf_counter() - begun) * 1000)
    return limit("click to first picture, median", statistics.median(taken[1:]), 100, "ms")


def _scrub(panel: PlayerPanel, clip: Path, strip: Path) -> Iterator[Figure]:
    scrubber = panel.findChildren(Scrubber)[0]
    places = random.Random(5)
    for name, rest in (("at once", 0.0), ("later", 6.0)):
        panel.show_clip(clip, "clip", strip, play=False)
        _until(lambda: _shown(panel) == 0)
        QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(4, 20))
        _let_pass(rest)
        taken = [_move(panel, scrubber, places.randrange(4, scrubber.width() - 4)) for _ in range(MOVES)]
        wanted, begun = scrubber.value(), time.perf_counter()
        _until(lambda wanted=wanted: panel.playback.state.frame == wanted and _shown(panel) == wanted)
        exact = (time.perf_counter() - begun) * 1000
        QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(4, 20))
        yield limit(f"scrub, {name}: mouse to picture, median", statistics.median(taken), 50, "ms")
        yield told(f"scrub, {name}: the exact frame, after the mouse rests", exact, "ms")


def _move(panel: PlayerPanel, scrubber: Scrubber, x: int) -> float:
    """How long after the mouse another picture is shown, in ms."""
    before, begun = panel.image, time.perf_counter()
    QTest.mouseMove(scrubber, QPoint(x, 20))
    _until(lambda: panel.image is not before)
    taken = (time.perf_counter() - begun) * 1000
    _let_pass(0.016)
    return taken


def _play(panel: PlayerPanel, clip: Path) -> Iterator[Figure]:
    panel.show_clip(clip, "clip")
    _until(lambda: _shown(panel) > 4)
    seen, wall, used = _watch(panel, PLAY)
    yield limit("playing, frames dropped", panel.playback.dropped, 0, "")
    yield limit("playing, of one core", used / wall * 100, 50, "%")
    yield told("playing, pictures a second", len(seen) / wall, "", "the clip's", RATE)


def _together(panel: PlayerPanel, first: Path, second: Path) -> Iterator[Figure]:
    compared = (Compared("a", first, "A"), Compared("b", second, "B"))
    for mode in (Mode.SIDE, Mode.DIFFERENCE):
        panel.compare(Comparison(compared))
        panel.comparing.see(mode)
        _until(lambda: _shown(panel) > 4)
        seen, wall, used = _watch(panel, TOGETHER)
        apart = sum(len(set(moment)) > 1 for moment in seen)
        yield limit(f"two clips, {mode}, {TOGETHER:.0f} s: moments that were apart", apart, 0, "")
        yield told(f"two clips, {mode}: of one core", used / wall * 100, "%")


def _watch(panel: PlayerPanel, seconds: float) -> tuple[list[tuple[int, ...]], float, float]:
    """The numbers in each moment's pictures, and the seconds it took, on the wall and of the processor."""
    moments: list[tuple[QImage, ...]] = []
    panel.playback.pictures_came.connect(moments.append)
    wall, used = time.perf_counter(), time.process_time()
    _let_pass(seconds)
    wall, used = time.perf_counter() - wall, time.process_time() - used
    panel.playback.pictures_came.disconnect(moments.append)
    return [tuple(map(_number_in, moment)) for moment in moments], wall, used


def _numbered(path: Path, *, keyframe_every: int) -> None:
    """A scene that drifts, with each frame's number as black and white fields along its lower edge."""
    scene = pictures.scene(SIZE)
    with av.open(str(path), "w") as container:
        options = {"crf": "20", "preset": "veryfast", "bf": "3", "g": str(keyframe_every), "sc_threshold": "0"}
        stream = container.add_stream("libx264", rate=Fraction(RATE), options=options)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        for number in range(FRAMES):
            picture = ImageChops.offset(scene, number * 5, number * 2)
            for bit in range(BITS):
                light = "white" if number >> bit & 1 else "black"
                left = SIZE[0] * bit // BITS
                picture.paste(light, (left, SIZE[1] - 60, left + SIZE[0] // BITS, SIZE[1]))
            container.mux(stream.encode(av.VideoFrame.from_image(picture)))
        container.mux(stream.encode(None))


def _number_in(image: QImage) -> int:
    if image.isNull():
        return -1
    y, width = image.height() - image.height() // 36, image.width() / BITS
    return sum(1 << bit for bit in range(BITS) if image.pixelColor(int((bit + 0.5) * width), y).lightness() > 127)


def _shown(panel: PlayerPanel) -> int:
    return _number_in(panel.image)


def _let_pass(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _until(seen: Callable[[], bool]) -> None:
    while not seen():
        _let_pass(0.001)
