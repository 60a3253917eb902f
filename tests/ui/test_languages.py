"""Languages: a file is a language; what is wrong with a file does no harm; nothing in ours is left undone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import kling_desktop
from kling_desktop.services.settings import Settings
from kling_desktop.ui.actions import Actions
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.dialogs.settings.settings_dialog import SettingsDialog
from kling_desktop.ui.languages import Languages, LanguageUnusable, find_languages, nearest, read_words
from kling_desktop.ui.main_window import MainWindow
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look
from kling_desktop.ui.welcome import Welcome

OURS = sorted(set(resource("i18n").glob("*.ts")) - {resource("i18n", "kling_desktop_en.ts")})


def write(folder: Path, code: str, messages: str) -> Path:
    path = folder / f"kling_desktop_{code}.ts"
    path.write_text(f'<!DOCTYPE TS><TS version="2.1"><context><name>c</name>{messages}</context></TS>', "utf-8")
    return path


def message(source: str, translation: str, attributes: str = "") -> str:
    return f"<message><source>{source}</source><translation {attributes}>{translation}</translation></message>"


def said(sentence: str, n: int = -1) -> str:
    return QCoreApplication.translate("c", sentence, "", n)


@pytest.fixture
def languages(tmp_path: Path, qapp: QApplication) -> Iterator[Languages]:
    found = Languages(tmp_path)
    yield found
    found.switch("en")
    QLocale.setDefault(QLocale.c())


def test_a_dropped_file_is_a_language_under_its_own_name(tmp_path: Path, languages: Languages):
    write(tmp_path, "de", message("Clip", "Aufnahme"))
    assert languages.at_hand() == {"en": "English", "de": "Deutsch"}
    assert languages.switch("de") == ""
    assert said("Clip") == "Aufnahme"
    assert said("Take") == "Take"


def test_going_back_to_english_leaves_nothing_behind(tmp_path: Path, languages: Languages):
    write(tmp_path, "de", message("Clip", "Aufnahme"))
    languages.switch("de")
    languages.switch("en")
    assert said("Clip") == "Clip"


@pytest.mark.parametrize(
    ("code", "forms", "n", "expected"),
    [
        ("de", ("%n Clip", "%n Clips"), 1, "1 Clip"),
        ("de", ("%n Clip", "%n Clips"), 0, "0 Clips"),
        ("fr", ("%n prise", "%n prises"), 0, "0 prise"),
        ("zh_CN", ("%n 个",), 5, "5 个"),
        ("ru", ("%n клип", "%n клипа", "%n клипов"), 22, "22 клипа"),
        ("pl", ("%n klip", "%n klipy", "%n klipów"), 12, "12 klipów"),
    ],
)
def test_numbers_get_the_form_that_the_language_has_for_them(
    tmp_path: Path, languages: Languages, code: str, forms: tuple[str, ...], n: int, expected: str
):
    plural = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    write(tmp_path, code, message("%n clip(s)", plural))
    languages.switch(code)
    assert said("%n clip(s)", n) == expected


@pytest.mark.parametrize(
    "harmful",
    [
        message("Hello {name}", "Hallo {nmae}"),
        message("Hello {name}", "Hallo {name"),
        message("Hello {name}", "Hallo {name.__class__}"),
        message("Hello {name}", "Hallo", 'type="unfinished"'),
        message("Hello {name}", ""),
    ],
)
def test_a_translation_that_would_break_its_sentence_is_left_out(tmp_path: Path, languages: Languages, harmful: str):
    write(tmp_path, "de", harmful)
    languages.switch("de")
    assert said("Hello {name}").format(name="Ada") == "Hello Ada"


@pytest.mark.parametrize("content", [b"", b"<TS><context>", b"\xff\xfe\x00", b"<html></html>" * 2])
def test_a_broken_file_means_english_and_the_reason(tmp_path: Path, languages: Languages, content: bytes):
    (tmp_path / "kling_desktop_de.ts").write_bytes(content)
    assert "kling_desktop_de.ts" in languages.switch("de")
    assert languages.current == "en"


def test_a_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path):
    entities = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 20}">' for i in range(8))
    bomb = tmp_path / "kling_desktop_de.ts"
    bomb.write_text(f'<!DOCTYPE TS [<!ENTITY e0 "ha">{entities}]><TS>&e8;</TS>')
    with pytest.raises(LanguageUnusable):
        read_words(bomb)


def test_the_users_own_file_wins(tmp_path: Path, qapp: QApplication):
    theirs = tmp_path / "own"
    theirs.mkdir()
    write(tmp_path, "de", message("Clip", "Aufnahme"))
    own = write(theirs, "de", message("Clip", "Filmchen"))
    assert find_languages((tmp_path, theirs))[1].path == own


@pytest.mark.parametrize(
    ("wishes", "choice"),
    [(["de_AT", "fr"], "de"), (["zh_CN"], "zh_CN"), (["zh_TW"], "zh_CN"), (["en_US", "de"], "en"), (["xx"], "en")],
)
def test_the_system_gets_the_nearest_language_to_its_wishes(wishes: list[str], choice: str):
    assert nearest(wishes, ("en", "de", "zh_CN")) == choice


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_nothing_is_left_untranslated(path: Path):
    root = ElementTree.parse(path).getroot()
    undone = [m.findtext("source") for m in root.iter("message") if _undone(m)]
    assert undone == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_every_translation_fills_in_what_its_sentence_offers(path: Path):
    root = ElementTree.parse(path).getroot()
    written = [m for m in root.iter("message") if not _obsolete(m)]
    assert len(read_words(path)) == len(written)


def _obsolete(element: ElementTree.Element) -> bool:
    translation = element.find("translation")
    return translation is not None and translation.get("type") in ("vanished", "obsolete")


def _undone(element: ElementTree.Element) -> bool:
    translation = element.find("translation")
    return translation is None or translation.get("type") == "unfinished"


# The whole program in every language


def _asked_for(node: ast.AST, inside: str = "") -> Iterator[tuple[str, str]]:
    """Context and sentence of all that is marked for translators, read by Python's own parser."""
    for child in ast.iter_child_nodes(node):
        yield from _asked_for(child, child.name if isinstance(child, ast.ClassDef) else inside)
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute | ast.Name):
            match child.func.attr if isinstance(child.func, ast.Attribute) else child.func.id, child.args:
                case "tr", [ast.Constant(value=str(sentence)), *_]:
                    yield inside, sentence
                case "translate" | "_N" | "QT_TRANSLATE_NOOP", [where, ast.Constant(value=str(sentence)), *_]:
                    yield (str(where.value) if isinstance(where, ast.Constant) else ast.unparse(where)), sentence
                case _:
                    pass


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_every_sentence_of_the_program_is_in_every_language(path: Path):
    sources = Path(kling_desktop.__file__).parent.rglob("*.py")
    asked = {found for source in sources for found in _asked_for(ast.parse(source.read_text("utf-8")))}
    assert len(asked) > 200
    assert sorted(asked - {(context, source) for context, source, _ in read_words(path)}) == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_every_window_opens_in_every_language_and_changes_it_while_open(path: Path, qtbot: QtBot, tmp_path: Path):
    look, languages = Look(), Languages(path.parent)
    languages.switch(path.stem.removeprefix("kling_desktop_"))
    window = MainWindow(look, ComposePanel(look), Welcome(look), PlayerPanel(look))
    actions = Actions(window)
    windows = (window, KeyDialog(look), SettingsDialog(Settings(), tmp_path, languages.at_hand()))
    for each in windows:
        qtbot.addWidget(each, before_close_func=lambda widget: widget.hide())
        each.show()
        assert each.grab().width() > 0
    assert actions.menus["file"].title() not in ("File", "&File")
    generate = [b for b in window.findChildren(QPushButton) if b.accessibleName() == "Generate"]
    assert generate == []
    languages.switch("en")
    QApplication.processEvents()
    assert [b for b in window.findChildren(QPushButton) if b.accessibleName() == "Generate"] != []


def test_english_knows_one_from_several(qapp: QApplication) -> None:
    languages = Languages(resource("i18n"))
    languages.switch("en")
    found = [QCoreApplication.translate("BatchDialog", "Generate %n clips", "", number) for number in (1, 2)]
    languages.deleteLater()
    assert found == ["Generate 1 clip", "Generate 2 clips"]


def test_every_plural_of_the_program_has_its_singular_in_english() -> None:
    asked = {found for found in read_words(OURS[0]) if "%n" in found[1]}
    assert set(read_words(resource("i18n", "kling_desktop_en.ts"))) == asked
