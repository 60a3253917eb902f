"""The crop editor by mouse, wheel and keys: one picture, and a pair cropped alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QSlider,
)
from shiboken6 import delete

from kling_desktop.domain.cropping import Fill, Framing
from kling_desktop.domain.picture import Picture
from kling_desktop.ui.cropping.crop_dialog import CropDialog
from kling_desktop.ui.cropping.editing import Edited
from kling_desktop.ui.theme import Look

WIDE, TALL = (3000, 2000), (1500, 3000)
SHAPES = ("16:9", "9:16", "1:1")
_NONE = Qt.KeyboardModifier.NoModifier


def _edited(place: str, size: tuple[int, int]) -> Edited:
    return Edited(place, Picture(f"file:///{place}.jpg", f"{place}.jpg", place, *size), Framing(1.0))


def _opened(look: Look, *pictures: Edited) -> CropDialog:
    dialog = CropDialog(look, pictures, SHAPES)
    for number, one in enumerate(pictures):
        copy = QImage(one.original.width // 10, one.original.height // 10, QImage.Format.Format_RGB32)
        copy.fill(Qt.GlobalColor.darkRed if number else Qt.GlobalColor.darkGreen)
        dialog.show_copy(one.place, copy)
    dialog.show()
    QApplication.processEvents()
    return dialog


@pytest.fixture
def single(look: Look) -> Iterator[CropDialog]:
    dialog = _opened(look, _edited("first_frame", WIDE))
    yield dialog
    dialog.close()
    delete(dialog)


@pytest.fixture
def pair(look: Look) -> Iterator[CropDialog]:
    dialog = _opened(look, _edited("first_frame", WIDE), _edited("last_frame", TALL))
    yield dialog
    dialog.close()
    delete(dialog)


def _framing(dialog: CropDialog, number: int = 0) -> Framing:
    return dialog.editing.pictures[number].framing


def _button(dialog: CropDialog, words: str) -> QPushButton | QRadioButton | QCheckBox:
    for kind in (QPushButton, QRadioButton, QCheckBox):
        for button in dialog.findChildren(kind):
            if words in (button.text(), button.accessibleName()):
                return button
    raise AssertionError(f"there is no {words!r}")


def _said(dialog: CropDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def _wheel(dialog: CropDialog, notches: int) -> None:
    view = dialog.view
    at = view.frame_area().center()
    turned = QPoint(0, 120 * notches)
    event = QWheelEvent(
        at, QPointF(view.mapToGlobal(at)), QPoint(), turned, Qt.MouseButton.NoButton, _NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_picture_is_dragged_beneath_its_frame(single: CropDialog) -> None:
    middle = single.view.frame_area().center().toPoint()
    QTest.mousePress(single.view, Qt.MouseButton.LeftButton, _NONE, middle)
    QTest.mouseMove(single.view, middle + QPoint(60, 0))
    QTest.mouseRelease(single.view, Qt.MouseButton.LeftButton, _NONE, middle + QPoint(60, 0))
    assert _framing(single).x < 0.5
    assert _framing(single).y == 0.5


def test_arrows_move_plus_and_wheel_zoom_and_zero_begins_anew(single: CropDialog) -> None:
    QTest.keyClick(single.view, Qt.Key.Key_Right)
    small = _framing(single).x
    QTest.keyClick(single.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert _framing(single).x < 0.5 < small
    QTest.keyClick(single.view, Qt.Key.Key_Plus)
    _wheel(single, 2)
    assert _framing(single).zoom == pytest.approx(1.1**3)
    _wheel(single, -40)
    assert _framing(single).zoom == 1.0
    QTest.keyClick(single, Qt.Key.Key_0)
    assert _framing(single) == Framing(1.0)


def test_undo_takes_one_step_back(single: CropDialog) -> None:
    QTest.keyClick(single.view, Qt.Key.Key_Plus)
    QTest.keyClick(single.view, Qt.Key.Key_Right)
    QTest.keyClick(single, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _framing(single) == Framing(1.0, zoom=1.1)


def test_the_fill_the_shape_and_the_turns_are_chosen_and_the_result_is_told(single: CropDialog) -> None:
    assert "3000×2000 → 2000×2000" in _said(single)
    _button(single, "16:9").click()
    assert "→ 3000×1688" in _said(single)
    _button(single, "Extend by blur").click()
    assert _framing(single).fill is Fill.BLUR
    assert "→ 3556×2000" in _said(single)
    _button(single, "Turn right").click()
    assert _framing(single).turns == 1
    assert not _button(single, "Colour…").isVisible()
    _button(single, "Extend by colour").click()
    assert _button(single, "Colour…").isVisible()


def test_what_would_be_too_small_for_the_service_cannot_be_used_and_says_why(look: Look) -> None:
    dialog = _opened(look, _edited("first_frame", (640, 290)))
    assert not _button(dialog, "Use this").isEnabled()
    assert "Kling needs 300 px on the shorter side" in _said(dialog)
    _button(dialog, "Extend by blur").click()
    assert _button(dialog, "Use this").isEnabled()
    dialog.close()
    delete(dialog)


def test_a_pair_is_cropped_alike_until_it_is_parted(pair: CropDialog) -> None:
    _wheel(pair, 3)
    QTest.keyClick(pair.view, Qt.Key.Key_Down)
    assert _framing(pair, 1).zoom == pytest.approx(_framing(pair).zoom)
    assert _framing(pair, 1).y == pytest.approx(_framing(pair).y)
    _button(pair, "Both alike").click()
    _wheel(pair, 2)
    assert _framing(pair, 1).zoom < _framing(pair).zoom
    _button(pair, "Both alike").click()
    assert _framing(pair, 1).zoom == pytest.approx(_framing(pair).zoom)


def test_f_flips_to_the_other_picture_and_the_onion_skin_lays_it_over(pair: CropDialog) -> None:
    area = pair.view.frame_area().center().toPoint() + QPoint(7, 7)
    green = pair.view.grab().toImage().pixelColor(area)
    QTest.keyClick(pair, Qt.Key.Key_F)
    assert _button(pair, "Last frame").isChecked()
    red = pair.view.grab().toImage().pixelColor(area)
    assert red.red() > green.red()
    onion = next(slider for slider in pair.findChildren(QSlider) if slider.accessibleName() == "Onion skin")
    onion.setValue(50)
    both = pair.view.grab().toImage().pixelColor(area)
    assert green.red() < both.red() < red.red()
    _button(pair, "First frame").click()
    assert pair.editing.shown == 0


def test_using_it_tells_how_each_picture_is_framed(pair: CropDialog) -> None:
    told: list[tuple[Edited, ...]] = []
    pair.applied.connect(told.append)
    _wheel(pair, 1)
    _button(pair, "Use this").click()
    assert told == [pair.editing.pictures]
    pair.say_busy()
    assert not _button(pair, "Cropping…").isEnabled()
    pair.say_refused("No room on the disk.")
    assert "No room on the disk." in _said(pair)
    assert _button(pair, "Use this").isEnabled()


def test_tab_goes_through_the_controls_as_the_eye_does(pair: CropDialog) -> None:
    passed: list[str] = []
    at = pair.view.nextInFocusChain()
    while at is not None and at is not pair.view:
        if isinstance(at, QAbstractButton | QSlider):
            passed.append(at.accessibleName() or str(at.property("text")))
        at = at.nextInFocusChain()
    wanted = ("First frame", "Both alike", "Onion skin", "Crop", "16:9", "Zoom", "Reset", "Use this")
    assert [passed.index(name) for name in wanted] == sorted(passed.index(name) for name in wanted)
