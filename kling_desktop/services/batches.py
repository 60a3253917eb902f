"""Many requests at once: their pictures are taken in, then all are stored; nothing is stored when one cannot be.

The window's user has said yes to what is sent (`generate_all`); a command has not been asked (`generate_by_command`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.marks import describe_mark
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.wording import CAUTIONS, describe_problem
from kling_desktop.library.adding import add_all
from kling_desktop.services.pictures import take_in
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.shot_list import Shot, ShotList

_PORTION: Final = 10  # generations that are told and started before the window goes on


class NeedsWord(Exception):
    """It costs more than what the user wants to be asked about first; nothing was stored. The message says how much."""


async def generate_by_command(desk: Desk, session: Session, shots: Sequence[Shot], *, anyway: bool) -> list[Generation]:
    """The same for a command, within the user's limits unless it is to be sent `anyway`. Raises NeedsWord as well."""
    estimate = session.budget.estimate(shot.request for shot in shots for _ in range(shot.takes))
    if not anyway and session.budget.needs_word(estimate):
        unknown = f", and {estimate.unknown} of unknown price" if estimate.unknown else ""
        cost = f"About {estimate.credits:,.0f} credits{unknown}"
        raise NeedsWord(f"{cost}: above the limit in the settings (--anyway sends it).")
    made = await generate_all(desk, session, shots, anyway=anyway)
    if anyway:
        session.budget.let_pass(generation.id for generation in made)
    return made


async def generate_all(desk: Desk, session: Session, shots: Sequence[Shot], *, anyway: bool = True) -> list[Generation]:
    """Makes the generations of all shots, in their order. Raises PictureRefused, NotValid, HeldBack, LibraryError,
    OSError; then none was made.
    """
    kept: dict[Picture, Picture] = {}
    for picture in (picture for shot in shots for picture in shot.request.pictures if picture.is_local):
        if picture not in kept:
            kept[picture] = await take_in(picture.path, picture.name, desk.places.pictures)
    new: list[Generation] = []
    for shot in shots:
        new += session.studio.new(shot.request.with_pictures(kept), takes=shot.takes, anyway=anyway)
        await asyncio.sleep(0)  # the window goes on between two
    made = await asyncio.to_thread(add_all, desk.places.database, new, desk.clock.now())
    for start in range(0, len(made), _PORTION):
        desk.library.take_note(portion := made[start : start + _PORTION])
        for generation in portion:
            session.studio.start(generation.id)
        await asyncio.sleep(0)
    return made


def objections(found: ShotList, *, anyway: bool) -> list[str]:
    """What keeps the list from being sent, each with its row."""
    said = [f"column “{name}” is unknown" for name in found.unknown]
    for shot in found.shots:
        said += [f"row {shot.number}: {reason}" for reason in _reasons(shot, anyway=anyway)]
    return said if found.shots else [*said, "the list has no rows"]


def _reasons(shot: Shot, *, anyway: bool) -> list[str]:
    """What stands against one row, in sentences."""
    said = [describe_mark(mark) for mark in shot.marks if not mark.is_note]
    said += [describe_problem(problem) for problem in shot.problems]
    said += [str(refused) for refused in shot.refused]
    if not anyway:
        said += [
            f"{CAUTIONS[caution.code].format(limit=caution.limit)} (--anyway sends it)" for caution in shot.cautions
        ]
    return said
