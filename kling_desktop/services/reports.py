"""The report on a bug that a user may send to somebody: what it says, and what it never says.

Never a key. Prompts, and the clips' names made of them, only when the user wants them in. To add a fact, add it to
`Facts`.
"""

from __future__ import annotations

import json
import platform
import re
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kling_desktop import __version__
from kling_desktop.domain.generation import Generation
from kling_desktop.domain.naming import first_words
from kling_desktop.domain.request import Request
from kling_desktop.services.log import redacted

PROMPT = "[prompt]"
_LEAST = 2  # characters; a single letter stands everywhere


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report is made of. `shown` are further facts by name, such as Qt's version."""

    trace: str
    log: str
    shown: Mapping[str, str]
    keys: Collection[str]
    home: Path
    private: Collection[str]


def written(facts: Facts, *, with_prompts: bool) -> str:
    """The report."""
    about = {
        "Kling Desktop": __version__,
        "Python": ".".join(map(str, sys.version_info[:3])),
        "System": platform.platform(),
        **facts.shown,
    }
    head = "\n".join(f"{name}: {value}" for name, value in about.items())
    parts = (head, facts.trace.strip(), f"Log:\n{facts.log.strip()}" if facts.log else "")
    text = "\n\n".join(part for part in parts if part) + "\n"
    if not with_prompts:
        text = _without(text, facts.private)
    return redacted(text, facts.keys).replace(str(facts.home), "~")


def private_words(requests: Iterable[Request], generations: Iterable[Generation]) -> frozenset[str]:
    """What of these would tell a prompt: the words themselves, their beginnings, the names of clips and pictures."""
    words: set[str] = set()
    for generation in (made := list(generations)):
        words |= {Path(generation.clip).name, Path(generation.clip).stem}
        words |= {generation.failure.message} if generation.failure else set()
    for request in (*requests, *(generation.request for generation in made)):
        for prompt in (request.prompt, request.negative_prompt):
            words |= {prompt, *prompt.splitlines(), *(first_words(prompt, most) for most in range(3, 13))}
        words |= {picture.name for picture in request.pictures}
    return frozenset(word.strip() for word in words if len(word.strip()) >= _LEAST)


def _without(text: str, private: Collection[str]) -> str:
    """The text without these words, also where Python or JSON wrote them with their escapes."""
    forms = {form for word in private for form in (word, repr(word)[1:-1], json.dumps(word)[1:-1])}
    for form in sorted((form for form in forms if form in text), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", PROMPT, text)
    return text
