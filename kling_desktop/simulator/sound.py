"""A quiet chord for a clip with audio. The prompt's hash chooses it."""

from __future__ import annotations

import hashlib
import math
from array import array

RATE = 48_000  # samples a second, for each of two channels
_CHORDS = ((220.0, 277.18, 329.63), (196.0, 246.94, 293.66), (174.61, 220.0, 261.63), (146.83, 220.0, 293.66))


def samples(prompt: str, seconds: float) -> tuple[array[float], array[float]]:
    """Left and right channel, each of `seconds` × 48,000 values in −1 … 1."""
    chord = _CHORDS[hashlib.sha256(prompt.encode("utf-8", "replace")).digest()[0] % len(_CHORDS)]
    count = round(seconds * RATE)
    second = [sum(math.sin(math.tau * round(tone) * n / RATE) for tone in chord) / 12 for n in range(RATE)]
    fade = RATE // 2
    left, right = array("f", bytes(4 * count)), array("f", bytes(4 * count))
    for n in range(count):
        swell = min(1.0, n / fade, (count - n) / fade) * (0.75 + 0.25 * math.sin(math.tau * n / (RATE * 4)))
        left[n] = second[n % RATE] * swell
        right[n] = second[(n + RATE // 7) % RATE] * swell
    return left, right
