"""Refreshes resources/i18n/*.ts from the sources: new sentences come in unfinished, those that are gone go.

    .venv/bin/python packaging/extract_words.py            refreshes the languages that are there
    .venv/bin/python packaging/extract_words.py fr it      begins these languages as well

The sentences are found by Qt's own tool; our name for its marker is told here. It overlooks what stands inside an
f-string, and a context that is not written out: a test sets the sentences against the files.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
PREFIX = "kling_desktop_"
SOURCES = sorted((ROOT / "kling_desktop").rglob("*.py"))


def main(new: list[str]) -> None:
    """Refreshes every language and those in `new`. Raises CalledProcessError when Qt's tool fails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    codes = {path.stem.removeprefix(PREFIX) for path in FOLDER.glob(f"{PREFIX}*.ts")} | set(new)
    for code in sorted(codes):
        path = FOLDER / f"{PREFIX}{code}.ts"
        _extract(path, code)
        undone = _settle(path)
        print(f"{path.relative_to(ROOT)}: {undone} sentences to translate")


def _extract(path: Path, code: str) -> None:
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", code]
    if code == "en":  # the sentences are in the program; what it has not got is their singular
        options.append("-pluralonly")
    marker = ["-tr-function-alias", "QT_TRANSLATE_NOOP+=_N"]
    sources = [str(source) for source in SOURCES]
    subprocess.run([tool, "-silent", *options, *marker, *sources, "-ts", str(path)], check=True)


def _settle(path: Path) -> int:
    """Writes what Qt's tool made as we keep it: in our indentation. How many sentences are still to do."""
    tree = ElementTree.parse(path)
    root = tree.getroot()
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(root, "unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return sum(1 for found in root.iter("translation") if found.get("type") == "unfinished")


if __name__ == "__main__":
    main(sys.argv[1:])
