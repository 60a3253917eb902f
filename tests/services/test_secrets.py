"""Where keys come from and where they are kept; never in clear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoStore
from keyring.backends.null import Keyring as NullStore

from kling_desktop.services.key_store import StoreFault
from kling_desktop.services.secrets import ENVIRONMENT, Place, Secrets, fingerprint
from tests.services.stores import Dismissed, Forgetful, InClear, Locked, Raising, Refusing, Store, using

KEY, OTHER = "sk-test-0123456789", "sk-other-0123456789"
FAULTS: list[tuple[KeyringBackend, StoreFault]] = [
    (NoStore(), StoreFault.NONE_HERE),
    (InClear(), StoreFault.NONE_HERE),
    (Locked(), StoreFault.LOCKED),
    (Dismissed(), StoreFault.LOCKED),
    (Refusing(), StoreFault.REFUSED),
    (Forgetful(), StoreFault.REFUSED),
    (NullStore(), StoreFault.REFUSED),
    (Raising(), StoreFault.BROKEN),
]


@pytest.fixture
def store() -> Iterator[Store]:
    """The platform's key store, for the time of a test."""
    in_memory = Store()
    with using(in_memory):
        yield in_memory


def names(secrets: Secrets) -> list[str]:
    return [key.name for key in secrets.all_keys()]


def test_the_environment_wins_over_the_key_store(store: Store):
    Secrets({}).keep("sk-stored")
    secrets = Secrets({"TOAPIS_API_KEY": f" {KEY} "})
    assert (secrets.load(), secrets.place) == (KEY, Place.ENVIRONMENT)
    assert names(secrets) == [ENVIRONMENT, "ToAPIs"]


def test_a_kept_key_is_there_at_the_next_start_and_gone_after_logging_out(store: Store):
    assert Secrets({}).keep(KEY) is Place.STORE
    again = Secrets({})
    assert (again.load(), again.place) == (KEY, Place.STORE)
    again.forget()
    assert (again.key, again.place, Secrets({}).load()) == ("", Place.NOWHERE, "")
    assert not [kept for kept in store.kept.values() if KEY in kept]


@pytest.mark.fault("K1")
@pytest.mark.parametrize(("faulty", "fault"), FAULTS, ids=lambda value: type(value).__name__)
def test_a_key_store_that_is_missing_locked_refuses_or_raises_leaves_the_key_to_the_session_and_says_so(
    faulty: KeyringBackend, fault: StoreFault
):
    with using(faulty):
        secrets = Secrets({})
        assert secrets.load() == ""
        assert (secrets.keep(KEY), secrets.key, secrets.fault) == (Place.SESSION, KEY, fault)
        assert [(key.name, key.place, key.in_use) for key in secrets.all_keys()] == [("ToAPIs", Place.SESSION, True)]
        secrets.forget()
        assert (secrets.key, secrets.all_keys()) == ("", ())


def test_a_store_that_is_unlocked_later_gives_its_key(store: Store):
    Secrets({}).keep(KEY)
    secrets = Secrets({})
    with using(Locked()):
        assert (secrets.load(), secrets.fault) == ("", StoreFault.LOCKED)
    assert (secrets.load(), secrets.fault) == (KEY, None)


def test_several_keys_have_names_and_the_one_used_last_is_used_again(store: Store):
    secrets = Secrets({})
    secrets.keep(KEY, "Studio")
    secrets.keep(OTHER, "Client")
    assert names(secrets) == ["Studio", "Client"]
    assert secrets.use("Studio") == KEY
    again = Secrets({})
    assert (again.load(), again.name) == (KEY, "Studio")
    again.remove("Studio")
    assert again.key == ""
    assert (Secrets({}).load(), names(again)) == (OTHER, ["Client"])


def test_a_key_of_the_same_name_takes_the_place_of_the_former(store: Store):
    secrets = Secrets({})
    secrets.keep(KEY, "Studio")
    secrets.keep(OTHER, "Studio")
    assert names(secrets) == ["Studio"]
    assert Secrets({}).load() == OTHER


def test_a_key_that_was_taken_out_of_the_store_by_others_changes_nothing(store: Store):
    secrets = Secrets({})
    secrets.keep(KEY, "Studio")
    secrets.keep(OTHER, "Client")
    store.kept = {place: kept for place, kept in store.kept.items() if kept != KEY}
    assert secrets.use("Studio") == ""
    assert (secrets.key, secrets.name) == (OTHER, "Client")


@pytest.mark.parametrize("written", ["", "[]", "nonsense", '{"names": 3}', '{"names": {}, "used": []}'])
def test_a_list_of_names_that_cannot_be_read_is_an_empty_one(store: Store, written: str):
    store.kept["kling-desktop", "names"] = written
    assert Secrets({}).load() == ""


def test_neither_repr_nor_fingerprint_shows_the_key(store: Store):
    secrets = Secrets({"TOAPIS_API_KEY": KEY})
    assert KEY not in repr(secrets)
    assert KEY not in repr(secrets.all_keys())
    assert KEY not in fingerprint(KEY)
    assert fingerprint(KEY) == fingerprint(KEY) != fingerprint(KEY + "x")


def test_every_key_that_was_seen_is_known_for_what_is_written_about_it(store: Store):
    secrets = Secrets({"TOAPIS_API_KEY": KEY})
    secrets.keep(OTHER)
    secrets.forget()
    assert secrets.known == {KEY, OTHER}
