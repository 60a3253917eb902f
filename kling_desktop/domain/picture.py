"""A picture as a request knows it: where it lies, what it is called, how large it is. Never its bytes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from kling_desktop.domain.legible import legible

PUBLIC_SCHEMES = ("https", "http")


@dataclass(frozen=True, slots=True)
class Picture:
    """An input picture: a file on this machine, or a public address that the service reads by itself.

    `source` is a `file://` or `http(s)://` URL; `sha256` (hex) names the content and `width` and `height` (pixels, as
    seen upright) its size; all three are empty or 0 while unknown, as for an address nobody has fetched. `source` is
    empty when only the content is known, from a recipe. `last_of` is the id of the generation whose clip ends with it.
    """

    source: str
    name: str = ""
    sha256: str = ""
    width: int = 0
    height: int = 0
    last_of: str = ""

    @classmethod
    def from_path(cls, path: Path) -> Picture:
        """A picture that lies in a file; its content is not looked at."""
        return cls(source=path.absolute().as_uri(), name=legible(path.name))

    @classmethod
    def from_url(cls, url: str) -> Picture:
        """A picture at a public address."""
        return cls(source=url, name=unquote(urlsplit(url).path).rsplit("/", 1)[-1])

    @property
    def is_local(self) -> bool:
        """Whether it must be uploaded before it can be sent."""
        return self.source.startswith("file:")

    @property
    def is_missing(self) -> bool:
        """Whether it is known by its content alone."""
        return not self.source

    @property
    def path(self) -> Path:
        """The file of a local picture. Raises ValueError for an address."""
        if not self.is_local:
            raise ValueError(f"{self.source} is not a file")
        place = urlsplit(self.source).path
        if os.name != "nt":
            return Path(os.fsdecode(unquote_to_bytes(place)))  # a name need not be UTF-8
        from urllib.request import (
            url2pathname,  # with it comes the whole of Python's HTTP: not before the first picture
        )

        return Path(url2pathname(place))

    @property
    def has_public_address(self) -> bool:
        """Whether the service can read it where it is."""
        try:
            parts = urlsplit(self.source)
        except ValueError:  # a bracket too many
            return False
        return parts.scheme in PUBLIC_SCHEMES and bool(parts.hostname)

    @property
    def shape(self) -> float:
        """Width by height; 0 while unknown."""
        return self.width / self.height if self.width and self.height else 0.0
