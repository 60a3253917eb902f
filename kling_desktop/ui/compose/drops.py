"""What a drop or a paste brings: pictures to be offered, or the reason why not. Reads mime data, changes nothing.

`glance` is for while something hovers and decodes nothing; `read` is for when it lands. To take another kind of source,
add it to both; its refusals get their words in `refusals`.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QFileInfo, QMimeData, QMimeDatabase, QUrl
from PySide6.QtGui import QImage

from kling_desktop.domain.picture import PUBLIC_SCHEMES
from kling_desktop.ui.compose.papers import paper_in
from kling_desktop.ui.compose.refusals import Refusal, Refused
from kling_desktop.ui.file_drag import frame_of

_FOR_THE_WEB = ("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif")
_FROM_CAMERAS_AND_PROGRAMS = ("heic", "heif", "hif", "avif", "tif", "tiff", "bmp", "jp2", "j2k", "jpx", "mpo")
PICTURE_SUFFIXES: Final = frozenset((*_FOR_THE_WEB, *_FROM_CAMERAS_AND_PROGRAMS))  # what does not fit is made fit
CLIP_SUFFIXES: Final = frozenset(("mp4", "mov", "m4v"))  # a frame is taken from these
LEFT_TO_THE_WINDOW: Final = frozenset(("klingpreset",))  # files that are no pictures and have a use: `window_drops`
MOST_IN_A_FOLDER: Final = 24  # a folder of holiday pictures is not a set of references
MOST_INLINE_CHARACTERS: Final = 40_000_000  # a data: address of about 30 MB

_IMAGE_IN_PAGE = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*(?:\"([^\"]+)\"|'([^']+)')", re.IGNORECASE)
_FAMILIES = {"text": Refusal.TEXT, "video": Refusal.VIDEO, "audio": Refusal.SOUND}
_UNTOLD = "application/octet-stream"  # the name says nothing; its content will


@dataclass(frozen=True, slots=True)
class Offer:
    """What the user gave: files, or one image without a file, or a file's content, or an address on the web.

    Files may be clips; then their frame of the number `frame` is meant, counted from 0.
    `asked` tells offers apart, so that an answer that comes late does not replace a newer picture.
    """

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    content: bytes = b""
    url: str = ""
    asked: int = 0
    frame: int = 0

    @property
    def count(self) -> int:
        """How many pictures it holds."""
        return len(self.paths) or int(self.image is not None or bool(self.content or self.url))

    @property
    def name(self) -> str:
        """What to call the first of them until it has been read; "" when it has no name."""
        if self.paths:
            return self.paths[0].name
        return QUrl(self.url).fileName() or QUrl(self.url).host() if self.url else ""


@dataclass(frozen=True, slots=True)
class Glance:
    """How many pictures hover (0: unknown, a folder), or why they will not be taken.

    With `asks_which` it is one clip, and first or last frame is still to be chosen by the place where it is let go.
    """

    count: int = 1
    refused: Refused | None = None
    asks_which: bool = False
    paper: bool = False  # a request or a list of them, which takes no place


def glance(mime: QMimeData) -> Glance:
    """What would be taken, judged by names and kinds alone. Cheap enough for each step of a drag."""
    if paper_in(mime):
        return Glance(paper=True)
    files, refused = _files(mime)
    if refused:
        return Glance(0, refused)
    if files:
        one_clip = len(files) == 1 and is_clip(files[0]) and frame_of(mime) is None
        return Glance(0 if any(map(_is_folder, files)) else len(files), asks_which=one_clip)
    if mime.hasImage() or _address(mime):
        return Glance()
    return Glance(0, Refused(Refusal.NOTHING))


def read(mime: QMimeData) -> Offer | Refused:
    """What is taken. Folders become the pictures right inside them."""
    files, refused = _files(mime)
    if refused:
        return refused
    if files:
        return _with_folders_opened(files, frame_of(mime) or 0)
    if mime.hasImage():
        image = QImage(cast("QImage", mime.imageData()))
        if not image.isNull():
            return Offer(image=image)
    address = _address(mime)
    if address.startswith("data:"):
        return _inline(address)
    return Offer(url=address) if address else Refused(Refusal.NOTHING)


def left_to_the_window(mime: QMimeData) -> tuple[Path, ...]:
    """The files, when all of them are of a kind that the window itself has a use for."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    ours = [path for path in paths if path.suffix[1:].lower() in LEFT_TO_THE_WINDOW]
    return paths if len(ours) == len(mime.urls()) else ()


def is_clip(path: Path) -> bool:
    """Whether a file is a clip of which a frame can be taken, as far as its name tells."""
    return path.suffix[1:].lower() in CLIP_SUFFIXES


def whole_clip(mime: QMimeData) -> Path | None:
    """The clip, when it is a single one and none of its frames is meant."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    alone = len(paths) == len(mime.urls()) == 1 and is_clip(paths[0]) and frame_of(mime) is None
    return paths[0] if alone else None


def of_files(paths: list[str]) -> Offer | Refused:
    """The same for files chosen by name."""
    chosen = QMimeData()
    chosen.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return read(chosen)


def brings_pictures(mime: QMimeData) -> bool:
    """Whether pasting it into a text would be a mistake: it holds files or an image, and no words of its own."""
    return mime.hasUrls() or (mime.hasImage() and not mime.hasFormat("text/plain"))


def _files(mime: QMimeData) -> tuple[tuple[Path, ...], Refused | None]:
    """The local files, or why one of them cannot be taken; nothing when there are none."""
    found: list[Path] = []
    for url in (url for url in mime.urls() if url.isLocalFile()):
        if url.host() not in ("", "localhost"):
            return (), Refused(Refusal.ELSEWHERE, url.host())
        path = Path(url.toLocalFile())
        refusal = _refusal(path)
        if refusal:
            return (), Refused(refusal, path.name)
        found.append(path)
    return tuple(found), None


def _refusal(path: Path) -> Refusal | None:
    """Why a file is no picture, as far as its name tells."""
    file = QFileInfo(str(path))
    if file.exists() and not file.isFile() and not file.isDir():
        return Refusal.NOT_A_PICTURE  # a pipe or a device: reading it might never end
    if path.suffix[1:].lower() in PICTURE_SUFFIXES | CLIP_SUFFIXES or file.isDir():
        return None
    if not file.exists():
        return Refusal.GONE
    kind = QMimeDatabase().mimeTypeForFile(str(path), QMimeDatabase.MatchMode.MatchExtension).name()
    if kind == _UNTOLD or kind.startswith("image/"):
        return None
    return _FAMILIES.get(kind.split("/")[0], Refusal.NOT_A_PICTURE)


def _is_folder(path: Path) -> bool:
    return QFileInfo(str(path)).isDir()  # unlike pathlib, says no where it may not look


def _with_folders_opened(files: tuple[Path, ...], frame: int) -> Offer | Refused:
    pictures: list[Path] = []
    for path in files:
        if not _is_folder(path):
            pictures.append(path)
            continue
        try:
            inside = sorted(entry for entry in path.iterdir() if entry.suffix[1:].lower() in PICTURE_SUFFIXES)
        except OSError:
            return Refused(Refusal.CLOSED, path.name)
        if not inside:
            return Refused(Refusal.EMPTY_FOLDER, path.name)
        if len(inside) > MOST_IN_A_FOLDER:
            return Refused(Refusal.LARGE_FOLDER, path.name, str(MOST_IN_A_FOLDER))
        pictures.extend(inside)
    return Offer(paths=tuple(pictures), frame=frame)


def _address(mime: QMimeData) -> str:
    """The address of a picture on the web; a page's own image goes before the link around it."""
    return next((address for address in _addresses(mime) if _is_fetchable(address)), "")


def _addresses(mime: QMimeData) -> Iterator[str]:
    if mime.hasHtml():
        found = _IMAGE_IN_PAGE.search(mime.html())
        if found:
            yield html.unescape(found[1] or found[2])
    yield from (url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in mime.urls())
    if mime.hasFormat("text/plain"):
        yield mime.text().strip()


def _is_fetchable(address: str) -> bool:
    if address.startswith("data:image/"):
        return True
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in PUBLIC_SCHEMES and bool(url.host())


def _inline(address: str) -> Offer | Refused:
    """The picture that a data: address holds, undecoded: that takes its time, and is done where it is kept."""
    head, _, body = address.partition(",")
    if len(body) > MOST_INLINE_CHARACTERS:
        return Refused(Refusal.UNREADABLE)
    content = unquote_to_bytes(body)
    if head.endswith(";base64"):
        try:
            content = base64.b64decode(content)
        except binascii.Error:
            return Refused(Refusal.UNREADABLE)
    return Offer(content=content) if content else Refused(Refusal.UNREADABLE)
