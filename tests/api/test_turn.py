"""A turn comes to each who waits, in the order in which they came."""

from __future__ import annotations

import threading
import time

import pytest

from kling_desktop.api.turn import Turn


def until_waiting(turn: Turn, count: int) -> None:
    while turn.waiting < count:
        time.sleep(0.001)


def test_it_comes_to_each_in_the_order_of_their_coming() -> None:
    turn, came = Turn(), list[int]()

    def take(number: int) -> None:
        with turn:
            came.append(number)

    threads = [threading.Thread(target=take, args=(number,)) for number in range(4)]
    with turn:
        for number, thread in enumerate(threads):
            thread.start()
            until_waiting(turn, number + 1)
        assert came == []
    for thread in threads:
        thread.join()
    assert came == [0, 1, 2, 3]


def test_whoever_gives_it_back_while_another_waits_comes_after_that_one() -> None:
    turn, came = Turn(), list[str]()

    def take() -> None:
        with turn:
            came.append("another")

    another = threading.Thread(target=take)
    with turn:
        another.start()
        until_waiting(turn, 1)
    with turn:
        came.append("again")
    another.join()
    assert came == ["another", "again"]


def test_one_that_fails_gives_it_back() -> None:
    turn = Turn()
    with pytest.raises(OSError, match="full"), turn:
        raise OSError(28, "full")
    with turn:
        assert turn.waiting == 0
