"""Exports that are one encoded file with pictures and sound: a format is a row of `Coding`."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from kling_desktop.media.exporting.job import ExportFault, ExportRefused, Job
from kling_desktop.media.exporting.measuring import Plan, planned
from kling_desktop.media.exporting.streams import pictures, sound

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.container import OutputContainer
    from av.video.stream import VideoStream

_FAST_START: Final = {"movflags": "+faststart"}
_MATRIX_NUMBERS: Final[Mapping[str, int]] = {"bt709": 1, "bt470bg": 5, "smpte170m": 6, "bt2020nc": 9}
_AAC_RATE: Final = 256_000


@dataclass(frozen=True, slots=True)
class Coding:
    """How a format is encoded. `least` is the smallest size that its encoder takes."""

    container: str
    video: str
    pixels: str
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    tag: str = ""
    audio: str = "aac"
    samples: str = "fltp"
    least: tuple[int, int] = (2, 2)


H264: Final = Coding("mp4", "libx264", "yuv420p", {"crf": "16", "preset": "medium"})
H265: Final = Coding(
    "mp4", "libx265", "yuv420p", {"crf": "18", "preset": "medium", "x265-params": "log-level=none"}, tag="hvc1"
)
PRORES: Final = Coding("mov", "prores_ks", "yuv422p10le", {"profile": "3", "vendor": "apl0"}, "", "pcm_s16le", "s16")
DNXHR: Final = Coding("mov", "dnxhd", "yuv422p", {"profile": "dnxhr_hq"}, "", "pcm_s16le", "s16", least=(256, 120))
NEAR_LOSSLESS: Final = Coding("mp4", "libx264", "yuv420p", {"crf": "10", "preset": "veryfast"})


def encode(job: Job, coding: Coding) -> None:
    """Writes the pieces as one file. Raises ExportRefused, ExportStopped, OSError, FFmpeg's errors."""
    import av

    plan = planned(job)
    if plan.width < coding.least[0] or plan.height < coding.least[1]:
        raise ExportRefused(ExportFault.TOO_SMALL, detail="×".join(map(str, coding.least)))
    with av.open(job.part.absolute(), "w", format=coding.container, options=dict(_FAST_START)) as out:
        video = _video(out, plan, coding)
        weave = Weave(out, plan, coding) if plan.has_sound else None
        for number, frame in enumerate(pictures(plan, coding.pixels)):
            job.reach(number / plan.frames)
            out.mux(video.encode(frame))
            if weave is not None:
                weave.up_to((number + 1) / plan.rate)
        out.mux(video.encode(None))
        if weave is not None:
            weave.rest()
    job.reach(1.0)


def _video(out: OutputContainer, plan: Plan, coding: Coding) -> VideoStream:
    from av.video.stream import VideoStream

    stream = out.add_stream(coding.video, rate=plan.rate, options=dict(coding.options))
    assert isinstance(stream, VideoStream)
    stream.width, stream.height, stream.pix_fmt = plan.width, plan.height, coding.pixels
    stream.time_base = stream.codec_context.time_base = 1 / plan.rate
    matrix = _MATRIX_NUMBERS[plan.matrix]
    context = stream.codec_context
    context.colorspace = matrix
    context.color_primaries = context.color_trc = 1 if matrix == 1 else 6 if matrix in (5, 6) else 9
    context.color_range = 1
    if coding.tag:
        context.codec_tag = coding.tag
    return stream


class Weave:
    """The sound of an output, written between its pictures. Owns how far it has come."""

    def __init__(self, out: OutputContainer, plan: Plan, coding: Coding) -> None:
        from av.audio.stream import AudioStream

        stream = out.add_stream(coding.audio, rate=plan.sound_rate, layout="stereo", format=coding.samples)
        assert isinstance(stream, AudioStream)
        if coding.audio == "aac":
            stream.bit_rate = _AAC_RATE
        self._out, self._stream = out, stream
        self._frames: Iterator[AudioFrame] = sound(plan, coding.samples)
        self._at = Fraction(0)

    def up_to(self, seconds: Fraction) -> None:
        """Writes what sounds until then."""
        while self._at < seconds and (frame := next(self._frames, None)) is not None:
            self._at += Fraction(frame.samples, frame.sample_rate)
            self._out.mux(self._stream.encode(frame))

    def rest(self) -> None:
        """Writes all that is left."""
        for frame in self._frames:
            self._out.mux(self._stream.encode(frame))
        self._out.mux(self._stream.encode(None))


def write_sound(job: Job) -> None:
    """The sound alone, as WAV. Raises ExportRefused, ExportStopped, OSError, FFmpeg's errors."""
    import av
    from av.audio.stream import AudioStream

    plan = planned(job)
    if not plan.has_sound:
        raise ExportRefused(ExportFault.NO_SOUND, plan.places[0].measure.piece.path.name)
    whole = plan.frames / plan.rate
    with av.open(job.part.absolute(), "w", format="wav") as out:
        stream = out.add_stream("pcm_s16le", rate=plan.sound_rate, layout="stereo")
        assert isinstance(stream, AudioStream)
        for frame in sound(plan, "s16"):
            job.reach(float(Fraction(frame.pts or 0, plan.sound_rate) / whole))
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    job.reach(1.0)
