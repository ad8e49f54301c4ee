"""What pages keep to: the content policy, no style of ours inline, nothing stored, any folder of any host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import GENERATED, LANGUAGES, WRITTEN, address
from tests.browser.watch import Watch

STORED = """async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map((database) => database.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}
PALETTE = ["/.__palette"]
"""The colours in use, which the theme remembers from the first page on."""
INJECTED = {
    "a script": "const script = document.createElement('script'); script.textContent = 'injected = 1';"
    "document.body.append(script)",
    "an event handler": "const image = document.createElement('img'); image.setAttribute('onerror', 'injected = 1');"
    "image.src = 'data:,'; document.body.append(image)",
    "a script of data": "const script = document.createElement('script'); script.src = 'data:,injected=1';"
    "document.body.append(script)",
    "a link": "document.body.insertAdjacentHTML('beforeend', '<a id=bad href=\"javascript:injected=1\">x</a>');"
    "document.querySelector('#bad').click()",
}


@pytest.mark.parametrize("way", INJECTED)
def test_policy_stops_what_is_injected(way: str, served_site: str, page: Page, watch: Watch) -> None:
    page.goto(served_site + "/practices/rotterdam/buurt-bestuurt/")
    page.evaluate(INJECTED[way])
    page.wait_for_timeout(300)
    assert page.evaluate("typeof injected") == "undefined"
    assert watch.expect("Content Security Policy")


def test_policy_stops_a_style_in_the_page(served_site: str, page: Page, watch: Watch) -> None:
    page.goto(served_site + "/about/")
    page.evaluate("document.querySelector('h1').setAttribute('style', 'position: fixed')")
    assert page.locator("h1").evaluate("heading => getComputedStyle(heading).position") == "static"
    assert watch.expect("Content Security Policy")


def test_no_page_has_a_style_of_its_own(built_site: Path) -> None:
    styled = re.compile(r"<style|<[a-z][^>]* style=")
    found = [
        page.relative_to(built_site).as_posix()
        for page in built_site.rglob("*.html")
        if styled.search(page.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_store_nothing_and_ask_nobody(language: str, served_site: str, page: Page, watch: Watch) -> None:
    """Console errors, foreign requests and cookies are looked for after every test."""
    for path in (*GENERATED.values(), *WRITTEN):
        page.goto(served_site + address(path, language))
        assert page.evaluate("document.cookie") == ""
    page.wait_for_load_state("networkidle")
    assert page.evaluate(STORED) == {**NOTHING, "local": PALETTE}
    assert {status for status in watch.statuses.values() if status != 200} == set()


def test_chosen_colours_are_kept(served_site: str, page: Page) -> None:
    page.goto(served_site + "/about/privacy/")
    page.locator("label[for=__palette_1]").click()
    page.goto(served_site + "/fr/cities/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.evaluate(STORED) == {**NOTHING, "local": PALETTE}


@pytest.mark.parametrize("language", LANGUAGES)
def test_site_works_below_any_path(language: str, served_below: str, page: Page, watch: Watch) -> None:
    for path in (*GENERATED.values(), "/", "/cities/", "/library/", "/contribute/"):
        page.goto(served_below + address(path, language))
        assert page.locator("link[rel=stylesheet]").count()
    page.goto(served_below + address("/questions/worried-about-a-pupil/", language))
    page.locator(".e-card a").first.click()
    page.wait_for_url(served_below + address("/practices/rotterdam/mar/", language))
    page.locator(".e-languages__link").click()
    page.wait_for_url(served_below + address("/practices/rotterdam/mar/", "fr" if language == "en" else "en"))
    page.locator(".md-tabs a").first.click()
    page.wait_for_url(served_below + address("/", "fr" if language == "en" else "en"))
    page.locator(".e-search input").fill("school")
    page.locator(".e-search button").click()
    page.wait_for_load_state("networkidle")
    assert [key for key, status in watch.statuses.items() if status != 200] == []
    assert [key for key in watch.requests if not key.startswith(served_below + "/")] == []
