"""Builds what works with one service: the client that reaches it, and everything that stands on that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection, host_is_loopback
from kling_desktop.api.pacing import Pacer
from kling_desktop.domain.generation import SIMULATOR as SERVICE
from kling_desktop.services.account import Account
from kling_desktop.services.budget import Budget
from kling_desktop.services.gate import Gate
from kling_desktop.services.means import Honours, Means
from kling_desktop.services.meter import Meter
from kling_desktop.services.polling import LOOPBACK, SIMULATOR, Pace, chosen_pace, looking_for
from kling_desktop.services.queue import Queue
from kling_desktop.services.secrets import fingerprint
from kling_desktop.services.session import Desk, MayUpload, OpenSession, Session
from kling_desktop.services.settings import connection_of
from kling_desktop.services.simulator import KEY, SimulatorProcess
from kling_desktop.services.studio import Studio
from kling_desktop.services.uploads import Uploads


def opener(
    desk: Desk,
    bug: Callable[[BaseException], None],
    *,
    pace: Pace | None = None,
    connection: Connection | None = None,
    pacer: Pacer | None = None,
) -> OpenSession:
    """The function that opens sessions on this desk. `bug` is told of whatever is not a known trouble.

    `pace`, `connection` and `pacer` stand in for those that settings and address ask for.
    """

    async def open_session(service: str, may_upload: MayUpload) -> Session:
        if service == SERVICE:
            simulator = await SimulatorProcess.start(desk.places.simulator)
            line = _Line(SERVICE, Client(simulator.api, lambda: KEY), SIMULATOR, lambda: KEY, simulator)
            return _session(desk, line, bug, _nothing_goes_public)
        chosen_connection = connection or connection_of(desk.settings.current)
        client = Client(
            desk.base, lambda: desk.secrets.key or None, connection=chosen_connection, pacer=pacer, now=desk.clock.now
        )
        local = host_is_loopback(desk.base)
        settings = desk.settings.current
        chosen = looking_for(LOOPBACK, settings.look_seconds) if local else chosen_pace(settings.poll_seconds)
        line = _Line(client.origin, client, pace or chosen, lambda: desk.secrets.key)
        return _session(desk, line, bug, _nothing_goes_public if local else may_upload)

    return open_session


@dataclass(frozen=True, slots=True)
class _Line:
    """One service, the client that reaches it, and how fast it is asked."""

    service: str
    client: Client
    pace: Pace
    key: Callable[[], str]
    simulator: SimulatorProcess | None = None


def _session(desk: Desk, line: _Line, bug: Callable[[BaseException], None], may_upload: MayUpload) -> Session:
    account = Account(line.client, desk.clock.now)
    gate = Gate(desk.clock, line.pace, account.trouble_is_over)
    meter = Meter(line.service, desk.library, desk.settings, desk.clock)
    account.listen(meter.read)
    budget = Budget(line.service, desk.settings, meter, gate, desk.clock)
    means = Means(
        service=line.service,
        client=line.client,
        library=desk.library,
        places=desk.places,
        clips_folder=lambda: desk.clips,
        left_folders=lambda: [Path(folder) for folder in desk.settings.current.left_folders],
        clock=desk.clock,
        pace=line.pace,
        gate=gate,
        uploads=Uploads(line.service, line.client, desk.library, desk.fittings, desk.clock.now),
        previews=desk.previews,
        name_template=lambda: desk.settings.current.name_template,
        used_credits=account.used,
        may_upload=may_upload,
        honours=Honours(desk.library, line.service, lambda: fingerprint(line.key())),
        may_spend=budget.may_send,
    )
    studio = Studio(means, bug)
    queue = Queue(means, studio, desk.settings)
    return Session(line.service, line.client, account, gate, studio, queue, budget, means.uploads, line.simulator)


async def _nothing_goes_public() -> bool:
    return True


async def check_key(desk: Desk, key: str) -> object:
    """Asks the service for a key's balance. Raises ApiError, KeyRefused among them."""
    client = Client(desk.base, lambda: key, connection=connection_of(desk.settings.current))
    try:
        return await client.balance()
    finally:
        await client.close()
