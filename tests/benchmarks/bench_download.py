"""How fast does a large clip come, plain and over TLS, beside curl in the same round, with the window open?

Then four at once, as fast as loopback gives, while the service is asked for the state of tasks: how late does the
window's thread come meanwhile, and how late while four curls do the same? Hosts and service are programs of their own.
Rounds alternate, and the median ratio counts.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Generator, Iterator
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
from tests.benchmarks.bench_polling import service
from tests.benchmarks.figure import Figure, limit, middle, told
from tests.benchmarks.ticks import Ticks

LENGTH = 524 * 1000 * 1000
ROUNDS = 3
AT_ONCE = 4
TICK = 5  # ms
ASKING = 2  # clients, each as often as it may: 45 questions a second
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
    return time.perf_counter() - began


async def _curl(host: Host, target: Path) -> float:
    trust = ["--cacert", str(host.ca_file)] if host.ca_file else []
    began = time.perf_counter()
    command = ["curl", "--silent", *trust, "--output", str(target), host.url]
    await asyncio.to_thread(subprocess.run, command, check=True)
    return time.perf_counter() - began


@contextmanager
def _inside(folder: Path) -> Generator[Path]:
    """A folder that goes with what is in it when nothing is measured any more: a large file goes slowly."""
    with tempfile.TemporaryDirectory(dir=folder) as inner:
        yield Path(inner)


async def _ratio(host: Host, folder: Path) -> tuple[float, float]:
    """Our time and curl's, in seconds, in the round with the median ratio."""
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        with _inside(folder) as inner:
            ours = await _ours(_client(host), host, inner / "ours.part")
        with _inside(folder) as inner:
            pairs.append((ours, await _curl(host, inner / "curls.part")))
    return middle(pairs)


async def _asked(port: int) -> None:
    """Asks for the state of a task, again and again."""
    client = Client(f"http://127.0.0.1:{port}", lambda: "sk-bench-0123456789")
    try:
        while True:
            await client.look("task_1")
    finally:
        await client.close()


async def _watched(ticks: Ticks, one: Callable[[Path], Awaitable[float]], folder: Path) -> float:
    """So many at once, the window's thread watched meanwhile: MB a second."""
    with service() as port, _inside(folder) as inner:
        asking = [asyncio.create_task(_asked(port)) for _ in range(ASKING)]
        await asyncio.to_thread(os.sync)  # what earlier rounds have left for the disk
        await asyncio.sleep(1)  # imports and connections
        ticks.start()
        began = time.perf_counter()
        await asyncio.gather(*(one(inner / f"{number}.part") for number in range(AT_ONCE)))
        lasted = time.perf_counter() - began
        ticks.stop()
        for work in asking:
            work.cancel()
        await asyncio.wait(asking)
    return LENGTH / 2 * AT_ONCE / lasted / 1e6


async def _measure(folder: Path, figures: dict[str, float], ours: Ticks, curls: Ticks) -> None:
    certificate = _certificate(folder)
    for kind, trust in (("plain", None), ("TLS", certificate)):
        with _host(LENGTH, trust) as host:
            figures[kind], figures[f"curl {kind}"] = await _ratio(host, folder)
    with _host(LENGTH // 2) as host:
        client = _client(host)
        figures["at once"] = await _watched(ours, lambda target: _ours(client, host, target), folder)
        figures["curls at once"] = await _watched(curls, lambda target: _curl(host, target), folder)


def measure() -> Iterator[Figure]:
    """With the window open."""
    if not shutil.which("curl"):
        print("  curl is not installed: nothing to measure against")
        return
    figures: dict[str, float] = {}
    ours, curls = Ticks(TICK), Ticks(TICK)
    with tempfile.TemporaryDirectory() as home:
        app = Application(["bench"])
        environ = {"KLING_DESKTOP_HOME": f"{home}/home", "PATH": os.environ["PATH"]}
        desk = open_desk(environ, Secrets(environ))
        look = Look(app)
        look.apply(app)
        parts = build(look, Languages(resource("i18n"), app), desk)
        parts.window.show()

        async def story(_stop: asyncio.Event) -> int:
            await _measure(Path(home), figures, ours, curls)
            parts.player.shut_down()
            parts.gallery.shut_down()
            return 0

        run(app, story)
        desk.library.close()
    yield from _told(figures, ours, curls)


def _told(figures: dict[str, float], ours: Ticks, curls: Ticks) -> Iterator[Figure]:
    for kind, most in (("plain", MOST_PLAIN), ("TLS", MOST_TLS)):
        yield Figure(f"{LENGTH / 1e6:.0f} MB {kind}", figures[kind], "s", "curl", figures[f"curl {kind}"], most)
    yield told(f"{AT_ONCE} at once", figures["at once"], "MB/s", f"{AT_ONCE} curls", figures["curls at once"])
    late, latest = (ours.percentile(0.99) - TICK, ours.longest - TICK)
    beside = f"while {AT_ONCE} curls do"
    yield limit("meanwhile the window's thread late, p99", late, MOST_LAG_LATE, "ms")
    yield told("meanwhile the window's thread late, p99", late, "ms", beside, curls.percentile(0.99) - TICK)
    yield limit("meanwhile the window's thread late, at most", latest, MOST_LAG, "ms")
    yield told("meanwhile the window's thread late, at most", latest, "ms", beside, curls.longest - TICK)
