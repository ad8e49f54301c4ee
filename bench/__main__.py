"""`python -m bench`: run the benchmarks and write `BENCHMARKS.md`."""

from __future__ import annotations

import argparse
import datetime
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.builds import as_markdown, build_rows

REPORT = Path(__file__).resolve().parent.parent / "BENCHMARKS.md"


def main() -> None:
    """Measure what was asked for and put its section into the report."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--cities", default="50,200,1000", help="sizes, with commas (default: 50,200,1000)")
    parser.add_argument("--most-mkdocs", type=int, default=200, help="largest size for plain MkDocs (default: 200)")
    arguments = parser.parse_args()
    sizes = tuple(int(size) for size in arguments.cities.split(","))
    table = as_markdown(build_rows(sizes, arguments.most_mkdocs))
    print(table)
    put_section("Builds", f"{_machine()}\n\n{table}")


def put_section(title: str, text: str) -> None:
    """Replace a section of the report, or add it at its end."""
    report = REPORT.read_text(encoding="utf-8") if REPORT.exists() else "# Benchmarks\n"
    section = f"## {title}\n\n{text.strip()}\n"
    pattern = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.S | re.M)
    if pattern.search(report):
        report = pattern.sub(lambda _: section + "\n", report).rstrip() + "\n"
    else:
        report = f"{report.rstrip()}\n\n{section}"
    REPORT.write_text(report, encoding="utf-8")


def _machine() -> str:
    names = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "hugo")
    found = []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    import os

    today = datetime.date.today().isoformat()
    return f"{today} · {os.cpu_count()} cores · Python {platform.python_version()} · {' · '.join(found)}"


if __name__ == "__main__":
    main()
