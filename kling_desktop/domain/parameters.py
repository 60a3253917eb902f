"""PARAMETERS: the request's parameters, one row each. Add a parameter here and name it in the models that take it.

Control, stored form, command-line option and the service's field follow from the row; a test demands its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a parameter holds, and so which control, option and stored form it gets."""

    TEXT = "text"
    CHOICE = "choice"
    FLAG = "flag"
    PICTURE = "picture"
    PICTURES = "pictures"


class Parameter(NamedTuple):
    """One row: `name` is the attribute of a request, `default` what the service takes when the field is absent."""

    name: str
    kind: Kind
    option: str
    default: str | int | bool | None = None
    negatable: bool = False  # a flag with three answers: yes, no, not chosen


_ROWS = (
    Parameter("prompt", Kind.TEXT, "--prompt"),
    Parameter("negative_prompt", Kind.TEXT, "--negative-prompt"),
    Parameter("first_frame", Kind.PICTURE, "--first-frame"),
    Parameter("last_frame", Kind.PICTURE, "--last-frame"),
    Parameter("references", Kind.PICTURES, "--reference"),
    Parameter("mode", Kind.CHOICE, "--mode", default="std"),
    Parameter("duration", Kind.CHOICE, "--duration", default=5),
    Parameter("aspect_ratio", Kind.CHOICE, "--aspect-ratio", default="16:9"),
    Parameter("audio", Kind.FLAG, "--audio", default=False),
    Parameter("watermark", Kind.FLAG, "--watermark", negatable=True),
)

PARAMETERS: Mapping[str, Parameter] = {row.name: row for row in _ROWS}
