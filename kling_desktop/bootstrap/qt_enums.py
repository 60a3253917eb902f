"""How the enumerations of PySide6 are made: as those of Python's own library are, which takes half as long.

PySide6 asks for them by `IntFlag("Name", [("member", 1), …], boundary=KEEP)`; 210 of them, with 3,300 members, come
before the window's first picture (Python 3.11, this project's measuring machine: 31 ms of it, now 17). The standard
library makes its own with a function that leaves out checks which only a hand-written class needs. It is not public:
where it is missing everything stays as it was. What is made is the same; a test sets all of PySide6's against others.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any

_OF_EACH_MEMBER = frozenset({"name", "value"})  # an enumeration's member of that name is a property, not itself


def make_enums_quickly() -> None:
    """From now on, enumerations that are asked for as PySide6 does are made quickly."""
    simple: Callable[..., Callable[[type], Any]] | None = getattr(enum, "_simple_enum", None)
    if simple is not None:
        setattr(enum.EnumType, "_create_", _creating(getattr(enum.EnumType, "_create_"), simple))  # noqa: B009, B010


def _creating(ordinary: Callable[..., Any], simple: Callable[..., Callable[[type], Any]]) -> Callable[..., Any]:
    def create(kind: Any, class_name: str, names: Any, *, boundary: Any = None, **asked: Any) -> Any:
        plain = boundary is enum.KEEP and isinstance(names, list) and not (asked.get("type") or asked.get("module"))
        members: dict[str, int] = dict(names) if plain else {}  # pyright: ignore[reportUnknownArgumentType]
        if not plain or not _OF_EACH_MEMBER.isdisjoint(members):
            return ordinary(kind, class_name, names, boundary=boundary, **asked)
        made = simple(kind, boundary=boundary)(type(class_name, (), members))
        for name, member in made._member_map_.items():
            type.__setattr__(made, name, member)  # found at once, not through a property
        made.__doc__ = None
        return made

    return create
