"""The gallery with 100,000 generations against one with 100: opening, scrolling, jumping, resizing, memory.

Painted in software. A frame is one repaint after a step of the wheel, without what it waited for a core meanwhile.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication

from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.ui.application import Application
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from kling_desktop.ui.theme import Look
from tests.benchmarks.figure import Figure, limit, middle
from tests.benchmarks.screen import filled
from tests.benchmarks.ticks import waited_for_core

FEW, MANY = 100, 100_000
ROUNDS, STEPS, JUMPS = 9, 400, 60
SIZE = (1100, 700)
STEP = 48  # pixels of the wheel
MOST_OPEN, MOST_MEMORY = 1.2, 1.3
FRAME_LATE, FRAME, JUMP, RESIZE = 10.0, 16.7, 20.0, 25.0  # ms


class Galleries:
    """Owns a library and opens galleries on it."""

    def __init__(self, look: Look, home: Path, count: int) -> None:
        self._look = look
        self.library = Library.open(Places.find({"KLING_DESKTOP_HOME": str(filled(home, count))}))
        self._posters = home / "posters"

    def opened(self) -> GalleryPanel:
        """A gallery that is shown and painted."""
        gallery = GalleryPanel(self._look, self.library, lambda id_: self._posters / f"{id_}.jpg", time.time)
        gallery.resize(*SIZE)
        gallery.show()
        QCoreApplication.processEvents()
        gallery.grab()
        return gallery

    def timed(self) -> float:
        """Seconds that opening takes."""
        before = time.perf_counter()
        gallery = self.opened()
        taken = time.perf_counter() - before
        gallery.shut_down()
        gallery.deleteLater()
        QCoreApplication.processEvents()
        return taken


def measure() -> Iterator[Figure]:
    """Opens both in turns; the rest on the large one."""
    app = Application(["bench"])
    look = Look(app)
    look.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        few, many = (Galleries(look, Path(folder) / str(count), count) for count in (FEW, MANY))
        for galleries in (few, many):
            galleries.timed()  # imports and caches
        large, small = middle([(many.timed(), few.timed()) for _ in range(ROUNDS)])
        yield Figure("open, 100,000", large * 1000, "ms", "with 100", small * 1000, MOST_OPEN)
        process = psutil.Process()
        kept, before = [few.opened()], process.memory_full_info().uss
        kept.append(many.opened())
        while kept[-1].model.rowCount() < MANY:  # what is below the first rows follows
            QCoreApplication.processEvents()
        after = process.memory_full_info().uss
        yield Figure("memory, 100,000", after / 1e6, "MB", "with 100", before / 1e6, MOST_MEMORY)
        yield from _moved(kept[-1])
        for gallery in kept:
            gallery.shut_down()
        for galleries in (few, many):
            galleries.library.close()


def _moved(gallery: GalleryPanel) -> Iterator[Figure]:
    view, bar, chance = gallery.list, gallery.list.verticalScrollBar(), random.Random(4)

    def to(place: int) -> Callable[[], None]:
        def scroll() -> None:
            bar.setValue(place)
            view.viewport().repaint()

        return scroll

    def sized(width: int) -> Callable[[], None]:
        def resize() -> None:
            gallery.resize(width, SIZE[1])
            QCoreApplication.processEvents()

        return resize

    steps = _milliseconds([to(number * STEP * 3) for number in range(STEPS)])
    jumps = _milliseconds([to(chance.randrange(bar.maximum())) for _ in range(JUMPS)])
    sizes = _milliseconds([sized(SIZE[0] - number % 200) for number in range(JUMPS)])
    yield limit("frame while scrolling, p99", steps[int(len(steps) * 0.99)], FRAME_LATE, "ms")
    yield limit("frame while scrolling, at most", steps[-1], FRAME, "ms")
    yield limit("frame after a jump, at most", jumps[-1], JUMP, "ms")
    yield limit("resize, p95", sizes[int(len(sizes) * 0.95)], RESIZE, "ms")


def _milliseconds(works: list[Callable[[], None]]) -> list[float]:
    """How long each takes, sorted; posters that came meanwhile are taken in between, not timed."""
    taken: list[float] = []
    for work in works:
        before, waited = time.perf_counter(), waited_for_core()
        work()
        taken.append((time.perf_counter() - before) * 1000 - (waited_for_core() - waited))
        QCoreApplication.processEvents()
    return sorted(taken)
