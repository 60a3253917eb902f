"""The host of the clips."""

from __future__ import annotations

from pathlib import Path

import httpx

from kling_desktop.simulator import Simulator
from tests.simulator.stand import KEY, client, clip_of, finished, small


def test_a_clip_can_be_fetched_whole_in_parts_and_only_while_it_is_the_same(service: Simulator, asking: httpx.Client):
    url = clip_of(finished(service, asking))
    whole = httpx.get(url)
    assert whole.headers["content-type"] == "video/mp4"
    assert int(whole.headers["content-length"]) == len(whole.content)
    part = httpx.get(url, headers={"Range": "bytes=100-", "If-Range": whole.headers["etag"]})
    assert part.status_code == 206
    assert part.content == whole.content[100:]
    assert part.headers["content-range"] == f"bytes 100-{len(whole.content) - 1}/{len(whole.content)}"
    assert httpx.get(url, headers={"Range": "bytes=100-", "If-Range": '"other"'}).status_code == 200
    assert httpx.get(url, headers={"Range": f"bytes={len(whole.content)}-"}).status_code == 416


def test_the_clips_address_dies_a_day_after_completion(tmp_path: Path):
    now = [1_800_000_000.0]
    with small(tmp_path, now=lambda: now[0]) as service, client(service) as asking:
        url = clip_of(finished(service, asking))
        now[0] += 24 * 3600 - 1
        assert httpx.get(url).status_code == 200
        now[0] += 1
        assert httpx.get(url).status_code == 403


def test_it_is_seen_whether_a_key_came_and_the_key_itself_is_not_kept(service: Simulator, asking: httpx.Client):
    url = clip_of(finished(service, asking))
    httpx.get(url)
    asking.get(url)  # a careless client
    files = [seen for seen in service.seen if seen.origin == "files"]
    assert [seen.had_authorization for seen in files] == [False, True]
    assert all(seen.had_authorization for seen in service.seen if seen.origin == "api")
    assert KEY not in repr(service.seen)
    assert "user-agent" in files[0].headers


def test_nothing_but_clips_and_pictures_is_given(service: Simulator, asking: httpx.Client):
    finished(service, asking)
    for path in ("/files/..%2Fservice.sqlite", "/uploads/..%2Fservice.sqlite", "/files/nobody.mp4", "/"):
        assert httpx.get(service.files_url + path).status_code == 404
