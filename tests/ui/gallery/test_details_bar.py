"""What can be done about the chosen generation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.domain.evidence import Evidence, Verdict
from kling_desktop.domain.generation import TOO_LARGE, Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.ui.gallery import choices as bar
from kling_desktop.ui.gallery.choices import choices, held, sentence
from kling_desktop.ui.gallery.details_bar import DetailsBar
from tests.ui.gallery.shelf import NOW, REFUSED, UNDECIDED, generation

LOOKED_FOR = replace(
    generation("a", "City", State.UNCERTAIN), sent_at=NOW - 40, waiting=Waiting(WaitReason.LOOKING, NOW - 40, NOW + 12)
)
EXPIRED = replace(REFUSED, task_id="t1", failure=Failure(FailureKind.EXPIRED))
NOT_MADE = replace(REFUSED, failure=Failure(FailureKind.PROVIDER))
TOO_HEAVY = replace(REFUSED, failure=Failure(FailureKind.UPLOAD, TOO_LARGE))
NO_NETWORK = Waiting(WaitReason.NO_NETWORK, NOW, NOW + 10)
TABLE: list[tuple[str, Generation, Sequence[str]]] = [
    ("ready", generation("a", "City"), ()),
    ("generating", generation("a", "City", State.GENERATING), ()),
    ("undecided", UNDECIDED, (bar.LOOK_AGAIN, bar.SEND_AGAIN, bar.GIVE_UP, bar.ENTER_ID)),
    ("being looked for", LOOKED_FOR, (bar.LOOK_AGAIN, bar.SEND_AGAIN, bar.GIVE_UP, bar.ENTER_ID)),
    ("refused", REFUSED, (bar.CHANGE, bar.TRY_AGAIN)),
    ("not made", NOT_MADE, (bar.TRY_AGAIN,)),
    ("too large", TOO_HEAVY, (bar.SMALLER_PICTURES, bar.TRY_AGAIN)),
    ("failed with a task", replace(REFUSED, task_id="t1"), (bar.ASK_AGAIN, bar.CHANGE, bar.TRY_AGAIN)),
    ("expired", EXPIRED, (bar.ASK_AGAIN, bar.FIND_CLIP, bar.TRY_AGAIN)),
    ("no network", generation("a", "City", State.QUEUED).waits(NO_NETWORK), (bar.ASK_AGAIN,)),
    ("dismissed", replace(generation("a", "City", State.QUEUED), dismissed=True), (bar.WATCH_AGAIN,)),
]


@pytest.mark.parametrize(("name", "made", "offered"), TABLE, ids=[row[0] for row in TABLE])
def test_the_choices_fit_the_generation(name: str, made: Generation, offered: Sequence[str]) -> None:
    assert choices(made) == offered


def test_a_clip_that_is_gone_from_the_disk_can_be_found_or_fetched_again() -> None:
    gone = replace(generation("a", "City"), task_id="t1", clip="/clips/City.mp4")
    assert choices(gone, clip_there=False) == (bar.FIND_CLIP, bar.DOWNLOAD_AGAIN)
    assert "/clips/City.mp4" in sentence(gone, NOW, clip_there=False)


def test_a_submit_without_an_answer_says_what_happened_and_when_it_is_looked_for_again() -> None:
    assert sentence(LOOKED_FOR, NOW) == (
        "Sent 40 s ago, and no answer came. It may have been taken, and charged. It is looked for. Next look in 12 s."
    )
    assert "decide" in sentence(replace(LOOKED_FOR, waiting=Waiting(WaitReason.USER, NOW)), NOW)


def test_nothing_is_sent_again_while_it_may_still_turn_up() -> None:
    assert held(LOOKED_FOR, bar.SEND_AGAIN)
    assert not held(UNDECIDED, bar.SEND_AGAIN)
    assert not any(held(LOOKED_FOR, choice) for choice in (bar.LOOK_AGAIN, bar.GIVE_UP, bar.ENTER_ID))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Evidence(Verdict.USED, 70), "70 credits"),
        (Evidence(Verdict.SHARED, 1400), "1,400 credits"),
        (Evidence(Verdict.UNUSED), "no credits"),
        (Evidence(Verdict.UNKNOWN), "not known"),
    ],
)
def test_the_balance_is_told_beside_the_four_choices(details: DetailsBar, found: Evidence, said: str) -> None:
    details.show_generation(UNDECIDED)
    details.show_evidence("another", found)
    assert not any(said in label.text() for label in details.findChildren(QLabel))
    details.show_evidence(UNDECIDED.id, found)
    assert any(said in label.text() for label in details.findChildren(QLabel))
    details.show_generation(replace(UNDECIDED, id="another"))
    assert not any(said in label.text() for label in details.findChildren(QLabel))


@pytest.fixture
def details(qtbot: QtBot) -> DetailsBar:
    made = DetailsBar(lambda: NOW)
    qtbot.addWidget(made)
    return made


def shown_buttons(details: DetailsBar) -> dict[str, QPushButton]:
    return {b.text(): b for b in details.findChildren(QPushButton) if not b.isHidden()}


def chosen_by(details: DetailsBar) -> list[tuple[str, str, str]]:
    told: list[tuple[str, str, str]] = []

    def note(which: str, choice: str, task_id: str) -> None:
        told.append((which, choice, task_id))

    details.chosen.connect(note)
    return told


def test_an_undecided_one_offers_the_four_choices_as_buttons(details: DetailsBar) -> None:
    details.show_generation(UNDECIDED)
    told = chosen_by(details)
    for words in ("Look again", "Send again (may be paid twice)", "Give up"):
        shown_buttons(details)[words].click()
    assert [choice for _, choice, _ in told] == [bar.LOOK_AGAIN, bar.SEND_AGAIN, bar.GIVE_UP]


def test_a_task_id_is_taken_once_it_is_typed(details: DetailsBar) -> None:
    details.show_generation(UNDECIDED)
    told = chosen_by(details)
    enter = shown_buttons(details)["Use this id"]
    assert not enter.isEnabled()
    QTest.keyClicks(details.findChildren(QLineEdit)[0], " task-123 ")
    enter.click()
    assert told == [("undecided", bar.ENTER_ID, "task-123")]


def test_a_task_id_typed_for_one_is_not_offered_to_another(details: DetailsBar) -> None:
    details.show_generation(UNDECIDED)
    QTest.keyClicks(details.findChildren(QLineEdit)[0], "task-123")
    details.show_generation(replace(UNDECIDED, id="another"))
    assert details.findChildren(QLineEdit)[0].text() == ""


def test_a_failure_is_told_in_the_services_words_with_its_cost_and_the_next_step(details: DetailsBar) -> None:
    details.show_generation(REFUSED)
    words = details.findChildren(QLabel)[0].text()
    assert "Flagged by the safety system." in words
    assert "ot charged" in words
    assert "Change the prompt" in words


def test_with_nothing_to_say_the_bar_is_hidden(details: DetailsBar) -> None:
    for quiet in (None, generation("a", "City"), generation("a", "City", State.GENERATING)):
        details.show_generation(quiet)
        assert details.isHidden()


def test_words_take_the_room_of_their_lines_and_no_more(qtbot: QtBot) -> None:
    details = DetailsBar(lambda: NOW)
    qtbot.addWidget(details)
    details.show_generation(generation("a", "City"))
    details.resize(600, 40)
    details.show_chain("a", "It goes on from a clip. " * 6, whole=2)
    label = next(label for label in details.findChildren(QLabel) if label.text().startswith("It goes on"))
    QApplication.processEvents()
    line = label.fontMetrics().lineSpacing()
    several = label.minimumHeight()
    assert 2 * line <= several <= label.height()
    details.show_chain("a", "Short.", whole=2)
    assert line <= label.minimumHeight() < several


def test_a_task_id_goes_below_the_choices_where_it_would_squeeze_them(details: DetailsBar) -> None:
    details.show_generation(UNDECIDED)
    buttons = [found for found in details.findChildren(QPushButton) if found.isVisible()]
    task = details.findChildren(QLineEdit)[0]
    for width, below in ((1200, False), (520, True), (1200, False)):
        details.resize(width, details.heightForWidth(width) if details.hasHeightForWidth() else 200)
        QApplication.processEvents()
        assert (task.y() > buttons[0].geometry().bottom()) is below
        assert [found.text() for found in buttons if found.width() < found.minimumSizeHint().width()] == []
