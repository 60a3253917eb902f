"""What is in a clip, read back from its file."""

# pyright: reportUnknownMemberType=false
# (Pillow's and PyAV's methods are typed in part only)

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image, ImageChops, ImageStat

from kling_desktop.simulator.pictures import Source, covering, opened
from kling_desktop.simulator.render import Order, render
from tests.simulator.stand import picture

CLOSE = 4  # levels of 256: what the way to BT.709 and back costs by rounding
_PLAIN: dict[str, Any] = {
    "prompt": "Waves at night", "mode": "std", "aspect_ratio": None, "seconds": 5, "audio": False, "watermark": False,
}  # fmt: skip


def rendered(folder: Path, scale: float = 0.1, **fields: Any) -> Path:
    clip = folder / f"{hashlib.sha256(repr(sorted(fields.items())).encode()).hexdigest()[:12]}.mp4"
    wanted: dict[str, Any] = {**_PLAIN, "scale": scale, **fields}
    render(Order(**wanted), clip, lambda share: None)
    return clip


def source(folder: Path, name: str, colours: tuple[str, str], size: tuple[int, int] = (640, 360)) -> Source:
    path = folder / name
    path.write_bytes(picture(colours, size))
    return Source(f"http://127.0.0.1:1/uploads/{name}", path)


def images(clip: Path) -> list[Image.Image]:
    with av.open(clip) as container:
        return [frame.to_image() for frame in container.decode(video=0)]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, in levels of 256."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


def tail(clip: Path) -> list[bytes]:
    """The names of the file's boxes."""
    content, at, names = clip.read_bytes(), 0, list[bytes]()
    while at < len(content):
        names.append(content[at + 4 : at + 8])
        at += int.from_bytes(content[at : at + 4], "big")
    return names


@pytest.mark.parametrize(
    ("mode", "ratio", "size"),
    [
        ("std", "16:9", (128, 72)),
        ("std", "9:16", (72, 128)),
        ("std", "1:1", (72, 72)),
        ("pro", "16:9", (192, 108)),
        ("pro", "9:16", (108, 192)),
        ("pro", "1:1", (108, 108)),
    ],
)
def test_mode_and_ratio_make_the_size(tmp_path: Path, mode: str, ratio: str, size: tuple[int, int]):
    with av.open(rendered(tmp_path, mode=mode, aspect_ratio=ratio)) as container:
        video = container.streams.video[0]
        assert (video.width, video.height) == size


def test_a_clip_is_exactly_as_long_as_asked_and_says_which_colours_it_means(tmp_path: Path):
    with av.open(rendered(tmp_path, seconds=10)) as container:
        video = container.streams.video[0]
        assert video.average_rate == 24
        assert container.duration == 10_000_000
        context = video.codec_context
        assert (context.name, context.pix_fmt) == ("h264", "yuv420p")
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (1, 1, 1, 1)
        frames = list(container.decode(video=0))
    assert len(frames) == 240
    keys = [number for number, frame in enumerate(frames) if frame.key_frame]
    assert max(b - a for a, b in zip(keys, [*keys[1:], 240], strict=True)) <= 48


def test_the_index_comes_before_the_pictures(tmp_path: Path):
    boxes = tail(rendered(tmp_path))
    assert boxes.index(b"moov") < boxes.index(b"mdat")


def test_sound_is_there_when_asked_for_and_heard_and_only_then(tmp_path: Path):
    with av.open(rendered(tmp_path, mode="pro", audio=True)) as container:
        sound = container.streams.audio[0]
        assert (sound.codec_context.name, sound.rate, sound.channels) == ("aac", 48_000, 2)
        frames = ((frame.samples, memoryview(bytes(frame.planes[0])).cast("f")) for frame in container.decode(audio=0))
        played = [level for samples, levels in frames for level in levels[:samples]]  # a plane may be longer
    loudness = 10 * math.log10(sum(level * level for level in played) / len(played))
    assert -18 < loudness < -12, "dB of full scale, as the sound of a real clip"
    assert max(map(abs, played)) < 0.95
    with av.open(rendered(tmp_path, mode="pro")) as container:
        assert not container.streams.audio


def test_a_full_size_clip_begins_and_ends_with_the_given_pictures(tmp_path: Path):
    first = source(tmp_path, "upload_a.png", ("#203a5c", "#d0b080"), (900, 700))
    last = source(tmp_path, "upload_b.png", ("#5c3a20", "#80b0d0"), (1600, 700))
    shots = images(rendered(tmp_path, 1.0, mode="pro", aspect_ratio="16:9", first=first, last=last))
    assert len(shots) == 120
    assert shots[0].size == (1920, 1080)
    assert first.path is not None
    assert last.path is not None
    assert difference(shots[0], covering(opened(first.path), (1920, 1080))) < CLOSE
    assert difference(shots[-1], covering(opened(last.path), (1920, 1080))) < CLOSE
    assert difference(shots[60], shots[0]) > 8
    assert difference(shots[60], shots[-1]) > 8


def test_a_first_frame_alone_gives_the_shape_and_the_camera_moves_on_from_it(tmp_path: Path):
    first = source(tmp_path, "upload_a.png", ("white", "black"), (300, 500))
    shots = images(rendered(tmp_path, first=first))
    assert shots[0].size == (72, 128)
    assert first.path is not None
    assert difference(shots[0], covering(opened(first.path), (72, 128))) < CLOSE
    assert difference(shots[1], shots[0]) < 1


def test_a_last_frame_alone_is_where_the_camera_comes_to_rest(tmp_path: Path):
    last = source(tmp_path, "upload_a.png", ("white", "black"))
    shots = images(rendered(tmp_path, last=last, mode="pro"))
    assert last.path is not None
    assert difference(shots[-1], covering(opened(last.path), (192, 108))) < CLOSE


def test_a_watermark_is_drawn_only_when_asked_for_and_into_one_corner(tmp_path: Path):
    first = source(tmp_path, "upload_a.png", ("black", "black"))
    plain, marked = (images(rendered(tmp_path, 0.5, first=first, watermark=mark))[0] for mark in (False, True))
    box = ImageChops.difference(plain, marked).convert("L").point([0] * 20 + [255] * 236).getbbox()
    assert box is not None
    assert box[0] > plain.width * 0.6
    assert box[1] > plain.height * 0.8


def test_a_prompt_always_gives_the_same_place_and_another_one_another(tmp_path: Path):
    one, again, other = (
        images(rendered(tmp_path / name, prompt=prompt))
        for name, prompt in (("a", "Neon city"), ("b", "Neon city"), ("c", "Snow on a mountain"))
        if (tmp_path / name).mkdir() is None
    )
    assert difference(one[0], again[0]) == 0
    assert difference(one[0], other[0]) > 20
    assert difference(one[0], one[-1]) > 1


@pytest.mark.parametrize("word", ["dawn", "sunset", "night", "city", "forest", "sea", "snow", "desert", "", "海"])
def test_every_mood_can_be_rendered_in_every_shape(tmp_path: Path, word: str):
    for ratio in ("16:9", "9:16", "1:1"):
        assert len(images(rendered(tmp_path, 0.05, prompt=f"{word} x", aspect_ratio=ratio))) == 120


def test_references_lend_the_place_their_colours(tmp_path: Path):
    red = source(tmp_path, "upload_r.png", ("#c01010", "#ff6040"))
    mean = ImageStat.Stat(images(rendered(tmp_path, references=(red,)))[60]).mean
    assert mean[0] > 1.5 * mean[2]


def test_a_picture_from_elsewhere_is_replaced_and_never_fetched(tmp_path: Path):
    away = Source("https://nobody.invalid/x.png", None)
    assert len(images(rendered(tmp_path, first=away))) == 120


def test_a_picture_that_cannot_be_read_ends_the_rendering(tmp_path: Path):
    (tmp_path / "upload_x.png").write_bytes(picture(("red", "blue"))[:60])
    with pytest.raises(OSError, match=r"\w"):
        rendered(tmp_path, first=Source("x", tmp_path / "upload_x.png"))
