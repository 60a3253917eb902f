"""The options of the command line. Those that describe a request follow the rows of PARAMETERS."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kling_desktop import __version__
from kling_desktop.domain.catalog import DEFAULT_MODEL
from kling_desktop.domain.parameters import PARAMETERS, Kind, Parameter
from kling_desktop.domain.picture import PUBLIC_SCHEMES, Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.wording import PARAMETERS as NAMES

MOST_TAKES = 8
COMMANDS = frozenset({"demo", "generate", "resume", "attach", "list", "doctor", "simulator"})


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for. `request` has its pictures where the user said that they are."""

    command: str
    request: Request
    takes: int = 1
    simulator: bool = False
    anyway: bool = False
    dry_run: bool = False
    batch: Path | None = None
    as_json: bool = False
    guided: bool = False
    task_id: str = ""
    to: str = ""  # the id of the uncertain generation that the task belongs to


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="kling-desktop", description="A desktop studio for AI video with Kling.")
    top.add_argument("--version", action="version", version=f"Kling Desktop {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands (none: the studio's window)")
    demo = commands.add_parser(
        "demo", help="the studio on the simulator; with no display, a guided run that makes a clip"
    )
    demo.add_argument("--guided", action="store_true", help="the guided run also where there is a display")
    generate = commands.add_parser("generate", help="makes generations and waits for their clips")
    _add_request(generate)
    generate.add_argument("--takes", type=_takes, default=1, metavar="N", help=f"1 to {MOST_TAKES}")
    generate.add_argument(
        "--batch", type=Path, metavar="FILE", help="a shot list (CSV); the other options fill what its rows leave open"
    )
    generate.add_argument("--anyway", action="store_true", help="send what is only held back")
    generate.add_argument("--dry-run", action="store_true", help="print the exact request JSON and send nothing")
    resume = commands.add_parser("resume", help="finishes what an earlier run left open")
    attach = commands.add_parser("attach", help="takes over a task made elsewhere, or lost, and fetches its clip")
    attach.add_argument(
        "task_id", type=_task, metavar="TASK_ID", help="the task's id, as the service's console shows it"
    )
    attach.add_argument("--to", default="", metavar="ID", help="the uncertain generation that this task belongs to")
    for made in (generate, resume, attach):
        made.add_argument(
            "--simulator", action="store_true", help="the built-in stand-in for the service: no key, no cost"
        )
    listing = commands.add_parser("list", help="the library, newest first")
    doctor = commands.add_parser("doctor", help="what works here: Qt, video decoding, key store, API, folders")
    for printing in (generate, resume, attach, listing, doctor):
        printing.add_argument("--json", action="store_true", dest="as_json", help="one JSON object a line")
    return top


def read(arguments: argparse.Namespace) -> Options:
    """The options as parsed; what was not given stays unchosen in the request."""
    given = vars(arguments)
    values = {name: given[name] for name in PARAMETERS if given.get(name) is not None}
    if "references" in values:
        values["references"] = tuple(values["references"])
    known = {
        f: given[f]
        for f in ("takes", "batch", "simulator", "anyway", "dry_run", "as_json", "guided", "task_id", "to")
        if f in given
    }
    return Options(command=given["command"] or "", request=Request(**values), **known)


def picture(text: str) -> Picture:
    """A picture named on the command line: a file, a `file://` URL or a public address."""
    if urlsplit(text).scheme in (*PUBLIC_SCHEMES, "file"):
        given = Picture.from_url(text)
        return Picture.from_path(given.path) if given.is_local else given
    return Picture.from_path(Path(text))


def _add_request(generate: argparse.ArgumentParser) -> None:
    for row in PARAMETERS.values():
        generate.add_argument(row.option, dest=row.name, **_ways[row.kind](row))


def _text(row: Parameter) -> dict[str, Any]:
    return {"metavar": "TEXT", "type": _words, "help": NAMES[row.name].lower()}


def _choice(row: Parameter) -> dict[str, Any]:
    values = DEFAULT_MODEL.choices[row.name]
    return {
        "choices": values,
        "type": type(values[0]),
        "help": f"{NAMES[row.name].lower()} (the service's default: {row.default})",
    }


def _flag(row: Parameter) -> dict[str, Any]:
    action: Any = argparse.BooleanOptionalAction if row.negatable else "store_const"
    return {"action": action, "help": NAMES[row.name].lower(), **({} if row.negatable else {"const": True})}


def _picture(row: Parameter) -> dict[str, Any]:
    return {"metavar": "FILE|URL", "type": picture, "help": NAMES[row.name].lower()}


def _pictures(row: Parameter) -> dict[str, Any]:
    return {**_picture(row), "action": "append", "help": "a reference; again for more"}


_ways = {Kind.TEXT: _text, Kind.CHOICE: _choice, Kind.FLAG: _flag, Kind.PICTURE: _picture, Kind.PICTURES: _pictures}


def _words(text: str) -> str:
    """The words as they were meant, also where the locale is not UTF-8's."""
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeError as error:
        raise argparse.ArgumentTypeError("these words are not UTF-8; write them in UTF-8") from error


def _task(text: str) -> str:
    task = _words(text).strip()
    if not task:
        raise argparse.ArgumentTypeError("a task's id is not empty")
    return task


def _takes(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= MOST_TAKES:
        raise argparse.ArgumentTypeError(f"takes is a number from 1 to {MOST_TAKES}, not {text}")
    return int(text)
