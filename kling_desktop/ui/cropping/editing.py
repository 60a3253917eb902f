"""What the crop editor knows: its pictures, how each is framed, and whether they are framed alike. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kling_desktop.domain.cropping import Fill, Framing, moved, turned, within, zoomed
from kling_desktop.domain.picture import Picture


@dataclass(frozen=True, slots=True)
class Edited:
    """One picture: its place in the request, the original that it is cut from, and its framing."""

    place: str
    original: Picture
    framing: Framing

    @property
    def size(self) -> tuple[int, int]:
        """The original's size in pixels."""
        return self.original.width, self.original.height


@dataclass(frozen=True, slots=True)
class Editing:
    """`shown` is the number of the picture that is looked at; what is done to it is done to all while `alike`."""

    pictures: tuple[Edited, ...]
    shown: int = 0
    alike: bool = True

    @property
    def one(self) -> Edited:
        """The picture that is looked at."""
        return self.pictures[self.shown]

    @property
    def other(self) -> Edited | None:
        """The other of a pair."""
        return self.pictures[1 - self.shown] if len(self.pictures) > 1 else None

    def flipped(self) -> Editing:
        """Looking at the other picture."""
        return replace(self, shown=(self.shown + 1) % len(self.pictures))

    def linked(self, *, alike: bool) -> Editing:
        """Framed alike from now on, as the one that is looked at; or each for itself."""
        return replace(self, alike=alike)._with(lambda one: one.framing) if alike else replace(self, alike=False)

    def moved(self, right: float, down: float) -> Editing:
        """After the frame was moved by fractions of itself."""
        return self._with(lambda one: moved(one.framing, right, down, one.size))

    def zoomed(self, factor: float, at: tuple[float, float] = (0.5, 0.5)) -> Editing:
        """After a zoom towards a point of the frame."""
        return self._with(lambda one: zoomed(one.framing, factor, one.size, at))

    def zoomed_to(self, zoom: float) -> Editing:
        """With a zoom."""
        return self._with(lambda one: replace(one.framing, zoom=zoom))

    def turned(self, quarters: int) -> Editing:
        """After quarter turns clockwise."""
        return self._with(lambda one: turned(one.framing, quarters))

    def filled(self, fill: Fill) -> Editing:
        """Cropped or extended; the largest part is seen again."""
        return self._with(lambda one: replace(one.framing, fill=fill, zoom=1.0))

    def coloured(self, colour: str) -> Editing:
        """Extended by a colour."""
        return self._with(lambda one: replace(one.framing, colour=colour))

    def shaped(self, ratio: float) -> Editing:
        """In another shape."""
        return self._with(lambda one: replace(one.framing, ratio=ratio))

    def reset(self) -> Editing:
        """The largest part in the middle, unturned."""
        return self._with(lambda one: replace(one.framing, x=0.5, y=0.5, zoom=1.0, turns=0))

    def _with(self, change: Callable[[Edited], Framing]) -> Editing:
        """What is done to the picture that is looked at; the same framing for the other while they are alike."""
        framing = within(change(self.one), *self.one.size)
        pictures = tuple(
            replace(one, framing=within(framing, *one.size)) if self.alike or number == self.shown else one
            for number, one in enumerate(self.pictures)
        )
        return replace(self, pictures=pictures)
