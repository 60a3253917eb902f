"""The keys: where they come from and where they are kept. A key is written to the platform's key store or nowhere.

`TOAPIS_API_KEY` wins over the key store. Without a usable store a key lives for this session only, and `place` and
`fault` say so. There can be several, each with a name of its own; the names and which one is used are kept in the
store as well. Whatever touches the store blocks, for minutes when it asks for its password: ask through `asking`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple, cast

from kling_desktop.services import key_store
from kling_desktop.services.key_store import StoreFault, StoreTrouble

ENVIRONMENT: Final = "TOAPIS_API_KEY"
DEFAULT_NAME: Final = "ToAPIs"
_INDEX: Final = "names"
_ACCOUNT: Final = "key:"


class Place(StrEnum):
    """Where a key is kept."""

    NOWHERE = "nowhere"  # there is no key
    ENVIRONMENT = "environment"
    STORE = "store"
    SESSION = "session"  # this session only: there is no usable key store


class NamedKey(NamedTuple):
    """A key as it is listed: never the key itself."""

    name: str
    place: Place
    in_use: bool


class Secrets:
    """Owns the key in use with its `name` and `place`, and which keys were `known` to this run; its repr shows none.

    `fault` is why the store could not be used when it was last asked, None when it could. `waited_for` says that the
    store has not yet given the key that was used last; until it does, a key that is entered is this session's.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._from_environment = environ.get(ENVIRONMENT, "").strip()
        self._known: set[str] = set()
        self._session: dict[str, str] = {}  # name → key, of those that no store keeps
        self.fault: StoreFault | None = None
        self.waited_for = False
        self._take(self._from_environment, ENVIRONMENT, Place.ENVIRONMENT)

    def __repr__(self) -> str:
        return f"Secrets(place={self.place})"

    @property
    def key(self) -> str:
        """The key in use; "" when there is none."""
        return self._key

    @property
    def known(self) -> frozenset[str]:
        """Every key that this run has seen: none of them may be written anywhere."""
        return frozenset(self._known)

    def load(self) -> str:
        """Fetches the key that was used last, unless there is one already. Blocks; "" when there is none."""
        if self.key:
            return self.key
        self.waited_for = True
        try:
            names, used = self._index()
            name = used if used in names else names[0] if names else ""
            key = self._stored(_ACCOUNT + name) if name else ""
        finally:
            self.waited_for = False
        if not self.key:  # none was entered meanwhile
            self._take(key, name, Place.STORE)
        return self.key

    def all_keys(self) -> tuple[NamedKey, ...]:
        """Every key there is. Blocks."""
        places = dict.fromkeys(self._index()[0], Place.STORE) | dict.fromkeys(self._session, Place.SESSION)
        if self._from_environment:
            places = {ENVIRONMENT: Place.ENVIRONMENT, **places}
        return tuple(NamedKey(name, place, bool(self.key) and name == self.name) for name, place in places.items())

    def keep(self, key: str, name: str = DEFAULT_NAME) -> Place:
        """Uses `key` from now on and puts it into the key store under its name, if there is one. Blocks."""
        self._known.add(key)
        self._session.pop(name, None)
        try:
            if self.waited_for:  # asked once more it would only ask for its password twice
                raise StoreTrouble(StoreFault.LOCKED)
            key_store.write(_ACCOUNT + name, key)
            names, _ = self._index()
            self._note([*(n for n in names if n != name), name], name)
        except StoreTrouble as trouble:
            self.fault = trouble.fault
            self._session[name] = key
            self._take(key, name, Place.SESSION)
        else:
            self._take(key, name, Place.STORE)
        return self.place

    def use(self, name: str) -> str:
        """Uses the key of this name from now on; "" when it is not there any more, and nothing changes. Blocks."""
        if name == ENVIRONMENT and self._from_environment:
            self._take(self._from_environment, name, Place.ENVIRONMENT)
            return self.key
        if name in self._session:
            self._take(self._session[name], name, Place.SESSION)
            return self.key
        key = self._stored(_ACCOUNT + name)
        if key:
            self._take(key, name, Place.STORE)
            self._try_note(self._index()[0], name)
        return key

    def remove(self, name: str) -> None:
        """Takes a key out of this session and out of the key store. Blocks."""
        if self._session.pop(name, None) is None and name != ENVIRONMENT:
            try:
                key_store.delete(_ACCOUNT + name)
            except StoreTrouble as trouble:
                self.fault = trouble.fault
            names, used = self._index()
            self._try_note([n for n in names if n != name], "" if used == name else used)
        if name == self.name:
            self._take("", "", Place.NOWHERE)

    def forget(self) -> None:
        """Logs out: takes the key in use out of this session and out of the key store. Blocks."""
        self.remove(self.name)

    def _take(self, key: str, name: str, place: Place) -> None:
        self._key, self.name, self.place = key, name if key else "", place if key else Place.NOWHERE
        if key:
            self._known.add(key)

    def _stored(self, account: str) -> str:
        try:
            found = key_store.read(account)
        except StoreTrouble as trouble:
            self.fault = trouble.fault
            return ""
        self.fault = None
        return found or ""

    def _index(self) -> tuple[list[str], str]:
        """The names in the store, and the one used last; none of what cannot be read."""
        try:
            plain: object = json.loads(self._stored(_INDEX) or "{}")
        except ValueError:
            plain = {}
        written = cast("dict[str, Any]", plain) if isinstance(plain, dict) else {}
        names = written.get("names")
        listed = [str(name) for name in cast("list[object]", names)] if isinstance(names, list) else []
        return listed, str(written.get("used", ""))

    def _note(self, names: list[str], used: str) -> None:
        key_store.write(_INDEX, json.dumps({"names": names, "used": used}))
        self.fault = None

    def _try_note(self, names: list[str], used: str) -> None:
        try:
            self._note(names, used)
        except StoreTrouble as trouble:
            self.fault = trouble.fault


def fingerprint(key: str) -> str:
    """A short name for a key in our own records, from which the key cannot be had back."""
    import hashlib  # not for the window's first picture

    return hashlib.blake2b(key.encode(), digest_size=6, person=b"kling-desktop").hexdigest()
