"""Shot lists as spreadsheets write them: every cell is understood or marked with its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.domain.marks import MarkCode
from kling_desktop.domain.request import ProblemCode, Request
from kling_desktop.services.shot_list import ShotList, decoded, open_shot_list, read_shot_list
from tests.flows.stage import picture

HERE = Path("/nowhere")


def read(text: str, base: Request | None = None) -> ShotList:
    return read_shot_list(text, HERE, base or Request())


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_whatever_parts_the_columns(sign: str):
    shots = read(f"prompt{sign}mode{sign}duration\nA lighthouse{sign}pro{sign}10\n").shots
    assert shots[0].request == Request(prompt="A lighthouse", mode="pro", duration=10)


def test_quoted_cells_hold_commas_and_lines_and_rows_keep_the_spreadsheets_numbers():
    shots = read('prompt,takes\n"Rain, then\nsun",3\n\nSnow,\n').shots
    assert [(shot.number, shot.request.prompt, shot.takes) for shot in shots] == [
        (2, "Rain, then\nsun", 3),
        (4, "Snow", 1),
    ]


def test_columns_and_cells_may_be_named_in_words():
    text = "Keep out;Seconds;Quality;Aspect ratio;Sound;PROMPT\nblur;10 s;Professional;portrait;yes;A fox\n"
    wanted = Request(prompt="A fox", negative_prompt="blur", duration=10, mode="pro", aspect_ratio="9:16", audio=True)
    assert read(text).shots[0].request == wanted


def test_an_older_spreadsheets_first_line_and_encoding_are_understood():
    text = decoded("sep=;\r\nprompt;mode\r\nCafé;std\r\n".encode("cp1252"))
    assert read(text).shots[0].request == Request(prompt="Café", mode="std")


def test_the_mark_at_the_beginning_is_no_part_of_the_first_name():
    assert read(decoded(b"\xef\xbb\xbfprompt\nx\n")).shots[0].request.prompt == "x"


def test_an_unknown_column_is_named():
    assert read("prompt,colour\nx,red\n").unknown == ("colour",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("prompt,takes\nx,9\n", MarkCode.BAD_TAKES),
        ("prompt,audio\nx,perhaps\n", MarkCode.WRONG_KIND),
        ("prompt,first_frame\nx,gone.png\n", MarkCode.NO_FILE),
        ("prompt,first_frame\nx,http://[::1\n", MarkCode.WRONG_KIND),
        ("prompt\nx,y\n", MarkCode.UNKNOWN_FIELD),
    ],
)
def test_a_cell_that_is_not_understood_keeps_its_row_from_being_sent(text: str, code: MarkCode):
    shot = read(text).shots[0]
    assert [mark.code for mark in shot.marks] == [code]
    assert not shot.sendable


def test_what_the_model_does_not_take_is_a_problem_of_its_row():
    shot = read("prompt,duration\nx,7\n").shots[0]
    assert [problem.code for problem in shot.problems] == [ProblemCode.UNKNOWN_CHOICE]


def test_a_row_fills_what_it_leaves_open_from_what_was_given():
    assert read("prompt,mode\nx,\n", Request(mode="pro")).shots[0].request.mode == "pro"


def test_what_is_no_shot_list_says_so():
    with pytest.raises(ValueError, match="prompt"):
        read("name;size\nx;y\n")


def test_pictures_lie_beside_the_file_and_are_measured_once(tmp_path: Path):
    picture(tmp_path / "dawn.png", size=(640, 360))
    picture(tmp_path / "tiny.png", size=(64, 64))
    (tmp_path / "shots.csv").write_text("prompt,first_frame\none,dawn.png\ntwo,tiny.png\n")
    one, two = open_shot_list(tmp_path / "shots.csv", Request()).shots
    assert one.request.first_frame is not None
    assert (one.request.first_frame.width, one.sendable) == (640, True)
    assert [problem.code for problem in two.problems] == [ProblemCode.PICTURE_TOO_SMALL]


def test_a_thousand_rows_are_read(tmp_path: Path):
    rows = "".join(f"Shot {number},pro\n" for number in range(1000))
    assert len(read(f"prompt,mode\n{rows}").shots) == 1000
