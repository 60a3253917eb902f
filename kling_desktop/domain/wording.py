"""The English words for every id of the domain. The window translates them, the command line prints them.

A new problem, caution, failure or reason to wait gets its words here; the type checker and a test ask for them.
`QT_TRANSLATE_NOOP` marks a sentence for the translators under the context "wording" and returns it unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kling_desktop.domain.evidence import Evidence, Verdict
from kling_desktop.domain.generation import Charged, FailureKind, State, WaitReason
from kling_desktop.domain.remedies import Remedy
from kling_desktop.domain.request import CautionCode, Problem, ProblemCode, Remark, WayOut

CONTEXT: Final = "wording"


def QT_TRANSLATE_NOOP(_context: str, sentence: str) -> str:  # noqa: N802 (the name that translators' tools look for)
    """The sentence itself; its being an argument here is what the translators' tools see."""
    return sentence


_N = QT_TRANSLATE_NOOP

PARAMETERS: Mapping[str, str] = {
    "model": _N("wording", "Model"),
    "prompt": _N("wording", "Prompt"),
    "negative_prompt": _N("wording", "Keep out"),
    "first_frame": _N("wording", "First frame"),
    "last_frame": _N("wording", "Last frame"),
    "references": _N("wording", "References"),
    "mode": _N("wording", "Mode"),
    "duration": _N("wording", "Duration"),
    "aspect_ratio": _N("wording", "Aspect ratio"),
    "audio": _N("wording", "Audio"),
    "watermark": _N("wording", "Watermark"),
}

CHOICES: Mapping[tuple[str, str | int], str] = {
    ("mode", "std"): _N("wording", "Standard 720p"),
    ("mode", "pro"): _N("wording", "Professional 1080p"),
    ("duration", 5): _N("wording", "5 seconds"),
    ("duration", 10): _N("wording", "10 seconds"),
    ("aspect_ratio", "16:9"): _N("wording", "16:9 landscape"),
    ("aspect_ratio", "9:16"): _N("wording", "9:16 portrait"),
    ("aspect_ratio", "1:1"): _N("wording", "1:1 square"),
}

PROBLEMS: Mapping[ProblemCode, str] = {
    ProblemCode.UNKNOWN_MODEL: _N("wording", "There is no model “{found}”. Known: {limit}."),
    ProblemCode.NOT_TAKEN: _N("wording", "{limit} has no “{parameter}”. Clear it to go on."),
    ProblemCode.PROMPT_EMPTY: _N("wording", "Write a prompt: one sentence is enough."),
    ProblemCode.PROMPT_TOO_LONG: _N(
        "wording", "{parameter}: {found} characters, and the service takes {limit}. Shorten it."
    ),
    ProblemCode.TOO_MANY_ALTERNATIVES: _N(
        "wording", "The alternatives make {found} prompts, and {limit} at once are the most. Take some away."
    ),
    ProblemCode.UNKNOWN_CHOICE: _N("wording", "{parameter} cannot be “{found}”. Choose one of: {limit}."),
    ProblemCode.AUDIO_NEEDS_PROFESSIONAL: _N("wording", "Audio needs Professional. Switch to it, or turn audio off."),
    ProblemCode.AUDIO_BESIDE_LAST_FRAME: _N("wording", "A last frame needs Professional and no audio."),
    ProblemCode.PICTURE_NO_ADDRESS: _N(
        "wording", "{parameter}: “{found}” is neither a file nor an https address. Choose a picture file."
    ),
    ProblemCode.PICTURE_MISSING: _N(
        "wording", "{parameter}: “{found}” is not on this computer. Drop it there again, or clear the place."
    ),
    ProblemCode.PICTURE_TOO_SMALL: _N(
        "wording", "{parameter}: Kling needs at least {limit} px on the shorter side; this picture is {found} px."
    ),
    ProblemCode.PICTURE_TOO_LONG: _N(
        "wording", "{parameter}: Kling takes shapes up to {limit}; this picture is {found} px. Crop it first."
    ),
}

CAUTIONS: Mapping[CautionCode, str] = {
    CautionCode.LAST_FRAME_NEEDS_PROFESSIONAL: _N(
        "wording", "A last frame needs Professional. In Standard it has been ignored, and charged."
    ),
    CautionCode.LAST_FRAME_EXCLUDES_AUDIO: _N("wording", "A last frame and audio exclude each other."),
    CautionCode.LAST_FRAME_NEEDS_FIRST: _N(
        "wording", "A last frame without a first frame is often refused. Add a first frame."
    ),
    CautionCode.MANY_REFERENCES: _N(
        "wording", "Kling is known to look at {limit} references; more may be refused, or charged in vain."
    ),
}

REMARKS: Mapping[Remark, str] = {
    Remark.REFERENCES_UNVERIFIED: _N("wording", "References: effect not verified on this model."),
    Remark.FRAME_SHAPE_WINS: _N("wording", "The first frame's own shape wins over the aspect ratio."),
    Remark.FRAME_SHAPES_DIFFER: _N("wording", "First and last frame differ in shape; the clip may be distorted."),
}

WAYS_OUT: Mapping[WayOut, str] = {
    WayOut.USE_PROFESSIONAL: _N("wording", "Use Professional"),
    WayOut.PROFESSIONAL_WITHOUT_AUDIO: _N("wording", "Use Professional without audio"),
    WayOut.DROP_LAST_FRAME: _N("wording", "Drop the last frame"),
    WayOut.DROP_AUDIO: _N("wording", "Turn audio off"),
    WayOut.USE_AS_FIRST_FRAME: _N("wording", "Use it as first frame"),
    WayOut.KEEP_FIRST_REFERENCES: _N("wording", "Keep the first ones"),
}

REMEDIES: Mapping[Remedy, str] = {
    Remedy.CROP_TO_SHAPE: _N("wording", "Crop to {shape}"),
    Remedy.CROP: _N("wording", "Crop…"),
    Remedy.ENLARGE: _N("wording", "Enlarge"),
    Remedy.TURN_LEFT: _N("wording", "Turn left"),
    Remedy.TURN_RIGHT: _N("wording", "Turn right"),
    Remedy.ORIGINAL: _N("wording", "Use the whole original"),
    Remedy.SEND_ADDRESS: _N("wording", "Send its address as it is"),
}

REMEDY_HINTS: Mapping[Remedy, str] = {
    Remedy.CROP_TO_SHAPE: _N("wording", "Cuts {shape} out of the middle. Undo gives the whole picture back."),
    Remedy.CROP: _N("wording", "Choose what is seen, or extend the picture by blur or a colour."),
    Remedy.ENLARGE: _N("wording", "Makes a copy that is just large enough. Nothing is invented: it is softer."),
    Remedy.TURN_LEFT: _N("wording", "A quarter turn against the clock."),
    Remedy.TURN_RIGHT: _N("wording", "A quarter turn with the clock."),
    Remedy.ORIGINAL: _N("wording", "Takes cropping, turning and enlarging back."),
    Remedy.SEND_ADDRESS: _N("wording", "The service fetches the picture by itself; it is not looked at here."),
}

STATES: Mapping[State, str] = {
    State.PREPARING: _N("wording", "preparing"),
    State.SUBMITTING: _N("wording", "submitting"),
    State.UNCERTAIN: _N("wording", "uncertain"),
    State.QUEUED: _N("wording", "queued"),
    State.GENERATING: _N("wording", "generating"),
    State.DOWNLOADING: _N("wording", "downloading"),
    State.READY: _N("wording", "ready"),
    State.FAILED: _N("wording", "failed"),
}

FAILURES: Mapping[FailureKind, str] = {
    FailureKind.REFUSED: _N("wording", "The service refused the request."),
    FailureKind.CONTENT: _N("wording", "The service will not make this."),
    FailureKind.PROVIDER: _N("wording", "The service could not make this clip."),
    FailureKind.NO_CLIP: _N("wording", "The service finished without a clip."),
    FailureKind.EXPIRED: _N("wording", "The clip's address has expired at the service."),
    FailureKind.PICTURE: _N("wording", "A picture cannot be used."),
    FailureKind.UPLOAD: _N("wording", "The service did not take a picture."),
    FailureKind.GIVEN_UP: _N("wording", "You gave this one up."),
}

NEXT_STEPS: Mapping[FailureKind, str] = {
    FailureKind.REFUSED: _N("wording", "Change it and generate again."),
    FailureKind.CONTENT: _N("wording", "Change the prompt or the pictures."),
    FailureKind.PROVIDER: _N("wording", "Try again, or change the request."),
    FailureKind.NO_CLIP: _N("wording", "Ask again; its task is kept."),
    FailureKind.EXPIRED: _N("wording", "Ask again, or try again."),
    FailureKind.PICTURE: _N("wording", "Choose another and generate again."),
    FailureKind.UPLOAD: _N("wording", "Choose another and generate again."),
    FailureKind.GIVEN_UP: _N("wording", "If the service did take it, attach its task id."),
}

CHARGED: Mapping[Charged, str] = {
    Charged.YES: _N("wording", "charged"),
    Charged.NO: _N("wording", "not charged"),
    Charged.UNKNOWN: _N("wording", "not known whether charged"),
}

WAITS: Mapping[WaitReason, str] = {
    WaitReason.NO_NETWORK: _N("wording", "No network. It goes on by itself when the network is back."),
    WaitReason.NO_KEY: _N("wording", "No key. Enter your ToAPIs key to go on."),
    WaitReason.KEY_REFUSED: _N("wording", "The service refused the key. Enter another to go on."),
    WaitReason.NO_CREDIT: _N("wording", "Not enough credit. Add some at ToAPIs; it goes on by itself."),
    WaitReason.RATE_LIMIT: _N("wording", "The service asks for a pause. It goes on by itself."),
    WaitReason.SERVICE_TROUBLE: _N("wording", "The service has trouble. Asked again, ever slower."),
    WaitReason.NOT_THE_SERVICE: _N("wording", "This is not the service's answer (a login page?). Asked again."),
    WaitReason.UPLOAD_CONSENT: _N("wording", "Its pictures wait for your word before they are uploaded."),
    WaitReason.LAG: _N("wording", "Accepted. The service's record is on its way."),
    WaitReason.LOOKING: _N("wording", "Sent, but no answer came. Looking for it at the service."),
    WaitReason.USER: _N("wording", "Sent, but the service does not know it. Your decision is needed."),
    WaitReason.UNKNOWN_TASK: _N("wording", "The service does not know this task. You can ask again."),
    WaitReason.OTHER_KEY: _N("wording", "It was sent with another key, and this one does not find it. Use that key."),
    WaitReason.OVERDUE: _N("wording", "Not finished after a day. You can ask again."),
    WaitReason.DISK_FULL: _N("wording", "The disk is full. Make room; it goes on by itself."),
    WaitReason.FOLDER: _N("wording", "A file or folder of the program cannot be used. It goes on when it can."),
    WaitReason.INTERRUPTED: _N("wording", "The download was cut. It goes on from where it stopped."),
    WaitReason.FILE_HOST: _N("wording", "The clip is made, but cannot be fetched now. It is tried again by itself."),
    WaitReason.DOWNLOAD: _N("wording", "The clip did not arrive whole. You can ask again."),
    WaitReason.PAUSED: _N("wording", "The queue is paused. Nothing more is sent until you resume it."),
    WaitReason.OVER_CAP: _N("wording", "Your monthly cap holds the queue. Raise it, or let this pass once."),
    WaitReason.EDITING: _N("wording", "Taken back for editing; it is not sent. Send the edited one, or put it back."),
}


EVIDENCE: Mapping[Verdict, str] = {
    Verdict.USED: _N(
        "wording",
        "The service counts {credits} credits used since just before it was sent, and nothing else ran: it was very "
        "likely taken, and charged.",
    ),
    Verdict.SHARED: _N(
        "wording",
        "The service counts {credits} credits used since just before it was sent, but other generations ran meanwhile.",
    ),
    Verdict.UNUSED: _N(
        "wording", "The service counts no credits used since just before it was sent: very likely it was not taken."
    ),
    Verdict.UNKNOWN: _N("wording", "How many credits were used since it was sent is not known."),
}


def describe_failure(kind: FailureKind) -> str:
    """Why a generation failed, and what to do next."""
    return f"{FAILURES[kind]} {NEXT_STEPS[kind]}"


def describe_evidence(found: Evidence, words: Mapping[Verdict, str] = EVIDENCE) -> str:
    """What the balance says of a submit that got no answer."""
    return words[found.verdict].format(credits=f"{found.credits:,.0f}")


def describe_problem(problem: Problem, words: Mapping[ProblemCode, str] = PROBLEMS, parameter: str = "") -> str:
    """A problem in words: the limit it breaks, what was found, and the way out."""
    name = parameter or PARAMETERS[problem.parameter]
    return words[problem.code].format(parameter=name, found=problem.found, limit=problem.limit)
