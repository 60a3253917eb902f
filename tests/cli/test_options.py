"""The command line says exactly what is sent: what was not chosen is absent."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.__main__ import main

A, B, C = "https://example.com/a.jpg", "https://example.com/b.jpg", "https://example.com/c.jpg"

EXAMPLES = {
    "text only": (["--prompt", "A cat"], {"model": "kling-v2-6", "prompt": "A cat"}),
    "text with the defaults said aloud": (
        ["--prompt", "A cat", "--mode", "std", "--duration", "5", "--aspect-ratio", "16:9"],
        {"model": "kling-v2-6", "prompt": "A cat", "mode": "std", "duration": 5, "aspect_ratio": "16:9"},
    ),
    "one reference": (
        ["--prompt", "A cat", "--reference", A],
        {"model": "kling-v2-6", "prompt": "A cat", "reference_images": [A]},
    ),
    "first and last frame": (
        ["--prompt", "A cat", "--mode", "pro", "--first-frame", A, "--last-frame", B],
        {
            "model": "kling-v2-6",
            "prompt": "A cat",
            "mode": "pro",
            "image_with_roles": [{"url": A, "role": "first_frame"}, {"url": B, "role": "last_frame"}],
        },
    ),
    "reference, first and last frame": (
        ["--prompt", "A cat", "--mode", "pro", "--reference", C, "--first-frame", A, "--last-frame", B],
        {
            "model": "kling-v2-6",
            "prompt": "A cat",
            "mode": "pro",
            "reference_images": [C],
            "image_with_roles": [{"url": A, "role": "first_frame"}, {"url": B, "role": "last_frame"}],
        },
    ),
    "ten seconds with audio": (
        ["--prompt", "A cat", "--mode", "pro", "--duration", "10", "--aspect-ratio", "16:9", "--audio"],
        {
            "model": "kling-v2-6",
            "prompt": "A cat",
            "mode": "pro",
            "duration": 10,
            "aspect_ratio": "16:9",
            "audio": True,
        },
    ),
    "no watermark, said so": (
        ["--prompt", "A cat", "--no-watermark", "--negative-prompt", "dogs"],
        {"model": "kling-v2-6", "prompt": "A cat", "negative_prompt": "dogs", "watermark": False},
    ),
}


@pytest.mark.parametrize("example", list(EXAMPLES))
def test_a_dry_run_prints_the_documented_request_exactly(example: str, capsys: pytest.CaptureFixture[str]):
    options, body = EXAMPLES[example]
    assert main(["generate", "--dry-run", *options]) == 0
    assert json.loads(capsys.readouterr().out) == body


def test_a_local_picture_is_shown_as_the_file_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "a b.png"
    Image.new("RGB", (640, 360)).save(path)
    assert main(["generate", "--dry-run", "--prompt", "x", "--first-frame", str(path)]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["image_with_roles"]
    assert entry == {"url": path.as_uri(), "role": "first_frame"}


@pytest.mark.fault("P1")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--prompt", " "], "Write a prompt"),
        (["--prompt", "x" * 2501], "2501"),
        (["--prompt", "x", "--audio"], "Professional"),
        (["--prompt", "x", "--first-frame", A, "--last-frame", B], "--anyway"),
        (["--prompt", "x", "--mode", "pro", "--last-frame", B], "first frame"),
        (["--prompt", "x", "--first-frame", "/nowhere/x.png"], "cannot be read"),
    ],
)
def test_what_cannot_be_sent_or_is_held_back_ends_with_2_and_the_reason(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["generate", *options]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


def test_what_is_held_back_is_sent_anyway_when_asked_for(capsys: pytest.CaptureFixture[str]):
    assert main(["generate", "--dry-run", "--anyway", "--prompt", "x", "--first-frame", A, "--last-frame", B]) == 0
    assert "last_frame" in capsys.readouterr().out


def test_without_a_key_nothing_is_sent_and_the_exit_code_is_3(capsys: pytest.CaptureFixture[str]):
    assert main(["generate", "--prompt", "x"]) == 3
    assert "TOAPIS_API_KEY" in capsys.readouterr().err


def test_a_dry_run_for_a_program_is_one_object_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--prompt", "A cat", "--dry-run", "--json"]) == 0
    assert capsys.readouterr().out == '{"model": "kling-v2-6", "prompt": "A cat"}\n'


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name is always Unicode")
def test_a_picture_whose_name_is_not_utf_8_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.png"))
    Image.new("RGB", (640, 360)).save(named)
    assert main(["generate", "--prompt", "A cat", "--first-frame", str(named), "--dry-run"]) == 0
    assert "caf%E9.png" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="there arguments are always Unicode")
def test_words_that_are_not_utf_8_are_refused_before_anything_is_stored(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["generate", "--prompt", os.fsdecode(b"caf\xe9"), "--dry-run"])
    assert ended.value.code == 2
    assert "not UTF-8" in capsys.readouterr().err


def test_a_picture_that_is_cut_off_is_refused_before_anything_is_sent_as_in_the_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cut.jpg"
    Image.effect_noise((640, 360), 60).save(path)
    path.write_bytes(path.read_bytes()[:-400])
    assert main(["generate", "--dry-run", "--prompt", "x", "--first-frame", str(path)]) == 2
    assert "“cut.jpg” is damaged or cut off." in capsys.readouterr().err
