"""Each fault does what its sentence says: a plain client meets it, and the table says what it then sees."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import httpx
import pytest

from kling_desktop.simulator import Simulator, fault_table
from kling_desktop.simulator.acts import Call
from kling_desktop.simulator.script import FAULTS, Script
from tests.simulator.faults_met import FILES_MET, HANG, PAGE, QUESTIONS_MET, SEEN_CLOSER, SUBMITS_MET, UPLOADS_MET, Met
from tests.simulator.stand import GENERATIONS, TEXT, UPLOADS, client, clip_of, finished, picture, small, submit


def meet(asking: httpx.Client, method: str, url: str, **body: Any) -> Met:
    try:
        return asking.request(method, url, timeout=httpx.Timeout(20, read=HANG), **body)
    except httpx.RequestError as error:
        return error


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Simulator, httpx.Client, str, str]]:
    """One simulator for all: itself, a client, and the id and the clip's address of a completed task."""
    with small(tmp_path_factory.mktemp("service")) as service, client(service) as asking:
        task = finished(service, asking)
        yield service, asking, task["id"], clip_of(task)


@pytest.fixture
def stand(standing: tuple[Simulator, httpx.Client, str, str]) -> Iterator[tuple[Simulator, httpx.Client, str, str]]:
    """The same, with nothing wrong before and after."""
    yield standing
    standing[0].script.clear()


def test_every_fault_is_met_by_a_test():
    met = {*UPLOADS_MET, *SUBMITS_MET, *QUESTIONS_MET, *FILES_MET, *SEEN_CLOSER}
    assert met == set(FAULTS)


def test_the_table_is_plain_data_with_well_formed_ids():
    rows = fault_table()
    assert json.loads(json.dumps(rows)) == rows
    assert all(re.fullmatch(r"[USQDX]\d+(-[a-z0-9-]+)?", row["id"]) for row in rows)
    assert {row["row"] for row in rows} >= {
        *("U1", "U2", "U3", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "Q1", "Q2", "Q3", "Q4", "Q5"),
        *("D1", "D2", "D3", "D4", "D5", "X1", "X2", "X3", "X4", "X5"),
    }
    assert len({row["sentence"] for row in rows}) == len(rows)


@pytest.mark.parametrize("fault", UPLOADS_MET)
def test_an_upload_meets(fault: str, stand: tuple[Simulator, httpx.Client, str, str]):
    service, asking, _, _ = stand
    service.script.set(fault)
    before = len(service.uploads())
    content = picture(("red", "blue")).ljust(300_000)
    assert UPLOADS_MET[fault](meet(asking, "POST", UPLOADS, files={"file": content}))
    assert len(service.uploads()) == before


@pytest.mark.parametrize("fault", SUBMITS_MET)
def test_a_submit_meets(fault: str, stand: tuple[Simulator, httpx.Client, str, str]):
    service = stand[0]
    before, had = len(service.tasks()), service.credits
    service.script.set(fault)
    read = 20 if fault == "S8-completed" else HANG
    with client(service, f"sk-{fault}", timeout=read) as fresh:  # a user of its own, for the limits
        try:
            met: Met = fresh.post(GENERATIONS, json=TEXT)
        except httpx.TransportError as error:
            met = error
    assert SUBMITS_MET[fault](met)
    service.script.clear()
    assert len(service.tasks()) - before == FAULTS[fault].accepts
    assert had - service.credits == (35 if FAULTS[fault].accepts and fault != "S8-failed" else 0)


@pytest.mark.parametrize("fault", QUESTIONS_MET)
def test_a_question_meets(fault: str, stand: tuple[Simulator, httpx.Client, str, str]):
    service, asking, done, _ = stand
    task = submit(asking)["id"] if FAULTS[fault].row == "Q4" else done
    service.script.set(fault)
    assert QUESTIONS_MET[fault](meet(asking, "GET", f"{GENERATIONS}/{task}"))


@pytest.mark.parametrize("fault", FILES_MET)
def test_a_download_meets(fault: str, stand: tuple[Simulator, httpx.Client, str, str]):
    service, asking, _, url = stand
    service.script.set(fault)
    assert FILES_MET[fault](meet(asking, "GET", url))


@pytest.mark.parametrize("fault", [i for i, f in FAULTS.items() if f.times == 1 and f.call is Call.FILE])
def test_after_a_fault_that_acts_once_the_clip_comes_whole(fault: str, stand: tuple[Simulator, httpx.Client, str, str]):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set(fault)
    with httpx.Client() as downloading:
        meet(downloading, "GET", url)
    assert httpx.get(url).content == whole


def half_of(url: str) -> tuple[bytes, httpx.Headers]:
    """What comes of a download that breaks."""
    came = b""
    with httpx.stream("GET", url, timeout=HANG) as response:
        try:
            for chunk in response.iter_raw():
                came += chunk
        except httpx.TransportError:
            pass
        return came, response.headers


@pytest.mark.parametrize("fault", ["D1-cut", "D1-cut-anew", "D1-cut-silent", "D1-cut-chunked", "D1-stall"])
def test_exactly_half_the_clip_comes(fault: str, stand: tuple[Simulator, httpx.Client, str, str]):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set(fault)
    came, headers = half_of(url)
    assert came == whole[: len(whole) // 2]
    silent = fault in ("D1-cut-silent", "D1-cut-chunked")
    assert headers.get("content-length") == (None if silent else str(len(whole)))


@pytest.mark.parametrize(
    ("fault", "status"), [("D1-cut", 206), ("D1-changed", 200), ("D1-range-ignored", 200), ("D1-wrong-range", 206)]
)
def test_a_download_that_goes_on_after_a_cut_meets(
    fault: str, status: int, stand: tuple[Simulator, httpx.Client, str, str]
):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set(fault)
    came, headers = half_of(url)
    rest = httpx.get(url, headers={"Range": f"bytes={len(came)}-", "If-Range": headers["etag"]})
    assert rest.status_code == status
    resumable = fault == "D1-cut"
    assert (came + rest.content == whole) == resumable
    assert rest.headers.get("content-range", "").startswith(f"bytes {len(came)}-") == resumable


@pytest.mark.parametrize(("fault", "share"), [("D2-empty", 0), ("D2-half", 0.5)])
def test_a_part_of_the_clip_comes_under_an_agreeing_length(
    fault: str, share: float, stand: tuple[Simulator, httpx.Client, str, str]
):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set(fault)
    answer = httpx.get(url)
    assert answer.content == whole[: int(len(whole) * share)]
    assert answer.headers["content-type"] == "video/mp4"
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_a_clip_without_a_picture_is_an_mp4_with_sound(tmp_path: Path, stand: tuple[Simulator, httpx.Client, str, str]):
    service, _, _, url = stand
    service.script.set("D2-no-video")
    (tmp_path / "clip.mp4").write_bytes(httpx.get(url).content)
    with av.open(tmp_path / "clip.mp4") as container:
        assert [stream.type for stream in container.streams] == ["audio"]


@pytest.mark.parametrize("fault", ["D5-announced", "D5-endless", "D1-drip"])
def test_a_download_without_an_end_ends_when_the_client_goes(
    fault: str, stand: tuple[Simulator, httpx.Client, str, str]
):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set(fault)
    wanted = len(whole) // 10 + 2 if fault == "D1-drip" else len(whole) + 3_000_000
    with httpx.stream("GET", url, timeout=5) as response:
        assert int(response.headers.get("content-length", 3 * 1024**3)) in (3 * 1024**3, len(whole))
        came = 0
        for chunk in response.iter_raw():
            came += len(chunk)
            if came >= wanted:
                break
    assert came >= wanted


@pytest.mark.parametrize("fault", ["X5-junk", "X5-early"])
def test_a_clip_between_foreign_bytes_comes_whole_to_who_minds_its_length(
    fault: str, stand: tuple[Simulator, httpx.Client, str, str]
):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set(fault)
    assert httpx.get(url).content == whole


def test_what_is_called_gzip_is_the_plain_clip(stand: tuple[Simulator, httpx.Client, str, str]):
    service, _, _, url = stand
    whole = httpx.get(url).content
    service.script.set("X5-packed")
    came, headers = half_of(url)
    assert headers["content-encoding"] == "gzip"
    assert came == whole
    with pytest.raises(gzip.BadGzipFile):
        gzip.decompress(came)


def test_a_login_page_tells_the_balance(stand: tuple[Simulator, httpx.Client, str, str]):
    service, asking, _, _ = stand
    service.script.set("X3-balance")
    assert PAGE(asking.get("/v1/balance"))


def test_progress_runs_backwards_and_a_lag_ends(stand: tuple[Simulator, httpx.Client, str, str]):
    service, asking, task, _ = stand
    service.script.set("Q3-backwards")
    assert [asking.get(f"{GENERATIONS}/{task}").json()["progress"] for _ in range(2)] == [60, 20]
    service.script.set("Q1-lag")
    assert [asking.get(f"{GENERATIONS}/{task}").status_code for _ in range(3)] == [404, 404, 200]


def test_a_task_that_was_accepted_without_an_answer_is_found_by_the_callers_id(
    stand: tuple[Simulator, httpx.Client, str, str],
):
    service, asking, _, _ = stand
    service.script.once("S2-cut")
    with pytest.raises(httpx.TransportError):
        asking.post(GENERATIONS, json={**TEXT, "client_business_id": "lost"})
    assert asking.get(f"{GENERATIONS}/lost").json()["id"] == service.tasks()[-1].id


def test_a_refused_connection_is_open_again_at_the_same_address(stand: tuple[Simulator, httpx.Client, str, str]):
    service, asking, _, _ = stand
    url = service.api_url
    service.script.set("S1-refuse")
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/v1/balance")
    service.script.clear()
    assert service.api_url == url
    assert asking.get("/v1/balance").status_code == 200


def test_a_fault_acts_as_often_as_it_was_told_to_and_a_bare_row_means_its_first():
    script = Script()
    script.set("S5", "Q2-500")
    assert [fault.id if (fault := script.take(Call.SUBMIT)) else "" for _ in range(3)] == ["S5-400"] * 3
    script.once("S2-cut", times=2)
    assert [fault.id if (fault := script.take(Call.SUBMIT)) else "" for _ in range(3)] == ["S2-cut", "S2-cut", "S5-400"]
    script.clear()
    assert script.take(Call.SUBMIT) is None
    with pytest.raises(KeyError):
        script.set("S99-nobody")
