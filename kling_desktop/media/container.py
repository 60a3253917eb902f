"""A clip's file opened with PyAV: its picture track, and every way in which FFmpeg fails turned into a refusal.

PyAV is imported at the first use; it costs 50 ms that the first window need not wait for.
"""

# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kling_desktop.media.boxes import CONTAINER
from kling_desktop.media.faults import ClipFault, ClipRefused

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.codeccontext import VideoCodecContext
    from av.video.stream import VideoStream


@contextmanager
def refusing() -> Generator[None]:
    """Whatever FFmpeg says inside is a ClipRefused outside."""
    from av.error import FFmpegError

    try:
        yield
    except FFmpegError as error:
        raise ClipRefused(ClipFault.DOES_NOT_DECODE, str(error)) from error


@contextmanager
def opened(path: Path, *, threads: str = "AUTO") -> Generator[tuple[InputContainer, VideoStream]]:
    """The clip and its picture. "AUTO" is fastest for whole clips; "SLICE" gives a single frame soonest.

    Raises ClipRefused, OSError.
    """
    import av

    if path.exists() and not path.is_file():
        raise ClipRefused(ClipFault.NOT_A_CLIP, "a pipe, a folder or a device")
    with path.open("rb"):  # the system's own errors; FFmpeg's "not permitted" can also mean a damaged stream
        pass
    with refusing(), av.open(path.absolute(), format=CONTAINER, metadata_errors="replace") as container:
        if not container.streams.video:
            raise ClipRefused(ClipFault.NO_VIDEO)
        stream = container.streams.video[0]
        context = cast("VideoCodecContext | None", stream.codec_context)  # None: nobody here knows the codec
        if context is None or not context.width or not context.height:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE, "no codec, or no size")
        stream.thread_type = threads
        yield container, stream
