"""What a card says of a generation. Pure: words, an icon's name, a colour's role; how it is painted is elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kling_desktop.domain.generation import SIMULATOR, Charged, Generation, State
from kling_desktop.ui import text

_N = QT_TRANSLATE_NOOP
_SIGNS: Mapping[State, tuple[str, str]] = {  # icon, role
    State.PREPARING: ("upload", "running"),
    State.SUBMITTING: ("send", "running"),
    State.UNCERTAIN: ("circle-help", "waiting"),
    State.QUEUED: ("hourglass", "running"),
    State.GENERATING: ("loader-circle", "running"),
    State.DOWNLOADING: ("download", "running"),
    State.READY: ("circle-check", "ready"),
    State.FAILED: ("circle-alert", "failed"),
}
_MISSING = ("video-off", "waiting")
_SIZES: Mapping[str, str] = {"std": "720p", "pro": "1080p"}
_WORDS: Mapping[str, str] = {
    "waiting": str(_N("gallery", "waiting")),
    "your_turn": str(_N("gallery", "your turn")),
    "not_watched": str(_N("gallery", "not watched")),
    "take": str(_N("gallery", "take {take}/{takes}")),
    "starred": str(_N("gallery", "starred")),
    "audio": str(_N("gallery", "audio")),
    "missing": str(_N("gallery", "clip missing")),
    "not_there": str(_N("gallery", "The clip is not where it was saved.")),
    "simulator": str(_N("gallery", "Simulator")),
}


class Card(NamedTuple):
    """The words and signs of one card. `progress` is in percent while it means something."""

    title: str
    icon: str
    role: str
    state: str
    facts: str
    sentence: str
    mark: str
    progress: int | None
    starred: bool
    dimmed: bool
    ticking: bool  # says something that changes with time alone


def word(name: str) -> str:
    """One of the gallery's own words, translated."""
    return QCoreApplication.translate("gallery", _WORDS[name])


def describe(generation: Generation, *, missing: bool) -> str:
    """What assistive technology is told of a card beside its name, which says the state; `missing`: its clip is."""
    lost = f"{word('missing')}. {word('not_there')}" if missing else ""
    starred = word("starred") if generation.starred else ""
    return " · ".join(filter(None, (lost, text.beside(generation), starred, facts(generation))))


def card(generation: Generation, now: float, *, missing: bool = False) -> Card:
    """What the card of a generation says at a time in Unix seconds. `missing`: its clip is not where it was saved."""
    icon, role = _MISSING if missing else _sign(generation)
    running = generation.state is State.GENERATING and generation.waiting is None
    return Card(
        title=text.title(generation),
        icon=icon,
        role=role,
        state=word("missing") if missing else _state(generation, now),
        facts=facts(generation),
        sentence=_sentence(generation, now, missing=missing),
        mark=word("simulator") if generation.service == SIMULATOR else "",
        progress=generation.progress if running or generation.state is State.DOWNLOADING else None,
        starred=generation.starred,
        dimmed=generation.dismissed and not generation.settled,
        ticking=generation.open and not generation.needs_user,
    )


def elapsed(seconds: float) -> str:
    """A length of time as a clock shows it: `0:42`, `3:07`, `1:02:03`."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _sentence(generation: Generation, now: float, *, missing: bool) -> str:
    if missing:
        return word("not_there")
    return "" if generation.state is State.READY else text.brief(generation, now)


def _sign(generation: Generation) -> tuple[str, str]:
    if generation.dismissed and not generation.settled:
        return "eye-off", "secondary"
    if generation.waiting is not None and generation.state is not State.UNCERTAIN:
        return ("circle-help" if generation.needs_user else "clock"), "waiting"
    return _SIGNS[generation.state]


def _state(generation: Generation, now: float) -> str:
    """The state's word, and beside it what it waits for or how long it takes."""
    parts = [text.state(generation.state)]
    if generation.dismissed and not generation.settled:
        parts.append(word("not_watched"))
    elif generation.needs_user:
        parts.append(word("your_turn"))
    elif generation.waiting is not None:
        parts.append(word("waiting"))
    elif generation.failure is not None and generation.failure.charged is not Charged.UNKNOWN:
        parts.append(text.charged(generation.failure.charged))
    elif generation.open:
        parts.append(elapsed(now - generation.created_at))
    return " · ".join(parts)


def facts(generation: Generation) -> str:
    """The request in a few signs: size, seconds, shape, sound, take."""
    request = generation.request
    mode = str(request.effective("mode"))
    parts = [_SIZES.get(mode, mode), f"{request.effective('duration')} s", str(request.effective("aspect_ratio"))]
    if request.audio:
        parts.append(word("audio"))
    if generation.takes > 1:
        parts.append(word("take").format(take=generation.take, takes=generation.takes))
    return " · ".join(parts)
