"""Which requests the service takes, by its own table."""

from __future__ import annotations

from typing import Any

import pytest

from kling_desktop.simulator.rules import objection, objection_to_picture, picture_kind

OK: dict[str, Any] = {"model": "kling-v2-6", "prompt": "x"}
URL = "https://files.example/a.png"
FRAMES = [{"url": URL, "role": "first_frame"}, {"url": URL, "role": "last_frame"}]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"reference_images": [URL]},
        {"mode": "pro", "image_with_roles": FRAMES},
        {"mode": "pro", "reference_images": [URL], "image_with_roles": FRAMES},
        {"mode": "pro", "duration": 10, "audio": True, "aspect_ratio": "16:9"},
        {"image_with_roles": [{"url": URL, "role": "reference"}, {"url": URL, "role": "reference_image"}]},
        {"prompt": "x" * 2500, "negative_prompt": "rain", "watermark": False, "client_business_id": "own-1"},
        {"mood": "a field that nobody knows"},
    ],
)
def test_what_the_page_documents_is_taken(fields: dict[str, Any]):
    assert objection(OK | fields) == ""


@pytest.mark.parametrize(
    "fields",
    [
        {"model": "kling-v3"},
        {"model": None},
        {"prompt": ""},
        {"prompt": 7},
        {"prompt": "x" * 2501},
        {"mode": "ultra"},
        {"duration": "5"},
        {"duration": 7},
        {"duration": 5.0},
        {"duration": True},
        {"aspect_ratio": "4:3"},
        {"audio": "true", "mode": "pro"},
        {"audio": True},
        {"audio": True, "mode": "std"},
        {"watermark": 1},
        {"negative_prompt": []},
        {"client_business_id": 5},
        {"reference_images": URL},
        {"reference_images": ["data:image/png;base64,AAAA"]},
        {"image_with_roles": {"first_frame": URL}},
        {"image_with_roles": [{"url": URL, "role": "middle_frame"}]},
        {"image_with_roles": [{"role": "first_frame"}]},
        {"image_with_roles": [FRAMES[0], FRAMES[0]]},
        {"image_with_roles": ["first_frame"]},
    ],
)
def test_what_breaks_the_table_is_refused_in_words(fields: dict[str, Any]):
    assert objection(OK | fields)


@pytest.mark.parametrize("body", [None, [], "x", {}, {"prompt": "x"}, {"model": "kling-v2-6"}])
def test_a_body_without_what_is_required_is_refused(body: object):
    assert objection(body)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"BM", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(content: bytes, kind: str):
    assert picture_kind(content)[1] == kind


def test_a_picture_may_have_ten_megabytes_and_no_byte_more():
    jpeg = b"\xff\xd8\xff"
    assert objection_to_picture(jpeg.ljust(10_000_000)) == ""
    assert "10MB" in objection_to_picture(jpeg.ljust(10_000_001))
    assert objection_to_picture(None)
