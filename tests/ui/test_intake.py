"""From the drop to the slot in the program itself: fetched, kept, made small, or refused with the way out."""

from __future__ import annotations

import asyncio
import base64
import os
import ssl
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.api.connection import Connection
from kling_desktop.api.web_pictures import WebRules, fetch_picture
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk
from kling_desktop.services.web_pictures import WebPictures
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.compose.slot_face import Mood
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.spawn import running
from kling_desktop.ui.theme import Look
from tests.api.hosts import answering, hosting
from tests.media import pictures
from tests.services.desks import with_web
from tests.ui.compose.hands import drop, files, named, said


def _from_this_machine(url: str, connection: Connection, stop: threading.Event) -> bytes:
    trust = ssl.create_default_context()
    return fetch_picture(url, WebRules(connection, trust, lambda _: True, schemes=("http",), stop=stop))


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = bootstrap.open_desk(os.environ, Secrets({}))
    yield with_web(desk, WebPictures(Connection, _from_this_machine))
    desk.library.close()


@pytest.fixture
def panel(look: Look, desk: Desk) -> Iterator[ComposePanel]:
    panel = ComposePanel(look)
    Intake(panel, desk)
    panel.resize(348, 900)
    panel.show()
    yield panel
    panel.close()
    delete(panel)


def _drop(on: QWidget, mime: QMimeData) -> None:
    """Drops, and waits for what that started."""

    async def dropped() -> None:
        drop(on, mime)
        while running():
            await asyncio.wait(running())

    asyncio.run(dropped())


def _slot(panel: ComposePanel) -> FrameSlot:
    return named(panel, "First frame", FrameSlot)


def _from_page(address: str) -> QMimeData:
    mime = QMimeData()
    mime.setHtml(f'<a href="https://example.org/page"><img src="{address}"></a>')
    mime.setUrls([QUrl("https://example.org/page")])
    return mime


def _content(size: tuple[int, int] = (800, 450)) -> bytes:
    buffer = BytesIO()
    pictures.scene(size).save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.mark.fault("P8")
def test_a_picture_from_a_page_is_fetched_and_kept_like_any_file(panel: ComposePanel, desk: Desk) -> None:
    content = _content()
    with hosting(answering("302 Found", location="/b.jpg"), answering("200 OK", content)) as host:
        _drop(_slot(panel), _from_page(f"{host.origin}/sea%20view.jpg"))
    picture = panel.request().first_frame
    assert picture is not None
    assert (picture.name, picture.width, picture.height) == ("sea view.jpg", 800, 450)
    assert picture.path.read_bytes() == content
    assert picture.path.is_relative_to(desk.places.pictures)
    assert _slot(panel).face().mood is Mood.FILLED


@pytest.mark.fault("P8")
def test_a_picture_that_is_not_there_is_refused_and_its_address_can_be_sent_as_it_is(panel: ComposePanel) -> None:
    with hosting(answering("404 Not Found")) as host:
        address = f"{host.origin}/gone.jpg"
        _drop(_slot(panel), _from_page(address))
    assert any("says that there is no such picture (404 Not Found)" in words for words in said(panel))
    assert panel.request().first_frame is None
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Send its address as it is")
    assert button.isVisible()
    button.click()
    picture = panel.request().first_frame
    assert picture is not None
    assert picture.source == address
    assert not any("no such picture" in words for words in said(panel))
    panel.undo()
    assert panel.request().first_frame is None


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", "sends a web page, not a picture"),
        (b"Not a picture at all", "“a.jpg” is not a picture"),
        (_content()[:4000], "“a.jpg” is damaged or cut off"),
        (b"", "“a.jpg” is empty"),
    ],
)
def test_what_comes_is_judged_by_decoding_it(panel: ComposePanel, desk: Desk, body: bytes, words: str) -> None:
    with hosting(answering("200 OK", body, content_type="image/jpeg")) as host:
        _drop(_slot(panel), _from_page(f"{host.origin}/a.jpg"))
    assert any(words in sentence for sentence in said(panel))
    assert panel.request().first_frame is None
    assert not [path for path in desk.places.pictures.iterdir() if path.is_file()]


def test_the_image_itself_is_preferred_to_its_address(panel: ComposePanel) -> None:
    mime = _from_page("https://nowhere.example/a.jpg")
    mime.setImageData(QImage.fromData(_content()))
    _drop(_slot(panel), mime)
    picture = panel.request().first_frame
    assert picture is not None
    assert (picture.name, picture.width) == ("Picture.png", 800)


def test_pasted_pixels_are_seen_before_they_are_a_file(panel: ComposePanel) -> None:
    mime = QMimeData()
    mime.setImageData(QImage.fromData(_content((2000, 1000))))
    seen: set[tuple[int, int]] = set()

    async def pasted() -> None:
        drop(_slot(panel), mime)
        while running():
            face = _slot(panel).face()
            if face.picture is not None and panel.request().first_frame is None:
                seen.add((face.picture.width(), face.picture.height()))
            await asyncio.sleep(0)

    asyncio.run(pasted())
    assert seen == {(768, 384)}
    picture = panel.request().first_frame
    assert picture is not None
    with Image.open(picture.path) as kept:
        assert (kept.format, kept.size) == ("PNG", (2000, 1000))


def test_a_picture_inside_its_own_address_is_kept_as_it_is(panel: ComposePanel) -> None:
    _drop(_slot(panel), _from_page("data:image/jpeg;base64," + base64.b64encode(_content()).decode()))
    picture = panel.request().first_frame
    assert picture is not None
    assert picture.path.read_bytes() == _content()


@pytest.mark.fault("P6")
def test_a_file_that_is_gone_after_the_drop_is_not_missed(panel: ComposePanel, tmp_path: Path) -> None:
    dropped = tmp_path / "sea 🌊.jpg"
    dropped.write_bytes(_content())
    _drop(_slot(panel), files(dropped))
    dropped.unlink()
    picture = panel.request().first_frame
    assert picture is not None
    assert picture.name == "sea 🌊.jpg"
    with Image.open(picture.path) as kept:
        assert kept.size == (800, 450)


def test_what_is_seen_in_a_slot_is_opaque_wherever_it_is_painted(panel: ComposePanel, tmp_path: Path) -> None:
    path = tmp_path / "sea.png"
    Image.new("RGB", (640, 360), "#406080").save(path)
    _drop(_slot(panel), files(path))
    seen = _slot(panel).face().picture
    assert seen is not None
    canvas = QImage(seen.size(), QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    painter = QPainter(canvas)
    painter.drawPixmap(0, 0, seen)
    painter.end()
    assert canvas.pixelColor(9, 9).name(QColor.NameFormat.HexArgb) == "#ff406080"
