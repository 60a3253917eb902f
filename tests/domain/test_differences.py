"""What differs between requests."""

from __future__ import annotations

import pytest

from kling_desktop.domain.differences import differing, where_they_part
from kling_desktop.domain.request import Request

BASE = Request(prompt="a street at dawn in rain", mode="pro", duration=5)


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (BASE, ()),
        (Request(prompt="a street at dawn in rain", mode="pro"), ()),  # five seconds is what holds anyway
        (Request(prompt="a street at night in rain", mode="pro"), ("prompt",)),
        (Request(prompt="a street at dawn in rain", mode="std", duration=10), ("mode", "duration")),
        (Request(prompt="a street at dawn in rain", mode="pro", model="kling-v9"), ("model",)),
    ],
)
def test_only_what_would_be_made_differently_differs(other: Request, differs: tuple[str, ...]) -> None:
    assert differing((BASE, other)) == differs


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("a street at dawn in rain", "a street at night in rain"), ("…at dawn…", "…at night…")),
        (("dawn", "night"), ("dawn", "night")),
        (("a cat", "a cat runs"), ("…cat", "…cat runs")),
        (("", "a cat"), ("", "a cat")),
        (("the same", "the same"), ("…same", "…same")),
        (("1 2 3 4 5 6 7 8 9", "x"), ("1 2 3 4 5 6 7 8…", "x")),
    ],
)
def test_of_long_texts_only_the_part_that_differs_is_shown(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert where_they_part(texts) == parts
