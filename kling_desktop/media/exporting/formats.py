"""FORMATS: every kind of file that a clip can go out as. A new one is a row and a function that takes a `Job`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.media.exporting.copied import copy
from kling_desktop.media.exporting.encoded import DNXHR, H264, H265, PRORES, encode, write_sound
from kling_desktop.media.exporting.job import ExportFault, ExportRefused, ExportStopped, Job
from kling_desktop.media.exporting.moving_pictures import write_gif, write_pngs, write_webp
from kling_desktop.media.faults import ClipRefused

EDIT_RATES = (Fraction(24), Fraction(25), Fraction(30))
WEB_RATES = (Fraction(10), Fraction(25, 2), Fraction(20), Fraction(25))  # what a GIF's hundredths of a second allow
SIZES = (1080, 720, 540, 480, 360, 240)  # the shorter side in pixels


@dataclass(frozen=True, slots=True)
class Format:
    """One row: its name and what it is for, its encoders, and what can be chosen; `first_*`: what is chosen at first.

    `suffix` "" means a folder.
    """

    id: str
    words: str
    purpose: str
    suffix: str
    write: Callable[[Job], None]
    encoders: tuple[str, ...] = ()
    rates: tuple[Fraction, ...] = EDIT_RATES
    sizes: tuple[int, ...] = SIZES
    first_rate: Fraction | None = None
    first_size: int | None = None
    keeps_sound: bool = True


FORMATS: Mapping[str, Format] = {
    row.id: row
    for row in (
        Format(
            "copy",
            _N("exports", "MP4, as it is"),
            _N("exports", "Nothing is lost. A part is encoded anew only where it is cut between keyframes."),
            ".mp4",
            copy,
            ("libx264", "aac"),
            rates=(),
            sizes=(),
        ),
        Format(
            "h264",
            _N("exports", "MP4, H.264"),
            _N("exports", "Plays everywhere: for sending, posting and presentations."),
            ".mp4",
            partial(encode, coding=H264),
            ("libx264", "aac"),
        ),
        Format(
            "h265",
            _N("exports", "MP4, H.265"),
            _N("exports", "Half the size of H.264, for newer players."),
            ".mp4",
            partial(encode, coding=H265),
            ("libx265", "aac"),
        ),
        Format(
            "prores",
            _N("exports", "ProRes 422 HQ"),
            _N("exports", "For cutting and grading in Final Cut, Premiere and Resolve. Large files."),
            ".mov",
            partial(encode, coding=PRORES),
            ("prores_ks",),
        ),
        Format(
            "dnxhr",
            _N("exports", "DNxHR HQ"),
            _N("exports", "For cutting in Media Composer and Resolve. Large files."),
            ".mov",
            partial(encode, coding=DNXHR),
            ("dnxhd",),
        ),
        Format(
            "gif",
            _N("exports", "GIF"),
            _N("exports", "For messages and pages that play nothing else. No sound."),
            ".gif",
            write_gif,
            ("gif",),
            rates=WEB_RATES,
            sizes=(480, 360, 240),
            first_rate=Fraction(25, 2),
            first_size=360,
            keeps_sound=False,
        ),
        Format(
            "webp",
            _N("exports", "Animated WebP"),
            _N("exports", "For web pages: smaller and finer than GIF. No sound."),
            ".webp",
            write_webp,
            ("libwebp_anim",),
            first_size=540,
            keeps_sound=False,
        ),
        Format(
            "png",
            _N("exports", "PNG sequence"),
            _N("exports", "A folder with every frame, for compositing. No sound."),
            "",
            write_pngs,
            keeps_sound=False,
        ),
        Format(
            "wav",
            _N("exports", "WAV"),
            _N("exports", "The sound alone."),
            ".wav",
            write_sound,
            rates=(),
            sizes=(),
        ),
    )
}


def missing(row: Format) -> tuple[str, ...]:
    """The encoders of a format that are not there."""
    from av.codec import Codec
    from av.codec.codec import UnknownCodecError

    def is_missing(name: str) -> bool:
        try:
            Codec(name, "w")
        except UnknownCodecError:
            return True
        return False

    return tuple(name for name in row.encoders if is_missing(name))


def export(format_id: str, job: Job) -> None:
    """Writes `job.part`, wholly or not at all. Raises ExportRefused, ExportStopped."""
    from av.error import FFmpegError

    row = FORMATS[format_id]
    if lacking := missing(row):
        raise ExportRefused(ExportFault.NO_ENCODER, detail=", ".join(lacking))
    done = False
    try:
        row.write(job)
        done = True
    except (ClipRefused, FFmpegError, OSError) as error:
        raise refusal(error, job) from error
    finally:
        if not done:
            _sweep(job)


def refusal(error: Exception, job: Job) -> ExportRefused:
    """What an error means for whoever exports; what was written is taken away."""
    import errno

    _sweep(job)
    number, name = getattr(error, "errno", None), job.pieces[0].path.name
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return ExportRefused(ExportFault.NO_ROOM, job.part.parent.name)
    if not job.part.parent.is_dir() or number in (errno.EACCES, errno.EROFS, errno.ENOENT, errno.EIO):
        lost = next((piece.path.name for piece in job.pieces if not piece.path.exists()), "")
        if lost:
            return ExportRefused(ExportFault.LOST, lost)
        return ExportRefused(ExportFault.NOT_WRITABLE, job.part.parent.name, str(error))
    return ExportRefused(ExportFault.UNREADABLE, name, str(error))


def _sweep(job: Job) -> None:
    import shutil

    if job.part.is_dir():
        shutil.rmtree(job.part, ignore_errors=True)
    else:
        job.part.unlink(missing_ok=True)


__all__ = ["FORMATS", "ExportRefused", "ExportStopped", "Format", "export", "missing"]
