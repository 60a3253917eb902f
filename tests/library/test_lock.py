"""Who owns a library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kling_desktop.library.errors import FolderUnusable, LibraryInUse
from kling_desktop.library.lock import Ownership

TAKE_AND_WAIT = """
import sys
from pathlib import Path
from kling_desktop.library.lock import Ownership
Ownership.take(Path(sys.argv[1]))
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.mark.fault("L3")
def test_another_process_is_named_and_its_death_frees_the_library(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TAKE_AND_WAIT, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"taken\n"
        with pytest.raises(LibraryInUse) as refused:
            Ownership.take(tmp_path)
        assert refused.value.pid == other.pid
        other.kill()
        other.wait()
    owner = Ownership.take(tmp_path)
    assert owner.left == ""
    owner.give_up()


def test_the_next_owner_is_left_a_word_by_the_former(tmp_path: Path) -> None:
    Ownership.take(tmp_path).give_up("closed 4096 17")
    owner = Ownership.take(tmp_path)
    assert owner.left == "closed 4096 17"
    owner.give_up()
    last = Ownership.take(tmp_path)
    assert last.left == ""
    last.give_up()


def test_the_file_names_the_owner_while_there_is_one(tmp_path: Path) -> None:
    owner = Ownership.take(tmp_path)
    assert (tmp_path / "owner.lock").read_text() == str(os.getpid())
    owner.give_up()


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable, match="gone") as refused:
        Ownership.take(tmp_path / "gone")
    assert refused.value.reason == "ENOENT"
