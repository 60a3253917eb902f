"""`python -m tests.pictures [folder] [--until SCENE]` takes the guide's pictures, into `docs/images` at first."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

# a screen large enough for every window and what opens over it
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap

from kling_desktop.bootstrap import BUILDERS
from kling_desktop.services.session import Desk
from kling_desktop.ui.begun import Wanted
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.start import start
from tests.pictures.hands import Hands
from tests.pictures.scenes import SCENES, SHARP, SIZE, Scene, picture

HERE = Path(__file__).parents[2] / "docs" / "images"


def take(folder: Path, scenes: Mapping[str, Scene]) -> int:
    """Plays the scenes in one window and writes what each shows. The program's exit code."""

    async def hands(parts: Parts, desk: Desk) -> int:
        parts.window.resize(*SIZE)
        for name, scene in scenes.items():
            write(picture(await scene(Hands(parts, desk))), folder / f"{name}.png")
        return 0

    with tempfile.TemporaryDirectory(prefix="kling-desktop-pictures-") as home:
        clips = Path(home, "Videos", "Kling Desktop")
        Path(home, "settings.json").write_text(json.dumps({"clips_folder": str(clips)}), "utf-8")
        environ = {"KLING_DESKTOP_HOME": home, "QT_QPA_PLATFORM": os.environ["QT_QPA_PLATFORM"]}
        return start(environ, BUILDERS, Wanted(hands=hands))


def write(taken: QPixmap, path: Path) -> None:
    """Writes a picture as small as it goes without loss: a palette would take the state's colours from the icons."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    taken.save(buffer, "PNG")
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(buffer.data().data())).convert("RGB").save(path, optimize=True)


def main(arguments: Sequence[str]) -> int:
    """Takes the pictures, or the first ones of them."""
    parser = argparse.ArgumentParser(prog="pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--until", choices=SCENES, help="the last picture to take")
    parser.add_argument("--sharp", action="store_true", help="those at 200 %% alone, where the environment asks for it")
    given = parser.parse_args(arguments)
    if given.sharp:
        return take(given.folder, SHARP)
    names = list(SCENES)
    wanted = names[: names.index(given.until) + 1] if given.until else names
    code = take(given.folder, {name: SCENES[name] for name in wanted})
    if code or given.until:
        return code
    line = [sys.executable, "-m", "tests.pictures", str(given.folder), "--sharp"]
    return subprocess.run(line, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
