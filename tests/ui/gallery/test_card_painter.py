"""A card looks as it should, whatever was painted before it."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from kling_desktop.ui.gallery.card_painter import CardPainter, Dress
from kling_desktop.ui.gallery.card_words import Card
from kling_desktop.ui.theme import Look

PLAIN = Card(
    title="Harbour at dusk, slow dolly in over wet cobblestones",
    icon="circle-check",
    role="ready",
    state="ready",
    facts="1080p · 5 s · 16:9",
    sentence="",
    mark="",
    progress=None,
    starred=False,
    dimmed=False,
    ticking=False,
)
CARDS = (
    PLAIN,
    PLAIN._replace(dimmed=True, sentence="Not watched."),
    PLAIN._replace(starred=True, mark="Simulator"),
    PLAIN._replace(sentence="Kling is making the clip.", progress=40),
)
DRESSES = (Dress(), Dress(selected=True), Dress(selected=True, focused=True), Dress(hovered=True))
ROOMS = (QSize(257, 208), QSize(280, 72))


def seen(painter: CardPainter, room: QSize, card: Card, poster: QPixmap | None, dress: Dress) -> QImage:
    image = QImage(room, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    on = QPainter(image)
    painter.paint(on, QRect(0, 0, room.width(), room.height()), card, poster, dress)
    on.end()
    return image


@pytest.mark.parametrize("room", ROOMS)
def test_a_card_looks_the_same_after_others_as_when_it_is_the_first(qapp: QApplication, room: QSize) -> None:
    look = Look(theme="dark")
    poster = QPixmap(256, 144)
    poster.fill(Qt.GlobalColor.darkCyan)
    after_others = CardPainter(look)
    for card, shown, dress in product(CARDS, (None, poster), DRESSES):
        assert seen(after_others, room, card, shown, dress) == seen(CardPainter(look), room, card, shown, dress)


def test_a_card_follows_the_theme(qapp: QApplication) -> None:
    look = Look(theme="dark")
    painter = CardPainter(look)
    dark = seen(painter, ROOMS[0], PLAIN, None, Dress())
    look.set_theme("light")
    painter.refresh()
    light = seen(painter, ROOMS[0], PLAIN, None, Dress())
    assert light != dark
    assert light == seen(CardPainter(look), ROOMS[0], PLAIN, None, Dress())
