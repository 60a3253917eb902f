"""A proxy of the settings or of the environment is used, and one that does not let us through is named as such."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import ApiError, Offline, ProxyTrouble
from tests.api.hosts import CLIP, Exchange, answering, good, hosting

KEY = "sk-proxy-0123456789"
BALANCE = b'{"success": true, "remain_credits": 7}'


async def balance(base: str, connection: Connection) -> float | None:
    client = Client(base, lambda: KEY, connection=connection)
    try:
        return (await client.balance()).remain_credits
    finally:
        await client.close()


@pytest.mark.fault("X16")
def test_calls_and_downloads_go_through_the_proxy_of_the_settings(tmp_path: Path):
    with hosting(answering("200 OK", BALANCE, content_type="application/json"), good) as proxy:
        connection = Connection(proxy=proxy.origin)
        assert asyncio.run(balance("http://127.0.0.1:9", connection)) == 7
        client = Client("http://127.0.0.1:9", lambda: KEY, connection=connection)
        client.download("http://127.0.0.1:9/clip.mp4", tmp_path / "part")
        assert (tmp_path / "part").read_bytes() == CLIP
        assert [exchange.target for exchange in proxy.exchanges] == [
            "http://127.0.0.1:9/v1/balance",
            "http://127.0.0.1:9/clip.mp4",
        ]


@pytest.mark.fault("X16")
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
def test_a_proxy_of_the_environment_that_refuses_is_named_as_a_proxy_and_sees_no_key(
    variable: str, monkeypatch: pytest.MonkeyPatch
):
    with hosting(answering("403 Forbidden")) as proxy:
        monkeypatch.setenv(variable, proxy.origin)
        with pytest.raises(ProxyTrouble, match="proxy"):
            asyncio.run(balance("https://toapis.example", Connection()))
        (exchange,) = proxy.exchanges
    assert exchange.head.startswith("CONNECT toapis.example:443")
    assert KEY not in exchange.head


@pytest.mark.fault("X16")
def test_a_proxy_that_says_nothing_is_given_up():
    with hosting(Exchange.hang) as proxy, pytest.raises(ApiError):
        asyncio.run(balance("https://toapis.example", Connection(proxy=proxy.origin, connect=0.2, read=0.2)))


@pytest.mark.fault("X16")
def test_a_host_that_takes_the_connection_and_never_speaks_tls_is_a_black_hole_that_ends():
    with hosting(Exchange.hang) as hole, pytest.raises(Offline):
        asyncio.run(balance(hole.origin.replace("http", "https"), Connection(connect=0.2, read=5)))


@pytest.mark.fault("X16")
def test_a_service_on_ipv6_alone_is_reached():
    try:
        listening = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with listening:
        port = listening.getsockname()[1]

        async def story() -> float | None:
            loop = asyncio.get_running_loop()
            asked = loop.create_task(balance(f"http://[::1]:{port}", Connection()))
            connection, _ = await loop.run_in_executor(None, listening.accept)
            with connection:
                await loop.run_in_executor(None, connection.recv, 65536)
                head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(BALANCE)}\r\n\r\n"
                connection.sendall(head.encode() + BALANCE)
                return await asked

        assert asyncio.run(story()) == 7


@pytest.mark.fault("X16")
def test_nothing_is_waited_for_longer_than_thirty_seconds_before_a_connection_is_there():
    assert Connection().connect <= 30
