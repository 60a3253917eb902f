"""What has a module of its own beside the wiring, connected here: one line for each, and one for its actions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from kling_desktop.domain.remedies import PAIR, Remedy
from kling_desktop.ui.announcing import Announcing
from kling_desktop.ui.batches import Batches
from kling_desktop.ui.begun import Begun
from kling_desktop.ui.bug_reports import BugReports
from kling_desktop.ui.composing import Composing
from kling_desktop.ui.costing import Costing
from kling_desktop.ui.foresight import Foresight
from kling_desktop.ui.found_clips import FoundClips
from kling_desktop.ui.handed_over import HandedOver
from kling_desktop.ui.keys import Keys
from kling_desktop.ui.lighter import Lighter
from kling_desktop.ui.outgoing import Outgoing
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.queueing import Queueing
from kling_desktop.ui.removing import Removing
from kling_desktop.ui.request_texts import RequestTexts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn
from kling_desktop.ui.uncertain import Uncertain
from kling_desktop.ui.viewing import Viewing
from kling_desktop.ui.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Features:
    """`acts`: action id → what it does. `begun` is called when there is a session, or the question for one."""

    acts: Mapping[str, Callable[[], object]]
    begun: tuple[Callable[[], object], ...]
    end: Callable[[], Awaitable[None]]


def connect(start: Begun, parts: Parts, reports: BugReports, sessions: Sessions, wiring: Wiring) -> Features:
    """Builds and connects them all."""
    desk = start.desk
    Announcing(parts, desk)
    Uncertain(parts, desk, sessions)
    Lighter(parts, desk, sessions)
    found = FoundClips(parts, desk)
    composing = Composing(parts, desk, wiring.put_into_compose)
    handed = HandedOver(parts, desk, sessions, composing.take)
    costing = Costing(parts, desk, sessions)
    acts = {
        **found.acts,
        **reports.acts,
        **Keys(parts, desk, sessions, start.builders.check_key).acts,
        "crop": lambda: parts.compose.remedy_wanted.emit(PAIR, Remedy.CROP),
        **Outgoing(parts, desk, wiring.showing).acts,
        **composing.acts,
        **RequestTexts(parts, desk, wiring).acts,
        **costing.acts,
        **Batches(parts, desk, sessions, costing).acts,
        **Queueing(parts, desk, sessions, wiring).acts,
        **wiring.showing.acts,
        **Viewing(parts, desk).acts,
        **Removing(parts, desk).acts,
    }
    begun = (
        found.begin,
        lambda: handed.take(start.wanted.files),
        lambda: spawn(handed.begin()),
        Foresight(parts).begin,
    )
    return Features(acts, begun, handed.end)
