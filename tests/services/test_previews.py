"""What is made of a clip to be seen before it is opened."""

from __future__ import annotations

import asyncio
from pathlib import Path

from kling_desktop.services.previews import Previews
from tests.media.films import film


def test_poster_filmstrip_and_waveform_are_made_once_and_told(tmp_path: Path) -> None:
    previews, told = Previews(tmp_path / "posters"), list[str]()
    previews.listen(told.append)
    clip = film(tmp_path / "clip.mp4", sound=True, tone_from=0)
    for _ in range(2):
        asyncio.run(previews.make("g", clip))
    assert told == ["g", "g", "g"]
    assert all(path.exists() for path in (previews.poster("g"), previews.filmstrip("g"), previews.waveform("g")))
    assert max(previews.waveform("g").read_bytes()) > 128
