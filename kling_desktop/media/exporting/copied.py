"""Exports without a loss: the pictures' packets as they are, the sound cut exactly to them.

Packets can be kept where every piece begins with a keyframe, ends without leaving a frame behind that another needs,
and is coded alike; a single whole clip is simply the file. Else the pictures are encoded anew, nearly without loss.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from kling_desktop.media.container import opened
from kling_desktop.media.exporting.encoded import NEAR_LOSSLESS, Weave, encode
from kling_desktop.media.exporting.job import Job, Piece
from kling_desktop.media.exporting.measuring import Measure, Plan, planned

if TYPE_CHECKING:
    from av.packet import Packet
    from av.video.stream import VideoStream

_BLOCK: Final = 4_000_000  # bytes read at once


def can_keep_packets(measures: tuple[Measure, ...], short_side: int | None, rate: Fraction | None) -> bool:
    """Whether the pictures can be taken over as they are."""
    first = measures[0]
    same_size = short_side is None or short_side >= min(first.width, first.height)
    alike = all(measure.likeness == first.likeness and measure.cut_is_clean for measure in measures)
    return alike and same_size and rate in (None, first.rate)


def copy(job: Job) -> None:
    """Writes the pieces as an MP4. Raises ExportRefused, ExportStopped, OSError, FFmpeg's errors."""
    plan = planned(job)
    measures = tuple(place.measure for place in plan.places)
    keep = can_keep_packets(measures, job.short_side, job.rate)
    if keep and len(job.pieces) == 1 and job.pieces[0].whole:
        _copy_file(job, job.pieces[0])
    elif keep and _ascends(plan):
        _copy_packets(job, plan)
    else:
        encode(job, NEAR_LOSSLESS)


def _copy_file(job: Job, piece: Piece) -> None:
    size = max(piece.path.stat().st_size, 1)
    with piece.path.open("rb") as source, job.part.open("wb") as target:
        while block := source.read(_BLOCK):
            job.reach(target.tell() / size)
            target.write(block)
    job.reach(1.0)


def _copy_packets(job: Job, plan: Plan) -> None:
    import av

    with (
        opened(plan.places[0].measure.piece.path) as (_, template),
        av.open(job.part.absolute(), "w", format="mp4", options={"movflags": "+faststart"}) as out,
    ):
        video = out.add_stream_from_template(template)
        weave = Weave(out, plan, NEAR_LOSSLESS) if plan.has_sound else None
        for number, packet in enumerate(_kept(plan)):
            job.reach(number / plan.frames)
            packet.stream = video
            out.mux(packet)
            if weave is not None:
                weave.up_to((number + 1) / plan.rate)
        if weave is not None:
            weave.rest()
    job.reach(1.0)


def _kept(plan: Plan) -> Iterator[Packet[VideoStream]]:
    """The packets of all pieces, in the order of decoding, moved to where their piece lies."""
    for place in plan.places:
        with opened(place.measure.piece.path) as (container, stream):
            base = stream.time_base or Fraction(1)
            start, end = (round(at / base) for at in (place.measure.start, place.measure.end))
            move = round(place.at / base) - start
            container.seek(start, stream=stream)
            for packet in container.demux(stream):
                if packet.pts is None or packet.dts is None or not start <= packet.pts < end:
                    continue
                packet.pts, packet.dts = packet.pts + move, packet.dts + move
                yield packet


def _ascends(plan: Plan) -> bool:
    """Whether the pieces' times of decoding follow each other, which a file demands."""
    latest: int | None = None
    for packet in _kept(plan):
        if latest is not None and packet.dts is not None and packet.dts <= latest:
            return False
        latest = packet.dts
    return True
