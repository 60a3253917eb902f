"""The settings: only what was changed is said, and what cannot work is refused with the reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.services.settings import Settings
from kling_desktop.ui.dialogs.settings.given import Given
from kling_desktop.ui.dialogs.settings.network import proxy_is_usable
from kling_desktop.ui.dialogs.settings.pages import PAGES
from kling_desktop.ui.dialogs.settings.settings_dialog import SettingsDialog

LANGUAGES = {"en": "English", "de": "Deutsch"}


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> SettingsDialog:
    made = SettingsDialog(Settings(), tmp_path, LANGUAGES)
    qtbot.addWidget(made)
    made.open()
    return made


def named(dialog: SettingsDialog, kind: type[QWidget], name: str) -> Any:
    return next(w for w in dialog.findChildren(kind) if w.accessibleName() == name)


def keep(dialog: SettingsDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save")


def kept(dialog: SettingsDialog) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    dialog.chosen.connect(said.append)
    QTest.mouseClick(keep(dialog), Qt.MouseButton.LeftButton)
    return said


def test_keeping_everything_as_it_is_says_nothing(dialog: SettingsDialog):
    assert kept(dialog) == []
    assert not dialog.isVisible()


def test_only_what_was_changed_is_said(dialog: SettingsDialog):
    language = named(dialog, QComboBox, "Language")
    language.setCurrentIndex(language.findText("Deutsch"))
    named(dialog, QLineEdit, "Proxy").setText(" http://localhost:8080 ")
    assert kept(dialog) == [{"language": "de", "proxy": "http://localhost:8080"}]


def test_the_service_is_never_asked_more_often_than_it_allows(dialog: SettingsDialog):
    pace = named(dialog, QDoubleSpinBox, "Ask the service every")
    pace.setValue(0.5)
    assert kept(dialog) == [{"poll_seconds": 5.0}]


def test_a_template_is_shown_at_work_and_an_empty_one_means_the_usual(dialog: SettingsDialog):
    template = named(dialog, QLineEdit, "Names of clips")
    template.setText("{prompt}/{id}")
    assert "For example: City timelapse from dawn to night 7f3a2b.mp4" in [
        w.text() for w in dialog.findChildren(QLabel)
    ]
    template.clear()
    assert kept(dialog) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("Clips' folder", "/no/such/folder"), ("Proxy", "localhost"), ("Extra certificates", "/no/such/file.pem")],
)
def test_what_cannot_work_is_refused_with_the_reason(dialog: SettingsDialog, name: str, wrong: str):
    named(dialog, QLineEdit, name).setText(wrong)
    assert not keep(dialog).isEnabled()
    assert keep(dialog).accessibleDescription() == dialog.trouble() != ""


@pytest.mark.parametrize(
    ("proxy", "usable"),
    [
        ("", True),
        ("http://proxy:3128", True),
        ("socks5://[::1]:1080", True),
        ("proxy:3128", False),
        ("ftp://proxy", False),
        ("http://", False),
        ("http://proxy:99999", False),
        ("http://[::1", False),
    ],
)
def test_a_proxy_has_a_scheme_and_a_host(proxy: str, usable: bool):
    assert proxy_is_usable(proxy) is usable


def test_the_pages_are_chosen_by_keyboard_and_each_answers_for_its_own(dialog: SettingsDialog):
    pages = named(dialog, QListWidget, "Pages of the settings")
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert named(dialog, QLineEdit, "Proxy").isVisible()
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert named(dialog, QComboBox, "Theme").isVisible()
    answered = [
        name for page in PAGES for name in page.build(Given(Settings(), Path(), LANGUAGES, lambda: None)).values()
    ]
    assert sorted(answered) == sorted(set(answered))


def test_tab_goes_through_the_page_before_the_buttons(dialog: SettingsDialog):
    dialog.show()
    passed: list[str] = []
    at = dialog.nextInFocusChain()
    while at is not None and at is not dialog:
        passed.append(at.accessibleName() or (at.text() if isinstance(at, QPushButton) else ""))
        at = at.nextInFocusChain()
    assert passed.index("Monthly cap") < passed.index("Cancel") < passed.index("Save")
