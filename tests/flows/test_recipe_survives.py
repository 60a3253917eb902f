"""Generate, copy the clip elsewhere, drop it on the window of a fresh library: the same request."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.api.wire import submit_body
from kling_desktop.domain.generation import Generation
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui.composing import Composing
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring
from tests.flows.stage import Stage, framed
from tests.ui.compose.hands import drop, files
from tests.ui.playing import play


def body(request: Request) -> Any:
    """The request as the service gets it, its pictures named by their content."""
    return json.loads(json.dumps(submit_body(request, lambda picture: picture.sha256, "")))


def dropped_on_a_fresh_window(qapp: QApplication, clip: Path, home: Path) -> Request:
    """What a new window over a new library holds after the clip was let go on it."""
    environ = {"KLING_DESKTOP_HOME": str(home)}
    desk = bootstrap.open_desk(environ, Secrets(environ))
    parts = build(Look(qapp), Languages(resource("i18n"), qapp, own=home / "i18n"), desk)

    def no_session() -> asyncio.Future[Session]:
        raise AssertionError("nothing is sent here")

    Composing(parts, desk, Wiring(parts, desk, no_session).put_into_compose)
    play(lambda: drop(parts.window, files(clip)))
    request = parts.compose.request()
    parts.shut_down()
    delete(parts.window)
    desk.library.close()
    return request


def test_the_recipe_survives_the_clip_s_way_to_another_machine(stage: Stage, qapp: QApplication, tmp_path: Path):
    sent: list[Generation] = []
    secret = "https://me:pass@example.org/ref.png?X-Signature=SECRET"

    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        sent.extend(session.studio.generate(request, anyway=True))
        alone = Request(prompt="Ünïcode “quotes” 霓虹", negative_prompt="text", duration=10, watermark=True)
        sent.extend(session.studio.generate(alone))
        sent.extend(session.studio.generate(Request(prompt="r", references=(Picture.from_url(secret),))))
        await session.studio.settle()
        sent[:] = desk.library.many([generation.id for generation in sent])

    stage.play(story)
    for number, generation in enumerate(sent[:2]):
        copy = tmp_path / "another machine" / f"renamed {number}.mp4"
        copy.parent.mkdir(exist_ok=True)
        shutil.move(generation.clip, copy)
        found = dropped_on_a_fresh_window(qapp, copy, tmp_path / f"fresh {number}")
        assert body(found) == body(generation.request)
        for private in (stage.key, str(tmp_path), "file:"):
            assert private.encode() not in copy.read_bytes()
    again = dropped_on_a_fresh_window(qapp, tmp_path / "another machine" / "renamed 0.mp4", stage.home)
    assert again == sent[0].request, "in the library that made it, the pictures are found too"
    marked = Path(sent[2].clip).read_bytes()
    assert b"https://example.org/ref.png" in marked
    assert b"SECRET" not in marked
    assert b"me:pass" not in marked
