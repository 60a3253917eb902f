"""Showing files in the desktop's file manager, selected; where that cannot be asked for, their folder.

A way per platform. No shell is involved, so a name may hold whatever it likes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_SERVICE, _PATH = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
_PATIENCE_MS = 5000


def reveal(paths: Sequence[Path], opened: Callable[[QUrl], object] = QDesktopServices.openUrl) -> None:
    """Shows the files; `opened` opens the folder where nothing better is there. Of lost ones, too."""
    there = [path for path in paths if path.exists()]
    if not there:
        _open_folder(paths, opened)
        return
    way = _WAYS.get(sys.platform)
    if way is None or not way(there):
        _ask_file_manager(there, lambda: _open_folder(there, opened))


def _open_folder(paths: Sequence[Path], opened: Callable[[QUrl], object]) -> None:
    if paths:
        opened(QUrl.fromLocalFile(str(paths[0].parent)))


def _on_windows(paths: Sequence[Path]) -> bool:
    return _started("explorer.exe", "/select,", str(paths[0]))


def _on_macos(paths: Sequence[Path]) -> bool:
    return _started("/usr/bin/open", "-R", "--", *map(str, paths))


def _started(program: str, *arguments: str) -> bool:
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    return process.startDetached()[0]


def _ask_file_manager(paths: Sequence[Path], otherwise: Callable[[], None]) -> None:
    """Asks over D-Bus, without waiting for the answer here."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        otherwise()
        return
    message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "ShowItems")
    uris = [QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded) for path in paths]
    message.setArguments([uris, ""])
    watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MS))
    _asked.add(watcher)

    def answered() -> None:
        _asked.discard(watcher)
        if watcher.isError():
            otherwise()
        watcher.deleteLater()

    watcher.finished.connect(answered)


_asked: set[object] = set()  # questions under way: nothing else holds them
_WAYS: Mapping[str, Callable[[Sequence[Path]], bool]] = {"win32": _on_windows, "darwin": _on_macos}
