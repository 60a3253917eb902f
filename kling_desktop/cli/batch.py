"""generate --batch: the rows of a shot list, judged before anything is sent."""

from __future__ import annotations

import json
import sys

from kling_desktop.api.wire import submit_body
from kling_desktop.cli.options import Options
from kling_desktop.domain.marks import describe_mark
from kling_desktop.domain.wording import CAUTIONS, describe_problem
from kling_desktop.services.shot_list import Shot, ShotList, open_shot_list


def opened(options: Options) -> ShotList:
    """The shot list that the options name; they fill what its rows leave open. Raises OSError, ValueError."""
    assert options.batch is not None
    return open_shot_list(options.batch, options.request, options.takes)


def objections(found: ShotList, *, anyway: bool) -> list[str]:
    """What keeps the list from being sent, each with its row."""
    said = [f"column “{name}” is unknown" for name in found.unknown]
    for shot in found.shots:
        said += [f"row {shot.number}: {reason}" for reason in reasons(shot, anyway=anyway)]
    return said if found.shots else [*said, "the list has no rows"]


def reasons(shot: Shot, *, anyway: bool) -> list[str]:
    """What stands against one row, in sentences."""
    said = [describe_mark(mark) for mark in shot.marks if not mark.is_note]
    said += [describe_problem(problem) for problem in shot.problems]
    said += [str(refused) for refused in shot.refused]
    if not anyway:
        said += [f"{CAUTIONS[caution.code]} (--anyway sends it)" for caution in shot.cautions]
    return said


def dry_run(found: ShotList) -> None:
    """Prints the exact request of each row, one a line."""
    for shot in found.shots:
        body = submit_body(shot.request, lambda picture: picture.source)
        print(json.dumps(body, ensure_ascii=False))  # noqa: T201
    total = sum(shot.takes for shot in found.shots)
    print(f"{len(found.shots)} rows, {total} generations; nothing was sent.", file=sys.stderr)  # noqa: T201
