"""Cost in the window: the estimate beside Generate, the question above it, the cap that holds the queue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from kling_desktop.domain.alternatives import expanded
from kling_desktop.domain.generation import SIMULATOR
from kling_desktop.domain.prices import Estimate, Source
from kling_desktop.services.budget import Spent
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.settings import Settings
from kling_desktop.ui import text
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn

_FRESHEN: Final = 300_000  # milliseconds between readings of the balance while nothing else asks for one


class Costing(QObject):
    """Owns the timer that keeps the balance fresh, so that the next generation alone can teach its price."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions = parts, desk, sessions
        self._judged = _judged(desk.settings.current)
        self.acts: Mapping[str, Callable[[], object]] = {"over_cap": self._decide}
        parts.compose.wish_changed.connect(self._show)
        sessions.status_shown.connect(self._show)
        desk.settings.listen(self._changed)
        timer = QTimer(self, interval=_FRESHEN)
        timer.timeout.connect(self._freshen)
        timer.start()

    def _show(self) -> None:
        session = self._sessions.current
        if session is None:
            self._parts.compose.set_estimate("")
            return
        compose = self._parts.compose
        if not compose.request().prompt.strip():
            compose.set_estimate("")
            return
        estimate = session.budget.estimate(expanded(compose.request()), compose.takes)
        question = self._question(estimate) if session.budget.needs_word(estimate) else ""
        compose.set_estimate(self.words(estimate), question)

    def words(self, estimate: Estimate) -> str:
        """An estimate in words; what is unknown is called so."""
        simulated = self._sessions.service == SIMULATOR
        if not estimate.credits:
            return self._unknown(simulated=simulated) if estimate.unknown else self.tr("≈ 0 credits")
        amount = self.tr("≈ {credits} credits, play money") if simulated else self.tr("≈ {credits} credits")
        known = amount.format(credits=text.figure(estimate.credits))
        if estimate.unknown:
            rest = self.tr("+ %n of unknown price", "", estimate.unknown)
            return f"{known} {rest}"
        sources = {Source.USER: self.tr("your price"), Source.LAST_TIME: self.tr("last time")}
        return f"{known} ({sources[estimate.source]})" if estimate.source else known

    def _unknown(self, *, simulated: bool) -> str:
        return self.tr("Costs nothing: the simulator makes it") if simulated else self.tr("Price unknown")

    def _question(self, estimate: Estimate) -> str:
        limit = self._desk.settings.current.confirm_above
        if limit and estimate.credits > limit:
            sentence = self.tr("{cost}: more than the {limit} credits above which you want to be asked.")
            return sentence.format(cost=self.words(estimate), limit=text.figure(limit))
        return self.tr("{cost}. You want to be asked before that is sent.").format(cost=self.words(estimate))

    def _changed(self, settings: Settings) -> None:
        judged, self._judged = self._judged, _judged(settings)
        session = self._sessions.current
        if session is not None and judged != self._judged:
            session.budget.judge_anew()
        self._show()

    def _freshen(self) -> None:
        session = self._sessions.current
        if session is not None and self._parts.window.isVisible():
            spawn(session.account.refresh())

    # The cap

    def _decide(self) -> None:
        """The ways out of a queue that the cap holds: raise it, or let what waits now pass once."""
        session = self._sessions.current
        if session is None:
            return
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, self.tr("Monthly cap"), self._spent(session), parent=self._parts.window
        )
        raising = box.addButton(self.tr("Raise the cap…"), QMessageBox.ButtonRole.ActionRole)
        raising.clicked.connect(lambda: self._parts.actions.triggered.emit("settings_cost"))
        waiting = [generation.id for generation in session.queue.waiting()]
        passing = box.addButton(
            self.tr("Let the %n waiting pass once", "", len(waiting)), QMessageBox.ButtonRole.DestructiveRole
        )
        passing.clicked.connect(lambda: session.budget.let_pass(waiting))
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(box.deleteLater)
        box.open()

    def _spent(self, session: Session) -> str:
        spent, cap = session.budget.spent(), self._desk.settings.current.monthly_cap
        parts = [
            self.tr("Your cap is {cap} credits a month. The next one would go beyond it.").format(cap=text.figure(cap)),
            self._measured(spent),
        ]
        if spent.expected:
            words = self.tr("About {credits} more were sent since, by their prices.")
            parts.append(words.format(credits=text.figure(spent.expected)))
        if spent.unknown:
            parts.append(self.tr("%n sent since have no known price.", "", spent.unknown))
        return " ".join(parts)

    def _measured(self, spent: Spent) -> str:
        if spent.measured is None or spent.since is None:
            return self.tr("The balance has told nothing yet.")
        since = datetime.fromtimestamp(spent.since).astimezone().strftime("%Y-%m-%d")
        words = self.tr("By the balance this key has used {credits} since {since}, other programs included.")
        return words.format(credits=text.figure(spent.measured), since=since)


def _judged(settings: Settings) -> tuple[object, ...]:
    return settings.monthly_cap, settings.prices
