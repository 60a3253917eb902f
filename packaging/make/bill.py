"""What a bundle is made of: the CycloneDX bill of materials, and the table of packages in THIRD_PARTY_NOTICES.md.

Both come from the lock file, packaging/requirements.txt. `python packaging/make/bill.py` writes the table anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from project import BIN, DIST, NAME, PACKAGING, ROOT, run, version

NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"
LOCK = PACKAGING / "requirements.txt"
_TABLE = re.compile(r"(?<=<!-- packages -->\n).*?(?=<!-- end of packages -->)", re.DOTALL)

# packages of other systems and other Pythons, which may not be installed where this runs; and those whose metadata name
# no licence
_KNOWN: Mapping[str, str] = {
    "colorama": "BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "backports-tarfile": "MIT",
    "importlib-metadata": "Apache-2.0",
    "lazy-importer": "Apache-2.0",
    "typing-extensions": "PSF-2.0",
    "zipp": "MIT",
    "qasync": "BSD-2-Clause",
}
_SHORT: Mapping[str, str] = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_NOTES: Mapping[str, str] = {
    "av": 'its wheels: see "x264 and x265" below',
    "pillow-heif": 'its wheels: see "x264 and x265" below',
    "certifi": "the list of certificate authorities, unmodified",
    "pyside6-essentials": 'see "Qt" below',
    "pyside6-addons": 'see "Qt" below',
    "shiboken6": 'see "Qt" below',
}
_INSTALLING_ONLY = frozenset({"hatchling", "editables", "packaging", "pathspec", "pluggy", "trove-classifiers"})


def locked(lock: Path = LOCK) -> list[str]:
    """The names of the locked packages that a bundle has, each once."""
    names = re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)==", lock.read_text("utf-8"))
    return sorted(set(names) - _INSTALLING_ONLY)


def licence(package: str) -> str:
    """A package's licence as its own metadata say it. Raises LookupError: then it belongs into `_KNOWN`."""
    if package in _KNOWN:
        return _KNOWN[package]
    try:
        named: Any = metadata.metadata(package)  # typeshed knows less of it than it offers
    except metadata.PackageNotFoundError as error:
        raise LookupError(f"{package} is not installed here: add its licence to _KNOWN in {__file__}") from error
    lines: list[str] = named.get_all("Classifier") or []
    classifiers = [line.rsplit("::", 1)[-1].strip() for line in lines if "License ::" in line]
    said: str = named.get("License-Expression") or " or ".join(map(_short, classifiers)) or named.get("License") or ""
    if not said or len(said) > 100:
        raise LookupError(f"{package} names no licence: add it to _KNOWN in {__file__}")
    return said


def _short(classifier: str) -> str:
    """The licence's usual short name."""
    return _SHORT.get(classifier, classifier)


def table() -> str:
    """The table of packages, in Markdown."""
    rows = [f"| {name} | {licence(name)} | {_NOTES.get(name, '')} |" for name in locked()]
    return "\n".join(("", "| package | licence | note |", "|---|---|---|", *rows, "", ""))


def with_table(notices: str) -> str:
    """The notices with the table as it is now."""
    return _TABLE.sub(lambda _: table(), notices)


def make_bill(folder: Path = DIST) -> Path:
    """Writes the bill of materials, without serial number and time, so that it is the same each time."""
    folder.mkdir(exist_ok=True)
    target = folder / f"{NAME}-{version()}.cdx.json"
    run(BIN / "cyclonedx-py", "requirements", "--output-reproducible", "--of", "JSON", "-o", target, LOCK)
    plain = json.loads(target.read_text("utf-8"))
    for component in plain.get("components", ()):
        for wordy in ("externalReferences", "description"):  # the host a package was asked of; the lock's own line
            component.pop(wordy, None)
    target.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", "utf-8")
    return target


if __name__ == "__main__":
    NOTICES.write_text(with_table(NOTICES.read_text("utf-8")), "utf-8")
