"""What the pages of a test did that no page may do: console errors, requests off the origin, cookies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError


class Watch:
    """A record of the contexts it follows, in the order in which things happened."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.errors: list[str] = []
        """Errors in the console, and exceptions that nothing caught."""
        self.requests: list[str] = []
        """Every address that was asked for."""
        self.statuses: dict[str, int] = {}
        """The status of each answer, by address."""

    def follow(self, context: BrowserContext) -> None:
        """Record what the pages of a context do from now on."""
        context.on("console", self._console)
        context.on("weberror", self._exception)
        context.on("request", self._request)
        context.on("response", self._response)

    def expect(self, pattern: str) -> list[str]:
        """Take out the errors that match a regular expression and return them; a test may provoke errors."""
        taken = [error for error in self.errors if re.search(pattern, error)]
        self.errors = [error for error in self.errors if error not in taken]
        return taken

    def findings(self, cookies: Iterable[str]) -> list[str]:
        """Return what is wrong, one line each, with the names of the cookies that the pages hold at the end."""
        return [
            *self.errors,
            *(f"request off the origin: {address}" for address in self.off_origin()),
            *(f"cookie: {name}" for name in cookies),
        ]

    def off_origin(self) -> list[str]:
        """Return the requests that did not go to the server of the first one."""
        remote = [address for address in self.requests if urlsplit(address).scheme not in ("data", "blob", "about")]
        origins = [urlsplit(address)[:2] for address in remote]
        return [address for address, origin in zip(remote, origins, strict=True) if origin != origins[0]]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _exception(self, error: WebError) -> None:
        self.errors.append(f"exception: {error.error}")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _response(self, response: Response) -> None:
        self.statuses[response.url] = response.status
