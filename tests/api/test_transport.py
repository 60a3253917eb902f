"""Every failure that httpx and httpcore know has a meaning of ours."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import httpcore
import httpx
import pytest

from kling_desktop.api.errors import ApiError, BrokenAnswer, ConnectionLost, NotSent, TimedOut, TlsRefused
from kling_desktop.api.transport import FAILURES, meaning


def below(kind: type[Exception]) -> Iterator[type[Exception]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from below(inner)


ALL = (*FAILURES, httpx.RequestError)
LEAVES = {found for kind in ALL for found in below(kind) if not found.__subclasses__()}
SURELY_UNSENT = {"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol"}


@pytest.mark.parametrize("kind", sorted(LEAVES, key=str), ids=str)
def test_a_failure_is_unsent_only_where_that_is_sure(kind: type[Exception]) -> None:
    ours = meaning(kind("x"))
    assert isinstance(ours, ApiError)
    assert isinstance(ours, NotSent) is (kind.__name__ in SURELY_UNSENT)
    assert ours.message != "It broke."


def test_the_two_trees_hold_nothing_that_is_not_caught() -> None:
    ours_to_know = {httpx.RequestError, *below(httpx.RequestError)}
    theirs = {kind for kind in vars(httpcore).values() if isinstance(kind, type) and issubclass(kind, Exception)}
    assert all(issubclass(kind, ALL) for kind in ours_to_know)
    assert {kind for kind in theirs if not issubclass(kind, FAILURES)} == {httpcore.ConnectionNotAvailable}


def test_time_outs_and_broken_connections_keep_their_names() -> None:
    assert isinstance(meaning(httpx.ReadTimeout("x")), TimedOut)
    assert isinstance(meaning(httpcore.ReadError("x")), ConnectionLost)
    assert isinstance(meaning(httpx.DecodingError("x")), BrokenAnswer)


def test_a_bad_certificate_is_told_in_words() -> None:
    cause = ssl.SSLCertVerificationError("[SSL] certificate verify failed: certificate has expired (_ssl.c:1000)")
    error = httpx.ConnectError(str(cause))
    error.__cause__ = cause
    ours = meaning(error)
    assert isinstance(ours, TlsRefused)
    assert ours.message.endswith("certificate has expired")
