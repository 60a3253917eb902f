"""What holds for the project as a whole. A rule that a tool can measure belongs here, not in a reviewer's memory."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kling_desktop"
CODE = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FREE_TESTS = ("flows", "benchmarks", "packaging", "trials")  # stories and measurements, which mirror nothing
GUIDES = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md"]
LOCKS = sorted((ROOT / "packaging").glob("requirements*.txt"))
CALLS = 1000
MOST_LINES = 300

_BANNED_IN_TESTS = ("unittest" + ".mock", "monkeypatch" + ".setattr", "Magic" + "Mock")
_COLOUR = re.compile(
    r"""["']\#[0-9a-fA-F]{3,8}["']"""  # "#1c1c1c"
    r"""|\bQColor\(\s*(?:\d|["'])"""  # QColor(28, 28, 28), QColor("red")
    r"""|GlobalColor\.(?!transparent)\w+"""
    r"""|\brgba?\(\s*\d"""
)
_KEY = re.compile(r"\bsk-[A-Za-z0-9]{24,}")
_TEXT = frozenset({".py", ".sh", ".toml", ".txt", ".md", ".qss", ".ts", ".spec", ".yml", ".iss", ""})
_REGISTRY = re.compile(
    r"https?://[\w.-]*(?:py" + r"pi|python" + r"hosted|npm" + r"js)\.\w+|--(?:extra-)?index" + r"-url[ =]\S"
)


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_this_pyside_does_not_lose_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
    assert sys.getrefcount(None) - before > -CALLS // 10


def test_every_python_runs_on_the_same_versions_of_what_this_program_stands_on():
    names = re.findall(r"^([\w.-]+)==", (ROOT / "packaging" / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    twice = {name for name in names if names.count(name) > 1}
    assert twice == {"pyside6-addons", "pyside6-essentials", "shiboken6"}  # docs/adr/0001 says why


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=_named)
def test_no_module_is_longer_than_300_lines(path: Path):
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", CODE, ids=_named)
def test_every_module_opens_by_saying_what_it_is_for(path: Path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", TESTS, ids=_named)
def test_no_test_mocks_or_patches_our_code(path: Path):
    text = path.read_text("utf-8")
    assert not [word for word in _BANNED_IN_TESTS if word in text]


@pytest.mark.parametrize("path", sorted((PACKAGE / "ui").rglob("*.py")), ids=_named)
def test_no_colour_is_named_outside_the_themes(path: Path):
    assert not _COLOUR.findall(path.read_text("utf-8"))


def _test_modules() -> Iterator[Path]:
    for path in TESTS:
        place = path.relative_to(ROOT / "tests")
        if path.name.startswith("test_") and len(place.parts) > 1 and place.parts[0] not in FREE_TESTS:
            yield path


@pytest.mark.parametrize("path", list(_test_modules()), ids=_named)
def test_every_test_module_lies_where_what_it_tests_lies(path: Path):
    assert (PACKAGE / path.relative_to(ROOT / "tests").parent).is_dir()


@pytest.mark.parametrize("guide", GUIDES, ids=_named)
def test_the_guides_name_only_what_is_there(guide: Path):
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.py)`", guide.read_text("utf-8"))
    lost = [name for name in named if not ((ROOT / name).exists() or (PACKAGE / name).exists())]
    assert named
    assert lost == []


@pytest.mark.parametrize("path", LOCKS, ids=_named)
def test_the_locked_packages_have_hashes_and_no_addresses(path: Path):
    text = path.read_text("utf-8")
    assert "://" not in text
    pinned = re.split(r"(?m)^(?=[A-Za-z0-9])", re.sub(r"(?m)^#.*\n", "", text))[1:]
    assert pinned
    assert [entry for entry in pinned if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_locks_pin_every_package_that_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {
        re.split(r"[ ><=;\[]", requirement)[0].lower().replace("_", "-") for requirement in project["dependencies"]
    }
    for lock in LOCKS:
        pinned = set(re.findall(r"(?m)^([a-z0-9-]+)==", lock.read_text("utf-8")))
        assert asked - pinned == set(), lock.name


def _kept_texts() -> Iterator[Path]:
    """What git keeps, or in an unpacked source archive what lies there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else [_named(p) for p in (*CODE, *TESTS)]
    for name in filter(None, names):
        path = ROOT / name
        if path.suffix in _TEXT and path.is_file():
            yield path


def test_no_registry_and_no_key_is_written_down():
    for path in _kept_texts():
        text = path.read_text("utf-8")
        assert not _REGISTRY.search(text), _named(path)
        assert not _KEY.search(text), _named(path)


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=_named)
def test_every_workaround_says_when_it_can_go(path: Path):
    for line in path.read_text("utf-8").splitlines():
        if re.search(r"WORKAROUND\(", line):
            assert "remove when" in line


def test_the_changelog_tells_of_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
