"""The frames and the sound of an output, piece after piece, at its own rate and size.

A frame of the output shows what its middle falls on: frames are dropped or repeated, never mixed, and the sound keeps
its pace. Silence stands where a piece has no sound.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (PyAV's filters are typed in part only)

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from fractions import Fraction
from typing import TYPE_CHECKING

from kling_desktop.domain.seam import Match
from kling_desktop.media.container import opened
from kling_desktop.media.exporting.job import ExportFault, ExportRefused
from kling_desktop.media.exporting.measuring import Place, Plan

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.filter import FilterContext, Graph
    from av.video.frame import VideoFrame

_SCALING = "lanczos+accurate_rnd+full_chroma_int"


def pictures(plan: Plan, pixels: str) -> Iterator[VideoFrame]:
    """The frames in the output's size, as `pixels` (FFmpeg's name), numbered from 0. Raises ExportRefused."""
    number = 0
    for place in plan.places:
        before, made = None, None
        with closing(_shown(place, plan.rate)) as shown:
            graph: Graph | None = None
            for frame in shown:
                if frame is not before:
                    graph = graph or _picture_graph(frame, place, plan, pixels)
                    made, before = _through(graph, frame, place), frame
                assert made is not None
                made.pts, made.time_base = number, 1 / plan.rate
                number += 1
                yield made


def _shown(place: Place, rate: Fraction) -> Generator[VideoFrame]:
    """For each frame of the output the one of the piece that it shows."""
    measure = place.measure
    with opened(measure.piece.path) as (container, stream):
        container.seek(round(measure.start / (stream.time_base or 1)), stream=stream)
        decoded = (frame for frame in container.decode(stream) if frame.pts is not None)
        shown, following = None, next(decoded, None)
        for number in range(place.first, place.after):
            moment = measure.start + (number + Fraction(1, 2)) / rate - place.at
            moment = min(moment, measure.end - Fraction(1, 2) / measure.rate)
            while following is not None and _time(following) <= moment:
                shown, following = following, next(decoded, None)
            shown = shown or following
            if shown is None:
                raise ExportRefused(ExportFault.NO_FRAMES, measure.piece.path.name)
            yield shown


def _time(frame: VideoFrame) -> Fraction:
    return (frame.pts or 0) * (frame.time_base or Fraction(1))


def _picture_graph(frame: VideoFrame, place: Place, plan: Plan, pixels: str) -> Graph:
    """Scaled to the output's size, with bars where the shape differs, in the matrix of the output."""
    from av.filter import Graph

    graph = Graph()
    given = f"video_size={frame.width}x{frame.height}:pix_fmt={frame.format.name}:pixel_aspect=1/1"
    given += f":time_base=1/1000:colorspace={place.measure.matrix}:range={_range(frame)}"
    size = f"{plan.width}:{plan.height}"
    matrix = f":out_color_matrix={plan.matrix}:out_range=tv" if pixels.startswith("yuv") else ""
    scale = f"{size}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags={_SCALING}"
    match = place.measure.piece.match
    chain = [
        graph.add("buffer", given),
        graph.add("scale", scale if match else scale + matrix),
        *(_matched(graph, match, matrix) if match else ()),
        graph.add("pad", f"{size}:-1:-1"),
        graph.add("setsar", "1"),
        graph.add("format", pixels),
        graph.add("buffersink"),
    ]
    graph.link_nodes(*chain).configure()
    return graph


def _matched(graph: Graph, match: Match, matrix: str) -> list[FilterContext]:
    """What brings a piece's colours to those of the piece before it, in ten bits."""
    shares = zip("rgb", match.gains, match.offsets, strict=True)
    tables = ":".join(f"{name}=clip(val*{gain:.6f}+{offset:.6f}*maxval\\,0\\,maxval)" for name, gain, offset in shares)
    back = graph.add("scale", f"flags={_SCALING}{matrix}")
    return [graph.add("format", "gbrp10le"), graph.add("lutrgb", tables), back]


def _range(frame: VideoFrame) -> str:
    return "pc" if int(frame.color_range) == 2 or (frame.format.name or "").startswith("yuvj") else "tv"


def _through(graph: Graph, frame: VideoFrame, place: Place) -> VideoFrame:
    from av.video.reformatter import ColorRange, Colorspace

    numbers = {"bt709": Colorspace.ITU709, "bt470bg": Colorspace.ITU601, "smpte170m": Colorspace.ITU601}
    if not int(frame.color_range):
        frame.color_range = ColorRange.MPEG
    if place.measure.matrix in numbers and int(frame.colorspace) in (0, 2):
        frame.colorspace = numbers[place.measure.matrix]
    graph.vpush(frame)
    return graph.vpull()


def sound(plan: Plan, samples: str) -> Iterator[AudioFrame]:
    """The sound in stereo, exactly as long as the pictures, as `samples` (FFmpeg's name)."""
    rate, done = plan.sound_rate, 0
    for place in plan.places:
        wanted = round(place.after / plan.rate * rate) - round(place.first / plan.rate * rate)
        for frame in _sound_of(place, wanted, rate, samples):
            frame.pts, frame.time_base = done, Fraction(1, rate)
            done += frame.samples
            yield frame


def _sound_of(place: Place, wanted: int, rate: int, samples: str) -> Iterator[AudioFrame]:
    """`wanted` samples of one piece: cut at its ends, filled up with silence where there is less."""
    form = f"sample_fmts={samples}:sample_rates={rate}:channel_layouts=stereo"
    if not place.measure.has_sound:
        yield from _silence(wanted, rate, form)
        return
    with opened(place.measure.piece.path) as (container, _):
        graph, end = None, place.measure.end
        for frame in container.decode(container.streams.audio[0]):
            graph = graph or _sound_graph(frame, place, f"{rate}", form, wanted)
            if (frame.pts or 0) * (frame.time_base or Fraction(1)) >= end:
                break
            _push(graph, frame)
            yield from _pulled(graph)
        if graph is None:
            yield from _silence(wanted, rate, form)
            return
        _push(graph, None)
        yield from _pulled(graph)


def _sound_graph(frame: AudioFrame, place: Place, rate: str, form: str, wanted: int) -> Graph:
    from av.filter import Graph

    graph = Graph()
    start, end = float(place.measure.start), float(place.measure.end)
    chain = [
        graph.add_abuffer(
            format=frame.format.name,
            sample_rate=frame.sample_rate,
            layout=frame.layout.name,
            time_base=frame.time_base or Fraction(1, frame.sample_rate),
        ),
        graph.add("atrim", f"start={start:.9f}:end={end:.9f}"),
        graph.add("asetpts", f"PTS-{start:.9f}/TB"),
        graph.add("aresample", f"{rate}:async=1:first_pts=0"),
        graph.add("aformat", form),
        graph.add("apad", f"whole_len={wanted}"),
        graph.add("atrim", f"end_sample={wanted}"),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*chain).configure()
    return graph


def _silence(wanted: int, rate: int, form: str) -> Iterator[AudioFrame]:
    from av.filter import Graph

    graph = Graph()
    chain = [
        graph.add("anullsrc", f"sample_rate={rate}:channel_layout=stereo"),
        graph.add("atrim", f"end_sample={wanted}"),
        graph.add("aformat", form),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*chain).configure()
    yield from _pulled(graph)


def _push(graph: Graph, frame: AudioFrame | None) -> None:
    from av.error import EOFError as HasEnough

    with suppress(HasEnough):
        graph.push(frame)


def _pulled(graph: Graph) -> Iterator[AudioFrame]:
    from av.error import BlockingIOError as NoneYet
    from av.error import EOFError as NoMore

    while True:
        try:
            yield graph.pull()  # pyright: ignore[reportReturnType] (a graph of sound gives sound)
        except (NoneYet, NoMore):
            return
