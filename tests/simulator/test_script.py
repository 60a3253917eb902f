"""Each fault does what its sentence says: a plain client meets it, and the table says what it then sees."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import time
from typing import Any

import av
import httpx
import pytest

from kling_desktop.simulator import Simulator, fault_table
from kling_desktop.simulator.acts import Call
from kling_desktop.simulator.script import FAULTS, Script
from tests.simulator.stand import GENERATIONS, TEXT, UPLOADS, client, clip_of, finished, picture, small, submit

HANG = 0.3  # seconds without an answer that count as hanging
Met = httpx.Response | httpx.RequestError
Expected = Callable[[Met], bool]


def answered(status: int, *words: str, after: str | None = "") -> Expected:
    """An answer with a status, words in its body and a Retry-After (None: without one)."""

    def expected(met: Met) -> bool:
        assert isinstance(met, httpx.Response), met
        told = met.headers.get("retry-after")
        return met.status_code == status and all(w in met.text for w in words) and (after == "" or told == after)

    return expected


def told(**fields: Any) -> Expected:
    """An answer whose JSON holds these fields."""

    def expected(met: Met) -> bool:
        assert isinstance(met, httpx.Response), met
        plain = met.json()
        return met.status_code == 200 and {name: plain.get(name, "missing") for name in fields} == fields

    return expected


def broke(*kinds: type[httpx.RequestError]) -> Expected:
    """No answer, but one of these errors."""
    return lambda met: isinstance(met, kinds)


CUT = broke(httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)
HUNG = broke(httpx.ReadTimeout)
PAGE = answered(200, "<title>Sign in</title>")
LIMIT = answered(429, "rate_limit_exceeded", after="2")
BARE = answered(429, "rate_limit_exceeded", after=None)
KEY = answered(401, "unauthorized")
UNKNOWN = answered(404, "task_not_found")


def sent_to(where: str) -> Expected:
    """A redirect."""
    return lambda met: isinstance(met, httpx.Response) and met.status_code == 302 and where in met.headers["location"]


def dated(met: Met) -> bool:
    assert isinstance(met, httpx.Response)
    return 0 < parsedate_to_datetime(met.headers["retry-after"]).timestamp() - time() <= 4


def broken_json(met: Met) -> bool:
    assert isinstance(met, httpx.Response)
    with pytest.raises(ValueError, match=r"\w"):
        met.json()
    return met.status_code == 200


def raw(*words: str) -> Expected:
    """A body that reads so, whatever a parser makes of it."""
    return lambda met: isinstance(met, httpx.Response) and all(word in met.text for word in words)


def two_ids(met: Met) -> bool:
    assert isinstance(met, httpx.Response)
    return met.json()["task_id"] != met.json()["id"]


def long(met: Met) -> bool:
    return isinstance(met, httpx.Response) and len(met.content) > 50_000_000


UPLOADS_MET: Mapping[str, Expected] = {
    "U1-401": KEY, "U1-402": answered(402, "insufficient_quota"), "U1-429": LIMIT, "U1-429-bare": BARE,
    "U1-500": answered(500, "internal_error"), "U1-500-once": answered(500), "U1-503": answered(503, "rate_limit"),
    "U2-success-false": told(success=False), "U2-no-url": told(success=True, data={}), "U2-html": PAGE,
    "U2-broken": broken_json, "U3-cut": CUT, "U3-cut-always": CUT, "U3-hang": HUNG, "U3-slow": HUNG,
    "X2-413": answered(413), "X2-403-upload": answered(403), "X3-upload": PAGE,
}  # fmt: skip
SUBMITS_MET: Mapping[str, Expected] = {
    "S1-refuse": broke(httpx.ConnectError), "S1-reset": CUT, "S2-cut": CUT, "S2-cut-half": CUT, "S2-hang": HUNG,
    "S2-500": answered(500), "S2-502": answered(502, "<html>"), "S2-504": answered(504), "S3-cut": CUT, "S3-hang": HUNG,
    "S3-500": answered(500), "S4-no-id": told(id="missing", task_id="missing"), "S4-blank-id": told(id=" "),
    "S4-html": PAGE, "S4-broken": broken_json, "S4-status": told(status="dreaming"),
    "S5-400": answered(400, "invalid_request"), "S5-422": answered(422, "content_policy_violation"), "S6-401": KEY,
    "S6-402": answered(402), "S7-429": LIMIT, "S7-503": answered(503, "rate_limit_unavailable"),
    "S7-no-channel": answered(503, "no available channel"), "S8-two-ids": two_ids, "S8-pending": told(status="pending"),
    "S8-submitted": told(status="submitted"), "S8-empty": told(status=""), "S8-working": told(status="in_progress"),
    "S8-completed": told(status="completed", progress=100), "S8-failed": told(status="failed"),
    "X1-seconds": answered(429, after="3"), "X1-date": dated, "X1-absent": BARE, "X1-day": answered(429, after="86400"),
    "X2-403": answered(403), "X3-login": PAGE, "X3-redirect": sent_to("https://login.invalid/"),
}  # fmt: skip
QUESTIONS_MET: Mapping[str, Expected] = {
    "Q1-404": UNKNOWN, "Q1-400": answered(400, "task_not_exist"), "Q1-lag": UNKNOWN, "Q2-401": KEY, "Q2-429": LIMIT,
    "Q2-429-bare": BARE, "Q2-500": answered(500), "Q2-html": PAGE, "Q2-cut": CUT, "Q2-hang": HUNG,
    "Q3-unknown": told(status="dreaming", result="missing"), "Q3-null": told(progress=None),
    "Q3-negative": told(progress=-5), "Q3-4000": told(progress=4000), "Q3-backwards": told(progress=60),
    "Q3-missing": told(progress="missing", object="missing"), "Q3-extra": told(mood="good"),
    "Q3-other": told(id="task_x", client_business_id="x"),
    "Q4-failed": told(status="failed", error={"code": "generation_failed", "message": "No luck"}),
    "Q4-silent": told(status="failed", error="missing"),
    "Q4-no-url": told(status="completed", result={"type": "video", "data": []}), "Q4-image": raw('"type":"image"'),
    "Q5-never": told(status="in_progress", progress=99, result="missing"), "X3-status": PAGE,
    "X4-nan": raw('"progress": NaN'), "X4-percent": told(progress="87%"), "X4-huge": told(progress=1e308),
    "X4-twice": raw('"progress": "x", "progress": 41'), "X4-surrogate": raw("\\ud800"), "X4-nested": raw('{"a":{"a":'),
    "X4-long": long, "X5-packed-status": broke(httpx.DecodingError), "X5-junk-status": told(status="completed"),
    "X5-twice-status": CUT, "X5-early-status": told(status="completed"),
}  # fmt: skip
FILES_MET: Mapping[str, Expected] = {
    "D1-500": answered(500), "D1-500-once": answered(500), "D1-503": answered(503), "D1-503-once": answered(503),
    "D1-429": answered(429, after="2"), "D1-cut": CUT, "D1-cut-anew": CUT, "D1-cut-once": CUT, "D1-cut-chunked": CUT,
    "D1-cut-chunked-once": CUT, "D1-changed": CUT, "D1-range-ignored": CUT, "D1-wrong-range": CUT, "D1-reset": CUT,
    "D1-stall": HUNG, "D1-stall-once": HUNG, "D2-short": CUT, "D2-html": PAGE, "D2-html-as-video": PAGE,
    "D2-text": answered(200, "not a clip"), "D3-403": answered(403), "D3-403-once": answered(403),
    "D3-404": answered(404), "D3-410": answered(410), "D4-host": sent_to("https://elsewhere.invalid/"),
    "D4-http": sent_to("http://elsewhere.invalid/"), "D4-loopback": sent_to("/v1/balance"),
    "D4-loop": sent_to("?again"),
    "X5-packed": broke(httpx.DecodingError), "X5-twice": CUT,
}  # fmt: skip
SEEN_CLOSER = {  # in tests of their own below
    "D1-cut-silent", "D1-drip", "D2-empty", "D2-no-video", "D2-half", "D2-half-once", "D5-announced", "D5-endless",
    "X5-junk", "X5-early", "X3-balance",
}  # fmt: skip


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
