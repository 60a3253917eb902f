"""Texts and files that are no pictures and mean something all the same: a request as JSON, a shot list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

from kling_desktop.services.request_text import looks_like_request

REQUEST_SUFFIXES: Final = (".json",)
SHOT_LIST_SUFFIXES: Final = (".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class Paper:
    """What was given: a file, or the text of a request."""

    path: Path | None = None
    text: str = ""

    @property
    def is_shot_list(self) -> bool:
        """Whether it is a table of shots."""
        return self.path is not None and self.path.suffix.lower() in SHOT_LIST_SUFFIXES


def paper_in(mime: QMimeData) -> Paper | None:
    """The paper that a drop or a paste brings; None for anything else. Nothing is read but the clipboard's own text."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if len(files) == 1 and Path(files[0]).suffix.lower() in (*REQUEST_SUFFIXES, *SHOT_LIST_SUFFIXES):
        return Paper(Path(files[0]))
    if not mime.hasUrls() and mime.hasFormat("text/plain") and looks_like_request(mime.text()):
        return Paper(text=mime.text())
    return None
