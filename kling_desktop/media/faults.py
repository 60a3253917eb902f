"""Why a picture or a clip cannot be used, in words that name the numbers and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N


class PictureFault(StrEnum):
    """What is wrong with a picture."""

    NOT_A_PICTURE = "not_a_picture"
    EMPTY = "empty"
    CUT_OFF = "cut_off"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SMALL = "too_small"
    TOO_LONG = "too_long"
    UNSUPPORTED = "unsupported"
    CANNOT_FIT = "cannot_fit"
    UNREADABLE = "unreadable"


PICTURE_WORDS: Mapping[PictureFault, str] = {
    PictureFault.NOT_A_PICTURE: _N(
        "pictures", "“{name}” is not a picture. Use a JPEG, PNG, WebP, TIFF, HEIC, AVIF or GIF file."
    ),
    PictureFault.EMPTY: _N("pictures", "“{name}” is empty: 0 bytes. Export it again."),
    PictureFault.CUT_OFF: _N("pictures", "“{name}” is damaged or cut off. Export or download it again."),
    PictureFault.TOO_MANY_PIXELS: _N(
        "pictures", "“{name}” has {found} million pixels; {limit} million is the most. Export it smaller."
    ),
    PictureFault.TOO_SMALL: _N(
        "pictures", "Kling needs a picture of at least {limit} px on the shorter side; “{name}” is {found} px."
    ),
    PictureFault.TOO_LONG: _N("pictures", "Kling takes shapes up to {limit}; “{name}” is {found} px. Crop it first."),
    PictureFault.UNSUPPORTED: _N(
        "pictures", "“{name}” is a kind of picture that cannot be read here. Export it as JPEG or PNG."
    ),
    PictureFault.CANNOT_FIT: _N(
        "pictures", "“{name}” cannot be brought under {limit} MB; it is {found} MB at best. Export it smaller."
    ),
    PictureFault.UNREADABLE: _N("pictures", "“{name}” cannot be read: {found}."),
}


class PictureRefused(Exception):
    """A picture that cannot be used; `found` and `limit` are the numbers of the sentence."""

    def __init__(self, fault: PictureFault, name: str, found: str = "", limit: str = "") -> None:
        super().__init__(PICTURE_WORDS[fault].format(name=name, found=found, limit=limit))
        self.fault, self.name, self.found, self.limit = fault, name, found, limit

    def __reduce__(self) -> tuple[type[PictureRefused], tuple[PictureFault, str, str, str]]:
        return PictureRefused, (self.fault, self.name, self.found, self.limit)  # as it travels between processes


class ClipFault(StrEnum):
    """What is wrong with a clip."""

    EMPTY = "empty"
    NOT_A_CLIP = "not_a_clip"
    HTML = "html"
    CUT_OFF = "cut_off"
    NO_VIDEO = "no_video"
    DOES_NOT_DECODE = "does_not_decode"
    UNREADABLE = "unreadable"


CLIP_WORDS: Mapping[ClipFault, str] = {
    ClipFault.EMPTY: _N("clips", "The file is empty."),
    ClipFault.NOT_A_CLIP: _N("clips", "The file is not an MP4 clip."),
    ClipFault.HTML: _N("clips", "The file is a web page, not a clip."),
    ClipFault.CUT_OFF: _N("clips", "The clip is cut off."),
    ClipFault.NO_VIDEO: _N("clips", "There is no picture in the clip."),
    ClipFault.DOES_NOT_DECODE: _N("clips", "The clip cannot be decoded."),
    ClipFault.UNREADABLE: _N("clips", "The clip cannot be read."),
}


class ClipRefused(Exception):
    """A file that is not a whole clip. `detail` says more for the log."""

    def __init__(self, fault: ClipFault, detail: str = "") -> None:
        super().__init__(CLIP_WORDS[fault])
        self.fault, self.detail = fault, detail
