"""Outside judges of the built site: Lighthouse (median of five) and the Nu HTML checker. `python -m bench.audits`.

Both come from npm (`lighthouse`, `vnu-jar`, in `package.json`); the checker needs a Java runtime. A judge that is
missing is said to be missing; nothing fails.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.__main__ import put_section
from bench.server import served

PROJECT = Path(__file__).resolve().parent.parent
MODULES = PROJECT / "node_modules"
PAGES = {
    "home": "/",
    "directory": "/cities/",
    "city": "/cities/rotterdam/",
    "practice": "/practices/rotterdam/buurt-bestuurt/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def main() -> None:
    """Judge the site and put the results into the report."""
    parser = argparse.ArgumentParser(prog="python -m bench.audits", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="Lighthouse runs a page (default: 5)")
    arguments = parser.parse_args()
    site = PROJECT / "site"
    parts = [lighthouse(site, arguments.runs), nu_checker(site)]
    text = "\n\n".join(parts)
    print(text)
    put_section("Audits", text)


def lighthouse(site: Path, runs: int) -> str:
    """Return a table of median scores (0–100) on four pages in both languages, served compressed."""
    program = MODULES / ".bin" / "lighthouse"
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not program.exists() or browser is None:
        return "Lighthouse: not installed here."
    lines = ["| page | " + " | ".join(CATEGORIES) + " |", "| --- |" + " --- |" * len(CATEGORIES)]
    with served(site) as address:
        for language in ("", "/fr"):
            for name, path in PAGES.items():
                scores = [_scores(program, browser, f"{address}{language}{path}") for _ in range(runs)]
                median = [round(100 * statistics.median(score[name] for score in scores)) for name in CATEGORIES]
                label = f"{name} ({'French' if language else 'English'})"
                lines.append(f"| {label} | " + " | ".join(map(str, median)) + " |")
    made_by = f"Lighthouse {_version('lighthouse')}, median of {runs}, mobile defaults, served compressed"
    return f"{made_by}, {datetime.date.today().isoformat()}:\n\n" + "\n".join(lines)


def _scores(program: Path, browser: str, address: str) -> dict[str, float]:
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [
            str(program), address, "--quiet", "--output=json", f"--output-path={report.name}",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
        ]  # fmt: skip
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": browser}, stdout=subprocess.DEVNULL)
        categories = json.loads(Path(report.name).read_text(encoding="utf-8"))["categories"]
    return {name: categories[name]["score"] or 0 for name in CATEGORIES}


def nu_checker(site: Path) -> str:
    """Return how many errors the Nu HTML checker finds on one page of each kind, in both languages."""
    program = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if not program.exists() or java is None:
        return "Nu HTML checker: not installed here."
    pages = list(one_of_each(site))
    command = [java, "-jar", str(program), "--format", "json", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    errors = [message for message in messages if message["type"] == "error"]
    found = [
        f"- {Path(message['url'].removeprefix('file:')).relative_to(site)}: {message['message']}"
        for message in errors[:20]
    ]
    summary = (
        f"Nu HTML checker {_version('vnu-jar')}: {len(errors)} errors on {len(pages)} pages, "
        "one of each kind and every hand-written one, in both languages."
    )
    return "\n".join([summary, *found])


def _version(package: str) -> str:
    return str(json.loads((MODULES / package / "package.json").read_text(encoding="utf-8"))["version"])


def one_of_each(site: Path) -> Iterator[Path]:
    """Yield the first page of each kind, the indexes and the hand-written pages, in both languages."""
    for root in (site, site / "fr"):
        yield root / "index.html"
        folders = sorted(
            path for path in root.iterdir() if path.is_dir() and path.name not in ("fr", "assets", "schema")
        )
        for folder in folders:
            pages = sorted(folder.rglob("index.html"), key=lambda path: (len(path.parts), path))
            depths = {len(path.parts) for path in pages}
            if folder.name in ("about", "contribute"):
                yield from pages
            else:
                yield from (next(path for path in pages if len(path.parts) == depth) for depth in sorted(depths))
    yield site / "404.html"


if __name__ == "__main__":
    main()
