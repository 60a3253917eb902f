"""The whole path on another server that was written from the contract alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kling_desktop.__main__ import main
from kling_desktop.simulator.render import Order, render
from tests.flows.other_service import OtherService
from tests.flows.stage import picture

KEY = "sk-other-0123456789"


def test_two_frames_become_a_clip_on_another_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    clip = tmp_path / "made.mp4"
    render(Order("A harbour", "pro", "16:9", 5, audio=False, watermark=False, scale=0.1), clip, lambda _: None)
    first, last = picture(tmp_path / "a.jpg", "#203a5c"), picture(tmp_path / "b.jpg", "#5c3a20")
    with OtherService(clip) as service:
        monkeypatch.setenv("TOAPIS_API_BASE", service.api_url)
        monkeypatch.setenv("TOAPIS_API_KEY", KEY)
        frames = ["--first-frame", str(first), "--last-frame", str(last)]
        assert main(["generate", "--prompt", "A harbour", "--mode", "pro", *frames, "--json"]) == 0
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (row["state"], row["task_id"]) == ("ready", "task-1")
    assert Path(row["clip"]).is_file()
    (body,) = service.bodies
    assert [entry["role"] for entry in body["image_with_roles"]] == ["first_frame", "last_frame"]
    assert body["client_business_id"] == row["client_business_id"]
    assert service.uploads == 2
    assert set(service.keys_at_the_file_host) == {""}
    home = Path(row["clip"]).parents[1]
    leaked = [path for path in home.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    assert leaked == []


def test_a_task_that_is_found_by_our_id_is_taken_over_also_where_the_service_does_not_bring_the_id_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    clip = tmp_path / "made.mp4"
    render(Order("A harbour", "std", "16:9", 5, audio=False, watermark=False, scale=0.1), clip, lambda _: None)
    with OtherService(clip, lost=2) as service:
        monkeypatch.setenv("TOAPIS_API_BASE", service.api_url)
        monkeypatch.setenv("TOAPIS_API_KEY", KEY)
        assert main(["generate", "--prompt", "A harbour", "--takes", "3", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(row["task_id"].removeprefix("video-") for row in rows) == ["task-1", "task-2", "task-3"]
    assert {row["state"] for row in rows} == {"ready"}
    assert len(service.bodies) == 3


def test_a_page_in_place_of_an_unknown_task_proves_nothing_and_holds_up_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    clip, home = tmp_path / "made.mp4", tmp_path / "home"
    render(Order("A harbour", "std", "16:9", 5, audio=False, watermark=False, scale=0.1), clip, lambda _: None)
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"look_seconds": 0.3}))
    monkeypatch.setenv("KLING_DESKTOP_HOME", str(home))
    with OtherService(clip, unheard=1) as service:
        monkeypatch.setenv("TOAPIS_API_BASE", service.api_url)
        monkeypatch.setenv("TOAPIS_API_KEY", KEY)
        assert main(["generate", "--prompt", "A harbour", "--takes", "2", "--json"]) == 5
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(row["state"] for row in rows) == ["ready", "uncertain"]
    assert len(service.bodies) == 1
