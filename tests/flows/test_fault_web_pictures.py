"""The row P8: pictures of pages, dropped on the real panel."""

from __future__ import annotations

import base64
import ssl
import threading
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from kling_desktop.api.connection import Connection
from kling_desktop.api.web_pictures import WebRules, fetch_picture, is_public
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.web_pictures import WebPictures
from tests.api.hosts import answering, hosting
from tests.flows.dropping import jpeg, panel_over, put
from tests.flows.stage import Stage
from tests.services.desks import with_web
from tests.ui.compose.hands import said

PAGE = b"<!DOCTYPE html><title>Sign in</title>"
WEB: dict[str, tuple[tuple[Any, ...], str]] = {  # what the host answers, and what is said; nothing: it is taken
    "redirect": ((answering("302 Found", location="/b.jpg"), answering("200 OK", jpeg())), ""),
    "missing": ((answering("404 Not Found"),), "no such picture (404 Not Found)"),
    "page": ((answering("200 OK", PAGE, content_type="text/html"),), "sends a web page, not a picture"),
    "huge": ((answering("200 OK", b"x", content_length="200000000"),), "MB"),
    "cut": ((answering("200 OK", jpeg()[:4000]),), "is damaged or cut off"),
}


def _from_this_machine(url: str, connection: Connection, stop: threading.Event) -> bytes:
    trust = ssl.create_default_context()
    return fetch_picture(url, WebRules(connection, trust, lambda _: True, schemes=("http",), stop=stop))


def _as_in_the_program(url: str, connection: Connection, stop: threading.Event) -> bytes:
    return fetch_picture(url, WebRules(connection, ssl.create_default_context(), is_public, stop=stop))


def _from_a_page(address: str) -> QMimeData:
    mime = QMimeData()
    mime.setHtml(f'<img src="{address}">')
    mime.setUrls([QUrl(address)])
    return mime


@pytest.mark.fault("P8")
@pytest.mark.parametrize("kind", [*WEB, "data", "private", "another host's file"])
def test_a_picture_of_a_page_is_fetched_safely_within_limits_or_refused_with_the_reason(
    kind: str, stage: Stage, qapp: QApplication
):
    answers, why = WEB.get(kind, ((), ""))

    async def story(desk: Desk, session: Session) -> None:
        fetching = _as_in_the_program if kind == "private" else _from_this_machine
        desk = with_web(desk, WebPictures(Connection, fetching))
        async with panel_over(desk, qapp) as panel:
            with hosting(*answers or (answering("200 OK", jpeg()),)) as host:
                address = {
                    "data": "data:image/jpeg;base64," + base64.b64encode(jpeg()).decode(),
                    "private": "https://192.168.0.10/a.jpg",
                    "another host's file": "file://server/share/a.jpg",
                }.get(kind, f"{host.origin}/a.jpg")
                await put(panel, _from_a_page(address))
                assert not any("sk-stage" in exchange.head for exchange in host.exchanges)
            picture = panel.request().first_frame
            refused = {"private": "network", "another host's file": "on another machine"}.get(kind, why)
            if refused:
                assert picture is None
                assert any(refused in words for words in said(panel)), said(panel)
            else:
                assert picture is not None
                assert picture.path.read_bytes() == jpeg()

    stage.play(story)
