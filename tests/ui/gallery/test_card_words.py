"""What a card says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kling_desktop.domain.generation import Generation, State, Waiting, WaitReason
from kling_desktop.ui.gallery.card_words import card, describe, elapsed
from tests.ui.gallery.shelf import NOW, REFUSED, UNDECIDED, generation

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("state", State)
def test_every_state_has_an_icon_and_a_word_beside_its_colour(state: State) -> None:
    said = card(generation("a", "City", state), NOW)
    assert said.icon
    assert said.state.startswith(state.value)


def test_a_running_card_shows_how_far_it_is_and_how_long_it_takes() -> None:
    said = card(generation("a", "City", State.QUEUED, age=125).generating(62), NOW)
    assert (said.progress, said.state, said.ticking) == (62, "generating · 2:05", True)
    assert "62 %" in said.sentence


def test_a_waiting_card_says_for_what_and_counts_down() -> None:
    waiting = Waiting(WaitReason.NO_NETWORK, NOW, until=NOW + 12)
    said = card(generation("a", "City", State.SUBMITTING).waits(waiting), NOW)
    assert "No network" in said.sentence
    assert "12 s" in said.sentence
    assert said.ticking


def test_an_undecided_card_says_that_it_is_the_users_turn_and_costs_no_wakeups() -> None:
    said = card(UNDECIDED, NOW)
    assert "your turn" in said.state
    assert not said.ticking


def test_a_failed_card_gives_the_cause_and_the_cost_in_few_words_and_leaves_the_rest_to_the_details() -> None:
    said = card(REFUSED, NOW)
    assert said.role == "failed"
    assert said.sentence == "The service will not make this."
    assert said.state == "failed · not charged"


def test_a_dismissed_card_is_dimmed_and_says_so() -> None:
    said = card(replace(generation("a", "City", State.GENERATING), dismissed=True), NOW)
    assert said.dimmed
    assert "not watched" in said.state
    assert not said.ticking


@pytest.mark.parametrize(("service", "mark"), [("simulator", "Simulator"), ("https://toapis.com", "")])
def test_what_the_simulator_made_is_marked(service: str, mark: str) -> None:
    made: Generation = replace(generation("a", "City"), service=service)
    assert card(made, NOW).mark == mark


def test_the_request_is_told_in_a_few_signs() -> None:
    made = replace(generation("a", "City"), take=2, takes=3)
    assert card(made, NOW).facts == "1080p · 5 s · 16:9 · take 2/3"


@pytest.mark.parametrize(("seconds", "shown"), [(-5, "0:00"), (42, "0:42"), (187, "3:07"), (3723, "1:02:03")])
def test_elapsed_time_reads_like_a_clock(seconds: float, shown: str) -> None:
    assert elapsed(seconds) == shown


def test_a_ready_card_whose_clip_is_gone_says_so_by_icon_word_and_sentence() -> None:
    made = generation("a", "City")
    there, gone = card(made, NOW), card(made, NOW, missing=True)
    assert (there.state, there.sentence) == ("ready", "")
    assert gone.state == "clip missing"
    assert "not where it was saved" in gone.sentence
    assert gone.icon != there.icon


def test_a_listener_is_told_of_a_card_what_its_name_does_not_say() -> None:
    made = generation("a", "City", State.GENERATING).generating(62)
    assert describe(made, missing=False) == "62 % · 1080p · 5 s · 16:9"
    ready = generation("b", "City").starring(starred=True)
    assert describe(ready, missing=False) == "starred · 1080p · 5 s · 16:9"
    assert describe(REFUSED, missing=False).startswith("not charged · ")
    assert describe(UNDECIDED, missing=False).startswith("your turn · ")
