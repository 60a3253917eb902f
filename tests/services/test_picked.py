"""The watch folder: picked clips arrive there once, whole, beside what is there; a folder that is away is caught up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.services.clock import Clock
from kling_desktop.services.picked import PickedCopies, Trouble
from kling_desktop.services.settings import SettingsFile

Story = Callable[["Watched"], Awaitable[None]]


class Watched:
    """A home with a library, a watch folder, and the copies that go there."""

    def __init__(self, home: Path) -> None:
        self.places = Places.find({"KLING_DESKTOP_HOME": str(home)})
        self.places.make()
        self.places.clips.mkdir(exist_ok=True)
        self.folder = home / "watched"
        self.folder.mkdir(exist_ok=True)
        self.library = Library.open(self.places)
        self.settings = SettingsFile(self.places.settings)
        self.rested = asyncio.Event()
        self.copies = PickedCopies(self.library, self.settings, Clock(sleep=self._sleep))
        self.told: list[Trouble | None] = []
        self.copies.listen(self.told.append)

    async def _sleep(self, _seconds: float) -> None:
        await self.rested.wait()
        self.rested.clear()

    def ready(self, name: str, content: bytes, *, starred: bool = True) -> Generation:
        clip = self.places.clips / name
        clip.write_bytes(content)
        made = Generation(name, name, Request(prompt=name), 1.0, "simulator", state=State.READY, clip=str(clip))
        return self.library.save(made.starring(starred=starred))

    def there(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    async def until(self, condition: Callable[[], bool]) -> None:
        while not condition():  # noqa: ASYNC110 (of files there is no event)
            await asyncio.sleep(0.005)


def play(home: Path, story: Story) -> None:
    async def whole() -> None:
        watched = Watched(home)
        running = asyncio.create_task(watched.copies.run())
        try:
            await asyncio.wait_for(story(watched), 20)
        finally:
            running.cancel()
            watched.library.close()

    asyncio.run(whole())


def test_a_clip_is_copied_when_it_is_picked_and_others_are_not(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        watched.settings.change(watch_folder=str(watched.folder))
        one = watched.ready("one.mp4", b"one", starred=False)
        watched.ready("two.mp4", b"two", starred=False)
        watched.library.save(one.starring(starred=True))
        await watched.until(lambda: watched.there() == {"one.mp4": b"one"})

    play(tmp_path, story)


def test_nothing_is_replaced_and_nothing_copied_twice_even_after_a_restart(tmp_path: Path) -> None:
    async def first(watched: Watched) -> None:
        (watched.folder / "one.mp4").write_bytes(b"of somebody else")
        watched.ready("one.mp4", b"one")
        watched.settings.change(watch_folder=str(watched.folder))
        await watched.until(lambda: watched.library.fact("picked copy of one.mp4") is not None)
        assert watched.there() == {"one.mp4": b"of somebody else", "one 2.mp4": b"one"}

    async def again(watched: Watched) -> None:
        (watched.folder / "one 2.mp4").unlink()  # taken by the program that watches
        watched.ready("two.mp4", b"two")
        await watched.until(lambda: watched.there() == {"one.mp4": b"of somebody else", "two.mp4": b"two"})

    play(tmp_path, first)
    play(tmp_path, again)


def test_what_was_picked_before_the_folder_was_chosen_comes_too(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        watched.ready("one.mp4", b"one")
        watched.ready("two.mp4", b"two")
        watched.settings.change(watch_folder=str(watched.folder))
        await watched.until(lambda: len(watched.there()) == 2)

    play(tmp_path, story)


def test_a_folder_that_is_away_is_told_once_and_caught_up_when_it_is_back(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        away = watched.folder / "drive"
        watched.settings.change(watch_folder=str(away))
        watched.ready("one.mp4", b"one")
        await watched.until(lambda: bool(watched.told))
        watched.ready("two.mp4", b"two")
        await asyncio.sleep(0)
        away.mkdir()
        watched.rested.set()
        await watched.until(lambda: watched.told[-1] is None)
        assert {path.name for path in away.iterdir()} == {"one.mp4", "two.mp4"}
        assert len(watched.told) == 2

    play(tmp_path, story)


def test_a_lost_clip_holds_up_no_other(tmp_path: Path) -> None:
    async def story(watched: Watched) -> None:
        Path(watched.ready("one.mp4", b"one").clip).unlink()
        watched.ready("two.mp4", b"two")
        watched.settings.change(watch_folder=str(watched.folder))
        await watched.until(lambda: watched.there() == {"two.mp4": b"two"})
        assert watched.told == []

    play(tmp_path, story)
