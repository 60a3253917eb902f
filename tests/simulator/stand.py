"""What the simulator's tests stand on: a running one, a client with a key, and what they ask for again and again."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
from PIL import Image

from kling_desktop.simulator import Settings, Simulator

KEY = "sk-tests-0123456789"
GENERATIONS = "/v1/videos/generations"
UPLOADS = "/v1/uploads/images"
TEXT: Mapping[str, Any] = {"model": "kling-v2-6", "prompt": "Waves at night"}


def small(home: Path, **settings: Any) -> Simulator:
    """A simulator that renders small and at once."""
    chosen: dict[str, Any] = {"pace": 0, "scale": 0.05, **settings}
    return Simulator(home, Settings(**chosen))


def client(simulator: Simulator, key: str = KEY, timeout: float = 20) -> httpx.Client:
    """A client of its API."""
    return httpx.Client(base_url=simulator.api_url, headers={"Authorization": f"Bearer {key}"}, timeout=timeout)


def submit(asking: httpx.Client, **fields: Any) -> dict[str, Any]:
    """An accepted task, as the service told it."""
    answer = asking.post(GENERATIONS, json={**TEXT, **fields})
    assert answer.status_code == 200, answer.text
    return answer.json()


def finished(simulator: Simulator, asking: httpx.Client, **fields: Any) -> dict[str, Any]:
    """A completed task: the answer to its submit comes when it is."""
    simulator.script.once("S8-completed")
    return submit(asking, **fields)


def clip_of(task: Mapping[str, Any]) -> str:
    """The address of a completed task's clip."""
    return task["result"]["data"][0]["url"]


def picture(colours: tuple[str, str], size: tuple[int, int] = (640, 360), kind: str = "PNG") -> bytes:
    """A picture in two halves, as a file."""
    image = Image.new("RGB", size, colours[0])
    image.paste(Image.new("RGB", (size[0] // 2, size[1]), colours[1]), (0, 0))
    held = io.BytesIO()
    image.save(held, kind)
    return held.getvalue()


def upload(asking: httpx.Client, content: bytes) -> str:
    """The address of an uploaded picture."""
    answer = asking.post(UPLOADS, files={"file": ("x.png", content)}, data={"purpose": "generation"})
    assert answer.json()["success"], answer.text
    return answer.json()["data"]["url"]
