from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from kling_desktop.services.phrases import MOST_PROMPTS, Phrases, Shelf


def test_prompts_are_remembered_each_once_with_the_latest_first(tmp_path: Path):
    phrases = Phrases(tmp_path / "phrases.json")
    for prompt in ("one", "two", " ", "one"):
        phrases.remember(prompt)
    assert phrases.prompts == ("one", "two")
    phrases.forget("one")
    assert phrases.prompts == ("two",)


def test_only_so_many_prompts_are_remembered(tmp_path: Path):
    phrases = Phrases(tmp_path / "phrases.json")
    for number in range(MOST_PROMPTS + 10):
        phrases.remember(str(number))
    assert len(phrases.prompts) == MOST_PROMPTS
    assert phrases.prompts[0] == str(MOST_PROMPTS + 9)


def test_what_was_written_is_there_at_the_next_start(tmp_path: Path):
    path = tmp_path / "phrases.json"
    phrases = Phrases(path)
    phrases.remember("夜の海 🌊")
    phrases.keep(Shelf.SNIPPETS, "Ending", "fade to black")
    phrases.keep(Shelf.KEEP_OUT, "Mine", "blur")
    phrases.keep(Shelf.KEEP_OUT, "Other", "text")
    phrases.drop(Shelf.KEEP_OUT, "Other")
    asyncio.run(phrases.write())
    again = Phrases(path)
    assert again.prompts == ("夜の海 🌊",)
    assert again.named(Shelf.SNIPPETS) == {"Ending": "fade to black"}
    assert again.named(Shelf.KEEP_OUT) == {"Mine": "blur"}


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"prompts": 1, "snippets": {"a": 1}}', b"\xff\xfe", b"[[["])
def test_a_broken_file_means_an_empty_shelf(tmp_path: Path, content: bytes):
    path = tmp_path / "phrases.json"
    path.write_bytes(content)
    phrases = Phrases(path)
    assert phrases.prompts == ()
    assert phrases.named(Shelf.SNIPPETS) == {}
