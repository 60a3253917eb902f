"""The report of a run: build/bench/index.html with a plot of each topic beside it, and the same as JSON."""

# matplotlib is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import matplotlib

from tests.benchmarks.figure import Figure

matplotlib.use("agg")
from matplotlib import pyplot

HOLDS, MISSED, PLAIN = "#4a7fb5", "#c05a3c", "#8a8a8a"
_PAGE = """<!doctype html><meta charset="utf-8"><title>Kling Desktop: benchmarks</title>
<style>body{font:14px/1.5 Inter,system-ui,sans-serif;max-width:1040px;margin:32px auto;padding:0 16px;color:#181818}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}h2{margin-top:32px}
th,td{text-align:right;padding:4px 8px;border-bottom:1px solid #d6d6d6}th:first-child,td:first-child{text-align:left}
.missed{color:#a03a1c;font-weight:600}img{max-width:100%}</style>
"""


def write(found: Mapping[str, Sequence[Figure]], line: Mapping[str, Any], runs: Sequence[Any], folder: Path) -> Path:
    """Writes it all; where the page is."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = {topic: [{**asdict(f), "ratio": f.ratio, "missed": f.missed} for f in fs] for topic, fs in found.items()}
    (folder / "figures.json").write_text(json.dumps({**line, "figures": plain}, indent=1, ensure_ascii=False), "utf-8")
    parts = [_PAGE, "<h1>Benchmarks</h1>", f"<p>{html.escape(_told(line))}</p>"]
    for topic, figures in found.items():
        parts.append(f"<h2>{html.escape(topic)}</h2>{_table(figures)}")
        if any(figure.most is not None for figure in figures):
            _bars(topic, figures, folder / f"{topic}.png")
            parts.append(f'<p><img src="{topic}.png" alt="{html.escape(topic)}: part of each target used"></p>')
    if len(runs) > 1:
        _course([*runs, line], folder / "history.png")
        parts.append('<h2>history</h2><p><img src="history.png" alt="targets used, run by run"></p>')
    page = folder / "index.html"
    page.write_text("\n".join(parts), "utf-8")
    return page


def _told(line: Mapping[str, Any]) -> str:
    return f"{line['at']} · {line['commit']} · {line['machine']} · load {line['load']} · Python {line['python']}"


def _table(figures: Sequence[Figure]) -> str:
    head = "<tr><th>figure<th>found<th>beside<th>ratio<th>at most<th></tr>"
    rows = [head]
    for f in figures:
        verdict = "" if f.most is None else "missed" if f.missed else "holds"
        cells = (f.name, f"{f.value:.3g} {f.unit}", f"{f.against} {f.floor:.3g}", f"{f.ratio:.2f}")
        most = "" if f.most is None else f"{f.most:g}"
        told = "".join(f"<td>{html.escape(cell)}" for cell in (*cells, most))
        rows.append(f'<tr>{told}<td class="{verdict}">{verdict}</tr>')
    return f"<table>{''.join(rows)}</table>"


def _used(figure: Figure) -> float:
    """Which part of what is allowed a figure takes; above 1 it is missed."""
    return figure.ratio / figure.most if figure.most else 1.0 + figure.ratio if figure.ratio else 0.0


def _bars(topic: str, figures: Sequence[Figure], file: Path) -> None:
    held = [figure for figure in reversed(figures) if figure.most is not None]
    plot, axes = pyplot.subplots(figsize=(10, 0.8 + 0.32 * len(held)))
    colours = [MISSED if figure.missed else HOLDS for figure in held]
    axes.barh([figure.label for figure in held], [min(_used(figure), 3) for figure in held], color=colours, height=0.6)
    axes.axvline(1, color="#181818", linewidth=1)
    axes.set_xlabel("part of the target used (the line: all of it)")
    axes.spines[["top", "right"]].set_visible(False)
    plot.savefig(file, dpi=110, bbox_inches="tight")
    pyplot.close(plot)


def _course(runs: Sequence[Mapping[str, Any]], file: Path) -> None:
    """Each figure's ratio, run by run, beside what it was in the first."""
    plot, axes = pyplot.subplots(figsize=(10, 4))
    for name in {name for run in runs for name in run["ratios"]}:
        course = [run["ratios"].get(name) for run in runs]
        first = next(ratio for ratio in course if ratio is not None)
        if first:
            axes.plot(
                [float("nan") if ratio is None else ratio / first for ratio in course], color=PLAIN, linewidth=0.8
            )
    axes.axhline(1.2, color=MISSED, linewidth=1)
    axes.set_xticks(range(len(runs)), [run["commit"] for run in runs], rotation=45)
    axes.set_ylabel("times the first run")
    axes.set_yscale("log")
    axes.spines[["top", "right"]].set_visible(False)
    plot.savefig(file, dpi=110, bbox_inches="tight")
    pyplot.close(plot)
