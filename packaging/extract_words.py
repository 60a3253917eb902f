"""Refreshes resources/i18n/*.ts from the sources: new sentences come in unfinished, those that are gone go.

    .venv/bin/python packaging/extract_words.py            refreshes the languages that are there
    .venv/bin/python packaging/extract_words.py fr it      begins these languages as well

The sentences are found by Qt's own tool; what it cannot know is told here: our name for its marker, and the class
behind an expression such as `parts.window.tr(…)`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
PREFIX = "kling_desktop_"
SOURCES = (
    *sorted((ROOT / "kling_desktop" / "ui").rglob("*.py")),
    ROOT / "kling_desktop" / "domain" / "wording.py",
    ROOT / "kling_desktop" / "media" / "faults.py",
)
CLASSES = {"parts.window": "MainWindow"}  # `parts.window.tr(…)`: Qt asks by the class

Words = dict[tuple[str, str], ElementTree.Element]
"""Context and sentence → its translation."""


def main(new: list[str]) -> None:
    """Refreshes every language and those in `new`. Raises CalledProcessError when Qt's tool fails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    codes = {path.stem.removeprefix(PREFIX) for path in FOLDER.glob(f"{PREFIX}*.ts")} | set(new)
    for code in sorted(codes):
        path = FOLDER / f"{PREFIX}{code}.ts"
        known = _translations(path) if path.exists() else {}
        _extract(path, code)
        undone = _settle(path, known)
        print(f"{path.relative_to(ROOT)}: {undone} sentences to translate")


def _extract(path: Path, code: str) -> None:
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", code]
    marker = ["-tr-function-alias", "QT_TRANSLATE_NOOP+=_N"]
    sources = [str(source) for source in SOURCES]
    subprocess.run([tool, "-silent", *options, *marker, *sources, "-ts", str(path)], check=True)


def _translations(path: Path) -> Words:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def _settle(path: Path, known: Words) -> int:
    """Moves sentences to the class that asks for them, with what was translated before. How many are still to do."""
    tree = ElementTree.parse(path)
    root = tree.getroot()
    contexts = {context.findtext("name", ""): context for context in root.iter("context")}
    for written, real in CLASSES.items():
        for message in list(contexts[written].iter("message")) if written in contexts else ():
            before = known.get((real, message.findtext("source", "")))
            translation = message.find("translation")
            if before is not None and translation is not None:
                message.remove(translation)
                message.append(before)
            contexts[real].append(message)
        if written in contexts:
            root.remove(contexts[written])
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(root, "unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return sum(1 for found in root.iter("translation") if found.get("type") == "unfinished")


if __name__ == "__main__":
    main(sys.argv[1:])
