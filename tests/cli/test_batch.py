"""generate --batch: judged as a whole before anything is sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kling_desktop import bootstrap
from kling_desktop.cli import commands
from kling_desktop.cli.options import parser, read
from tests.flows.conftest import stage
from tests.flows.stage import Stage, picture

__all__ = ["stage"]


def run(stage: Stage, *arguments: str) -> int:
    return bootstrap.run_command(read(parser().parse_args(["generate", *arguments])), stage.environ())


def written(folder: Path, text: str) -> str:
    (folder / "shots.csv").write_text(text)
    return str(folder / "shots.csv")


def test_every_row_becomes_its_generations(stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    picture(tmp_path / "dawn.png")
    file = written(tmp_path, "prompt,first_frame,takes\nDawn,dawn.png,1\nRain,,2\n")
    assert run(stage, "--batch", file, "--json") == commands.READY
    prompts = [json.loads(line)["request"]["prompt"] for line in capsys.readouterr().out.splitlines()]
    assert prompts == ["Dawn", "Rain", "Rain"]
    assert stage.asked() == 3


def test_a_dry_run_prints_each_request_and_sends_nothing(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = written(tmp_path, "prompt,duration\nDawn,10\nRain,\n")
    assert run(stage, "--batch", file, "--mode", "pro", "--dry-run") == commands.READY
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(body["prompt"], body["mode"], body.get("duration")) for body in printed] == [
        ("Dawn", "pro", 10),
        ("Rain", "pro", None),
    ]
    assert stage.asked() == 0


def test_one_bad_row_keeps_all_from_being_sent_and_is_named(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = written(tmp_path, "prompt,duration\nDawn,10\nRain,7\n")
    assert run(stage, "--batch", file) == commands.NOT_SENT
    assert "row 3:" in capsys.readouterr().err
    assert stage.asked() == 0


def test_what_is_no_shot_list_says_so(stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(stage, "--batch", written(tmp_path, "name\nx\n")) == commands.NOT_SENT
    assert "prompt" in capsys.readouterr().err


def test_what_costs_more_than_the_limit_is_held_back(stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    stage.home.mkdir()
    settings = {"confirm_above": 100.0, "prices": {"kling-v2-6/std/5/silent": 60.0}}
    (stage.home / "settings.json").write_text(json.dumps(settings))
    file = written(tmp_path, "prompt\nDawn\nRain\n")
    assert run(stage, "--batch", file) == commands.NOT_SENT
    assert "120 credits" in capsys.readouterr().err
    assert stage.asked() == 0
