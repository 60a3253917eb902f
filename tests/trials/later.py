"""The command line as a later version of it would be: with one more migration. What it opens is an older library."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from kling_desktop import bootstrap
from kling_desktop.cli.options import parser, read
from kling_desktop.cli.run import run
from kling_desktop.library.schema import MIGRATIONS
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Builders, Desk

LATER = (*MIGRATIONS, ("ALTER TABLE generation ADD COLUMN mood TEXT", "UPDATE generation SET mood = 'blue'"))


def _open_desk(environ: Mapping[str, str], secrets: Secrets) -> Desk:
    return bootstrap.open_desk(environ, secrets, migrations=LATER)


if __name__ == "__main__":
    builders = Builders(_open_desk, bootstrap.check_key, bootstrap.opener)
    sys.exit(run(read(parser().parse_args(sys.argv[1:])), os.environ, builders))
