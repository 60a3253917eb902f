"""A request's JSON read back: what is written is understood, what is odd is marked, nothing is dropped silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_desktop.api.asked import read_request
from kling_desktop.api.wire import submit_body
from kling_desktop.domain.marks import MarkCode
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request

A, B = (Picture.from_url(f"https://example.com/{name}.jpg") for name in "ab")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PICTURES = st.sampled_from([A, B, None])
REQUESTS = st.builds(
    Request,
    prompt=WORDS,
    negative_prompt=WORDS,
    first_frame=PICTURES,
    last_frame=PICTURES,
    references=st.lists(st.sampled_from([A, B]), max_size=2).map(tuple),
    mode=st.sampled_from([None, "std", "pro"]),
    duration=st.sampled_from([None, 5, 10]),
    aspect_ratio=st.sampled_from([None, "16:9", "1:1"]),
    audio=st.sampled_from([None, True]),
    watermark=st.sampled_from([None, True, False]),
)


@given(REQUESTS)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_back_without_a_mark(request: Request):
    assert read_request(submit_body(request, lambda picture: picture.source)) == (request, ())


@pytest.mark.parametrize(
    ("plain", "code", "field"),
    [
        ({"prompt": "x", "cfg_scale": 0.5}, MarkCode.UNKNOWN_FIELD, "cfg_scale"),
        ({"duration": "10"}, MarkCode.READ_AS, "duration"),
        ({"audio": "true"}, MarkCode.READ_AS, "audio"),
        ({"duration": "ten"}, MarkCode.WRONG_KIND, "duration"),
        ({"prompt": ["x"]}, MarkCode.WRONG_KIND, "prompt"),
        ({"watermark": 1}, MarkCode.WRONG_KIND, "watermark"),
        ({"reference_images": "https://example.com/a.jpg"}, MarkCode.WRONG_KIND, "reference_images"),
        ({"image_with_roles": [{"url": A.source, "role": "tail"}]}, MarkCode.UNKNOWN_ROLE, "image_with_roles"),
        ({"image_with_roles": [{"role": "last_frame"}]}, MarkCode.WRONG_KIND, "image_with_roles"),
        ({"client_business_id": "mine"}, MarkCode.OURS, "client_business_id"),
        ([], MarkCode.NO_REQUEST, ""),
    ],
)
def test_what_is_odd_is_marked_with_its_field(plain: object, code: MarkCode, field: str):
    _, marks = read_request(plain)
    assert [(mark.code, mark.field) for mark in marks] == [(code, field)]


def test_a_text_for_a_number_is_understood(tmp_path: Path):
    assert read_request({"duration": "10", "watermark": "false"})[0] == Request(duration=10, watermark=False)


def test_a_second_first_frame_is_not_dropped_silently():
    roles = [{"url": picture.source, "role": "first_frame"} for picture in (A, B)]
    request, marks = read_request({"image_with_roles": roles})
    assert request.first_frame == A
    assert (marks[0].code, marks[0].found) == (MarkCode.TWICE, B.source)


def test_a_local_picture_that_is_gone_is_named(tmp_path: Path):
    gone = tmp_path / "gone.png"
    _, marks = read_request({"reference_images": [gone.as_uri()]})
    assert (marks[0].code, marks[0].found) == (MarkCode.NO_FILE, str(gone))
