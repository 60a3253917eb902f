"""A hand with a mouse on a real X11 screen, and the programs that it moves between."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

HERE = Path(__file__).parent
SECONDS = 60  # whatever takes longer hangs
WIDTH, HEIGHT, BELOW = 1180, 820, 120
STEPS = 8
HAS_SCREEN = all(map(shutil.which, ("Xvfb", "xdotool")))


@contextmanager
def new_display() -> Generator[str]:
    """The name of a screen of its own, with room for another program below the window."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT + BELOW}x24"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
        server.terminate()


class Program:
    """A program on the screen that speaks in lines of JSON."""

    def __init__(self, display: str, script: str, *arguments: str) -> None:
        environ = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none"}
        command = [sys.executable, str(HERE / script), *arguments]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, env=environ, stdin=pipe, stdout=pipe, text=True, cwd=HERE.parents[1])
        self._watchdog = Timer(SECONDS, self.process.kill)
        self._watchdog.start()

    def heard(self, kind: str) -> Any:
        """What it says next of a kind; an error when it ended instead."""
        assert self.process.stdout is not None
        said = [""]
        while said[0] != kind:
            said = json.loads(self.process.stdout.readline() or "null")
            assert said, "it has ended"
        return said[1]

    def hears(self, **wanted: Any) -> bool:
        """Whether the request comes to be so."""
        heard: dict[str, Any] = {}
        while any(heard.get(name) != value for name, value in wanted.items()):
            heard = self.heard("request")
        return True

    def ask(self, kind: str, *arguments: object) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join((kind, *map(str, arguments))) + "\n")
        self.process.stdin.flush()
        return self.heard(kind)

    def end(self) -> None:
        self._watchdog.cancel()
        self.process.terminate()
        self.process.communicate()


class Hand:
    """Moves at a person's pace."""

    def __init__(self, display: str) -> None:
        self._display = display

    def drag(self, start: tuple[int, int] | list[int], end: tuple[int, int], key: str = "") -> None:
        """Presses, moves at a hand's pace, and lets go."""
        (x0, y0), (x1, y1) = start, end
        steps = [(x0 + (x1 - x0) * n // STEPS, y0 + (y1 - y0) * n // STEPS) for n in range(1, STEPS + 1)]
        words = ["mousemove", str(x0), str(y0), "mousedown", "1"]
        if key:
            words += ["keydown", key]
        for x, y in (*steps, (x1 + 1, y1)):
            words += ["sleep", "0.03", "mousemove", str(x), str(y)]
        words += ["sleep", "0.12", "mouseup", "1"]
        if key:
            words += ["keyup", key]
        self.use_mouse(*words)

    def use_mouse(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self._display}, check=True, timeout=SECONDS)
