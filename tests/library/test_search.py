"""Which words find which generations."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from kling_desktop.domain.generation import State
from kling_desktop.domain.request import Request
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter
from tests.library.made import generation, opened

PROMPTS = {
    1: "A cityscape at dusk, neon signs",
    2: "霓虹灯下的雨夜街道",
    3: "Café in Zürich, 4k macro of a bee's wing",
    4: "ネオンの街を歩く人",
    5: "서울의 네온 간판",
    6: "neon霓虹 mixed 🎬",
}


@pytest.fixture
def library(tmp_path: Path) -> Generator[Library]:
    with opened(tmp_path) as library:
        for number, prompt in PROMPTS.items():
            library.save(generation(number, prompt))
        yield library


def found(library: Library, text: str) -> set[int]:
    return {int(i, 16) for i in library.ids(Filter(text=text))}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("neon", {1, 6}),
        ("scape", {1}),  # inside a word
        ("NEON signs", {1}),  # every word, in any case and order
        ("n", {1, 6}),  # one letter begins a word
        ("ne", {1, 6}),
        ("eo", set[int]()),  # two letters begin a word, they do not lie in one
        ("4k", {3}),
        ("cafe zurich", {3}),
        ("CAFÉ", {3}),
        ("霓", {2, 6}),
        ("霓虹", {2, 6}),
        ("虹灯", {2}),
        ("街", {2, 4}),
        ("雨夜街", {2}),
        ("街道", {2}),
        ("ネオ", {4}),
        ("네온", {5}),
        ("네", {5}),
        ("霓虹 neon", {6}),
        ("🎬", {6}),
        ("bee's", {3}),
        ('"', set(PROMPTS)),  # no word in it: no wish
        ('neon" OR "霓', {6} & {0}),  # nobody's query language
        ("nothing of the kind", set[int]()),
        ("", set(PROMPTS)),
        ("   ", set(PROMPTS)),
    ],
)
def test_words_find_what_contains_them(library: Library, text: str, numbers: set[int]) -> None:
    assert found(library, text) == numbers


def test_every_pair_of_neighbouring_chinese_characters_is_found(library: Library) -> None:
    prompt = PROMPTS[2]
    for at in range(len(prompt) - 1):
        assert 2 in found(library, prompt[at : at + 2]), prompt[at : at + 2]


def test_a_keep_out_a_clip_and_a_task_are_found_too(library: Library) -> None:
    request = Request(prompt="boat", negative_prompt="watermark")
    library.save(
        generation(7, request=request, state=State.READY, task_id="task_9f31c", clip="/clips/Harbour 2026-11-23.mp4")
    )
    for text in ("waterm", "9f31c", "task_9f31c", "harbour", "2026-11-23"):
        assert found(library, text) == {7}, text


def test_what_is_written_later_is_found_and_what_it_replaces_is_not(library: Library) -> None:
    saved = library.save(generation(8, state=State.READY, task_id="t8", clip="/clips/Glacier.mp4"))
    assert found(library, "glacier") == {8}
    library.save(saved.asked_again().ready("/clips/Volcano.mp4"))
    assert found(library, "volcano") == {8}
    assert found(library, "glacier") == set()


def test_a_search_keeps_to_the_filter_to_the_order_and_to_pages(library: Library) -> None:
    for number in range(10, 20):
        library.save(generation(number, "fog", state=State.READY if number % 2 else State.FAILED))
    ready = Filter("fog", states=frozenset({State.READY}))
    assert [int(i, 16) for i in library.ids(ready)] == [19, 17, 15, 13, 11]
    assert library.count(ready) == 5
    first = library.page(ready, None, 2)
    second = library.page(ready, (first[-1].created_at, first[-1].id), 2)
    assert [int(one.id, 16) for one in (*first, *second)] == [19, 17, 15, 13]
