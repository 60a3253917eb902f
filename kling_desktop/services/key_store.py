"""The platform's key store, and in which ways it can fail. Everything here blocks: up to minutes, while it asks the
user to unlock it.

A store is somebody else's program behind somebody else's plug-in: whatever it raises means that it cannot be used now,
and is never a reason to stop. Its words are not passed on, since they may hold what was to be kept.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "kling-desktop"
_IN_CLEAR: Final = "keyrings.alt."  # these write files, some in clear, some after a question on the terminal


class StoreFault(StrEnum):
    """Why the store could not be used."""

    NONE_HERE = "none_here"
    LOCKED = "locked"
    REFUSED = "refused"
    BROKEN = "broken"


class StoreTrouble(Exception):
    """The store could not be used."""

    def __init__(self, fault: StoreFault) -> None:
        super().__init__(fault)
        self.fault = fault


def read(account: str) -> str | None:
    """What is kept under a name; None when there is nothing. Raises StoreTrouble."""
    try:
        return _store().get_password(SERVICE, account)
    except StoreTrouble:
        raise
    except Exception as error:  # noqa: BLE001 (see above)
        raise StoreTrouble(_fault(error)) from None


def write(account: str, secret: str) -> None:
    """Keeps it under a name, and looks whether it is there. Raises StoreTrouble."""
    try:
        _store().set_password(SERVICE, account, secret)  # pyright: ignore[reportUnknownMemberType]
    except StoreTrouble:
        raise
    except Exception as error:  # noqa: BLE001 (see above)
        raise StoreTrouble(_fault(error)) from None
    if read(account) != secret:
        raise StoreTrouble(StoreFault.REFUSED)


def delete(account: str) -> None:
    """Takes away what is kept under a name, if there is anything. Raises StoreTrouble."""
    if read(account) is None:
        return
    try:
        _store().delete_password(SERVICE, account)
    except StoreTrouble:
        raise
    except Exception as error:  # noqa: BLE001 (see above)
        raise StoreTrouble(_fault(error)) from None


def _store() -> KeyringBackend:
    import keyring

    store = keyring.get_keyring()
    behind: list[KeyringBackend] = getattr(store, "backends", [store])  # a chain asks several
    if any(type(backend).__module__.startswith(_IN_CLEAR) for backend in behind):
        raise StoreTrouble(StoreFault.NONE_HERE)
    return store


def _fault(error: Exception) -> StoreFault:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError

    match error:
        case NoKeyringError():
            return StoreFault.NONE_HERE
        case KeyringLocked() | InitError():
            return StoreFault.LOCKED
        case PasswordSetError() | PasswordDeleteError():
            return StoreFault.REFUSED
        case _:
            return StoreFault.BROKEN
