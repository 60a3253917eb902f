"""Clips that lie on the disk and are not in the library, or not where it has them: known again by the recipe inside.

Used after the library was rebuilt, for a folder that the user names, and for one clip that was renamed or moved.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.library import Library
from kling_desktop.media.recipe import Recipe, read
from kling_desktop.services.recipes import request_of

SUFFIXES = frozenset({".mp4", ".m4v", ".mov"})
_AT_ONCE = 8  # clips read in one go, between two looks at what else there is to do


@dataclass(frozen=True, slots=True)
class Taken:
    """How many clips were looked at, which generations came into the library, how many have their file again."""

    seen: int = 0
    new: tuple[str, ...] = ()
    back: int = 0


class Finder:
    """Owns nothing; looks in worker threads, writes to the library in the calling one."""

    def __init__(self, library: Library, pictures: Path, now: Callable[[], float]) -> None:
        self._library, self._pictures, self._now = library, pictures, now

    async def take_in(
        self, folder: Path, *, also_removed: bool = False, told: Callable[[Taken], None] = lambda _: None
    ) -> Taken:
        """Takes every clip of ours below a folder into the library. `also_removed`: also what the user once removed."""
        gone = frozenset[str]() if also_removed else await asyncio.to_thread(self._library.removed)
        paths = await asyncio.to_thread(lambda: list(_clips_below(folder)))
        taken = Taken()
        for start in range(0, len(paths), _AT_ONCE):
            for path, recipe in await asyncio.to_thread(_read, paths[start : start + _AT_ONCE]):
                taken = replace(taken, seen=taken.seen + 1)
                if recipe is not None and recipe.generation_id not in gone:
                    taken = self._take(path, recipe, taken)
            told(taken)
        return taken

    async def find(self, generation: Generation, folder: Path) -> Path | None:
        """Where the clip of a generation lies below a folder; the library has it there then."""
        found = await asyncio.to_thread(_first_of, generation.id, folder)
        now = self._library.get(generation.id)
        if found is None or now is None:
            return None
        self._library.save(with_clip(now, found, now.task_id, self._now()))
        return found

    def _take(self, path: Path, recipe: Recipe, taken: Taken) -> Taken:
        known = self._library.get(recipe.generation_id) or self._library.by_task(recipe.task_id)
        if known is None:
            generation = restored(recipe, path, self._pictures)
            if generation is None:
                return taken
            self._library.save(generation, durable=True)  # so that the journal knows it, though it was once removed
            return replace(taken, new=(*taken.new, generation.id))
        if known.state is State.READY and Path(known.clip).exists():
            return taken  # a copy
        after = with_clip(known, path, known.task_id or recipe.task_id, self._now())
        if after is known:
            return taken
        self._library.save(after)
        return replace(taken, back=taken.back + 1)


def with_clip(generation: Generation, clip: Path, task_id: str, now: float) -> Generation:
    """A generation whose clip lies on the disk: ready, whatever else was thought of it."""
    if generation.state is State.READY:
        return replace(generation, clip=str(clip))
    if generation.state is State.UNCERTAIN:
        generation = generation.accepted(task_id, now)
    elif generation.state is State.FAILED:
        generation = generation.moved(State.QUEUED, task_id=task_id, failure=None)
    if generation.state in (State.QUEUED, State.GENERATING):
        generation = generation.finished(generation.url, generation.expires_at)
    return generation.ready(str(clip)) if generation.state is State.DOWNLOADING else generation


def restored(recipe: Recipe, clip: Path, pictures: Path) -> Generation | None:
    """The generation that a clip was made by; None when its request cannot be read."""
    try:
        request = request_of(recipe, pictures)
    except ValueError:
        return None
    made_at = recipe.created_at or clip.stat().st_mtime
    return Generation(
        id=recipe.generation_id,
        client_business_id=recipe.client_business_id,
        request=request,
        created_at=made_at,
        service=recipe.service,
        state=State.READY,
        updated_at=made_at,
        task_id=recipe.task_id,
        accepted_at=made_at,
        progress=100,
        clip=str(clip),
    )


def any_clips(folder: Path) -> bool:
    """Whether there is any clip below a folder, whoever made it."""
    return next(_clips_below(folder), None) is not None


def _read(paths: Sequence[Path]) -> list[tuple[Path, Recipe | None]]:
    return [(path, read(path)) for path in paths]


def _first_of(generation_id: str, folder: Path) -> Path | None:
    for path in _clips_below(folder):
        recipe = read(path)
        if recipe is not None and recipe.generation_id == generation_id:
            return path
    return None


def _clips_below(folder: Path) -> Iterator[Path]:
    """The clips below a folder, in the order of their names; what cannot be read is passed over."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(place, name)
