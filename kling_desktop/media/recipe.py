"""A clip is its own recipe: the request and its ids inside the MP4, written without touching a frame.

Never a key, never an address with a signature, never a path of this machine: a local picture is named by its content.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (PyAV's stream copies are typed in part only)

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import request_from_plain, request_to_plain

KEY = "com.kling-desktop.recipe"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a clip was made from. `request` is our own JSON form; `created_at` in Unix seconds."""

    request: Mapping[str, Any]
    generation_id: str
    client_business_id: str = ""
    task_id: str = ""
    service: str = ""
    created_at: float = 0.0
    version: int = field(default=_VERSION)

    @classmethod
    def of(cls, generation: Generation) -> Recipe:
        """The recipe of a generation, fit to be given away."""
        g = generation
        return cls(_given_away(g.request), g.id, g.client_business_id, g.task_id, g.service, g.created_at)

    def restored(self) -> Request:
        """The request; pictures are named by their content. Raises ValueError."""
        return request_from_plain(self.request)


def write(part: Path, target: Path, recipe: Recipe) -> bool:
    """Copies a clip with its recipe inside; False, and nothing written, when it cannot be copied stream by stream."""
    import av
    from av.error import FFmpegError

    options = {"movflags": "use_metadata_tags+faststart"}
    try:
        with av.open(part) as source, av.open(target, "w", format="mp4", options=options) as copy:
            prompt = str(recipe.request.get("prompt", ""))
            told = {KEY: json.dumps(asdict(recipe), ensure_ascii=False), "title": prompt[:200], "comment": prompt}
            copy.metadata.update({**source.metadata, **told})
            streams = {
                s.index: copy.add_stream_from_template(s) for s in source.streams if s.type in ("video", "audio")
            }
            for packet in source.demux(*(s for s in source.streams if s.index in streams)):
                if packet.dts is not None:
                    packet.stream = streams[packet.stream.index]
                    copy.mux(packet)
    except (FFmpegError, ValueError):
        target.unlink(missing_ok=True)
        return False
    return True


def read(clip: Path) -> Recipe | None:
    """The recipe inside a clip; None when there is none, or nothing to read."""
    import av
    from av.error import FFmpegError

    try:
        with av.open(clip) as container:
            text = container.metadata.get(KEY, "")
        plain: object = json.loads(text)
    except (FFmpegError, OSError, ValueError):
        return None
    if not isinstance(plain, dict):
        return None
    written = cast("dict[str, Any]", plain)
    if not isinstance(written.get("request"), dict) or not isinstance(written.get("generation_id"), str):
        return None
    known = {name: written[name] for name in Recipe.__dataclass_fields__ if name in written}
    return Recipe(**known)


def _given_away(request: Request) -> dict[str, Any]:
    plain = request_to_plain(request)
    for name, value in plain.items():
        if isinstance(value, list):
            plain[name] = [_without_place(entry) for entry in cast("list[dict[str, Any]]", value)]
        elif isinstance(value, dict):
            plain[name] = _without_place(cast("dict[str, Any]", value))
    return plain


def _without_place(picture: dict[str, Any]) -> dict[str, Any]:
    source = str(picture.get("source", ""))
    if source.startswith("file:"):
        return {name: value for name, value in picture.items() if name != "source"}
    return {**picture, "source": urlsplit(source)._replace(query="", fragment="").geturl()}
