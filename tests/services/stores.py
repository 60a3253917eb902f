"""Key stores to test with, each behaving in its own way."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Event

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from kling_desktop.services.key_store import SERVICE


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


class Locked(Store):
    """Asks the user to unlock it, and the user does not."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("Failed to unlock the collection!")


class Dismissed(Store):
    """Cannot even ask."""

    def get_password(self, service: str, username: str) -> str | None:
        raise InitError("Failed to create the collection: Prompt dismissed..")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise InitError("Failed to create the collection: Prompt dismissed..")


class Refusing(Store):
    """Lets itself be read, and takes nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"cannot keep {password}")


class Forgetful(Store):
    """Says that it has kept something, and has not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class Raising(Store):
    """Raises what no key store should, with the key in its words."""

    def get_password(self, service: str, username: str) -> str | None:
        raise LookupError("the daemon went away")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise LookupError(f"the daemon went away with {password}")


class Late(Store):
    """Asks for its password, and answers when it is `unlocked` and not before."""

    def __init__(self, kept: dict[str, str]) -> None:
        super().__init__()
        self.kept = {(SERVICE, name): secret for name, secret in kept.items()}
        self.asked = 0
        self.unlocked = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.unlocked.wait()
        return super().get_password(service, username)


class InClear(Store):
    """One of those that write a file."""


InClear.__module__ = "keyrings.alt.file"


@contextmanager
def using(store: KeyringBackend) -> Generator[None]:
    """The platform's key store, for a time."""
    before = keyring.get_keyring()
    keyring.set_keyring(store)
    try:
        yield
    finally:
        keyring.set_keyring(before)
