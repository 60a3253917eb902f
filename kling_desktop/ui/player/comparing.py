"""What a comparison does in the player: carries each change of a `Comparison` to the bar, the stage and the sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from kling_desktop.ui.player.compare_bar import CompareBar
from kling_desktop.ui.player.comparison import GAINS, MOST, Comparison
from kling_desktop.ui.player.placing import Mode
from kling_desktop.ui.player.playback import Playback
from kling_desktop.ui.player.stage import Stage


class Comparing(QObject):
    """Owns the comparison that is shown, if there is one."""

    def __init__(self, stage: Stage, bar: CompareBar, playback: Playback, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._bar, self._playback = stage, bar, playback
        self._now: Comparison | None = None
        stage.split_moved.connect(self._split)
        bar.fronted.connect(self._front)
        bar.mode_chosen.connect(self.see)
        bar.amount_moved.connect(self._amount)

    @property
    def on(self) -> bool:
        """Whether clips are being compared."""
        return self._now is not None

    @property
    def now(self) -> Comparison | None:
        """The comparison that is shown."""
        return self._now

    @property
    def front(self) -> int:
        """Which of the clips is in front; 0 for a clip that is shown alone."""
        return self._now.layout.front if self._now else 0

    @property
    def front_path(self) -> Path | None:
        """The file of the clip in front, while clips are compared."""
        return self._now.clips[self.front].path if self._now else None

    def begin(self, comparison: Comparison) -> None:
        """Shows a comparison."""
        self._now = comparison
        self._bar.setVisible(True)
        self._show(comparison)

    def ask(self, sentence: str) -> None:
        """Says what the comparison that was asked for still needs; nothing: it is not asked for any more."""
        if self._now is None:
            self._bar.setVisible(bool(sentence))
            self._bar.ask(sentence)

    def end(self) -> None:
        """Shows none."""
        self._now = None
        self._bar.setVisible(False)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys do; nothing while nothing is compared."""
        acts: dict[str, Callable[[], object]] = {
            "flip": lambda: self._change(Comparison.flipped),
            "mode": lambda: self._change(Comparison.seen_next),
        }
        for number in range(MOST):
            acts[f"show_{number + 1}"] = lambda number=number: self._front(number)
        return acts

    def star(self, generation_id: str, *, starred: bool) -> None:
        """A generation got its star, or lost it."""
        self._change(lambda now: now.starring(generation_id, starred=starred))

    def _split(self, at: float) -> None:
        self._change(lambda now: now.split(at))

    def _front(self, number: int) -> None:
        self._change(lambda now: now.fronted(number))

    def see(self, mode: Mode) -> None:
        """The clips are seen together in another way."""
        self._change(lambda now: now.seen(mode))

    def _amount(self, amount: float) -> None:
        self._change(lambda now: _with_amount(now, amount))

    def _change(self, change: Callable[[Comparison], Comparison]) -> None:
        changed = change(self._now) if self._now else None
        if changed is not None and changed != self._now:
            self._now = changed
            self._show(changed)

    def _show(self, comparison: Comparison) -> None:
        self._bar.show_comparison(comparison)
        self._stage.show_comparison(comparison)
        self._playback.hear(comparison.layout.front)


def _with_amount(now: Comparison, amount: float) -> Comparison:
    match now.layout.mode:
        case Mode.WIPE:
            return now.split(amount)
        case Mode.OVERLAY:
            return replace(now, opacity=amount)
        case Mode.DIFFERENCE:
            return replace(now, gain=GAINS[round(amount * (len(GAINS) - 1))])
        case Mode.FLIP | Mode.SIDE:
            return now
