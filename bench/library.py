"""`python -m bench.library`: the practice library beside Pagefind and MiniSearch, in Chromium, and how it grows.

Bytes and times of a cold first query count from the moment it is sent from a page that stands idle, code included, to
the first ten results on the screen. Warm queries follow in the same page, each a different one.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from bench.__main__ import put_section
from bench.library_corpus import enlarged
from bench.server import served
from hub.library.documents import LibraryDocument, library_documents
from hub.library.export import write_files
from hub.library.static import static_library
from hub.library.version import library_version
from hub.model.hub import Hub
from hub.reading.load import read_hub

PROJECT = Path(__file__).resolve().parent.parent
HARNESS = Path(__file__).parent / "library_engines"
QUERIES = PROJECT / "tests" / "relevance" / "queries.yml"
FIRST = "mothers radicalisation"
WARM = 40
SLOW = {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000}
"""A usual connection: 40 ms there and back, 10 Mbit/s."""


class Figures(NamedTuple):
    """One engine: KB and requests of the cold query, seconds as it is and on a slow line, ms of warm ones, MB in all."""

    name: str
    kilobytes: float
    requests: int
    cold: float
    cold_slow: float
    warm_median: float
    warm_95: float
    size: float


def main() -> None:
    """Measure both sizes and growth, and write the section "Library" of the report."""
    hub = read_hub(PROJECT).hub
    if hub is None:
        raise SystemExit("the profiles have errors: hub check")
    parts = []
    for title, measured in (
        (f"{len(hub.practices)} practices (the real ones)", hub),
        ("5,000 made-up practices", enlarged(hub, 5000)),
    ):
        parts += [f"### {title}", "", _table(list(_engines(measured))), ""]
    sizes = [int(size) for size in sys.argv[1:]] or [500, 5000]
    parts += [
        "### Growth",
        "",
        "Documents, one pass over all texts, all files; the Whoosh index of the command line apart.",
        "",
        _growth(sizes),
    ]
    put_section("Library", "\n".join(parts))
    print("\n".join(parts))


# --- in the browser ---------------------------------------------------------------------------------------------------


def _engines(hub: Hub) -> Iterator[Figures]:
    documents = library_documents(hub)
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        sizes = {"Ensemble": _our_site(hub, site), "MiniSearch": _minisearch_site(documents, site)}
        if find_spec("pagefind") and find_spec("pagefind_bin"):
            sizes["Pagefind"] = _pagefind_site(documents, site)
        with served(site) as address, sync_playwright() as playwright:
            program = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for engine, size in sizes.items():
                yield _measured(browser, engine, address, size)
            browser.close()


def _measured(browser: Browser, engine: str, address: str, size: float) -> Figures:
    page_name = {"Ensemble": "library/", "MiniSearch": "minisearch.html", "Pagefind": "pagefind.html"}[engine]
    queries = [(entry["query"], entry["language"]) for entry in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    cold = []
    for slow in (False, True):
        with _opened(browser, f"{address}/{page_name}", slow) as (page, received):
            cold.append(_ask(page, FIRST, "en"))
            page.wait_for_timeout(200)
            loaded = list(received)
            if not slow:
                warm = [_ask(page, query, language) for query, language in queries[:: len(queries) // WARM][:WARM]]
                kilobytes, requests = sum(loaded) / 1000, len(loaded)
    return Figures(engine, kilobytes, requests, *cold, median(warm) * 1000, quantiles(warm, n=20)[18] * 1000, size)


@contextmanager
def _opened(browser: Browser, address: str, slow: bool) -> Iterator[tuple[Page, list[float]]]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.add_script_tag(path=str(HARNESS / "asking.js"))
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW)
    received: list[float] = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    yield page, received
    context.close()


def _ask(page: Page, query: str, language: str) -> float:
    """Return the seconds from a query to its first results on the screen."""
    found: dict[str, Any] = page.evaluate("([query, language]) => window.ask(query, language)", [query, language])
    return float(found["seconds"])


# --- the three sites --------------------------------------------------------------------------------------------------


def _our_site(hub: Hub, site: Path) -> float:
    """Take the library page of the built site, over the library of this Hub. Returns MB of the library."""
    built = PROJECT / "site"
    if not (built / "library" / "index.html").exists():
        raise SystemExit("build the site first: make build")
    shutil.copytree(built / "assets", site / "assets")
    files = static_library(hub)
    folder = site / "library" / "data" / library_version(hub)
    write_files(folder, files)
    html = (built / "library" / "index.html").read_text(encoding="utf-8")
    start = html.index('data-index="') + len('data-index="')
    html = html[:start] + f"data/{folder.name}/" + html[html.index('"', start) :]
    (site / "library" / "index.html").write_text(html, encoding="utf-8")
    return sum(len(content) for content in files.values()) / 1e6


def _texts(documents: list[LibraryDocument] | tuple[LibraryDocument, ...]) -> Iterator[dict[str, str]]:
    for document in documents:
        for language in ("en", "fr"):
            yield {
                "id": f"{language}/{document.kind}/{document.id}",
                "language": language,
                **{name: document.texts[name].get(language, "") for name in ("title", "summary", "keywords", "body")},
            }


def _minisearch_site(documents: tuple[LibraryDocument, ...], site: Path) -> float:
    """Index both languages with MiniSearch as it comes. Returns MB of the index."""
    source = PROJECT / "node_modules" / "minisearch" / "dist" / "es" / "index.js"
    shutil.copy(source, site / "minisearch.js")
    shutil.copy(HARNESS / "minisearch.html", site)
    shutil.copy(HARNESS / "minisearch-page.js", site)
    made = subprocess.run(
        [shutil.which("node") or "node", str(HARNESS / "minisearch-index.js")],
        input=json.dumps(list(_texts(documents))), capture_output=True, encoding="utf-8", check=True, cwd=PROJECT,
    )  # fmt: skip
    (site / "minisearch.json").write_text(made.stdout, encoding="utf-8")
    return len(made.stdout.encode()) / 1e6


def _pagefind_site(documents: tuple[LibraryDocument, ...], site: Path) -> float:
    """Index one small page per record and language with Pagefind. Returns MB of its bundle."""
    from html import escape

    pages = site / "pages"
    for text in _texts(documents):
        folder = pages / text["id"]
        folder.mkdir(parents=True)
        body = "".join(f"<p>{escape(text[name])}</p>" for name in ("summary", "keywords", "body"))
        html = f'<!doctype html><html lang="{text["language"]}"><title>{escape(text["title"])}</title><main data-pagefind-body><h1>{escape(text["title"])}</h1>{body}</main></html>'
        (folder / "index.html").write_text(html, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(site / "pagefind")],
        check=True, capture_output=True,
    )  # fmt: skip
    shutil.copy(HARNESS / "pagefind.html", site)
    shutil.copy(HARNESS / "pagefind-page.js", site)
    return sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file()) / 1e6


# --- growth -----------------------------------------------------------------------------------------------------------

_GROW = """
import json, resource, sys, tempfile, time
from pathlib import Path
from bench.library_corpus import enlarged
from hub.library.documents import library_documents
from hub.library.index import write_index
from hub.library.static import static_library
from hub.reading.load import read_hub
hub = enlarged(read_hub(Path(sys.argv[1])).hub, int(sys.argv[2]))
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
start = time.process_time()
documents = library_documents(hub)
found = time.process_time()
if sys.argv[3] == "files":
    files = static_library(hub, documents)
else:
    write_index(Path(tempfile.mkdtemp()), documents).close()
    files = {}
end = time.process_time()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([len(documents), found - start, end - found, base, peak, len(files), sum(map(len, files.values())) / 1e6]))
"""


def _growth(sizes: list[int]) -> str:
    rows = []
    for size in sizes:
        files, index = (_grown(size, part) for part in ("files", "index"))
        rows.append(
            (
                f"{size:,}",
                f"{files[0]:,}",
                f"{files[1]:.1f}",
                f"{files[2]:.1f}",
                f"{files[4]:.0f}",
                f"{files[5]:,}",
                f"{files[6]:.1f}",
                f"{index[2]:.1f}",
            )
        )
    head = ("practices", "records", "documents, CPU s", "files, CPU s", "peak MB", "files", "MB", "Whoosh index, CPU s")
    return _lines(head, rows)


def _grown(size: int, part: str) -> list[float]:
    command = [sys.executable, "-c", _GROW, str(PROJECT), str(size), part]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=PROJECT)
    figures: list[float] = json.loads(done.stdout)
    return figures


def _table(found: list[Figures]) -> str:
    rows = [
        (
            figures.name,
            f"{figures.kilobytes:.1f}",
            str(figures.requests),
            f"{figures.cold:.2f}",
            f"{figures.cold_slow:.2f}",
            f"{figures.warm_median:.0f}",
            f"{figures.warm_95:.0f}",
            f"{figures.size:.1f}",
        )
        for figures in found
    ]
    head = (
        "cold first query",
        "KB over the wire",
        "requests",
        "s",
        "s at 40 ms, 10 Mbit/s",
        "warm p50, ms",
        "warm p95, ms",
        "MB in all",
    )
    return _lines(head, rows)


def _lines(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows))


if __name__ == "__main__":
    main()
