"""Small shared libraries that stand in for large ones of which only names are needed.

A library that is linked against another is not loaded without it, even where it never calls it. A stub has the names
that its users ask for, functions that return 0 and empty data. Made with `as` and `ld`.
"""

from __future__ import annotations

import platform
import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

_RETURN_ZERO = {"x86_64": "xorl %eax, %eax\n    ret", "aarch64": "mov x0, #0\n    ret"}
_DATA_BYTES = 256


def stub(library: Path, users: Iterable[Path]) -> None:
    """Replaces `library` by a stub with what `users` ask of it. Raises CalledProcessError, KeyError."""
    offered = _symbols(library, "--defined-only")
    wanted = {name: kind for user in users for name, kind in _symbols(user, "--undefined-only").items()}
    names = {name: offered[name] for name in wanted if name in offered}
    text: list[str] = [".text"]
    versions: dict[str, list[str]] = {}
    for full, kind in sorted(names.items()):
        name, _, version = full.partition("@")
        versions.setdefault(version.lstrip("@"), []).append(name)
        text += [f".globl {name}"]
        if kind in "BDRVWGS" and not _is_function(library, name):
            text += [
                ".data",
                f".type {name}, %object",
                f"{name}:",
                f"    .zero {_DATA_BYTES}",
                f".size {name}, {_DATA_BYTES}",
                ".text",
            ]
        else:
            text += [f".type {name}, %function", f"{name}:", f"    {_RETURN_ZERO[platform.machine()]}"]
    text.append('.section .note.GNU-stack,"",%progbits')
    script = "".join(
        f"{version} {{ global: {'; '.join(named)}; }};\n" for version, named in versions.items() if version
    )
    _link(library, "\n".join(text) + "\n", script)


def link_data(library: Path, symbol: str, data: bytes) -> None:
    """Replaces `library` by one that has `symbol` with these bytes, read-only. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "data"
        file.write_bytes(data)
        lines = [
            ".section .rodata",
            ".balign 16",
            f".globl {symbol}",
            f".type {symbol}, %object",
            f"{symbol}:",
            f'    .incbin "{file}"',
            f".size {symbol}, {len(data)}",
            '.section .note.GNU-stack,"",%progbits',
        ]
        _link(library, "\n".join(lines) + "\n", "")


def _link(library: Path, assembly: str, version_script: str) -> None:
    soname = _soname(library)
    with tempfile.TemporaryDirectory() as folder:
        source, made, script = (Path(folder) / name for name in ("stub.s", "stub.o", "stub.map"))
        source.write_text(assembly)
        script.write_text(version_script)
        subprocess.run(["as", "-o", made, source], check=True)
        options = [f"--version-script={script}"] if version_script else []
        fresh = library.with_name(library.name + ".new")
        subprocess.run(["ld", "-shared", "--build-id=none", "-soname", soname, *options, "-o", fresh, made], check=True)
    fresh.chmod(0o755)
    fresh.replace(library)


def _soname(library: Path) -> str:
    told = subprocess.run(["readelf", "-d", library], check=True, capture_output=True, text=True).stdout
    found = re.search(r"SONAME.*\[(.+)]", told)
    return found.group(1) if found else library.name


def _symbols(library: Path, which: str) -> dict[str, str]:
    """The names with their versions ("name@@VERSION" and "name@VERSION" are one) and nm's letter for their kind."""
    told = subprocess.run(["nm", "-D", which, library], check=True, capture_output=True, text=True).stdout
    rows = (line.split()[-2:] for line in told.splitlines() if line.strip())
    return {name.replace("@@", "@"): kind for kind, name in rows}


def _is_function(library: Path, name: str) -> bool:
    told = subprocess.run(["readelf", "--dyn-syms", "-W", library], check=True, capture_output=True, text=True).stdout
    return re.search(rf"\bFUNC\b.*\s{re.escape(name)}(@|$)", told, re.MULTILINE) is not None
