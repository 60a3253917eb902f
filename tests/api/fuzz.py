"""Fuzzes the reading of answers: arbitrary JSON, real answers changed here and there, and bare bytes.

`python -m tests.api.fuzz SECONDS` gives half of the time to hypothesis, which knows what JSON is, and half to atheris,
which sees which branches its bytes reach. Whatever comes, each reader must give its value or one of our errors. It ends
with 1 and the bytes that broke it.
"""

from __future__ import annotations

import importlib.util
import inspect
import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from kling_desktop.api import refusals, wire
from kling_desktop.api.answers import Task
from kling_desktop.api.errors import ApiError
from kling_desktop.api.refusals import read_json, read_refusal
from tests.api.real_answers import REAL

_STATUSES = (302, 400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504, 511)
_READERS: Sequence[Callable[[object], object]] = (
    wire.read_submitted,
    wire.read_upload,
    wire.read_balance,
    lambda plain: wire.read_task(plain, asked="task_1"),
    lambda plain: wire.read_task(plain, asked="ours_1", asked_by_ours=True),
)


def read_all(body: bytes) -> None:
    """Reads a body in every way in which the client would. Raises whatever is not one of our errors."""
    for status in _STATUSES:
        told = read_refusal(status, {"retry-after": body[:40].decode("latin-1")}, body, 0.0)
        _can_be_kept(told.message, told.code)
    try:
        plain = read_json(body, 200)
    except ApiError:
        return
    for reader in _READERS:
        try:
            read = reader(plain)
        except ApiError as error:
            _can_be_kept(error.message, error.code)
        else:
            _check(read)


def _check(read: object) -> None:
    if not isinstance(read, Task):
        return
    assert read.task_id
    assert read.progress is None or 0 <= read.progress <= 100
    assert all(when is None or math.isfinite(when) for when in (read.created_at, read.completed_at, read.expires_at))
    assert read.url == "" or read.url.lower().startswith(("https://", "http://"))
    _can_be_kept(read.task_id, read.client_business_id, read.url, read.error_code, read.error_message, read.model)


def _can_be_kept(*words: str) -> None:
    for text in words:
        text.encode("utf-8")


_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["87%", "completed", ""])
)
_JSON: st.SearchStrategy[Any] = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=5)
)


@st.composite
def _changed(draw: st.DrawFn) -> bytes:
    """A real answer in which some values are others, some are gone, and some bytes may be."""
    plain = json.loads(draw(st.sampled_from(REAL)))
    for _ in range(draw(st.integers(1, 4))):
        _change(draw, plain)
    body = bytearray(json.dumps(plain, allow_nan=True).encode())
    for _ in range(draw(st.integers(0, 2))):
        body[draw(st.integers(0, len(body) - 1))] = draw(st.integers(0, 255))
    return bytes(body)


def _change(draw: st.DrawFn, plain: Any) -> None:
    """Changes one value somewhere inside."""
    while isinstance(plain, dict | list) and plain:
        holder = cast("dict[str, Any] | list[Any]", plain)
        keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = draw(st.sampled_from(keys))
        if draw(st.booleans()) or not isinstance(holder[key], dict | list):
            if draw(st.integers(0, 4)) == 0:
                del holder[key]
            else:
                holder[key] = draw(_JSON)
            return
        plain = holder[key]


def by_hypothesis(seconds: float) -> int:
    """Fuzzes with what JSON looks like; how many bodies were read."""
    end, tried = time.monotonic() + seconds, 0
    bodies = st.one_of(_changed(), _JSON.map(lambda plain: json.dumps(plain).encode()), st.binary(max_size=300))

    @given(bodies)
    @settings(
        max_examples=300, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )  # fmt: skip
    def read(body: bytes) -> None:
        nonlocal tried
        tried += 1
        read_all(body)

    round_ = 0
    while time.monotonic() < end:
        seed(round_)(read)()
        round_ += 1
    return tried


def by_atheris(seconds: int) -> int:
    """Fuzzes with what the code looks like, in a program of its own: libFuzzer ends the process. Its exit code."""
    with tempfile.TemporaryDirectory() as folder:
        for number, answer in enumerate(REAL):
            (Path(folder) / f"{number}.json").write_text(answer, "utf-8")
        limits = [f"-max_total_time={seconds}", "-max_len=4000", f"-artifact_prefix={folder}/broken-"]
        command = [sys.executable, "-m", "tests.api.fuzz", "atheris", *limits, folder]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line for line in ended.stderr.splitlines() if line.startswith("Done ")]
    print("  atheris:", *(told if ended.returncode == 0 else [ended.stdout, ended.stderr]), flush=True)
    return ended.returncode


def _run_atheris(arguments: list[str]) -> None:
    import atheris

    engine = cast("Mapping[str, Any]", vars(atheris))
    for module in (wire, refusals):
        for function in vars(module).values():
            if inspect.isfunction(function) and function.__module__ == module.__name__:
                engine["instrument_func"](function)
    engine["Setup"]([sys.argv[0], *arguments], read_all)
    engine["Fuzz"]()


def main(arguments: Sequence[str]) -> int:
    """Fuzzes for so many seconds."""
    seconds = int(arguments[0]) if arguments else 20
    print(f"  hypothesis: {by_hypothesis(seconds / 2)} bodies read, none broke a reader", flush=True)
    if importlib.util.find_spec("atheris") is None:
        print("  atheris: there is none for this Python, skipped", flush=True)
        return 0
    return by_atheris(max(1, seconds // 2))


if __name__ == "__main__":
    if sys.argv[1:2] == ["atheris"]:
        _run_atheris(sys.argv[2:])
    sys.exit(main(sys.argv[1:]))
