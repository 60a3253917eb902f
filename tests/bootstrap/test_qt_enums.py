"""Enumerations that are made quickly are those that would be made anyway."""

from __future__ import annotations

import subprocess
import sys
from functools import cache

_PROGRAM = """
import enum, pickle, sys, tempfile
from pathlib import Path

if "quickly" in sys.argv:
    from kling_desktop.bootstrap.qt_imports import import_qt
    sys.dont_write_bytecode = True
    import_qt(Path(tempfile.gettempdir()))

from PySide6 import QtCore, QtGui, QtWidgets

def seen(kind):
    members = kind.__members__
    told = [kind.__module__, kind.__qualname__, kind.__doc__, kind.__mro__[1:], [one.name for one in kind]]
    for name, one in members.items():
        told.append([name, one.name, one.value, repr(one), str(one), f"{one}"])
        told.append([kind(one.value) is one, kind[name] is one, pickle.loads(pickle.dumps(one)) is one, one in kind])
    if issubclass(kind, enum.Flag):
        few = list(kind)[:8]
        pairs = [(one, two) for one in few for two in few]
        told += [[made.value for made in (one | two, one & two, one ^ two, ~two)] + [two in one] for one, two in pairs]
        told += [[part.name for part in one | few[0]] for one in few]
        told += [kind(few[0].value | 1 << 30).value] if few else []
    return told

kinds = {}
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        place = getattr(module, name)
        for inner in [place, *vars(place).values()] if isinstance(place, type) else []:
            if isinstance(inner, enum.EnumType):
                kinds[inner.__module__, inner.__qualname__] = inner
for base in (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag):
    asked = [("two", 2), ("one", 1), ("also_one", 1), ("mask", 7), ("all", -1), ("none", 0), ("real", 16)]
    globals()["Odd"] = kinds[base] = base("Odd", asked, boundary=enum.KEEP)
    kinds[base].__module__, kinds[base].__qualname__ = __name__, "Odd"
    print(seen(kinds.pop(base)))
named = enum.IntEnum("Named", [("name", 1), ("value", 2)], boundary=enum.KEEP)
print(list(named), named["name"] in named)
print([one.value for one in enum.Enum("Usual", "a b")])
for kind in kinds.values():
    print(seen(kind))
print(enum.EnumType._create_.__module__, len(kinds), file=sys.stderr)
"""


@cache
def told(*arguments: str) -> tuple[str, list[str]]:
    """What the program says: of each enumeration; which module makes them, and how many there are."""
    ended = subprocess.run([sys.executable, "-c", _PROGRAM, *arguments], capture_output=True, text=True, check=True)
    return ended.stdout, ended.stderr.split()


def test_each_enumeration_of_pyside_is_what_it_would_be_when_made_the_ordinary_way() -> None:
    ordinary, quick = told(), told("quickly")
    assert quick[0].splitlines() == ordinary[0].splitlines()
    assert ordinary[1][0] == "enum"
    assert quick[1][0] == "kling_desktop.bootstrap.qt_enums"
    assert int(quick[1][1]) > 600
