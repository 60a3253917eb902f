"""Pictures and clips against the bare libraries in the same run, in turns; each figure is a ratio beside its target."""

# Pillow and PyAV are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import av
from PIL import Image

from kling_desktop.media import boxes, clips, images
from tests.media import pictures
from tests.media.films import encoded

ROUNDS = 7
MEGABYTE = 1_000_000
_missed: list[str] = []


def main() -> int:
    """Prints all figures; 1 when one misses its target."""
    _missed.clear()
    with tempfile.TemporaryDirectory() as folder:
        _pictures(Path(folder))
        _clips(Path(folder))
    return int(bool(_missed))


def _pictures(folder: Path) -> None:
    photo = folder / "photo.jpg"
    grain = Image.effect_noise((6000, 4000), 60).convert("RGB")
    Image.blend(pictures.scene((6000, 4000)), grain, 0.2).save(photo, quality=80, exif=pictures.with_gps())

    print(f"  a photograph of {photo.stat().st_size / MEGABYTE:.1f} MB")

    def losslessly() -> None:
        command = ["jpegtran", "-copy", "none", "-outfile", str(folder / "lossless.jpg"), str(photo)]
        subprocess.run(command, check=True)

    def fit(source: Path) -> Callable[[], object]:
        def once() -> None:
            shutil.rmtree(folder / "fit", ignore_errors=True)
            images.fit_for_upload(source, folder / "fit")

        return once

    if shutil.which("jpegtran"):
        _ratio("a JPEG that fits, 24 megapixels", fit(photo), losslessly, "jpegtran", 0.2)
    huge = folder / "huge.png"
    coarse = Image.effect_noise((8000, 6000), 12).convert("RGB")
    Image.blend(pictures.scene((8000, 6000)), coarse, 0.2).save(huge, compress_level=1)

    def bare_fit() -> None:
        with Image.open(huge) as image:
            image.resize((4096, 3072), Image.Resampling.LANCZOS).save(io.BytesIO(), "JPEG", quality=95, subsampling=0)

    _ratio("fit, 48 megapixels PNG", fit(huge), bare_fit, "bare Pillow", 1.2, rounds=3)
    _limit("  its memory", _memory(huge, folder / "fit2"), 400, "MB")
    bomb = pictures.bomb_png(folder / "bomb.png")
    _limit("a bomb is refused", _time(lambda: _refused(bomb)) * 1000, 50, "ms")


def _refused(path: Path) -> None:
    try:
        images.look(path, whole=True)
    except images.PictureRefused:
        return
    raise AssertionError(f"{path} was taken")


def _clips(folder: Path) -> None:
    scene = pictures.scene((1920, 1080))
    shots = [scene.rotate(number, resample=Image.Resampling.BILINEAR) for number in range(0, 120, 2)] * 2
    clip, target = encoded(folder / "clip.mp4", shots), folder / "made.jpg"

    def bare_poster() -> None:
        with av.open(str(clip)) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            image = next(container.decode(stream)).to_image(width=640, height=360)
            image.save(io.BytesIO(), "JPEG", quality=85)

    _ratio("poster, 1080p", lambda: clips.poster(clip, target), bare_poster, "bare PyAV", 1.2)
    program = shutil.which("ffmpeg")
    if program:
        command = [program, "-v", "error", "-y", "-i", str(clip), "-frames:v", "1", "-vf", "scale=640:-2"]
        asked = [*command, str(folder / "ffmpeg.jpg")]
        _ratio(
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

    _ratio(
        "filmstrip, 120 frames", lambda: clips.filmstrip(clip, target), bare_frames, "every frame once", 1.3, rounds=3
    )
    _limit("is this MP4 whole?", _time(lambda: boxes.walk(clip)) * 1000, 1, "ms")
    _limit("beginnings taken for a clip, of 604", _accepted(clip, folder / "part.mp4"), 0, "")


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


def _time(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of some work, in seconds."""
    taken: list[float] = []
    for _ in range(rounds):
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    return statistics.median(taken)


def _ratio(
    name: str, ours: Callable[[], object], bare: Callable[[], object], floor: str, most: float, *, rounds: int = ROUNDS
) -> None:
    ours()  # imports and caches
    bare()
    pairs = [(_time(ours, 1), _time(bare, 1)) for _ in range(rounds)]
    mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"  {name}: {mine * 1000:.0f} ms; {floor}: {theirs * 1000:.0f} ms", flush=True)
    _limit(f"  against {floor}", mine / theirs, most, "×")


def _limit(name: str, found: float, most: float, unit: str) -> None:
    missed = found > most
    if missed:
        _missed.append(name)
    print(f"  {name}: {found:.2f} {unit} (at most {most:g}){' MISSED' if missed else ''}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
