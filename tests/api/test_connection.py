"""Where a key may be sent, and what a key is."""

from __future__ import annotations

import pytest

from kling_desktop.api.connection import clean_key, host_is_private, origin_of
from kling_desktop.api.errors import InsecureAddress


@pytest.mark.parametrize(
    ("base", "origin"),
    [
        ("https://toapis.com", "https://toapis.com"),
        ("https://toapis.com/", "https://toapis.com"),
        (" https://toapis.com/v1/ ", "https://toapis.com"),
        ("https://toapis.com/v1", "https://toapis.com"),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080"),
        ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://[::1]:80", "http://[::1]:80"),
        ("http://localhost:1", "http://localhost:1"),
    ],
)
def test_an_address_is_taken_with_or_without_its_version(base: str, origin: str) -> None:
    assert origin_of(base) == origin


@pytest.mark.fault("K3")
@pytest.mark.parametrize(
    "base",
    [
        "http://toapis.com",
        "http://127.0.0.1@evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "https://",
        "https:///v1",
        "toapis.com",
        "",
        "ftp://127.0.0.1",
        "https://user:word@toapis.com",
        "https://toapis.com:99999",
        "https://[",
        "https://to apis.com",
        "https://toapis.com\r\nx",
        "https://toapis.com/?a=b",
    ],
)
def test_an_address_to_which_no_key_may_go_is_refused_in_words(base: str) -> None:
    with pytest.raises(InsecureAddress) as caught:
        origin_of(base)
    assert isinstance(caught.value, ValueError)
    assert "word" not in str(caught.value).replace("password", "")


@pytest.mark.fault("X7")
@pytest.mark.parametrize("text", [" sk-a1 ", "sk-a1\n", "Bearer sk-a1", "bearer  sk-a1", "Bearer\tsk-a1"])
def test_a_key_is_freed_from_what_was_copied_along_with_it(text: str) -> None:
    assert clean_key(text) == "sk-a1"


@pytest.mark.fault("X7")
@pytest.mark.parametrize("text", ["", "  ", "Bearer ", "Bearer", "sk-a\nX: 1", "sk a", "sk-ä", "sk-\x00", "sk-\u200b1"])
def test_what_cannot_be_a_key_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as caught:
        clean_key(text)
    assert "sk" not in str(caught.value)


@pytest.mark.parametrize("host", ["10.1.2.3", "192.168.0.1", "[fd00::1]", "[::ffff:10.0.0.1]", "0.0.0.0", "[::]"])
def test_a_machine_of_the_local_network_is_known_by_its_number(host: str) -> None:
    assert host_is_private(f"https://{host}/x")
    assert not host_is_private("https://8.8.8.8/x")
