"""The request as JSON: what is odd is said while it is typed; only what differs can be used."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import delete

from kling_desktop.domain.request import Request
from kling_desktop.ui.dialogs.request_dialog import RequestDialog
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look

REQUEST = Request(prompt="A lighthouse", mode="pro", duration=5)


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[RequestDialog]:
    made = RequestDialog(Look(qapp), "https://toapis.com")
    made.show_request(REQUEST)
    made.show()
    yield made
    delete(made)


def button(dialog: RequestDialog, words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == words)


def said(dialog: RequestDialog) -> str:
    return dialog.findChildren(SaidLine)[0].text()


def test_what_the_panel_holds_already_cannot_be_used_again(dialog: RequestDialog):
    assert not button(dialog, "Use this request").isEnabled()


def test_an_edited_request_is_told(dialog: RequestDialog):
    chosen: list[Request] = []
    dialog.chosen.connect(chosen.append)
    dialog.editor.setPlainText(dialog.editor.toPlainText().replace("lighthouse", "harbour"))
    button(dialog, "Use this request").click()
    assert chosen == [Request(prompt="A harbour", mode="pro", duration=5)]


def test_an_unknown_field_is_named(dialog: RequestDialog):
    dialog.show_text('{"prompt": "x", "cfg_scale": 0.5}')
    assert "cfg_scale" in said(dialog)
    assert button(dialog, "Use this request").isEnabled()


def test_what_is_no_json_cannot_be_used_and_says_where_it_breaks(dialog: RequestDialog):
    dialog.show_text('{"prompt": "x",\n oops}')
    assert "line 2" in said(dialog)
    assert not button(dialog, "Use this request").isEnabled()


def test_the_copied_call_holds_no_key(dialog: RequestDialog):
    button(dialog, "Copy as cURL").click()
    assert "Bearer $TOAPIS_API_KEY" in QGuiApplication.clipboard().text()
