"""`python -m bench.library`: the practice library beside Pagefind and MiniSearch, in Chromium, and how it grows.

A cold first query is sent from a page over which the pointer has moved. Its time counts from then to the first results
on the screen, which are four, about what fits on it; its bytes are all that the engine has loaded until then, code
included. Warm queries follow in the same page, each a different one, after a pause.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import mimetypes
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from bench.__main__ import put_section
from bench.library_corpus import enlarged
from bench.server import COMPRESSED
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
SESSIONS = 3
PAUSE = 150
"""Milliseconds between two queries: much less than a reader takes, enough for what a page does after its results."""
MOST_WHOOSH = 5000
"""Practices beyond which the Whoosh index, which only the command line uses, is not measured."""
LOADED = {
    "Ensemble": ("/assets/js/library/", "/library/data/"),
    "MiniSearch": ("/minisearch.",),
    "Pagefind": ("/pagefind/",),
}
"""What each engine loads for itself, also before the first query."""
DELAY, SPEED = 0.04, 1_250_000
"""The slow line: 40 ms there and back, 10 Mbit/s a connection, kept by the server, since workers ask it too."""


class Figures(NamedTuple):
    """One engine: KB, requests and seconds (also on a slow line) of the cold query, ms of warm ones, MB in all.

    `after` are the KB loaded a moment after the first results. Warm queries are first asked with words that are new to
    the page, then again.
    """

    name: str
    kilobytes: float
    requests: int
    after: float
    cold: float
    cold_slow: float
    warm_median: float
    warm_95: float
    again_95: float
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
    """A server of one site on this machine, all its answers ready made, so that it costs no engine any time."""

    def __init__(self, site: Path) -> None:
        """Read the site, compressed as a usual host does it. Nothing is sent yet, on a fast line."""
        self.sent: list[tuple[str, int]] = []
        """Path and bytes of each answer."""
        self.slow = False
        self._answers = {
            path: _answer(file) for file in site.rglob("*") if file.is_file() for path in _paths(site, file)
        }
        self._missing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's requests until it ends."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ", 2)[1].split(b"?")[0].decode()
                answer = self._answers.get(path, self._missing)
                self.sent.append((path, len(answer)))
                if self.slow:
                    await asyncio.sleep(DELAY + len(answer) / SPEED)
                writer.write(answer)
        writer.close()


def _paths(site: Path, file: Path) -> Iterator[str]:
    path = f"/{file.relative_to(site).as_posix()}"
    yield path
    if path.endswith("/index.html"):
        yield path.removesuffix("index.html")


def _answer(file: Path) -> bytes:
    body, coding = file.read_bytes(), ""
    if file.suffix in COMPRESSED:
        body, coding = gzip.compress(body, 6, mtime=0), "Content-Encoding: gzip\r\n"
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{coding}Content-Length: {len(body)}\r\n"
    return f"{head}Cache-Control: max-age=31536000\r\n\r\n".encode() + body


@contextmanager
def _counted(site: Path) -> Iterator[tuple[str, Line]]:
    """Serve a site and count every byte sent, also to workers, which the page's own tools do not see."""
    line = Line(site)
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(line.talk, "127.0.0.1", 0), loop).result()
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", line
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


def _measured(browser: Browser, engine: str, address: str, line: Line, size: float) -> Figures:
    page_name = {"Ensemble": "library/", "MiniSearch": "minisearch.html", "Pagefind": "pagefind.html"}[engine]
    queries = [(entry["query"], entry["language"]) for entry in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    asked = queries[:: len(queries) // WARM][:WARM]
    cold: dict[bool, list[float]] = {False: [], True: []}
    loaded, after, warm, again = [], 0, [], []
    for slow in (False, True) * SESSIONS:
        line.sent.clear()
        with _opened(browser, f"{address}/{page_name}") as page:
            line.slow = slow
            cold[slow].append(_ask(page, FIRST, "en"))
            line.slow = False
            if slow:
                continue
            loaded = _loaded(line, engine)
            page.wait_for_timeout(1000)
            after = sum(_loaded(line, engine))
            for times in (warm, again):
                for query, language in asked:
                    page.wait_for_timeout(PAUSE)
                    times.append(_ask(page, query, language))
    return Figures(
        engine,
        sum(loaded) / 1000,
        len(loaded),
        after / 1000,
        median(cold[False]),
        median(cold[True]),
        median(warm) * 1000,
        quantiles(warm, n=20)[18] * 1000,
        quantiles(again, n=20)[18] * 1000,
        size,
    )


def _loaded(line: Line, engine: str) -> list[int]:
    """Return the bytes of each answer to an engine so far."""
    return [size for path, size in line.sent if path.startswith(LOADED[engine])]


@contextmanager
def _opened(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    # a reader's hand moves before it asks
    page.mouse.move(10, 10)
    page.wait_for_timeout(300)
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
import json, sys, tempfile, time
from pathlib import Path
from bench.library_corpus import enlarged
from hub.library.documents import library_documents
from hub.library.index import write_index
from hub.library.static import static_library
from hub.reading.load import read_hub
hub = enlarged(read_hub(Path(sys.argv[1])).hub, int(sys.argv[2]))
start = time.process_time()
documents = library_documents(hub)
found = time.process_time()
if sys.argv[3] == "files":
    files = static_library(hub, documents)
else:
    write_index(Path(tempfile.mkdtemp()), documents).close()
    files = {}
end = time.process_time()
# getrusage would give what the process that started this one has used, if that is more
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
size = sum(map(len, files.values())) / 1e6
print(json.dumps([len(documents), found - start, end - found, peak, len(files), size]))
"""


def _growth(sizes: list[int]) -> str:
    rows = []
    for size in sizes:
        files = _grown(size, "files")
        index = f"{_grown(size, 'index')[2]:.1f}" if size <= MOST_WHOOSH else "–"
        figures = (f"{files[1]:.1f}", f"{files[2]:.1f}", f"{files[3]:.0f}", f"{files[4]:,.0f}", f"{files[5]:.1f}")
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
            f"{figures.after:.1f}",
            f"{figures.cold:.2f}",
            f"{figures.cold_slow:.2f}",
            f"{figures.warm_median:.0f}",
            f"{figures.warm_95:.0f}",
            f"{figures.again_95:.0f}",
            f"{figures.size:.1f}",
        )
        for figures in found
    ]
    times = ("s", "s at 40 ms, 10 Mbit/s", "new words p50, ms", "p95, ms", "again p95, ms")
    return _lines(("cold first query", "KB over the wire", "requests", "KB a moment later", *times, "MB in all"), rows)


def _lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


if __name__ == "__main__":
    main()
