"""A generation as JSON for its row, and back. A new field needs a line in neither: it follows the dataclass.

Reading never fails for a word of a later version, and never sends because of one: what waits for an unknown reason
waits for the user; of an unknown state the task is asked for, or, without a task, the user decides. What a later
version wrote beside is kept when the row is written again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, fields, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import request_from_plain, request_to_plain

Word = TypeVar("Word", bound=StrEnum)

_NAMES = tuple(field.name for field in fields(Generation))
_OWN_FORM = frozenset({"request", "state", "failure", "waiting"})
_KINDS: Mapping[str, tuple[type, ...]] = {  # by the annotation of the dataclass's field
    "str": (str,),
    "int": (int,),
    "bool": (bool,),
    "float": (float, int),
    "float | None": (float, int, type(None)),
}
_SCALARS = tuple(
    (field.name, _KINDS[str(field.type)], field) for field in fields(Generation) if field.name not in _OWN_FORM
)


def encode(generation: Generation, before: str = "{}") -> str:
    """The generation as JSON text, with what a later version wrote into the text `before` it."""
    plain = {name: getattr(generation, name) for name in _NAMES}
    plain["request"] = request_to_plain(generation.request)
    plain["failure"] = asdict(generation.failure) if generation.failure else None
    plain["waiting"] = asdict(generation.waiting) if generation.waiting else None
    kept = {name: value for name, value in _an_object(before).items() if name not in plain}
    return json.dumps(kept | plain, separators=(",", ":"))  # ASCII: lone surrogates are no trouble then


def decode(text: str) -> Generation:
    """The generation that was written. Raises ValueError when it has no id, no time or no service."""
    plain = _an_object(text)
    values = {
        name: value if type(value := plain.get(name, MISSING)) in kinds else _scalar(field, plain)
        for name, kinds, field in _SCALARS
    }
    values["request"] = _request(plain.get("request"))
    values["failure"] = _failure(plain.get("failure"))
    values["waiting"] = _waiting(plain.get("waiting"))
    state = _one_of(State, plain.get("state"))
    if state is None:
        return _of_unknown_state(Generation(**values, state=State.UNCERTAIN))
    return Generation(**values, state=state)


def _an_object(text: str) -> dict[str, Any]:
    try:
        plain: object = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(plain, dict):
        raise ValueError("a generation is written as an object")
    return cast("dict[str, Any]", plain)


def _scalar(field: Field[Any], plain: Mapping[str, Any]) -> Any:
    value = plain.get(field.name, field.default)
    kinds = _KINDS[str(field.type)]
    if isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool)):
        return value
    if field.default is MISSING:
        raise ValueError(f"{field.name} cannot be {value!r}")
    return field.default


def _request(plain: object) -> Request:
    """The request; of one that cannot be understood at least the words."""
    if not isinstance(plain, dict):
        return Request()
    written = cast("dict[str, Any]", plain)
    try:
        return request_from_plain(written)
    except ValueError:
        return Request(prompt=str(written.get("prompt", "")))


def _of_unknown_state(generation: Generation) -> Generation:
    if generation.task_id:
        return replace(generation, state=State.QUEUED, waiting=None)
    return replace(generation, waiting=Waiting(WaitReason.USER, generation.updated_at))


def _failure(plain: object) -> Failure | None:
    if not isinstance(plain, dict):
        return None
    written = cast("dict[str, Any]", plain)
    return Failure(
        _one_of(FailureKind, written.get("kind")) or FailureKind.PROVIDER,
        str(written.get("code", "")),
        str(written.get("message", "")),
        _one_of(Charged, written.get("charged")) or Charged.UNKNOWN,
    )


def _waiting(plain: object) -> Waiting | None:
    if not isinstance(plain, dict):
        return None
    written = cast("dict[str, Any]", plain)
    reason = _one_of(WaitReason, written.get("reason"))
    values: dict[str, Any] = {
        f.name: _scalar(f, {"since": 0.0, **written}) for f in fields(Waiting) if f.name != "reason"
    }
    waiting = Waiting(reason or WaitReason.USER, **values)
    return waiting if reason else replace(waiting, until=None)  # an unknown one may be only the user's to settle


def _one_of(words: type[Word], value: object) -> Word | None:
    return next((word for word in words if word == value), None)
