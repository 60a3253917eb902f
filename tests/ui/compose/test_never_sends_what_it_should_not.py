"""Whatever is done to the panel, in whatever order, Generate never sends a request that the rules forbid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from shiboken6 import delete

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import cautions, problems
from kling_desktop.ui.compose.carrying import Carried, to_mime
from kling_desktop.ui.compose.compose_panel import INITIAL, ComposePanel
from kling_desktop.ui.compose.drops import Offer
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES
from kling_desktop.ui.theme import Look
from tests.ui.compose.hands import drop, files, generate_button, named, offered_ways

PICTURES = (
    Picture("file:///wide.png", "wide.png", "", 1920, 1080),
    Picture("file:///tiny.png", "tiny.png", "", 200, 200),
    Picture("file:///long.png", "long.png", "", 3000, 400),
    Picture("https://example.org/far.png", "far.png"),
    Picture("nowhere", "nowhere"),
)
SWITCHES = ("Standard 720p", "Professional 1080p", "5 seconds", "10 seconds", "1:1 square", "Audio", "Watermark")
SLOTS = {FIRST: "First frame", LAST: "Last frame", REFERENCES: "References"}
Act = Callable[[ComposePanel], None]


def switch(name: str) -> Act:
    return lambda panel: named(panel, name, QAbstractButton).toggle()


def put(place: str, picture: Picture) -> Act:
    return lambda panel: panel.set_picture(place, picture, None)


def drop_file(place: str) -> Act:
    return lambda panel: drop(_target(panel, place), files(PICTURES[0].path))


def carry(start: str, end: str, picture: Picture, copy: bool) -> Act:
    keys = Qt.KeyboardModifier.ControlModifier if copy else Qt.KeyboardModifier.NoModifier
    return lambda panel: drop(_target(panel, end), to_mime(Carried(picture, start)), keys)


def write(name: str, words: str) -> Act:
    return lambda panel: named(panel, name, QPlainTextEdit).setPlainText(words)


def press(place: str, key: Qt.Key) -> Act:
    return lambda panel: QTest.keyClick(named(panel, SLOTS[place]), key)


def take_way_out(number: int) -> Act:
    def act(panel: ComposePanel) -> None:
        ways = [way for way in offered_ways(panel) if way.text() != "Send anyway"]
        if ways:
            ways[number % len(ways)].click()

    return act


def _target(panel: ComposePanel, place: str):
    control = named(panel, SLOTS[place])
    return getattr(control, "viewport", lambda: control)()


PLACES = st.sampled_from(tuple(SLOTS))
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(switch, st.sampled_from(SWITCHES)),
    st.builds(put, PLACES, st.sampled_from(PICTURES)),
    st.builds(drop_file, PLACES),
    st.builds(carry, PLACES, PLACES, st.sampled_from(PICTURES), st.booleans()),
    st.builds(write, st.sampled_from(["Prompt", "Keep out"]), st.sampled_from(["", " ", "rain", "x" * 2501, "📷"])),
    st.builds(press, PLACES, st.sampled_from([Qt.Key.Key_Delete, Qt.Key.Key_Backspace])),
    st.builds(take_way_out, st.integers(0, 3)),
    st.sampled_from([ComposePanel.undo, ComposePanel.redo, ComposePanel.swap_frames]),
)


@pytest.fixture(scope="module")
def one_panel(look: Look):
    panel = ComposePanel(look)
    panel.show()
    offers: list[tuple[str, Offer]] = []
    panel.picture_offered.connect(lambda place, offer: offers.append((place, offer)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    yield panel, offers
    panel.close()
    delete(panel)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=1, max_size=15), answers=st.lists(st.booleans(), min_size=15, max_size=15))
def test_generate_is_enabled_only_for_what_may_be_sent(
    one_panel: tuple[ComposePanel, list[tuple[str, Offer]]], acts: list[Act], answers: list[bool]
):
    panel, offers = one_panel
    panel.set_request(INITIAL, {})
    offers.clear()
    for act, answered in zip(acts, answers, strict=False):
        act(panel)
        if answered and offers:
            place, offer = offers.pop()
            panel.set_picture(place, replace(PICTURES[0], name=offer.name), None, offer)
        request = panel.request()
        sendable = not problems(request) and not cautions(request)
        assert not generate_button(panel).isEnabled() or sendable
        if not generate_button(panel).isEnabled():
            assert generate_button(panel).accessibleDescription()
