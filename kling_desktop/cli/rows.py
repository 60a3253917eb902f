"""A generation as a line of output: JSON for programs, a few words for people."""

from __future__ import annotations

import json
from typing import Any

from kling_desktop.api.wire import submit_body
from kling_desktop.domain.generation import Generation
from kling_desktop.domain.legible import legible
from kling_desktop.domain.naming import first_words
from kling_desktop.domain.wording import STATES, WAITS, describe_failure


def row(generation: Generation, as_json: bool) -> str:
    """One line."""
    return json.dumps(plain(generation), ensure_ascii=False) if as_json else words(generation)


def plain(generation: Generation) -> dict[str, Any]:
    """The promised object: id, client_business_id, task_id, state, clip, request, error."""
    failure, waiting = generation.failure, generation.waiting
    error = None
    if failure is not None:
        message = failure.message or describe_failure(failure.kind)
        error = {"kind": failure.kind, "code": failure.code, "message": message}
    elif waiting is not None:
        error = {"kind": waiting.reason, "code": "", "message": waiting.message or WAITS[waiting.reason]}
    return {
        "id": generation.id,
        "client_business_id": generation.client_business_id,
        "task_id": generation.task_id or None,
        "state": generation.state,
        "clip": generation.clip or None,
        "request": submit_body(generation.request, lambda picture: picture.source),
        "error": error,
    }


def words(generation: Generation) -> str:
    """For people: state, prompt, and the clip or the reason."""
    prompt = first_words(generation.request.prompt, 8) or generation.task_id
    failure, waiting = generation.failure, generation.waiting
    if failure is not None:
        rest = f"{describe_failure(failure.kind)} {failure.message}".strip()
    else:
        rest = generation.clip or (WAITS[waiting.reason] if waiting else "")
    return legible(f"{STATES[generation.state]:<12} {prompt}  {rest}").rstrip()
