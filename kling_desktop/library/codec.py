"""A generation as JSON for its row, and back. A new field needs a line in neither: it follows the dataclass.

What a later version wrote and this one does not know is passed over; a state or a reason that it does not know makes
the generation wait for the user, so that nothing is sent because of a word we cannot read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.domain.request_json import request_from_plain, request_to_plain

_FIELDS = {field.name for field in fields(Generation)}


def encode(generation: Generation) -> str:
    """The generation as JSON text."""
    plain = asdict(generation) | {"request": request_to_plain(generation.request)}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Generation:
    """The generation that was written. Raises ValueError, KeyError or TypeError for what is none."""
    return from_plain(json.loads(text))


def from_plain(plain: Mapping[str, Any]) -> Generation:
    """The generation out of JSON values. Raises as `decode`."""
    known = {name: value for name, value in plain.items() if name in _FIELDS}
    known["request"] = request_from_plain(plain["request"])
    known["state"] = State(plain["state"])
    known["failure"] = _failure(plain.get("failure"))
    known["waiting"] = _waiting(plain.get("waiting"))
    return Generation(**known)


def _failure(plain: Mapping[str, Any] | None) -> Failure | None:
    if not plain:
        return None
    kinds = set(FailureKind)
    kind = FailureKind(plain["kind"]) if plain["kind"] in kinds else FailureKind.PROVIDER
    charged = Charged(plain.get("charged", Charged.UNKNOWN))
    return Failure(kind, plain.get("code", ""), plain.get("message", ""), charged)


def _waiting(plain: Mapping[str, Any] | None) -> Waiting | None:
    if not plain:
        return None
    if plain["reason"] not in set(WaitReason):
        return Waiting(WaitReason.USER, plain.get("since", 0.0), None, plain.get("message", ""))
    fields_: dict[str, Any] = {**plain, "reason": WaitReason(plain["reason"])}
    return Waiting(**fields_)
