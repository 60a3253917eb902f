"""Pictures are uploaded only once the user knows that they get a public address."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from kling_desktop.api.client import Client
from kling_desktop.domain.generation import Generation, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.services.account import Account
from kling_desktop.services.clock import Clock
from kling_desktop.services.fittings import Fittings
from kling_desktop.services.gate import Gate
from kling_desktop.services.means import Honours, Means
from kling_desktop.services.pictures import take_in
from kling_desktop.services.polling import LOOPBACK
from kling_desktop.services.preparing import prepare
from kling_desktop.services.previews import Previews
from kling_desktop.services.uploads import Uploads
from tests.flows.stage import picture, simulator


@pytest.mark.fault("K5")
def test_before_the_first_upload_it_waits_until_the_user_knows_that_pictures_get_a_public_address(tmp_path: Path):
    told = list[bool]()

    async def may_upload() -> bool:
        return bool(told)

    async def story(base: str) -> None:
        places = Places.find({"KLING_DESKTOP_HOME": str(tmp_path / "home")})
        places.make()
        library, client = Library.open(places), Client(base, lambda: "sk-stage-0123456789")
        uploads = Uploads(client.origin, client, library, Fittings(places.pictures / "fitted"), time.time)
        gate = Gate(Clock(), LOOPBACK, Account(client, time.time).trouble_is_over)
        means = Means(
            client.origin, client, library, places, lambda: places.clips, lambda: (), Clock(), LOOPBACK, gate, uploads,
            Previews(places.posters), lambda: "{prompt}", lambda: None, may_upload,
            Honours(library, client.origin, lambda: "a key"), lambda _: True,
        )  # fmt: skip
        frame = await take_in(picture(tmp_path / "frame.png"), "frame.png", places.pictures)
        made = Generation("g", "ours", Request(prompt="A frame", first_frame=frame), time.time(), client.origin)
        waits = await prepare(means, made)
        assert waits.state is State.PREPARING
        assert waits.needs_user
        assert waits.waiting is not None
        assert waits.waiting.reason is WaitReason.UPLOAD_CONSENT
        assert service.uploads() == []
        told.append(True)
        assert (await prepare(means, waits)).state is State.SUBMITTING
        assert len(service.uploads()) == 1
        await client.close()
        library.close()

    with simulator(tmp_path / "service") as service:
        asyncio.run(story(service.api_url))
