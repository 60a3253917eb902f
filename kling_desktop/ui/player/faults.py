"""The sentence for each reason why a clip cannot be shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kling_desktop.ui.player.reading import Fault


def fault_words(fault: Fault, path: Path) -> str:
    """What is wrong with a clip, and what to do."""
    match fault:
        case Fault.MISSING:
            gone = QCoreApplication.translate(
                "PlayerPanel", "The clip is no longer in {folder}. It was moved, renamed or deleted."
            )
            return gone.format(folder=path.parent)
        case Fault.UNREADABLE:
            return QCoreApplication.translate(
                "PlayerPanel", "The clip cannot be read. Check the disk, or open it elsewhere."
            )
        case Fault.NOT_PLAYABLE:
            return QCoreApplication.translate(
                "PlayerPanel", "The clip cannot be decoded here. Open it elsewhere, or ask for it again."
            )
