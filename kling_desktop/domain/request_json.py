"""A request as plain JSON of our own, for the library, for recipes and for presets. Not the service's form.

The rows of PARAMETERS decide what is written; what is unknown in reading is passed over, so that a file of a later
version opens here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast
from urllib.parse import urlsplit

from kling_desktop.domain.catalog import DEFAULT_MODEL
from kling_desktop.domain.parameters import PARAMETERS, Kind
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request


def request_to_plain(request: Request) -> dict[str, Any]:
    """The chosen parameters of a request as JSON values; those not chosen are absent."""
    plain: dict[str, Any] = {"model": request.model}
    for name, row in PARAMETERS.items():
        value = getattr(request, name)
        if value is None or value in ("", ()):
            continue
        match row.kind:
            case Kind.PICTURE:
                plain[name] = picture_to_plain(value)
            case Kind.PICTURES:
                plain[name] = [picture_to_plain(picture) for picture in value]
            case _:
                plain[name] = value
    return plain


def request_from_plain(plain: Mapping[str, Any]) -> Request:
    """The request that was written. Raises ValueError when a value is not of its parameter's kind."""
    values: dict[str, Any] = {"model": str(plain.get("model", DEFAULT_MODEL.id))}
    for name, row in PARAMETERS.items():
        if plain.get(name) is None:
            continue
        value = plain[name]
        match row.kind:
            case Kind.PICTURE:
                values[name] = picture_from_plain(value)
            case Kind.PICTURES:
                values[name] = tuple(picture_from_plain(entry) for entry in _a_list(name, value))
            case Kind.TEXT:
                values[name] = str(value)
            case Kind.FLAG:
                values[name] = bool(value)
            case Kind.CHOICE:
                values[name] = _a_choice(name, value)
    return Request(**values)


def picture_to_plain(picture: Picture) -> dict[str, Any]:
    """A picture's known facts; unknown ones are absent."""
    return {name: value for name, value in asdict(picture).items() if value}


def picture_from_plain(plain: object) -> Picture:
    """The picture that was written. Raises ValueError when it names no content and no source that is an address."""
    if not isinstance(plain, Mapping):
        raise ValueError(f"a picture is written as an object, not as {plain!r}")
    entry = cast("Mapping[str, Any]", plain)
    source, sha256 = str(entry.get("source", "")), str(entry.get("sha256", ""))
    if not source and not sha256:
        raise ValueError("a picture needs a source")
    urlsplit(source)  # raises for what is no address
    width, height = (_a_length(entry.get(side, 0)) for side in ("width", "height"))
    return Picture(source, str(entry.get("name", "")), sha256, width, height, str(entry.get("last_of", "")))


def _a_list(name: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"{name} is written as a list, not as {value!r}")
    return cast("list[object]", value)


def _a_choice(name: str, value: object) -> str | int:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"{name} cannot be {value!r}")
    return value


def _a_length(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
