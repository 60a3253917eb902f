"""The words of the window: every id has them, and they say cause, cost and next step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.domain.parameters import PARAMETERS
from kling_desktop.domain.request import (
    Caution,
    CautionCode,
    Problem,
    ProblemCode,
    Remark,
    Request,
    WayOut,
)
from kling_desktop.media.faults import ClipFault, ClipRefused, PictureFault, PictureRefused
from kling_desktop.ui import fault_text, text

pytestmark = pytest.mark.usefixtures("qapp")
NEW = Generation("0" * 12, "kd-1", Request(prompt="City timelapse"), 0.0, "simulator")


def test_every_id_has_its_words(qapp: QApplication):
    said = [
        *map(text.parameter, PARAMETERS),
        *(text.problem(Problem(code, "prompt", "3", "2500")) for code in ProblemCode),
        *(text.caution(Caution(code, "last_frame", ())) for code in CautionCode),
        *map(text.remark, Remark),
        *map(text.way_out, WayOut),
        *map(text.state, State),
        *map(text.charged, Charged),
        *(text.failure(Failure(kind)) for kind in FailureKind),
        *map(text.wait_reason, WaitReason),
        *(fault_text.picture_refused(PictureRefused(fault, "a.png", "3", "4")) for fault in PictureFault),
        *(fault_text.clip_refused(ClipRefused(fault)) for fault in ClipFault),
    ]
    assert all(said)
    assert not [words for words in said if "{" in words]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-3, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (7500, "2 h 5 min"), (100_800, "1 d 4 h")],
)
def test_lengths_of_time_are_said_as_a_person_says_them(seconds: float, words: str):
    assert text.span(seconds) == words


def test_a_failure_says_cause_next_step_the_services_words_and_the_cost():
    failed = Failure(FailureKind.REFUSED, "bad_request", "prompt is blocked", Charged.NO)
    words = text.failure_in_full(failed)
    assert words.startswith("The service refused the request. Change it")
    assert "“prompt is blocked”" in words
    assert words.endswith("Not charged.")


def test_beside_the_prompt_stand_the_services_words_or_the_cause_when_it_gave_none():
    assert text.answer(Failure(FailureKind.CONTENT, "", "too red")) == "The service says: “too red”."
    assert text.answer(Failure(FailureKind.CONTENT)) == "The service will not make this."


def test_words_of_the_service_that_look_like_placeholders_are_shown_as_they_are():
    assert "{oops} %1" in text.failure_in_full(Failure(FailureKind.PROVIDER, message="{oops} %1"))


def test_waiting_says_since_when_and_when_it_is_tried_again():
    waiting = Waiting(WaitReason.RATE_LIMIT, since=0.0, until=162.0)
    assert text.waiting(waiting, 120.0).endswith("Since 2 min. Next try in 42 s.")
    assert "Since" not in text.waiting(waiting, 5.0)
    assert "Next" not in text.waiting(waiting, 170.0)


def test_a_generation_without_a_clip_says_where_it_stands():
    working = replace(NEW, state=State.GENERATING, progress=62)
    assert text.standing(working, 0.0) == "Generating · 62 %"
    assert text.standing(NEW, 0.0) == "Preparing"


@pytest.mark.parametrize(
    ("generation", "words"),
    [
        (NEW, "Preparing"),
        (replace(NEW, state=State.GENERATING, progress=62), "Generating · 62 %"),
        (NEW.waits(Waiting(WaitReason.NO_NETWORK, 0.0)), "Preparing · waiting"),
        (NEW.waits(Waiting(WaitReason.UPLOAD_CONSENT, 0.0)), "Preparing · your turn"),
        (NEW.failed(Failure(FailureKind.CONTENT, charged=Charged.NO)), "Failed · not charged"),
    ],
)
def test_the_player_says_in_two_or_three_words_where_a_clip_is_that_it_cannot_show(generation: Generation, words: str):
    assert text.headline(generation) == words


def test_an_item_of_the_gallery_is_named_by_state_and_prompt():
    assert text.item_name(replace(NEW, state=State.READY)) == "ready: City timelapse"


@pytest.mark.parametrize(
    ("code", "shown"), [("C", "2,100 · 0.5"), ("en", "2,100 · 0.5"), ("de", "2.100 · 0,5"), ("zh_CN", "2,100 · 0.5")]
)
def test_credits_are_written_as_the_language_writes_numbers(code: str, shown: str):
    QLocale.setDefault(QLocale(code))
    written = f"{text.figure(2100)} · {text.figure(0.5)}"
    QLocale.setDefault(QLocale.c())
    assert written == shown
