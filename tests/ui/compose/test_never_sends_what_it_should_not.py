"""Whatever is done to the panel, in whatever order: what it shows is legal or says why not; undo returns exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QToolButton,
)
from shiboken6 import delete

from kling_desktop.domain.alternatives import expanded, expanded_problems
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request, cautions, problems
from kling_desktop.services.request_text import read_text
from kling_desktop.ui.compose.carrying import Carried, to_mime
from kling_desktop.ui.compose.compose_panel import INITIAL, ComposePanel
from kling_desktop.ui.compose.drops import Offer
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES
from kling_desktop.ui.compose.prompt_tools import SPEECH
from kling_desktop.ui.theme import Look
from tests.ui.compose.hands import drop, files, generate_button, named, offered_ways

PICTURES = (
    Picture("file:///wide.png", "wide.png", "", 1920, 1080),
    Picture("file:///tiny.png", "tiny.png", "", 200, 200),
    Picture("file:///long.png", "long.png", "", 3000, 400),
    Picture("https://example.org/far.png", "far.png"),
    Picture("nowhere", "nowhere"),
)
CLIP = Picture("file:///clip.mp4", "clip.mp4")
SWITCHES = ("Standard 720p", "Professional 1080p", "5 seconds", "10 seconds", "1:1 square", "Audio", "Watermark")
SLOTS = {FIRST: "First frame", LAST: "Last frame", REFERENCES: "References"}
TEXTS = ("", " ", "rain", "{dawn|dusk} {a|b}", "{x| }", "{a|b}" * 6, "x" * 2501, "📷")
MODES = {"std": "Standard 720p", "pro": "Professional 1080p"}
PLACES = st.sampled_from(tuple(SLOTS))
PRESETS = (
    Request(prompt="Kept", mode="pro", duration=10, audio=True, first_frame=PICTURES[0], last_frame=PICTURES[2]),
    Request(prompt="{a|b} kept", mode="std", audio=True, references=PICTURES[:4], watermark=False),
    Request(prompt="Alone", mode="std", last_frame=PICTURES[1], aspect_ratio="9:16", negative_prompt="text"),
)
JSON = (
    '{"model": "kling-v2-6", "prompt": "Read", "mode": "std", "duration": 10, "audio": true}',
    '{"prompt": "Odd", "duration": "7", "image_with_roles": [{"url": "https://a.example/b", "role": "last_frame"}]}',
    '{"negative_prompt": "text"}',
)
Standing = tuple[Request, int]


class Panel(RuleBasedStateMachine):
    """Somebody at the panel, who waits for nothing."""

    panel: ComposePanel
    offers: list[tuple[str, Offer]]

    @initialize()
    def begin(self) -> None:
        self.panel.set_request(INITIAL, {})
        named(self.panel, "Takes", QSpinBox).setValue(1)
        self.offers.clear()
        self.start = self.standing()
        self.seen = {self.start}

    def standing(self) -> Standing:
        return self.panel.request(), named(self.panel, "Takes", QSpinBox).value()

    def _target(self, place: str) -> Any:
        control = named(self.panel, SLOTS[place])
        return getattr(control, "viewport", lambda: control)()

    @rule(name=st.sampled_from(SWITCHES))
    def switch(self, name: str) -> None:
        named(self.panel, name, QAbstractButton).toggle()

    @rule(takes=st.integers(1, 8))
    def choose_takes(self, takes: int) -> None:
        named(self.panel, "Takes", QSpinBox).setValue(takes)

    @rule(place=PLACES, picture=st.sampled_from(PICTURES))
    def put(self, place: str, picture: Picture) -> None:
        self.panel.set_picture(place, picture, None)

    @rule(place=PLACES, picture=st.sampled_from((PICTURES[0], CLIP)), x=st.integers(0, 90))
    def drop_file(self, place: str, picture: Picture, x: int) -> None:
        drop(self._target(place), files(picture.path), at=QPoint(x, 10))

    @rule(start=PLACES, end=PLACES, picture=st.sampled_from(PICTURES), copy=st.booleans())
    def carry(self, start: str, end: str, picture: Picture, copy: bool) -> None:
        keys = Qt.KeyboardModifier.ControlModifier if copy else Qt.KeyboardModifier.NoModifier
        drop(self._target(end), to_mime(Carried(picture, start)), keys)

    @rule(name=st.sampled_from(["Prompt", "Keep out"]), words=st.sampled_from(TEXTS))
    def write(self, name: str, words: str) -> None:
        named(self.panel, name, QPlainTextEdit).setPlainText(words)

    @rule(place=PLACES, key=st.sampled_from([Qt.Key.Key_Delete, Qt.Key.Key_Backspace]))
    def press(self, place: str, key: Qt.Key) -> None:
        QTest.keyClick(named(self.panel, SLOTS[place]), key)

    @rule(number=st.integers(0, 3))
    def take_way_out(self, number: int) -> None:
        ways = [way for way in offered_ways(self.panel) if way.text() != "Send anyway"]
        if ways:
            ways[number % len(ways)].click()

    @rule(act=st.sampled_from([ComposePanel.undo, ComposePanel.redo, ComposePanel.swap_frames]))
    def go(self, act: Callable[[ComposePanel], None]) -> None:
        act(self.panel)

    @rule()
    def turn_audio_on(self) -> None:
        self.panel.texts.audio_wanted.emit()

    @rule(who=st.sampled_from(["", "A fisherman"]), words=st.sampled_from(["", "It will rain", '"{no|yes}"']))
    def speak(self, who: str, words: str) -> None:
        speech = self.panel.texts.speech
        if not speech.isVisible():
            self.panel.texts.tools.buttons[SPEECH].click()
        named(speech, "Speaker", QLineEdit).setText(who)
        said = named(speech, "Words", QLineEdit)
        said.setText(words)
        before = self.panel.request()
        QTest.keyClick(said, Qt.Key.Key_Return)
        assert (self.panel.request().prompt != before.prompt) == bool(words and before.audio)

    @rule(request=st.sampled_from(PRESETS))
    def use_preset(self, request: Request) -> None:
        self.panel.set_request(request, {})

    @rule(text=st.sampled_from(JSON))
    def paste_json(self, text: str) -> None:
        request = read_text(text).request
        assert request is not None
        self.panel.set_request(request, {})

    @rule(both=st.booleans())
    def crop(self, both: bool) -> None:
        frames = [(place, getattr(self.panel.request(), place)) for place in (FIRST, LAST)][: 1 + both]
        cropped = [(at, former, replace(former, name=f"cut {former.name}")) for at, former in frames if former]
        self.panel.exchange(cropped, {new: None for _, _, new in cropped})

    @rule(row=st.integers(0, 3), key=st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Delete]))
    def rearrange_references(self, row: int, key: Qt.Key) -> None:
        references = named(self.panel, "References", QListWidget)
        references.setCurrentRow(min(row, references.count() - 1))
        QTest.keyClick(references, key, Qt.KeyboardModifier.ControlModifier)

    @precondition(lambda self: bool(self.offers))
    @rule(place=PLACES)
    def see_it_coming(self, place: str) -> None:
        self.panel.show_glimpse(place, PICTURES[0], QPixmap(64, 36), self.offers[0][1])

    @precondition(lambda self: bool(self.offers))
    @rule(late=st.booleans(), closed=st.booleans())
    def be_refused(self, late: bool, closed: bool) -> None:
        place, offer = self.offers.pop(0 if late else -1)
        self.panel.refuse(place, "It is damaged.", offer)
        for button in self.panel.findChildren(QToolButton):
            if closed and button.accessibleName() == "Close the message" and button.isVisible():
                button.click()

    @precondition(lambda self: bool(self.offers))
    @rule(late=st.booleans())
    def answer(self, late: bool) -> None:
        place, offer = self.offers.pop(0 if late else -1)
        self.panel.set_picture(place, replace(PICTURES[0], name=offer.name), None, offer)

    @invariant()
    def what_is_shown_is_legal_or_says_why_not(self) -> None:
        self.seen.add(self.standing())
        request, button = self.panel.request(), generate_button(self.panel)
        if button.isEnabled():
            assert not [found for one in expanded(request) for found in (*problems(one), *cautions(one))]
        else:
            assert button.accessibleDescription()
        if expanded_problems(request) or cautions(request):
            assert not button.isEnabled()

    @invariant()
    def the_controls_show_the_request(self) -> None:
        request = self.panel.request()
        assert named(self.panel, "Prompt", QPlainTextEdit).toPlainText() == request.prompt
        for value, name in MODES.items():
            assert named(self.panel, name, QRadioButton).isChecked() == (request.mode == value)

    def teardown(self) -> None:
        """All the way back, and all the way on again, over nothing but what has been seen."""
        there = self.standing()
        self._walk(ComposePanel.redo)  # the run may have ended among what was undone
        back = self._walk(ComposePanel.undo)
        onwards = self._walk(ComposePanel.redo)
        assert onwards == back[::-1]
        assert set(back) <= self.seen | self.before
        assert there in onwards

    def _walk(self, step: Callable[[ComposePanel], None]) -> list[Standing]:
        passed = [self.standing()]
        for _ in range(400):
            step(self.panel)
            if self.standing() == passed[-1]:
                return passed
            passed.append(self.standing())
        raise AssertionError("it never ends")

    before: set[Standing]


def test_a_request_is_always_legal_or_says_why_not_and_undo_returns_exactly(look: Look):
    class Run(Panel):
        def __init__(self) -> None:
            super().__init__()
            self.panel = ComposePanel(look)
            self.panel.show()
            self.offers = []
            self.before = {self.standing()}
            self.panel.picture_offered.connect(self._offered)

        def _offered(self, place: str, offer: Offer) -> None:
            self.offers.append((place, offer))

        def teardown(self) -> None:
            super().teardown()
            self.panel.close()
            delete(self.panel)

    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Run, settings=settings(max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=checks)
    )
