"""httpx, and what its failures mean. Imported at the first call, not before: it costs more than the first window.

Each of httpx's exceptions has its row in `_MEANING`; a test holds the table against httpx's own tree.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from pathlib import Path

import anyio._backends._asyncio as _first_request  # httpcore imports it late, on the window's thread
import certifi
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
_MEANING: Mapping[type[Exception], tuple[type[ApiError], str]] = {
    httpx.ConnectError: (Offline, "The service cannot be reached."),
    httpx.ConnectTimeout: (Offline, "The service cannot be reached: no connection in time."),
    httpx.PoolTimeout: (Offline, "No free connection to the service."),
    httpx.ProxyError: (ProxyTrouble, "The proxy did not let us through."),
    httpx.UnsupportedProtocol: (InsecureAddress, "The service's address is not https."),
    httpx.ReadTimeout: (TimedOut, "No answer in time."),
    httpx.WriteTimeout: (TimedOut, "Sending took too long."),
    httpx.ReadError: (ConnectionLost, "The connection was lost before the answer came."),
    httpx.WriteError: (ConnectionLost, "The connection was lost while sending."),
    httpx.CloseError: (ConnectionLost, "The connection was lost."),
    httpx.RemoteProtocolError: (ConnectionLost, "The connection was lost before the answer came."),
    httpx.LocalProtocolError: (ConnectionLost, "The connection broke."),
    httpx.DecodingError: (BrokenAnswer, "The service's answer cannot be decoded."),
    httpx.TooManyRedirects: (BrokenAnswer, "The service sends us in a circle."),
}


def meaning(error: httpx.RequestError) -> ApiError:
    """Our error for one of httpx's."""
    kind, words = next((_MEANING[t] for t in type(error).__mro__ if t in _MEANING), (ConnectionLost, "It broke."))
    if isinstance(error, httpx.ConnectError) and _about_tls(error):
        return TlsRefused(f"The service's certificate was not accepted: {_reason(error)}")
    return kind(words)


def async_client(base: str, connection: Connection) -> httpx.AsyncClient:
    """The client for the API: keep-alive over HTTP/1.1, no redirects, no cookies kept."""
    return httpx.AsyncClient(
        verify=_trusted(connection.ca_file),
        limits=httpx.Limits(max_connections=MOST_CONNECTIONS, keepalive_expiry=connection.keep_alive),
        timeout=httpx.Timeout(
            connect=connection.connect, read=connection.read, write=connection.write, pool=connection.pool
        ),
        proxy=connection.proxy,
        trust_env=not host_is_loopback(base),
        follow_redirects=False,
        headers={"Accept": "application/json", "User-Agent": connection.agent},
    )


def download_client(connection: Connection, *, local: bool) -> httpx.Client:
    """The client for clips: it never knows the key."""
    return httpx.Client(
        verify=_trusted(connection.ca_file),
        timeout=httpx.Timeout(connect=connection.connect, read=connection.stall, write=10, pool=connection.pool),
        proxy=connection.proxy,
        trust_env=not local,
        follow_redirects=False,
        headers={"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": connection.agent},
    )


def _trusted(ca_file: Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()  # what the system, or SSL_CERT_FILE, trusts beside
    if ca_file is not None:
        context.load_verify_locations(cafile=str(ca_file))
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
