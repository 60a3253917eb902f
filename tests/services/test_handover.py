"""Asking the owner of a library: only who can read its file is answered, and nothing hangs."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import Any

from kling_desktop.services.handover import HOST, Listening, Message, ask, tell


async def echo(message: Message) -> AsyncGenerator[dict[str, Any]]:
    for number in range(3):
        yield {"said": message.get("say"), "number": number}


async def heard(home: Path, message: Message) -> list[dict[str, Any]]:
    return [line async for line in ask(home, message)]


def test_what_is_asked_is_answered_line_by_line(tmp_path: Path):
    async def story() -> None:
        listening = await Listening.begin(tmp_path, echo)
        assert await heard(tmp_path, {"say": "霓虹"}) == [{"said": "霓虹", "number": n} for n in range(3)]
        assert await asyncio.to_thread(tell, tmp_path, {"say": "hello"})
        assert stat.S_IMODE((tmp_path / "window.json").stat().st_mode) == 0o600
        await listening.close()
        assert await heard(tmp_path, {"say": "anybody"}) == []
        assert not (tmp_path / "window.json").exists()

    asyncio.run(story())


def test_who_does_not_know_the_token_is_not_answered(tmp_path: Path):
    async def story() -> None:
        listening = await Listening.begin(tmp_path, echo)
        told = json.loads((tmp_path / "window.json").read_text())
        for message in ({"say": "x"}, {"say": "x", "token": "guessed"}, {"token": None}):
            reader, writer = await asyncio.open_connection(HOST, told["port"])
            writer.write(json.dumps(message).encode() + b"\n")
            assert await reader.read() == b""
            writer.close()
        await listening.close()

    asyncio.run(story())


def test_a_file_that_nobody_stands_behind_is_no_owner(tmp_path: Path):
    for left in ('{"port": 1, "token": "x"}', "{}", "nonsense", '{"port": [], "token": 3}'):
        (tmp_path / "window.json").write_text(left)
        assert not tell(tmp_path, {"say": "x"})
        assert asyncio.run(heard(tmp_path, {"say": "x"})) == []


def test_the_end_of_the_owner_in_the_middle_of_an_answer_is_no_bug(tmp_path: Path):
    troubles: list[dict[str, Any]] = []

    async def without_end(_message: Message) -> AsyncGenerator[dict[str, Any]]:
        yield {"begun": True}
        await asyncio.Event().wait()

    async def story() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: troubles.append(context))
        listening = await Listening.begin(tmp_path, without_end)
        async with aclosing(ask(tmp_path, {"say": "x"})) as answers:
            assert await anext(answers) == {"begun": True}
        await listening.close()

    asyncio.run(story())  # its end cancels whatever is still answering
    assert troubles == []
