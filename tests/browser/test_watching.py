"""The watch itself: a page that misbehaves is noticed. Otherwise no other browser test means anything."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.watch import Watch


def test_watch_notices_errors_foreign_requests_and_cookies(
    served_site: str, open_page: Callable[..., Page], watch: Watch
) -> None:
    page = open_page(bypass_csp=True)
    page.goto(served_site + "/about/terms/")
    page.evaluate("document.cookie = 'seen=1'")
    page.evaluate("console.error('something broke')")
    page.evaluate("setTimeout(() => { throw new Error('nobody caught me') })")
    page.evaluate("fetch('http://127.0.0.1:9/elsewhere').catch(() => {})")
    page.wait_for_timeout(200)
    found = "\n".join(watch.findings(cookie["name"] for cookie in page.context.cookies()))
    for sign in ("something broke", "nobody caught me", "request off the origin: http://127.0.0.1:9/", "cookie: seen"):
        assert sign in found
    watch.expect(".")
    watch.requests = [address for address in watch.requests if not re.search(":9/", address)]
    page.context.clear_cookies()


def test_below_a_path_everything_is_found(served_below: str, page: Page, watch: Watch) -> None:
    page.goto(served_below + "/fr/cities/rotterdam/")
    assert page.locator("h1").inner_text().startswith("Rotterdam")
    assert set(watch.statuses.values()) == {200}
    assert all(address.startswith(served_below + "/") for address in watch.requests)
