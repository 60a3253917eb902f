"""A picture whose decoder would keep the window waiting is worked on in another process, and nobody notices."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kling_desktop.media import images
from kling_desktop.media.apart import apart, command, in_own_process, needs_own_process
from kling_desktop.media.cropping import smaller
from kling_desktop.media.images import PictureFault, PictureRefused, fit_for_upload, glance, look
from tests.media import pictures


def _jpeg_2000(folder: Path, size: tuple[int, int] = (800, 600)) -> Path:
    path = folder / "large.jp2"
    pictures.scene(size).save(path, quality_mode="rates", quality_layers=[10])
    return path


def _process(_source: Path | bytes) -> int:
    return os.getpid()


def _environment(_source: Path) -> dict[str, str]:
    return dict(os.environ)


def _known(source: Path) -> int:
    raise FileNotFoundError(2, "No such file", str(source))


def _bug(_source: Path) -> int:
    raise ZeroDivisionError(str(os.getpid()))


def test_only_what_would_keep_the_window_waiting_is_worked_on_apart(tmp_path: Path) -> None:
    small = _jpeg_2000(tmp_path, (400, 300))
    assert not needs_own_process(small)
    assert apart(_process, small) == os.getpid()
    large = _jpeg_2000(tmp_path)
    assert needs_own_process(large)
    assert apart(_process, large) != os.getpid()
    pictures.scene((3000, 2000)).save(tmp_path / "large.webp", method=0)
    assert needs_own_process(tmp_path / "large.webp")
    for name in ("large.png", "large.jpg", "large.bmp"):
        pictures.scene((3000, 2000)).save(tmp_path / name)
        assert not needs_own_process(tmp_path / name)


def test_what_was_made_apart_is_what_would_be_made_here(tmp_path: Path) -> None:
    path = _jpeg_2000(tmp_path)
    assert look(path) == look(path, whole=True) == look(path.read_bytes(), whole=True)
    glanced = glance(path.read_bytes(), 300)
    assert glanced == images._glance(path, 300)  # pyright: ignore[reportPrivateUsage]
    fitted = fit_for_upload(path, tmp_path / "fit")
    assert (fitted.width, fitted.height, fitted.bytes_after) == (800, 600, fitted.path.stat().st_size)
    assert look(smaller(path, 200)).width == 200


def test_a_picture_refused_apart_is_refused_here_in_the_same_words(tmp_path: Path) -> None:
    path = _jpeg_2000(tmp_path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(PictureRefused) as refused:
        glance(path)
    assert (refused.value.fault, refused.value.name) == (PictureFault.CUT_OFF, "large.jp2")
    assert "“large.jp2” is damaged or cut off" in str(refused.value)


def test_the_key_is_not_handed_to_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOAPIS_API_KEY", "sk-apart")
    given = in_own_process(command(), _environment, tmp_path)
    assert "PATH" in given
    assert "sk-apart" not in "".join(given.values())


def test_what_the_system_refuses_is_known_here(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as known:
        in_own_process(command(), _known, tmp_path)
    assert (known.value.errno, known.value.filename) == (2, str(tmp_path))


def test_a_bug_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError, match=str(os.getpid())):
        in_own_process(command(), _bug, tmp_path)


@pytest.mark.parametrize("line", [["/no/such/program"], [sys.executable, "-c", "raise SystemExit(3)"]])
def test_where_no_process_can_be_started_the_work_is_done_here(tmp_path: Path, line: list[str]) -> None:
    assert in_own_process(line, _process, tmp_path) == os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize(("signal", "fault"), [(6, PictureFault.CUT_OFF), (9, PictureFault.UNREADABLE)])
def test_a_decoder_that_breaks_takes_nobody_with_it(tmp_path: Path, signal: int, fault: PictureFault) -> None:
    dies = [sys.executable, "-c", f"import os; os.kill(os.getpid(), {signal})"]
    with pytest.raises(PictureRefused) as refused:
        in_own_process(dies, _process, tmp_path / "large.avif")
    assert (refused.value.fault, refused.value.name) == (fault, "large.avif")


def test_a_bomb_is_refused_without_a_process(tmp_path: Path) -> None:
    path = _jpeg_2000(tmp_path)
    content = bytearray(path.read_bytes())
    place = content.index(b"ihdr") + 4
    content[place : place + 8] = (60_000).to_bytes(4, "big") * 2
    assert not needs_own_process(bytes(content))
