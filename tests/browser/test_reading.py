"""Every page can be read: on a narrow screen, enlarged, and without a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import GENERATED, LANGUAGES, WRITTEN, address

ALL = (*GENERATED.values(), *WRITTEN)
OVERFLOWING = """() => {
  const wide = [];
  if (document.documentElement.scrollWidth > innerWidth) wide.push(`the page: ${document.documentElement.scrollWidth}`);
  for (const element of document.querySelectorAll("main *, .md-header__inner > *, footer *")) {
    const box = element.getBoundingClientRect();
    if (box.right <= innerWidth + 1 || !element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
      continue;
    let around = element.parentElement;
    while (around && getComputedStyle(around).overflowX === "visible") around = around.parentElement;
    if (!around || around === document.body || around === document.documentElement)
      wide.push(`${element.tagName}.${element.className}: ${Math.round(box.right)} of ${innerWidth}`);
  }
  return wide.slice(0, 5);
}"""
"""What reaches beyond the right edge of the window, and does not stand in a part that scrolls by itself."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways(language: str, served_site: str, open_page: Callable[..., Page]) -> None:
    """At 320 px; at 640 px with two device pixels each, which is 200 % zoom; with letters twice as large."""
    page = open_page(device_scale_factor=2)
    found = []
    for path in ALL:
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(served_site + address(path, language))
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        found += [f"{path} at 320: {element}" for element in page.evaluate(OVERFLOWING)]
        page.set_viewport_size({"width": 640, "height": 450})
        found += [f"{path} at 640: {element}" for element in page.evaluate(OVERFLOWING)]
        page.set_viewport_size({"width": 1280, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '250%'")  # the theme's own is 125 %
        found += [f"{path}, large letters: {element}" for element in page.evaluate(OVERFLOWING)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_complete_without_a_script(language: str, served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    for path in GENERATED.values():
        page.goto(served_site + address(path, language))
        expect(page.locator("h1")).to_be_visible()
        headings = page.locator("article h2").all()
        assert headings
        for heading in headings:
            expect(heading).to_be_visible()
        for fold in page.locator("article details:visible").all()[:3]:
            if not fold.evaluate("fold => fold.open"):
                fold.locator("> summary").click()
            expect(fold.locator("> :not(summary)").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_library_lists_every_practice_without_a_script(
    language: str, served_site: str, built_site: Path, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served_site + address("/library/", language))
    expect(page.locator("[data-library]")).to_be_hidden()
    links = page.locator("article a[href*='/practices/']:visible").evaluate_all("links => links.map(link => link.href)")
    listed = {link.removeprefix(served_site) for link in links}
    folder = built_site / address("/practices/", language).strip("/")
    written = {f"/{page.parent.relative_to(built_site).as_posix()}/" for page in folder.glob("*/*/index.html")}
    assert written - listed == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_and_menus_lead_on_without_a_script(
    language: str, served_site: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served_site + address("/", language))
    page.locator(".e-search input").fill("school")
    page.locator(".e-search button").click()
    page.wait_for_url(served_site + address("/library/", language) + "?q=school")
    page.locator(".md-tabs a").nth(1).click()
    page.wait_for_url(served_site + address("/cities/", language))
    page.locator(".e-languages__link").click()
    other = "fr" if language == "en" else "en"
    page.wait_for_url(served_site + address("/cities/", other))
