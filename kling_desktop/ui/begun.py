"""How the window was asked for, and what is there when it is up: what the start hands to everything after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kling_desktop.services.session import Builders, Desk
    from kling_desktop.ui.bug_reports import BugReports
    from kling_desktop.ui.parts import Parts


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the window was asked for: on the simulator, as the guided run, with these files, in a program's hands.

    `hands` does what a person would; the window is closed when it is done, with its exit code.
    """

    simulator: bool = False
    guided: bool = False
    files: tuple[Path, ...] = ()
    hands: Callable[[Parts, Desk], Awaitable[int]] | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """What is there when the window is up."""

    parts: Parts
    desk: Desk
    builders: Builders
    reports: BugReports
    wanted: Wanted
