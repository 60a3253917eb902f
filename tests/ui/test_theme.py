"""The look: what can be read in every theme, and what a style sheet is filled with."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kling_desktop.ui.icons import program_icon
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look, fill_style_sheet, read_roles, resolve_theme, themes

SURFACES = ("window", "panel", "raised")
WORDS = ("text", "secondary", "link", "ready", "running", "waiting", "failed", "danger")
CONTROLS = ("outline", "accent", "focus", "ready", "running", "waiting", "failed")
NEUTRAL = (*SURFACES, "hover", "pressed", "line", "outline", "text", "secondary", "disabled", "picture_surround")


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as the Web Content Accessibility Guidelines define it."""

    def luminance(color: QColor) -> float:
        def linear(part: float) -> float:
            return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("theme", "word", "surface"), list(product(themes(), WORDS, SURFACES)))
def test_words_can_be_read_on_every_surface(theme: str, word: str, surface: str):
    roles = read_roles(themes()[theme])
    assert contrast(roles[word], roles[surface]) >= 4.5


@pytest.mark.parametrize(("theme", "control", "surface"), list(product(themes(), CONTROLS, SURFACES)))
def test_controls_stand_out_from_every_surface(theme: str, control: str, surface: str):
    roles = read_roles(themes()[theme])
    assert contrast(roles[control], roles[surface]) >= 3


@pytest.mark.parametrize(("theme", "state"), list(product(themes(), ("accent", "accent_hover", "accent_pressed"))))
def test_the_primary_button_can_be_read_in_each_of_its_states(theme: str, state: str):
    roles = read_roles(themes()[theme])
    assert contrast(roles["accent_text"], roles[state]) >= 4.5


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("role", ["text", "secondary"])
def test_words_can_be_read_where_the_picture_will_be(theme: str, role: str):
    roles = read_roles(themes()[theme])
    assert contrast(roles[role], roles["picture_surround"]) >= 4.5


@pytest.mark.parametrize(("theme", "role"), list(product(themes(), NEUTRAL)))
def test_what_surrounds_the_picture_has_no_colour(theme: str, role: str):
    color = read_roles(themes()[theme])[role]
    assert color.red() == color.green() == color.blue()


@pytest.mark.parametrize("theme", themes())
def test_a_themes_file_is_read_as_the_toml_that_it_is(theme: str):
    content = tomllib.loads(themes()[theme].read_text("utf-8"))
    expected = {role: QColor(content["colours"][name]) for role, name in content["roles"].items()}
    assert read_roles(themes()[theme]) == expected


@pytest.mark.parametrize("written", ['"#102030"', "'#102030'", '"#102030"  # dark', '"\\u0023102030"'])
def test_a_theme_may_use_whatever_toml_has(written: str, tmp_path: Path):
    file = tmp_path / "own.toml"
    file.write_text(f'name = "Own"\n[colours]\nblue = {written}\n\n[roles]\n"window" = "blue"\n', "utf-8")
    assert read_roles(file) == {"window": QColor("#102030")}
    file.write_text(f'[colours]\nblue = {written}\n# roles\n[roles]\nwindow = "blue"\n', "utf-8")
    assert read_roles(file) == {"window": QColor("#102030")}


@pytest.mark.parametrize("broken", ['[roles]\na = "b"\na = "c"', "[roles]\n[roles]", '[roles]\na = "b', "nonsense"])
def test_what_is_no_toml_is_no_theme(broken: str, tmp_path: Path):
    file = tmp_path / "own.toml"
    file.write_text(f"[colours]\n{broken}\n", "utf-8")
    with pytest.raises(tomllib.TOMLDecodeError):
        read_roles(file)


def test_every_theme_has_the_same_roles():
    assert len({frozenset(read_roles(path)) for path in themes().values()}) == 1


@pytest.mark.parametrize("theme", themes())
def test_the_style_sheet_asks_for_nothing_that_a_theme_has_not_got(theme: str):
    asked: list[str] = []

    def icon(name: str, role: str) -> str:
        asked.append(role)
        assert resource("icons", f"{name}.svg").is_file()
        return name

    roles = read_roles(themes()[theme])
    filled = fill_style_sheet(resource("app.qss").read_text("utf-8"), roles, icon)
    assert "@" not in filled
    assert set(asked) <= set(roles)


@pytest.mark.parametrize(
    ("wanted", "system", "shown"),
    [
        ("system", Qt.ColorScheme.Light, "light"),
        ("system", Qt.ColorScheme.Dark, "dark"),
        ("system", Qt.ColorScheme.Unknown, "dark"),
        ("light", Qt.ColorScheme.Dark, "light"),
        ("no such theme", Qt.ColorScheme.Light, "dark"),
    ],
)
def test_a_theme_follows_the_system_only_when_asked_to(wanted: str, system: Qt.ColorScheme, shown: str):
    assert resolve_theme(wanted, system) == shown


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Look]:
    """A look that the application wears, and takes off again: its icons go with it."""
    look = Look()
    look.apply(qapp)
    yield look
    qapp.setStyleSheet("")


def test_another_theme_is_told_once_and_changes_colours_icons_and_palette(qapp: QApplication, dressed: Look):
    look, told = dressed, list[str]()
    look.changed.connect(lambda: told.append(look.shown))
    before = look.color("panel"), look.icon("play").cacheKey()
    look.set_theme("light")
    look.set_theme("light")
    assert told == ["light"]
    assert (look.color("panel"), look.icon("play").cacheKey()) != before
    assert qapp.palette().window().color() == look.color("window")


def worn(qapp: QApplication, drawings: Path | None) -> set[Path]:
    """The files in which the application's style sheet finds its icons once it wears a look with that folder."""
    Look(drawings=drawings).apply(qapp)
    named = re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())
    qapp.setStyleSheet("")
    return {Path(QFileInfo(name).absoluteFilePath()) for name in named}


@pytest.mark.parametrize("folder", ["drawings", "o'brien@studio (2)", 'say "hi" \\ #1%20'])
def test_the_sheets_icons_are_kept_among_the_caches_whatever_they_are_called(
    qapp: QApplication, tmp_path: Path, folder: str
):
    drawings = tmp_path / folder
    assert worn(qapp, drawings) == set(drawings.iterdir()) != set()


def test_an_icon_that_a_crash_has_cut_off_is_drawn_anew(qapp: QApplication, tmp_path: Path):
    worn(qapp, tmp_path)
    whole = {path: path.read_bytes() for path in tmp_path.iterdir()}
    cut = next(iter(whole))
    cut.write_bytes(whole[cut][:20])
    worn(qapp, tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == whole


def test_where_the_caches_cannot_be_written_the_sheets_icons_are_there_in_no_colour(qapp: QApplication, tmp_path: Path):
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file")
    found = worn(qapp, in_the_way / "drawings")
    assert found == worn(qapp, None)
    assert all(path.is_relative_to(resource("icons")) and path.is_file() for path in found)


def test_figures_keep_their_width_where_they_change(dressed: Look):
    assert dressed.font("numbers").featureTags()
    assert min(dressed.font(kind).pixelSize() for kind in ("secondary", "body", "heading", "title")) >= 11


def test_a_theme_that_refers_to_a_colour_it_has_not_got_is_refused(tmp_path: Path):
    broken = tmp_path / "broken.toml"
    broken.write_text('[colours]\ngrey = "#111111"\n[roles]\npanel = "gray"\n')
    with pytest.raises(KeyError):
        read_roles(broken)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_an_icon_has_a_pixel_for_each_of_the_screens(qapp: QApplication, ratio: float):
    pixmap = Look().pixmap("play", "text", 16, ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == ratio


def test_the_window_is_known_by_the_programs_icon_at_every_size(qapp: QApplication) -> None:
    icon = program_icon(resource("icons", "kling-desktop.svg"))
    for size in (16, 48, 128):
        drawn = icon.pixmap(size, size).toImage()
        assert drawn.width() == size
        assert drawn.pixelColor(size * 176 // 256, size * 160 // 256) == QColor("#7c5cff")
