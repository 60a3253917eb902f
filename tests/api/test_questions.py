"""Questions over lines of our own: many on one, and a new one wherever the old one cannot be trusted."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import ApiError, BrokenAnswer, ConnectionLost, NotFound, Offline, TimedOut
from kling_desktop.api.pacing import Pacer
from tests.api.calling import KEY, QUICK, TASK, as_json, no_sleep, submit, trouble
from tests.api.hosts import Exchange, Host, Script, answering, hosting

Got = TypeVar("Got")
CONTENT = json.dumps(TASK).encode()
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(CONTENT), CONTENT)


def look(client: Client) -> Awaitable[object]:
    return client.look("t1")


def keeping(answer: bytes, times: int = 2) -> Script:
    """A host that gives an answer to each of so many questions on one connection, and then closes it."""

    def serve(exchange: Exchange) -> None:
        exchange.send(answer)
        for _ in range(times - 1):
            if not exchange.connection.recv(65536):
                return
            exchange.send(answer)

    return serve


def asked(host: Host, story: Callable[[Client], Awaitable[Got]], connection: Connection = QUICK) -> Got:
    async def run() -> Got:
        client = Client(host.origin, lambda: KEY, connection=connection, pacer=Pacer(lambda: 0.0, no_sleep))
        try:
            return await story(client)
        finally:
            await client.close()

    return asyncio.run(run())


async def twice(client: Client) -> None:
    for _ in range(2):
        assert (await client.look("t1")).task_id == "t1"


def test_many_questions_go_over_one_connection() -> None:
    with hosting(keeping(WHOLE)) as host:
        asked(host, twice)
        assert len(host.exchanges) == 1


def test_questions_at_once_have_a_connection_each() -> None:
    async def at_once(client: Client) -> None:
        await asyncio.gather(*(client.look("t1") for _ in range(3)))

    with hosting(keeping(WHOLE)) as host:
        asked(host, at_once)
        assert len(host.exchanges) == 3


def test_a_connection_that_rested_for_long_is_not_used_again() -> None:
    with hosting(keeping(WHOLE)) as host:
        asked(host, twice, Connection(keep_alive=-1))
        assert len(host.exchanges) == 2


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.0 200 OK\r\n\r\n" + CONTENT,
        WHOLE.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1),
        WHOLE + b"junk after the body",
    ],
    ids=["ended by its end", "said to be the last", "with junk behind"],
)
def test_after_an_answer_that_ends_the_talk_the_next_question_finds_a_new_connection(answer: bytes) -> None:
    with hosting(keeping(answer, times=1)) as host:
        asked(host, twice)
        assert len(host.exchanges) == 2


def test_words_before_the_answer_and_an_answer_in_pieces_are_understood() -> None:
    pieces = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    pieces += b"".join(b"1\r\n%c\r\n" % byte for byte in CONTENT) + b"0\r\n\r\n"
    with hosting(keeping(pieces)) as host:
        asked(host, twice)
        assert len(host.exchanges) == 1


@pytest.mark.fault("X5")
def test_an_answer_that_is_packed_unasked_is_unpacked_and_one_that_lies_about_it_is_refused() -> None:
    packed = answering("200 OK", gzip.compress(CONTENT), content_encoding="gzip")
    with hosting(packed) as host:
        assert asked(host, look) is not None
    with hosting(as_json(TASK, content_encoding="gzip")) as host:
        assert isinstance(trouble(host.origin, look), BrokenAnswer)


@pytest.mark.fault("X5")
@pytest.mark.parametrize("ask", [look, submit])
@pytest.mark.parametrize(
    ("named", "packed"),
    [
        ("x-gzip", gzip.compress(CONTENT)),
        ("X-GZip", gzip.compress(CONTENT)),
        ("deflate", zlib.compress(CONTENT)),
        ("identity, gzip", gzip.compress(CONTENT)),
        ("gzip, x-gzip", gzip.compress(gzip.compress(CONTENT))),
        ("gzip\r\nContent-Encoding: deflate", zlib.compress(gzip.compress(CONTENT))),
        ("utf-8", CONTENT),
    ],
)
def test_whatever_a_packing_is_called_an_answer_is_read(
    named: str, packed: bytes, ask: Callable[[Client], Awaitable[object]]
) -> None:
    with hosting(answering("200 OK", packed, content_encoding=named)) as host:
        assert asked(host, ask) is not None


@pytest.mark.fault("X4")
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_an_endless_answer_is_cut_also_when_it_is_packed(encoding: str) -> None:
    body = b" " * 50_000_000
    body = gzip.compress(body) if encoding == "gzip" else body
    with hosting(answering("200 OK", body, content_encoding=encoding)) as host:
        assert "too long" in trouble(host.origin, look, connection=Connection()).message


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        (Exchange.reset, ConnectionLost),
        (keeping(WHOLE[:-5], times=1), ConnectionLost),
        (keeping(b"220 mail.example ESMTP\r\n\r\n", times=1), ConnectionLost),
        (keeping(WHOLE.replace(b"Content-Length: ", b"Content-Length: 5, "), times=1), ConnectionLost),
        (Exchange.hang, TimedOut),
        (Exchange.drip, ApiError),
        (answering("404 Not Found", b'{"error": {"code": "task_not_exist"}}'), NotFound),
    ],
    ids=["reset", "cut", "another protocol", "two lengths", "silence", "drops", "a definite no"],
)
def test_each_way_to_fail_has_its_meaning(script: Script, kind: type[ApiError]) -> None:
    with hosting(script) as host:
        assert isinstance(trouble(host.origin, look, connection=Connection(connect=0.3, read=0.3)), kind)


def test_where_nobody_listens_the_service_is_offline() -> None:
    assert isinstance(trouble("http://127.0.0.1:1", look), Offline)


def test_a_question_that_is_given_up_leaves_no_connection_to_a_wrong_answer() -> None:
    def late(exchange: Exchange) -> None:
        exchange.connection.recv(65536)
        exchange.send(WHOLE)

    async def given_up(client: Client) -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await client.look("another")
        assert (await client.look("t1")).task_id == "t1"

    with hosting(late, keeping(WHOLE)) as host:
        asked(host, given_up)
        assert [exchange.target[-2:] for exchange in host.exchanges] == ["er", "t1"]
