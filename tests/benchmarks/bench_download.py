"""How fast does a large clip come, plain and over TLS, beside curl in the same round, with the window open?

Then four at once, as fast as loopback gives: how late does the window's thread come meanwhile? The host is a program of
its own. Rounds alternate, and the median ratio counts.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
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
from tests.benchmarks.figure import Figure, limit, middle, told
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


def _client(host: Host) -> Client:
    """The program builds one, once, in a worker thread; so its making is not measured."""
    return Client(host.origin, lambda: "sk-none", connection=Connection(ca_file=host.ca_file))


async def _ours(client: Client, host: Host, target: Path) -> float:
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
    """Our time and curl's, in seconds, in the round with the median ratio."""
    pairs = [
        (await _ours(_client(host), host, folder / "ours.part"), await _curl(host, folder / "curls.part"))
        for _ in range(ROUNDS)
    ]
    return middle(pairs)


async def _measure(folder: Path, figures: dict[str, float], ticks: Ticks) -> None:
    certificate = _certificate(folder)
    for kind, trust in (("plain", None), ("TLS", certificate)):
        with _host(LENGTH, trust) as host:
            figures[kind], figures[f"curl {kind}"] = await _ratio(host, folder)
    with _host(LENGTH // 2) as host:
        clients = [_client(host) for _ in range(AT_ONCE)]
        ticks.start()
        began = time.perf_counter()
        await asyncio.gather(*(_ours(client, host, folder / f"{id(client)}.part") for client in clients))
        figures["at once"] = time.perf_counter() - began
        ticks.stop()


def measure() -> Iterator[Figure]:
    """With the window open."""
    if not shutil.which("curl"):
        print("  curl is not installed: nothing to measure against")
        return
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
    yield from _told(figures, ticks)


def _told(figures: dict[str, float], ticks: Ticks) -> Iterator[Figure]:
    megabytes = LENGTH / 1e6
    for kind, most in (("plain", MOST_PLAIN), ("TLS", MOST_TLS)):
        yield Figure(f"{megabytes:.0f} MB {kind}", figures[kind], "s", "curl", figures[f"curl {kind}"], most)
    yield told(f"{AT_ONCE} at once", megabytes / 2 * AT_ONCE / figures["at once"], "MB/s")
    yield limit("meanwhile the window's thread late, p99", ticks.percentile(0.99) - TICK, MOST_LAG_LATE, "ms")
    yield limit("meanwhile the window's thread late, at most", ticks.longest - TICK, MOST_LAG, "ms")
