"""48 megapixels of every kind that people drop: does the window stutter, and how much memory does making it fit take?

JPEG and PNG are measured in `pictures`. Kinds that are worked on apart cost a process more, which is told.
"""

# Pillow is typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from kling_desktop.media.formats import register
from kling_desktop.media.reading import LIMITS
from kling_desktop.services.session import Desk
from kling_desktop.ui.parts import Parts
from tests.benchmarks.bench_pictures import GAP, SIZES, dropped
from tests.benchmarks.figure import Figure, limit
from tests.benchmarks.in_window import in_window
from tests.benchmarks.ticks import Ticks
from tests.media import pictures

ROUNDS = 3
_MEMORY = 400  # MB
_KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "seen through.png": ("RGBA", {"compress_level": 1}),
    "palette.png": ("P", {"compress_level": 1, "transparency": 3}),
    "sixteen bits.tif": ("I;16", {}),
    "packed.tif": ("RGB", {"compression": "tiff_lzw"}),
    "plain.bmp": ("RGB", {}),
    "moving.gif": ("P", {}),
    "photograph.webp": ("RGB", {"quality": 80, "method": 0}),
    "photograph.avif": ("RGB", {"quality": 60, "speed": 10}),
    "photograph.jp2": ("RGB", {"quality_mode": "rates", "quality_layers": [40]}),
    "photograph.heic": ("RGB", {"quality": 20}),
}  # file → the mode of its pixels, how it is written
_MAKES_FIT = """
import resource, sys
from pathlib import Path
from kling_desktop.media.images import fit_for_upload
fit_for_upload(*map(Path, sys.argv[1:]))
here = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
print((here + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) * 1.024 / 1000)
"""


def measure() -> Iterator[Figure]:
    """Each kind in its turn."""
    register(LIMITS.most_pixels)
    with tempfile.TemporaryDirectory() as folder:
        files = [_written(Path(folder) / name, *how) for name, how in _KINDS.items()]
        for file, gap in _gaps(Path(folder), files).items():
            yield limit(f"longest gap meanwhile, 48 megapixels, {file.name}", gap, GAP, "ms")
            memory = _memory(file, Path(folder) / "fit")
            yield limit(f"made fit, 48 megapixels, {file.name}: memory", memory, _MEMORY, "MB")


def _written(file: Path, mode: str, options: dict[str, Any]) -> Path:
    scene = pictures.scene(SIZES["48 megapixels"])
    if mode == "RGBA":
        scene.putalpha(Image.linear_gradient("L").resize(scene.size))
    elif mode == "P":
        scene = scene.quantize(64, method=Image.Quantize.FASTOCTREE)
    elif mode == "I;16":
        scene = scene.convert("L").convert("I").point(lambda value: value * 257 + 0).convert(mode)
    scene.save(file, **options)
    return file


def _gaps(folder: Path, files: list[Path]) -> dict[Path, float]:
    """The longest gap of the window's timer while each is looked at and made fit: the median of the rounds."""
    found: dict[Path, list[float]] = {file: [] for file in files}

    async def story(parts: Parts, desk: Desk) -> None:
        await dropped(parts, desk, files[0])  # imports and caches
        for file in files * ROUNDS:
            ticks = Ticks()
            ticks.start()
            await dropped(parts, desk, file)
            ticks.stop()
            found[file].append(ticks.longest)

    in_window(folder, story)
    return {file: statistics.median(gaps) for file, gaps in found.items()}


def _memory(file: Path, folder: Path) -> float:
    """The most that a process and one that it starts take to make a picture fit, in MB; on Linux."""
    command = [sys.executable, "-c", _MAKES_FIT, str(file), str(folder)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
