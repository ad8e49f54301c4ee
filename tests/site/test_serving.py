"""`hub serve`: what is edited is on screen soon, and a mistake leaves the last good page there."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.projects import small_project

PATIENCE = 120
"""Seconds until something that should happen at once is taken for not happening."""


class Server:
    """A running `hub serve`."""

    def __init__(self, project: Path) -> None:
        """Start it."""
        self.project = project
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = (project / "serve.log").open("w", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from hub.cli import main; main()", "serve", "--port", str(port)],
            cwd=project,
            env={**os.environ, "TMPDIR": str(project.parent)},
            stdout=self.log,
            stderr=self.log,
        )

    def page(self, path: str) -> str:
        """Return a page, or "" while there is no answer."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except (URLError, ConnectionError):
            return ""

    def shows(self, path: str, text: str) -> bool:
        """Wait until a page has a text; return whether that came to pass."""
        return self._becomes(lambda: text in self.page(path))

    def says(self, text: str) -> bool:
        """Wait until the log has a text; return whether that came to pass."""
        return self._becomes(lambda: text in (self.project / "serve.log").read_text(encoding="utf-8"))

    def _becomes(self, true: object) -> bool:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if true():  # type: ignore[operator]
                return True
            time.sleep(0.1)
        return False

    def stop(self) -> None:
        """End it. Not by an interrupt, which a run in the background would hand down as ignored."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.log.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Return a server of a small project."""
    running = Server(small_project(tmp_path / "project"))
    assert running.shows("/cities/aarhus/", "<h1"), (tmp_path / "project/serve.log").read_text(encoding="utf-8")
    yield running
    running.stop()


def edit(file: Path, old: str, new: str) -> None:
    """Replace text in a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_edits_come_on_screen_and_mistakes_do_not(server: Server, tmp_path: Path) -> None:
    city, page = server.project / "cities/aarhus.yml", "/cities/aarhus/"
    edit(city, "\nname:", "\nname: {en: Aarhus Edited, fr: Aarhus}\nwas:")
    assert server.says("E1"), "a key that does not exist"
    assert "Aarhus Edited" not in server.page(page)

    edit(city, "\nwas:", "\n# was:")
    assert server.shows(page, "Aarhus Edited")
    edit(city, "Aarhus Edited", "Aarhus Again")
    assert server.shows(page, "Aarhus Again")
    assert server.says("without MkDocs")
    assert "Aarhus Again" in server.page("/cities/"), "lists follow"

    edit(server.project / "docs/fr/about/index.md", "\n## ", "\nPhrase ajoutée.\n\n## ")
    assert server.shows("/fr/about/", "Phrase ajoutée.")
    assert "Aarhus Again" in server.page(page)

    template = server.project / "overrides/partials/copyright.html"
    edit(template, "<p>", "{% nonsense %}<p>")
    assert server.says("nonsense")
    assert "Aarhus Again" in server.page(page)
    edit(template, "{% nonsense %}<p>", "<p>The foot.")
    assert server.shows(page, "The foot.")

    html = server.page(page)
    script = html[html.rindex("<script>") + len("<script>") : html.rindex("</script>")]
    assert "livereload" in script
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in re.search(r'Security-Policy" content="([^"]*)"', html)[1]  # type: ignore[index]

    server.stop()
    assert not [path.name for path in tmp_path.iterdir() if path.name != "project"], "temporary folders stay"
