"""A process that does something with a library and is killed by the kernel at a chosen step.

`python -m tests.library.killed STORY HOME STEP`; step 0: not at all, and the number of steps is printed at the end. A
step is one line of the library's code.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from kling_desktop.domain.generation import State
from kling_desktop.library.backups import back_up
from kling_desktop.library.files import part_for, place_clip
from kling_desktop.library.journal import Journal, journal_path
from kling_desktop.library.library import Library
from kling_desktop.library.opening import open_database
from kling_desktop.library.schema import MIGRATIONS
from tests.library.made import NOW, crashed, generation, places

LATER = (*MIGRATIONS, ("ALTER TABLE generation ADD COLUMN mood TEXT", "UPDATE generation SET mood = 'blue'"))
_LIBRARY = str(Path("kling_desktop", "library"))


class Steps:
    """Counts the lines of the library's code and ends the process before the chosen one."""

    def __init__(self, last: int) -> None:
        self._last, self.taken = last, 0

    def trace(self, frame: FrameType, event: str, _argument: object) -> Callable[..., Any] | None:
        """A trace function."""
        if _LIBRARY not in frame.f_code.co_filename:
            return None
        if event == "line":
            self.taken += 1
            if self.taken == self._last:
                os.kill(os.getpid(), signal.SIGKILL)
        return self.trace


def saving(home: Path) -> None:
    """Saves generations on their way to a task, and says which are on the disk."""
    library = Library.open(places(home), now=lambda: NOW)
    for number in range(12):
        made = library.save(generation(number).submitting())
        sent = library.save(made.sending(NOW, None), durable=True)
        said(f"sent {sent.id}")
        answered = library.save(sent.accepted(f"task-{number}", NOW), durable=True)
        said(f"answered {answered.id}")
        library.save(answered.generating(50))
    library.close()


def migrating(home: Path) -> None:
    """Opens with a later version's schema."""
    found = places(home)
    journal = Journal(journal_path(found))
    open_database(found.database, journal, left="", now=NOW, migrations=LATER).connection.close()


def backing_up(home: Path) -> None:
    """Makes a copy."""
    library = Library.open(places(home), now=lambda: NOW)
    back_up(library._connection, places(home).database, "daily", NOW)  # pyright: ignore[reportPrivateUsage]
    crashed(library)


def rebuilding(home: Path) -> None:
    """Opens what has been damaged."""
    crashed(Library.open(places(home), now=lambda: NOW))


def placing(home: Path) -> None:
    """Gives a clip its name."""
    clips = places(home).clips
    place_clip(part_for(generation(1).id, clips), clips, "City.mp4")


STORIES: Mapping[str, Callable[[Path], None]] = {
    story.__name__: story for story in (saving, migrating, backing_up, rebuilding, placing)
}


def main(story: str, home: Path, step: int) -> None:
    """Plays a story up to its step."""
    steps = Steps(step)
    sys.settrace(steps.trace)
    STORIES[story](home)
    sys.settrace(None)
    said(str(steps.taken))


def said(line: str) -> None:
    """Tells the test, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def filled(home: Path, count: int = 40) -> None:
    """A library of finished generations and one that is on its way."""
    library = Library.open(places(home), now=lambda: NOW)
    for number in range(1, count):
        library.save(generation(number, state=State.READY, clip=f"/clips/{number}.mp4"))
    library.save(replace(generation(count), state=State.QUEUED, task_id="task-last"), durable=True)
    library.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
