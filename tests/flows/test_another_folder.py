"""Another clips' folder holds at once, for what waits as well."""

from __future__ import annotations

from pathlib import Path

from kling_desktop.domain.generation import State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from tests.flows.stage import Stage


def test_a_clip_that_finds_no_place_goes_into_the_folder_chosen_meanwhile(stage: Stage, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    async def story(desk: Desk, session: Session) -> None:
        desk.clips.parent.mkdir(parents=True, exist_ok=True)
        desk.clips.write_text("a file where the folder should be")
        (made,) = session.studio.generate(Request(prompt="Waves at night"))
        while not ((now := desk.library.get(made.id)) and now.waiting and now.waiting.reason is WaitReason.FOLDER):
            await desk.clock.sleep(0.02)
        desk.settings.change(clips_folder=str(elsewhere))
        session.studio.ask_again(made.id)
        await session.studio.settle()
        now = desk.library.get(made.id)
        assert now is not None
        assert (now.state, Path(now.clip).parent) == (State.READY, elsewhere)

    stage.play(story)
    assert stage.asked() == 1
