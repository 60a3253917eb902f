"""Another clips' folder holds at once, for what waits as well."""

from __future__ import annotations

from pathlib import Path

from kling_desktop.domain.generation import State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.left_folders import leaving, tidy
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


def hidden_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob(".*"))


def test_a_clip_that_was_cut_goes_on_in_the_folder_chosen_meanwhile_and_nothing_stays_behind(
    stage: Stage, tmp_path: Path
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    async def story(desk: Desk, session: Session) -> None:
        former = desk.clips
        stage.simulator.script.set("D1-cut")
        (made,) = session.studio.generate(Request(prompt="Waves at night"))
        while not ((now := desk.library.get(made.id)) and now.waiting and now.state is State.DOWNLOADING):
            await desk.clock.sleep(0.02)
        assert hidden_in(former)
        desk.settings.change(**leaving(desk.settings.current, former, {"clips_folder": str(elsewhere)}))
        stage.simulator.script.clear()
        session.studio.ask_again(made.id)
        await session.studio.settle()
        now = desk.library.get(made.id)
        assert now is not None
        assert (now.state, Path(now.clip).parent) == (State.READY, elsewhere)
        assert (hidden_in(former), hidden_in(elsewhere)) == ([], [])
        await tidy(desk.settings, desk.library, desk.clips)
        assert desk.settings.current.left_folders == []

    stage.play(story)


def test_what_nobody_waits_for_is_swept_out_of_a_folder_that_was_left(stage: Stage, tmp_path: Path):
    away = tmp_path / "unplugged"

    async def story(desk: Desk, _session: Session) -> None:
        former = desk.clips
        former.mkdir(parents=True)
        (former / ".kling-gone.part").write_bytes(b"half")
        desk.settings.change(clips_folder=str(tmp_path), left_folders=[str(former), str(away)])
        await tidy(desk.settings, desk.library, desk.clips)
        assert hidden_in(former) == []
        assert desk.settings.current.left_folders == [str(away)], "it is looked at when it is there again"

    stage.play(story)
