"""Whether the clips of the cards that are seen are still where they were saved. To change when it is looked, see
`look_again` and who calls it; what a card then says is in `card_words`.

The disk is asked on a thread, since a folder on the network may take its time; what was known last is said meanwhile.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

_PATIENCE: Final = 1000  # ms that the end of the program waits for a folder that does not answer


class Whereabouts(QObject):
    """Owns what is known of the clips that were asked about."""

    learned = Signal(str)  # the id of a generation of which another thing is known now

    _seen = Signal(str, str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._missing: set[str] = set()
        self._asked: dict[str, str] = {}  # generation id → the clip that was looked for
        self._next: list[tuple[str, str]] = []  # what the thread is not told of yet
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._begin = QTimer(self)  # when the cards have been painted: a worker would hold that up
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._look_for_asked)
        self._seen.connect(self._learn)

    def missing(self, generation_id: str, clip: str) -> bool:
        """What is known of a clip now; one that was not asked about is looked for, and `learned` says more."""
        if self._asked.get(generation_id) != clip:
            self._asked[generation_id] = clip
            self._next.append((generation_id, clip))
            self._begin.start(0)
        return generation_id in self._missing

    def look_again(self) -> None:
        """Files may have gone or come back: each is looked for when it is next asked about."""
        self._asked.clear()

    def forget(self, generation_id: str) -> None:
        """Something happened to this one."""
        self._asked.pop(generation_id, None)

    def shut_down(self) -> None:
        """Asks no more."""
        self._begin.stop()
        self._pool.clear()
        self._pool.waitForDone(_PATIENCE)

    def _look_for_asked(self) -> None:
        asked, self._next = self._next, []
        self._pool.start(lambda: self._look(asked))

    def _look(self, asked: list[tuple[str, str]]) -> None:
        """On the pool's thread."""
        for generation_id, clip in asked:
            try:
                there = Path(clip).exists()
            except OSError:  # no right to look into the folder
                there = False
            self._seen.emit(generation_id, clip, not there)

    def _learn(self, generation_id: str, clip: str, missing: bool) -> None:
        if self._asked.get(generation_id) != clip or missing == (generation_id in self._missing):
            return
        (self._missing.add if missing else self._missing.discard)(generation_id)
        self.learned.emit(generation_id)
