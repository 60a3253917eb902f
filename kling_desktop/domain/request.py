"""Request: the frozen description of what to make, and the rules that bind it.

`problems` cannot be sent, `cautions` are held back until the user chooses, `remarks` are only said. A rule belongs
here; its numbers belong in the catalog and its words in `wording`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from kling_desktop.domain.catalog import DEFAULT_MODEL, MODELS, Model
from kling_desktop.domain.parameters import PARAMETERS, Kind
from kling_desktop.domain.picture import Picture


@dataclass(frozen=True, slots=True)
class Request:
    """What to make. A parameter that is None or empty was not chosen: it is not sent, the service's default holds.

    `duration` is in seconds. Editing is replacing: `dataclasses.replace(request, mode="pro")`.
    """

    model: str = DEFAULT_MODEL.id
    prompt: str = ""
    negative_prompt: str = ""
    first_frame: Picture | None = None
    last_frame: Picture | None = None
    references: tuple[Picture, ...] = ()
    mode: str | None = None
    duration: int | None = None
    aspect_ratio: str | None = None
    audio: bool | None = None
    watermark: bool | None = None

    def effective(self, parameter: str) -> object:
        """The value that will hold: the chosen one, else the service's default."""
        value = getattr(self, parameter)
        return PARAMETERS[parameter].default if value is None else value

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All pictures of the request, frames first."""
        return tuple(chain((p for p in (self.first_frame, self.last_frame) if p), self.references))

    @property
    def continues(self) -> str:
        """The id of the generation whose clip this one goes on from: its last frame is the first frame here."""
        return self.first_frame.last_of if self.first_frame else ""

    def with_pictures(self, changed: dict[Picture, Picture]) -> Request:
        """The same request with some pictures replaced by others."""

        def of(picture: Picture | None) -> Picture | None:
            return changed.get(picture, picture) if picture else None

        references = tuple(changed.get(picture, picture) for picture in self.references)
        return replace(self, first_frame=of(self.first_frame), last_frame=of(self.last_frame), references=references)


class ProblemCode(StrEnum):
    """Why a request cannot be sent."""

    UNKNOWN_MODEL = "unknown_model"
    NOT_TAKEN = "not_taken"
    PROMPT_EMPTY = "prompt_empty"
    PROMPT_TOO_LONG = "prompt_too_long"
    TOO_MANY_ALTERNATIVES = "too_many_alternatives"  # in what is typed: see `alternatives`
    UNKNOWN_CHOICE = "unknown_choice"
    AUDIO_NEEDS_PROFESSIONAL = "audio_needs_professional"
    AUDIO_BESIDE_LAST_FRAME = "audio_beside_last_frame"  # in Standard, where neither can be
    PICTURE_NO_ADDRESS = "picture_no_address"
    PICTURE_MISSING = "picture_missing"  # a recipe names it, and it is not here
    PICTURE_TOO_SMALL = "picture_too_small"
    PICTURE_TOO_LONG = "picture_too_long"


class Problem(NamedTuple):
    """One reason why a request cannot be sent: where, what was found, and the limit it breaks."""

    code: ProblemCode
    parameter: str
    found: str = ""
    limit: str = ""


class CautionCode(StrEnum):
    """Why a request that could be sent is held back: it would be charged and probably not do what was meant."""

    LAST_FRAME_NEEDS_PROFESSIONAL = "last_frame_needs_professional"
    LAST_FRAME_EXCLUDES_AUDIO = "last_frame_excludes_audio"
    LAST_FRAME_NEEDS_FIRST = "last_frame_needs_first"
    MANY_REFERENCES = "many_references"


class WayOut(StrEnum):
    """A change that the user may choose to settle a problem or a caution."""

    USE_PROFESSIONAL = "use_professional"
    PROFESSIONAL_WITHOUT_AUDIO = "professional_without_audio"
    DROP_LAST_FRAME = "drop_last_frame"
    DROP_AUDIO = "drop_audio"
    USE_AS_FIRST_FRAME = "use_as_first_frame"
    KEEP_FIRST_REFERENCES = "keep_first_references"


class Caution(NamedTuple):
    """One reason for holding a request back, with the ways out that can be offered, and the limit it passes."""

    code: CautionCode
    parameter: str
    ways_out: tuple[WayOut, ...]
    limit: str = ""


class Remark(StrEnum):
    """What the user should know and may ignore."""

    REFERENCES_UNVERIFIED = "references_unverified"
    FRAME_SHAPE_WINS = "frame_shape_wins"
    FRAME_SHAPES_DIFFER = "frame_shapes_differ"


SHAPE_TOLERANCE = 0.02  # shapes nearer than 2 % look alike; the difference is less than a crop anybody sees


def problems(request: Request) -> tuple[Problem, ...]:
    """Everything that keeps the request from being sent; empty when it is legal."""
    model = MODELS.get(request.model)
    if model is None:
        return (Problem(ProblemCode.UNKNOWN_MODEL, "model", request.model, ", ".join(MODELS)),)
    return (
        *_not_taken(request, model),
        *_prompt_problems(request, model),
        *_choice_problems(request, model),
        *_audio_problems(request, model),
        *(found for name, picture in named_pictures(request) for found in picture_problems(picture, name, model)),
    )


def cautions(request: Request) -> tuple[Caution, ...]:
    """Everything for which the request is held back until the user chooses."""
    model = MODELS.get(request.model, DEFAULT_MODEL)
    found: list[Caution] = []
    if request.last_frame is not None:
        found += _last_frame_cautions(request, model)
    if len(request.references) > model.most_references:
        ways = (WayOut.KEEP_FIRST_REFERENCES,)
        found.append(Caution(CautionCode.MANY_REFERENCES, "references", ways, str(model.most_references)))
    return tuple(found)


def _last_frame_cautions(request: Request, model: Model) -> list[Caution]:
    found: list[Caution] = []
    if request.effective("mode") not in model.last_frame_modes:
        ways = (WayOut.USE_PROFESSIONAL, WayOut.DROP_LAST_FRAME)
        found.append(Caution(CautionCode.LAST_FRAME_NEEDS_PROFESSIONAL, "last_frame", ways))
    if request.audio and not model.last_frame_with_audio:
        ways = (WayOut.DROP_AUDIO, WayOut.DROP_LAST_FRAME)
        found.append(Caution(CautionCode.LAST_FRAME_EXCLUDES_AUDIO, "last_frame", ways))
    if request.first_frame is None and not model.last_frame_alone:
        ways = (WayOut.USE_AS_FIRST_FRAME, WayOut.DROP_LAST_FRAME)
        found.append(Caution(CautionCode.LAST_FRAME_NEEDS_FIRST, "last_frame", ways))
    return found


def remarks(request: Request) -> tuple[Remark, ...]:
    """What is worth saying beside the request without holding it back."""
    model = MODELS.get(request.model, DEFAULT_MODEL)
    first, last = request.first_frame, request.last_frame
    found: list[Remark] = []
    if request.references and not model.references_verified:
        found.append(Remark.REFERENCES_UNVERIFIED)
    if first and first.shape:
        if model.nearest_aspect_ratio(first.shape) != request.effective("aspect_ratio"):
            found.append(Remark.FRAME_SHAPE_WINS)
        if last and last.shape and abs(first.shape / last.shape - 1) > SHAPE_TOLERANCE:
            found.append(Remark.FRAME_SHAPES_DIFFER)
    return tuple(found)


def ways_out(problem: Problem) -> tuple[WayOut, ...]:
    """The one-click ways out of a problem; empty where only the user can know."""
    return _WAYS_OUT.get(problem.code, ())


_WAYS_OUT: Mapping[ProblemCode, tuple[WayOut, ...]] = {
    ProblemCode.AUDIO_NEEDS_PROFESSIONAL: (WayOut.USE_PROFESSIONAL, WayOut.DROP_AUDIO),
    ProblemCode.AUDIO_BESIDE_LAST_FRAME: (WayOut.PROFESSIONAL_WITHOUT_AUDIO, WayOut.DROP_LAST_FRAME),
}


def take_way_out(request: Request, way: WayOut) -> Request:
    """The request after the user chose a way out."""
    match way:
        case WayOut.USE_PROFESSIONAL:
            return replace(request, mode="pro")
        case WayOut.PROFESSIONAL_WITHOUT_AUDIO:
            return replace(request, mode="pro", audio=None)
        case WayOut.DROP_LAST_FRAME:
            return replace(request, last_frame=None)
        case WayOut.DROP_AUDIO:
            return replace(request, audio=None)
        case WayOut.USE_AS_FIRST_FRAME:
            return replace(request, first_frame=request.last_frame, last_frame=None)
        case WayOut.KEEP_FIRST_REFERENCES:
            most = MODELS.get(request.model, DEFAULT_MODEL).most_references
            return replace(request, references=request.references[:most])


def named_pictures(request: Request) -> Iterator[tuple[str, Picture]]:
    """Each picture with the parameter it belongs to."""
    for row in PARAMETERS.values():
        value = getattr(request, row.name)
        if row.kind is Kind.PICTURE and value is not None:
            yield row.name, value
        elif row.kind is Kind.PICTURES:
            yield from ((row.name, picture) for picture in value or ())


def picture_problems(picture: Picture, parameter: str, model: Model = DEFAULT_MODEL) -> tuple[Problem, ...]:
    """What keeps one picture from being sent, as far as its known size tells."""
    if picture.is_missing:
        return (Problem(ProblemCode.PICTURE_MISSING, parameter, picture.name),)
    if not picture.is_local:
        if picture.has_public_address:
            return ()
        return (Problem(ProblemCode.PICTURE_NO_ADDRESS, parameter, picture.source),)
    limits = model.pictures
    short, long = sorted((picture.width, picture.height))
    size = f"{picture.width}×{picture.height}"
    if not short:
        return ()
    if short < limits.least_side:
        return (Problem(ProblemCode.PICTURE_TOO_SMALL, parameter, size, str(limits.least_side)),)
    if long > short * limits.most_shape:
        return (Problem(ProblemCode.PICTURE_TOO_LONG, parameter, size, f"1:{limits.most_shape:g}"),)
    return ()


def _not_taken(request: Request, model: Model) -> Iterator[Problem]:
    chosen = (f.name for f in fields(request) if f.name != "model" and getattr(request, f.name))
    return (Problem(ProblemCode.NOT_TAKEN, name, name, model.name) for name in chosen if not model.takes(name))


def _prompt_problems(request: Request, model: Model) -> Iterator[Problem]:
    """The service counts characters; it names no unit, so a character is a code point, as in its JSON: 📷 is one."""
    if not request.prompt.strip():
        yield Problem(ProblemCode.PROMPT_EMPTY, "prompt", "", str(model.prompt_limit))
    for name in ("prompt", "negative_prompt"):
        length = len(getattr(request, name))
        if length > model.prompt_limit:
            yield Problem(ProblemCode.PROMPT_TOO_LONG, name, str(length), str(model.prompt_limit))


def _choice_problems(request: Request, model: Model) -> Iterator[Problem]:
    for name, values in model.choices.items():
        value = getattr(request, name)
        if value is not None and value not in values:
            yield Problem(ProblemCode.UNKNOWN_CHOICE, name, str(value), ", ".join(map(str, values)))


def _audio_problems(request: Request, model: Model) -> Iterator[Problem]:
    if request.audio and request.effective("mode") not in model.audio_modes:
        neither = request.last_frame and not model.last_frame_with_audio
        code = ProblemCode.AUDIO_BESIDE_LAST_FRAME if neither else ProblemCode.AUDIO_NEEDS_PROFESSIONAL
        yield Problem(code, "audio")
