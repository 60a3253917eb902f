"""A clip is its own recipe: the request and its ids inside the MP4, written without touching a frame.

Never a key, never an address with a signature, never a path of this machine: a local picture is named by its content.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (PyAV's stream copies are typed in part only)

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from kling_desktop import __version__
from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import request_from_plain, request_to_plain
from kling_desktop.media.boxes import CONTAINER, walk
from kling_desktop.media.faults import ClipRefused

KEY = "com.kling-desktop.recipe"
_VERSION = 1
_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "request": dict,
    "generation_id": str,
    "client_business_id": str,
    "task_id": str,
    "service": str,
    "created_at": (int, float),
    "program": str,
    "version": int,
}  # what is of another kind was not written by this program, and is passed over


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a clip was made from. `request` is our own JSON form; `created_at` in Unix seconds."""

    request: Mapping[str, Any]
    generation_id: str
    client_business_id: str = ""
    task_id: str = ""
    service: str = ""
    created_at: float = 0.0
    program: str = field(default=f"Kling Desktop {__version__}")
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
    """Copies a clip with its recipe inside, every packet as it was; False, and nothing written, when that fails."""
    import av
    from av.error import FFmpegError

    options = {"movflags": "use_metadata_tags+faststart"}
    try:
        with (
            av.open(part.absolute(), format=CONTAINER, metadata_errors="replace") as source,
            av.open(target.absolute(), "w", format="mp4", options=options) as copy,
        ):
            copy.metadata.update({**source.metadata, **_told(recipe)})
            streams = {
                s.index: copy.add_stream_from_template(s) for s in source.streams if s.type in ("video", "audio")
            }
            for packet in source.demux(*(s for s in source.streams if s.index in streams)):
                if packet.dts is not None:
                    packet.stream = streams[packet.stream.index]
                    copy.mux(packet)
        walk(target)
    except (FFmpegError, ClipRefused, OSError, ValueError):
        target.unlink(missing_ok=True)
        return False
    return True


def _told(recipe: Recipe) -> dict[str, str]:
    """The tags of the file: the prompt where players and catalogues look for words, and our own."""
    prompt = str(recipe.request.get("prompt", "")).replace("\0", " ").encode("utf-8", "replace").decode()
    model = str(recipe.request.get("model", ""))
    made = datetime.fromtimestamp(recipe.created_at, UTC).isoformat(timespec="seconds")
    words = {"title": prompt[:200], "description": prompt, "comment": prompt}
    return {KEY: json.dumps(asdict(recipe)), **words, "date": made, "model": model, "software": recipe.program}


def read(clip: Path) -> Recipe | None:
    """The recipe inside a clip; None when there is none, or nothing to read."""
    import av
    from av.error import FFmpegError

    if not clip.is_file():
        return None  # a pipe would be waited for
    try:
        with av.open(clip.absolute(), format=CONTAINER, metadata_errors="replace") as container:
            text = container.metadata.get(KEY, "")
        plain: object = json.loads(text)
    except (FFmpegError, OSError, ValueError, RecursionError):
        return None
    if not isinstance(plain, dict):
        return None
    written = cast("dict[str, Any]", plain)
    if not isinstance(written.get("request"), dict) or not isinstance(written.get("generation_id"), str):
        return None
    return Recipe(**{name: written[name] for name, kinds in _KINDS.items() if isinstance(written.get(name), kinds)})


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
    parts = urlsplit(source)
    public = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="")
    return {**picture, "source": public.geturl()}
