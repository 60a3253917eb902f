"""The checks of the way to the service: proxy, certificate, clock, and the service itself."""

from __future__ import annotations

import asyncio

from kling_desktop.api.errors import ApiError, KeyRefused, NoKey, TlsRefused
from kling_desktop.api.reaching import Reached, reach
from kling_desktop.cli.doctor.finding import Finding, Here, Verdict

MOST_SKEW = 120.0  # seconds; beyond it certificates and expiry times are misjudged


async def way(here: Here) -> tuple[Finding, ...]:
    """One look at the service without a key, and what it says of the way there."""
    try:
        reached = await asyncio.to_thread(reach, here.base, here.connection, here.now)
    except TlsRefused as error:
        helps = (
            "is a proxy looking into connections? Name its certificate in the settings (Network), and check the clock"
        )
        return (Finding("network", Verdict.BROKEN, f"{error.message} {helps}"),)
    except ApiError as error:
        return (Finding("network", Verdict.BROKEN, error.message),)
    return said_of(reached)


def said_of(reached: Reached) -> tuple[Finding, ...]:
    """What one look tells of proxy, certificate and clock."""
    return (_proxy(reached), _certificate(reached), _clock(reached))


def _proxy(reached: Reached) -> Finding:
    said = f"through the proxy {reached.proxy}" if reached.proxy else "no proxy"
    return Finding("network", Verdict.WORKS, f"{said}; the service answered in {reached.seconds * 1000:.0f} ms")


def _certificate(reached: Reached) -> Finding:
    if not reached.encrypted:
        return Finding("tls", Verdict.WORKS, "not needed on this machine")
    if reached.publicly_trusted:
        return Finding("tls", Verdict.WORKS, f"certificate by {reached.issuer}")
    said = f"certificate by {reached.issuer}, which only this computer trusts: somebody between can read along"
    return Finding("tls", Verdict.LIMITED, said)


def _clock(reached: Reached) -> Finding:
    if reached.skew is None:
        return Finding("clock", Verdict.WORKS, "the service told no time to compare with")
    if abs(reached.skew) <= MOST_SKEW:
        return Finding("clock", Verdict.WORKS, "agrees with the service's")
    direction = "ahead of" if reached.skew > 0 else "behind"
    said = (
        f"this computer's clock is {abs(reached.skew) / 60:.0f} min {direction} the service's: set it by network time"
    )
    return Finding("clock", Verdict.LIMITED, said)


async def service(here: Here) -> Finding:
    """That the service answers to the key."""
    origin = here.client.origin
    try:
        balance = await here.client.balance()
    except NoKey:
        return Finding("service", Verdict.LIMITED, f"{origin} was not asked: there is no key")
    except KeyRefused as error:
        return Finding("service", Verdict.BROKEN, f"{origin} refuses the key: {error.message}")
    except ApiError as error:
        return Finding("service", Verdict.BROKEN, f"{origin} cannot be used now: {error.message}")
    left = "unlimited" if balance.unlimited else f"{balance.remain_credits or 0:,.0f}"
    return Finding("service", Verdict.WORKS, f"{origin} answers; credits: {left}")
