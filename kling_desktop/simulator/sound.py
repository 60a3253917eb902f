"""The sound of a clip with audio: a chord played slowly, tone after tone, over wind or water, as loud as the sound of a
real clip is (some -15 dB of full scale), so that its waveform shows something. The prompt's hash chooses the chord, its
words what is heard under it. libavfilter does the arithmetic.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (PyAV's filters are typed in part only)

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from av.audio.frame import AudioFrame
from av.error import BlockingIOError as NothingYet
from av.error import EOFError as NothingMore
from av.filter import Graph

from kling_desktop.simulator.moods import mood_of

RATE = 48_000  # samples a second, in each of two channels
BLOCK = 1024  # samples in a frame of AAC
_ROUND, _ATTACK, _DECAY = 2.5, 40, 1.5  # seconds in which each tone comes once; how fast it comes and goes
_LOUDNESS = 0.38  # of the lowest tone; the air lies below
_CHORDS = (  # Hz
    (110.0, 164.81, 220.0, 277.18, 329.63),
    (98.0, 146.83, 196.0, 246.94, 369.99),
    (87.31, 130.81, 220.0, 261.63, 392.0),
    (73.42, 146.83, 220.0, 293.66, 349.23),
)
_AIR: Mapping[str, tuple[str, int, float, float]] = {  # colour of the noise, cut-off in Hz, swells a second, loudness
    "sea": ("pink", 900, 0.16, 0.80),
    "forest": ("pink", 2600, 0.3, 0.30),
    "snow": ("brown", 500, 0.2, 0.60),
    "desert": ("brown", 700, 0.25, 0.55),
    "neon": ("brown", 240, 0.4, 0.70),
}
_STILL_AIR = ("brown", 400, 0.2, 0.45)


def soundscape(prompt: str, seconds: int) -> Iterator[AudioFrame]:
    """Exactly `seconds` of stereo, as planar floats in frames of BLOCK samples."""
    graph = _graph(prompt, seconds)
    graph.configure()
    played = 0
    while True:
        try:
            frame = graph.pull()
        except (NothingYet, NothingMore):
            return
        assert isinstance(frame, AudioFrame)
        frame.pts = played
        played += frame.samples
        yield frame


def _graph(prompt: str, seconds: int) -> Graph:
    seed = hashlib.sha256(prompt.encode("utf-8", "replace")).digest()
    colour, cut, swell, loud = _AIR.get(mood_of(prompt), _STILL_AIR)
    chord = _CHORDS[seed[0] % len(_CHORDS)]
    graph = Graph()
    ears = "|".join(_voices(chord, ear) for ear in (0, 1))
    pad = graph.add("aevalsrc", f"exprs={ears}:s={RATE}:d={seconds}:c=stereo")
    noise = graph.add("anoisesrc", f"c={colour}:r={RATE}:d={seconds}:a={loud}:seed={seed[1]}:nb_samples={BLOCK}")
    soft = graph.add("lowpass", f"f={cut}")
    waves = graph.add("tremolo", f"f={swell}:d=0.7")
    wide = graph.add("aformat", f"sample_fmts=fltp:channel_layouts=stereo:sample_rates={RATE}")
    both = graph.add("amix", "inputs=2:normalize=0")
    begin = graph.add("afade", "t=in:d=0.8")
    end = graph.add("afade", f"t=out:st={seconds - 0.9}:d=0.9")
    blocks = graph.add("asetnsamples", f"n={BLOCK}:p=0")
    sink = graph.add("abuffersink")
    noise.link_to(soft)
    soft.link_to(waves)
    waves.link_to(wide)
    pad.link_to(both, 0, 0)
    wide.link_to(both, 0, 1)
    for one, next_one in ((both, begin), (begin, end), (end, blocks), (blocks, sink)):
        one.link_to(next_one)
    return graph


def _voices(chord: tuple[float, ...], ear: int) -> str:
    """One channel: each tone is struck in its turn and dies away, a little apart from the other ear's."""
    tones: list[str] = []
    for number, tone in enumerate(chord):
        apart = tone + 0.4 * ear * (number - 2)
        since = f"mod(t+{_ROUND - number * _ROUND / len(chord):.2f},{_ROUND})"
        struck = f"(1-exp(-{_ATTACK}*{since}))*exp(-{_DECAY}*{since})"
        tones.append(f"{_LOUDNESS - 0.02 * number:.3f}*sin(2*PI*{apart:.2f}*t)*{struck}")
    return "+".join(tones)
