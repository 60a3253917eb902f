"""generate --batch: a shot list as the options name it, and what would be sent of it."""

from __future__ import annotations

import json
import sys

from kling_desktop.api.wire import submit_body
from kling_desktop.cli.options import Options
from kling_desktop.services.shot_list import ShotList, open_shot_list


def opened(options: Options) -> ShotList:
    """The shot list that the options name; they fill what its rows leave open. Raises OSError, ValueError."""
    assert options.batch is not None
    return open_shot_list(options.batch, options.request, options.takes)


def dry_run(found: ShotList) -> None:
    """Prints the exact request of each row, one a line."""
    for shot in found.shots:
        body = submit_body(shot.request, lambda picture: picture.source)
        print(json.dumps(body, ensure_ascii=False))  # noqa: T201
    total = sum(shot.takes for shot in found.shots)
    print(f"{len(found.shots)} rows, {total} generations; nothing was sent.", file=sys.stderr)  # noqa: T201
