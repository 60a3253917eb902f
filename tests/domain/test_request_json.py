"""A request written down comes back as it was, and a strange one is refused in words."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.parameters import PARAMETERS
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import picture_from_plain, request_from_plain, request_to_plain
from tests.domain.test_request import requests


@given(requests)
def test_what_was_written_comes_back_the_same(request_: Request):
    assert request_from_plain(json.loads(json.dumps(request_to_plain(request_)))) == request_


def test_what_was_not_chosen_is_not_written():
    assert request_to_plain(Request(prompt="x")) == {"model": "kling-v2-6", "prompt": "x"}


def test_what_a_later_version_wrote_is_passed_over():
    assert request_from_plain({"prompt": "x", "seed": 7}) == Request(prompt="x")


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from(["model", *PARAMETERS]), plain))
def test_anything_else_is_a_request_or_a_value_error(written: dict[str, object]):
    with contextlib.suppress(ValueError):
        assert isinstance(request_from_plain(written), Request)


def test_a_picture_whose_source_is_no_address_is_none():
    with pytest.raises(ValueError, match="URL"):
        picture_from_plain({"source": "http://[::1"})


def test_a_picture_without_a_source_needs_its_content():
    with pytest.raises(ValueError, match="source"):
        request_from_plain({"first_frame": {"name": "a.jpg"}})
    assert request_from_plain({"first_frame": {"sha256": "aa"}}).first_frame == Picture("", sha256="aa")
