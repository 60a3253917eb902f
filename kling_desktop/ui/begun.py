"""How the window was asked for, and what is there when it is up: what the start hands to everything after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kling_desktop.services.session import Builders, Desk
    from kling_desktop.ui.application import Application
    from kling_desktop.ui.front import Front
    from kling_desktop.ui.parts import Parts


class Wanted(NamedTuple):
    """How the window was asked for: on the simulator, as the guided run, with these files, in a program's hands.

    `hands` does what a person would; the window is closed when it is done, with its exit code.
    """

    simulator: bool = False
    guided: bool = False
    files: tuple[Path, ...] = ()
    hands: Callable[[Parts, Desk], Awaitable[int]] | None = None


class Begun(NamedTuple):
    """What is there at the first picture."""

    app: Application
    front: Front
    desk: Desk
    builders: Builders
    wanted: Wanted
