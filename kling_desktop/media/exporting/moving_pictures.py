"""Exports without sound: GIF with a palette of its own, animated WebP, a folder of PNG files."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from kling_desktop.media.exporting.job import Job
from kling_desktop.media.exporting.measuring import Plan, planned
from kling_desktop.media.exporting.streams import pictures

if TYPE_CHECKING:
    from av.filter import FilterContext, Graph
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_FIRST_PASS: Final = 0.35  # of the whole work
_DIGITS: Final = 4


def write_gif(job: Job) -> None:
    """Two passes: the palette from all frames, then the frames in it. Raises as `encode` does."""
    plan = planned(job)
    palette = _palette(job, plan)
    _write(job, plan, _in_palette(plan, palette), ("gif", "gif", "pal8", {"loop": "0"}))


def write_webp(job: Job) -> None:
    """Raises as `encode` does."""
    plan = planned(job)
    _write(job, plan, pictures(plan, "yuv420p"), ("webp", "libwebp_anim", "yuv420p", {"loop": "0"}))


def write_pngs(job: Job) -> None:
    """`job.part` becomes a folder of numbered pictures, from 0001. Raises as `encode` does."""
    plan = planned(job)
    job.part.mkdir()
    for number, frame in enumerate(pictures(plan, "rgb24")):
        job.reach(number / plan.frames)
        target = job.part / f"{number + 1:0{_DIGITS}}.png"
        frame.to_image().save(target, "PNG", compress_level=4)
    job.reach(1.0)


def _write(job: Job, plan: Plan, frames: Iterator[VideoFrame], kind: tuple[str, str, str, dict[str, str]]) -> None:
    import av
    from av.video.stream import VideoStream

    container, encoder, pixels, options = kind
    with av.open(job.part.absolute(), "w", format=container, options=options) as out:
        stream = out.add_stream(encoder, rate=plan.rate)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = plan.width, plan.height, pixels
        stream.time_base = stream.codec_context.time_base = 1 / plan.rate
        for number, frame in enumerate(frames):
            job.reach(max(number / plan.frames, _FIRST_PASS if encoder == "gif" else 0))
            _mux(out, stream, frame, plan)
        _mux(out, stream, None, plan)
    job.reach(1.0)


def _mux(out: object, stream: VideoStream, frame: VideoFrame | None, plan: Plan) -> None:
    from av.container import OutputContainer

    assert isinstance(out, OutputContainer)
    for packet in stream.encode(frame):
        if not packet.duration:
            packet.duration = round(1 / plan.rate / (packet.time_base or Fraction(1)))  # the last one is shown as long
        out.mux(packet)


def _palette(job: Job, plan: Plan) -> VideoFrame:
    graph = _graph(plan, "palettegen", "stats_mode=diff")
    for number, frame in enumerate(pictures(plan, "bgra")):
        job.reach(number / plan.frames * _FIRST_PASS)
        graph.vpush(frame)
    graph.vpush(None)
    return graph.vpull()


def _graph(plan: Plan, *only: str) -> Graph:
    from av.filter import Graph

    graph = Graph()
    source = _source(graph, plan, (plan.width, plan.height))
    graph.link_nodes(source, graph.add(*only), graph.add("buffersink")).configure()
    return graph


def _in_palette(plan: Plan, palette: VideoFrame) -> Iterator[VideoFrame]:
    from av.filter import Graph

    graph, base = Graph(), 1 / plan.rate
    frames = _source(graph, plan, (plan.width, plan.height))
    colours = _source(graph, plan, (palette.width, palette.height))
    use, sink = graph.add("paletteuse", "dither=sierra2_4a:diff_mode=rectangle"), graph.add("buffersink")
    frames.link_to(use, 0, 0)
    colours.link_to(use, 0, 1)
    use.link_to(sink)
    graph.configure()
    palette.pts, palette.time_base = 0, base
    colours.push(palette)
    colours.push(None)
    for frame in pictures(plan, "bgra"):
        frames.push(frame)
        yield from _pulled(sink)
    frames.push(None)
    yield from _pulled(sink)


def _source(graph: Graph, plan: Plan, size: tuple[int, int]) -> FilterContext:
    given = f"video_size={size[0]}x{size[1]}:pix_fmt=bgra:pixel_aspect=1/1:time_base={1 / plan.rate}"
    return graph.add("buffer", given)


def _pulled(sink: FilterContext) -> Iterator[VideoFrame]:
    from av.error import BlockingIOError as NoneYet
    from av.error import EOFError as NoMore

    while True:
        try:
            yield sink.pull()  # pyright: ignore[reportReturnType] (a graph of pictures gives pictures)
        except (NoneYet, NoMore):
            return
