"""The window's parts over a desk of their own, connected to no service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    look = Look(qapp)
    look.apply(qapp)
    return look


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    environ = {"KLING_DESKTOP_HOME": str(tmp_path / "home")}
    desk = bootstrap.open_desk(environ, Secrets(environ))
    yield desk
    desk.library.close()


@pytest.fixture
def parts(qapp: QApplication, desk: Desk) -> Iterator[Parts]:
    parts = build(Look(qapp), Languages(resource("i18n"), qapp, own=desk.places.home / "i18n"), desk)
    yield parts
    parts.shut_down()
    delete(parts.window)


@pytest.fixture
def pictures(tmp_path: Path) -> tuple[Path, ...]:
    """Four picture files, 1280×720."""
    paths = tuple(tmp_path / f"picture {number}.png" for number in range(4))
    for number, path in enumerate(paths):
        image = QImage(1280, 720, QImage.Format.Format_RGB32)
        image.fill(number * 60)
        image.save(str(path))
    return paths
