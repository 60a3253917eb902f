"""The key: where it comes from and where it is kept. It is written to the platform's key store or nowhere.

`TOAPIS_API_KEY` wins over the key store. Without a usable store the key lives for this session only, and `place` says
so. Everything that touches a store blocks (up to seconds when it asks the user to unlock): call it through
`asyncio.to_thread`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

ENVIRONMENT: Final = "TOAPIS_API_KEY"
_SERVICE: Final = "kling-desktop"
_ACCOUNT: Final = "toapis"


class Place(StrEnum):
    """Where the key in use is kept."""

    NOWHERE = "nowhere"  # there is no key
    ENVIRONMENT = "environment"
    STORE = "store"
    SESSION = "session"  # this session only: there is no usable key store


class Secrets:
    """The key in use. Owns `key`, `place`, and which keys were `known` to this run; its repr shows none of them."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._from_environment = environ.get(ENVIRONMENT, "").strip()
        self._known: set[str] = set()
        self.key = self._from_environment
        self.place = Place.ENVIRONMENT if self.key else Place.NOWHERE

    @property
    def key(self) -> str:
        """The key in use; "" when there is none."""
        return self._key

    @key.setter
    def key(self, key: str) -> None:
        self._key = key
        if key:
            self._known.add(key)

    @property
    def known(self) -> frozenset[str]:
        """Every key that this run has seen: none of them may be written anywhere."""
        return frozenset(self._known)

    def __repr__(self) -> str:
        return f"Secrets(place={self.place})"

    def load(self) -> str:
        """Fetches the key from the key store unless the environment has one. Blocks; "" when there is none."""
        if self._from_environment or self.key:
            return self.key
        import keyring
        from keyring.errors import KeyringError

        try:
            stored = keyring.get_password(_SERVICE, _ACCOUNT)
        except (KeyringError, RuntimeError, OSError):  # no store, locked, refused: the user can still type it
            stored = None
        if stored:
            self.key, self.place = stored, Place.STORE
        return self.key

    def keep(self, key: str) -> Place:
        """Uses `key` from now on and puts it into the key store, if there is one. Blocks."""
        import keyring
        from keyring.errors import KeyringError

        self.key = key
        try:
            keyring.set_password(_SERVICE, _ACCOUNT, key)
        except (KeyringError, RuntimeError, OSError):
            self.place = Place.SESSION
        else:
            self.place = Place.STORE
        return self.place

    def forget(self) -> None:
        """Logs out: takes the key out of this session and out of the key store. Blocks."""
        import keyring
        from keyring.errors import KeyringError

        self.key, self.place = "", Place.NOWHERE
        try:
            keyring.delete_password(_SERVICE, _ACCOUNT)
        except (KeyringError, RuntimeError, OSError):  # nothing was stored, or there is no store
            return


def fingerprint(key: str) -> str:
    """A short name for a key in our own records, from which the key cannot be had back."""
    return hashlib.blake2b(key.encode(), digest_size=6, person=b"kling-desktop").hexdigest()
