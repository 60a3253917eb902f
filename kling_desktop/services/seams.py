"""The seams between clips that go on from each other: measured once, off the window's thread, and used where clips are
played or exported as one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.seam import Match, Seam
from kling_desktop.media.exporting.job import Piece
from kling_desktop.media.faults import ClipRefused
from kling_desktop.media.seams import measured


class Seams:
    """Owns what has been measured since the start."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Seam] = {}
        self._turn = asyncio.Lock()  # two at once would take both cores from the window

    async def between(self, before: Generation, after: Generation) -> Seam | None:
        """The seam where one goes on from the other; None where it does not, or a clip cannot be read."""
        if after.continues != before.id:
            return None
        pair = before.clip, after.clip
        async with self._turn:
            if pair not in self._known:
                try:
                    self._known[pair] = await asyncio.to_thread(measured, Path(before.clip), Path(after.clip))
                except (ClipRefused, OSError):  # whoever shows or exports the clip says what is wrong with it
                    return None
        return self._known[pair]

    async def along(self, generations: Sequence[Generation]) -> list[Seam | None]:
        """For each the seam to the one before it; the first has none."""
        found = [await self.between(before, after) for before, after in pairwise(generations)]
        return [None, *found] if generations else []


def seamless(
    pieces: Sequence[Piece], seams: Sequence[Seam | None], *, skip: bool = True, match: bool = False
) -> tuple[Piece, ...]:
    """The pieces as one film: with `skip` without the frames that are doubled, with `match` in the first one's colours.

    Of a doubled frame the former is left out: a clip can be cut at its end without being encoded anew. Where only a
    part of a clip is wanted, its seam is not there.
    """
    made, so_far = list[Piece](), Match()
    for piece, seam in zip(pieces, seams, strict=True):
        if seam is None or not piece.whole or not made:
            so_far = Match()
        else:
            so_far = so_far.after(seam.match)
            if skip and seam.double and made[-1].last is None:
                made[-1] = replace(made[-1], last=seam.last - 1)
        made.append(replace(piece, match=so_far) if match and so_far != Match() else piece)
    return tuple(made)
