"""What the window and the command line are handed: the desk that is always there, and a session with one service."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kling_desktop.domain.generation import SIMULATOR

if TYPE_CHECKING:
    from kling_desktop.api.client import Client
    from kling_desktop.library.files import Places
    from kling_desktop.library.library import Library
    from kling_desktop.services.account import Account
    from kling_desktop.services.budget import Budget
    from kling_desktop.services.clock import Clock
    from kling_desktop.services.cropping import Crops
    from kling_desktop.services.fittings import Fittings
    from kling_desktop.services.gate import Gate
    from kling_desktop.services.previews import Previews
    from kling_desktop.services.queue import Queue
    from kling_desktop.services.secrets import Secrets
    from kling_desktop.services.settings import SettingsFile
    from kling_desktop.services.simulator import SimulatorProcess
    from kling_desktop.services.studio import Studio
    from kling_desktop.services.uploads import Uploads
    from kling_desktop.services.web_pictures import WebPictures

TOAPIS = "toapis"
DEFAULT_BASE = "https://toapis.com"
BASE_VARIABLE = "TOAPIS_API_BASE"


class Tools(NamedTuple):
    """What works on pictures."""

    previews: Previews
    web: WebPictures
    crops: Crops
    fittings: Fittings


@dataclass(frozen=True)
class Desk:
    """What is there before any service is: folders, library, settings, key, clock.

    What works on pictures is built by `tools` when it is first asked for: the window's first picture needs none of it.
    """

    environ: Mapping[str, str] = field(repr=False)  # the key may be in there
    places: Places
    library: Library
    settings: SettingsFile
    secrets: Secrets
    clock: Clock
    tools: Callable[[Desk], Tools]

    @cached_property
    def _tools(self) -> Tools:
        return self.tools(self)

    @property
    def previews(self) -> Previews:
        """What is seen of clips and pictures."""
        return self._tools.previews

    @property
    def web(self) -> WebPictures:
        """Pictures from the web."""
        return self._tools.web

    @property
    def crops(self) -> Crops:
        """Cropped pictures."""
        return self._tools.crops

    @property
    def fittings(self) -> Fittings:
        """What pictures become for their upload."""
        return self._tools.fittings

    @property
    def clips(self) -> Path:
        """Where clips are saved now: the folder of the user's choice, or the usual one."""
        chosen = self.settings.current.clips_folder
        return Path(chosen) if chosen else self.places.clips

    @property
    def base(self) -> str:
        """The address of the real service."""
        return self.environ.get(BASE_VARIABLE, "").strip() or DEFAULT_BASE


class Session(NamedTuple):
    """One service, and what works on it. `simulator` is there when the service is the built-in one."""

    service: str
    client: Client
    account: Account
    gate: Gate
    studio: Studio
    queue: Queue
    budget: Budget
    uploads: Uploads
    simulator: SimulatorProcess | None = None

    @property
    def simulated(self) -> bool:
        """Whether nothing here costs money."""
        return self.service == SIMULATOR

    async def close(self) -> None:
        """Stops the work where it stands and lets go of the service."""
        await self.studio.close()
        self.budget.close()
        await self.client.close()
        if self.simulator is not None:
            await self.simulator.stop()


MayUpload = Callable[[], Awaitable[bool]]
OpenSession = Callable[[str, MayUpload], Awaitable[Session]]
"""Opens a session with "toapis" or "simulator"."""


CheckKey = Callable[[Desk, str], Awaitable[object]]
"""Asks the real service whether a key works, without using it for anything. Raises ApiError."""


class Builders(NamedTuple):
    """How desks and sessions are built; the two faces of the program are handed this and never build by themselves."""

    open_desk: Callable[[Mapping[str, str], Secrets], Desk]
    check_key: CheckKey
    opener: Callable[[Desk, Callable[[BaseException], None]], OpenSession]
