from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.pictures import take_in
from kling_desktop.services.presets import SUFFIX, PresetFault, PresetRefused, Presets


def home(folder: Path) -> Presets:
    (folder / "pictures").mkdir(parents=True)
    return Presets(folder / "presets", folder / "pictures")


async def framed(folder: Path) -> Request:
    path = folder / "dawn.png"
    Image.new("RGB", (640, 360), "#405060").save(path)
    first = await take_in(path, "dawn.png", folder / "pictures")
    return Request(
        prompt="{Dawn|Dusk}", mode="pro", first_frame=first, references=(Picture.from_url("https://a.b/c.png"),)
    )


def test_a_preset_is_there_under_its_name_and_saving_it_again_replaces_it(tmp_path: Path):
    presets = home(tmp_path)

    async def story() -> None:
        await presets.save("Night", Request(prompt="one"))
        await presets.save("day", Request(prompt="two"))
        again = await presets.save("Night", Request(prompt="three", duration=10))
        assert [(p.name, p.request.prompt) for p in await presets.all()] == [("day", "two"), ("Night", "three")]
        await presets.remove(again.id)
        assert [p.name for p in await presets.all()] == ["day"]

    asyncio.run(story())


def test_a_preset_with_pictures_goes_to_another_machine_whole(tmp_path: Path):
    here, there = home(tmp_path / "here"), home(tmp_path / "there")

    async def story() -> None:
        request = await framed(tmp_path / "here")
        preset = await here.save("Look", request)
        assert (await here.all())[0].request == request
        await here.export(preset, tmp_path / "look.klingpreset")
        taken = await there.read(tmp_path / "look.klingpreset")
        assert (taken.name, taken.request.prompt, taken.request.references) == (
            "Look",
            "{Dawn|Dusk}",
            request.references,
        )
        first, sent = taken.request.first_frame, request.first_frame
        assert first is not None
        assert sent is not None
        assert first.path.is_relative_to(tmp_path / "there")
        assert first.path.read_bytes() == sent.path.read_bytes()
        assert (first.name, first.sha256, first.width) == ("dawn.png", sent.sha256, 640)

    asyncio.run(story())


def test_what_travels_names_no_path_of_this_machine(tmp_path: Path):
    presets = home(tmp_path / "someone")

    async def story() -> None:
        preset = await presets.save("Look", await framed(tmp_path / "someone"))
        await presets.export(preset, tmp_path / "look.klingpreset")

    asyncio.run(story())
    assert b"someone" not in (tmp_path / "look.klingpreset").read_bytes()


def written(path: Path, **changed: Any) -> Path:
    plain = {"format": "kling-desktop preset", "version": 1, "name": "A", "request": {"prompt": "x"}, **changed}
    path.write_text(json.dumps(plain))
    return path


def refusal(presets: Presets, path: Path) -> PresetFault:
    with pytest.raises(PresetRefused) as refused:
        asyncio.run(presets.read(path))
    assert asyncio.run(presets.all()) == ()
    return refused.value.fault


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"[" * 100_000, b"\xff\xd8\xff", b'{"format": "other"}'])
def test_what_is_no_preset_is_refused(tmp_path: Path, content: bytes):
    (tmp_path / "x.klingpreset").write_bytes(content)
    assert refusal(home(tmp_path / "h"), tmp_path / "x.klingpreset") is PresetFault.NOT_A_PRESET


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"version": 2}, PresetFault.NEWER),
        ({"request": {"duration": [5]}}, PresetFault.NOT_A_PRESET),
        ({"request": {"first_frame": {"sha256": "0" * 64, "name": "gone.png"}}}, PresetFault.PICTURE_MISSING),
        ({"request": {"first_frame": {"sha256": "*", "name": "any.png"}}}, PresetFault.PICTURE_MISSING),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(tmp_path: Path, changed: dict[str, Any], fault: PresetFault):
    assert refusal(home(tmp_path / "h"), written(tmp_path / "x.klingpreset", **changed)) is fault


def test_a_file_from_elsewhere_cannot_make_a_local_file_a_picture(tmp_path: Path):
    private = tmp_path / "private.png"
    Image.new("RGB", (640, 360)).save(private)
    frame = {"source": private.as_uri(), "name": "private.png", "sha256": "0" * 64}
    path = written(tmp_path / "x.klingpreset", request={"prompt": "x", "first_frame": frame})
    assert refusal(home(tmp_path / "h"), path) is PresetFault.PICTURE_MISSING


def test_a_picture_in_it_that_is_none_is_refused_like_any_other(tmp_path: Path):
    import base64
    import hashlib

    content = b"<html>not a picture</html>"
    sha256 = hashlib.sha256(content).hexdigest()
    path = written(
        tmp_path / "x.klingpreset",
        request={"prompt": "x", "first_frame": {"sha256": sha256, "name": "a.png"}},
        pictures={sha256: base64.b64encode(content).decode(), "1": "?", "2": 3},
    )
    with pytest.raises(PictureRefused):
        asyncio.run(home(tmp_path / "h").read(path))
    assert not list((tmp_path / "h" / "pictures").iterdir())


def test_a_file_of_a_name_that_is_taken_replaces_nothing(tmp_path: Path):
    presets = home(tmp_path / "h")

    async def story() -> None:
        await presets.save("A", Request(prompt="mine"))
        await presets.read(written(tmp_path / "x.klingpreset"))
        assert [(p.name, p.request.prompt) for p in await presets.all()] == [("A", "mine"), ("A 2", "x")]

    asyncio.run(story())


def test_a_preset_without_a_name_is_called_like_its_file(tmp_path: Path):
    path = written(tmp_path / f"Blue hour{SUFFIX}", name=" ")
    assert asyncio.run(home(tmp_path / "h").read(path)).name == "Blue hour"
