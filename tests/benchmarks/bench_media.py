"""Pictures and clips against the bare libraries in the same run, in turns; each figure is a ratio beside its target."""

# Pillow and PyAV are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import av
from PIL import Image

from kling_desktop.media import boxes, clips, images
from tests.benchmarks.figure import Figure, in_turns, limit, seconds
from tests.media import pictures
from tests.media.films import encoded

MEGABYTE = 1_000_000


def measure() -> Iterator[Figure]:
    """Pictures, then clips."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _pictures(Path(folder))
        yield from _clips(Path(folder))


def _pictures(folder: Path) -> Iterator[Figure]:
    photo = folder / "photo.jpg"
    grain = Image.effect_noise((6000, 4000), 60).convert("RGB")
    Image.blend(pictures.scene((6000, 4000)), grain, 0.2).save(photo, quality=80, exif=pictures.with_gps())

    def losslessly() -> None:
        command = ["jpegtran", "-copy", "none", "-outfile", str(folder / "lossless.jpg"), str(photo)]
        subprocess.run(command, check=True)

    def fit(source: Path) -> Callable[[], object]:
        def once() -> None:
            shutil.rmtree(folder / "fit", ignore_errors=True)
            images.fit_for_upload(source, folder / "fit")

        return once

    if shutil.which("jpegtran"):
        yield _ratio("a JPEG that fits, 24 megapixels", fit(photo), losslessly, "jpegtran", 0.2)
    huge = folder / "huge.png"
    coarse = Image.effect_noise((8000, 6000), 12).convert("RGB")
    Image.blend(pictures.scene((8000, 6000)), coarse, 0.2).save(huge, compress_level=1)

    def bare_fit() -> None:
        with Image.open(huge) as image:
            image.resize((4096, 3072), Image.Resampling.LANCZOS).save(io.BytesIO(), "JPEG", quality=95, subsampling=0)

    yield _ratio("fit, 48 megapixels PNG", fit(huge), bare_fit, "bare Pillow", 1.2, rounds=3)
    yield limit("fit, 48 megapixels PNG: memory", _memory(huge, folder / "fit2"), 400, "MB")
    bomb = pictures.bomb_png(folder / "bomb.png")
    yield limit("a bomb is refused", seconds(lambda: _refused(bomb)) * 1000, 50, "ms")


def _refused(path: Path) -> None:
    try:
        images.look(path, whole=True)
    except images.PictureRefused:
        return
    raise AssertionError(f"{path} was taken")


def _clips(folder: Path) -> Iterator[Figure]:
    scene = pictures.scene((1920, 1080))
    shots = [scene.rotate(number, resample=Image.Resampling.BILINEAR) for number in range(0, 120, 2)] * 2
    clip, target = encoded(folder / "clip.mp4", shots), folder / "made.jpg"

    def bare_poster() -> None:
        with av.open(str(clip)) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            image = next(container.decode(stream)).to_image(width=640, height=360)
            image.save(io.BytesIO(), "JPEG", quality=85)

    yield _ratio("poster, 1080p", lambda: clips.poster(clip, target), bare_poster, "bare PyAV", 1.2)
    program = shutil.which("ffmpeg")
    if program:
        command = [program, "-v", "error", "-y", "-i", str(clip), "-frames:v", "1", "-vf", "scale=640:-2"]
        asked = [*command, str(folder / "ffmpeg.jpg")]
        yield _ratio(
            "poster, 1080p",
            lambda: clips.poster(clip, target),
            lambda: subprocess.run(asked, check=True),
            "the ffmpeg program",
            0.65,
        )

    def bare_frames() -> None:
        with av.open(str(clip)) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            for _ in container.decode(stream):
                pass

    yield _ratio(
        "filmstrip, 120 frames", lambda: clips.filmstrip(clip, target), bare_frames, "every frame once", 1.3, rounds=3
    )
    yield limit("is this MP4 whole?", min(seconds(lambda: boxes.walk(clip)) for _ in range(7)) * 1000, 1, "ms")
    yield limit("beginnings taken for a clip, of 604", _accepted(clip, folder / "part.mp4"), 0, "")


def _accepted(clip: Path, part: Path) -> int:
    content, taken = clip.read_bytes(), 0
    for number in range(604):
        part.write_bytes(content[: len(content) * number // 604])
        try:
            boxes.walk(part)
        except clips.ClipRefused:
            continue
        taken += 1
    return taken


def _memory(source: Path, folder: Path) -> float:
    """The most memory that a process of its own takes to make one picture fit, in MB. Linux only."""
    code = (
        "import sys, pathlib; from kling_desktop.media.images import fit_for_upload; "
        "fit_for_upload(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])); "
        "print(pathlib.Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    command = [sys.executable, "-c", code, str(source), str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(told.stdout) * 1024 / MEGABYTE


def _ratio(
    name: str, ours: Callable[[], object], bare: Callable[[], object], floor: str, most: float, *, rounds: int = 7
) -> Figure:
    mine, theirs = in_turns(ours, bare, rounds)
    return Figure(name, mine * 1000, "ms", floor, theirs * 1000, most)
