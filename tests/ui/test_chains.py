"""A chain of continued shots: what is said at its seams; played, put into the sequence and exported as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.media import clips
from kling_desktop.services.exporting import Exports
from kling_desktop.services.session import Desk
from kling_desktop.ui.chains import Chains
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.films import Films
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sequencing import Sequencing
from kling_desktop.ui.showing import Showing
from tests.media.test_seams import clip
from tests.ui.playing import play

Add = Callable[..., Generation]


@pytest.fixture(autouse=True)
def chains(parts: Parts, desk: Desk) -> Chains:
    films = Films(parts, desk, Showing(parts, desk))
    return Chains(parts, desk, films, Sequencing(parts, desk, films, Exporting(parts, desk, Exports())))


@pytest.fixture
def add(desk: Desk, tmp_path: Path) -> Add:
    """A ready generation that goes on from another, with a clip that begins at a frame of the scene."""

    def made(name: str, before: str = "", first: int = 0, *, warmer: bool = False) -> Generation:
        path = clip(tmp_path / f"{name}.mp4", first, 12, warmer=warmer)
        frame = Picture("file:///frame.png", sha256="ab", last_of=before) if before else None
        request = Request(prompt=f"Shot {name}", first_frame=frame)
        age = float(ord(name))
        generation = Generation(name, name, request, age, "simulator", State.READY, clip=str(path))
        play(lambda: desk.library.save(generation))
        return generation

    return made


def choose(parts: Parts, name: str) -> None:
    play(lambda: parts.gallery.select(name))


def told(parts: Parts) -> str:
    return " ".join(label.text() for label in parts.gallery.findChildren(QLabel) if "oes on from" in label.text())


def press(parts: Parts, words: str) -> None:
    parts.window.show()
    play(next(b for b in parts.gallery.findChildren(QPushButton) if b.text() == words and b.isVisible()).click)


def test_a_jump_at_the_seam_and_the_doubled_frame_are_said_with_numbers_and_what_to_do(parts: Parts, add: Add):
    add("a")
    add("b", "a", 11, warmer=True)
    choose(parts, "b")
    words = told(parts)
    assert words.startswith("Goes on from “Shot a” with a jump: 1.0 brighter (L*), colour 11.")
    assert "The sequence's export can match it." in words
    assert words.endswith("it comes once.")


def test_a_steady_seam_is_said_to_be_one_and_the_clip_before_says_that_it_goes_on(parts: Parts, add: Add):
    add("a")
    add("b", "a", 12)
    choose(parts, "b")
    assert told(parts) == "Goes on from “Shot a” without a jump (ΔE 0.0)."
    words: list[str] = []
    for language in ("de", "en"):
        parts.languages.switch(language)
        QApplication.processEvents()
        words += [label.text() for label in parts.gallery.findChildren(QLabel) if "Shot a" in label.text()]
    assert len(words) == 2
    assert "Goes on" not in words[0]
    choose(parts, "a")
    assert told(parts) == "The shot goes on from here."


def test_it_is_said_as_soon_as_the_continuation_is_ready(parts: Parts, desk: Desk, add: Add):
    add("a")
    choose(parts, "a")
    assert told(parts) == ""
    add("b", "a", 12)
    assert told(parts) == "The shot goes on from here."


def test_the_chain_is_played_as_one_film_from_any_of_its_clips(parts: Parts, chains: Chains, add: Add):
    add("a")
    add("b", "a", 11)
    add("c", "b", 23)
    choose(parts, "b")
    press(parts, "Play the chain")
    film = parts.player.path
    assert film is not None
    assert clips.facts(film).frames == 35  # the frame that a and b share comes once
    assert film.with_suffix(".strip.jpg").exists()
    choose(parts, "c")
    play(chains.acts["play_chain"])
    assert parts.player.path == film
    assert card_menu.PLAY_CHAIN in [offer.id for offer, _ in card_menu.offers([add("b", "a")])]


def test_in_one_act_it_is_in_the_sequence(parts: Parts, add: Add):
    add("c")
    add("b", "c", 12)
    choose(parts, "c")
    press(parts, "Into the sequence")
    strip = parts.sequence.list
    assert [strip.item(place).text() for place in range(strip.count())] == ["Shot c", "Shot b"]


def test_without_a_chain_that_is_said_with_how_to_begin_one(parts: Parts, chains: Chains, add: Add):
    add("a")
    choose(parts, "a")
    play(chains.acts["play_chain"])
    assert "“Continue the shot” begins one" in parts.window.notices.words


def test_a_seam_to_a_clip_that_is_gone_is_no_crash(parts: Parts, desk: Desk, add: Add):
    gone = add("a")
    Path(gone.clip).unlink()
    add("b", "a", 12)
    choose(parts, "b")
    assert told(parts) == "It goes on from a clip that is not here any more."
    play(lambda: desk.library.remove("a"))
    choose(parts, "b")


def test_the_export_leaves_doubled_frames_out_and_matches_colours_if_wanted(
    parts: Parts, chains: Chains, add: Add, tmp_path: Path
):
    add("a")
    add("b", "a", 11, warmer=True)
    choose(parts, "b")
    play(chains.acts["chain_to_sequence"])
    play(lambda: parts.sequence.pressed.emit("export"))
    (dialog,) = parts.window.findChildren(ExportDialog)
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox) if box.isVisible()}
    skip = next(box for words, box in boxes.items() if words.startswith("Leave out doubled frames at the seams (1)"))
    match = next(box for words, box in boxes.items() if words.startswith("Match colours at the seams (up to ΔE 11."))
    assert (skip.isChecked(), match.isChecked()) == (True, False)
    match.click()
    assert (dialog.choice().skip_doubles, dialog.choice().match_colours) == (True, True)
    dialog.choose("wav")
    assert not dialog.choice().match_colours
    dialog.choose("h264")
    assert dialog.choice().match_colours
    dialog.join(joined=False)
    assert not skip.isVisible()
