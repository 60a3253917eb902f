"""Alternatives in a prompt: `{dawn|dusk} over {the sea|a city}` is four prompts, and so four generations.

Groups may hold groups. Braces without a bar between them, and those that do not pair, are plain text; a backslash makes
plain text of the brace, bar or backslash behind it. Only what is typed into the window is read so: a request that was
sent holds plain text, and `as_typed` turns that into what must be typed to get it again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from kling_desktop.domain.request import Problem, ProblemCode, Request, problems

MOST_ALTERNATIVES: Final = 32  # of one prompt; what is beyond was hardly meant
_MARKS: Final = re.compile(r"\\[{}|\\]|[{}|]")
_SPECIAL: Final = re.compile(r"([{}|\\])")
_SPACES: Final = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Spread:
    """What a typed prompt becomes: how many prompts, and the first of them, at most MOST_ALTERNATIVES."""

    count: int
    prompts: tuple[str, ...]


@dataclass(slots=True)
class _Run:
    """Texts that grow together: every text read so far, and how many there would be without the limit."""

    texts: list[str] = field(default_factory=lambda: [""])
    count: int = 1

    def then(self, other: _Run) -> None:
        self.texts = [a + b for a in self.texts for b in other.texts][:MOST_ALTERNATIVES]
        self.count *= other.count

    def say(self, words: str) -> None:
        self.texts = [text + words for text in self.texts]


def spread(prompt: str) -> Spread:
    """Every prompt that is meant by what was typed, each once, the first group changing last."""
    open_groups: list[list[_Run]] = []  # for each open brace the alternatives so far; the last one is being read
    now, end = _Run(), 0
    for found in _MARKS.finditer(prompt):
        now.say(prompt[end : found.start()])
        end, mark = found.end(), found[0]
        if mark == "{":
            open_groups.append([now, _Run()])
            now = open_groups[-1][-1]
        elif mark == "|" and open_groups:
            now = _Run()
            open_groups[-1].append(now)
        elif mark == "}" and open_groups:
            now = _closed(open_groups.pop())
        else:
            now.say(mark[-1])
    now.say(prompt[end:])
    while open_groups:  # never closed: plain text
        before, *alternatives = open_groups.pop()
        now = before
        for number, alternative in enumerate(alternatives):
            now.say("|" if number else "{")
            now.then(alternative)
    if now.count == 1:
        return Spread(1, tuple(now.texts))
    meant = _unique([_SPACES.sub(" ", text).strip() for text in now.texts], now.count)
    return Spread(meant.count, tuple(meant.texts))


def expanded(request: Request) -> tuple[Request, ...]:
    """The requests that are meant by one whose prompt holds alternatives; each is sent by itself."""
    return tuple(replace(request, prompt=prompt) for prompt in spread(request.prompt).prompts)


def expanded_problems(request: Request) -> tuple[Problem, ...]:
    """Everything that keeps one of the meant requests from being sent, each problem once."""
    meant = spread(request.prompt)
    if meant.count > MOST_ALTERNATIVES:
        return (
            Problem(ProblemCode.TOO_MANY_ALTERNATIVES, "prompt", str(meant.count), str(MOST_ALTERNATIVES)),
            *(problem for problem in problems(request) if problem.parameter != "prompt"),
        )
    return tuple(dict.fromkeys(problem for one in expanded(request) for problem in problems(one)))


def as_typed(prompt: str) -> str:
    """What is to be typed for exactly this prompt."""
    return prompt if spread(prompt) == Spread(1, (prompt,)) else _SPECIAL.sub(r"\\\1", prompt)


def _closed(group: list[_Run]) -> _Run:
    """The text before a group and the group, as one."""
    before, *alternatives = group
    if len(alternatives) == 1:
        before.say("{")
        before.then(alternatives[0])
        before.say("}")
        return before
    before.then(_unique([text for one in alternatives for text in one.texts], sum(one.count for one in alternatives)))
    return before


def _unique(texts: list[str], count: int) -> _Run:
    """Each text once. Where the limit cut some off, the count is what there would be, doubles and all."""
    once = list(dict.fromkeys(texts))
    return _Run(once[:MOST_ALTERNATIVES], len(once) if count == len(texts) else count)
