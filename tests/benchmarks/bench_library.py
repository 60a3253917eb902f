"""How fast the library is with 100,000 generations: lists, pages, search by the keystroke, saves, opening."""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library import rows
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter
from tests.benchmarks.figure import Figure, limit, told

COUNT, PAGE = 100_000, 60
FIRST_IDS = 512  # that the gallery reads at once
KEYSTROKE = 30.0  # ms
_WORDS = """city neon timelapse slow camera dolly pan mountain lake river storm clouds woman child walking running glass
rain night street market lantern golden hour macro flower bee wing tracking shot handheld anamorphic soft light fog
forest deer castle ruin desert dune ocean wave surf boat harbour train station crowd drone aerial orbit zoom crane
violin dancer kitchen steam coffee window shadow dust bicycle bridge tunnel snow glacier volcano ember moth owl fox
astronaut helmet corridor server cathedral organ marble statue ivy garden koi pond bamboo temple incense smoke ribbon
silk velvet portrait laughter tear freckle hand ring letter ink typewriter newspaper telephone jukebox diner chrome
motorcycle highway cactus canyon thunder lightning rooftop antenna pigeon laundry balcony guitar harmonica""".split()  # noqa: SIM905
_LITTLE = ("a", "the", "of", "in", "with", "over", "at", "on", "and")
_HAN = "霓虹灯下的城市雨夜街道人群缓慢推镜头森林雾气阳光穿过树叶海浪拍打礁石日落金色光线少女微笑古寺钟声雪山湖面倒影"


def prompt(chance: random.Random) -> str:
    """A prompt of ordinary length; one in five is Chinese."""
    if chance.random() < 0.2:
        return "".join(chance.choices(_HAN, k=chance.randint(10, 60)))
    words = [chance.choice(_LITTLE if at % 3 == 1 else _WORDS) for at in range(chance.randint(8, 40))]
    return " ".join(words)


def fill(library: Library, count: int) -> None:
    """Stores many settled generations in one transaction."""
    chance = random.Random(26)
    connection = library._connection  # pyright: ignore[reportPrivateUsage]
    connection.execute("BEGIN")
    for number in range(count):
        request = Request(prompt=prompt(chance), mode="pro", duration=5)
        made_at = 1_700_000_000.0 + number * 311
        made = Generation(f"{chance.getrandbits(128):032x}", f"kling-desktop-{number}", request, made_at, "toapis")
        state = State.READY if chance.random() < 0.9 else State.FAILED
        task = f"{chance.getrandbits(96):024x}"
        clip = f"/clips/{' '.join(request.prompt.split()[:6])} {number}.mp4"
        rows.write(connection, replace(made, state=state, task_id=task, clip=clip), None)
    connection.execute("COMMIT")


def milliseconds(work: Callable[[], object], times: int = 7) -> float:
    """The shortest time of a piece of work: what it takes when nobody else wants the machine."""
    taken: list[float] = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken) * 1000


def reading(library: Library) -> Iterator[Figure]:
    """Lists, pages and single rows."""
    ids = library.ids(Filter())
    middle = library.many([ids[len(ids) // 2]])[0]
    ready = Filter(states=frozenset({State.READY}))
    middle_page = partial(library.page, Filter(), (middle.created_at, middle.id), PAGE)
    first = milliseconds(lambda: library.page(Filter(), None, PAGE))
    yield told("all ids", milliseconds(lambda: library.ids(Filter())), "ms")
    yield told("ids of one state", milliseconds(lambda: library.ids(ready)), "ms")
    yield told("count of one state", milliseconds(lambda: library.count(ready)), "ms")
    yield Figure("a page in the middle", milliseconds(middle_page), "ms", "the first page", first, 2.0)
    yield told("many (48)", milliseconds(lambda: library.many(ids[1000:1048])), "ms")
    yield told("get", milliseconds(lambda: library.get(middle.id), 200), "ms")
    yield told("unfinished", milliseconds(library.unfinished), "ms")


def searching(library: Library) -> Iterator[Figure]:
    """Every keystroke of words being typed, and every pair of neighbouring characters."""
    chance = random.Random(11)
    typed: list[str] = []
    for _ in range(40):
        said = " ".join(chance.sample(_WORDS, 2))
        typed += [said[:length] for length in range(1, len(said) + 1)]
    typed += [_HAN[at : at + length] for at in range(0, len(_HAN) - 2, 2) for length in (1, 2, 3)]
    ways: dict[str, Callable[[str], object]] = {
        "keystroke to the first ids": lambda text: library.ids(Filter(text), most=FIRST_IDS),
        "keystroke to first page": lambda text: library.page(Filter(text), None, PAGE),
    }
    for name, way in ways.items():
        taken = sorted(milliseconds(partial(way, text), 3) for text in typed)
        yield told(f"{name}, p50", statistics.median(taken), "ms")
        yield limit(f"{name}, p95", taken[int(0.95 * len(taken))], KEYSTROKE, "ms")
        yield told(f"{name}, at most", taken[-1], "ms")


def saving(library: Library, folder: Path) -> Iterator[Figure]:
    """New and changed generations, soon or at once on the disk; the floor is a bare append that is flushed."""
    chance = random.Random(3)
    with (folder / "floor").open("ab") as file:

        def append() -> None:
            file.write(b"x" * 500)
            file.flush()
            os.fsync(file.fileno())

        for durable, name in ((False, "save"), (True, "durable save")):
            taken: dict[str, list[float]] = {"new": [], "changed": [], "bare append": []}
            for _ in range(90):
                request = Request(prompt=prompt(chance))
                made = Generation(f"{chance.getrandbits(128):032x}", "c", request, time.time(), "toapis")
                taken["new"].append(milliseconds(partial(library.save, made, durable=durable), 1))
                taken["changed"].append(milliseconds(partial(library.save, made.submitting(), durable=durable), 1))
                taken["bare append"].append(milliseconds(append, 1))
            floor = statistics.median(taken.pop("bare append"))
            for what, times in taken.items():
                yield told(f"{name}: {what}", statistics.median(times), "ms", "a bare append, flushed", floor)


def measure() -> Iterator[Figure]:
    """Fills a library, reads, searches, saves, and opens it as after a kill."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as home:
        places = Places.find({"KLING_DESKTOP_HOME": home})
        places.make()
        library = Library.open(places)
        fill(library, COUNT)
        yield told("close with the day's backup", milliseconds(library.close, 1), "ms")
        yield told("size of the database", places.database.stat().st_size / 1e6, "MB")
        yield told("open and close", milliseconds(lambda: Library.open(places).close(), 3), "ms")
        library = Library.open(places)
        yield from reading(library)
        yield from searching(library)
        yield from saving(library, places.home)
        library._owner.give_up()  # pyright: ignore[reportPrivateUsage]  # as if killed
        library._connection.close()  # pyright: ignore[reportPrivateUsage]
        yield told("open after a kill (looked through)", milliseconds(lambda: Library.open(places).close(), 1), "ms")
