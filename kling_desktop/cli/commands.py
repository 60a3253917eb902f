"""generate, resume, attach, list. An exit code is one row of `_CODES`.

Results go to standard output (one JSON object a line with `--json`), progress and everything else to standard error.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import AsyncIterable, Collection, Iterable, Sequence
from contextlib import aclosing
from datetime import datetime
from pathlib import Path

from kling_desktop.api.wire import submit_body
from kling_desktop.cli import batch
from kling_desktop.cli.options import Options
from kling_desktop.cli.progress import Progress
from kling_desktop.cli.rows import row
from kling_desktop.domain.generation import HELD_BY_USER, Generation, State, Waiting, WaitReason
from kling_desktop.domain.legible import legible
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request, cautions, problems
from kling_desktop.domain.wording import CAUTIONS, WAITS, describe_problem
from kling_desktop.library.errors import from_os
from kling_desktop.library.library import Filter
from kling_desktop.media.images import look
from kling_desktop.services import following
from kling_desktop.services.batches import NeedsWord, generate_by_command
from kling_desktop.services.following import Snapshot
from kling_desktop.services.gate import LONG
from kling_desktop.services.handed import attached
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.shot_list import Shot

READY, FAILED, NOT_SENT, NO_KEY, NO_CREDIT, OPEN = range(6)
PATIENCE = 25.0  # seconds that a run waits for a trouble that may pass by itself

_CODES = {WaitReason.NO_KEY: NO_KEY, WaitReason.KEY_REFUSED: NO_KEY, WaitReason.NO_CREDIT: NO_CREDIT}
_ASKED_AGAIN = frozenset({WaitReason.DOWNLOAD, WaitReason.UNKNOWN_TASK, WaitReason.OVERDUE})
_MAY_PASS = frozenset(
    {
        *(WaitReason.NO_NETWORK, WaitReason.NOT_THE_SERVICE, WaitReason.FILE_HOST),
        *(WaitReason.DISK_FULL, WaitReason.FOLDER),
    }
)


def exit_code(generations: Iterable[Generation]) -> int:
    """What a run's generations amount to; what the user can do something about comes first."""
    codes = {_code(generation) for generation in generations}
    return next((code for code in (NO_KEY, NO_CREDIT, OPEN, FAILED) if code in codes), READY)


def objections(options: Options) -> tuple[str, ...]:
    """Why the request is not sent, in sentences: it is not valid, or it is held back."""
    found = tuple(describe_problem(problem) for problem in problems(options.request))
    if found or options.anyway:
        return found
    held = cautions(options.request)
    return tuple(f"{CAUTIONS[one.code].format(limit=one.limit)} (--anyway sends it)" for one in held)


def dry_run(options: Options) -> None:
    """Prints the exact request; local pictures as `file://`."""
    body = submit_body(options.request, lambda picture: picture.source)
    print(json.dumps(body, ensure_ascii=False, indent=None if options.as_json else 2))  # noqa: T201


def measured(request: Request) -> Request:
    """The request with the sizes of its local pictures. Raises PictureRefused, OSError."""
    return request.with_pictures({p: _measured(p) for p in request.pictures if p.is_local})


async def generate(desk: Desk, session: Session, options: Options) -> int:
    """Makes the generations and waits for their clips."""
    one = Shot(0, options.request, options.takes)
    shots = batch.opened(options).shots if options.batch else (one,)
    try:
        made = await generate_by_command(desk, session, shots, anyway=options.anyway)
    except NeedsWord as held:
        print(f"kling-desktop: {held}", file=sys.stderr)  # noqa: T201
        return NOT_SENT
    except OSError as error:
        raise from_os(error, desk.places.pictures) from error
    return await follow(desk, session, [generation.id for generation in made], options.as_json)


async def resume(desk: Desk, session: Session, options: Options) -> int:
    """Finishes what is open; what waits for the user to have its task asked about once more is meant too."""
    session.queue.resume()
    generations = desk.library.unfinished(session.service)
    unfinished = [generation.id for generation in generations]
    session.studio.resume()
    for generation in generations:
        if generation.needs_user and generation.waiting and generation.waiting.reason in _ASKED_AGAIN:
            session.studio.ask_again(generation.id)
    session.gate.try_now(WaitReason.RATE_LIMIT)  # whoever says so now does not want to wait for the end of a pause
    if not unfinished:
        print("Nothing is open.", file=sys.stderr)  # noqa: T201
    return await follow(desk, session, unfinished, options.as_json)


async def attach(desk: Desk, session: Session, options: Options) -> int:
    """Takes over a task and fetches its clip."""
    generation = attached(desk.library, session.studio, options.task_id, options.to)
    return await follow(desk, session, [generation.id], options.as_json)


def listing(desk: Desk, as_json: bool) -> int:
    """Prints the library, newest first."""
    ids = desk.library.ids(Filter())
    for start in range(0, len(ids), 200):
        for generation in desk.library.many(ids[start : start + 200]):
            print(row(generation, as_json))  # noqa: T201
    return READY


async def follow(desk: Desk, session: Session, ids: Sequence[str], as_json: bool) -> int:
    """Waits until each is settled or cannot go on, and reports."""
    async with aclosing(following.follow(desk.library, session.gate, ids)) as snapshots:
        return await report(snapshots, as_json)


async def report(snapshots: AsyncIterable[Snapshot], as_json: bool) -> int:
    """Shows how they go; prints each as it is when it is settled or cannot go on, and says what they amount to.

    Interrupted, it prints each as it is then: whoever started it knows what to look for.
    """
    generations, began = tuple[Generation, ...](), time.monotonic()
    try:
        with Progress() as progress:
            async for snapshot in snapshots:
                generations = snapshot.generations
                progress.show(generations)
                full = snapshot.closed.get(WaitReason.DISK_FULL)  # of no generation
                progress.tell((full,) if full is not None else ())
                patient = time.monotonic() - began <= PATIENCE
                if all(_stopped(generation, snapshot.closed, patient=patient) for generation in generations):
                    break
    finally:
        _print(generations, as_json)
    return exit_code(generations)


def _print(generations: Sequence[Generation], as_json: bool) -> None:
    for generation in generations:
        print(row(generation, as_json), flush=True)  # noqa: T201
        if generation.waiting is not None:
            print(_why(generation), file=sys.stderr)  # noqa: T201


def _why(generation: Generation) -> str:
    assert generation.waiting is not None
    words = WAITS[generation.waiting.reason]
    said = legible(f"{words} {generation.waiting.message}").strip()
    if not _asked_for_long(generation.waiting):
        return said
    until = datetime.fromtimestamp(generation.waiting.until or 0.0)  # noqa: DTZ006 (the user's own clock)
    return f"{said} The pause lasts until {until:%Y-%m-%d %H:%M}; `kling-desktop resume` tries at once."


def _asked_for_long(waiting: Waiting) -> bool:
    """Whether the service asked for so long a pause that nobody sits and waits for its end."""
    return waiting.reason is WaitReason.RATE_LIMIT and (waiting.until or 0.0) - time.time() > LONG


def _stopped(generation: Generation, closed: Collection[WaitReason], *, patient: bool) -> bool:
    """Whether waiting longer is in vain. What an earlier run waited for is believed only when it holds now."""
    if not generation.open or generation.needs_user:
        return True
    waiting = generation.waiting
    if waiting is None:
        return False
    held = waiting.reason in _CODES or waiting.reason in HELD_BY_USER or _asked_for_long(waiting)
    return (held and waiting.reason in closed) or (waiting.reason in _MAY_PASS and not patient)


def _code(generation: Generation) -> int:
    if generation.settled:
        return FAILED if generation.state is State.FAILED else READY
    return _CODES.get(generation.waiting.reason, OPEN) if generation.waiting else OPEN


def _measured(picture: Picture) -> Picture:
    looked = look(Path(picture.path), whole=True)  # as a drop on the window does
    return Picture(picture.source, picture.name, "", looked.width, looked.height)
