"""A key store that holds one key, for a program that is watched: PYTHON_KEYRING_BACKEND names it.

It brings along what the desktop's own store on Linux does, so that the program weighs what it does there.
"""

from __future__ import annotations

import json
from contextlib import suppress

from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

with suppress(ImportError):
    from keyring.backends import SecretService

    assert SecretService

BACKEND = f"{__name__}.OneKey"
_KEPT = {"names": json.dumps({"names": ["ToAPIs"], "used": "ToAPIs"}), "key:ToAPIs": "sk-bench-0123456789"}


class OneKey(KeyringBackend):
    """Holds the key of nobody."""

    priority = 1.0  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def get_password(self, service: str, username: str) -> str | None:
        return _KEPT.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("This one keeps no other.")
