"""What may be sent, what is held back, and what is only said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.catalog import KLING_V2_6, MODELS
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import (
    CautionCode,
    ProblemCode,
    Remark,
    Request,
    WayOut,
    cautions,
    problems,
    remarks,
    take_way_out,
    ways_out,
)
from kling_desktop.domain.wording import CAUTIONS, describe_problem

FIRST = Picture("file:///a.jpg", "a.jpg", "aa", 1920, 1080)
LAST = Picture("file:///b.jpg", "b.jpg", "bb", 1920, 1080)

pictures = st.builds(
    Picture,
    source=st.sampled_from(["file:///a.png", "https://example.com/a.png", "ftp://example.com/a.png", "a.png"]),
    width=st.integers(0, 6000),
    height=st.integers(0, 6000),
)
requests = st.builds(
    Request,
    prompt=st.text(max_size=2600) | st.just("A walk along the sea"),
    negative_prompt=st.text(max_size=40),
    first_frame=st.none() | pictures,
    last_frame=st.none() | pictures,
    references=st.lists(pictures, max_size=3).map(tuple),
    mode=st.sampled_from([None, "std", "pro", "max"]),
    duration=st.sampled_from([None, 5, 10, 7]),
    aspect_ratio=st.sampled_from([None, "16:9", "9:16", "1:1", "4:3"]),
    audio=st.sampled_from([None, True, False]),
    watermark=st.sampled_from([None, True, False]),
)


def codes(request: Request) -> set[ProblemCode]:
    return {problem.code for problem in problems(request)}


def test_a_sentence_alone_is_a_request():
    assert problems(Request(prompt="A walk along the sea")) == ()


@pytest.mark.fault("P1")
def test_an_empty_prompt_cannot_be_sent():
    assert codes(Request(prompt=" \n")) == {ProblemCode.PROMPT_EMPTY}


@pytest.mark.fault("P1")
def test_a_prompt_of_2500_characters_is_taken_and_one_more_is_not():
    assert problems(Request(prompt="é" * 2500)) == ()
    (problem,) = problems(Request(prompt="é" * 2501))
    assert (problem.code, problem.found, problem.limit) == (ProblemCode.PROMPT_TOO_LONG, "2501", "2500")


@pytest.mark.fault("P1")
@pytest.mark.parametrize("mode", [None, "std"])
def test_audio_cannot_be_sent_in_standard_even_when_standard_is_only_the_default(mode: str | None):
    (problem,) = problems(Request(prompt="x", mode=mode, audio=True))
    assert problem.code is ProblemCode.AUDIO_NEEDS_PROFESSIONAL
    assert ways_out(problem) == (WayOut.USE_PROFESSIONAL, WayOut.DROP_AUDIO)
    assert all(not problems(take_way_out(Request(prompt="x", mode=mode, audio=True), way)) for way in ways_out(problem))


@pytest.mark.fault("P5")
@pytest.mark.parametrize(("width", "height"), [(299, 600), (4000, 299)])
def test_a_picture_under_300_pixels_is_refused_with_its_numbers(width: int, height: int):
    small = replace(FIRST, width=width, height=height)
    (problem,) = problems(Request(prompt="x", first_frame=small))
    assert problem.code is ProblemCode.PICTURE_TOO_SMALL
    assert f"{width}×{height}" in describe_problem(problem)
    assert "300" in describe_problem(problem)


@pytest.mark.fault("P5")
@pytest.mark.parametrize(("width", "height", "fits"), [(750, 300, True), (751, 300, False), (400, 1001, False)])
def test_a_picture_may_be_two_and_a_half_times_as_long_as_short(width: int, height: int, fits: bool):
    request = Request(prompt="x", references=(replace(FIRST, width=width, height=height),))
    assert codes(request) == (set() if fits else {ProblemCode.PICTURE_TOO_LONG})


def test_an_address_that_is_not_public_is_refused():
    assert codes(Request(prompt="x", first_frame=Picture("ftp://example.com/a.png"))) == {
        ProblemCode.PICTURE_NO_ADDRESS
    }


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (Request(prompt="x", first_frame=FIRST, last_frame=LAST), {CautionCode.LAST_FRAME_NEEDS_PROFESSIONAL}),
        (Request(prompt="x", mode="pro", last_frame=LAST), {CautionCode.LAST_FRAME_NEEDS_FIRST}),
        (
            Request(prompt="x", mode="pro", audio=True, first_frame=FIRST, last_frame=LAST),
            {CautionCode.LAST_FRAME_EXCLUDES_AUDIO},
        ),
        (Request(prompt="x", mode="pro", first_frame=FIRST, last_frame=LAST), set[CautionCode]()),
        (Request(prompt="x", first_frame=FIRST), set[CautionCode]()),
    ],
)
def test_what_would_be_charged_in_vain_is_held_back(request_: Request, expected: set[CautionCode]):
    assert {caution.code for caution in cautions(request_)} == expected


@given(requests)
def test_each_way_out_settles_the_caution_it_is_offered_for(request_: Request):
    for caution in cautions(request_):
        assert CAUTIONS[caution.code]
        for way in caution.ways_out:
            assert caution.code not in {held.code for held in cautions(take_way_out(request_, way))}


@given(requests)
def test_a_request_without_problems_obeys_the_whole_table_of_the_service(request_: Request):
    if problems(request_):
        return
    model = MODELS[request_.model]
    assert 0 < len(request_.prompt) <= model.prompt_limit
    assert request_.prompt.strip()
    assert request_.effective("mode") in ("std", "pro")
    assert request_.effective("duration") in (5, 10)
    assert request_.effective("aspect_ratio") in ("16:9", "9:16", "1:1")
    assert not (request_.audio and request_.effective("mode") == "std")
    assert all(p.is_local or p.source.startswith("http") for p in request_.pictures)


def test_references_are_sent_and_marked_as_unverified_on_this_model():
    request = Request(prompt="x", references=(FIRST,))
    assert problems(request) == ()
    assert cautions(request) == ()
    assert remarks(request) == (Remark.REFERENCES_UNVERIFIED,)


def test_frames_of_another_shape_are_remarked_on():
    tall = replace(LAST, width=1080, height=1920)
    assert remarks(Request(prompt="x", aspect_ratio="9:16", first_frame=FIRST, last_frame=tall)) == (
        Remark.FRAME_SHAPE_WINS,
        Remark.FRAME_SHAPES_DIFFER,
    )


@pytest.mark.parametrize(("shape", "ratio"), [(16 / 9, "16:9"), (0.5, "9:16"), (1.1, "1:1"), (2.4, "16:9")])
def test_the_nearest_aspect_ratio_is_found(shape: float, ratio: str):
    assert KLING_V2_6.nearest_aspect_ratio(shape) == ratio
