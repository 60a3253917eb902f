"""httpx, and what its failures mean. Imported at the first call, not before: it costs more than the first window.

httpx and httpcore name their failures alike: each name has its row in `_MEANING`, and a test holds the table against
both trees.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import anyio._backends._asyncio as _first_request  # httpcore imports it late, on the window's thread
import certifi
import httpcore
import httpx

from kling_desktop.api.connection import Connection, host_is_loopback
from kling_desktop.api.errors import (
    ApiError,
    BrokenAnswer,
    ConnectionLost,
    InsecureAddress,
    Offline,
    ProxyTrouble,
    TimedOut,
    TlsRefused,
)

MOST_CONNECTIONS = 10  # httpcore's pool costs the square of its size

assert _first_request
FAILURES = (
    httpx.RequestError,
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
_MEANING: Mapping[str, tuple[type[ApiError], str]] = {
    "ConnectError": (Offline, "The service cannot be reached."),
    "ConnectTimeout": (Offline, "The service cannot be reached: no connection in time."),
    "PoolTimeout": (Offline, "No free connection to the service."),
    "ProxyError": (ProxyTrouble, "The proxy did not let us through."),
    "UnsupportedProtocol": (InsecureAddress, "The service's address is not https."),
    "ReadTimeout": (TimedOut, "No answer in time."),
    "WriteTimeout": (TimedOut, "Sending took too long."),
    "ReadError": (ConnectionLost, "The connection was lost before the answer came."),
    "WriteError": (ConnectionLost, "The connection was lost while sending."),
    "CloseError": (ConnectionLost, "The connection was lost."),
    "RemoteProtocolError": (ConnectionLost, "The connection was lost before the answer came."),
    "LocalProtocolError": (ConnectionLost, "The connection broke."),
    "DecodingError": (BrokenAnswer, "The service's answer cannot be decoded."),
    "TooManyRedirects": (BrokenAnswer, "The service sends us in a circle."),
}


def meaning(error: Exception) -> ApiError:
    """Our error for one of FAILURES."""
    names = (kind.__name__ for kind in type(error).__mro__)
    kind, words = next((_MEANING[name] for name in names if name in _MEANING), (ConnectionLost, "It broke."))
    if isinstance(error, httpx.ConnectError | httpcore.ConnectError) and _about_tls(error):
        return TlsRefused(f"The service's certificate was not accepted: {_reason(error)}")
    return kind(words)


def async_client(base: str, connection: Connection) -> httpx.AsyncClient:
    """The client for the API: keep-alive over HTTP/1.1, no redirects, no cookies kept.

    Raises ProxyTrouble, TlsRefused where the settings or the environment name what cannot be used.
    """
    trust = trusted(connection.ca_file)
    times = httpx.Timeout(
        connect=connection.connect, read=connection.read, write=connection.write, pool=connection.pool
    )
    try:
        return httpx.AsyncClient(
            verify=trust,
            limits=httpx.Limits(max_connections=MOST_CONNECTIONS, keepalive_expiry=connection.keep_alive),
            timeout=times,
            proxy=connection.proxy,
            trust_env=not host_is_loopback(base),
            follow_redirects=False,
            headers={"Accept": "application/json", "User-Agent": connection.agent},
        )
    except (ValueError, ImportError, httpx.InvalidURL) as error:  # ImportError: SOCKS without the package for it
        raise ProxyTrouble("The proxy's address is of a kind that does not work here.") from error


@lru_cache(maxsize=4)  # reading the certificates takes 40 ms; a context may be shared
def trusted(ca_file: Path | None) -> ssl.SSLContext:
    """Whose certificates are believed. Raises TlsRefused when the extra ones cannot be read."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()  # what the system, or SSL_CERT_FILE, trusts beside
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=str(ca_file))
        except OSError as error:  # SSLError, for a file that holds no certificate, is one
            raise TlsRefused(f"The extra certificates cannot be read: {ca_file}") from error
    return context


def _about_tls(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return "SSL" in str(error)


def _reason(error: BaseException) -> str:
    words = str(error)
    return words.split("certificate verify failed: ")[-1].split(" (_ssl")[0] or words
