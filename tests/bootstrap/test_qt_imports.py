"""Importing PySide6 quickly changes nothing but the time it takes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from kling_desktop.bootstrap.qt_imports import kept_compiled, late_patterns


def told_by(source: str, name: str = "told.py") -> object:
    names: dict[str, object] = {}
    exec(compile(source, name, "exec"), names)
    return names["said"]


def test_what_was_compiled_before_is_not_compiled_again(tmp_path: Path) -> None:
    kept = tmp_path / "kept.pyc"
    with kept_compiled(kept):
        assert told_by("said = 1") == 1
    before = kept.read_bytes()
    with kept_compiled(kept):
        assert told_by("said = 1") == 1
    assert kept.read_bytes() == before


def test_another_source_under_the_same_name_is_compiled_anew(tmp_path: Path) -> None:
    for number in (1, 2, 1):
        with kept_compiled(tmp_path / "kept.pyc"):
            assert told_by(f"said = {number}") == number


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xe9\x00\x00\x00\x00", b"{\xda\x01aN0"])
def test_a_file_that_is_not_ours_does_no_harm(tmp_path: Path, content: bytes) -> None:
    kept = tmp_path / "kept.pyc"
    kept.write_bytes(content)
    with kept_compiled(kept):
        assert told_by("said = 3") == 3


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with kept_compiled(tmp_path / "file" / "kept.pyc"):
        assert told_by("said = 4") == 4


def test_pythons_own_compile_and_import_are_put_back_and_the_cache_is_the_users(tmp_path: Path) -> None:
    program = f"""
import builtins, sys
from pathlib import Path
from kling_desktop.bootstrap.qt_imports import import_qt
sys.dont_write_bytecode = False
own = builtins.__import__, builtins.compile
import_qt(Path({str(tmp_path / "cache")!r}))
print("PySide6.QtCore" in sys.modules, own == (builtins.__import__, builtins.compile))
"""
    (tmp_path / "cache").mkdir()
    for _ in range(2):  # the second time with what the first one kept
        told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert told.stdout.split() == ["True", "True"]
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_late_regular_expression_does_what_one_does_when_it_is_used() -> None:
    with late_patterns(__name__):
        words = re.compile(r"(\w)(\w*)")
        starts = words.finditer
    assert not isinstance(words, re.Pattern)
    assert [found[1] for found in starts("one two")] == ["o", "t"]
    assert words.sub(r"\2\1", "one two") == "neo wot"
    assert words.groups == 2
    assert isinstance(re.compile("a"), re.Pattern)


def test_other_packages_get_theirs_at_once() -> None:
    with late_patterns("another_package"):
        assert isinstance(re.compile("b"), re.Pattern)


def test_what_pyside_says_of_a_wrong_call_is_whole() -> None:
    with pytest.raises(TypeError, match="QSize"):
        QSize("wide", "high", 1)  # type: ignore[call-overload]
