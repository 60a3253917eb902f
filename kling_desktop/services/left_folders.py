"""Clips' folders that the user has left for another one: what began to arrive there comes along, nothing stays behind.

A clip that is on its way when the folder changes is finished where it began; one that was cut is moved to the new
folder when it goes on. A folder is remembered until nothing of ours is hidden in it any more.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from kling_desktop.library.files import hidden, part_for, sweep
from kling_desktop.library.library import Library
from kling_desktop.services.settings import Settings, SettingsFile

MOST = 8  # folders remembered


def leaving(settings: Settings, former: Path, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes, with what another clips' folder leaves behind; `former` is the one in use."""
    if "clips_folder" not in changes:
        return dict(changes)
    left = dict.fromkeys((str(former), *settings.left_folders))
    left.pop(changes["clips_folder"], None)
    return {**changes, "left_folders": list(left)[:MOST]}


def bring_along(generation_id: str, folder: Path, left: Iterable[Path]) -> None:
    """Moves what has arrived of a clip into the folder in use, from the one in which it began. Raises OSError."""
    wanted = part_for(generation_id, folder)
    for former in left:
        begun = part_for(generation_id, former)
        if former != folder and begun.exists() and not wanted.exists():
            for path in hidden(former, generation_id):
                shutil.move(path, folder / path.name)


async def tidy(settings: SettingsFile, library: Library, clips: Path) -> None:
    """At the start, before anything could be on its way to one: sweeps the folders left, and forgets the tidy ones."""
    folders = [Path(folder) for folder in settings.current.left_folders if Path(folder) != clips]
    if not folders:
        return
    open_ids = {generation.id for generation in library.unfinished()}
    kept = await asyncio.to_thread(_swept, folders, open_ids)
    still = [folder for folder in settings.current.left_folders if Path(folder) not in set(folders) - set(kept)]
    try:
        settings.change(left_folders=still)
    except OSError:  # it is tidied again at the next start
        return


def _swept(folders: Iterable[Path], open_ids: Collection[str]) -> list[Path]:
    """Those in which something of ours is left, or which are away."""
    kept: list[Path] = []
    for folder in folders:
        sweep(folder, open_ids)
        if not folder.exists() or hidden(folder):
            kept.append(folder)
    return kept
