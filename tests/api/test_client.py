"""One call, one exchange: what leaves, where it goes, and what is kept to ourselves."""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from kling_desktop.api.answers import Balance, TaskStatus
from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import (
    NotFound,
    ProxyTrouble,
)
from tests.api.calling import BODY, KEY, TASK, as_json, call, submit, trouble
from tests.api.hosts import hosting


def test_a_submit_carries_the_key_and_exactly_the_body() -> None:
    with hosting(as_json(TASK)) as host:
        task = call(host.origin + "/v1/", lambda client: client.submit(BODY))
        sent = host.exchanges[0]
    assert (task.task_id, task.status, task.client_business_id) == ("t1", TaskStatus.QUEUED, "ours")
    assert sent.head.startswith("POST /v1/videos/generations HTTP/1.1")
    assert sent.header("authorization") == f"Bearer {KEY}"
    assert json.loads(sent.body) == BODY


@pytest.mark.parametrize("asked", ["../../user", "a/b", "a?b=c#d", "%2e%2e", "a b", "任务", "", ".."])
def test_an_id_never_reaches_another_path(asked: str) -> None:
    with hosting(as_json({"status": "queued", "id": asked or "x"})) as host:
        with suppress(NotFound):
            call(host.origin, lambda client: client.look(asked))
        targets = [exchange.target for exchange in host.exchanges]
    for target in targets:
        assert target.startswith("/v1/videos/generations/")
        last = target.removeprefix("/v1/videos/generations/")
        assert last
        assert not set(last) & set("/?#")
        assert last not in (".", "..")


def test_a_balance_is_asked_for_the_key_and_for_the_account() -> None:
    with hosting(as_json({"success": True, "remain_credits": 7, "used_credits": 1})) as host:
        assert call(host.origin, Client.balance) == Balance(7, 1, unlimited=False)
        assert call(host.origin, Client.account_balance) == Balance(7, 1, unlimited=False)
        assert [exchange.target for exchange in host.exchanges] == ["/v1/balance", "/v1/user/balance"]


def test_an_upload_sends_the_file_whole_and_tells_how_far_it_is(tmp_path: Path) -> None:
    picture, told = tmp_path / "a b.jpg", list[tuple[int, int]]()
    picture.write_bytes(bytes(range(256)) * 1000)
    with hosting(as_json({"success": True, "data": {"id": "u1", "url": "https://files.example/x.jpg"}})) as host:
        uploaded = call(
            host.origin, lambda c: c.upload(picture, "image/jpeg", lambda sent, total: told.append((sent, total)))
        )
        sent = host.exchanges[0]
    assert uploaded.url == "https://files.example/x.jpg"
    assert sent.target == "/v1/uploads/images"
    assert picture.read_bytes() in sent.body
    assert b'name="purpose"\r\n\r\ngeneration' in sent.body
    assert b"image/jpeg" in sent.body
    assert told[-1] == (256_000, 256_000)
    assert [sent for sent, _ in told] == sorted(sent for sent, _ in told)


def test_a_picture_that_is_gone_is_the_disks_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        call("http://127.0.0.1:1", lambda client: client.upload(tmp_path / "gone.jpg", "image/jpeg"))


def test_a_cookie_is_not_given_back() -> None:
    async def twice(client: Client) -> object:
        await client.balance()
        return await client.balance()

    with hosting(as_json({"success": True, "remain_credits": 1}, set_cookie="session=1")) as host:
        call(host.origin, twice)
        assert not any(exchange.header("cookie") for exchange in host.exchanges)


def test_a_refusal_that_repeats_the_key_is_told_without_it() -> None:
    with hosting(as_json({"error": {"code": "401", "message": f"Invalid token {KEY}."}}, "401 Unauthorized")) as host:
        assert trouble(host.origin, Client.balance).message == "Invalid token [key]."


@pytest.mark.fault("K2")
def test_the_key_is_in_no_log_and_in_no_description(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with hosting(as_json({"error": {"code": "x", "message": "words"}}, "401 No")) as host:
        error = trouble(host.origin, submit)
    assert caplog.records
    assert KEY not in caplog.text
    assert KEY not in f"{error!r} {Client('http://127.0.0.1:1', lambda: KEY)!r} {vars(error)!r}"


def test_a_client_that_was_never_used_closes_and_one_that_failed_to_open_can_be_tried_again() -> None:
    async def run() -> None:
        client = Client("http://127.0.0.1:1", lambda: KEY, connection=Connection(proxy="socks4://x"))
        await client.close()
        for _ in range(2):
            with pytest.raises(ProxyTrouble):
                await client.balance()
        await client.close()

    asyncio.run(run())


def test_the_client_is_imported_without_what_makes_a_window_late() -> None:
    program = (
        "import sys, kling_desktop.api.client\n"
        "late = {'httpx', 'httpcore', 'anyio', 'certifi', 'h11'} & set(sys.modules)\n"
        "print(*sorted(late))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ""
