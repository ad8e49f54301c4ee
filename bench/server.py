"""Serves a built site on this machine, compressed as a usual host does it, for audits in a browser."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv")


@lru_cache(maxsize=2000)
def _packed(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class CompressingHandler(SimpleHTTPRequestHandler):
    """A static file server that answers with gzip what compresses, says how long it may be kept, keeps connections."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer a request for a file of the site."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                super().do_GET()
                return
            path /= "index.html"
        missing = not path.is_file()
        if missing:
            path = Path(self.directory) / "404.html"
        packed = path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _packed(str(path)) if packed else path.read_bytes()
        self.send_response(404 if missing else 200)
        self.send_header(
            "Content-Type", self.guess_type(str(path)) + ("; charset=utf-8" if path.suffix == ".html" else "")
        )
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=0" if path.suffix == ".html" else "max-age=31536000")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        # a browser that goes elsewhere no longer listens
        with suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site and yield its address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(CompressingHandler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
