"""How fast does a large clip come, plain and over TLS, beside curl in the same round, with the window open?

Then four at once, as fast as loopback gives: how late does the window's thread come meanwhile? The host is a program of
its own. Rounds alternate, and the best of each counts: what else the machine does only ever slows.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.bootstrap import open_desk
from kling_desktop.services.secrets import Secrets
from kling_desktop.ui.application import Application, run
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look
from tests.benchmarks.ticks import Ticks

LENGTH = 524 * 1000 * 1000
ROUNDS = 3
AT_ONCE = 4
TICK = 5  # ms
MOST_PLAIN, MOST_TLS = 1.0, 1.25  # times curl's wall time
MOST_LAG, MOST_LAG_LATE = 17.0, 5.0  # ms: the longest, and the 99th percentile


@dataclass(frozen=True)
class Host:
    """A host of one large file, and whose word is taken for it."""

    origin: str
    ca_file: Path | None

    @property
    def url(self) -> str:
        """Where the file lies."""
        return f"{self.origin}/clip.mp4"


@contextmanager
def _host(length: int, certificate: Path | None = None) -> Generator[Host]:
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.files",
        str(length),
        *([str(certificate)] if certificate else []),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        port = running.stdout.readline().strip()
        yield Host(f"{'https' if certificate else 'http'}://127.0.0.1:{port}", certificate)
        running.stdin.close()


def _certificate(folder: Path) -> Path:
    key, certificate, both = folder / "key.pem", folder / "cert.pem", folder / "both.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    both.write_bytes(key.read_bytes() + certificate.read_bytes())
    return both


async def _ours(host: Host, target: Path) -> float:
    client = Client(host.origin, lambda: "sk-none", connection=Connection(ca_file=host.ca_file))
    began = time.perf_counter()
    await asyncio.to_thread(client.download, host.url, target)
    lasted = time.perf_counter() - began
    client.discard(target)
    return lasted


async def _curl(host: Host, target: Path) -> float:
    trust = ["--cacert", str(host.ca_file)] if host.ca_file else []
    began = time.perf_counter()
    running = await asyncio.to_thread(
        subprocess.run, ["curl", "--silent", *trust, "--output", str(target), host.url], check=True
    )
    lasted = time.perf_counter() - began
    assert running.returncode == 0
    target.unlink()
    return lasted


async def _ratio(host: Host, folder: Path) -> tuple[float, float]:
    """Our best time and curl's, in seconds."""
    ours, curls = list[float](), list[float]()
    for _ in range(ROUNDS):
        ours.append(await _ours(host, folder / "ours.part"))
        curls.append(await _curl(host, folder / "curls.part"))
    return min(ours), min(curls)


async def _measure(folder: Path, figures: dict[str, float], ticks: Ticks) -> None:
    certificate = _certificate(folder)
    for kind, trust in (("plain", None), ("TLS", certificate)):
        with _host(LENGTH, trust) as host:
            figures[kind], figures[f"curl {kind}"] = await _ratio(host, folder)
    with _host(LENGTH // AT_ONCE) as host:
        ticks.start()
        began = time.perf_counter()
        await asyncio.gather(*(_ours(host, folder / f"{number}.part") for number in range(AT_ONCE)))
        figures["at once"] = time.perf_counter() - began
        ticks.stop()


def main() -> int:
    """Prints the figures; 1 when a limit is missed."""
    if not shutil.which("curl"):
        print("  curl is not installed: nothing to measure against")
        return 0
    figures: dict[str, float] = {}
    ticks = Ticks(TICK)
    with tempfile.TemporaryDirectory() as home:
        app = Application(["bench"])
        environ = {"KLING_DESKTOP_HOME": f"{home}/home", "PATH": os.environ["PATH"]}
        desk = open_desk(environ, Secrets(environ))
        look = Look(app)
        look.apply(app)
        parts = build(look, Languages(resource("i18n"), app), desk)
        parts.window.show()

        async def story(_stop: asyncio.Event) -> int:
            await _measure(Path(home), figures, ticks)
            parts.player.shut_down()
            parts.gallery.shut_down()
            return 0

        run(app, story)
        desk.library.close()
    return _told(figures, ticks)


def _told(figures: dict[str, float], ticks: Ticks) -> int:
    missed = False
    for kind, most in (("plain", MOST_PLAIN), ("TLS", MOST_TLS)):
        ours, curls = figures[kind], figures[f"curl {kind}"]
        print(
            f"  {LENGTH / 1e6:.0f} MB {kind}: {ours:.2f} s, curl {curls:.2f} s: ratio {ours / curls:.2f}, limit {most}"
        )
        missed |= ours / curls > most
    late, longest = ticks.percentile(0.99) - TICK, ticks.longest - TICK
    print(
        f"  {AT_ONCE} at once, {LENGTH / 1e6 / figures['at once']:.0f} MB/s; how late the window's thread comes, in ms:"
    )
    print(f"  at p99 {late:.1f}, limit {MOST_LAG_LATE:.0f}: ratio {late / MOST_LAG_LATE:.2f}")
    print(f"  at most {longest:.1f}, limit {MOST_LAG:.0f}: ratio {longest / MOST_LAG:.2f}")
    return int(missed or late > MOST_LAG_LATE or longest > MOST_LAG)


if __name__ == "__main__":
    raise SystemExit(main())
