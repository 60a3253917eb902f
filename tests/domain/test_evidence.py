"""What the balance says about a submit that got no answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kling_desktop.domain.evidence import Evidence, Verdict, evidence
from kling_desktop.domain.generation import Generation, State
from tests.library.made import NOW, generation

LOST = generation(1, state=State.UNCERTAIN, sent_at=NOW, used_before=460.0)
LONG_DONE = generation(2, state=State.READY, sent_at=NOW - 900, updated_at=NOW - 600)
JUST_DONE = generation(3, state=State.READY, sent_at=NOW - 900, updated_at=NOW - 5)
RUNNING = generation(4, state=State.GENERATING, sent_at=NOW - 900, updated_at=NOW - 600)
NEVER_SENT = generation(5, state=State.PREPARING, updated_at=NOW + 5)
ELSEWHERE = replace(RUNNING, id="elsewhere", service="simulator")


@pytest.mark.parametrize(
    ("used_now", "others", "verdict"),
    [
        (530.0, (LOST, LONG_DONE, NEVER_SENT, ELSEWHERE), Verdict.USED),
        (530.0, (LOST, JUST_DONE), Verdict.SHARED),
        (530.0, (RUNNING,), Verdict.SHARED),
        (460.0, (RUNNING,), Verdict.UNUSED),
        (390.0, (), Verdict.UNUSED),
        (None, (), Verdict.UNKNOWN),
    ],
)
def test_credits_used_since_are_its_own_only_when_nothing_else_ran(
    used_now: float | None, others: tuple[Generation, ...], verdict: Verdict
):
    found = evidence(LOST, used_now, others)
    assert found.verdict is verdict
    assert found.credits == (70.0 if verdict in (Verdict.USED, Verdict.SHARED) else 0.0)


def test_without_a_balance_from_before_nothing_is_known():
    assert evidence(replace(LOST, used_before=None), 530.0, ()) == Evidence(Verdict.UNKNOWN)
