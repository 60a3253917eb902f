"""A clip's file name from a template. The name is safe on Linux, macOS and Windows, whatever the prompt holds."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from string import Formatter

from kling_desktop.domain.generation import Generation

DEFAULT_TEMPLATE = "{prompt} {date} {id}"
FIELDS = ("prompt", "date", "time", "id", "mode", "duration", "ratio", "take", "model")
MOST_BYTES = 120  # of UTF-8; file systems take 255, and suffixes and a counter are still to come
SUFFIX = ".mp4"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')  # on Windows; "/" everywhere
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # controls, direction marks, surrogates, unassigned
_JOINER = "\u200d"  # holds emoji together


def clip_name(generation: Generation, template: str, when: datetime) -> str:
    """The clip's name with its suffix, for example "City timelapse 2026-11-23 7f3a2b.mp4". Unknown fields stay out."""
    request = generation.request
    values = {
        "prompt": first_words(request.prompt, 6),
        "date": when.strftime("%Y-%m-%d"),
        "time": when.strftime("%H-%M-%S"),
        "id": generation.id[-6:],
        "mode": str(request.effective("mode")),
        "duration": f"{request.effective('duration')}s",
        "ratio": str(request.effective("aspect_ratio")).replace(":", "x"),
        "take": f"take {generation.take}" if generation.takes > 1 else "",
        "model": request.model,
    }
    try:
        parsed = [(text, name) for text, name, *_ in Formatter().parse(template)]
    except ValueError:  # a lone brace
        parsed = [(text, name) for text, name, *_ in Formatter().parse(DEFAULT_TEMPLATE)]
    filled = "".join(text + values.get(name or "", "") for text, name in parsed)
    return safe_name(filled) + SUFFIX


def unknown_fields(template: str) -> tuple[str, ...]:
    """What stands in braces and is no field; a lone brace is one too."""
    try:
        parsed = [name for _, name, *_ in Formatter().parse(template) if name is not None]
    except ValueError:
        return ("…",)
    return tuple(name for name in parsed if name not in FIELDS)


def first_words(text: str, most: int) -> str:
    """The first words of a text, on one line."""
    return " ".join(text.split()[:most])


def safe_name(text: str, fallback: str = "clip") -> str:
    """A file name (without suffix) that every desktop's file system takes; never empty, never a path."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(c for c in composed if c == _JOINER or unicodedata.category(c) not in _UNSEEN or c.isspace())
    one_line = " ".join(_FORBIDDEN.sub(" ", seen).split())
    short = _within_bytes(one_line, MOST_BYTES).strip(" .")
    if _RESERVED.match(short):
        short = f"_{short}"
    return short or fallback


def _within_bytes(text: str, most: int) -> str:
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore")
