"""An upload that the service finds too large is not charged, and goes out once its pictures are smaller."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.domain.generation import TOO_LARGE, FailureKind, State
from kling_desktop.domain.request import Request
from kling_desktop.services.pictures import take_in
from kling_desktop.services.session import Desk, Session
from tests.flows.stage import Stage, picture, until


@pytest.mark.fault("X2")
def test_a_picture_that_is_too_large_for_the_service_goes_out_smaller(stage: Stage, tmp_path: Path):
    stage.simulator.script.once("X2-413", times=2)  # the lighter one that is sent by itself is refused too

    async def story(desk: Desk, session: Session) -> None:
        heavy = picture(tmp_path / "heavy.png", size=(3000, 1700))
        frame = await take_in(heavy, "heavy.png", desk.places.pictures)
        first = session.studio.generate(Request(prompt="Rain", first_frame=frame))[0]
        failed = await until(desk, first, State.FAILED, State.READY)
        assert failed.failure is not None
        assert (failed.failure.kind, failed.failure.code) == (FailureKind.UPLOAD, TOO_LARGE)
        lighter = await desk.crops.lighter(failed.request)
        assert lighter.first_frame is not None
        assert (lighter.first_frame.width, lighter.first_frame.name) == (2048, "heavy.png")
        with Image.open(lighter.first_frame.path) as small:
            assert small.size == (2048, 1161)
        again = session.studio.generate(lighter)[0]
        assert (await until(desk, again, State.READY, State.FAILED)).state is State.READY

    stage.play(story)
    assert stage.asked() == 1
