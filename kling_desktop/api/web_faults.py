"""Why a picture on the web was not fetched, in words that name the way out. A new reason is a row with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N


class WebFault(StrEnum):
    """What stood in the way."""

    NOT_HTTPS = "not_https"
    PRIVATE = "private"
    UNREACHABLE = "unreachable"
    NOT_TRUSTED = "not_trusted"
    NOT_THERE = "not_there"
    CLOSED = "closed"
    REFUSED = "refused"
    PAGE = "page"
    TOO_LARGE = "too_large"
    CUT = "cut"
    CIRCLE = "circle"


WEB_WORDS: Mapping[WebFault, str] = {
    WebFault.NOT_HTTPS: _N("web", "{host} does not offer this picture over https. Save it, and drop the file."),
    WebFault.PRIVATE: _N("web", "{host} is a machine of this network; pictures are fetched from the public web only."),
    WebFault.UNREACHABLE: _N("web", "{host} cannot be reached now. Try again, or save the picture and drop the file."),
    WebFault.NOT_TRUSTED: _N("web", "{host} could not prove who it is. Save the picture, and drop the file."),
    WebFault.NOT_THERE: _N("web", "{host} says that there is no such picture ({found})."),
    WebFault.CLOSED: _N(
        "web", "{host} shows this picture to its own pages only ({found}). Save it, and drop the file."
    ),
    WebFault.REFUSED: _N("web", "{host} answers {found}. Save the picture, and drop the file."),
    WebFault.PAGE: _N("web", "{host} sends a web page, not a picture. Open the picture itself, and drag that."),
    WebFault.TOO_LARGE: _N("web", "{host} sends more than {limit} MB. Save the picture smaller, and drop the file."),
    WebFault.CUT: _N("web", "{host} stopped sending half way. Try again, or save the picture and drop the file."),
    WebFault.CIRCLE: _N("web", "{host} sends us in a circle. Save the picture, and drop the file."),
}


class WebRefused(Exception):
    """A picture that was not fetched; `host`, `found` and `limit` are put into the sentence."""

    def __init__(self, fault: WebFault, host: str, found: str = "", limit: str = "") -> None:
        super().__init__(WEB_WORDS[fault].format(host=host, found=found, limit=limit))
        self.fault, self.host, self.found, self.limit = fault, host, found, limit
