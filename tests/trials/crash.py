"""The ground of the trials, and a round on it: struck, started again, at last left to finish; then all is counted."""

from __future__ import annotations

import copy
import json
import shutil
import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.media.films import film
from tests.trials.judging import Verdict, debris, judged
from tests.trials.kills import Home, Kill, Plan, killed
from tests.trials.ledger import Ledger, Moment
from tests.trials.program import LATER, TODAY, Ended, Program
from tests.trials.service import Service

LOOK_SECONDS = 1.0  # for an unanswered submit; on the real service two minutes
SIZE = (400, 320)  # of the frames
_BEGUN = {Home.SENT: Moment.SENT, Home.SERVED: Moment.SERVING}


@dataclass(frozen=True, slots=True)
class Ground:
    """Where rounds are played: a service, the clip it gives, two frames; `kept` homes to begin with, each with the
    service's ledger; the generations that were there `before`.
    """

    folder: Path
    service: Service
    clip: Path
    frames: tuple[str, ...]
    kept: dict[Home, tuple[Path, Ledger]]
    before: frozenset[str]

    @property
    def home(self) -> Path:
        """Where every round is played, so that paths stay true."""
        return self.folder / "home"

    def fresh(self, start: Home) -> Program:
        """A home for one round."""
        shutil.rmtree(self.home, ignore_errors=True)
        self.service.ledger = Ledger()
        if start is Home.NEW:
            _settle_down(self.home)
        else:
            kept, ledger = self.kept[Home.KNOWN if start is Home.OLDER else start]
            shutil.copytree(kept, self.home, copy_function=shutil.copy2)
            self.service.ledger = copy.deepcopy(ledger)
        return Program(self.home, self.service, LATER if start is Home.OLDER else TODAY)

    def keep(self, name: Home) -> None:
        """Keeps the home and the ledger as they are, to begin with."""
        kept = self.folder / name
        shutil.copytree(self.home, kept, copy_function=shutil.copy2)
        self.kept[name] = (kept, copy.deepcopy(self.service.ledger))

    def made(self, start: Home) -> str:
        """The id of the generation that stands half way in a kept home; empty where there is none."""
        tasks = self.kept[start][1].tasks.values() if start in self.kept else ()
        return next((task.ours.removeprefix("kling-desktop-") for task in tasks), "")

    def asking(self, *, takes: int = 1, frames: bool = False) -> tuple[str, ...]:
        """The arguments that ask for something."""
        options = ("generate", "--json", "--prompt", "A harbour at dawn", "--mode", "pro", "--takes", str(takes))
        return (*options, *self.frames) if frames else options


Round = Callable[[Ground], Verdict]


@contextmanager
def ground(folder: Path, *, honours: bool) -> Generator[Ground]:
    """A service, and a home in which one clip was made without a blow."""
    folder.mkdir(parents=True, exist_ok=True)
    clip = film(folder / "given.mp4", frames=6)
    pictures = {"--first-frame": folder / "first.png", "--last-frame": folder / "last.png"}
    for path in pictures.values():
        Image.effect_noise(SIZE, 60).convert("RGB").save(path)  # heavy enough to be sent in several parts
    frames = tuple(word for option, path in pictures.items() for word in (option, str(path)))
    with Service(clip.read_bytes(), honours=honours) as service:
        home = _settle_down(folder / "home")
        made = Program(home, service).run("generate", "--json", "--prompt", "The first")
        assert made.code == 0, made
        here = Ground(folder, service, clip, frames, {}, frozenset(row["id"] for row in made.rows))
        service.ledger = Ledger()
        here.keep(Home.KNOWN)
        yield here


def begin(ground: Ground, start: Home) -> None:
    """Makes what a round begins with, unless it is there."""
    if start in _BEGUN and start not in ground.kept:
        program = ground.fresh(Home.KNOWN)
        killed(program, Kill(moment=_BEGUN[start]), *ground.asking(frames=True))
        ground.keep(start)


def play(ground: Ground, plan: Plan) -> Verdict:
    """One round. Raises AssertionError with the story when anything is wrong."""
    program = ground.fresh(plan.home)
    story, blows = [str(plan)], 0
    for number, kill in enumerate(plan.kills):
        arguments = ("resume", "--json") if number else ground.asking(takes=plan.takes, frames=plan.frames)
        end = killed(program, kill, *arguments)
        blows += end.code == -signal.SIGKILL
        story.append(told(str(kill), end))
    return finished(ground, program, plan.home, blows, story)


def finished(ground: Ground, program: Program, start: Home, blows: int, story: list[str]) -> Verdict:
    """Lets the program finish, and counts. Raises AssertionError with the story when anything is wrong."""
    end = program.run("resume", "--json")
    listed = program.run("list", "--json")
    story.append(told("finished", end))
    before = frozenset[str]() if start is Home.NEW else ground.before
    verdict = judged(program.home, ground.service.ledger, listed.rows, ground.clip, before=before, blows=blows)
    story += debris(program.home, listed.rows)
    assert listed.code == 0, story
    assert end.code == (5 if verdict.undecided else 0), story
    assert verdict.sound(honours=ground.service.honours), (verdict, story)
    return verdict


def told(what: str, end: Ended) -> str:
    """A line of a round's story. Raises AssertionError when a bug shows."""
    line = f"{what}: {end.code} {end.err.strip()}"
    assert "Traceback" not in end.err, line
    assert "Something broke" not in end.err, line
    return line


def _settle_down(home: Path) -> Path:
    home.mkdir(parents=True)
    (home / "settings.json").write_text(json.dumps({"look_seconds": LOOK_SECONDS}))
    return home
