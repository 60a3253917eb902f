"""What is odd in a request that was read from text: the service's JSON, or a row of a shot list.

A new oddity is a row of MarkCode with its words. Those in NOTES were understood; the others left something out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N


class MarkCode(StrEnum):
    """What was found."""

    NOT_JSON = "not_json"
    NO_REQUEST = "no_request"
    UNKNOWN_FIELD = "unknown_field"
    WRONG_KIND = "wrong_kind"
    READ_AS = "read_as"
    UNKNOWN_ROLE = "unknown_role"
    TWICE = "twice"
    OURS = "ours"
    NO_FILE = "no_file"
    BAD_TAKES = "bad_takes"


NOTES: Final = frozenset({MarkCode.READ_AS, MarkCode.OURS})

MARKS: Mapping[MarkCode, str] = {
    MarkCode.NOT_JSON: _N("marks", "This is not JSON: {found}."),
    MarkCode.NO_REQUEST: _N("marks", "A request is written as an object: {{ … }}."),
    MarkCode.UNKNOWN_FIELD: _N("marks", "“{field}” is unknown and left out."),
    MarkCode.WRONG_KIND: _N("marks", "“{field}” cannot be {found}; it is left out."),
    MarkCode.READ_AS: _N("marks", "“{field}” was text and is read as {found}."),
    MarkCode.UNKNOWN_ROLE: _N("marks", "“{field}”: there is no role {found}; the picture is left out."),
    MarkCode.TWICE: _N("marks", "“{field}” is given twice; {found} is left out."),
    MarkCode.OURS: _N("marks", "“{field}” is left out: each generation gets an id of its own when it is sent."),
    MarkCode.NO_FILE: _N("marks", "“{field}”: there is no file {found}."),
    MarkCode.BAD_TAKES: _N("marks", "“{field}” is a number from 1 to 8, not {found}."),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One oddity: in which field, and what was found there."""

    code: MarkCode
    field: str = ""
    found: str = ""

    @property
    def is_note(self) -> bool:
        """Whether nothing was lost by it."""
        return self.code in NOTES


def describe_mark(mark: Mark, words: Mapping[MarkCode, str] = MARKS) -> str:
    """A mark in words."""
    return words[mark.code].format(field=mark.field, found=mark.found)
