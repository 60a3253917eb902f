"""Work that a second command hands to the window which owns the library: one row of `_ACTS` for each command.

An answer is `{"refused": words}`, or lines of `{"changed": [generations], "closed": [reasons]}` for as long as somebody
listens, or, of the whole library, lines of `{"listed": [generations]}` and an end.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request_json import request_from_plain
from kling_desktop.library.codec import encode
from kling_desktop.library.errors import LibraryError
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.admission import HeldBack, NotValid
from kling_desktop.services.batches import NeedsWord, generate_by_command, objections
from kling_desktop.services.following import follow
from kling_desktop.services.handover import Message
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.shot_list import Shot, open_shot_list
from kling_desktop.services.studio import Studio

_PAGE = 100


class NotToBeAttached(Exception):
    """A task cannot be given to this generation; the message says why."""


class NotToBeSent(Exception):
    """Something stands against a shot list; the message says what."""


_KNOWN = (
    *(NotToBeAttached, NotToBeSent, NeedsWord, NotValid, HeldBack),
    *(PictureRefused, LibraryError, ValueError, OSError),
)


async def work(desk: Desk, session: Session | None, message: Message) -> AsyncGenerator[dict[str, Any]]:
    """Does what is asked for, and tells how it goes."""
    if message.get("do") == "list":
        async for line in _listed(desk.library):
            yield line
        return
    refused = _unfit(session, simulator=bool(message.get("simulator")))
    act = _ACTS.get(str(message.get("do")))
    if session is None or refused or act is None:
        yield {"refused": refused or "The open window does not know this command."}
        return
    try:
        ids = await act(desk, session, message)
    except _KNOWN as error:
        yield {"refused": str(error) or type(error).__name__}
        return
    told: dict[str, Generation] = {}
    async for snapshot in follow(desk.library, session.gate, ids):
        changed = [generation for generation in snapshot.generations if told.get(generation.id) is not generation]
        told |= {generation.id: generation for generation in changed}
        for start in range(0, max(1, len(changed)), _PAGE):
            some = [encode(generation) for generation in changed[start : start + _PAGE]]
            yield {"changed": some, "closed": dict(snapshot.closed), "of": len(ids)}


def _unfit(session: Session | None, *, simulator: bool) -> str:
    """Why the open window cannot do it now; "" when it can."""
    if session is None:
        return "The open window has no service yet: enter a key there, or close it."
    if session.simulated != simulator:
        here = "simulator" if session.simulated else "service"
        return f"The open window works on the {here}. Switch it over, or close it."
    return ""


async def _generate(desk: Desk, session: Session, message: Message) -> Sequence[str]:
    shots = await asyncio.to_thread(_shots, message)
    made = await generate_by_command(desk, session, shots, anyway=bool(message["anyway"]))
    return [generation.id for generation in made]


def _shots(message: Message) -> Sequence[Shot]:
    """What is to be made: a request, or the rows of a shot list, whose request fills what they leave open."""
    request, takes = request_from_plain(message["request"]), int(message["takes"])
    if not message.get("batch"):
        return (Shot(0, request, takes),)
    found = open_shot_list(Path(str(message["batch"])), request, takes)
    against = objections(found, anyway=bool(message["anyway"]))
    if against:
        raise NotToBeSent("; ".join(against) + ".")
    return found.shots


async def _resume(desk: Desk, session: Session, _message: Message) -> Sequence[str]:
    return [generation.id for generation in desk.library.unfinished(session.service)]


async def _attach(desk: Desk, session: Session, message: Message) -> Sequence[str]:
    return [attached(desk.library, session.studio, str(message["task_id"]), str(message.get("to", ""))).id]


def attached(library: Library, studio: Studio, task_id: str, to: str = "") -> Generation:
    """Follows a task: of the uncertain generation `to`, or as a new one. Raises NotToBeAttached."""
    if not to:
        return studio.attach(task_id)
    generation, known = library.get(to), library.by_task(task_id)
    if generation is None or generation.state is not State.UNCERTAIN:
        raise NotToBeAttached(f"There is no uncertain generation {to}. `kling-desktop list --json` shows them.")
    if known is not None and known.id != to:
        raise NotToBeAttached(f"The task {task_id} belongs to another generation, {known.id}.")
    return studio.take_task_id(to, task_id)


_ACTS: Mapping[str, Callable[[Desk, Session, Message], Awaitable[Sequence[str]]]] = {
    "generate": _generate,
    "resume": _resume,
    "attach": _attach,
}


async def _listed(library: Library) -> AsyncGenerator[dict[str, Any]]:
    ids = library.ids(Filter())
    for start in range(0, len(ids), _PAGE):
        yield {"listed": [encode(generation) for generation in library.many(ids[start : start + _PAGE])]}
    yield {"listed": []}
