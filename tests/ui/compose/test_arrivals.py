from __future__ import annotations

from kling_desktop.ui.compose.arrivals import Arrivals
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES


def test_a_frame_expects_only_the_newest_picture():
    arrivals = Arrivals().with_offer(FIRST, "old.png", 1)
    old = arrivals.asked
    arrivals = arrivals.with_offer(FIRST, "new.png", 1)
    assert not arrivals.expects(FIRST, old)
    assert arrivals.expects(FIRST, arrivals.asked)
    assert [arrival.name for arrival in arrivals.to(FIRST)] == ["new.png"]


def test_references_are_expected_one_by_one():
    arrivals = Arrivals().with_offer(REFERENCES, "a.png", 2).with_offer(REFERENCES, "b.png", 1)
    assert len(arrivals.answered(REFERENCES, 1).to(REFERENCES)) == 2
    assert not arrivals.answered(REFERENCES, 1).answered(REFERENCES, 1).expects(REFERENCES, 1)


def test_what_was_given_up_is_not_expected_any_more():
    arrivals = Arrivals().with_offer(FIRST, "a.png", 1).with_offer(LAST, "b.png", 1).without(FIRST)
    assert not arrivals.expects(FIRST, 1)
    assert arrivals.expects(LAST, 2)


def test_a_picture_that_was_not_asked_for_is_always_welcome():
    assert Arrivals().expects(FIRST, 0)
