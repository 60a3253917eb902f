"""Where the gallery's cards lie, by arithmetic: equal cells that fill the width. Nothing here grows with the rows.

Cards become smaller so that a line of them is seen whole; where even small ones do not fit, they are flat: the words
stand beside the picture. All lengths are logical pixels of the whole content, whose top is 0; `row` is the model's row.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

LEAST_CARD: Final = 208
SMALL_CARD: Final = 160  # in a low viewport
FLAT_CARD: Final = 280  # beside whose picture are the words
FLAT_HEIGHT: Final = 72
GAP: Final = 12
TEXT_HEIGHT: Final = 64


class Cell(NamedTuple):
    """A card's place."""

    x: int
    y: int
    width: int
    height: int


def picture_width(width: int, height: int) -> int:
    """How wide the picture is in a card of this size."""
    return min(FLAT_HEIGHT * 16 // 9, width // 2) if height <= FLAT_HEIGHT else width


class Grid(NamedTuple):
    """The arrangement of `total` cards in a viewport of `width`; a line of them should fit into `room`."""

    width: int
    total: int
    room: int = 10_000

    @property
    def flat(self) -> bool:
        """Whether the words are beside the pictures, since the room is too low for words below them."""
        smallest = (self.width + GAP) // self._fitting(SMALL_CARD) - GAP
        return self.room < smallest * 9 // 16 + TEXT_HEIGHT

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        if self.flat:
            return self._fitting(FLAT_CARD)
        fewest, most = self._fitting(LEAST_CARD), self._fitting(SMALL_CARD)
        low = -(-(self.width + GAP) // ((self.room - TEXT_HEIGHT) * 16 // 9 + GAP))  # as many as make them low enough
        return min(max(fewest, low), max(fewest, most))

    def _fitting(self, card: int) -> int:
        return max(1, (self.width + GAP) // (card + GAP))

    @property
    def card_width(self) -> int:
        """The width of each card; together they fill the viewport."""
        return max((self.width + GAP) // self.columns - GAP, 1)

    @property
    def card_height(self) -> int:
        """A 16:9 picture and the words below it, or beside it."""
        return FLAT_HEIGHT if self.flat else self.picture_height + TEXT_HEIGHT

    @property
    def picture_width(self) -> int:
        """The width of the 16:9 picture at a card's top, or at its left."""
        return picture_width(self.card_width, FLAT_HEIGHT) if self.flat else self.card_width

    @property
    def picture_height(self) -> int:
        """The height of that picture."""
        return FLAT_HEIGHT if self.flat else self.card_width * 9 // 16

    @property
    def pitch(self) -> int:
        """From the top of one line of cards to the next."""
        return self.card_height + GAP

    @property
    def lines(self) -> int:
        """How many lines of cards there are."""
        return -(-self.total // self.columns)

    @property
    def height(self) -> int:
        """The height of the whole content."""
        return max(self.lines * self.pitch - GAP, 0)

    def cell(self, row: int) -> Cell:
        """Where a row's card lies."""
        return self.cells((row,))[0]

    def cells(self, rows: Iterable[int]) -> list[Cell]:
        """Where the cards of some rows lie."""
        columns, width, pitch, height = self.columns, self.card_width, self.pitch, self.card_height
        places = (divmod(row, columns) for row in rows)
        return [Cell(column * (self.width + GAP) // columns, line * pitch, width, height) for line, column in places]

    def row_at(self, x: int, y: int) -> int:
        """The row whose card is at a point; -1 between the cards and outside."""
        if x < 0 or y < 0 or x >= self.width:
            return -1
        row = y // self.pitch * self.columns + x * self.columns // (self.width + GAP)
        if row >= self.total:
            return -1
        cell = self.cell(row)
        return row if cell.x <= x < cell.x + cell.width and y < cell.y + cell.height else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows whose cards can be seen from `top` to `bottom`."""
        first = max(top, 0) // self.pitch * self.columns
        last = (max(bottom, 0) // self.pitch + 1) * self.columns
        return range(min(first, self.total), min(last, self.total))

    def rows_in(self, x: int, y: int, right: int, bottom: int) -> list[int]:
        """The rows whose cards touch a rectangle."""
        rows = self.rows_between(y, bottom)
        cells = zip(rows, self.cells(rows), strict=True)
        return [row for row, c in cells if c.x <= right and x < c.x + c.width and c.y <= bottom and y < c.y + c.height]
