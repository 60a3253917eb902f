"""The words of the window for every id of the domain, in the language of the moment.

The English sentences stand beside what they describe (domain/wording.py); here they are translated and put together.
Those of what was refused are in `fault_text`. A new id gets its sentence there; a new combination its function here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from kling_desktop.domain import wording
from kling_desktop.domain.generation import SLOW, Charged, Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.domain.naming import first_words
from kling_desktop.domain.remedies import Remedy
from kling_desktop.domain.request import Caution, Problem, Remark, WayOut
from kling_desktop.ui.own_words import in_own_words, is_ours

if TYPE_CHECKING:
    from kling_desktop.domain.evidence import Evidence

_MINUTE: Final = 60
_HOUR: Final = 3600
_DAY: Final = 86400
_CLOSE: Final = 2 * _HOUR  # before an address dies, from which on that is said
_WITH_CAUSE: Final = frozenset(  # it says more than we
    {WaitReason.FOLDER, WaitReason.DISK_FULL, WaitReason.DOWNLOAD, WaitReason.FILE_HOST}
)


def _worded(sentence: str) -> str:
    return QCoreApplication.translate(wording.CONTEXT, sentence)


def parameter(name: str) -> str:
    """The label of a request's parameter. Raises KeyError for one without words."""
    return _worded(wording.PARAMETERS[name])


def choice(name: str, value: str | int) -> str:
    """The label of one value of a parameter; a value without words stands for itself."""
    sentence = wording.CHOICES.get((name, value))
    return _worded(sentence) if sentence else str(value)


def problem(found: Problem) -> str:
    """Why a request cannot be sent, and the way out."""
    sentence = _worded(wording.PROBLEMS[found.code])
    return sentence.format(parameter=parameter(found.parameter), found=found.found, limit=found.limit)


def caution(found: Caution) -> str:
    """Why a request is held back."""
    return _worded(wording.CAUTIONS[found.code]).format(limit=found.limit)


def objection(found: Problem | Caution) -> str:
    """Why a request could not be sent, or would be held back."""
    return problem(found) if isinstance(found, Problem) else caution(found)


def remark(found: Remark) -> str:
    """What is worth knowing about a request."""
    return _worded(wording.REMARKS[found])


def way_out(way: WayOut) -> str:
    """The words of a button that settles a problem or a caution."""
    return _worded(wording.WAYS_OUT[way])


def remedy(which: Remedy, shape: str = "") -> str:
    """The words of a button that mends a picture; `shape` such as "16:9"."""
    return _worded(wording.REMEDIES[which]).format(shape=shape)


def remedy_hint(which: Remedy, shape: str = "") -> str:
    """What a remedy does, in full."""
    return _worded(wording.REMEDY_HINTS[which]).format(shape=shape)


def state(which: State) -> str:
    """A state in one word."""
    return _worded(wording.STATES[which])


def charged(answer: Charged) -> str:
    """Whether a failed generation cost money."""
    return _worded(wording.CHARGED[answer])


def cause(what: Failure) -> str:
    """Why a generation failed, in one short sentence."""
    return _worded(wording.FAILURES[what.kind])


def failure(what: Failure) -> str:
    """Why a generation failed and what to do next."""
    return f"{cause(what)} {_worded(wording.NEXT_STEPS[what.kind])}"


def service_words(what: Failure) -> str:
    """The service's own words about a failure; "" when it gave none."""
    words = "" if is_ours(what.message) else what.message or what.code
    return _said_by_the_service(words) if words else ""


def _said_by_the_service(words: str) -> str:
    return QCoreApplication.translate("text", "The service says: “{words}”.").format(words=words)


def answer(what: Failure) -> str:
    """What is said beside the prompt of a refusal: the service's own words, or the cause when it gave none."""
    return service_words(what) or cause(what)


def failure_in_full(what: Failure) -> str:
    """A failure with the service's own words and whether it was charged."""
    cost = charged(what.charged)
    told = QCoreApplication.translate("text", "{cost}.").format(cost=f"{cost[:1].upper()}{cost[1:]}")
    parts = (failure(what), service_words(what), told)
    return " ".join(part for part in parts if part)


def wait_reason(reason: WaitReason) -> str:
    """What a generation, or the whole queue, waits for."""
    return _worded(wording.WAITS[reason])


def closed(reason: WaitReason, message: str, until: float | None, now: float) -> str:
    """What the whole queue waits for, in the service's words too, and for how long when that is known."""
    parts = [wait_reason(reason)]
    if message:
        parts.append(in_own_words(message) if is_ours(message) else _said_by_the_service(message))
    if until is not None and until - now >= _MINUTE:
        parts.append(QCoreApplication.translate("text", "Next try in {span}.").format(span=span(until - now)))
    return " ".join(part for part in parts if part)


def waiting(what: Waiting, now: float) -> str:
    """What a generation waits for, since when, and when it is tried again. `now` in Unix seconds."""
    parts = [wait_reason(what.reason)]
    if what.reason in _WITH_CAUSE and what.message:
        cause_ = in_own_words(what.message)
        parts.append(cause_ if cause_.endswith((".", "。")) else f"{cause_}.")
    if now - what.since >= _MINUTE:
        parts.append(QCoreApplication.translate("text", "Since {span}.").format(span=span(now - what.since)))
    if what.until is not None and what.until > now:
        parts.append(QCoreApplication.translate("text", "Next try in {span}.").format(span=span(what.until - now)))
    return " ".join(parts)


def figure(amount: float) -> str:
    """Credits as the language writes numbers, with one decimal where there is a part of one."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # the C locale would leave out the separators
    return locale.toString(float(amount), "f", 0 if float(amount).is_integer() else 1)


def quoted(name: str) -> str:
    """A name in the language's quotation marks."""
    return QCoreApplication.translate("text", "“{name}”").format(name=name)


def evidence(found: Evidence) -> str:
    """What the balance says of a submit that got no answer."""
    return _worded(wording.EVIDENCE[found.verdict]).format(credits=figure(found.credits))


def standing(generation: Generation, now: float) -> str:
    """Where a generation without a clip stands, in one line or two."""
    if generation.failure is not None:
        return " ".join(filter(None, (failure_in_full(generation.failure), _lived_until(generation))))
    if generation.waiting is not None:
        kept = _kept_until(generation, now)
        return " ".join(filter(None, (waiting(generation.waiting, now), hurry(generation, now) or kept)))
    word = state(generation.state)
    percent = f" · {generation.progress} %" if generation.state is State.GENERATING else ""
    return " ".join(filter(None, (f"{word[:1].upper()}{word[1:]}{percent}", hurry(generation, now))))


def brief(generation: Generation, now: float) -> str:
    """The same for a card, in one short sentence or two: `standing`, which the details say, is the whole."""
    if generation.failure is not None:
        return cause(generation.failure)
    if generation.waiting is not None:
        alone = replace(generation.waiting, message="")
        return " ".join(filter(None, (waiting(alone, now), hurry(generation, now))))
    return standing(generation, now)


def headline(generation: Generation) -> str:
    """Where a generation stands in two or three words: "Failed · not charged", "Generating · 62 %"."""
    word = state(generation.state)
    return " · ".join(filter(None, (f"{word[:1].upper()}{word[1:]}", beside(generation))))


def beside(generation: Generation) -> str:
    """What there is to say of where it stands beside its state, in two words: "62 %", "your turn", "not charged"."""
    if generation.failure is not None:
        return charged(generation.failure.charged)
    if generation.needs_user:
        return QCoreApplication.translate("gallery", "your turn")
    if generation.waiting is not None:
        return QCoreApplication.translate("gallery", "waiting")
    return f"{generation.progress} %" if generation.state is State.GENERATING else ""


def _lived_until(generation: Generation) -> str:
    """When an address that has died was to die."""
    if generation.failure is None or generation.failure.kind is not FailureKind.EXPIRED or not generation.expires_at:
        return ""
    return QCoreApplication.translate("text", "It could be fetched until {when}.").format(when=_when(generation))


def _kept_until(generation: Generation, now: float) -> str:
    """How long a clip whose host cannot be reached is safe there."""
    waits = generation.waiting is not None and generation.waiting.reason is WaitReason.FILE_HOST
    if not waits or generation.expires_at is None or generation.expires_at <= now:
        return ""
    return QCoreApplication.translate("text", "It is kept there until {when}.").format(when=_when(generation))


def _when(generation: Generation) -> str:
    return datetime.fromtimestamp(generation.expires_at or 0.0).astimezone().strftime("%Y-%m-%d %H:%M")


def hurry(generation: Generation, now: float) -> str:
    """What time does to it: how long its clip can still be fetched when that is not for long; that it is slow."""
    if generation.state is State.DOWNLOADING and generation.expires_at is not None:
        left = generation.expires_at - now
        if left <= 0:
            return QCoreApplication.translate("text", "Its address has expired; a fresh one is asked for.")
        if left <= _CLOSE:
            return QCoreApplication.translate("text", "Its address expires in {span}.").format(span=span(left))
    begun = generation.accepted_at
    if generation.state in (State.QUEUED, State.GENERATING) and begun is not None and now - begun >= SLOW:
        return QCoreApplication.translate("text", "Slow: {span} so far, usually 1 to 5 min.").format(
            span=span(now - begun)
        )
    return ""


def title(generation: Generation) -> str:
    """A generation in a few words: its prompt's first ones, or its task."""
    prompt = generation.request.prompt
    short = first_words(prompt, 12)
    return f"{short}…" if len(prompt.split()) > 12 else short or generation.task_id


def item_name(generation: Generation) -> str:
    """A gallery item for assistive technology: "ready: City timelapse"."""
    return f"{state(generation.state)}: {title(generation)}"


def span(seconds: float) -> str:
    """A length of time as a person says it: "42 s", "3 min", "2 h 5 min", "1 d 4 h"."""
    whole = max(0, round(seconds))
    if whole < _MINUTE:
        return QCoreApplication.translate("text", "{s} s").format(s=whole)
    if whole < _HOUR:
        return QCoreApplication.translate("text", "{m} min").format(m=whole // _MINUTE)
    if whole < _DAY:
        hours, rest = divmod(whole, _HOUR)
        return QCoreApplication.translate("text", "{h} h {m} min").format(h=hours, m=rest // _MINUTE)
    days, rest = divmod(whole, _DAY)
    return QCoreApplication.translate("text", "{d} d {h} h").format(d=days, h=rest // _HOUR)


def cannot_read(name: str, reason: str) -> str:
    """A file that the system does not let us read, with the system's own reason."""
    return QCoreApplication.translate("text", "“{name}” cannot be read: {reason}.").format(name=name, reason=reason)


def not_stored(reason: str) -> str:
    """What could not be written down before it was sent, and so was not sent; the library's own reason."""
    return QCoreApplication.translate("text", "Nothing was sent, because it could not be stored. {reason}").format(
        reason=in_own_words(reason)
    )
