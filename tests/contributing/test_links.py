"""`hub links`: polite, patient, never inwards; what it finds is noted and shown. A server of this machine stands in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from hub.contributing import links
from hub.contributing.links import Answer, addresses, ask, due, look
from hub.model.linkstates import LinkState, after, read_states, states_text
from hub.pages.catalogue import Key, digest, render
from hub.reading.load import read_hub
from tests.projects import hub as run
from tests.reading.projects import CITY, all_problems, broken, project

AGENT = "EnsembleLinkCheck/1 (+https://hub.example/)"
ANSWERS = {"/fine": 200, "/gone": 404, "/removed": 410, "/no-head": 200, "/broken": 500, "/moved": 301, "/loop": 302}


class Server(BaseHTTPRequestHandler):
    """Answers as `ANSWERS` says, and counts."""

    asked: ClassVar[Counter[str]] = Counter()
    agents: ClassVar[set[str]] = set()

    def do_HEAD(self) -> None:
        """Answer as a server does that does not know HEAD everywhere."""
        self.answer(405 if self.path == "/no-head" else ANSWERS.get(self.path, 404))

    def do_GET(self) -> None:
        """Answer."""
        self.answer(ANSWERS.get(self.path, 404))

    def answer(self, status: int) -> None:
        """Send a status without a body."""
        Server.asked[f"{self.command} {self.path}"] += 1
        Server.agents.add(self.headers["User-Agent"])
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", "/fine" if self.path == "/moved" else self.path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Be quiet."""


@contextmanager
def served() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("path", "status"),
    [("/fine", 200), ("/gone", 404), ("/removed", 410), ("/no-head", 200), ("/broken", 500), ("/moved", 200)],
)
def test_answers(path: str, status: int) -> None:
    with served() as base:
        assert ask(base + path, AGENT, inwards=True).status == status
    assert Server.agents == {AGENT}


def test_a_page_that_leads_to_itself_ends() -> None:
    with served() as base:
        assert ask(base + "/loop", AGENT, inwards=True) == Answer(0, "too many redirects")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost:1/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/"],
)
def test_nobody_is_sent_inwards(url: str) -> None:
    assert ask(url, AGENT) == Answer(0, "not a public host")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x.example/", "http://[broken", "http:///x", "x"])
def test_only_web_addresses_are_asked_for(url: str) -> None:
    assert ask(url, AGENT) == Answer(0, "no address")


def test_no_answer_is_a_state_and_not_an_error() -> None:
    with served() as base:
        pass
    assert ask(base + "/", AGENT, inwards=True).status == 0


def test_one_host_is_asked_one_request_at_a_time_with_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(links.time, "sleep", pauses.append)
    with served() as base:
        urls = [base + path for path in ("/fine", "/gone", "/moved")]
        states = look(urls, {}, "2026-11-21", pause=2.0, agent=AGENT, inwards=True)
    assert pauses.count(2.0) == 2
    assert [states[url].status for url in urls] == [200, 404, 200]


def test_the_longest_unseen_come_first_and_the_newly_seen_wait() -> None:
    known = {"https://a.example/": LinkState("2026-11-01", 200), "https://b.example/": LinkState("2026-09-01", 200)}
    urls = ("https://a.example/", "https://b.example/", "https://c.example/")
    assert due(urls, known, "2026-10-22") == ("https://c.example/", "https://b.example/")


def test_gone_is_dead_at_once_and_silence_only_the_second_day() -> None:
    assert after(None, "2026-11-21", 404).is_dead
    first = after(None, "2026-11-21", 0, "no answer in time")
    assert not first.is_dead
    assert not after(first, "2026-11-21", 0).is_dead
    second = after(first, "2026-12-21", 0)
    assert second.is_dead
    assert second.since == "2026-11-21"
    assert not after(second, "2027-01-21", 200).is_dead
    assert not after(None, "2026-11-21", 403).is_dead


def test_what_is_noted_comes_back_line_by_line() -> None:
    states = {
        "https://b.example/é?x=1": after(None, "2026-11-21", 404),
        "https://a.example/": LinkState("2026-11-21", 200),
    }
    text = states_text(states)
    assert read_states(text) == states
    assert [line.split('"')[1] for line in text.split("\n")[3:5]] == sorted(states)
    assert read_states(states_text({})) == {}


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"links": {"x": {"checked": 3, "status": "200"}}}', '{"links": {"x": {"y": 1}}}']
)
def test_a_broken_file_is_an_error_with_a_name(tmp_path: Path, content: str) -> None:
    root = project(tmp_path)
    (root / "hub/data/links.json").write_text(content, encoding="utf-8")
    assert [problem.code for problem in all_problems(root) if problem.severity == "error"] == ["E033"]


def test_the_command_notes_asks_again_only_when_due_and_pages_show_it(tmp_path: Path) -> None:
    root = project(tmp_path)
    with served() as base:
        path = root / CITY
        changed = broken(
            path.read_text(encoding="utf-8"),
            ('url: "https://harbour.example/report"', f'url: "{base}/gone", archive_url: "{base}/fine"'),
            ('"https://harbour.example/register"', f'"{base}/fine#part"'),
        )
        path.write_text(changed.replace("https://harbour.example", base), encoding="utf-8")
        (root / "cities/hill.yml").write_text(
            (root / "cities/hill.yml").read_text(encoding="utf-8").replace("https://", "http://none.invalid/"),
            encoding="utf-8",
        )
        before = read_hub(root).hub
        assert before is not None
        assert f"{base}/fine" in addresses(before)
        Server.asked.clear()
        done = run("links", "--inwards", "--pause", "0", root=root)
        assert done.returncode == 0, done.stderr
        assert f"404 {base}/gone" in done.stdout
        assert Server.asked["HEAD /fine"] == 1
        again = run("links", "--inwards", "--pause", "0", root=root)
        assert Server.asked["HEAD /fine"] == 1
        assert "dead since" in again.stdout
    noted = json.loads((root / "hub/data/links.json").read_text(encoding="utf-8"))
    assert noted["links"][f"{base}/gone"]["status"] == 404
    found = read_hub(root).hub
    assert found is not None
    key = Key("city", "harbour", "/cities/harbour/")
    for language, words in {"en": "dead link", "fr": "lien mort"}.items():
        body = render(found, key, language).body
        assert body.count(words) == 1
        assert f'href="{base}/fine"' in body
        assert words not in render(before, key, language).body
        assert digest(found, key, language) != digest(before, key, language)
    assert digest(replace(found, links={}), key, "en") == digest(before, key, "en")
