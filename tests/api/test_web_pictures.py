"""A picture on the web is fetched from public hosts, within limits, or refused for what was found."""

from __future__ import annotations

import gzip
import ssl
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from urllib.parse import urlsplit

import pytest

from kling_desktop.api.connection import Connection
from kling_desktop.api.web_faults import WebFault, WebRefused
from kling_desktop.api.web_pictures import WebRules, fetch_picture, is_public
from tests.api.hosts import Exchange, Host, Script, after, answering, hosting

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
QUICK = Connection(connect=1, write=1, stall=0.15, least_rate=1000, pool=1)
RULES = WebRules(QUICK, ssl.create_default_context(), may_reach=lambda _: True, schemes=("http", "https"))


def _url(host: Host, path: str = "/a.png") -> str:
    return host.origin + path


def _fault(url: str, rules: WebRules = RULES) -> WebFault:
    with pytest.raises(WebRefused) as refused:
        fetch_picture(url, rules)
    assert refused.value.host in str(refused.value)
    return refused.value.fault


@pytest.mark.fault("P8")
def test_a_picture_is_fetched_through_redirects_and_nothing_of_us_is_told() -> None:
    script = [answering("302 Found", location=f"/{number}") for number in range(4)]
    with hosting(*script, answering("200 OK", PICTURE, content_type="text/html")) as host:
        assert fetch_picture(_url(host, "/a b.png?c=d%20e"), RULES) == PICTURE
        assert len(host.exchanges) == 5
        for exchange in host.exchanges:
            assert not any(exchange.header(name) for name in ("authorization", "cookie", "referer"))


@pytest.mark.fault("P8")
@pytest.mark.parametrize(
    ("status", "fault"),
    [
        ("404 Not Found", WebFault.NOT_THERE),
        ("410 Gone", WebFault.NOT_THERE),
        ("403 Forbidden", WebFault.CLOSED),
        ("401 Unauthorized", WebFault.CLOSED),
        ("429 Too Many Requests", WebFault.REFUSED),
        ("500 Internal Server Error", WebFault.REFUSED),
        ("206 Partial Content", WebFault.REFUSED),
        ("304 Not Modified", WebFault.REFUSED),
        ("799 Hm", WebFault.REFUSED),
    ],
)
def test_a_host_that_says_no_is_quoted(status: str, fault: WebFault) -> None:
    with hosting(answering(status)) as host, pytest.raises(WebRefused) as refused:
        fetch_picture(_url(host), RULES)
    assert refused.value.fault is fault
    assert status[:3] in str(refused.value)


@pytest.mark.fault("P8")
def test_a_page_is_told_from_a_picture() -> None:
    with hosting(answering("200 OK", b"\n<!DOCTYPE html><title>a.png</title>", content_type="image/png")) as host:
        assert _fault(_url(host)) is WebFault.PAGE


def test_a_circle_ends() -> None:
    with hosting(answering("302 Found", location="/a.png")) as host:
        assert _fault(_url(host)) is WebFault.CIRCLE
        assert len(host.exchanges) == 6


@pytest.mark.fault("P8")
def test_too_much_is_refused_when_it_is_announced_and_stopped_when_it_is_not() -> None:
    rules = replace(RULES, most_bytes=100_000)
    with hosting(answering("200 OK", content_length=200_000_000)) as host:
        assert _fault(_url(host), rules) is WebFault.TOO_LARGE

    def endless(exchange: Exchange) -> None:
        exchange.send("HTTP/1.1 200 OK\r\n\r\n")
        while True:
            exchange.send(bytes(50_000))

    with hosting(endless) as host:
        assert _fault(_url(host), rules) is WebFault.TOO_LARGE


def test_a_host_that_stops_or_drips_is_given_up() -> None:
    begun = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"
    endings: tuple[Script, ...] = (Exchange.hang, Exchange.drip, Exchange.reset, Exchange.send)
    for rest in endings:
        with hosting(after(lambda exchange: exchange.send(begun, PICTURE[:600]), rest)) as host:
            assert _fault(_url(host)) in (WebFault.CUT, WebFault.UNREACHABLE)


def test_a_picture_that_takes_for_ever_is_given_up() -> None:
    def slow(exchange: Exchange) -> None:
        exchange.send("HTTP/1.1 200 OK\r\n\r\n", PICTURE)
        exchange.hang()

    hours = count(step=3600)
    with hosting(slow) as host, pytest.raises(WebRefused) as refused:
        fetch_picture(_url(host), RULES, lambda: next(hours))
    assert refused.value.fault is WebFault.CUT


def test_fetching_ends_when_nobody_wants_it_any_more() -> None:
    stop = threading.Event()
    stop.set()
    with hosting(Exchange.hang) as host:
        assert _fault(_url(host), replace(RULES, stop=stop)) is WebFault.CUT


def test_what_is_packed_unasked_is_handed_on_as_it_is_and_no_decoder_will_take_it() -> None:
    packed = gzip.compress(PICTURE)
    with hosting(answering("200 OK", packed, content_encoding="gzip")) as host:
        assert fetch_picture(_url(host), RULES) == packed


# Where may it lead


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/a.png",
        "ftp://example.com/a.png",
        "file:///etc/passwd",
        "gopher://example.com/",
    ],
)
def test_nothing_but_https_is_fetched(url: str) -> None:
    assert _fault(url, replace(RULES, schemes=("https",))) is WebFault.NOT_HTTPS


@pytest.mark.fault("P8")
@pytest.mark.parametrize(
    "host",
    ["localhost", "printer.local", "wiki.internal", "nas.lan", "127.0.0.1", "[::1]", "10.1.2.3", "2130706433", "0"],
)
def test_this_machine_and_its_network_are_not_asked(host: str) -> None:
    rules = replace(RULES, may_reach=is_public, schemes=("https",))
    assert _fault(f"https://{host}/a.png", rules) is WebFault.PRIVATE


def test_a_name_that_leads_into_the_network_is_not_asked_though_it_has_a_public_address_too() -> None:
    def two(_host: str, _port: int) -> Sequence[str]:
        return ("93.184.216.34", "192.168.0.10")

    rules = replace(RULES, may_reach=is_public, resolve=two)
    assert _fault("https://rebinding.example/a.png", rules) is WebFault.PRIVATE


def test_a_redirect_is_judged_like_the_first_address() -> None:
    def may_reach(address: str) -> bool:
        return address == "127.0.0.1"

    for inside in ("http://127.0.0.2:8080/admin", "http://[::1]/admin", "//169.254.169.254/latest/meta-data"):
        with hosting(answering("302 Found", location=inside)) as host:
            assert _fault(_url(host), replace(RULES, may_reach=may_reach)) is WebFault.PRIVATE
    with hosting(answering("302 Found", location="file:///etc/passwd")) as host:
        assert _fault(_url(host)) is WebFault.NOT_HTTPS


def test_the_connection_goes_to_the_address_that_was_judged() -> None:
    asked: list[str] = []

    def resolve(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return ("127.0.0.1",)

    with hosting(answering("200 OK", PICTURE)) as host:
        rules, port = replace(RULES, resolve=resolve), urlsplit(host.origin).port
        assert fetch_picture(f"http://pictures.example:{port}/a.png", rules) == PICTURE
        assert host.exchanges[0].header("host") == f"pictures.example:{port}"
    assert asked == ["pictures.example"]


def test_a_name_that_nobody_knows_and_an_address_that_cannot_be_read_are_unreachable() -> None:
    def unknown(_host: str, _port: int) -> Sequence[str]:
        raise OSError("no such host")

    rules = replace(RULES, resolve=unknown)
    fault = partial(_fault, rules=rules)
    assert fault("https://nowhere.example/a.png") is WebFault.UNREACHABLE
    assert fault("https://user:word@nowhere.example/a.png") is WebFault.UNREACHABLE
    assert fault("https://") is WebFault.UNREACHABLE


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("64:ff9b::5db8:d822", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("172.20.1.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_public_addresses_are_told_from_all_others(address: str, public: bool) -> None:
    assert is_public(address) is public
