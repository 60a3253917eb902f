"""Clips in order as a timeline for an editing program, through OpenTimelineIO. A new kind is a row of `TIMELINES`.

Files are named by absolute URLs; ranges and rates are read from them. OpenTimelineIO is imported at the first use.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false, reportUnknownParameterType=false
# (OpenTimelineIO comes without types)

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.media.exporting.job import Piece
from kling_desktop.media.exporting.measuring import Measure, measured
from kling_desktop.media.writing import write_whole

if TYPE_CHECKING:
    import opentimelineio as otio

_REEL = "KLING{:03}"  # an EDL's reel names have eight characters and no spaces
_DOCTYPE = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n'


@dataclass(frozen=True, slots=True)
class Kind:
    """One row. `one_rate`: every range is told in the timeline's frames; `sound`: it has a track for it."""

    id: str
    words: str
    purpose: str
    suffix: str
    adapter: str
    one_rate: bool = False
    sound: bool = True


TIMELINES: Mapping[str, Kind] = {
    row.id: row
    for row in (
        Kind("otio", "OpenTimelineIO", _N("exports", "For Resolve and Hiero, and for scripts."), ".otio", "otio_json"),
        Kind("fcpxml", "FCPXML", _N("exports", "For Final Cut Pro and Resolve."), ".fcpxml", "fcpx_xml", one_rate=True),
        Kind("fcp7", "FCP7 XML", _N("exports", "For Premiere, Resolve and Avid."), ".xml", "fcp_xml"),
        Kind(
            "edl",
            "EDL",
            _N("exports", "For everything else. Pictures only."),
            ".edl",
            "cmx_3600",
            one_rate=True,
            sound=False,
        ),
    )
}


def unwritable() -> tuple[str, ...]:
    """The kinds of timeline that cannot be written here, for want of their adapter."""
    import opentimelineio as otio

    there: set[str] = set(otio.adapters.available_adapter_names())  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    return tuple(row.words for row in TIMELINES.values() if row.adapter not in there)


@dataclass(frozen=True, slots=True)
class Shot:
    """A piece and what it is called in the timeline."""

    piece: Piece
    name: str


def write_timeline(kind_id: str, shots: Sequence[Shot], target: Path, name: str, rate: Fraction | None = None) -> None:
    """Writes the shots in order, at `rate` or that of the first. Raises ExportRefused, OSError."""
    import opentimelineio as otio

    kind, measures = TIMELINES[kind_id], [measured(shot.piece) for shot in shots]
    told = float(rate or measures[0].rate)
    timeline = otio.schema.Timeline(name, global_start_time=otio.opentime.RationalTime(0, told))
    for track_kind in ("Video", "Audio") if kind.sound and any(m.has_sound for m in measures) else ("Video",):
        track = otio.schema.Track(f"{track_kind[0]}1", kind=track_kind)
        for number, (shot, measure) in enumerate(zip(shots, measures, strict=True), 1):
            silent = track_kind == "Audio" and not measure.has_sound
            track.append(_gap(measure, told) if silent else _clip(shot, measure, number, told, kind, track_kind))
        timeline.tracks.append(track)
    options: dict[str, Any] = {"rate": told} if kind.id == "edl" else {}
    text = otio.adapters.write_to_string(timeline, adapter_name=kind.adapter, **options)
    write_whole(target, _completed(text, measures) if kind.id == "fcpxml" else text.encode())


def _clip(shot: Shot, measure: Measure, number: int, told: float, kind: Kind, track: str) -> otio.schema.Clip:
    import opentimelineio as otio

    rate = told if kind.one_rate else float(measure.rate)
    frames = measure.all_frames / float(measure.rate)
    reference = otio.schema.ExternalReference(
        target_url=shot.piece.path.absolute().as_uri(), available_range=_range(0.0, frames, rate)
    )
    reference.name = shot.piece.path.name
    first = shot.piece.first / float(measure.rate)
    clip = otio.schema.Clip(shot.name, reference, _range(first, first + measure.frames / float(measure.rate), rate))
    clip.metadata["cmx_3600"] = {"reel": _REEL.format(number)}
    if kind.id == "fcp7" and track == "Audio":  # else the adapter takes it for the picture's own clip
        clip.metadata["fcp_xml"] = {"sourcetrack": {"mediatype": "audio", "trackindex": "1"}}
    return clip


def _gap(measure: Measure, told: float) -> otio.schema.Gap:
    import opentimelineio as otio

    return otio.schema.Gap(source_range=_range(0.0, measure.frames / float(measure.rate), told))


def _range(start: float, end: float, rate: float) -> otio.opentime.TimeRange:
    """From one second to another, in whole frames of `rate`."""
    import opentimelineio as otio

    time = otio.opentime.RationalTime
    return otio.opentime.TimeRange(time(round(start * rate), rate), time(round((end - start) * rate), rate))


def _completed(text: str, measures: Sequence[Measure]) -> bytes:
    """FCPXML with the size of the picture, which the adapter leaves out and Final Cut asks for."""
    root = ElementTree.fromstring(text)
    for form in root.iter("format"):
        form.set("width", str(measures[0].width))
        form.set("height", str(measures[0].height))
        if not form.get("name"):
            form.attrib.pop("name", None)
    return _DOCTYPE + ElementTree.tostring(root, "utf-8")
