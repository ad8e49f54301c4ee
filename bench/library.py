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
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from types import SimpleNamespace
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from bench.__main__ import put_section
from bench.library_corpus import enlarged
from bench.server import CompressingHandler
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
MOST_WHOOSH = 5000
"""Practices beyond which the Whoosh index, which only the command line uses, is not measured."""
DELAY, SPEED = 0.04, 1_250_000
"""The slow line: 40 ms there and back, 10 Mbit/s, kept by the server, since workers ask it too."""


class Figures(NamedTuple):
    """One engine: KB, requests and seconds (also on a slow line) of the cold query, ms of warm ones, MB in all."""

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
    parts: list[str] = []
    hubs = {f"{len(hub.practices)} practices (the real ones)": hub, "5,000 made-up practices": enlarged(hub, 5000)}
    for title, measured in hubs.items():
        parts += [f"### {title}", "", _table(list(_engines(measured))), ""]
    sizes = [int(size) for size in sys.argv[1:]] or [500, 5000]
    parts += ["### Growth", "", "Files: one pass over all texts. The index is the command line's alone.", ""]
    parts.append(_growth(sizes))
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
        with _counted(site) as (address, line), sync_playwright() as playwright:
            program = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for engine, size in sizes.items():
                yield _measured(browser, engine, address, line, size)
            browser.close()


class Line:
    """What the server sends, and how slowly."""

    def __init__(self) -> None:
        """Begin with nothing, on a fast line."""
        self.sent: list[int] = []
        self.slow = False


@contextmanager
def _counted(site: Path) -> Iterator[tuple[str, Line]]:
    """Serve a site and count every byte sent, also to workers, which the page's own tools do not see."""
    line = Line()

    class Handler(CompressingHandler):
        def do_GET(self) -> None:
            if line.slow:
                time.sleep(DELAY)
            super().do_GET()

        def end_headers(self) -> None:
            self.headed = sum(map(len, getattr(self, "_headers_buffer", [])))
            super().end_headers()
            whole = self.wfile

            def write(content: bytes) -> int:
                line.sent.append(len(content) + self.headed)
                if line.slow:
                    time.sleep(len(content) / SPEED)
                return whole.write(content)

            self.wfile = SimpleNamespace(write=write, flush=whole.flush, close=whole.close, closed=False)  # type: ignore[assignment]

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", line
    finally:
        server.shutdown()
        server.server_close()


def _measured(browser: Browser, engine: str, address: str, line: Line, size: float) -> Figures:
    page_name = {"Ensemble": "library/", "MiniSearch": "minisearch.html", "Pagefind": "pagefind.html"}[engine]
    queries = [(entry["query"], entry["language"]) for entry in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    cold, loaded, warm = [], [], []
    for slow in (False, True):
        with _opened(browser, f"{address}/{page_name}") as page:
            line.slow, line.sent = slow, []
            cold.append(_ask(page, FIRST, "en"))
            page.wait_for_timeout(300)
            if not slow:
                loaded = list(line.sent)
                warm = [_ask(page, query, language) for query, language in queries[:: len(queries) // WARM][:WARM]]
            line.slow = False
    return Figures(
        engine,
        sum(loaded) / 1000,
        len(loaded),
        cold[0],
        cold[1],
        median(warm) * 1000,
        quantiles(warm, n=20)[18] * 1000,
        size,
    )


@contextmanager
def _opened(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    # evaluated, since the policy of our pages lets no foreign script in
    page.evaluate((HARNESS / "asking.js").read_text(encoding="utf-8"))
    yield page
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


def _texts(documents: Sequence[LibraryDocument]) -> Iterator[dict[str, str]]:
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
        title = escape(text["title"])
        main_part = f"<main data-pagefind-body><h1>{title}</h1>{body}</main>"
        html = f'<!doctype html><html lang="{text["language"]}"><title>{title}</title>{main_part}</html>'
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
size = sum(map(len, files.values())) / 1e6
print(json.dumps([len(documents), found - start, end - found, base, peak, len(files), size]))
"""


def _growth(sizes: list[int]) -> str:
    rows = []
    for size in sizes:
        files = _grown(size, "files")
        index = f"{_grown(size, 'index')[2]:.1f}" if size <= MOST_WHOOSH else "–"
        figures = (f"{files[1]:.1f}", f"{files[2]:.1f}", f"{files[4]:.0f}", f"{files[5]:,.0f}", f"{files[6]:.1f}")
        rows.append((f"{size:,}", f"{files[0]:,.0f}", *figures, index))
    head = ("practices", "records", "documents, s", "files, s", "peak MB", "files", "MB", "Whoosh index, s (CPU)")
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
    times = ("s", "s at 40 ms, 10 Mbit/s", "warm p50, ms", "warm p95, ms")
    return _lines(("cold first query", "KB over the wire", "requests", *times, "MB in all"), rows)


def _lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


if __name__ == "__main__":
    main()
