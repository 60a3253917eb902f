"""The crash trial: the program is killed and started again, then it may finish, and everything is counted."""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.media.films import film
from tests.trials.judging import Verdict, debris, judged
from tests.trials.kills import Home, Plan, killed
from tests.trials.program import LATER, TODAY, Program
from tests.trials.service import Service

LOOK_SECONDS = 1.0  # for an unanswered submit; on the real service two minutes
SIZE = (400, 320)  # of the frames


@dataclass(frozen=True, slots=True)
class Ground:
    """Where rounds are played: a service, the clip it gives, two frames, and a home in which it has been met."""

    folder: Path
    service: Service
    clip: Path
    frames: tuple[str, ...]
    met: Path
    before: frozenset[str]

    def fresh(self, start: Home) -> Program:
        """A home for one round."""
        home = self.folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        if start is Home.NEW:
            _settle_down(home)
        else:
            shutil.copytree(self.met, home, copy_function=shutil.copy2)
        self.service.begin()
        return Program(home, self.service, LATER if start is Home.OLDER else TODAY)

    def asking(self, *, takes: int = 1, frames: bool = False) -> tuple[str, ...]:
        """The arguments that ask for something."""
        options = ("generate", "--json", "--prompt", "A harbour at dawn", "--mode", "pro", "--takes", str(takes))
        return (*options, *self.frames) if frames else options


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
        home, met = _settle_down(folder / "home"), folder / "met"
        made = Program(home, service).run("generate", "--json", "--prompt", "The first")
        assert made.code == 0, made
        before = frozenset(row["id"] for row in made.rows)
        home.rename(met)  # rounds play in copies of it, under the name that its clip's path has
        yield Ground(folder, service, clip, frames, met, before)


def play(ground: Ground, plan: Plan) -> Verdict:
    """One round. Raises AssertionError with the story when something is wrong that has no number."""
    program = ground.fresh(plan.home)
    story, blows = [str(plan)], 0
    for number, kill in enumerate(plan.kills):
        arguments = ("resume", "--json") if number else ground.asking(takes=plan.takes, frames=plan.frames)
        end = killed(program, kill, *arguments)
        blows += end.code == -signal.SIGKILL
        story.append(f"{kill}: {end.code} {end.err.strip()}")
        assert "Traceback" not in end.err, story
    return finished(ground, program, plan.home, blows, story)


def finished(ground: Ground, program: Program, start: Home, blows: int, story: list[str]) -> Verdict:
    """Lets the program finish, and counts."""
    end = program.run("resume", "--json")
    listed = program.run("list", "--json")
    story.append(f"finished: {end.code} {end.err.strip()}")
    before = frozenset[str]() if start is Home.NEW else ground.before
    verdict = judged(program.home, ground.service.ledger, listed.rows, ground.clip, before=before, blows=blows)
    story += debris(program.home, listed.rows)
    wrong = listed.code or "Traceback" in end.err or end.code != (5 if verdict.undecided else 0)
    assert not wrong, story
    assert verdict.sound(honours=ground.service.honours), (verdict, story)
    return verdict


def _settle_down(home: Path) -> Path:
    home.mkdir(parents=True)
    (home / "settings.json").write_text(json.dumps({"look_seconds": LOOK_SECONDS}))
    return home
