"""The table of faults: what can go wrong, what the user then sees, and which tests hold it. Add a row here.

A test says which rows it holds by `@pytest.mark.fault("S2")`, and one of them is named by the
row's sentence. `python -m tests.fault_table` writes `docs/faults.md`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.fault_rows import AREAS, ROWS, Row

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "faults.md"
_OPENING = """# What goes wrong, and what the user then sees

Fault and outcome of a row are one sentence, and a test has that sentence for its name; those beside it hold more of it.
"Kept" means: the generation, its request and its pictures are in the library, and it goes on by itself or by one click.
Above all rows stands the rule about money: the tasks that the service accepted are the generations that the user asked
for, and every accepted task's clip ends on the disk, or the user is told why not.

This page is written by `python -m tests.fault_table` from `tests/fault_rows.py` and the tests' own marks.
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A test that holds a row."""

    row: str
    module: str
    name: str


def held() -> Iterator[Held]:
    """Every mark of every test."""
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                for row in _rows_of(node):
                    yield Held(row, path.relative_to(TESTS.parent).as_posix(), node.name)


def sentence_of(row: Row) -> str:
    """The name that the row's own test has: fault and outcome as one sentence."""
    words = f"{row.fault} {row.outcome}".lower().replace("'", "")
    return "test_" + "_".join(re.findall(r"[a-z0-9]+", words))


def _rows_of(test: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.fault":
            yield from (str(ast.literal_eval(argument)) for argument in mark.args)


def page() -> str:
    """The page as it should be."""
    by_row: dict[str, list[Held]] = {}
    for one in held():
        by_row.setdefault(one.row, []).append(one)
    parts = [_OPENING]
    for letter, area in AREAS.items():
        parts += [f"\n## {area} ({letter})\n\n| | fault | outcome | held by |\n|---|---|---|---|\n"]
        parts += [_line(row, by_row) for row in ROWS if row.id[0] == letter]
    return "".join(parts)


def _line(row: Row, by_row: Mapping[str, list[Held]]) -> str:
    own = sentence_of(row)
    tests = "<br>".join(_link(one, own) for one in sorted(by_row.get(row.id, ()), key=lambda one: one.name != own))
    return f"| {row.id} | {row.fault} | {row.outcome} | {tests} |\n"


def _link(one: Held, own: str) -> str:
    words = "the row" if one.name == own else one.name.removeprefix("test_").replace("_", " ")
    return f"[{words}](../{one.module})"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
