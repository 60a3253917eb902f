"""CHECKS: what the doctor looks at, in this order. Add a check here."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from kling_desktop.cli.doctor import machine, network, screen
from kling_desktop.cli.doctor.finding import Finding, Here, Verdict

CHECKS: tuple[Callable[[Here], Awaitable[Finding | tuple[Finding, ...]]], ...] = (
    machine.python,
    machine.qt,
    screen.display,
    machine.video,
    machine.exports,
    machine.sound,
    machine.folders,
    machine.key,
    network.way,
    network.service,
)

_INDENT = " " * 18


async def examine(here: Here, *, as_json: bool) -> int:
    """Prints all findings; 1 when something is broken."""
    broken = 0
    for check in CHECKS:
        found = await check(here)
        for finding in (found,) if isinstance(found, Finding) else found:
            broken |= finding.verdict is Verdict.BROKEN
            print(json.dumps(asdict(finding)) if as_json else _lines(finding), flush=True)  # noqa: T201
    return int(broken)


def _lines(finding: Finding) -> str:
    found = f"{finding.verdict:<8} {finding.name:<8} {finding.said}"
    return f"{found}\n{_INDENT}→ {finding.helps}" if finding.helps else found
