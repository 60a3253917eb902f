"""The man page and the shells' completions, from the command line's own parser, so that they are never behind."""

from __future__ import annotations

import argparse
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from project import BUILD, NAME, epoch, version

SHELLS = {"bash": NAME, "zsh": f"_{NAME}", "fish": f"{NAME}.fish"}

_EXITS = (
    ("0", "Every generation is ready."),
    ("1", "At least one failed."),
    ("2", "The request is not valid or is held back; nothing was sent."),
    ("3", "No key, or the key was refused; nothing lost."),
    ("4", "Not enough credit; nothing lost."),
    ("5", "Generations are still open or uncertain; \\fBresume\\fR goes on."),
)
_VARIABLES = (
    ("TOAPIS_API_KEY", "The key; wins over the key store; never written anywhere."),
    ("TOAPIS_API_BASE", "The service, https://toapis.com unless set; plain http only to this machine."),
    ("KLING_DESKTOP_HOME", "One folder for everything."),
)


def make_words(folder: Path = BUILD / "words") -> Path:
    """Writes the man page and one completion file for each of `SHELLS`; the folder."""
    import shtab

    from kling_desktop.cli.options import parser

    folder.mkdir(parents=True, exist_ok=True)
    top = parser()
    (folder / f"{NAME}.1").write_text(man_page(top), "utf-8")
    for command, _ in _commands(top):
        for action in command._actions:  # pyright: ignore[reportPrivateUsage]
            if str(action.metavar).startswith("FILE"):
                setattr(action, "complete", shtab.FILE)  # noqa: B010 (the library looks for it there)
    for shell, file in SHELLS.items():
        told: str = shtab.complete(top, shell)  # pyright: ignore[reportUnknownMemberType]
        (folder / f"{shell}-{file}").write_text(told, "utf-8")
    return folder


def man_page(top: argparse.ArgumentParser) -> str:
    """The man page, in roff."""
    day = datetime.fromtimestamp(epoch(), UTC).strftime("%Y-%m-%d")
    lines = [
        f'.TH KLING-DESKTOP 1 "{day}" "Kling Desktop {version()}" "User commands"',
        ".SH NAME",
        f"{NAME} \\- {_roff(top.description or '')}",
        ".SH SYNOPSIS",
        f".B {NAME}\n.RI [ FILE ...]",
        f'.br\n.B {NAME}\n.RI COMMAND " [" OPTIONS ]',
        ".SH DESCRIPTION",
        "Without a command the studio's window opens; given pictures and clips go into the request, a .klingpreset to "
        "the presets, a CSV becomes a shot list. The commands below are the same program, services and library "
        "without a window. Progress goes to standard error; with \\fB\\-\\-json\\fR one object a line goes to standard "
        "output.",
        ".SH COMMANDS",
    ]
    for command, help_text in _commands(top):
        lines += [".SS " + _roff(command.prog.removeprefix(NAME).strip()), _roff(_sentence(help_text))]
        lines += [row for action in command._actions for row in _option(action)]  # pyright: ignore[reportPrivateUsage]
    lines.append(".SH EXIT STATUS")
    lines += [row for code, words in _EXITS for row in (".TP", f".B {code}", words)]
    lines.append(".SH ENVIRONMENT")
    lines += [row for name, words in _VARIABLES for row in (".TP", f".B {name}", words)]
    return "\n".join(lines) + "\n"


def _commands(top: argparse.ArgumentParser) -> list[tuple[argparse.ArgumentParser, str]]:
    actions: list[Any] = top._actions  # pyright: ignore[reportPrivateUsage]  (argparse has no other way to its own rows)
    subparsers = next(action for action in actions if action.choices and action.dest == "command")
    help_of = {choice.dest: choice.help or "" for choice in subparsers._choices_actions}
    return [(command, help_of.get(name, "")) for name, command in subparsers.choices.items()]


def _option(action: argparse.Action) -> list[str]:
    if isinstance(action, argparse._HelpAction):  # pyright: ignore[reportPrivateUsage]
        return []
    value = (
        ""
        if action.nargs == 0
        else f" {action.metavar or '|'.join(map(str, action.choices or ())) or action.dest.upper()}"
    )
    names = ", ".join(f"\\fB{_roff(option)}\\fR" for option in action.option_strings)
    return [".TP", f"{names}\\fI{_roff(value if names else value.strip())}\\fR", _roff(_sentence(action.help or ""))]


def _sentence(words: str) -> str:
    words = re.sub(r"%\(default\)s", "", words).strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".") if words else ""


def _roff(words: str) -> str:
    return words.replace("\\", "\\e").replace("-", "\\-").replace("\n.", "\n\\&.")
