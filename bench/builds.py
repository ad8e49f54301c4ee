"""The build benchmark: cold, one edit, nothing changed, for each contender and size, in one run."""

from __future__ import annotations

import math
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from bench.contenders import Contender, hugo, mkdocs, ours
from bench.measure import Figures, measure, site_size

Row = dict[str, Any]


def build_rows(sizes: tuple[int, ...], most_mkdocs: int) -> list[Row]:
    """Measure every contender at every size; MkDocs only up to `most_mkdocs` cities, as it takes minutes beyond."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        for cities in sizes:
            own = ours(_folder(scratch, "ours", cities), cities)
            rows.append(_row(own, cities))
            chrome = own.site / "cities" / "sampleton-0000" / "index.html"
            others = [hugo(_folder(scratch, "hugo", cities), cities, chrome)]
            if cities <= most_mkdocs:
                others.append(mkdocs(_folder(scratch, "mkdocs", cities), cities))
            rows += [_row(contender, cities) for contender in others if contender]
            shutil.rmtree(Path(scratch) / str(cities), ignore_errors=True)
    return rows


def _folder(scratch: str, name: str, cities: int) -> Path:
    folder = Path(scratch) / str(cities) / name
    folder.mkdir(parents=True)
    return folder


def _row(contender: Contender, cities: int) -> Row:
    print(f"{contender.name}, {cities} cities …", flush=True)
    cold = _run(contender)
    library = [_library_seconds(contender)]
    nothing = _run(contender)
    text = contender.edited.read_text(encoding="utf-8")
    contender.edited.write_text(text.replace("every month", "each and every month", 1), encoding="utf-8")
    edit = _run(contender)
    library.append(_library_seconds(contender))
    count, kilobytes = site_size(contender.site)
    return {
        "name": contender.name,
        "cities": cities,
        "cold": cold,
        "library": library,
        "nothing": nothing,
        "edit": edit,
        "pages": count,
        "kb": kilobytes,
    }


def _library_seconds(contender: Contender) -> float:
    """Return how long the last build took for library and open data, which the others have not; 0 for the others."""
    log = (contender.folder / "bench.log").read_text(encoding="utf-8", errors="replace")
    told = re.findall(r"library and data ([0-9.]+) s", log)
    return float(told[-1]) if told else 0.0


def _run(contender: Contender) -> Figures:
    figures = measure(contender.command, contender.folder, contender.environment)
    if figures.exit_code:
        log = (contender.folder / "bench.log").read_text(encoding="utf-8", errors="replace")[-2000:]
        raise SystemExit(f"{contender.name} failed:\n{log}")
    return figures


def growth(rows: list[Row], name: str) -> float | None:
    """Return the exponent of processor time over pages between the smallest and the largest size."""
    own = sorted((row for row in rows if row["name"] == name), key=lambda row: row["pages"])
    if len(own) < 2:
        return None
    first, last = own[0], own[-1]
    return math.log(last["cold"].cpu / first["cold"].cpu) / math.log(last["pages"] / first["pages"])


def as_markdown(rows: list[Row]) -> str:
    """Return the figures as a table, and the ratios to the others."""
    lines = [
        "In brackets: processor seconds of our library and open data, made beside the pages; the others have none.",
        "",
        "| build | cities | HTML pages | cold s | cold CPU s | one edit s | nothing changed s | peak MB | KB a page |",
        f"|{' --- |' * 9}",
    ]
    for row in rows:
        cold, edit, nothing = row["cold"], row["edit"], row["nothing"]
        cold_library, edit_library = (f" ({seconds:.1f})" if seconds else "" for seconds in row["library"])
        lines.append(
            f"| {row['name']} | {row['cities']:,} | {row['pages']:,} | {cold.wall:.1f}{cold_library} | {cold.cpu:.1f} "
            f"| {edit.wall:.1f}{edit_library} | {nothing.wall:.2f} | {max(cold.peak_mb, edit.peak_mb):.0f} "
            f"| {row['kb']:.1f} |"
        )
    lines += ["", *_ratios(rows)]
    for name in dict.fromkeys(row["name"] for row in rows):
        exponent = growth(rows, name)
        if exponent is not None:
            lines.append(f"- {name}: processor time grows with pages to the power {exponent:.2f}")
    return "\n".join(lines)


def _ratios(rows: list[Row]) -> list[str]:
    lines = []
    for cities in dict.fromkeys(row["cities"] for row in rows):
        at = {row["name"]: row for row in rows if row["cities"] == cities}
        for name in ("hugo", "mkdocs"):
            if name in at:
                ours, theirs = at["ours"]["cold"], at[name]["cold"]
                pages = (ours.cpu - at["ours"]["library"][0]) / theirs.cpu
                lines.append(
                    f"- {cities:,} cities: our cold build takes {ours.wall / theirs.wall:.2f} of the time of {name}; "
                    f"without library and open data, {pages:.2f} of its processor time"
                )
    return lines
