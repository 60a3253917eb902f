from __future__ import annotations

from dataclasses import replace

import pytest

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request, WayOut
from kling_desktop.ui.compose.verdict import Tone, judge

FRAME = Picture("file:///frame.png", "frame.png", "", 1920, 1080)
GOOD = Request(prompt="The coast at dawn", mode="std")


def test_a_good_request_may_be_sent():
    assert judge(GOOD).may_send


@pytest.mark.parametrize(
    ("request_", "blocked", "preparing", "tone"),
    [
        (Request(), "", 0, Tone.HINT),
        (replace(GOOD, prompt="x" * 2501), "", 0, Tone.ERROR),
        (replace(GOOD, audio=True), "", 0, Tone.ERROR),
        (GOOD, "Enter a key", 0, Tone.ERROR),
        (GOOD, "", 1, Tone.HINT),
        (replace(GOOD, last_frame=FRAME), "", 0, Tone.CAUTION),
    ],
)
def test_whatever_keeps_it_back_disables_generate(request_: Request, blocked: str, preparing: int, tone: Tone):
    verdict = judge(request_, blocked, preparing)
    assert not verdict.may_send
    assert verdict.tone is tone


def test_a_mistake_is_said_before_an_empty_prompt():
    verdict = judge(Request(mode="std", audio=True))
    assert verdict.ways_out == (WayOut.USE_PROFESSIONAL, WayOut.DROP_AUDIO)


def test_what_only_the_user_can_know_is_asked_after_a_picture_has_come():
    assert judge(Request(), preparing=1).preparing


def test_the_ways_out_of_several_cautions_are_offered_once_each():
    verdict = judge(replace(GOOD, last_frame=FRAME))
    assert len(verdict.cautions) == 2
    assert verdict.ways_out == (WayOut.USE_PROFESSIONAL, WayOut.DROP_LAST_FRAME, WayOut.USE_AS_FIRST_FRAME)
