"""Clip names that every desktop's file system takes."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.naming import DEFAULT_TEMPLATE, FIELDS, clip_name, safe_name, unknown_fields
from kling_desktop.domain.request import Request
from tests.domain.test_generation import new

DAY = datetime(2026, 11, 23, 9, 41, 0)  # noqa: DTZ001 (the user's own day is meant)


def test_a_clip_is_named_after_its_prompt_its_day_and_its_id():
    generation = new(id="0123456789abcdef", request=Request(prompt="City timelapse, day to night"))
    assert clip_name(generation, DEFAULT_TEMPLATE, DAY) == "City timelapse, day to night 2026-11-23 abcdef.mp4"


@pytest.mark.fault("P7")
@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("a\nb\tc", "a b c"),
        ("ends with dots...", "ends with dots"),
        ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"),
        ("\u202egnp.exe", "gnp.exe"),
        ("霓虹灯下的城市", "霓虹灯下的城市"),
        ("family 👩‍👩‍👧 walk", "family 👩‍👩‍👧 walk"),
        ("", "clip"),
        ("....", "clip"),
    ],
)
def test_awkward_prompts_make_safe_names(prompt: str, name: str):
    assert safe_name(prompt) == name


@pytest.mark.fault("P7")
@given(st.text(max_size=400), st.text(max_size=60))
def test_whatever_prompt_and_template_hold_the_name_is_one_safe_component(prompt: str, template: str):
    name = clip_name(new(request=Request(prompt=prompt)), template, DAY)
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert len(name.encode()) <= 150
    assert name.isprintable() or "\u200d" in name
    assert not name.startswith((".", " "))


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_the_template_is_filled(field: str):
    assert "{" not in clip_name(new(), f"a {{{field}}} b", DAY)


def test_what_is_no_field_of_a_template_is_named():
    assert unknown_fields("{prompt} {foo} {date:bar} {}") == ("foo", "")
    assert unknown_fields("{prompt") == ("…",)
    assert unknown_fields(DEFAULT_TEMPLATE) == ()
