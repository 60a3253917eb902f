from __future__ import annotations

import pytest

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES, carried, route, with_reference_moved

A, B, C = (Picture(f"file:///{name}.png", name) for name in "abc")
EMPTY, FULL = Request(), Request(first_frame=A, last_frame=B)


@pytest.mark.parametrize(
    ("aimed_at", "count", "request_", "places"),
    [
        (LAST, 1, EMPTY, (LAST,)),
        (FIRST, 1, FULL, (FIRST,)),
        ("", 1, EMPTY, (FIRST,)),
        ("", 1, Request(first_frame=A), (LAST,)),
        ("", 1, FULL, (REFERENCES,)),
        (LAST, 2, FULL, (FIRST, LAST)),
        ("", 2, EMPTY, (FIRST, LAST)),
        ("", 2, Request(first_frame=A), (REFERENCES, REFERENCES)),
        (FIRST, 3, EMPTY, (REFERENCES,) * 3),
        (REFERENCES, 2, EMPTY, (REFERENCES, REFERENCES)),
    ],
)
def test_pictures_take_the_places_that_make_sense(
    aimed_at: str, count: int, request_: Request, places: tuple[str, ...]
):
    assert route(aimed_at, count, request_) == places


def test_a_frame_carried_onto_the_other_changes_places_with_it():
    assert carried(FULL, FIRST, LAST, A, copy=False) == Request(first_frame=B, last_frame=A)


def test_a_frame_carried_into_the_empty_slot_leaves_its_own():
    assert carried(Request(first_frame=A), FIRST, LAST, A, copy=False) == Request(last_frame=A)


def test_a_copied_frame_stays_where_it_was():
    assert carried(FULL, FIRST, LAST, A, copy=True) == Request(first_frame=A, last_frame=A)


def test_a_reference_carried_into_a_slot_is_a_reference_no_more():
    assert carried(Request(references=(A, B)), REFERENCES, FIRST, A, copy=False) == Request(
        first_frame=A, references=(B,)
    )


def test_a_frame_carried_to_the_references_leaves_its_slot():
    assert carried(FULL, LAST, REFERENCES, B, copy=False) == Request(first_frame=A, references=(B,))


def test_references_change_their_order():
    request = Request(references=(A, B, C))
    assert with_reference_moved(request, 0, 2).references == (B, C, A)
    assert with_reference_moved(request, 2, 0).references == (C, A, B)
