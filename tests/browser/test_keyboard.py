"""The keyboard alone is enough: everything is reached in order, always visibly, and does what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import LANGUAGES, address

PHONE = {"width": 360, "height": 740}
STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  // where two controls of the theme are hidden inputs, their labels show the ring; a card shows that of its link
  const seen = stop.id === "__drawer" ? document.querySelector(".md-header__button[for=__drawer]")
    : stop.matches(".md-option") ? stop.nextElementSibling
    : stop.matches(".e-card__title a") ? stop.closest(".e-card")
    : stop;
  const style = getComputedStyle(seen);
  const box = seen.getBoundingClientRect();
  return {
    name: stop.id || stop.className.split(" ")[0] || stop.tagName,
    text: (stop.getAttribute("aria-label") || stop.textContent).trim().replace(/\\s+/g, " "),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight && box.width > 0,
    inMain: stop.closest("main") !== null,
    inArticle: stop.closest("article.md-content__inner") !== null,
  };
}"""


def walk(page: Page, most: int = 400) -> list[dict[str, Any]]:
    """Press Tab until the last stop of the page and return every stop, in order."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
@pytest.mark.parametrize("path", ["/practices/rotterdam/mar/", "/fr/", "/fr/about/data/", "/library/"])
def test_every_stop_is_seen(
    path: str, width: int, scheme: str, served_site: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": width, "height": 740}, color_scheme=scheme, reduced_motion="reduce")
    page.goto(served_site + path)
    page.wait_for_load_state("networkidle")
    stops = walk(page)
    assert len(stops) > 8
    assert not page.evaluate("document.hasFocus()"), "the focus was lost before the last stop of the page"
    assert [stop for stop in stops if stop["ring"] < 2] == []
    assert [stop for stop in stops if not stop["seen"]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_comes_first_then_the_contents_then_the_text(language: str, served_site: str, page: Page) -> None:
    page.goto(served_site + address("/practices/rotterdam/mar/", language))
    names = [stop["name"] for stop in walk(page)]
    wanted = [
        *("md-skip", "md-header__button", "__palette_0", "e-find-words", "e-find__go", "e-languages__link"),
        *("md-tabs__link", "md-nav__link", "md-path__link"),
    ]
    assert sorted(wanted, key=names.index) == wanted


def test_menu_comes_first_on_a_phone(served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport=PHONE)
    page.goto(served_site + "/cities/")
    names = [stop["name"] for stop in walk(page, 6)]
    assert names == ["__drawer", "md-skip", "__palette_0", "e-find__go", "e-languages__link", "md-path__link"]


def test_skip_link_leads_to_the_text(served_site: str, page: Page) -> None:
    page.goto(served_site + "/fr/cities/rotterdam/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["inArticle"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_search_opens_the_library(language: str, served_site: str, page: Page) -> None:
    page.goto(served_site + address("/about/", language))
    page.locator("#e-find-words").focus()
    page.keyboard.type("école")
    page.keyboard.press("Enter")
    page.wait_for_url(served_site + address("/library/", language) + "?q=%C3%A9cole")


def test_colours_change_and_stay(served_site: str, page: Page) -> None:
    page.goto(served_site + "/about/")
    body = page.locator("body")
    for scheme, other in (("default", "slate"), ("slate", "default")):
        expect(body).to_have_attribute("data-md-color-scheme", scheme)
        page.locator(".md-logo").first.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(body).to_have_attribute("data-md-color-scheme", other)
        page.reload()
        expect(body).to_have_attribute("data-md-color-scheme", other)


@pytest.mark.parametrize(
    "path", ["/cities/rotterdam/#safe010", "/questions/worried-about-a-pupil/", "/", "/about/faq/"]
)
def test_switcher_leads_to_the_same_place_and_back(path: str, served_site: str, page: Page) -> None:
    page.goto(served_site + path)
    for language in ("fr", "en"):
        page.locator(".e-languages__link").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(served_site + address(path, language))
        assert page.locator("html").get_attribute("lang") == language
    if "#" in path:
        expect(page.locator(path[path.index("#") :])).to_be_in_viewport()


def test_contents_lead_to_their_section(served_site: str, page: Page) -> None:
    page.goto(served_site + "/cities/rotterdam/")
    page.locator(".md-nav--secondary a[href='#sources']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#sources")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.locator("#sources ~ *", has=page.locator(":focus")).count()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_folds_open_and_close(key: str, served_site: str, page: Page) -> None:
    page.goto(served_site + "/cities/rotterdam/")
    fold = page.locator("article details:visible").first
    fold.locator("summary").focus()
    expect(fold).not_to_have_attribute("open", "")
    page.keyboard.press(key)
    expect(fold).to_have_attribute("open", "")
    page.keyboard.press(key)
    expect(fold).not_to_have_attribute("open", "")


def test_a_link_into_a_fold_opens_it(served_site: str, page: Page) -> None:
    page.goto(served_site + "/cities/rotterdam/")
    inside = page.locator("article details [id]").first.get_attribute("id")
    page.goto(f"{served_site}/cities/rotterdam/#{inside}")
    page.reload()
    expect(page.locator(f"[id='{inside}']")).to_be_in_viewport()


def test_cards_are_one_stop_each(served_site: str, page: Page) -> None:
    page.goto(served_site + "/questions/worried-about-a-pupil/")
    cards = page.locator(".e-card")
    assert cards.count() > 3
    page.locator("#first-answers").evaluate("heading => { heading.tabIndex = -1; heading.focus() }")
    for number in range(4):
        page.keyboard.press("Tab")
        assert cards.nth(number).locator(":focus").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/practices/**")


@pytest.mark.parametrize("language", LANGUAGES)
def test_menu_of_a_phone(language: str, served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport=PHONE, reduced_motion="reduce")
    page.goto(served_site + address("/cities/rotterdam/", language))
    menu = page.locator(".md-nav--primary")
    expect(menu).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert page.evaluate(STOP)["name"] == "__drawer"
    page.keyboard.press("Space")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.md-nav--primary a[href*=countries]')"):
            break
    stop = page.evaluate(STOP)
    assert stop["seen"]
    assert stop["ring"] >= 2
    page.keyboard.press("Enter")
    page.wait_for_url(served_site + address("/countries/", language))
