"""One owner for each library: what a second start and a second command do while the window is open."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kling_desktop.domain.request import Request
from kling_desktop.services.presets import Presets
from tests.flows.beside import ROOT, SECONDS, run, window
from tests.flows.stage import Stage, picture


@pytest.mark.fault("L3")
def test_a_second_window_or_command_on_one_folder_hands_its_work_over_or_says_who_owns_it(stage: Stage, tmp_path: Path):
    frame = picture(tmp_path / "a frame.png")
    stage.home.mkdir()
    limits = {"confirm_above": 100.0, "prices": {"kling-v2-6/std/5/silent": 60.0}}
    (stage.home / "settings.json").write_text(json.dumps(limits))
    shots = tmp_path / "shots.csv"
    shots.write_text("prompt,first_frame\nDawn,a frame.png\nRain,\n")
    with window(stage) as open_window:
        assert run(stage)[0] == 0
        assert run(stage, str(frame))[0] == 0
        code, made, said = run(stage, "generate", "--prompt", "Beside", "--first-frame", str(frame), "--json")
        assert (code, [row["state"] for row in made]) == (0, ["ready"]), said
        assert Path(made[0]["clip"]).is_file()
        code, taken, said = run(stage, "attach", made[0]["task_id"], "--json")
        assert (code, [row["id"] for row in taken]) == (0, [made[0]["id"]]), said
        code, listed, said = run(stage, "list", "--json")
        assert (code, [row["id"] for row in listed]) == (0, [made[0]["id"]]), said
        code, refused, said = run(stage, "generate", "--batch", str(shots), "--json")
        assert (code, refused) == (2, [])
        assert "About 120 credits: above the limit in the settings" in said
        code, rows, said = run(stage, "generate", "--batch", str(shots), "--anyway", "--json")
        assert (code, [row["state"] for row in rows]) == (0, ["ready", "ready"]), said
        assert [row["request"]["prompt"] for row in rows] == ["Dawn", "Rain"]
        code, refused, said = run(stage, "generate", "--prompt", "Elsewhere", "--simulator", "--json")
        assert (code, refused) == (2, [])
        assert "Switch it over" in said
        assert open_window.poll() is None
    code, listed, said = run(stage, "list", "--json")  # the window was killed: nobody owns the library now
    assert (code, [row["id"] for row in listed]) == (0, [rows[1]["id"], rows[0]["id"], made[0]["id"]]), said
    assert stage.asked() == 3


def test_the_monthly_cap_holds_a_command_beside_the_window_and_both_say_so(stage: Stage):
    stage.home.mkdir()
    # one is within the cap and two are beyond it, by the price written down as by what the balance tells of the first
    limits = {"monthly_cap": 90.0, "prices": {"kling-v2-6/std/5/silent": 60.0}}
    (stage.home / "settings.json").write_text(json.dumps(limits))
    with window(stage, module="tests.flows.noticing_window") as open_window:
        assert run(stage, "generate", "--prompt", "Within", "--json")[0] == 0
        code, held, said = run(stage, "generate", "--prompt", "Beyond", "--json")
        assert (code, [(row["task_id"], row["clip"]) for row in held]) == (5, [(None, None)]), said
        assert "Your monthly cap holds the queue" in said
        assert open_window.stdout is not None
        assert any("Your monthly cap holds the queue" in notice for notice in open_window.stdout)
        code, again, said = run(stage, "resume", "--json")
        assert (code, [row["id"] for row in again]) == (5, [held[0]["id"]]), said
        assert "Your monthly cap holds the queue" in said
    assert stage.asked() == 1


def test_a_preset_that_is_opened_with_the_program_is_kept_by_its_window(stage: Stage, tmp_path: Path):
    presets = Presets(stage.home / "presets", stage.home / "pictures")
    names = ("Storm", "Calm")

    async def give_away() -> None:
        elsewhere = Presets(tmp_path / "presets", tmp_path / "pictures")
        for name in names:
            await elsewhere.export(await elsewhere.save(name, Request(prompt=name)), tmp_path / f"{name}.klingpreset")

    def kept() -> set[str]:
        return {preset.name for preset in asyncio.run(presets.all())}

    asyncio.run(give_away())
    with window(stage, str(tmp_path / "Storm.klingpreset")):
        assert run(stage, str(tmp_path / "Calm.klingpreset"))[0] == 0
        until = time.monotonic() + SECONDS
        while kept() != set(names) and time.monotonic() < until:
            time.sleep(0.05)
        assert kept() == set(names)


@pytest.mark.fault("L3")
def test_an_owner_that_does_not_answer_is_named(stage: Stage):
    stage.home.mkdir()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(stage.home)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "taken\n"
        code, printed, said = run(stage, "list", "--json")
        assert (code, printed) == (2, [])
        assert str(holder.pid) in said
        code, _, said = run(stage)
        assert code == 1
        assert str(holder.pid) in said
    finally:
        holder.communicate("")


HOLD = """
import sys
from pathlib import Path
from kling_desktop.library.lock import Ownership
Ownership.take(Path(sys.argv[1]))
print("taken", flush=True)
sys.stdin.read()
"""
