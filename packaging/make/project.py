"""What every part of the packaging knows: where things are, the version, the time that goes into reproducible files."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "kling-desktop"
APP_ID = "io.github.kling_desktop.KlingDesktop"
BIN = Path(sys.executable).parent


def version() -> str:
    """The version in pyproject.toml."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def epoch() -> int:
    """The time of the last commit, in Unix seconds: two builds of one commit carry the same."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return int(os.environ.get("SOURCE_DATE_EPOCH") or told or 0)


def processor() -> str:
    """The processor as Debian calls it."""
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def run(*command: str | Path, **environment: str) -> None:
    """Runs a command from the project's folder, always with the same clock and hashes. Raises CalledProcessError."""
    fixed = {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}
    subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **fixed, **environment}, check=True)


def megabytes(path: Path) -> float:
    """The size of a file, or of all files below a folder, in millions of bytes."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file() and not p.is_symlink()]
    return sum(file.stat().st_size for file in files) / 1e6
