from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from kling_desktop.domain.alternatives import spread
from kling_desktop.ui.compose.vocabulary import vocabulary
from kling_desktop.ui.resources import resource

FILES = sorted(resource("vocabulary").glob("*.toml"))
ENGLISH = tomllib.loads(resource("vocabulary", "en.toml").read_text("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_has_the_same_groups_with_terms_that_are_plain_text(path: Path):
    QLocale.setDefault(QLocale(path.stem))
    read = vocabulary()
    QLocale.setDefault(QLocale("en"))
    assert [len(group.terms) for group in read.groups] == [len(group["terms"]) for group in ENGLISH["groups"]]
    assert len(read.keep_out) == len(ENGLISH["keep_out"])
    texts = [term for group in read.groups for term in group.terms] + list(read.keep_out.values())
    assert [text for text in texts if spread(text).prompts != (text,)] == []


def test_a_language_without_words_of_its_own_gets_the_english_ones():
    QLocale.setDefault(QLocale("fi"))
    assert vocabulary().groups[0].title == "Shot size"
    QLocale.setDefault(QLocale("en"))
