"""What is written of a generation is read again, also by another version."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kling_desktop.domain.generation import (
    Charged,
    Failure,
    FailureKind,
    Generation,
    State,
    Waiting,
    WaitReason,
)
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.library.codec import decode, encode
from tests.library.made import NOW, generation

FULL = generation(
    request=Request(
        prompt="a lantern 灯 \ud800",
        first_frame=Picture("file:///kept/a.jpg", "a.jpg", "ab", 1920, 1080),
        references=(Picture("https://example.com/b.png"),),
        mode="pro",
        duration=10,
        audio=True,
        watermark=False,
    ),
    state=State.FAILED,
    task_id="task-1",
    sent_at=NOW,
    accepted_at=NOW + 1,
    url="https://cdn.example/v.mp4",
    expires_at=NOW + 86400,
    failure=Failure(FailureKind.PROVIDER, "E1", "no", Charged.NO),
    waiting=Waiting(WaitReason.DISK_FULL, NOW, NOW + 15, "full", 3),
    used_before=12.5,
    take=2,
    takes=3,
    dismissed=True,
    starred=True,
)


def written(**changes: Any) -> str:
    return json.dumps(json.loads(encode(FULL)) | changes)


def test_every_field_comes_back_as_it_was() -> None:
    assert decode(encode(FULL)) == FULL
    assert decode(encode(generation())) == generation()


def test_a_state_of_a_later_version_asks_for_its_task() -> None:
    assert decode(written(state="upscaling", task_id="task-1")).state is State.QUEUED


def test_a_state_of_a_later_version_without_a_task_is_left_to_the_user() -> None:
    read = decode(written(state="upscaling", task_id=""))
    assert read.state is State.UNCERTAIN
    assert read.needs_user


def test_a_reason_to_wait_of_a_later_version_is_left_to_the_user() -> None:
    read = decode(written(state="queued", waiting={"reason": "moon_phase", "since": 5.0, "until": 9.0, "message": "m"}))
    assert read.waiting == Waiting(WaitReason.USER, 5.0, None, "m")


def test_a_failure_of_a_later_version_keeps_its_words() -> None:
    read = decode(written(failure={"kind": "eclipse", "charged": "half", "code": "c", "message": "dark"}))
    assert read.failure == Failure(FailureKind.PROVIDER, "c", "dark", Charged.UNKNOWN)


def test_what_a_later_version_wrote_beside_stays_when_the_row_is_written_again() -> None:
    again = encode(decode(written(mood="blue")), before=written(mood="blue"))
    assert json.loads(again)["mood"] == "blue"
    assert decode(again) == FULL


@pytest.mark.parametrize(
    "changes",
    [
        {"progress": "87%", "starred": "yes", "expires_at": [], "clip": 7, "take": True},
        {"waiting": "soon", "failure": [1], "state": ["ready"]},
        {"waiting": {}, "failure": {}},
        {"request": None},
        {"request": {"prompt": "kept", "references": "none"}},
    ],
)
def test_values_of_another_kind_fall_back_and_never_fail(changes: dict[str, Any]) -> None:
    assert decode(written(**changes)).id == FULL.id


def test_of_a_request_that_cannot_be_understood_the_words_are_kept() -> None:
    assert decode(written(request={"prompt": "kept", "references": "none"})).request == Request(prompt="kept")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"id": 5}', "[" * 100_000, encode(FULL)[:-20]])
def test_what_is_no_generation_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (json's own is one too)
        decode(text)


def test_each_state_is_written_by_its_word() -> None:
    for state in State:
        assert decode(encode(Generation("i", "c", Request(), 1.0, "s", state=state))).state is state
