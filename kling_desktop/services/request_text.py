"""A request as text that goes to and fro: the exact JSON of its submit, the same as a cURL call, and both read back."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from itertools import pairwise

from kling_desktop.api.asked import read_request
from kling_desktop.api.wire import submit_body
from kling_desktop.domain.marks import Mark, MarkCode
from kling_desktop.domain.request import Request

KEY_IN_SHELL = "$TOAPIS_API_KEY"  # a copied call never holds the key itself
_DATA = ("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json")


@dataclass(frozen=True, slots=True)
class Read:
    """What a text asks for; `request` is None when it asks for nothing at all."""

    request: Request | None
    marks: tuple[Mark, ...]


def as_json(request: Request) -> str:
    """The JSON of the submit; a local picture stands at its `file://` address, which the upload replaces."""
    return json.dumps(submit_body(request, lambda picture: picture.source), ensure_ascii=False, indent=2)


def as_curl(request: Request, base: str) -> str:
    """The submit as a call of cURL for a POSIX shell, with the key taken from the environment."""
    body = json.dumps(submit_body(request, lambda picture: picture.source), ensure_ascii=False)
    url = f"{base.rstrip('/').removesuffix('/v1')}/v1/videos/generations"
    lines = (
        f"curl {shlex.quote(url)}",
        f'-H "Authorization: Bearer {KEY_IN_SHELL}"',
        "-H 'Content-Type: application/json'",
        f"-d {shlex.quote(body)}",
    )
    return " \\\n  ".join(lines)


def read_text(text: str) -> Read:
    """The request in a JSON text, or in a call of cURL around it."""
    stripped = text.strip().lstrip("\ufeff")
    try:
        body = _data_of(stripped) if stripped.startswith("curl") else stripped
        plain: object = json.loads(body)
    except json.JSONDecodeError as error:
        return Read(None, (Mark(MarkCode.NOT_JSON, found=f"{error.msg}, line {error.lineno}"),))
    except (ValueError, RecursionError) as error:
        return Read(None, (Mark(MarkCode.NOT_JSON, found=str(error)),))
    request, marks = read_request(plain)
    return Read(None if any(mark.code is MarkCode.NO_REQUEST for mark in marks) else request, marks)


def looks_like_request(text: str) -> bool:
    """Whether a text is meant as a request rather than as a prompt. Cheap."""
    start = text.lstrip()[:1]
    return '"prompt"' in text and (start == "{" or text.lstrip().startswith("curl "))


def _data_of(call: str) -> str:
    """The body of a call of cURL. Raises ValueError when it has none."""
    words = shlex.split(call.replace("\\\r\n", " ").replace("\\\n", " "))
    for word, following in pairwise(words):
        if word in _DATA:
            return following
        if word.startswith(tuple(f"{name}=" for name in _DATA)):
            return word.partition("=")[2]
    raise ValueError("the call has no data")
