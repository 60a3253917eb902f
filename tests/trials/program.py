"""The real program in a process of its own, on a home folder: started, killed, traced."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.trials.service import Service

ROOT = Path(__file__).parents[2]
KEY = "sk-trial-0123456789abcdef"
LONGEST = 90.0  # seconds; a run that takes longer hangs
TODAY = "kling_desktop"
LATER = "tests.trials.later"  # the same program, as a version with one more migration
_NOT_INHERITED = ("TOAPIS", "KLING", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


class Hangs(Exception):
    """The program did not end by itself; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: its exit code (negative: the signal) and what it said."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The generations that it printed."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True, slots=True)
class Program:
    """The program on a home folder and a service. `module` is what is run: a later version is another one."""

    home: Path
    service: Service
    module: str = TODAY

    def start(self, *arguments: str, through: Sequence[str] = ()) -> subprocess.Popen[str]:
        """Starts it, `through` another program in front of it. The caller ends it."""
        given = {name: value for name, value in os.environ.items() if not name.upper().startswith(_NOT_INHERITED)}
        ours = {
            "KLING_DESKTOP_HOME": str(self.home),
            "TOAPIS_API_BASE": self.service.url,
            "TOAPIS_API_KEY": KEY,
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        command = [*through, sys.executable, "-m", self.module, *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env={**given, **ours}, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)

    def run(self, *arguments: str, through: Sequence[str] = ()) -> Ended:
        """Runs it to its end. Raises Hangs."""
        return ended(self.start(*arguments, through=through))


def ended(process: subprocess.Popen[str]) -> Ended:
    """The end of a run. Raises Hangs."""
    try:
        out, err = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        raise Hangs(f"{process.args}: {out}{err}") from None
    return Ended(process.returncode, out, err)
