"""How loud a clip is along its length: one byte for each of PEAKS equal parts. A silent clip gives an empty file."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Final

from kling_desktop.media.container import opened
from kling_desktop.media.writing import write_whole

PEAKS: Final = 1000
_RATE: Final = 8000  # samples a second: enough to see, and little to go through


def waveform(path: Path, target: Path) -> None:
    """Writes the loudest sample of each part, from 0 to 255. Raises ClipRefused, OSError."""
    import av

    with opened(path) as (container, stream):
        begins = float((stream.start_time or 0) * stream.time_base) if stream.time_base else 0.0
        length = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
        if not container.streams.audio or length <= 0:
            write_whole(target, b"")
            return
        peaks = bytearray(PEAKS)
        resampler = av.AudioResampler(format="s16", layout="mono", rate=_RATE)
        for frame in container.decode(container.streams.audio[0]):
            at = float(frame.time or 0.0) - begins
            for part in resampler.resample(frame):
                samples = array("h", bytes(part.planes[0])[: part.samples * 2])
                _mark(peaks, samples, at, length)
                at += part.samples / _RATE
    write_whole(target, bytes(peaks) if any(peaks) else b"")


def _mark(peaks: bytearray, samples: array[int], at: float, length: float) -> None:
    """Enters samples that begin at a time into the parts that they fall in."""
    step = max(round(length / PEAKS * _RATE), 1)
    for start in range(0, len(samples), step):
        place = int((at + start / _RATE) / length * PEAKS)
        if 0 <= place < PEAKS:
            part = samples[start : start + step]
            peaks[place] = max(peaks[place], min(max(max(part), -min(part)) >> 7, 255))
