"""What the export dialog answers, as values: decided here, without widgets, so that a table can test it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from kling_desktop.domain.seam import Seam
from kling_desktop.media.exporting.formats import FORMATS, SIZES
from kling_desktop.media.exporting.job import Piece
from kling_desktop.media.timelines import TIMELINES, Shot
from kling_desktop.services.exporting import Wish
from kling_desktop.services.seams import seamless


@dataclass(frozen=True, slots=True)
class Subject:
    """A clip to be exported: its file, its name, the part between in and out, and the seam to the clip before it, if
    there are any.
    """

    path: Path
    name: str
    part: tuple[int, int] | None = None
    seam: Seam | None = None

    def piece(self, *, only_part: bool) -> Piece:
        """All of it, or its part."""
        return Piece(self.path, *self.part) if only_part and self.part else Piece(self.path)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. `kind` is an id of FORMATS or TIMELINES; `target` a file, or a folder for several files."""

    kind: str
    target: Path
    short_side: int | None = None
    rate: Fraction | None = None
    only_part: bool = False
    joined: bool = False
    over: bool = False
    skip_doubles: bool = False
    match_colours: bool = False


def makes_one_file(kind: str, subjects: Sequence[Subject], *, joined: bool) -> bool:
    """Whether the target is a file and not a folder for several."""
    return joined or len(subjects) == 1 or kind in TIMELINES


def suffix_of(kind: str) -> str:
    """The suffix of a kind's files; "" for a folder of pictures."""
    return TIMELINES[kind].suffix if kind in TIMELINES else FORMATS[kind].suffix


def first_name(kind: str, subjects: Sequence[Subject], *, only_part: bool) -> str:
    """What the one file is called before the user says otherwise."""
    stem = subjects[0].path.stem
    if len(subjects) > 1:
        stem += f" +{len(subjects) - 1}"
    elif only_part and subjects[0].part:
        stem += " {}-{}".format(*subjects[0].part)
    return stem + suffix_of(kind)


def smaller_than(side: int, sizes: Sequence[int]) -> list[int]:
    """Those of a kind's sizes that make a clip with this shorter side smaller; all of them when it is not known: 0."""
    return [size for size in sizes if size in SIZES and (not side or size < side)]


def wishes(choice: Choice, subjects: Sequence[Subject]) -> list[Wish]:
    """The exports of a choice that is not a timeline."""
    size, rate = choice.short_side, choice.rate
    if makes_one_file(choice.kind, subjects, joined=choice.joined):
        return [Wish(choice.kind, as_one(choice, subjects), choice.target, size, rate, choice.over)]
    pieces = [subject.piece(only_part=choice.only_part) for subject in subjects]
    names = [first_name(choice.kind, [subject], only_part=choice.only_part) for subject in subjects]
    return [
        Wish(choice.kind, (piece,), choice.target / name, size, rate) for piece, name in zip(pieces, names, strict=True)
    ]


def shots(choice: Choice, subjects: Sequence[Subject]) -> list[Shot]:
    """The clips of a timeline."""
    pieces = as_one(replace(choice, match_colours=False), subjects)  # a timeline has no place for colours
    return [Shot(piece, subject.name) for piece, subject in zip(pieces, subjects, strict=True)]


def as_one(choice: Choice, subjects: Sequence[Subject]) -> tuple[Piece, ...]:
    """The clips one after the other, with their seams as chosen."""
    pieces = [subject.piece(only_part=choice.only_part) for subject in subjects]
    seams = [subject.seam for subject in subjects]
    return seamless(pieces, seams, skip=choice.skip_doubles, match=choice.match_colours)
