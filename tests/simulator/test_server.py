"""What survives the simulator, and the simulator as a process."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from kling_desktop.simulator import HomeTaken
from kling_desktop.simulator.solitude import Solitude
from tests.simulator.stand import GENERATIONS, KEY, TEXT, client, clip_of, finished, picture, small, submit, upload

PATIENCE = 20  # seconds


@contextmanager
def process(*arguments: str) -> Generator[subprocess.Popen[str]]:
    """The simulator as the program starts it."""
    command = [sys.executable, "-m", "kling_desktop.simulator", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as running:
        try:
            yield running
        finally:
            running.kill()


def addresses(running: subprocess.Popen[str]) -> dict[str, str]:
    assert running.stdout is not None
    return json.loads(running.stdout.readline())


def test_tasks_credits_and_clips_are_there_after_a_restart_under_the_new_address(tmp_path: Path):
    with small(tmp_path) as service, client(service) as asking:
        task = finished(service, asking, client_business_id="own-1")
        content = httpx.get(clip_of(task)).content
        left = service.credits
    with small(tmp_path) as service, client(service) as asking:
        again = asking.get(f"{GENERATIONS}/own-1").json()
        assert again["id"] == task["id"]
        assert clip_of(again).startswith(service.files_url)
        assert httpx.get(clip_of(again)).content == content
        assert service.credits == left


def test_what_was_open_is_rendered_after_a_restart_with_pictures_uploaded_before(tmp_path: Path):
    with small(tmp_path, scale=1.0) as service, client(service) as asking:
        frames = [upload(asking, picture(("red", "blue"))), upload(asking, picture(("green", "white")))]
        roles = [{"url": url, "role": role} for url, role in zip(frames, ("first_frame", "last_frame"), strict=True)]
        task = submit(asking, mode="pro", image_with_roles=roles)
        assert service.tasks()[0].body["image_with_roles"] == roles
    with small(tmp_path) as service, client(service) as asking:
        assert service.tasks()[0].open
        finished(service, asking)  # the ones before are rendered first
        assert asking.get(f"{GENERATIONS}/{task['id']}").json()["status"] == "completed"


def test_a_task_whose_picture_cannot_be_read_fails_and_is_paid_back(tmp_path: Path):
    with small(tmp_path) as service, client(service) as asking:
        before = service.credits
        url = upload(asking, picture(("red", "blue"))[:60])
        service.script.once("S8-completed")
        task = submit(asking, image_with_roles=[{"url": url, "role": "first_frame"}])
        assert task["status"] == "failed"
        assert "image" in task["error"]["message"]
        assert service.credits == before


def test_many_tasks_submitted_together_are_all_completed_with_a_clip(tmp_path: Path):
    with small(tmp_path) as service, client(service) as asking:
        tasks = [submit(asking, prompt=f"Clip {number}") for number in range(6)]
        finished(service, asking)
        for task in tasks:
            done = asking.get(f"{GENERATIONS}/{task['id']}").json()
            assert httpx.get(clip_of(done)).status_code == 200


def test_clips_whose_addresses_have_died_are_cleared_away_at_a_start(tmp_path: Path):
    now = [1_800_000_000.0]
    with small(tmp_path, now=lambda: now[0]) as service, client(service) as asking:
        finished(service, asking)
    assert len(list((tmp_path / "files").iterdir())) == 1
    now[0] += 24 * 3600 + 1
    with small(tmp_path, now=lambda: now[0]) as service:
        assert list((tmp_path / "files").iterdir()) == []
        assert len(service.tasks()) == 1


def test_it_can_be_stopped_in_the_middle_of_rendering_hanging_and_sending(tmp_path: Path):
    with small(tmp_path, scale=1.0) as service, client(service, timeout=0.2) as asking:
        submit(asking, mode="pro", duration=10)
        service.script.set("Q2-hang")
        with pytest.raises(httpx.ReadTimeout):
            asking.get(f"{GENERATIONS}/x")
        service.script.set("U3-slow")
        with pytest.raises(httpx.ReadTimeout):
            asking.post("/v1/uploads/images", files={"file": picture(("red", "blue")).ljust(200_000)})


def test_two_cannot_work_in_one_folder_and_the_second_says_so(tmp_path: Path):
    with small(tmp_path), pytest.raises(HomeTaken), Solitude(tmp_path, patience=0.1):
        pass
    with Solitude(tmp_path, patience=0.1):
        pass


def test_the_key_is_nowhere_in_its_folder(tmp_path: Path):
    with small(tmp_path) as service, client(service) as asking:
        finished(service, asking)
        asking.get("/v1/balance")
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        assert KEY.encode() not in path.read_bytes()


def test_the_process_tells_its_addresses_takes_changes_and_ends_with_its_input(tmp_path: Path):
    with process("--home", str(tmp_path), "--pace", "0", "--scale", "0.05", "--faults", "S5-422,Q2-500") as running:
        where = addresses(running)
        assert where["api"] != where["files"]
        headers = {"Authorization": f"Bearer {KEY}"}
        with httpx.Client(base_url=where["api"], headers=headers, timeout=PATIENCE) as asking:
            assert asking.post(GENERATIONS, json=TEXT).status_code == 422
            assert running.stdin is not None
            for change in ({"faults": ["S2-500"]}, {"faults": ["nobody"]}, {"mood": 1}, ["x"]):
                running.stdin.write(json.dumps(change) + "\n")
            running.stdin.flush()
            assert running.stderr is not None
            assert [running.stderr.readline()[:26] for _ in range(3)] == ["simulator: not understood:"] * 3
            assert asking.post(GENERATIONS, json=TEXT).status_code == 500
        _, said = running.communicate(timeout=PATIENCE)  # which closes its input
        assert (running.returncode, said) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_ends_quietly_when_it_is_told_to(tmp_path: Path, number: signal.Signals):
    with process("--home", str(tmp_path)) as running:
        addresses(running)
        running.send_signal(number)
        assert running.wait(PATIENCE) == 0
        assert running.stderr is not None
        assert running.stderr.read() == ""


def test_a_killed_process_loses_no_accepted_task_and_leaves_the_folder_free(tmp_path: Path):
    with process("--home", str(tmp_path)) as running:
        with httpx.Client(headers={"Authorization": f"Bearer {KEY}"}) as asking:
            task = asking.post(addresses(running)["api"] + GENERATIONS, json={**TEXT, "client_business_id": "own-1"})
        running.kill()
        running.wait(PATIENCE)
    with small(tmp_path) as service:
        assert [kept.id for kept in service.tasks()] == [task.json()["id"]]


def test_the_table_of_faults_can_be_asked_for():
    with process("--list-faults") as running:
        said, _ = running.communicate(timeout=PATIENCE)
    rows: list[dict[str, Any]] = json.loads(said)
    assert len(rows) > 80
    assert all(set(row) == {"id", "row", "sentence"} for row in rows)


def test_pillow_and_pyav_wait_until_something_is_rendered(tmp_path: Path):
    code = (
        "import sys; from pathlib import Path; from kling_desktop.simulator import Simulator\n"
        f"with Simulator(Path({str(tmp_path)!r})): print({{'av', 'PIL', 'PySide6'}} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert ran.stdout.strip() == "set()"


def test_a_database_it_did_not_finish_with_is_whole(tmp_path: Path):
    with small(tmp_path) as service, client(service) as asking:
        submit(asking)
    with sqlite3.connect(tmp_path / "service.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
