"""The key is in no file that the program writes, in no output and in no process list; looked for in all of them."""

from __future__ import annotations

import base64
import signal
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.flows.beside import command, run, window
from tests.flows.stage import Stage, picture

KEY = "sk-nowhere+0123456789/abc"


def traces(content: bytes) -> list[bytes]:
    """The forms of the key that are in there."""
    forms = {KEY.encode(), base64.b64encode(KEY.encode()), quote(KEY, safe="").encode(), KEY[3:].encode()}
    return [form for form in forms if form in content]


def written(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def command_lines() -> bytes:
    """The command line of every process of this machine that can be read."""
    lines = b""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines += path.read_bytes()
        except OSError:  # it has ended
            continue
    return lines


@pytest.mark.fault("K2")
@pytest.mark.skipif(sys.platform != "linux", reason="the process list is read from /proc")
def test_the_key_is_in_no_file_no_output_and_no_process_list(stage: Stage, tmp_path: Path):
    stage.key = KEY
    frame = picture(tmp_path / "frame.png")
    with window(stage) as open_window:
        stage.simulator.script.once("U1-500")
        code, made, said = run(stage, "generate", "--prompt", "x", "--first-frame", str(frame), "--json")
        assert code == 0, said
        assert not traces(command_lines())
        assert not traces((str(made) + said).encode())
        open_window.send_signal(signal.SIGSEGV)  # what it dies of is written as well
        printed, said = open_window.communicate()
        assert not traces((printed + said).encode())
    stage.simulator.script.once("S6-401")
    process = command(stage, "generate", "--prompt", "refused")
    printed, said = process.communicate()
    assert process.returncode == 3
    assert not traces((printed + said).encode())
    files = written(stage.home)
    names = {path.name for path in files}
    assert {"library.sqlite", "submits.jsonl", "kling-desktop.log", "last-crash.txt"} <= names
    assert any(path.suffix == ".mp4" for path in files)
    assert {path.name: found for path, content in files.items() if (found := traces(content))} == {}
