"""The service's JSON: what is sent, exactly, and what is made of whatever comes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from kling_desktop.api.answers import Balance, Task, TaskStatus, Uploaded
from kling_desktop.api.errors import BrokenAnswer, InvalidRequest
from kling_desktop.api.wire import read_balance, read_submitted, read_task, read_upload, read_words, submit_body
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request

FIRST, LAST, OTHER = (Picture.from_url(f"https://files.example/{name}.jpg") for name in ("first", "last", "other"))


def body_of(request: Request, client_business_id: str = "") -> dict[str, Any]:
    return submit_body(request, lambda picture: picture.source, client_business_id)


DOCUMENTED = {
    "text only": (Request(prompt="A cat"), '{"model":"kling-v2-6","prompt":"A cat"}'),
    "one reference": (
        Request(prompt="A cat", references=(OTHER,)),
        '{"model":"kling-v2-6","prompt":"A cat","reference_images":["https://files.example/other.jpg"]}',
    ),
    "first and last frame": (
        Request(prompt="A cat", mode="pro", first_frame=FIRST, last_frame=LAST),
        '{"model":"kling-v2-6","prompt":"A cat","mode":"pro","image_with_roles":['
        '{"url":"https://files.example/first.jpg","role":"first_frame"},'
        '{"url":"https://files.example/last.jpg","role":"last_frame"}]}',
    ),
    "reference, first and last frame": (
        Request(prompt="A cat", mode="pro", first_frame=FIRST, last_frame=LAST, references=(OTHER,)),
        '{"model":"kling-v2-6","prompt":"A cat","mode":"pro","reference_images":["https://files.example/other.jpg"],'
        '"image_with_roles":[{"url":"https://files.example/first.jpg","role":"first_frame"},'
        '{"url":"https://files.example/last.jpg","role":"last_frame"}]}',
    ),
    "ten seconds with audio": (
        Request(prompt="A cat", mode="pro", duration=10, aspect_ratio="16:9", audio=True),
        '{"model":"kling-v2-6","prompt":"A cat","mode":"pro","duration":10,"aspect_ratio":"16:9","audio":true}',
    ),
}


@pytest.mark.parametrize(("request_", "expected"), DOCUMENTED.values(), ids=DOCUMENTED.keys())
def test_a_documented_request_is_sent_exactly_as_documented(request_: Request, expected: str) -> None:
    assert json.dumps(body_of(request_), separators=(",", ":")) == expected


def test_what_was_not_chosen_is_not_sent_and_a_no_that_was_chosen_is() -> None:
    body = body_of(Request(prompt="x", audio=False, watermark=False, negative_prompt=""), "ours")
    assert body == {"model": "kling-v2-6", "prompt": "x", "watermark": False, "client_business_id": "ours"}


@pytest.mark.parametrize(
    ("status", "meant"),
    [
        ("queued", TaskStatus.QUEUED),
        ("pending", TaskStatus.QUEUED),
        ("submitted", TaskStatus.QUEUED),
        ("", TaskStatus.QUEUED),
        ("in_progress", TaskStatus.IN_PROGRESS),
        ("completed", TaskStatus.COMPLETED),
        ("failed", TaskStatus.FAILED),
    ],
)
def test_every_known_status_is_understood_on_a_submit_and_on_a_question(status: str, meant: TaskStatus) -> None:
    answer = {"id": "t1", "object": "generation.task", "status": status}
    assert read_submitted(answer).status is read_task(answer).status is meant


@pytest.mark.parametrize("status", ["cancelled", 7, None, [], {"a": 1}])
def test_an_unknown_status_only_means_keep_asking(status: object) -> None:
    assert read_task({"id": "t1", "status": status}, asked="t1").status is TaskStatus.UNKNOWN


@pytest.mark.parametrize("status", ["cancelled", 7, ["queued"], True])
def test_a_submit_answered_with_an_unknown_status_is_not_a_success(status: object) -> None:
    with pytest.raises(BrokenAnswer):
        read_submitted({"id": "t1", "status": status})


@pytest.mark.parametrize(
    ("ids", "task_id"),
    [
        ({"id": "a", "task_id": "b"}, "b"),
        ({"id": "a", "task_id": "  "}, "a"),
        ({"id": "a", "task_id": None}, "a"),
        ({"id": 12}, "12"),
        ({"task_id": " b "}, "b"),
    ],
)
def test_the_task_id_wins_where_it_is_not_blank(ids: dict[str, object], task_id: str) -> None:
    assert read_submitted({**ids, "status": "queued"}).task_id == task_id


@pytest.mark.parametrize("answer", [{}, {"id": ""}, {"id": " ", "task_id": "\n"}, {"id": None}, [], "t1", None, 7])
def test_a_submit_answered_without_a_usable_id_is_not_a_success(answer: object) -> None:
    with pytest.raises(BrokenAnswer):
        read_submitted(answer)


def test_an_answer_about_another_task_is_not_believed() -> None:
    with pytest.raises(BrokenAnswer):
        read_task({"id": "other", "status": "completed"}, asked="mine")
    with pytest.raises(BrokenAnswer):
        read_task({"id": "t1", "client_business_id": "theirs"}, asked="ours", asked_by_ours=True)


def test_an_answer_is_believed_when_any_of_its_ids_is_the_one_asked_for() -> None:
    assert read_task({"id": "alias", "task_id": "t1"}, asked="alias").task_id == "t1"
    assert read_task({"id": "t1", "client_business_id": "ours"}, asked="ours", asked_by_ours=True).task_id == "t1"
    assert read_task({"id": "t1"}, asked="ours", asked_by_ours=True).task_id == "t1"
    assert read_task({"status": "queued"}, asked="t1").task_id == "t1"


def test_an_answer_under_another_name_of_the_task_is_believed_when_that_name_is_known() -> None:
    submitted = read_submitted({"object": "video", "id": "video_1", "task_id": "t1", "status": "queued"})
    assert (submitted.task_id, submitted.alias) == ("t1", "video_1")
    for answer in ({"id": "video_1"}, {"id": "new", "client_business_id": "ours"}):
        plain = {**answer, "status": "in_progress"}
        assert read_task(plain, asked="t1", also=("ours", "video_1")).status is TaskStatus.IN_PROGRESS
        with pytest.raises(BrokenAnswer):
            read_task(plain, asked="t1", also=("theirs", ""))


@pytest.mark.parametrize("read", [read_submitted, partial(read_task, asked="t1")])
def test_words_in_place_of_a_task_are_the_services_words_and_no_task(read: Callable[[object], Task]) -> None:
    for plain in ({"success": False, "message": "busy"}, {"error": {"code": "internal_error", "message": "busy"}}):
        with pytest.raises(BrokenAnswer, match=r"^busy$"):
            read(plain)


def test_an_id_or_a_code_that_is_far_too_long_is_none() -> None:
    with pytest.raises(BrokenAnswer, match="without a task id"):
        read_submitted({"id": "t" * 10_000, "status": "queued"})
    code, _ = read_words({"error": {"code": "c" * 10_000, "message": "no"}})
    assert len(code) == 100


@pytest.mark.parametrize(
    ("progress", "percent"),
    [
        (62, 62),
        (62.9, 62),
        ("87%", 87),
        (" 87 % ", 87),
        (-5, 0),
        (4000, 100),
        (None, None),
        ("soon", None),
        (True, None),
        (float("nan"), None),
        (float("inf"), None),
        (1e308, None),
        (10**400, None),
        ("1e999", None),
        ([50], None),
    ],
)
def test_progress_is_a_percentage_or_unknown(progress: object, percent: int | None) -> None:
    assert read_task({"id": "t1", "progress": progress}).progress == percent


def test_a_finished_task_names_its_clip_its_times_and_its_model() -> None:
    clip = {"url": "https://files.example/a.mp4", "format": "mp4"}
    answer = {"id": "t1", "status": "completed", "progress": 100, "client_business_id": "ours", "model": "kling-v2-6"}
    times = {"created_at": 1_790_000_000, "completed_at": 1_790_000_090, "expires_at": 1_790_086_490}
    assert read_task({**answer, **times, "result": {"type": "video", "data": [clip]}}) == Task(
        "t1",
        TaskStatus.COMPLETED,
        progress=100,
        client_business_id="ours",
        url="https://files.example/a.mp4",
        expires_at=1_790_086_490,
        created_at=1_790_000_000,
        completed_at=1_790_000_090,
        model="kling-v2-6",
    )


@pytest.mark.parametrize(
    "result",
    [
        None,
        "https://files.example/a.mp4",
        {"type": "image", "data": [{"url": "https://files.example/a.png"}]},
        {"type": "video", "data": []},
        {"type": "video", "data": {}},
        {"type": "video", "data": None},
        {"type": "video", "data": [None, {"url": ""}, {"url": 7}, {"url": "javascript:x"}]},
    ],
)
def test_a_result_that_holds_no_video_has_no_address(result: object) -> None:
    assert read_task({"id": "t1", "status": "completed", "result": result}).url == ""


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (1_790_086_490, 1_790_086_490),
        ("1790086490", 1_790_086_490),
        (1_790_086_490_000, 1_790_086_490),
        (0, None),
        (-5, None),
        (9e14, None),
        ("2026-11-24T10:00:00Z", None),
        (True, None),
    ],
)
def test_a_time_is_in_seconds_also_where_milliseconds_came_or_it_is_none(said: object, meant: float | None) -> None:
    task = read_task({"id": "t1", "status": "completed", "created_at": said, "completed_at": said, "expires_at": said})
    assert (task.created_at, task.completed_at, task.expires_at) == (meant, meant, meant)


@pytest.mark.parametrize(
    "entries",
    [
        ["https://files.example/a.mp4"],
        {"url": "https://files.example/a.mp4"},
        [{"url": "https://files.example/a.mp4"}, {"url": "https://files.example/b.mp4"}],
        [{"url": "https://files.example/a.jpg", "format": "jpg"}, {"url": "https://files.example/a.mp4"}],
        [
            {"url": "https://files.example/a.gif", "format": "GIF"},
            {"url": "https://files.example/a.mp4", "format": "MP4"},
        ],
    ],
)
def test_the_clip_is_found_however_a_result_lists_it(entries: object) -> None:
    answer = {"id": "t1", "status": "completed", "result": {"type": "video", "data": entries}}
    assert read_task(answer).url == "https://files.example/a.mp4"


def test_a_failed_task_keeps_the_services_code_and_words() -> None:
    task = read_task({"id": "t1", "status": "failed", "error": {"code": "generation_failed", "message": "生成失败"}})
    assert (task.error_code, task.error_message) == ("generation_failed", "生成失败")
    bare = read_task({"id": "t1", "status": "failed", "error": None})
    assert (bare.error_code, bare.error_message) == ("", "")


@pytest.mark.parametrize(
    ("plain", "code", "message"),
    [
        ({"error": {"code": "a", "message": "b", "type": "c"}}, "a", "b"),
        ({"error": {"code": 404, "message": "b", "type": "not_found_error"}}, "not_found_error", "b"),
        ({"error": {"code": "404", "message": "b", "type": "not_found_error"}}, "not_found_error", "b"),
        ({"success": False, "message": "b"}, "", "b"),
        ({"error": "b"}, "", "b"),
        ({"message": "b"}, "", "b"),
        ({"error": {"code": "a"}, "message": "b"}, "a", "b"),
        ({"error": {"message": ["b"]}}, "", ""),
        ([], "", ""),
    ],
)
def test_words_are_found_in_every_shape_of_an_error(plain: object, code: str, message: str) -> None:
    assert read_words(plain) == (code, message)


def test_an_upload_is_its_address_and_a_refusal_keeps_the_services_words() -> None:
    inner = {"id": "upload_1", "url": "https://files.example/x.jpg", "mime_type": "image/jpeg", "size": 9}
    assert read_upload({"success": True, "data": inner}) == Uploaded("https://files.example/x.jpg", "upload_1")
    with pytest.raises(InvalidRequest, match="10MB"):
        read_upload({"success": False, "message": "Image too large. Maximum size is 10MB"})


@pytest.mark.parametrize("answer", [{"success": True}, {"success": True, "data": {"url": ""}}, {"data": []}, [], None])
def test_an_upload_without_an_address_is_a_broken_answer(answer: object) -> None:
    with pytest.raises(BrokenAnswer):
        read_upload(answer)


def test_a_balance_is_read_in_credits_and_may_be_unlimited() -> None:
    answer = {"success": True, "remain_balance": 10.5, "remain_credits": 2100, "used_credits": 460}
    assert read_balance({**answer, "unlimited_quota": False}) == Balance(2100, 460, unlimited=False)
    endless = {"success": True, "remain_balance": -1, "remain_credits": -200, "unlimited_quota": True}
    assert read_balance(endless) == Balance(None, None, unlimited=True)
    with pytest.raises(BrokenAnswer, match="record not found"):
        read_balance({"success": False, "message": "Failed to get token info: record not found"})
