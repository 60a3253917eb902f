"""What the doctor finds on a machine and on the way to the service."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.reaching import Reached, proxy_shown
from kling_desktop.cli.doctor import machine, network
from kling_desktop.cli.doctor.finding import Finding, Here, Verdict
from kling_desktop.library.files import Places
from kling_desktop.services.secrets import Secrets
from tests.api.hosts import answering, hosting

KEY = "sk-doctor-0123456789"


def here(home: Path, base: str = "http://127.0.0.1:9", ahead: float = 0.0, **environ: str) -> Here:
    known: Mapping[str, str] = {"KLING_DESKTOP_HOME": str(home), "TOAPIS_API_KEY": KEY, **environ}
    connection = Connection(connect=2)
    client = Client(base, lambda: KEY, connection=connection)
    return Here(known, Places.find(known), Secrets(known), client, base, connection, lambda: time.time() + ahead)


def test_a_sound_server_is_found_by_its_socket(tmp_path: Path):
    (tmp_path / "pipewire-0").touch()
    assert asyncio.run(machine.sound(here(tmp_path, XDG_RUNTIME_DIR=str(tmp_path)))).verdict is Verdict.WORKS
    assert asyncio.run(machine.sound(here(tmp_path, XDG_RUNTIME_DIR=str(tmp_path / "none")))).verdict is Verdict.LIMITED


def test_without_a_key_store_the_doctor_says_what_to_install(tmp_path: Path):
    found = asyncio.run(machine.key(here(tmp_path)))
    assert found.verdict is Verdict.LIMITED
    assert "there is no key store" in found.said
    assert "gnome-keyring" in found.helps or "GNOME Keyring" in found.helps


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path):
    (tmp_path / "home").write_text("a file where the folder should be")
    found = asyncio.run(machine.folders(here(tmp_path / "home")))
    assert found.verdict is Verdict.BROKEN
    assert str(tmp_path / "home") in found.said


def way(where: Here) -> dict[str, Finding]:
    return {found.name: found for found in asyncio.run(network.way(where))}


def test_a_clock_that_is_wrong_by_minutes_is_found_by_the_services_time(tmp_path: Path):
    with hosting(answering("401 Unauthorized", b"{}", Date=_now())) as host:
        right = way(here(tmp_path, host.origin))
        wrong = way(here(tmp_path, host.origin, ahead=-1800))
        keys_seen = [exchange for exchange in host.exchanges if KEY in str(exchange)]
    assert right["clock"].verdict is Verdict.WORKS
    assert wrong["clock"].verdict is Verdict.LIMITED
    assert "30 min behind" in wrong["clock"].said
    assert keys_seen == []


def test_a_service_that_cannot_be_reached_is_said_in_words_with_the_systems_own_and_what_helps(tmp_path: Path):
    found = way(here(tmp_path))["network"]
    assert found.verdict is Verdict.BROKEN
    assert "cannot be reached (" in found.said
    assert "proxy" in found.helps


def test_a_slow_answer_is_said_to_be_slow_and_a_proxy_is_named_without_its_password(tmp_path: Path):
    slow, _, _ = network.said_of(Reached(3.5, "http://proxy:8080", True, "An authority", True, None))
    assert slow.verdict is Verdict.LIMITED
    assert "proxy:8080; the service answered in 3500 ms" in slow.said
    shown = proxy_shown("https://service.example", Connection(proxy="http://name:secret@proxy:8080"))
    assert shown == "http://proxy:8080"


def test_somebody_who_reads_along_is_named(tmp_path: Path):
    _, certificate, _ = network.said_of(Reached(0.1, None, True, "Example Corp Inspection", False, None))
    assert certificate.verdict is Verdict.LIMITED
    assert "Example Corp Inspection" in certificate.said


@pytest.mark.parametrize(
    ("answer", "body", "verdict", "word", "help_word"),
    [
        ("401 Unauthorized", b"{}", Verdict.BROKEN, "refuses the key", "TOAPIS_API_KEY"),
        ("200 OK", b"<html>Welcome to our hotel</html>", Verdict.BROKEN, "a login page?", "browser"),
        ("302 Found", b"", Verdict.BROKEN, "a login page?", "browser"),
        ("502 Bad Gateway", b"<html></html>", Verdict.BROKEN, "has a fault", "later"),
        ("200 OK", b"{}", Verdict.WORKS, "credits: not told", ""),
        ("200 OK", b'{"remain_credits": 2000}', Verdict.WORKS, "credits: 2,000", ""),
    ],
)
def test_what_the_service_answers_to_the_key_is_said_with_what_helps(
    tmp_path: Path, answer: str, body: bytes, verdict: Verdict, word: str, help_word: str
):
    with hosting(answering(answer, body)) as host:
        found = asyncio.run(network.service(here(tmp_path, host.origin)))
    assert (found.verdict, bool(found.helps)) == (verdict, verdict is Verdict.BROKEN)
    assert word in found.said
    assert help_word in found.helps


def _now() -> str:
    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())
