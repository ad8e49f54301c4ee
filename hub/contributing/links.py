"""A polite look at the outward links: each address now and then, one request at a time to a host, never inwards.

The profiles are untrusted: an address that leads to this machine or a private network is not asked for.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from pydantic import BaseModel

from hub.model.hub import Hub
from hub.model.linkstates import LinkState, after

REDIRECTS = 5
TIMEOUT = 20
"""Seconds."""
AT_ONCE = 8
"""Hosts that are asked at the same time."""
SAFE = "/%:@!$&'()*+,;=~-._"
"""Characters that an address may hold as they are; others are written as bytes."""
ADDRESS_FIELDS = frozenset({"url", "website", "archive_url"})


class Answer(NamedTuple):
    """The status of an address's answer, 0 if there was none, and then why."""

    status: int
    reason: str = ""


def addresses(hub: Hub) -> tuple[str, ...]:
    """Return every outward address of the records, sorted, each once."""
    records = (
        *hub.cities.values(),
        *hub.countries.values(),
        hub.network_file,
        hub.working_group_file,
        hub.resource_file,
    )
    return tuple(sorted({url.partition("#")[0] for record in records for url in _addresses(record)}))


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            found = getattr(value, name)
            if name in ADDRESS_FIELDS and isinstance(found, str):
                yield found
            else:
                yield from _addresses(found)
    elif isinstance(value, tuple):
        for item in value:
            yield from _addresses(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _addresses(item)


def due(urls: Iterable[str], known: Mapping[str, LinkState], before: str) -> tuple[str, ...]:
    """Return the addresses last looked at before a day (`YYYY-MM-DD`), or never: the longest ago first."""
    waiting = [url for url in urls if url not in known or known[url].checked < before]
    return tuple(sorted(waiting, key=lambda url: (known[url].checked if url in known else "", url)))


def look(
    urls: Iterable[str],
    known: Mapping[str, LinkState],
    today: str,
    *,
    pause: float,
    agent: str,
    inwards: bool = False,
    told: Callable[[str, Answer], None] = lambda url, answer: None,
) -> dict[str, LinkState]:
    """Return the states of `known` with those of `urls` as found today.

    Between two requests to one host pass `pause` seconds. `inwards` lets addresses of this machine be asked, for
    tests. `told` is called with each answer.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).hostname or ""].append(url)

    def one_host(listed: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for number, url in enumerate(listed):
            if number:
                time.sleep(pause)
            answers.append((url, ask(url, agent, pause, inwards=inwards)))
            told(*answers[-1])
        return answers

    states = dict(known)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for answers in pool.map(one_host, by_host.values()):
            states |= {url: after(known.get(url), today, *answer) for url, answer in answers}
    return states


def ask(url: str, agent: str, pause: float = 0, *, inwards: bool = False) -> Answer:
    """Return what an address answers, redirects followed: HEAD first, GET where that is not understood."""
    for _ in range(REDIRECTS + 1):
        answer, target = _once("HEAD", url, agent, inwards)
        if answer.status in (400, 403, 404, 405, 406, 500, 501, 503):
            # many servers answer HEAD wrongly, and only GET counts
            time.sleep(min(pause, 1))
            answer, target = _once("GET", url, agent, inwards)
        if target is None:
            return answer
        url = target
    return Answer(0, "too many redirects")


def _once(method: str, url: str, agent: str, inwards: bool) -> tuple[Answer, str | None]:
    """Return one answer, and where it redirects to."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return Answer(0, "no address"), None
    if parts.scheme not in ("http", "https") or not host:
        return Answer(0, "no address"), None
    try:
        place = _place(host, port or (443 if parts.scheme == "https" else 80), inwards)
    except OSError:
        return Answer(0, "host not found"), None
    if place is None:
        return Answer(0, "not a public host"), None
    path = quote(parts.path or "/", safe=SAFE)
    if parts.query:
        path += f"?{quote(parts.query, safe=SAFE + '?')}"
    connection = _Connection(parts.scheme, host, port, place)
    try:
        connection.request(method, path, headers={"User-Agent": agent, "Accept": "*/*", "Connection": "close"})
        answer = connection.getresponse()
        location = answer.getheader("Location")
        if answer.status in (301, 302, 303, 307, 308) and location:
            return Answer(answer.status), urljoin(url, location)
        return Answer(answer.status), None
    except ssl.SSLError:
        return Answer(0, "certificate not accepted"), None
    except TimeoutError:
        return Answer(0, "no answer in time"), None
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(0, type(error).__name__), None
    finally:
        connection.close()


def _place(host: str, port: int, inwards: bool) -> tuple[str, int] | None:
    """Return address and port of a host, None if it lies on this machine or in a private network. Raises OSError."""
    for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if inwards or ipaddress.ip_address(place[0]).is_global:
            return str(place[0]), int(place[1])
    return None


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was looked up and found to be public: a second look-up could differ."""

    def __init__(self, scheme: str, host: str, port: int | None, place: tuple[str, int]) -> None:
        super().__init__(host, port or (443 if scheme == "https" else 80), timeout=TIMEOUT)
        self._scheme, self._place = scheme, place

    def connect(self) -> None:
        """Connect to the place, and under https prove that it is the host."""
        self.sock = socket.create_connection(self._place, TIMEOUT)
        if self._scheme == "https":
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
