"""A Python and a Qt that do not go together are refused at the start, and the remedy is said."""

from __future__ import annotations

import sys

import PySide6
import pytest

from kling_desktop.ui.fit import misfit


@pytest.mark.fault("X17")
@pytest.mark.parametrize(
    ("python", "pyside", "loaded", "remedy"),
    [
        ((3, 11, 7), "6.12.0", (), "PySide6-Addons>=6.11.3,<6.12"),
        ((3, 10, 13), "6.11.3", (), "Use Python 3.11"),
        ((3, 14, 0), "6.12.0", (), "Use Python 3.13"),
        ((3, 12, 1), "6.7.2", (), "PySide6-Addons"),
        ((3, 12, 1), "6.12.0", ("PyQt6",), "Start without PyQt6"),
    ],
)
def test_a_python_and_a_pyside6_that_do_not_fit_are_refused_at_the_start_with_the_remedy(
    python: tuple[int, ...], pyside: str, loaded: tuple[str, ...], remedy: str
):
    assert remedy in misfit(python, pyside, loaded)


@pytest.mark.fault("X17")
@pytest.mark.parametrize(("python", "pyside"), [((3, 11, 7), "6.11.3"), ((3, 12, 1), "6.12.0"), ((3, 13, 0), "6.12.1")])
def test_what_goes_together_is_let_through(python: tuple[int, ...], pyside: str):
    assert misfit(python, pyside, ("PySide6",)) == ""


@pytest.mark.fault("X17")
def test_this_very_environment_goes_together():
    assert misfit(sys.version_info[:3], PySide6.__version__, sys.modules) == ""
