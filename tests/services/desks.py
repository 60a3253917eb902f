"""Desks that differ from the program's own in one tool."""

from __future__ import annotations

from dataclasses import replace

from kling_desktop.services.session import Desk, Tools
from kling_desktop.services.web_pictures import WebPictures


def with_web(desk: Desk, web: WebPictures) -> Desk:
    """The desk, but pictures of pages are fetched by `web`."""
    own = desk.tools

    def tools(asked: Desk) -> Tools:
        return own(asked)._replace(web=web)

    return replace(desk, tools=tools)
