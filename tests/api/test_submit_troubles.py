"""What is made of every way in which the answer to a paid call can fail to come."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import (
    ApiError,
    BrokenAnswer,
    ConnectionLost,
    InvalidRequest,
    KeyRefused,
    NoKey,
    NotFound,
    NotSent,
    Offline,
    ProxyTrouble,
    ServerTrouble,
    TimedOut,
    TlsRefused,
)
from kling_desktop.api.pacing import Pacer
from kling_desktop.api.retry import is_uncertain, may_send_again
from tests.api.calling import BODY, KEY, QUICK, TASK, as_json, no_sleep, submit, trouble
from tests.api.hosts import Exchange, Host, Script, after, answering, hosting

HTML = b"<!DOCTYPE html><html><body>Welcome to the hotel</body></html>"
UNCERTAIN: dict[str, tuple[Script, type[ApiError]]] = {
    "closed without a word": (lambda exchange: None, ConnectionLost),
    "reset": (Exchange.reset, ConnectionLost),
    "silent": (Exchange.hang, TimedOut),
    "dripping its headers": (after(lambda e: e.send("HTTP/1.1 200 OK\r\nX: "), Exchange.drip), TimedOut),
    "dripping its body": (
        after(lambda e: e.send("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"), Exchange.drip),
        TimedOut,
    ),
    "cut": (answering("200 OK", b'{"id":', content_length=99), ConnectionLost),
    "no HTTP": (lambda exchange: exchange.send("220 smtp ready\r\n"), ConnectionLost),
    "500": (as_json({"error": {"code": "internal_error", "message": "x"}}, "500 Oops"), ServerTrouble),
    "502 page": (answering("502 Bad", HTML), ServerTrouble),
    "504": (answering("504 Late"), ServerTrouble),
    "no id": (as_json({"status": "queued"}), BrokenAnswer),
    "blank id": (as_json({"id": " ", "status": "queued"}), BrokenAnswer),
    "a list": (as_json([]), BrokenAnswer),
    "unknown status": (as_json({"id": "t1", "status": "cancelled"}), BrokenAnswer),
    "a page": (answering("200 OK", HTML), BrokenAnswer),
    "broken JSON": (answering("200 OK", b'{"id": "t1"'), BrokenAnswer),
    "empty": (answering("200 OK"), BrokenAnswer),
    "not text": (answering("200 OK", b"\xff\xfe\x00"), BrokenAnswer),
    "nested without end": (answering("200 OK", b"[" * 200_000), BrokenAnswer),
    "a number without end": (answering("200 OK", b"9" * 9999), BrokenAnswer),
    "an encoding that lies": (answering("200 OK", b'{"id": "t1"}', content_encoding="gzip"), BrokenAnswer),
    "far too long": (answering("200 OK", b" " * 2_100_000), BrokenAnswer),
    "sent elsewhere": (answering("302 Found", location="/v1/balance"), BrokenAnswer),
}


@pytest.mark.fault("S2")
@pytest.mark.parametrize(("script", "kind"), UNCERTAIN.values(), ids=UNCERTAIN.keys())
def test_a_submit_without_a_definite_answer_is_uncertain_and_is_made_once(script: Script, kind: type[ApiError]) -> None:
    with hosting(script) as host:
        error = trouble(host.origin, submit)
        assert len(host.exchanges) == 1
    assert type(error) is kind
    assert is_uncertain(error)
    assert not may_send_again(error)
    assert KEY not in f"{error!r}{error}{error.message}{error.__cause__!r}"


def test_a_login_page_is_recognised_as_one() -> None:
    for script in (answering("200 OK", HTML), answering("302 Found", location="http://hotel.example/")):
        with hosting(script) as host:
            error = trouble(host.origin, submit)
        assert isinstance(error, BrokenAnswer)
        assert error.login_page


def test_a_connection_kept_from_before_that_dies_under_a_submit_is_uncertain_and_not_tried_again() -> None:
    def answer_then_die(exchange: Exchange) -> None:
        content = json.dumps(TASK).encode()
        exchange.send(f"HTTP/1.1 200 OK\r\nContent-Length: {len(content)}\r\n\r\n", content)
        exchange.connection.recv(1)  # the next request begins to arrive, and then the connection dies
        exchange.reset()

    async def run(host: Host) -> None:
        client = Client(host.origin, lambda: KEY, connection=QUICK, pacer=Pacer(lambda: 0.0, no_sleep))
        try:
            await client.submit(BODY)
            with pytest.raises(ConnectionLost) as caught:
                await client.submit(BODY)
            assert is_uncertain(caught.value)
        finally:
            await client.close()

    with hosting(answer_then_die) as host:
        asyncio.run(run(host))
        assert len(host.exchanges) == 1


def test_a_definite_no_ends_the_submit() -> None:
    for status, kind in (("400 Bad", InvalidRequest), ("401 No", KeyRefused), ("404 Not", NotFound)):
        with hosting(as_json({"error": {"code": "x", "message": "words"}}, status)) as host:
            error = trouble(host.origin, submit)
        assert type(error) is kind
        assert error.message == "words"
        assert not is_uncertain(error)


@pytest.mark.fault("S1")
@pytest.mark.parametrize(
    ("origin", "connection", "kind"),
    [
        ("http://127.0.0.1:1", QUICK, Offline),
        ("https://no-such-host.invalid", QUICK, Offline),
        ("http://127.0.0.1:1", Connection(proxy="socks4://127.0.0.1:1"), ProxyTrouble),
        ("http://127.0.0.1:1", Connection(proxy="socks5://127.0.0.1:1"), ProxyTrouble),
        ("http://127.0.0.1:1", Connection(proxy="::::"), ProxyTrouble),
        ("http://127.0.0.1:1", Connection(ca_file=Path("/nonexistent/ca.pem")), TlsRefused),
    ],
)
def test_what_never_reached_the_service_may_be_sent_again(
    origin: str, connection: Connection, kind: type[ApiError]
) -> None:
    error = trouble(origin, submit, connection=connection)
    assert type(error) is kind
    assert may_send_again(error)


@pytest.mark.fault("S1")
def test_a_host_that_cannot_do_tls_was_never_sent_anything() -> None:
    with hosting(Exchange.hang) as host:
        hasty = Connection(connect=0.2, whole=5)
        error = trouble(host.origin.replace("http://", "https://"), submit, connection=hasty)
        assert not host.exchanges
    assert isinstance(error, NotSent)


@pytest.mark.parametrize("key", [None, "", "  ", "sk-a\r\nX-Evil: 1", "sk-a b", "sk-ключ", "Bearer "])
def test_without_a_key_that_can_be_sent_nothing_is(key: str | None) -> None:
    with hosting(as_json(TASK)) as host:
        assert isinstance(trouble(host.origin, submit, key=key), NoKey)
        assert not host.exchanges


def test_a_prompt_that_cannot_be_written_as_text_is_refused_and_not_sent() -> None:
    with hosting(as_json(TASK)) as host:
        error = trouble(host.origin, lambda client: client.submit({"prompt": "half \ud83d"}))
        assert not host.exchanges
    assert isinstance(error, InvalidRequest)


def test_waiting_for_a_turn_costs_no_time_of_the_exchange() -> None:
    """A submit that waited long for its turn was not sent: it must not become uncertain."""

    async def run(host: Host) -> None:
        turn = asyncio.Event()

        async def held(_seconds: float) -> None:
            await turn.wait()

        impatient = Connection(connect=1, read=1, whole=0.3)
        pacer = Pacer(lambda: 0.0, held)
        client = Client(host.origin, lambda: KEY, connection=impatient, pacer=pacer)
        try:
            for _ in range(10):
                await client.submit(BODY)
            waiting = asyncio.create_task(client.submit(BODY))
            done, _ = await asyncio.wait({waiting}, timeout=0.4)
            assert not done
            turn.set()
            assert (await waiting).task_id == "t1"
        finally:
            await client.close()

    with hosting(as_json(TASK)) as host:
        asyncio.run(run(host))
