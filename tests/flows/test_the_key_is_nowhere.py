"""The key is in no file that the program writes, in no output and in no process list; looked for in all of them."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import os
import signal
import sys
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from kling_desktop.media.exporting.formats import FORMATS, export
from kling_desktop.media.exporting.job import Job, Piece
from kling_desktop.media.timelines import TIMELINES, Shot, write_timeline
from kling_desktop.services.presets import Presets
from kling_desktop.services.request_text import as_curl, as_json
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.simulator import SimulatorProcess, faults
from kling_desktop.simulator import Settings, Simulator
from tests.flows.beside import command, run, window
from tests.flows.stage import Stage, framed, picture

KEY = "sk-nowhere+0123456789/abc"


def traces(content: bytes) -> list[bytes]:
    """The forms of the key that are in there."""
    forms = {KEY.encode(), base64.b64encode(KEY.encode()), quote(KEY, safe="").encode(), KEY[3:].encode()}
    return [form for form in forms if form in content]


def opened(path: Path) -> bytes:
    """What a file says, packed parts of it unpacked."""
    content = path.read_bytes()
    with suppress(zlib.error, OSError, EOFError):
        return content + gzip.decompress(content)
    return content


def found_in(files: Iterable[Path]) -> dict[str, list[bytes]]:
    """Where in these files and folders the key is."""
    all_files = [file for path in files for file in (path.rglob("*") if path.is_dir() else (path,)) if file.is_file()]
    assert all_files
    return {file.name: traces(opened(file)) for file in all_files if traces(opened(file))}


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


@pytest.mark.fault("K2")
def test_the_key_is_in_nothing_that_goes_out_of_the_program(tmp_path: Path):
    with Simulator(tmp_path / "service", Settings(0, 0.3)) as service:
        _goes_out(Stage(tmp_path / "home", service, KEY), tmp_path)


def _goes_out(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "shots.csv").write_text("prompt,takes,mode,audio\nDawn,2,pro,yes\n")
    code, made, said = run(stage, "generate", "--batch", str(tmp_path / "shots.csv"), "--json")
    assert (code, len(made)) == (0, 2), said
    examined = command(stage, "doctor", "--json")
    told = "".join(examined.communicate())
    assert not traces((json.dumps(made) + said + told).encode())
    clip, out = Path(made[0]["clip"]), tmp_path / "out"
    out.mkdir()
    for row in FORMATS.values():
        export(row.id, Job((Piece(clip, 0, 3),), out / f"{row.id}{row.suffix}", short_side=240))
    for name, kind in TIMELINES.items():
        shots = [Shot(Piece(clip), "Dawn"), Shot(Piece(clip), "Dusk")]
        write_timeline(name, shots, out / f"{name}{kind.suffix}", "Cut")

    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        assert not traces((as_curl(request, desk.base) + as_json(request) + repr((desk, session))).encode())
        presets = Presets(desk.places.home / "presets", desk.places.pictures)
        preset = await presets.save("Dawn", request)
        await presets.export(preset, out / "dawn")

    stage.play(story)
    assert found_in([out, stage.home]) == {}


@pytest.mark.fault("K2")
@pytest.mark.skipif(sys.platform != "linux", reason="the environment of a process is read from /proc")
def test_no_process_that_is_started_inherits_the_key(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TOAPIS_API_KEY", KEY)

    async def started() -> bytes:
        process = await SimulatorProcess.start(tmp_path / "simulator")
        try:
            mine = [path.parent for path in Path("/proc").glob("[0-9]*/stat") if parent(path) == os.getpid()]
            return b"".join(environ(folder) for folder in mine)
        finally:
            await process.stop()

    assert asyncio.run(faults())
    inherited = asyncio.run(started())
    assert b"PATH=" in inherited
    assert not traces(inherited)


def environ(folder: Path) -> bytes:
    """The environment of a process; none of one that has ended meanwhile."""
    try:
        return folder.joinpath("environ").read_bytes()
    except OSError:
        return b""


def parent(stat: Path) -> int:
    """The parent's id, of a process that may have ended meanwhile."""
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
