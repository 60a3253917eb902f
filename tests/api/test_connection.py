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
def test_a_service_address_that_is_not_https_is_refused_except_on_this_machine(base: str) -> None:
    with pytest.raises(InsecureAddress) as caught:
        origin_of(base)
    assert isinstance(caught.value, ValueError)
    assert "word" not in str(caught.value).replace("password", "")
    assert origin_of("http://127.0.0.1:8080") == "http://127.0.0.1:8080"


@pytest.mark.fault("X7")
@pytest.mark.parametrize(
    ("text", "key"),
    [
        *((text, "sk-a1") for text in (" sk-a1 ", "sk-a1\n", "Bearer sk-a1", "bearer  sk-a1", "Bearer\tsk-a1")),
        *(
            (text, "")
            for text in ("", "  ", "Bearer ", "Bearer", "sk-a\nX: 1", "sk a", "sk-ä", "sk-\x00", "sk-\u200b1")
        ),
    ],
)
def test_a_key_with_line_breaks_spaces_bearer_or_other_letters_is_trimmed_or_explained_and_no_header_is_injected(
    text: str, key: str
) -> None:
    if key:
        assert clean_key(text) == key
        return
    with pytest.raises(ValueError, match=r"\.$") as caught:
        clean_key(text)
    assert "sk" not in str(caught.value)


@pytest.mark.parametrize("host", ["10.1.2.3", "192.168.0.1", "[fd00::1]", "[::ffff:10.0.0.1]", "0.0.0.0", "[::]"])
def test_a_machine_of_the_local_network_is_known_by_its_number(host: str) -> None:
    assert host_is_private(f"https://{host}/x")
    assert not host_is_private("https://8.8.8.8/x")
