"""The checks of the way to the service: proxy, certificate, clock, and the service itself."""

from __future__ import annotations

import asyncio
import re

from kling_desktop.api import errors
from kling_desktop.api.errors import ApiError, NoKey
from kling_desktop.api.reaching import Reached, proxy_shown, reach
from kling_desktop.cli.doctor.finding import Finding, Here, Verdict

MOST_SKEW = 120.0  # seconds; beyond it certificates and expiry times are misjudged
SLOW = 2.0  # seconds for the first answer; less than a tenth of it is usual

# what helps, by what went wrong; the first that fits
HELPS: tuple[tuple[type[ApiError], str], ...] = (
    (
        errors.TlsRefused,
        "is a proxy looking into connections? Name its certificate in the settings (Network); check the clock",
    ),
    (errors.ProxyTrouble, "check its address, name and password, in the settings (Network) or in HTTPS_PROXY"),
    (
        errors.Offline,
        "check the network; where only a proxy leads out, name it in the settings (Network) or in HTTPS_PROXY",
    ),
    (errors.KeyRefused, "make a key in the service's console and enter it: File › Keys, or TOAPIS_API_KEY"),
    (errors.NoCredit, "add credit in the service's console"),
    (errors.BrokenAnswer, "open any page in a browser: this network may want a login first; check TOAPIS_API_BASE"),
    (errors.RateLimited, "wait a minute"),
    (ApiError, "try again later: nothing that was sent is lost"),
)


async def way(here: Here) -> tuple[Finding, ...]:
    """One look at the service without a key, and what it says of the way there."""
    try:
        reached = await asyncio.to_thread(reach, here.base, here.connection, here.now)
    except ApiError as error:
        proxy = proxy_shown(here.base, here.connection)
        through = f", through the proxy {proxy}" if proxy else ""
        return (Finding("network", Verdict.BROKEN, f"{_told(error)}{_cause(error)}{through}", helps(error)),)
    return said_of(reached)


def helps(error: ApiError) -> str:
    """What to do about it."""
    return next(words for kind, words in HELPS if isinstance(error, kind))


def _told(error: ApiError) -> str:
    return error.message.rstrip(".")


def _cause(error: ApiError) -> str:
    """The system's own words, where they say more: a name that is not known, a port that is closed."""
    words = re.sub(r"^\[Errno -?\d+\] ", "", str(error.__cause__ or ""))
    return f" ({words})" if words and words not in error.message and isinstance(error, errors.Offline) else ""


def said_of(reached: Reached) -> tuple[Finding, ...]:
    """What one look tells of proxy, certificate and clock."""
    return (_proxy(reached), _certificate(reached), _clock(reached))


def _proxy(reached: Reached) -> Finding:
    way = f"through the proxy {reached.proxy}" if reached.proxy else "no proxy"
    said = f"{way}; the service answered in {reached.seconds * 1000:.0f} ms"
    if reached.seconds <= SLOW:
        return Finding("network", Verdict.WORKS, said)
    return Finding("network", Verdict.LIMITED, said, "the network or the service is slow now: everything takes longer")


def _certificate(reached: Reached) -> Finding:
    if not reached.encrypted:
        return Finding("tls", Verdict.WORKS, "not needed on this machine")
    if reached.publicly_trusted:
        return Finding("tls", Verdict.WORKS, f"certificate by {reached.issuer}")
    said = f"certificate by {reached.issuer}, which only this computer trusts: somebody between can read along"
    return Finding("tls", Verdict.LIMITED, said, "ask who runs this network, or use another for secret work")


def _clock(reached: Reached) -> Finding:
    if reached.skew is None:
        return Finding("clock", Verdict.WORKS, "the service told no time to compare with")
    if abs(reached.skew) <= MOST_SKEW:
        return Finding("clock", Verdict.WORKS, "agrees with the service's")
    direction = "ahead of" if reached.skew > 0 else "behind"
    said = f"this computer's clock is {abs(reached.skew) / 60:.0f} min {direction} the service's"
    return Finding("clock", Verdict.LIMITED, said, "turn network time on; on Linux: sudo timedatectl set-ntp true")


async def service(here: Here) -> Finding:
    """That the service answers to the key."""
    origin = here.client.origin
    try:
        balance = await here.client.balance()
    except NoKey:
        helps_it = "enter a key in the window (File › Keys), or set TOAPIS_API_KEY"
        return Finding("service", Verdict.LIMITED, f"{origin} was not asked: there is no key", helps_it)
    except ApiError as error:
        fault = "refuses the key" if isinstance(error, errors.KeyRefused) else "cannot be used now"
        return Finding("service", Verdict.BROKEN, f"{origin} {fault}: {_told(error)}", helps(error))
    told = "not told" if balance.remain_credits is None else f"{balance.remain_credits:,.0f}"
    left = "unlimited" if balance.unlimited else told
    return Finding("service", Verdict.WORKS, f"{origin} answers; credits: {left}")
