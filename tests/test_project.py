"""What holds for the project as a whole."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
CODE = sorted((ROOT / "kling_desktop").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_this_pyside_does_not_lose_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a")
    assert sys.getrefcount(None) - before > -100


@pytest.mark.parametrize("path", CODE, ids=_named)
def test_no_module_is_longer_than_300_lines(path: Path):
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", CODE, ids=_named)
def test_every_module_opens_by_saying_what_it_is_for(path: Path):
    assert path.read_text("utf-8").startswith('"""')


@pytest.mark.parametrize("path", TESTS, ids=_named)
def test_no_test_mocks_or_patches_our_code(path: Path):
    banned = ("unittest" + ".mock", "monkeypatch" + ".setattr", "Magic" + "Mock")
    assert not [word for word in banned if word in path.read_text("utf-8")]


@pytest.mark.parametrize("path", [p for p in CODE if "/ui/" in p.as_posix()], ids=_named)
def test_no_colour_is_named_outside_the_themes(path: Path):
    assert not re.findall(r"""["']#[0-9a-fA-F]{3,8}["']""", path.read_text("utf-8"))


@pytest.mark.parametrize("path", [p for p in TESTS if p.name.startswith("test_")], ids=_named)
def test_the_tests_mirror_the_package(path: Path):
    place = path.relative_to(ROOT / "tests")
    if place.parts[0] in ("flows", "benchmarks", "packaging") or len(place.parts) == 1:
        return
    assert (ROOT / "kling_desktop" / place.parent).is_dir()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_locked_packages_have_hashes_and_no_addresses(name: str):
    text = (ROOT / "packaging" / name).read_text("utf-8")
    assert "://" not in text
    assert text.count("==") <= text.count("--hash=sha256:")


def test_every_workaround_says_when_it_can_go():
    for path in CODE:
        for line in path.read_text("utf-8").splitlines():
            if "WORKAROUND(" in line:
                assert "remove when" in line, f"{_named(path)}: {line.strip()}"


def test_the_changelog_tells_of_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
