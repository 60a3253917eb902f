"""Work on a picture in a process of its own, where its decoder would keep Python from the window.

Pillow's decoders leave Python to the window's thread while they decode, but for those of _KEPT. A picture of these
kinds that would keep it for longer than _MOST is worked on apart; all others are not, because a process costs a fifth
of a second. Whoever decodes pictures at full size does so through `apart`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from kling_desktop.domain.catalog import PictureLimits
from kling_desktop.media import claims
from kling_desktop.media.faults import PictureFault, PictureRefused

Made = TypeVar("Made")
Source = TypeVar("Source", bound=Path | bytes)
Rest = TypeVarTuple("Rest")

COMMAND = "apart"  # the program's own, see `__main__`
_MOST = 15.0  # ms
_KEPT: Mapping[str, float] = {
    "JPEG2000": 36,  # all the time
    "WEBP": 2.9,  # while its pixels are copied
    "AVIF": 2.9,
}  # ms a megapixel
_KILLED = 9
_OWN_END = 255  # what a program ends with of its own will; Windows gives larger numbers to what broke off, others less
_KNOWN = (PictureRefused, OSError)
_INPUT, _OUTPUT, _ERRORS = 0, 1, 2
_SERVICE = "TOAPIS_"  # what is said to the program about the service, and its key: none of that is for a decoder


def apart(work: Callable[[Source, *Rest], Made], source: Source, *rest: *Rest) -> Made:
    """What `work(source, *rest)` makes, or raises; in a process of its own if `source` needs one.

    All of it must be what `pickle` takes. Raises PictureRefused for a picture that ends the process.
    """
    return in_own_process(command(), work, source, *rest) if needs_own_process(source) else work(source, *rest)


def needs_own_process(source: Path | bytes) -> bool:
    """Whether a decoder would keep Python for long; not for what is refused unread."""
    try:
        kind, pixels = claims.pixels(_head(source))
    except OSError:  # whoever opens it says so
        return False
    return pixels <= PictureLimits().most_pixels and _KEPT.get(kind, 0) * pixels / 1e6 > _MOST


def command() -> list[str]:
    """The command line of such a process, in a checkout as well as in a frozen program."""
    return [sys.executable, *(() if getattr(sys, "frozen", False) else ("-m", "kling_desktop")), COMMAND]


def in_own_process(line: Sequence[str], work: Callable[[Source, *Rest], Made], source: Source, *rest: *Rest) -> Made:
    """The same with this command line. Where it cannot be started, or fails in itself, the work is done here."""
    import pickle  # not for the window's first picture

    try:
        ended, answer = _asked(line, (work, source, *rest))
    except OSError:
        return work(source, *rest)
    if 0 < ended <= _OWN_END:  # a bug of ours is told with its place when it happens here
        return work(source, *rest)
    if ended != 0:
        raise _broken_off(ended, source.name if isinstance(source, Path) else "")
    made: Any = pickle.loads(answer)
    if isinstance(made, _KNOWN):
        raise made
    return made


def _asked(line: Sequence[str], question: tuple[object, ...]) -> tuple[int, bytes]:
    """How the process ended, and what it said. Raises OSError."""
    import pickle
    import subprocess

    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open a console
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    environ = {name: value for name, value in os.environ.items() if not name.upper().startswith(_SERVICE)}
    with subprocess.Popen(line, stdin=pipe, stdout=pipe, stderr=nowhere, creationflags=hidden, env=environ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            pickle.dump(question, process.stdin)
            process.stdin.close()
        except BrokenPipeError:  # how it ended says more
            pass
        answer = process.stdout.read()
    return process.returncode, answer


def _broken_off(ended: int, name: str) -> PictureRefused:
    """A system short of memory kills what takes most of it; a decoder that breaks does so on a damaged picture."""
    if ended == -_KILLED:
        return PictureRefused(PictureFault.UNREADABLE, name, "not enough memory")
    return PictureRefused(PictureFault.CUT_OFF, name)


def _head(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[: claims.HEAD]
    if not source.is_file():  # a pipe would never end
        return b""
    with source.open("rb") as file:
        return file.read(claims.HEAD)


def main() -> int:
    """What the process does: reads its work, does it, and says what was made or why it was refused."""
    import pickle

    said = os.fdopen(os.dup(_OUTPUT), "wb")
    os.dup2(_ERRORS, _OUTPUT)  # a library's remarks are no answer
    with os.fdopen(_INPUT, "rb") as asked:
        work, *arguments = pickle.load(asked)
    try:
        made = work(*arguments)
    except _KNOWN as known:
        made = known
    with said:
        pickle.dump(made, said)
    return 0
