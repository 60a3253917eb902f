"""What a report on a bug says, and what it never says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.request import Request
from kling_desktop.services.reports import Facts, private_words, written
from tests.library.made import generation

KEY = "sk-test-0123456789"
PROMPT = 'A harbour at "dawn",\nseen by nobody'


def facts() -> Facts:
    made = generation(1, PROMPT, clip="/home/ann/Videos/A harbour at dawn 2026 1.mp4")
    return Facts(
        trace=f"ValueError: {PROMPT!r} with {KEY} in /home/ann/Videos/A harbour at dawn 2026 1.mp4",
        log=f'said A harbour at "dawn", once, and {KEY}',
        shown={"Qt": "6.11.3"},
        keys=(KEY,),
        home=Path("/home/ann"),
        private=private_words((Request(prompt="Something else"),), (made,)),
    )


def test_a_report_says_what_broke_and_on_what():
    text = written(facts(), with_prompts=True)
    for said in ("Kling Desktop: ", "Python: 3.", "Qt: 6.11.3", "ValueError", "Log:"):
        assert said in text


@pytest.mark.fault("K2")
def test_neither_a_key_nor_the_users_name_is_in_a_report():
    for with_prompts in (False, True):
        text = written(facts(), with_prompts=with_prompts)
        assert KEY not in text
        assert "[key]" in text
        assert "ann" not in text


def test_prompts_and_names_made_of_them_are_in_it_only_when_wanted():
    without, with_them = (written(facts(), with_prompts=wanted) for wanted in (False, True))
    assert "harbour" not in without
    assert "nobody" not in without
    assert without.count("[prompt]") == 3
    assert repr(PROMPT) in with_them


def test_one_letter_prompts_do_not_tear_the_report_apart():
    text = written(replace(facts(), private=private_words((Request(prompt="e"),), ())), with_prompts=False)
    assert "ValueError" in text
