"""A request as JSON and as a call of cURL, to and fro."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.services.request_text import as_curl, as_json, looks_like_request, read_text

REQUEST = Request(prompt='It\'s "dawn"\n$HOME', mode="pro", duration=10, audio=True)


def test_a_local_picture_stands_at_its_file_address(tmp_path: Path):
    picture = Picture.from_path(tmp_path / "a b.png")
    written = json.loads(as_json(Request(prompt="x", first_frame=picture)))
    assert written["image_with_roles"] == [{"url": (tmp_path / "a b.png").as_uri(), "role": "first_frame"}]


def test_the_call_names_the_environment_for_the_key_and_survives_a_shell():
    words = shlex.split(as_curl(REQUEST, "https://toapis.com/v1").replace("\\\n", ""))
    assert words[1] == "https://toapis.com/v1/videos/generations"
    assert words[3] == "Authorization: Bearer $TOAPIS_API_KEY"
    assert json.loads(words[-1])["prompt"] == REQUEST.prompt


@pytest.mark.parametrize("text", [as_json(REQUEST), as_curl(REQUEST, "https://toapis.com")], ids=["json", "curl"])
def test_what_is_copied_can_be_pasted(text: str):
    assert read_text(text).request == REQUEST


@pytest.mark.parametrize("text", ["", "{", "[1", "curl https://toapis.com", 'curl "', "{" * 100_000])
def test_what_is_no_json_says_so(text: str):
    read = read_text(text)
    assert read.request is None
    assert len(read.marks) == 1


def test_a_prompt_is_not_taken_for_a_request():
    assert not looks_like_request('{dawn|dusk} over "the sea"')
    assert looks_like_request(as_json(REQUEST))
