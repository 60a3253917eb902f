"""A key store that asks for its password in a window that nobody looks at: it never answers."""

from __future__ import annotations

from threading import Event
from typing import NoReturn

from keyring.backend import KeyringBackend


class Silent(KeyringBackend):
    """Answers nothing."""

    priority = 1.0  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def get_password(self, service: str, username: str) -> NoReturn:
        while True:
            Event().wait()

    def set_password(self, service: str, username: str, password: str) -> NoReturn:
        self.get_password(service, username)
