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


def ends_in_a_black_hole() -> None:
    """A proxy that says nothing, and a host that takes the connection and never speaks TLS."""
    with hosting(Exchange.hang) as proxy, pytest.raises(ApiError):
        asyncio.run(balance("https://toapis.example", Connection(proxy=proxy.origin, connect=0.2, read=0.2)))
    with hosting(Exchange.hang) as hole, pytest.raises(Offline):
        asyncio.run(balance(hole.origin.replace("http", "https"), Connection(connect=0.2, read=5)))


@pytest.mark.fault("X16")
@pytest.mark.parametrize("socks", ["socks5://127.0.0.1:9", "socks4://127.0.0.1:9"])
def test_a_proxy_by_socks_works_or_is_named(socks: str):
    with pytest.raises(ApiError) as told:
        asyncio.run(balance("https://toapis.example", Connection(proxy=socks, connect=0.5)))
    assert isinstance(told.value, Offline | ProxyTrouble)


@pytest.mark.fault("X16")
def test_proxies_ipv6_alone_and_a_black_hole_work_or_are_named_and_nothing_hangs_beyond_thirty_seconds():
    ends_in_a_black_hole()
    assert Connection().connect <= 30
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
