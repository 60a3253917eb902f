"""What can be done about one generation, and what is said of it: the four choices for a submit that got no answer, the
ways back to a clip that is not where it was. Pure. A choice is a row of `WORDS`, and is offered by `choices`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.generation import HELD_BY_USER, TOO_LARGE, FailureKind, Generation, State, WaitReason
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP
from kling_desktop.ui import text

LOOK_AGAIN, ENTER_ID, SEND_AGAIN, GIVE_UP = "look_again", "enter_task_id", "send_again", "give_up"
TRY_AGAIN, ASK_AGAIN, WATCH_AGAIN = "try_again", "ask_again", "watch_again"
PUT_BACK = "put_back"
CHANGE = "change_request"
SMALLER_PICTURES = "smaller_pictures"
FIND_CLIP, DOWNLOAD_AGAIN = "find_clip", "download_again"
PLAY_CHAIN, CHAIN_TO_SEQUENCE = "play_chain", "chain_to_sequence"

_N = QT_TRANSLATE_NOOP
WORDS: Mapping[str, str] = {
    LOOK_AGAIN: _N("details", "Look again"),
    SEND_AGAIN: _N("details", "Send again (may be paid twice)"),
    GIVE_UP: _N("details", "Give up"),
    FIND_CLIP: _N("details", "Find it…"),
    DOWNLOAD_AGAIN: _N("details", "Download again"),
    ASK_AGAIN: _N("details", "Ask again"),
    CHANGE: _N("details", "Change it"),
    TRY_AGAIN: _N("details", "Try again"),
    SMALLER_PICTURES: _N("details", "Try with smaller pictures"),
    PUT_BACK: _N("details", "Put it back"),
    WATCH_AGAIN: _N("details", "Watch again"),
    PLAY_CHAIN: _N("details", "Play the chain"),
    CHAIN_TO_SEQUENCE: _N("details", "Into the sequence"),
    ENTER_ID: _N("details", "Use this id"),
}
NAME_TASK = _N("details", "Enter the task id…")  # that choice where its field is not beside it
HINTS: Mapping[str, str] = {
    LOOK_AGAIN: _N("details", "Asks the service once more. It costs nothing."),
    SEND_AGAIN: _N("details", "If the first one did arrive, there will be two, and both are charged."),
    GIVE_UP: _N("details", "Nothing more is sent. If it was charged, the charge stands."),
    ENTER_ID: _N("details", "You see it in the ToAPIs console, in the list of your tasks: follow that one."),
    FIND_CLIP: _N("details", "Looks through a folder for the clip, whatever it is called now."),
    DOWNLOAD_AGAIN: _N("details", "The service keeps a clip for a day after it was made. Asking costs nothing."),
    SMALLER_PICTURES: _N("details", "Makes a new generation with pictures of at most 2048 px."),
    PLAY_CHAIN: _N("details", "Plays the clips that go on from each other as one."),
    CHAIN_TO_SEQUENCE: _N("details", "Puts the clips that go on from each other at the end of the sequence."),
    CHANGE: _N("details", "Puts its request into the compose panel. Undo there gives yours back."),
    TRY_AGAIN: _N("details", "Makes a new generation of the same request, which is charged."),
}
_NOT_AS_IT_IS = frozenset({FailureKind.REFUSED, FailureKind.CONTENT, FailureKind.PICTURE, FailureKind.UPLOAD})
_MISSING = _N("details", "The clip is not where it was saved: {path}")
_NOT_WATCHED = _N("details", "You stopped watching this one. The service goes on, and the charge stands.")
_LOOKING = _N("details", "Sent {span} ago, and no answer came. It may have been taken, and charged. It is looked for.")
_NEXT_LOOK = _N("details", "Next look in {span}.")
_UNDECIDED = _N("details", "Sent {span} ago, no answer came, and the service does not list it. You decide.")
_TOO_SOON = _N("details", "Not while it is looked for: it may still turn up.")


def own(sentence: str) -> str:
    """One of the details' own sentences, translated."""
    return QCoreApplication.translate("details", sentence)


def choices(generation: Generation, *, clip_there: bool = True) -> Sequence[str]:
    """What the user can do about a generation that does not simply go on by itself."""
    if generation.dismissed and not generation.settled:
        return (WATCH_AGAIN,)
    if generation.state is State.UNCERTAIN:
        return (LOOK_AGAIN, SEND_AGAIN, GIVE_UP, ENTER_ID)
    if generation.state is State.FAILED:
        expired = generation.failure is not None and generation.failure.kind is FailureKind.EXPIRED
        again = (ASK_AGAIN, FIND_CLIP) if expired else (ASK_AGAIN,)
        too_large = generation.failure is not None and generation.failure.code == TOO_LARGE
        changed = generation.failure is not None and generation.failure.kind in _NOT_AS_IT_IS
        once_more = (SMALLER_PICTURES, TRY_AGAIN) if too_large else (CHANGE, TRY_AGAIN) if changed else (TRY_AGAIN,)
        return (*again, *once_more) if generation.task_id else once_more
    if generation.state is State.READY:
        again = (DOWNLOAD_AGAIN,) if generation.task_id else ()
        return () if clip_there else (FIND_CLIP, *again)
    if generation.waiting is None or generation.waiting.reason in HELD_BY_USER:
        return ()
    return (PUT_BACK,) if generation.waiting.reason is WaitReason.EDITING else (ASK_AGAIN,)


def held(generation: Generation, choice: str) -> str:
    """Why a choice that is offered cannot be made now; "" when it can."""
    looking = generation.waiting is None or generation.waiting.reason is WaitReason.LOOKING
    return own(_TOO_SOON) if choice == SEND_AGAIN and looking else ""


def sentence(generation: Generation, now: float, *, clip_there: bool = True) -> str:
    """What there is to say of a generation; empty when its card says it all. `now` in Unix seconds."""
    if generation.dismissed and not generation.settled:
        return own(_NOT_WATCHED)
    if generation.state is State.READY:
        return "" if clip_there else own(_MISSING).format(path=generation.clip)
    if generation.state is State.UNCERTAIN:
        return _uncertain(generation, now)
    if generation.waiting is None and generation.failure is None:
        return ""
    return text.standing(generation, now)


def _uncertain(generation: Generation, now: float) -> str:
    waiting = generation.waiting
    if waiting is not None and waiting.reason is WaitReason.OTHER_KEY:
        return text.waiting(waiting, now)
    span = text.span(now - (generation.sent_at or generation.updated_at))
    if waiting is not None and waiting.reason is WaitReason.USER:
        return own(_UNDECIDED).format(span=span)
    next_look = waiting.until - now if waiting is not None and waiting.until is not None else 0.0
    parts = [own(_LOOKING).format(span=span)]
    if waiting is not None and waiting.reason is not WaitReason.LOOKING:
        parts.append(text.wait_reason(waiting.reason))
    if next_look > 0:
        parts.append(own(_NEXT_LOOK).format(span=text.span(next_look)))
    return " ".join(parts)
