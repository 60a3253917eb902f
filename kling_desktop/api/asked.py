"""The service's JSON of a request, read back: from its documentation, another tool, or our own. `wire.submit_body`
writes what is read here; a field of the request is a row in both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from kling_desktop.domain.marks import Mark, MarkCode
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request

_ROLES = {"first_frame": "first_frame", "last_frame": "last_frame", "reference": "", "reference_image": ""}
_FLAGS = {"true": True, "false": False}
_LONGEST_FOUND = 200  # characters


@dataclass(slots=True)
class _Reading:
    """What has been understood so far."""

    values: dict[str, Any] = field(default_factory=dict[str, Any])
    references: list[Picture] = field(default_factory=list[Picture])
    marks: list[Mark] = field(default_factory=list[Mark])

    def mark(self, code: MarkCode, name: str, found: object = "") -> None:
        self.marks.append(Mark(code, name, found if isinstance(found, str) and not found else _shown(found)))


def read_request(plain: object) -> tuple[Request, tuple[Mark, ...]]:
    """The request that a JSON value asks for, and what was odd in it. Nothing is dropped without a mark."""
    if not isinstance(plain, Mapping):
        return Request(), (Mark(MarkCode.NO_REQUEST),)
    reading = _Reading()
    for name, value in cast("Mapping[str, object]", plain).items():
        if value is None:
            continue
        read = _FIELDS.get(name)
        if read is None:
            reading.mark(MarkCode.UNKNOWN_FIELD, name)
        else:
            read(reading, name, value)
    if reading.references:
        reading.values["references"] = tuple(reading.references)
    return Request(**reading.values), tuple(reading.marks)


def picture_at(address: str) -> Picture:
    """A picture at an address of either kind. Raises ValueError for a `file:` address that names no file."""
    given = Picture.from_url(address)
    return Picture.from_path(given.path) if given.is_local else given


def _text(reading: _Reading, name: str, value: object) -> None:
    if isinstance(value, str):
        reading.values[name] = value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        reading.values[name] = str(value)
    else:
        reading.mark(MarkCode.WRONG_KIND, name, value)


def _number(reading: _Reading, name: str, value: object) -> None:
    if isinstance(value, str) and value.strip().isdecimal():
        reading.values[name] = int(value)
        reading.mark(MarkCode.READ_AS, name, int(value))
    elif isinstance(value, float) and value.is_integer():
        reading.values[name] = int(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        reading.values[name] = value
    else:
        reading.mark(MarkCode.WRONG_KIND, name, value)


def _flag(reading: _Reading, name: str, value: object) -> None:
    if isinstance(value, bool):
        reading.values[name] = value
    elif isinstance(value, str) and value.strip().lower() in _FLAGS:
        reading.values[name] = _FLAGS[value.strip().lower()]
        reading.mark(MarkCode.READ_AS, name, reading.values[name])
    else:
        reading.mark(MarkCode.WRONG_KIND, name, value)


def _pictures(reading: _Reading, name: str, value: object) -> None:
    for entry in _listed(reading, name, value):
        if isinstance(entry, Mapping):  # some tools write {"url": …} here as well
            entry = cast("Mapping[str, object]", entry).get("url")
        picture = _picture(reading, name, entry)
        if picture is not None:
            reading.references.append(picture)


def _roles(reading: _Reading, name: str, value: object) -> None:
    for entry in _listed(reading, name, value):
        if not isinstance(entry, Mapping):
            reading.mark(MarkCode.WRONG_KIND, name, entry)
            continue
        written = cast("Mapping[str, object]", entry)
        role, picture = written.get("role"), _picture(reading, name, written.get("url"))
        for unknown in written.keys() - {"url", "role"}:
            reading.mark(MarkCode.UNKNOWN_FIELD, f"{name}.{unknown}")
        if picture is not None:
            _place(reading, name, role, picture)


def _place(reading: _Reading, name: str, role: object, picture: Picture) -> None:
    if not isinstance(role, str) or role not in _ROLES:
        reading.mark(MarkCode.UNKNOWN_ROLE, name, role)
    elif not _ROLES[role]:
        reading.references.append(picture)
    elif _ROLES[role] in reading.values:
        reading.mark(MarkCode.TWICE, role, picture.source)
    else:
        reading.values[_ROLES[role]] = picture


def _ours(reading: _Reading, name: str, _value: object) -> None:
    reading.mark(MarkCode.OURS, name)


_FIELDS: Mapping[str, Callable[[_Reading, str, object], None]] = {
    "model": _text,
    "prompt": _text,
    "mode": _text,
    "duration": _number,
    "aspect_ratio": _text,
    "reference_images": _pictures,
    "image_with_roles": _roles,
    "negative_prompt": _text,
    "audio": _flag,
    "watermark": _flag,
    "client_business_id": _ours,
}


def _listed(reading: _Reading, name: str, value: object) -> Iterator[object]:
    if isinstance(value, list):
        yield from cast("list[object]", value)
    else:
        reading.mark(MarkCode.WRONG_KIND, name, value)


def _picture(reading: _Reading, name: str, value: object) -> Picture | None:
    if not isinstance(value, str) or not value.strip():
        reading.mark(MarkCode.WRONG_KIND, name, value)
        return None
    try:
        picture = picture_at(value.strip())
        gone = picture.is_local and not picture.path.is_file()
    except (ValueError, OSError):
        reading.mark(MarkCode.WRONG_KIND, name, value)
        return None
    if gone:
        reading.mark(MarkCode.NO_FILE, name, str(picture.path))
        return None
    return picture


def _shown(found: object) -> str:
    text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
    return text if len(text) <= _LONGEST_FOUND else f"{text[: _LONGEST_FOUND - 1]}…"
