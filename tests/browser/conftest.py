"""A browser before the built site. Every page that a test opens is watched: see `Watch`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from bench.server import served
from tests.browser.watch import Watch

BELOW = "/some/where"
PROGRAMS = ("chromium-headless-shell", "chromium", "google-chrome")
"""The browser, the lightest first: the headless shell is Chromium without its windows."""
OPTIONS = (
    "--no-sandbox",
    # what is tested needs no graphics card, and to play one costs processor time
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """Serve the built site and return its address, without a slash at the end."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def served_below(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the same site below the path /some/where/ and return its address, without a slash at the end."""
    root = tmp_path_factory.mktemp("below")
    folder = root / BELOW.lstrip("/")
    folder.parent.mkdir()
    folder.symlink_to(built_site, target_is_directory=True)
    (root / "404.html").write_text("<!doctype html><title>Outside the site</title>", encoding="utf-8")
    with served(root) as address:
        yield address + BELOW


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium. Without one, tests are skipped, or fail where `CI` is set."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(f"none of {', '.join(PROGRAMS)} is installed")
        pytest.skip(f"none of {', '.join(PROGRAMS)} is installed")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        yield running
        running.close()


@pytest.fixture
def watch() -> Watch:
    """Return what is recorded of the pages of this test; what a test means to provoke it takes out with `expect`."""
    return Watch()


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an empty page with a profile of its own.

    It takes the options of Playwright's `new_context`: `viewport`, `color_scheme`, `java_script_enabled`, … After the
    test, it fails if a page wrote an error to its console, asked for anything off its origin, or holds a cookie.
    """
    contexts = []

    def opened(**options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options})
        context.set_default_timeout(15_000)
        contexts.append(context)
        watch.follow(context)
        return context.new_page()

    yield opened
    cookies = [cookie["name"] for context in contexts for cookie in context.cookies()]
    for context in contexts:
        context.close()
    found = watch.findings(cookies)
    if found:
        pytest.fail("The browser noticed:\n" + "\n".join(found))


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """Return an empty watched page, 1280 × 900, in light colours.

    `page.set_viewport_size` and `page.emulate_media(color_scheme="dark")` change that.
    """
    return open_page()
