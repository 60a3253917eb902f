"""Awkward pictures, made on the spot: profiles, bombs, rotated cameras' files, everything that people drop."""

# Pillow's options and pixel access are typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PIL import ExifTags, Image

# Colorants of Display P3 as ICC profiles have them: XYZ adapted to D50, from Apple's published profile.
_P3 = {
    b"rXYZ": (0.51512, 0.24120, -0.00105),
    b"gXYZ": (0.29198, 0.69225, 0.04189),
    b"bXYZ": (0.15710, 0.06657, 0.78407),
}
_SRGB = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_ADOBE = {  # Adobe RGB (1998), adapted to D50
    b"rXYZ": (0.60974, 0.31111, 0.01947),
    b"gXYZ": (0.20528, 0.62567, 0.06087),
    b"bXYZ": (0.14919, 0.06322, 0.74457),
}
_D50 = (0.9642, 1.0, 0.8249)
# sRGB's curve in ICC's parametric form 3: gamma, a, b, c, d.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def scene(size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture with a gradient, strong colours, and four different corners."""
    image = Image.merge(
        "RGB",
        (
            Image.linear_gradient("L").resize(size),
            Image.linear_gradient("L").rotate(90).resize(size),
            Image.radial_gradient("L").resize(size),
        ),
    )
    w, h = size[0] // 4, size[1] // 4
    for colour, at in (("red", (0, 0)), ("lime", (size[0] - w, 0)), ("blue", (0, size[1] - h))):
        image.paste(Image.new("RGB", (w, h), colour), at)
    return image


def p3_profile() -> bytes:
    """A Display P3 profile."""
    return _matrix_profile(_P3)


def adobe_profile() -> bytes:
    """An Adobe RGB (1998) profile: the wider green, and a plain gamma of 563/256."""
    return _matrix_profile(_ADOBE, b"curv" + bytes(4) + struct.pack(">IHH", 1, 563, 0))


def srgb_profile() -> bytes:
    """An sRGB profile that bears no telling name."""
    return _matrix_profile(_SRGB)


def cmyk_profile() -> bytes:
    """A profile of an invented press: darker and warmer than plain arithmetic would have it."""
    nodes = bytearray()
    for node in range(16):
        c, m, y, k = (node >> 3) & 1, (node >> 2) & 1, (node >> 1) & 1, node & 1
        light = 0 if k else 95 - 30 * c - 35 * m - 5 * y
        a, b = (0, 0) if k else (-30 * c + 60 * m, -40 * c + 70 * y)
        nodes += bytes((max(0, light) * 255 // 100, 128 + a, max(0, min(255, 128 + b))))
    ramp = bytes(range(256))
    matrix = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + matrix + ramp * 4 + bytes(nodes) + ramp * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table, b"wtpt": _xyz(_D50)})


def with_gps(orientation: int = 1) -> Image.Exif:
    """EXIF as a phone writes it: make, place, comment, orientation."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "SecretCamera"
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (48.0, 51.0, 29.0)
    return exif


def turned(upright: Image.Image, orientation: int) -> Image.Image:
    """What a camera stores of a scene when it writes this orientation."""
    turns = Image.Transpose
    inverse = {
        2: turns.FLIP_LEFT_RIGHT,
        3: turns.ROTATE_180,
        4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE,
        6: turns.ROTATE_90,
        7: turns.TRANSVERSE,
        8: turns.ROTATE_270,
    }.get(orientation)
    return upright if inverse is None else upright.transpose(inverse)


def sixteen_bit_png(path: Path, size: tuple[int, int] = (400, 320)) -> Path:
    """A 16-bit RGB PNG, written by hand: from black to red along each row, half green everywhere."""
    width, height = size
    row = b"\0" + b"".join(struct.pack(">3H", x * 65535 // (width - 1), 32896, 0) for x in range(width))
    path.write_bytes(png(chunk(b"IHDR", struct.pack(">2I5B", width, height, 16, 2, 0, 0, 0)), idat(row * height)))
    return path


def sixteen_bit_tiff(path: Path, size: tuple[int, int] = (400, 320)) -> Path:
    """The same as a TIFF of 16-bit RGB, as raw converters write it."""
    width, height = size
    row = b"".join(struct.pack("<3H", x * 65535 // (width - 1), 32896, 0) for x in range(width))
    tags = (
        (256, 4, 1, width), (257, 4, 1, height), (258, 3, 3, 134), (259, 3, 1, 1), (262, 3, 1, 2), (273, 4, 1, 140),
        (277, 3, 1, 3), (278, 4, 1, height), (279, 4, 1, len(row) * height), (284, 3, 1, 1),
    )  # fmt: skip
    table = b"".join(struct.pack("<2HLL", *tag) for tag in tags)
    head = struct.pack("<2sHLH", b"II", 42, 8, len(tags)) + table + bytes(4)
    path.write_bytes(head + struct.pack("<3H", 16, 16, 16) + row * height)
    return path


def bomb_png(path: Path, side: int = 30_000) -> Path:
    """A small PNG that unpacks to `side` by `side` pixels."""
    header = chunk(b"IHDR", struct.pack(">2I5B", side, side, 1, 0, 0, 0, 0))
    path.write_bytes(png(header, idat(bytes(side // 8 + 2) * side)))
    return path


def png(*chunks: bytes) -> bytes:
    """A PNG of these chunks."""
    return b"".join((b"\x89PNG\r\n\x1a\n", *chunks, chunk(b"IEND", b"")))


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def idat(rows: bytes) -> bytes:
    """A PNG's pixels."""
    return chunk(b"IDAT", zlib.compress(rows, 6))


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest difference between two pictures of one size, of 255."""
    from PIL import ImageChops

    assert one.size == other.size
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    return max(max(channel.tobytes()) for channel in apart.split())


def mean_difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference between two pictures of one size, of 255."""
    from PIL import ImageChops, ImageStat

    assert one.size == other.size
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    return max(ImageStat.Stat(apart).mean)


def _matrix_profile(colorants: dict[bytes, tuple[float, float, float]], curve: bytes = b"") -> bytes:
    curve = curve or b"para" + bytes(4) + struct.pack(">2H", 3, 0) + b"".join(_fixed(value) for value in _CURVE)
    tags = {kind: _xyz(value) for kind, value in colorants.items()}
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    return _profile(b"mntr", b"RGB ", b"XYZ ", {**tags, **curves, b"wtpt": _xyz(_D50)})


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    start = 128 + 4 + 12 * len(tags)
    table, content = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        table += name + struct.pack(">2I", start + len(content), len(value))
        content += value + bytes(-len(value) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(content), bytes(4), 0x04000000, kind, space, connection)
    head += bytes(12) + b"acsp" + bytes(28) + b"".join(_fixed(value) for value in _D50)
    return head.ljust(128, b"\0") + table + content


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(_fixed(number) for number in value)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))
