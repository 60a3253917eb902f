"""What was written down in English is said in the language of the moment; the service's own words stay."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

import kling_desktop
from kling_desktop.domain.generation import Failure, FailureKind
from kling_desktop.library.errors import DiskFull, FolderUnusable, LibraryDamaged
from kling_desktop.media.faults import CLIP_WORDS
from kling_desktop.ui import text
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.own_words import in_own_words, is_ours
from kling_desktop.ui.resources import resource

SOURCES = sorted((Path(kling_desktop.__file__).parent / "api").glob("*.py"))


def raised(path: Path) -> Iterator[str]:
    """The sentences that a module puts into its errors, with something in each place of what varies."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Raise | ast.Dict | ast.Tuple):
            for part in ast.walk(node):
                if isinstance(part, ast.JoinedStr):
                    yield "".join(str(v.value) if isinstance(v, ast.Constant) else "x" for v in part.values)
                elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def sentences(path: Path) -> list[str]:
    return [said for said in raised(path) if said[:1].isupper() and said.endswith(".") and said.count(" ") > 1]


@pytest.mark.parametrize("path", [path for path in SOURCES if path.stem != "web_faults"], ids=lambda path: path.stem)
def test_every_sentence_of_our_own_about_the_service_is_known(path: Path):
    assert [said for said in sentences(path) if not is_ours(said)] == []


@pytest.mark.parametrize("error", [DiskFull, FolderUnusable, LibraryDamaged])
def test_what_the_library_says_is_known(error: type[DiskFull | FolderUnusable | LibraryDamaged]):
    assert is_ours(str(error(Path("/a clip's folder"), "EIO", "Input/output error")))


@pytest.mark.parametrize("words", CLIP_WORDS.values())
def test_what_is_wrong_with_a_clip_is_known(words: str):
    assert is_ours(words)


def test_a_cause_within_a_cause_is_said_in_the_language_too(qapp: QApplication):
    languages = Languages(resource("i18n"), qapp)
    languages.switch("de")
    whole = in_own_words("The disk is full: /clips cannot be written. (12.0 MB free, 3.5 MB needed)")
    languages.switch("en")
    QLocale.setDefault(QLocale.c())
    assert "/clips" in whole
    assert "12.0 MB" in whole
    assert "disk" not in whole


@pytest.mark.parametrize("words", ["内容违反政策", "Flagged by the safety system.", ""])
def test_the_services_own_words_stay(words: str):
    assert in_own_words(words) == words


def test_our_own_words_are_not_put_into_the_services_mouth():
    assert text.service_words(Failure(FailureKind.CONTENT, "", "The service will not make this.")) == ""
