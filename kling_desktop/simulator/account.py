"""Whose call it is, and what it costs. A key is never kept: a user is known by a digest.

Any key will do, so that nobody needs one; some words in it make it a special one (see the properties of Caller). Keys
that differ only behind a `#` belong to one user.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

START_CREDITS = 10_000.0
CREDITS_PER_DOLLAR = 200
_A_SECOND = {"std": 7, "pro": 14}  # credits, made up; sound doubles them


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, by the key of the call: "" without one."""

    key: str

    @property
    def user(self) -> str:
        """The user of the key."""
        return hashlib.sha256(self.key.partition("#")[0].encode("utf-8", "surrogateescape")).hexdigest()[:16]

    @property
    def refused(self) -> bool:
        """Whether the key is wrong or missing."""
        return not self.key or "refused" in self.key

    @property
    def poor(self) -> bool:
        """Whether there is no credit, whatever was used."""
        return "poor" in self.key

    @property
    def unlimited(self) -> bool:
        """Whether nothing runs out."""
        return "unlimited" in self.key


def caller(headers: Mapping[str, str]) -> Caller:
    """Whose call has these headers."""
    kind, _, key = headers.get("authorization", "").partition(" ")
    return Caller(key.strip() if kind.lower() == "bearer" else "")


def price(body: Mapping[str, Any]) -> float:
    """Credits for a request: always the same for the same."""
    return float(_A_SECOND[body.get("mode", "std")] * body.get("duration", 5) * (2 if body.get("audio") else 1))


def balance(who: Caller, remain: float, used: float) -> dict[str, Any]:
    """The answer about an account with these credits."""
    remain = 0.0 if who.poor else remain
    return {
        "success": True,
        "remain_balance": -1 if who.unlimited else remain / CREDITS_PER_DOLLAR,
        "used_balance": used / CREDITS_PER_DOLLAR,
        "remain_credits": -1 if who.unlimited else remain,
        "used_credits": used,
        "credits_per_usd": CREDITS_PER_DOLLAR,
        "unlimited_quota": who.unlimited,
    }
