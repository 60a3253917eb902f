"""The words that can be inserted into a prompt. They lie in resources/vocabulary: one file for each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from kling_desktop.ui.languages import ENGLISH, nearest
from kling_desktop.ui.resources import resource


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that belong together."""

    title: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one language offers. `keep_out` is by name."""

    groups: tuple[Group, ...]
    tones: tuple[str, ...]
    keep_out: dict[str, str]


def vocabulary() -> Vocabulary:
    """That of the language which the window speaks, or the English one."""
    files = {path.stem: path for path in resource("vocabulary").glob("*.toml")}
    wanted = nearest([QLocale().name()], tuple(files))
    content = tomllib.loads(files.get(wanted, files[ENGLISH]).read_text("utf-8"))
    return Vocabulary(
        groups=tuple(Group(group["title"], tuple(group["terms"])) for group in content["groups"]),
        tones=tuple(content["tones"]),
        keep_out={entry["name"]: entry["text"] for entry in content["keep_out"]},
    )
