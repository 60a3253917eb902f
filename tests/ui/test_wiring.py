"""What the service refused is said beside the prompt, for as long as it holds."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from PySide6.QtWidgets import QLabel

from kling_desktop.domain.generation import Failure, FailureKind, Generation, State
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.wiring import Wiring


def test_a_refusal_is_taken_back_when_the_same_request_is_made_after_all(parts: Parts, desk: Desk) -> None:
    def never() -> asyncio.Future[Session]:
        raise AssertionError("nothing is sent here")

    _wiring = Wiring(parts, desk, never)
    parts.compose.set_prompt("Too red")

    def answers() -> list[str]:
        return [label.text() for label in parts.compose.findChildren(QLabel) if "no red" in label.text()]

    made = Generation("a", "ours-a", parts.compose.request(), 1.0, "simulator")
    desk.library.save(made.failed(Failure(FailureKind.CONTENT, "", "no red")))
    assert answers() == ["The service says: “no red”."]
    other = replace(made, id="b", client_business_id="ours-b", request=replace(made.request, prompt="Green"))
    desk.library.save(replace(other, state=State.READY))
    assert answers()
    desk.library.save(replace(made, id="c", client_business_id="ours-c", state=State.READY))
    assert not answers()
