"""How a word finds a generation: from one letter, from one Chinese character, anywhere in a word from three letters on.

SQLite's trigrams find three characters and more. So that they find one and two as well, what is indexed has two marks
before each word, and, after each run of Chinese, Japanese or Korean, its characters in pairs with two marks before
each: "霓虹灯" is written "霓虹灯··霓虹··虹灯··灯". One letter is then the trigram "··n", two are "·ne", a character is
"··霓", a pair is "·霓虹". To index more of a generation, add it to `searched`, and a migration that writes it anew.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from kling_desktop.domain.generation import Generation

_MARK = "\x1f"
# written without spaces between words: Hangul, Han, kana, and emoji
_DENSE = "\u1100-\u11ff\u2600-\u27bf\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U0001f000-\U0003ffff"


@cache
def _dense() -> re.Pattern[str]:
    return re.compile(f"[{_DENSE}]")


@cache
def _run() -> re.Pattern[str]:  # 5 ms: not for the window's first picture
    return re.compile(rf"[{_DENSE}]+|[^\W_{_DENSE}]+")


def searched(generation: Generation) -> str:
    """What is indexed of a generation: prompt, negative prompt, the clip's name, the task's id."""
    request = generation.request
    texts = (request.prompt, request.negative_prompt, Path(generation.clip).stem, generation.task_id)
    return "".join(_marked(run) for text in texts for run in _run().findall(_folded(text)))


def query(text: str) -> str:
    """The FTS5 expression that finds what contains every word of `text`; empty when there is no word in it."""
    if not text:
        return ""
    return " AND ".join(f'"{_short(run)}"' for run in _run().findall(_folded(text)))


def _folded(text: str) -> str:
    """Without case, accents and differences of width: "Café" is found by "cafe"."""
    if text.isascii():
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in taken_apart if not unicodedata.combining(c)))


def _marked(run: str) -> str:
    if run.isascii() or not _dense().match(run):
        return _MARK * 2 + run
    return run + "".join(_MARK * 2 + run[at : at + 2] for at in range(len(run)))


def _short(run: str) -> str:
    return _MARK * (3 - len(run)) + run
