"""A decoded frame in the colours of the screen: its tags are honoured, and what is not tagged is BT.709, limited range.

Everything that is shown of a clip comes through here: player, posters, filmstrips, frames taken from a clip.
"""

# pyright: reportUnknownMemberType=false
# (PyAV's filters are typed in part only)

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from av.video.reformatter import VideoReformatter

_UNTAGGED: Final = (0, 2)  # FFmpeg's "RGB" and "unspecified": what an encoder leaves that says nothing


class Converter:
    """Turns frames into RGB. It keeps FFmpeg's tables from frame to frame, so that one of a size is made once."""

    def __init__(self) -> None:
        self._reformatter: VideoReformatter | None = None

    def convert(self, frame: VideoFrame, size: tuple[int, int], layout: str, *, careful: bool = False) -> VideoFrame:
        """The frame at a size in a layout of RGB ("rgb24", "bgra"); `careful`: slower, and exact to a level."""
        from av.video.reformatter import Colorspace, Interpolation, VideoReformatter

        if self._reformatter is None:
            self._reformatter = VideoReformatter()
        exact = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT
        return self._reformatter.reformat(
            frame,
            *size,
            format=layout,
            src_colorspace=None if int(frame.colorspace) not in _UNTAGGED else Colorspace.ITU709,
            src_color_range=frame.color_range or None,
            interpolation=exact if careful else Interpolation.BILINEAR,
        )


def turn(frame: VideoFrame) -> int:
    """By how many degrees it is to be turned clockwise to stand upright: 0, 90, 180, 270."""
    return round(-frame.rotation / 90) * 90 % 360
