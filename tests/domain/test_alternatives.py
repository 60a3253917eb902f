from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.alternatives import MOST_ALTERNATIVES, as_typed, expanded, expanded_problems, spread
from kling_desktop.domain.request import ProblemCode, Request

TYPED = st.text(alphabet="ab {}|\\", max_size=40)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rain", ("rain",)),
        ("", ("",)),
        ("{dawn|dusk} at sea", ("dawn at sea", "dusk at sea")),
        ("{a|b} {c|d}", ("a c", "a d", "b c", "b d")),
        ("a {slow|{fast|wild}} pan", ("a slow pan", "a fast pan", "a wild pan")),
        ("{a|a}", ("a",)),
        ("walks {|slowly} home", ("walks home", "walks slowly home")),
        ("{dawn | dusk} light", ("dawn light", "dusk light")),
        ("{no bar}", ("{no bar}",)),
        ("{in {a|b} braces}", ("{in a braces}", "{in b braces}")),
        ("a | b", ("a | b",)),
        ("open { and | more", ("open { and | more",)),
        ("open { {a|b}", ("open { a", "open { b")),
        ("closed } here", ("closed } here",)),
        (r"\{a\|b\}", ("{a|b}",)),
        (r"{a\|b|c}", ("a|b", "c")),
        (r"C:\clips", (r"C:\clips",)),
        ("two  spaces  stay", ("two  spaces  stay",)),
    ],
)
def test_braces_with_bars_are_alternatives_and_all_else_is_text(typed: str, meant: tuple[str, ...]):
    assert spread(typed).prompts == meant
    assert spread(typed).count == len(meant)


def test_the_count_is_true_and_the_list_is_short_however_many_there_are():
    many = spread("{a|b}" * 40)
    assert many.count == 2**40
    assert len(many.prompts) == MOST_ALTERNATIVES


def test_braces_within_braces_have_no_end_that_would_break_it():
    assert spread("{" * 5000).count == 1
    assert spread("{a|" * 2500 + "}" * 2500).count == 2


def test_each_alternative_is_a_request_of_its_own():
    request = Request(prompt="{dawn|dusk}", mode="pro")
    assert expanded(request) == (Request(prompt="dawn", mode="pro"), Request(prompt="dusk", mode="pro"))


def test_each_alternative_is_judged_and_too_many_are_a_problem():
    assert not expanded_problems(Request(prompt="{a|b}"))
    assert [p.code for p in expanded_problems(Request(prompt="{a| }"))] == [ProblemCode.PROMPT_EMPTY]
    long = "{a|b" + "x" * 2500 + "}"
    assert [p.code for p in expanded_problems(Request(prompt=long))] == [ProblemCode.PROMPT_TOO_LONG]
    short_enough = "{" + "a" * 2000 + "|" + "b" * 2000 + "}"
    assert not expanded_problems(Request(prompt=short_enough))
    (many,) = expanded_problems(Request(prompt="{a|b}" * 6))
    assert (many.code, many.found) == (ProblemCode.TOO_MANY_ALTERNATIVES, "64")


@given(TYPED)
def test_what_was_sent_can_be_typed_again(text: str):
    assert spread(as_typed(text)).prompts == (text,)


@given(TYPED)
def test_any_text_means_at_least_one_prompt_each_once(text: str):
    meant = spread(text)
    assert meant.prompts
    assert len(set(meant.prompts)) == len(meant.prompts) <= MOST_ALTERNATIVES
