"""The service's calls, asked by a plain client."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from kling_desktop.simulator import Simulator
from tests.simulator.stand import (
    GENERATIONS,
    KEY,
    TEXT,
    UPLOADS,
    client,
    clip_of,
    finished,
    picture,
    small,
    submit,
    upload,
)


def test_a_submit_is_answered_with_a_queued_task_that_repeats_the_callers_id(asking: httpx.Client):
    task = submit(asking, client_business_id="own-1")
    assert task["status"] == "queued"
    assert task["object"] == "generation.task"
    assert task["model"] == "kling-v2-6"
    assert task["progress"] == 0
    assert task["client_business_id"] == "own-1"


def test_a_completed_task_tells_where_its_clip_is_and_how_long(service: Simulator, asking: httpx.Client):
    task = finished(service, asking)
    assert task["status"] == "completed"
    assert task["progress"] == 100
    assert task["expires_at"] - task["completed_at"] == 24 * 3600
    assert clip_of(task).startswith(service.files_url)
    assert task["result"]["data"][0]["format"] == "mp4"


def test_a_task_is_found_by_its_id_and_by_the_callers_but_not_by_another_user(service: Simulator, asking: httpx.Client):
    task = submit(asking, client_business_id="a/b ü")
    for name in (task["id"], "a%2Fb%20%C3%BC"):
        assert asking.get(f"{GENERATIONS}/{name}").json()["id"] == task["id"]
    with client(service, "sk-somebody-else") as other:
        assert other.get(f"{GENERATIONS}/{task['id']}").status_code == 404
    with client(service, f"{KEY}#second key of the same user") as same:
        assert same.get(f"{GENERATIONS}/{task['id']}").status_code == 200


def test_an_unknown_task_is_not_found_in_the_services_words(asking: httpx.Client):
    answer = asking.get(f"{GENERATIONS}/task_nobody")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "task_not_found"
    assert answer.json()["error"]["type"] == "not_found_error"


def test_the_same_callers_id_twice_makes_two_tasks_and_is_paid_twice(service: Simulator, asking: httpx.Client):
    before = service.credits
    first, second = (submit(asking, client_business_id="own-1") for _ in range(2))
    assert first["id"] != second["id"]
    assert [task.client_business_id for task in service.tasks()] == ["own-1", "own-1"]
    assert before - service.credits == sum(task.charged for task in service.tasks()) == 70


def test_a_service_that_ignores_the_callers_ids_neither_repeats_nor_finds_them(tmp_path: Path):
    with small(tmp_path, honours_client_business_id=False) as service, client(service) as asking:
        task = submit(asking, client_business_id="own-1")
        assert "client_business_id" not in task
        assert asking.get(f"{GENERATIONS}/own-1").status_code == 404
        assert asking.get(f"{GENERATIONS}/{task['id']}").status_code == 200
        service.change({"honours_client_business_id": True})
        assert asking.get(f"{GENERATIONS}/own-1").json()["id"] == task["id"]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Basic sk-tests"}, {"Authorization": "Bearer sk-refused"}])
def test_without_a_good_key_no_call_is_answered(service: Simulator, headers: dict[str, str]):
    with httpx.Client(base_url=service.api_url, headers=headers) as nobody:
        answers = [
            nobody.post(GENERATIONS, json=TEXT),
            nobody.get(f"{GENERATIONS}/x"),
            nobody.post(UPLOADS, files={"file": picture(("red", "blue"))}),
            nobody.get("/v1/balance"),
            nobody.get("/v1/user/balance"),
        ]
    assert {answer.status_code for answer in answers} == {401}
    assert {answer.json()["error"]["type"] for answer in answers} == {"authentication_error"}
    assert service.tasks() == []


def test_a_request_that_breaks_the_table_costs_nothing(service: Simulator, asking: httpx.Client):
    before = service.credits
    for body in ({**TEXT, "duration": "5"}, {**TEXT, "audio": True}, ["no object"]):
        answer = asking.post(GENERATIONS, json=body)
        assert answer.status_code == 400
        assert answer.json()["error"]["code"] == "invalid_request"
    assert asking.post(GENERATIONS, content=b"{broken").status_code == 400
    assert (service.credits, service.tasks()) == (before, [])


def test_the_balance_goes_down_at_acceptance_and_up_again_at_failure(service: Simulator, asking: httpx.Client):
    start = asking.get("/v1/balance").json()
    task = submit(asking, mode="pro", duration=10, audio=True)
    paid = asking.get("/v1/user/balance").json()
    assert start["remain_credits"] - paid["remain_credits"] == paid["used_credits"] == 280
    assert paid["remain_balance"] * paid["credits_per_usd"] == paid["remain_credits"]
    service.script.once("Q4-failed")
    failed = asking.get(f"{GENERATIONS}/{task['id']}").json()
    assert (failed["status"], failed["error"]) == ("failed", {"code": "generation_failed", "message": "No luck"})
    assert asking.get("/v1/balance").json() == start
    assert asking.get(f"{GENERATIONS}/{task['id']}").json()["status"] == "failed"


def test_who_has_no_credit_is_refused_until_there_is_some(tmp_path: Path):
    with small(tmp_path, credits=40) as service, client(service) as asking:
        submit(asking)
        assert asking.post(GENERATIONS, json=TEXT).json()["error"]["code"] == "insufficient_quota"
        service.grant(100)
        submit(asking)
        with client(service, "sk-poor") as poor:
            assert poor.post(GENERATIONS, json=TEXT).status_code == 402
            assert poor.get("/v1/balance").json()["remain_credits"] == 0
        with client(service, "sk-unlimited") as rich:
            assert rich.get("/v1/balance").json()["unlimited_quota"] is True
            assert rich.get("/v1/balance").json()["remain_balance"] == -1


def test_answers_tell_of_the_limits_and_too_many_submits_are_refused(tmp_path: Path):
    now = 1_800_000_000.0
    with small(tmp_path, now=lambda: now, credits=100_000) as service, client(service) as asking:
        answers = [asking.post(GENERATIONS, json={"model": "kling-v3"}) for _ in range(51)]
        assert [answer.status_code for answer in answers] == [400] * 50 + [429]
        assert answers[0].headers["X-RateLimit-Remaining"] == "49"
        assert answers[0].headers["X-RateLimit-Category"] == "async_submit"
        assert answers[50].headers["Retry-After"] == "1"
        assert answers[50].json()["error"]["type"] == "rate_limit_error"
        assert asking.get(f"{GENERATIONS}/x").headers["X-RateLimit-Category"] == "async_query"


def test_an_uploaded_picture_lies_at_the_other_origin_byte_for_byte(service: Simulator, asking: httpx.Client):
    content = picture(("red", "blue"))
    url = upload(asking, content)
    assert url.startswith(service.files_url)
    assert service.files_url != service.api_url
    assert httpx.get(url).content == content
    assert httpx.get(url).headers["content-type"] == "image/png"
    assert [path.read_bytes() for path in service.uploads()] == [content]


@pytest.mark.parametrize("content", [b"not a picture", b"\xff\xd8\xff".ljust(10_000_001)])
def test_an_upload_that_is_no_picture_or_too_large_is_refused(asking: httpx.Client, content: bytes):
    answer = asking.post(UPLOADS, files={"file": content})
    assert answer.status_code == 400
    assert answer.json()["success"] is False
    assert answer.json()["message"]


def test_progress_follows_the_pace_and_the_clip_comes_when_its_time_has_come(tmp_path: Path):
    now = [1_800_000_000.0]
    with small(tmp_path, pace=100, now=lambda: now[0]) as service, client(service) as asking:
        task = submit(asking)
        service.change({"pace": 0})
        first = finished(service, asking)  # rendered in turn, so the one before is rendered too
        service.change({"pace": 100})
        now[0] += 40
        assert asking.get(f"{GENERATIONS}/{task['id']}").json()["progress"] == 40
        assert asking.get(f"{GENERATIONS}/{task['id']}").json()["status"] == "in_progress"
        assert httpx.get(f"{service.files_url}/files/{task['id']}.mp4").status_code == 404
        now[0] += 60
        done = asking.get(f"{GENERATIONS}/{task['id']}").json()
        assert (done["status"], done["completed_at"]) == ("completed", 1_800_000_100)
        assert httpx.get(clip_of(done)).status_code == httpx.get(clip_of(first)).status_code == 200
