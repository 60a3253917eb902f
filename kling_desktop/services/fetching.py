"""downloading → ready: the clip's bytes, judged, marked with their recipe, and put under their final name.

At most three at a time, those whose address dies first, first. Nothing that is not a whole clip ever gets a clip's
name; nothing that has a name already is ever overwritten.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kling_desktop.api.answers import TaskStatus
from kling_desktop.api.errors import (
    AddressExpired,
    ApiError,
    ConnectionLost,
    DownloadTooLarge,
    Interrupted,
    NotAClip,
    NotFound,
    NotSent,
    TimedOut,
    UnsafeRedirect,
)
from kling_desktop.api.retry import backoff
from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, WaitReason
from kling_desktop.domain.naming import clip_name
from kling_desktop.library.files import candidates, part_for, place_clip
from kling_desktop.media import clips
from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.recipe import Recipe, read, write
from kling_desktop.services.gate import Lane
from kling_desktop.services.left_folders import bring_along
from kling_desktop.services.means import Means, at_the_gate, close_gate, disk_trouble, for_the_user, trouble, wait
from kling_desktop.services.turns import Turns

AT_ONCE = 3
TRIES = 12  # of a download that is cut again and again, before the user is asked


async def fetch(means: Means, generation: Generation, turns: Turns) -> Generation:
    """One try at fetching the clip: with the known address, and once more with a fresh one when that has died."""
    async with turns.turn(generation.expires_at or 0.0):
        try:
            return await _fetch(means, generation)
        except OSError as error:
            waiting = disk_trouble(means, generation, error, means.clips_folder())
            return generation.waits(replace(waiting, message=_with_room(means, generation, waiting.message)))


def _with_room(means: Means, generation: Generation, words: str) -> str:
    """What the disk said, and how much is free and still needed where that is known."""
    folder = means.clips_folder()
    try:
        free = shutil.disk_usage(folder).free
        missing = means.client.missing(part_for(generation.id, folder))
    except OSError:
        return words
    needed = f", {missing / 1e6:.1f} MB needed" if missing else ""
    return f"{words} ({free / 1e6:.1f} MB free{needed})"


async def _fetch(means: Means, generation: Generation) -> Generation:
    placed = await asyncio.to_thread(_already_placed, means, generation)
    if placed is not None:
        return generation.ready(str(placed))
    last: Exception | None = None
    for fresh in (False, True):
        if fresh or not generation.url:
            answer = await _fresh_address(means, generation)
            if not answer.url or answer.waiting is not None or answer.settled:
                return answer
            generation = answer
        try:
            clip = await _bring(means, generation)
        except (AddressExpired, NotAClip, ClipRefused, UnsafeRedirect) as error:
            last = error
            continue
        except DownloadTooLarge as error:
            return generation.waits(for_the_user(means, generation, WaitReason.DOWNLOAD, error.message))
        except ApiError as error:
            return _later(means, generation, error, await _reason(means, generation, error))
        return generation.ready(str(clip))
    if isinstance(last, AddressExpired):
        return generation.failed(Failure(FailureKind.EXPIRED, last.code, last.message, Charged.YES))
    return generation.waits(for_the_user(means, generation, WaitReason.DOWNLOAD, str(last)))


async def _reason(means: Means, generation: Generation, error: ApiError) -> WaitReason:
    """Whether the download was cut, or only the file host cannot be reached: then the service still answers."""
    if isinstance(error, Interrupted):
        return WaitReason.INTERRUPTED
    try:
        await means.client.look(generation.task_id, generation.other_names)
    except (NotSent, TimedOut, ConnectionLost):
        return WaitReason.NO_NETWORK
    except ApiError:
        return WaitReason.FILE_HOST
    return WaitReason.FILE_HOST


def _later(means: Means, generation: Generation, error: ApiError, reason: WaitReason) -> Generation:
    """Cut, stalled or unreachable: what arrived is kept, and it goes on from there."""
    before = generation.waiting
    tries = before.tries if before and before.reason is reason else 0
    if reason is WaitReason.INTERRUPTED and tries >= TRIES:
        return generation.waits(for_the_user(means, generation, WaitReason.DOWNLOAD, error.message))
    told = isinstance(error, Interrupted) and error.retry_after is not None
    delay = backoff(tries + 1, error, means.clock.random)
    return generation.waits(
        wait(means, generation, reason, error, delay if told else min(delay, means.pace.probe_most))
    )


async def _fresh_address(means: Means, generation: Generation) -> Generation:
    """Asks the status once more: a finished task gives its address again while it lives."""
    try:
        task = await means.client.look(generation.task_id, generation.other_names)
    except NotFound as error:
        return generation.waits(for_the_user(means, generation, WaitReason.UNKNOWN_TASK, error.message))
    except ApiError as error:
        reason = close_gate(means, error, Lane.QUERY)
        waiting = at_the_gate(means, reason, error) if reason else trouble(means, generation, error)
        return generation.waits(waiting)
    if task.status is TaskStatus.FAILED:
        failure = Failure(FailureKind.PROVIDER, task.error_code, task.error_message, Charged.UNKNOWN)
        return generation.failed(failure)
    if not task.url:
        return generation.failed(Failure(FailureKind.NO_CLIP, task.error_code, task.error_message, Charged.UNKNOWN))
    return generation.finished(task.url, task.expires_at)


async def _bring(means: Means, generation: Generation) -> Path:
    """Downloads, judges and places the clip, in a worker thread; being cancelled keeps what has arrived."""
    stop = threading.Event()
    work = asyncio.ensure_future(asyncio.to_thread(_bring_in_thread, means, generation, stop))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait({work})
        if not work.cancelled():
            work.exception()  # told: it was stopped
        raise


def _bring_in_thread(means: Means, generation: Generation, stop: threading.Event) -> Path:
    folder = means.clips_folder()
    folder.mkdir(parents=True, exist_ok=True)
    bring_along(generation.id, folder, means.left_folders())
    part = part_for(generation.id, folder)
    means.client.download(generation.url, part, stop=stop)
    try:
        clips.check(part)
    except ClipRefused:
        means.client.discard(part)
        raise
    marked = part.with_suffix(".tmp")
    ours = marked if write(part, marked, Recipe.of(generation)) else part
    clip = place_clip(ours, folder, _name(means, generation))
    means.client.discard(part)
    return clip


def _already_placed(means: Means, generation: Generation) -> Path | None:
    """The clip of this very generation, placed just before the program ended."""
    for folder in (means.clips_folder(), *means.left_folders()):
        for path in candidates(folder, _name(means, generation)):
            recipe = read(path)
            if recipe is not None and recipe.generation_id == generation.id:
                return path
    return None


def _name(means: Means, generation: Generation) -> str:
    when = datetime.fromtimestamp(generation.created_at)  # noqa: DTZ006 (the user's own day is meant)
    name = clip_name(generation, means.name_template(), when)
    here = sys.getfilesystemencoding()  # not UTF-8 where the locale is of another century
    return name.encode(here, "replace").decode(here).replace("?", "_")
