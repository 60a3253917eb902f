"""The commands against the simulator: what they print, and how they end."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from kling_desktop.__main__ import main
from kling_desktop.simulator import Simulator
from tests.flows.stage import picture, simulator

KEYS = ["id", "client_business_id", "task_id", "state", "clip", "request", "error"]


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """A service that the environment points to, and a home of its own."""
    with simulator(tmp_path / "service") as running:
        monkeypatch.setenv("TOAPIS_API_BASE", running.api_url + "/v1")
        monkeypatch.setenv("TOAPIS_API_KEY", "sk-test-0123456789")
        monkeypatch.setenv("KLING_DESKTOP_HOME", str(tmp_path / "home"))
        yield running


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What was printed, a JSON object a line."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_generate_prints_one_object_a_clip_with_the_promised_names(
    service: Simulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    frame = picture(tmp_path / "frame.png")
    options = ["--prompt", "A harbour", "--first-frame", str(frame), "--takes", "2", "--json"]
    assert main(["generate", *options]) == 0
    made = rows(capsys)
    assert [list(row) for row in made] == [KEYS, KEYS]
    assert {row["state"] for row in made} == {"ready"}
    assert all(Path(row["clip"]).is_file() for row in made)
    assert main(["list", "--json"]) == 0
    assert {row["id"] for row in rows(capsys)} == {row["id"] for row in made}
    assert len(service.tasks()) == 2


def test_a_refused_request_ends_with_1_and_the_services_words(service: Simulator, capsys: pytest.CaptureFixture[str]):
    service.script.once("S5-422")
    assert main(["generate", "--prompt", "Something", "--json"]) == 1
    (row,) = rows(capsys)
    assert row["state"] == "failed"
    assert row["error"]["kind"] == "content"
    assert row["error"]["message"]


@pytest.mark.parametrize(("key", "code"), [("sk-refused-0123456789", 3), ("sk-poor-0123456789", 4)])
def test_a_refused_key_ends_with_3_and_no_credit_with_4_and_nothing_is_lost(
    key: str,
    code: int,
    service: Simulator,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    with monkeypatch.context() as other:
        other.setenv("TOAPIS_API_KEY", key)
        assert main(["generate", "--prompt", "A harbour", "--json"]) == code
        (kept,) = rows(capsys)
        assert kept["clip"] is None
    assert main(["resume", "--json"]) == 0
    (row,) = rows(capsys)
    assert (row["id"], row["state"]) == (kept["id"], "ready")
    assert len(service.tasks()) == 1


def test_a_task_made_elsewhere_is_attached(service: Simulator, capsys: pytest.CaptureFixture[str]):
    assert main(["generate", "--prompt", "Made on another machine", "--json"]) == 0
    (made,) = rows(capsys)
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setenv("KLING_DESKTOP_HOME", str(Path(made["clip"]).parents[2] / "other"))
        assert main(["attach", made["task_id"], "--json"]) == 0
        (taken,) = rows(capsys)
    assert taken["task_id"] == made["task_id"]
    assert taken["state"] == "ready"
    assert taken["clip"] != made["clip"]


def test_a_pause_of_a_day_is_not_sat_out_and_its_end_is_told(service: Simulator, capsys: pytest.CaptureFixture[str]):
    service.script.once("X1-day")
    assert main(["generate", "--prompt", "A harbour", "--json"]) == 5
    shown = capsys.readouterr()
    assert json.loads(shown.out)["error"]["kind"] == "rate_limit"
    assert "The pause lasts until" in shown.err
    assert main(["resume", "--json"]) == 0
    assert len(service.tasks()) == 1


def test_a_locale_that_lacks_a_character_loses_no_result(service: Simulator, capsys: pytest.CaptureFixture[str]):
    assert main(["generate", "--prompt", "霓虹 é 😀", "--json"]) == 0
    (made,) = rows(capsys)
    for options in (["list"], ["list", "--json"]):
        written = io.BytesIO()
        narrow = io.TextIOWrapper(written, encoding="ascii")
        with redirect_stdout(narrow):
            assert main(options) == 0
        narrow.flush()
        printed = written.getvalue().decode()
        if "--json" in options:
            assert json.loads(printed)["clip"] == made["clip"]
        else:
            assert "\\u9713\\u8679 \\xe9" in printed


def test_an_empty_task_id_is_no_task(service: Simulator, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["attach", "  "])
    assert ended.value.code == 2
    assert main(["list"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there a program without a console has no streams to close")
def test_closed_streams_cost_nobody_a_clip(service: Simulator):
    line = f"{sys.executable} -m kling_desktop generate --prompt Quietly <&- >&- 2>&-"
    assert subprocess.run(["sh", "-c", line], check=False).returncode == 0
    assert len(service.tasks()) == 1


def test_whoever_reads_only_the_first_line_hears_no_complaint(service: Simulator):
    line = f"{sys.executable} -m kling_desktop doctor --json | head -n 1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["name"] == "python"
    assert done.stderr == ""


@pytest.mark.fault("D2")
def test_whoever_resumes_asks_again_for_a_clip_that_did_not_come(
    service: Simulator, capsys: pytest.CaptureFixture[str]
):
    service.script.set("D2-html")
    assert main(["generate", "--prompt", "A harbour", "--json"]) == 5
    service.script.clear()
    assert rows(capsys)[0]["state"] == "downloading"
    assert main(["resume", "--json"]) == 0
    assert rows(capsys)[0]["state"] == "ready"
    assert len(service.tasks()) == 1


@pytest.mark.fault("L2")
def test_a_rebuilt_library_is_told_and_knows_its_clips_again(
    service: Simulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["generate", "--prompt", "A harbour"]) == 0
    home = tmp_path / "home"
    for beside in (*(home / "backups").iterdir(), home / "submits.jsonl"):
        beside.unlink()
    (home / "library.sqlite").write_bytes(b"\xde\xad" * 5000)
    (home / "settings.json").write_text('{"monthly_cap": 500')
    capsys.readouterr()
    assert main(["list", "--json"]) == 0
    told = capsys.readouterr()
    assert [json.loads(line)["state"] for line in told.out.splitlines()] == ["ready"]
    assert "Nothing was deleted" in told.err
    assert "The settings cannot be read" in told.err
    assert len(service.tasks()) == 1


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "gone.mp4")]) == 2
    assert "There is no file" in capsys.readouterr().err


@pytest.mark.fault("K3")
def test_an_address_that_is_not_https_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("TOAPIS_API_BASE", "http://service.example")
    monkeypatch.setenv("TOAPIS_API_KEY", "sk-test-0123456789")
    assert main(["generate", "--prompt", "A harbour"]) == 2
    assert "https" in capsys.readouterr().err


def test_the_doctor_says_what_works(service: Simulator, capsys: pytest.CaptureFixture[str]):
    assert main(["doctor", "--json"]) == 0
    found = {row["name"]: row["verdict"] for row in rows(capsys)}
    assert found["service"] == found["video"] == found["exports"] == found["folders"] == "works"
    assert service.tasks() == []
