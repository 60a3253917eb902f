"""The guide is built strictly, loads nothing from elsewhere, and is not stale: pictures, keys, records."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import keyboard_page
import pytest
from PySide6.QtGui import QImage

from tests.pictures.scenes import SCENES, SHARP, SIZE

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
_PICTURE = re.compile(r"images/([a-z_]+)\.png")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_guide_is_built_strictly_and_loads_nothing_from_elsewhere(site: Path):
    pages = list(site.rglob("*.html"))
    assert len(pages) >= len(PAGES)
    loaded = re.compile(r'<(?:link[^>]+rel="(?:stylesheet|icon)"[^>]+href|(?:script|img)[^>]+src)="(?:https?:)?//')
    assert not [page.name for page in pages if loaded.search(page.read_text("utf-8"))]


def test_every_picture_of_a_page_is_there_and_made_by_a_scene_and_every_one_made_is_used():
    named = {name for page in (*PAGES, ROOT / "README.md") for name in _PICTURE.findall(page.read_text("utf-8"))}
    made = {*SCENES, *SHARP}
    assert named == made
    assert {path.stem for path in (DOCS / "images").glob("*.png")} == made
    assert sum(path.stat().st_size for path in (DOCS / "images").iterdir()) < 6_000_000


def test_the_keyboard_page_says_what_the_tables_say():
    assert keyboard_page.PAGE.read_text("utf-8") == keyboard_page.page(), (
        "write it anew: python packaging/keyboard_page.py"
    )


def test_each_decision_is_in_the_list_of_them():
    listed = (DOCS / "adr" / "README.md").read_text("utf-8")
    assert [path.name for path in sorted((DOCS / "adr").glob("0*.md")) if f"({path.name})" not in listed] == []


def test_the_first_pictures_are_taken_of_the_real_window(tmp_path: Path):
    command = [sys.executable, "-m", "tests.pictures", str(tmp_path), "--until", "composing"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    sizes = {path.stem: QImage(str(path)).size().toTuple() for path in tmp_path.glob("*.png")}
    assert sizes == dict.fromkeys(("welcome", "empty", "composing"), SIZE)
