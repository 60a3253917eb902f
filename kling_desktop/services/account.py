"""The key's balance: what is left, what was used, and whether the key works at all."""

from __future__ import annotations

from collections.abc import Callable

from kling_desktop.api.answers import Balance
from kling_desktop.api.client import Client
from kling_desktop.api.errors import ApiError, KeyRefused, NoCredit, NoKey, NotSent
from kling_desktop.domain.generation import WaitReason


class Account:
    """Owns the last known balance with its time, and tells its listeners of a new one."""

    def __init__(self, client: Client, now: Callable[[], float]) -> None:
        self._client, self._now = client, now
        self._listeners: list[Callable[[Balance], None]] = []
        self.balance: Balance | None = None
        self.read_at: float | None = None

    def listen(self, listener: Callable[[Balance], None]) -> None:
        """Tells `listener` of each balance that was read."""
        self._listeners.append(listener)

    def used(self) -> float | None:
        """The credits that the key has used, as last known."""
        return self.balance.used_credits if self.balance else None

    def start_anew(self) -> None:
        """Another key is used: what was known is of no account of its own."""
        self.balance = self.read_at = None

    async def refresh(self) -> Balance | None:
        """Reads the balance; None when it could not be read now. Raises nothing: a balance is never in the way."""
        try:
            return await self.check()
        except ApiError:
            return None

    async def check(self) -> Balance:
        """Reads the balance, which is also the cheapest proof that a key works. Raises ApiError."""
        asked_at = self._now()
        self.balance = await self._client.balance()
        self.read_at = asked_at
        for listener in self._listeners:
            listener(self.balance)
        return self.balance

    async def trouble_is_over(self, reason: WaitReason) -> bool:
        """Whether what closed the gate has passed: any answer proves a network, an accepted one a key."""
        try:
            balance = await self.check()
        except (NotSent, NoKey):
            return False
        except (KeyRefused, NoCredit):
            return reason is WaitReason.NO_NETWORK
        except ApiError as error:
            login_page = getattr(error, "login_page", False)
            return reason is WaitReason.NO_NETWORK or (reason is WaitReason.NOT_THE_SERVICE and not login_page)
        if reason is WaitReason.NO_CREDIT:
            return balance.unlimited or (balance.remain_credits or 0) > 0
        return True
