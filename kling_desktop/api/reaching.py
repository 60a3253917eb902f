"""One look at the way to the service, without a key: does it answer, through what, whose certificate, what time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from kling_desktop.api.connection import Connection, host_is_loopback, origin_of

_PATH = "/v1/balance"  # asked without a key it costs nothing and answers 401


@dataclass(frozen=True, slots=True)
class Reached:
    """What was seen. `skew`: seconds by which this machine's clock is ahead; None when the service told no time."""

    seconds: float
    proxy: str | None
    encrypted: bool
    issuer: str
    publicly_trusted: bool
    skew: float | None


def reach(base: str, connection: Connection, now: Callable[[], float]) -> Reached:
    """Asks once. Blocks, at most for the time-outs of `connection`. Raises ApiError."""
    from kling_desktop.api import transport

    origin = origin_of(base)
    proxy = _proxy(origin, connection)
    trust = transport.trusted(connection.ca_file)
    began = time.monotonic()
    date, certificate = _asked(origin, proxy, trust, connection)
    seconds = time.monotonic() - began
    encrypted = origin.startswith("https:")
    return Reached(
        seconds=seconds,
        proxy=_without_password(proxy),
        encrypted=encrypted,
        issuer=_issuer(certificate),
        publicly_trusted=encrypted and _publicly_trusted(origin, proxy, connection),
        skew=now() - date if date is not None else None,
    )


def proxy_shown(base: str, connection: Connection) -> str | None:
    """The proxy on the way to the service, without its password; None when there is none."""
    return _without_password(_proxy(origin_of(base), connection))


def _proxy(origin: str, connection: Connection) -> str | None:
    from kling_desktop.api import transport

    return None if host_is_loopback(origin) else transport.proxy_of(origin, connection)


def _asked(
    origin: str, proxy: str | None, trust: ssl.SSLContext, connection: Connection
) -> tuple[float | None, Mapping[str, Any]]:
    import httpx

    from kling_desktop.api import transport

    try:
        with (
            httpx.Client(verify=trust, proxy=proxy, timeout=connection.connect, trust_env=False) as client,
            client.stream("GET", origin + _PATH) as answer,
        ):
            line = answer.extensions["network_stream"]
            secure: ssl.SSLObject | None = line.get_extra_info("ssl_object")
            told = answer.headers.get("Date", "")
            return _time(told), (secure.getpeercert() or {}) if secure is not None else {}
    except httpx.RequestError as error:
        raise transport.meaning(error) from error


def _publicly_trusted(origin: str, proxy: str | None, connection: Connection) -> bool:
    """Whether the certificate needs no authority that only this machine knows."""
    import certifi

    from kling_desktop.api.errors import ApiError

    try:
        _asked(origin, proxy, ssl.create_default_context(cafile=certifi.where()), connection)
    except ApiError:
        return False
    return True


def _time(told: str) -> float | None:
    try:
        return parsedate_to_datetime(told).timestamp()
    except (ValueError, TypeError):
        return None


def _issuer(certificate: Mapping[str, Any]) -> str:
    named = {name: value for part in certificate.get("issuer", ()) for name, value in part}
    return str(named.get("organizationName") or named.get("commonName") or "an unnamed authority")


def _without_password(proxy: str | None) -> str | None:
    if proxy is None:
        return None
    scheme, _, rest = proxy.rpartition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"
