"""A shot list: a CSV whose rows are requests. Columns are the request's parameters; pictures are relative to the file.

A column's other names are rows of `_NAMES`, a cell's other spellings rows of `_VALUES`. What is not understood is a
mark of its row, never passed over silently.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from kling_desktop.domain.marks import Mark, MarkCode
from kling_desktop.domain.parameters import PARAMETERS, Kind
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Caution, Problem, Request, cautions, problems
from kling_desktop.domain.wording import PARAMETERS as WORDS
from kling_desktop.media.images import PictureRefused, look

MOST_TAKES: Final = 8
MOST_BYTES: Final = 20_000_000
_DELIMITERS: Final = ",;\t|"
_NAMES: Mapping[str, str] = {
    "text": "prompt",
    "description": "prompt",
    "shot": "prompt",
    "negative": "negative_prompt",
    "first": "first_frame",
    "start": "first_frame",
    "start_frame": "first_frame",
    "last": "last_frame",
    "end": "last_frame",
    "end_frame": "last_frame",
    "reference": "references",
    "reference_images": "references",
    "quality": "mode",
    "seconds": "duration",
    "length": "duration",
    "ratio": "aspect_ratio",
    "aspect": "aspect_ratio",
    "sound": "audio",
    "count": "takes",
}
_VALUES: Mapping[tuple[str, str], str] = {
    ("mode", "standard"): "std",
    ("mode", "720p"): "std",
    ("mode", "professional"): "pro",
    ("mode", "1080p"): "pro",
    ("aspect_ratio", "landscape"): "16:9",
    ("aspect_ratio", "portrait"): "9:16",
    ("aspect_ratio", "square"): "1:1",
}
_FLAGS: Mapping[str, bool] = {
    **dict.fromkeys(("yes", "true", "1", "on", "x"), True),
    **dict.fromkeys(("no", "false", "0", "off"), False),
}
_SECONDS: Final = ("seconds", "second", "sec", "s")


@dataclass(frozen=True, slots=True)
class Shot:
    """One row: its number as a spreadsheet shows it, what it asks for, and what stands against it."""

    number: int
    request: Request
    takes: int = 1
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: tuple[PictureRefused, ...] = ()
    cautions: tuple[Caution, ...] = ()

    @property
    def sendable(self) -> bool:
        """Whether nothing forbids it; what is only held back does not."""
        return not (self.problems or self.refused or any(not mark.is_note for mark in self.marks))


@dataclass(frozen=True, slots=True)
class ShotList:
    """The rows of a file, and the columns that mean nothing here."""

    shots: tuple[Shot, ...]
    unknown: tuple[str, ...] = ()


def open_shot_list(path: Path, base: Request, takes: int = 1) -> ShotList:
    """Reads a file and looks at its pictures. `base` fills what a row leaves open. Raises OSError, ValueError."""
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path.name} is too large for a shot list")
    read = read_shot_list(decoded(path.read_bytes()), path.absolute().parent, base, takes)
    seen: dict[str, Picture | PictureRefused] = {}
    return replace(read, shots=tuple(_looked_at(shot, seen) for shot in read.shots))


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 by its mark, else as an older spreadsheet writes it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_shot_list(text: str, folder: Path, base: Request, takes: int = 1) -> ShotList:
    """The shots in a text. Raises ValueError when it has no column with a prompt."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), skipinitialspace=True))
    if rows and rows[0][:1] and rows[0][0].lower().startswith("sep="):
        rows[0] = []  # an older spreadsheet's own word; it keeps its number
    head = next((place for place, row in enumerate(rows) if any(map(str.strip, row))), None)
    columns = [_column(cell) for cell in rows[head]] if head is not None else []
    if "prompt" not in columns or head is None:
        raise ValueError("a shot list needs a row of column names, and among them “prompt”")
    unknown = tuple(cell.strip() for cell, name in zip(rows[head], columns, strict=True) if not name and cell.strip())
    numbered = [(number, row) for number, row in enumerate(rows, 1) if number > head + 1 and any(map(str.strip, row))]
    return ShotList(tuple(_shot(number, columns, row, (folder, base, takes)) for number, row in numbered), unknown)


def _delimiter(text: str) -> str:
    """The one by which the line of names gives the most columns that are known here."""
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) > 4:
        return lines[0][4]
    first = lines[0] if lines else ""
    return max(_DELIMITERS, key=lambda sign: sum(1 for cell in first.split(sign) if _column(cell.strip(' "'))))


def _column(cell: str) -> str:
    """The parameter, or "takes", that a column's name means; "" for none."""
    plain = "_".join(cell.strip().lower().replace("-", " ").replace("_", " ").split())
    own = {words.lower().replace(" ", "_"): name for name, words in WORDS.items()}
    if plain in PARAMETERS or plain in ("takes", "model"):
        return plain
    return _NAMES.get(plain) or own.get(plain, "")


def _shot(number: int, columns: Sequence[str], row: Sequence[str], given: tuple[Path, Request, int]) -> Shot:
    folder, base, takes = given
    values: dict[str, Any] = {}
    marks: list[Mark] = []
    for place, cell in enumerate(row):
        name, words = columns[place] if place < len(columns) else "", cell.strip()
        if not words:
            continue
        if place >= len(columns):
            marks.append(Mark(MarkCode.UNKNOWN_FIELD, str(place + 1), words))
        elif name == "takes":
            takes, mark = _takes(words, takes)
            marks += mark
        elif name == "model":
            values[name] = words
        elif name:
            values[name] = _READ[PARAMETERS[name].kind](name, words, folder, marks)
    request = replace(base, **{name: value for name, value in values.items() if value is not None})
    return Shot(number, request, takes, tuple(marks), problems(request), (), cautions(request))


def _takes(words: str, otherwise: int) -> tuple[int, list[Mark]]:
    if words.isdecimal() and 1 <= int(words) <= MOST_TAKES:
        return int(words), []
    return otherwise, [Mark(MarkCode.BAD_TAKES, "takes", words)]


def _text(_name: str, words: str, _folder: Path, _marks: list[Mark]) -> object:
    return words


def _choice(name: str, words: str, _folder: Path, _marks: list[Mark]) -> object:
    plain = words.lower()
    if name == "duration":
        figure = plain
        for unit in _SECONDS:
            figure = figure.removesuffix(unit).strip()
        return int(figure) if figure.isdecimal() else words
    return _VALUES.get((name, plain), plain.replace("x", ":").replace("/", ":") if name == "aspect_ratio" else plain)


def _flag(name: str, words: str, _folder: Path, marks: list[Mark]) -> object:
    if words.lower() not in _FLAGS:
        marks.append(Mark(MarkCode.WRONG_KIND, name, words))
        return None
    value = _FLAGS[words.lower()]
    return value if value or PARAMETERS[name].negatable else None


def _picture(name: str, words: str, folder: Path, marks: list[Mark]) -> Picture | None:
    try:
        scheme = urlsplit(words).scheme
        if scheme in ("http", "https"):
            return Picture.from_url(words)
        path = Picture.from_url(words).path if scheme == "file" else folder / Path(words).expanduser()
    except ValueError:  # brackets, or signs that no host has
        marks.append(Mark(MarkCode.WRONG_KIND, name, words))
        return None
    if not path.is_file():
        marks.append(Mark(MarkCode.NO_FILE, name, str(path)))
        return None
    return Picture.from_path(path)


def _pictures(name: str, words: str, folder: Path, marks: list[Mark]) -> object:
    cells = (cell.strip() for line in words.splitlines() for cell in line.replace("|", ";").split(";"))
    found = [_picture(name, cell, folder, marks) for cell in cells if cell]
    return tuple(picture for picture in found if picture)


_READ: Mapping[Kind, Callable[[str, str, Path, list[Mark]], object]] = {
    Kind.TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.FLAG: _flag,
    Kind.PICTURE: _picture,
    Kind.PICTURES: _pictures,
}


def _looked_at(shot: Shot, seen: dict[str, Picture | PictureRefused]) -> Shot:
    """The shot with the sizes of its pictures, each file looked at once."""
    for picture in shot.request.pictures:
        if picture.is_local and picture.source not in seen:
            seen[picture.source] = _look(picture)
    found = {picture: seen[picture.source] for picture in shot.request.pictures if picture.source in seen}
    known = {picture: looked for picture, looked in found.items() if isinstance(looked, Picture)}
    refused = tuple(looked for looked in found.values() if isinstance(looked, PictureRefused))
    request = shot.request.with_pictures(known)
    return replace(shot, request=request, problems=problems(request), refused=refused, cautions=cautions(request))


def _look(picture: Picture) -> Picture | PictureRefused:
    try:
        looked = look(picture.path)
    except PictureRefused as refused:
        return refused
    return replace(picture, width=looked.width, height=looked.height)
