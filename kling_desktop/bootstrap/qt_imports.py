"""How PySide6 is imported for the window: once, before anything of `ui`, and quicker than it would come by itself.

Three costs are taken out of every start (PySide6 6.11.3, this project's measuring machine: 15, 10 and 45 ms of it):

- The binding carries a dozen Python modules inside and compiles them each time. What they compile to is kept
  among the program's caches, together with what it was made from; another source is compiled as ever.
- Some of these modules make large regular expressions that only the writing of type stubs and of some error messages
  needs: they are made when they are first used.
- It takes the place of Python's `import`, and looks through the source of every module that is imported after it for
  switches that this program does not use (`from __feature__ import …`). Python's own is put back.

How its enumerations are made is in `qt_enums`. Nothing depends on any of it: where the folder cannot be written, or a
file in it is not ours, the start is only slower.
"""

from __future__ import annotations

import builtins
import marshal
import re
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from inspect import currentframe
from pathlib import Path
from types import CodeType
from typing import Any, TypeGuard, cast

from kling_desktop.bootstrap.qt_enums import make_enums_quickly

_CARRIED = "shibokensupport"  # the package that the binding carries inside
_USES = frozenset({"match", "fullmatch", "search", "split", "findall", "finditer", "sub", "subn"})

Kept = dict[str, tuple[bytes, CodeType]]
"""File name → the source, and what it compiles to."""


def import_qt(cache: Path) -> None:
    """Imports PySide6.QtCore. `cache`: the folder where what is compiled is kept, once the program has made it."""
    make_enums_quickly()
    own = builtins.__import__
    file = cache / f"qt-modules.{sys.implementation.cache_tag}.bin"
    with kept_compiled(file, keep=not sys.dont_write_bytecode), late_patterns(_CARRIED):
        import_module("PySide6.QtCore")
    builtins.__import__ = own


@contextmanager
def kept_compiled(file: Path, *, keep: bool = True) -> Generator[None]:
    """Within it, whole modules are compiled only if they have not been before; `keep`: what is compiled is kept."""
    known, fresh = _read(file), Kept()
    compiled: Callable[..., Any] = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if mode != "exec" or rest or options or not isinstance(source, str | bytes):
            return compiled(source, filename, mode, *rest, **options)
        text = source.encode() if isinstance(source, str) else source
        before = known.get(str(filename))
        if before is None or before[0] != text:
            fresh[str(filename)] = text, compiled(source, filename, mode)
            return fresh[str(filename)][1]
        return before[1]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = compiled
    if fresh and keep:
        _write(file, known | fresh)


@contextmanager
def late_patterns(package: str) -> Generator[None]:
    """Within it, the regular expressions of a package's modules are not compiled before they are used."""
    own: Callable[..., Any] = re.compile

    def compile_late(pattern: Any, flags: Any = 0) -> Any:
        frame = currentframe()
        asking = str(frame.f_back.f_globals.get("__name__", "")) if frame and frame.f_back else ""
        return _LatePattern(own, pattern, flags) if asking.startswith(package) else own(pattern, flags)

    setattr(re, "compile", compile_late)  # noqa: B010  (the module's own function is no attribute to a type checker)
    try:
        yield
    finally:
        setattr(re, "compile", own)  # noqa: B010


class _LatePattern:
    """Stands for a compiled regular expression; `re` keeps what was compiled once."""

    def __init__(self, make: Callable[..., Any], *made_of: Any) -> None:
        self._make, self._made_of = make, made_of

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in _USES:
            return partial(self._use, name)
        return getattr(self._make(*self._made_of), name)

    def _use(self, name: str, *given: Any, **named: Any) -> Any:
        return getattr(self._make(*self._made_of), name)(*given, **named)


def _read(file: Path) -> Kept:
    try:
        content: object = marshal.loads(file.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    plain = cast("dict[object, object]", content) if isinstance(content, dict) else {}
    return {name: kept for name, kept in plain.items() if isinstance(name, str) and _is_kept(kept)}


def _is_kept(found: object) -> TypeGuard[tuple[bytes, CodeType]]:
    match found:
        case (bytes(), CodeType()):
            return True
        case _:
            return False


def _write(file: Path, kept: Kept) -> None:
    with suppress(OSError):
        fresh = file.with_name(f"{file.name}.{id(kept):x}.new")
        fresh.write_bytes(marshal.dumps(kept))
        fresh.replace(file)
