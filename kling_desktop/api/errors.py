"""What can go wrong between us and the service, as types; who catches one knows what may be done about it.

    ApiError
    ├── NotSent                surely never reached the service: may be sent again
    │   ├── Offline            name not resolved, connection refused, no route, no connection in time
    │   ├── TlsRefused         the certificate is not good for this host
    │   ├── ProxyTrouble       a proxy stands between, and it does not let us through
    │   ├── NoKey              no key to send with, or one that cannot be sent
    │   └── InsecureAddress    plain http to another machine (also a ValueError)
    ├── Refused                a definite answer: nothing was made, nothing is charged
    │   ├── InvalidRequest     400 and every other 4xx
    │   ├── KeyRefused         401, 403
    │   ├── NoCredit           402
    │   ├── ContentRefused     422
    │   ├── NotFound           404, and 400 with task_not_exist
    │   └── TooLarge           413
    ├── RateLimited            429; 503 of the submit limiter: may be sent again after a wait
    ├── ServerTrouble          5xx: after a submit nobody knows whether it was taken
    ├── BrokenAnswer           an answer that is not what the contract promises
    ├── ConnectionLost         the connection broke after sending had begun
    ├── TimedOut               no answer in time after sending had begun
    └── DownloadError          the host of the clip; nothing to do with the key or the charge
        ├── AddressExpired     403, 404, 410
        ├── NotAClip           HTML, another type, a wrong part, an encoding that lies
        ├── Interrupted        cut, stalled, reset, 5xx, 429: what arrived is kept
        ├── DownloadTooLarge   more than a clip can be
        └── UnsafeRedirect     to plain http, to a private address, in circles

A new kind goes where its *consequence* is the same as its siblings'; `retry.py` decides by these types alone.
"""

from __future__ import annotations


class ApiError(Exception):
    """A trouble with the service. `message` is in the service's own words, or ours; `status` the HTTP status, if any.

    No message ever holds the key.
    """

    def __init__(self, message: str, *, code: str = "", status: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.status = status


class NotSent(ApiError):
    """It surely never reached the service."""


class Offline(NotSent):
    """No connection came about: no network, no such host, refused, or not in time."""


class TlsRefused(NotSent):
    """The host could not prove who it is."""


class ProxyTrouble(NotSent):
    """The proxy did not let us through."""


class NoKey(NotSent):
    """There is no key to send with, or it cannot be a key."""


class InsecureAddress(NotSent, ValueError):
    """A service address to which a key must not be sent."""


class Refused(ApiError):
    """A definite no. Nothing was made and nothing is charged."""


class InvalidRequest(Refused):
    """The service says that the request is not valid."""


class KeyRefused(Refused):
    """The service does not accept the key."""


class NoCredit(Refused):
    """There is not enough credit."""


class ContentRefused(Refused):
    """The service will not make this prompt or use this picture."""


class NotFound(Refused):
    """The service does not know the task."""


class TooLarge(Refused):
    """What was sent is larger than the service takes."""


class RateLimited(ApiError):
    """Too fast, or the limiter is down. `retry_after` in seconds when the service named it, not capped here.

    `category` is the service's name of the limited bucket ("async_submit", "async_query"), or empty.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        status: int | None = None,
        retry_after: float | None = None,
        category: str = "",
    ) -> None:
        super().__init__(message, code=code, status=status)
        self.retry_after = retry_after
        self.category = category


class ServerTrouble(ApiError):
    """The service failed. Whether it took what was sent is not known."""


class BrokenAnswer(ApiError):
    """An answer that cannot be believed. `login_page`: it is a web page, such as a hotel's or a proxy's."""

    def __init__(self, message: str, *, code: str = "", status: int | None = None, login_page: bool = False) -> None:
        super().__init__(message, code=code, status=status)
        self.login_page = login_page


class ConnectionLost(ApiError):
    """The connection broke after sending had begun."""


class TimedOut(ApiError):
    """No answer in time, after sending had begun."""


class DownloadError(ApiError):
    """The clip could not be fetched now. Trouble with our own disk is an OSError instead."""


class AddressExpired(DownloadError):
    """The clip's address is dead; a fresh one can be asked for."""


class NotAClip(DownloadError):
    """What the host sends is not the clip; nothing of it is kept."""


class Interrupted(DownloadError):
    """The download stopped half way; what arrived is kept. `retry_after` in seconds when the host named it."""

    def __init__(
        self, message: str, *, code: str = "", status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message, code=code, status=status)
        self.retry_after = retry_after


class DownloadTooLarge(DownloadError):
    """More bytes than a clip can have."""


class UnsafeRedirect(DownloadError):
    """The host sends us somewhere we do not follow."""
