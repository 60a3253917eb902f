"""How fast the library is with many generations: `python -m tests.benchmarks.bench_library [COUNT]` prints a table.

Nothing here is timed by the tests. Targets are those of the design: a gallery of 100,000 opens as one of 100 does, and
95 of 100 keystrokes in the search field have their result within 30 ms.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library import rows
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter

PAGE = 60
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


def say(what: str, figure: float, unit: str = "ms") -> None:
    """One line of the table."""
    sys.stdout.write(f"{what:<44}{figure:>12.2f} {unit}\n")


def reading(library: Library) -> None:
    """Lists, pages and single rows."""
    ids = library.ids(Filter())
    middle = library.many([ids[len(ids) // 2]])[0]
    ready = Filter(states=frozenset({State.READY}))
    say("all ids", milliseconds(lambda: library.ids(Filter())))
    say("ids of one state", milliseconds(lambda: library.ids(ready)))
    say("count of one state", milliseconds(lambda: library.count(ready)))
    say("first page", milliseconds(lambda: library.page(Filter(), None, PAGE)))
    say(
        "page in the middle",
        milliseconds(lambda: library.page(Filter(), (middle.created_at, middle.id), PAGE)),
    )
    say("many (48)", milliseconds(lambda: library.many(ids[1000:1048])))
    say("get", milliseconds(lambda: library.get(middle.id), 200))
    say("unfinished", milliseconds(library.unfinished))


def searching(library: Library) -> None:
    """Every keystroke of words being typed, and every pair of neighbouring characters."""
    chance = random.Random(11)
    typed: list[str] = []
    for _ in range(40):
        said = " ".join(chance.sample(_WORDS, 2))
        typed += [said[:length] for length in range(1, len(said) + 1)]
    typed += [_HAN[at : at + length] for at in range(0, len(_HAN) - 2, 2) for length in (1, 2, 3)]
    ways: dict[str, Callable[[str], object]] = {
        "keystroke to all ids": lambda text: library.ids(Filter(text)),
        "keystroke to first page": lambda text: library.page(Filter(text), None, PAGE),
    }
    for name, way in ways.items():
        taken = sorted(milliseconds(partial(way, text), 3) for text in typed)
        for label, share in (("p50", 0.5), ("p95", 0.95), ("max", 1.0)):
            say(f"{name}, {label} of {len(taken)}", taken[min(int(share * len(taken)), len(taken) - 1)])


def saving(library: Library, folder: Path) -> None:
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
            for what, times in taken.items():
                say(f"{name}: {what}", statistics.median(times))


def main(count: int = 100_000) -> int:
    """Prints the table; nothing here has a limit of its own."""
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "tests") as home:
        places = Places.find({"KLING_DESKTOP_HOME": home})
        places.make()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        library = Library.open(places)
        begun = time.perf_counter()
        fill(library, count)
        say(f"fill with {count}", (time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        library.close()
        say("close with the day's backup", (time.perf_counter() - begun) * 1000)
        say("size of the database", places.database.stat().st_size / 1e6, "MB")
        say("open and close", milliseconds(lambda: Library.open(places).close(), 3))
        begun = time.perf_counter()
        library = Library.open(places)
        library.page(Filter(), None, PAGE)
        say("open and first page, after a clean end", (time.perf_counter() - begun) * 1000)
        reading(library)
        searching(library)
        saving(library, places.home)
        say(
            "memory at most, beyond the start",
            (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024,
            "MB",
        )
        library._owner.give_up()  # pyright: ignore[reportPrivateUsage]  # as if killed
        library._connection.close()  # pyright: ignore[reportPrivateUsage]
        begun = time.perf_counter()
        library = Library.open(places)
        say("open after a kill (looked through)", (time.perf_counter() - begun) * 1000)
        library.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
