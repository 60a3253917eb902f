"""A clip's bytes arrive as they were sent, however they are framed, and what came before a break is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.api.bodies import BUFFER
from kling_desktop.api.connection import Connection
from kling_desktop.api.download import Rules, fetch
from kling_desktop.api.errors import Interrupted
from kling_desktop.api.transport import trusted
from kling_desktop.api.turn import Turn
from tests.api.hosts import CLIP, Exchange, Script, hosting

LONG = CLIP + bytes(range(251)) * (3 * BUFFER // 251)  # no whole number of buffers
RULES = Rules(local=True, connection=Connection(connect=2, stall=2), trust=trusted(None))
HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: {len(LONG)}\r\n\r\n"


def whole(exchange: Exchange) -> None:
    exchange.send(HEAD, LONG)


def with_junk(exchange: Exchange) -> None:
    exchange.send(HEAD, LONG, b"junk")


def by_and_by(exchange: Exchange) -> None:
    exchange.send(HEAD)
    for start in range(0, len(LONG), 700_001):
        exchange.send(LONG[start : start + 700_001])


def in_chunks(exchange: Exchange) -> None:
    exchange.send("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nTransfer-Encoding: chunked\r\n\r\n")
    for start in range(0, len(LONG), 300_007):
        piece = LONG[start : start + 300_007]
        exchange.send(f"{len(piece):x}\r\n", piece, b"\r\n")
    exchange.send("0\r\n\r\n")


def until_the_end(exchange: Exchange) -> None:
    exchange.send("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", LONG)


@pytest.mark.parametrize("script", [whole, with_junk, by_and_by, in_chunks, until_the_end])
def test_every_byte_arrives_in_its_place(script: Script, tmp_path: Path) -> None:
    with hosting(script) as host:
        assert fetch(host.url, tmp_path / "part", RULES).length == len(LONG)
    assert (tmp_path / "part").read_bytes() == LONG


def test_what_came_before_a_break_is_kept_and_is_a_beginning_of_the_file(tmp_path: Path) -> None:
    def broken(exchange: Exchange) -> None:
        exchange.send(HEAD, LONG[: BUFFER + 5])

    with hosting(broken) as host, pytest.raises(Interrupted, match="cut"):
        fetch(host.url, tmp_path / "part", RULES)
    assert (tmp_path / "part").read_bytes() == LONG[: BUFFER + 5]


def test_one_that_fails_leaves_the_turn_to_the_others(tmp_path: Path) -> None:
    def full(length: int, _total: int | None) -> None:
        if length > BUFFER:
            raise OSError(28, "No space left on device")

    rules = replace(RULES, turn=Turn(), on_progress=full)
    with hosting(whole, whole) as host:
        with pytest.raises(OSError, match="No space") as raised:
            fetch(host.url, tmp_path / "part", rules)
        assert raised.value is not None  # its traceback keeps what it passed through
        assert fetch(host.url, tmp_path / "another", replace(rules, on_progress=None)).length == len(LONG)


def test_those_that_take_turns_all_arrive(tmp_path: Path) -> None:
    parts = [tmp_path / f"part {number}" for number in range(4)]
    with hosting(*[by_and_by] * 4) as host, ThreadPoolExecutor(4) as pool:
        fetched = [pool.submit(fetch, host.url, part, RULES) for part in parts]
        assert [done.result().length for done in fetched] == [len(LONG)] * 4
    assert {part.read_bytes() == LONG for part in parts} == {True}
