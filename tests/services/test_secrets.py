"""Where the key comes from and where it is kept; never in clear."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoStore

from kling_desktop.services.secrets import Place, Secrets, fingerprint

KEY = "sk-test-0123456789"


class Store(KeyringBackend):
    """A key store in memory."""

    priority = 1.0  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def store() -> Iterator[Store]:
    """The platform's key store, for the time of a test."""
    before = keyring.get_keyring()
    in_memory = Store()
    keyring.set_keyring(in_memory)
    yield in_memory
    keyring.set_keyring(before)


def test_the_environment_wins_over_the_key_store(store: Store):
    Secrets({}).keep("sk-stored")
    secrets = Secrets({"TOAPIS_API_KEY": f" {KEY} "})
    assert (secrets.load(), secrets.place) == (KEY, Place.ENVIRONMENT)


def test_a_kept_key_is_there_at_the_next_start_and_gone_after_logging_out(store: Store):
    assert Secrets({}).keep(KEY) is Place.STORE
    again = Secrets({})
    assert (again.load(), again.place) == (KEY, Place.STORE)
    again.forget()
    assert (again.key, Secrets({}).load(), store.kept) == ("", "", {})


def test_without_a_key_store_the_key_lives_for_this_session_only():
    before = keyring.get_keyring()
    keyring.set_keyring(NoStore())
    try:
        secrets = Secrets({})
        assert secrets.load() == ""
        assert (secrets.keep(KEY), secrets.key) == (Place.SESSION, KEY)
        secrets.forget()
        assert secrets.key == ""
    finally:
        keyring.set_keyring(before)


def test_neither_repr_nor_fingerprint_shows_the_key():
    secrets = Secrets({"TOAPIS_API_KEY": KEY})
    assert KEY not in repr(secrets)
    assert KEY not in fingerprint(KEY)
    assert fingerprint(KEY) == fingerprint(KEY) != fingerprint(KEY + "x")
