"""axe finds nothing: every kind of page and every hand-written page, both languages, light and dark, phone and desktop.

The pages with most components are looked at in all four ways; the others share chrome and styles with them, so each is
looked at on a desktop in light colours in English, and on a phone in dark ones in French.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import GENERATED, WRITTEN, address

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
LIGHT_DESKTOP = {"color_scheme": "light", "viewport": DESKTOP}
DARK_PHONE = {"color_scheme": "dark", "viewport": PHONE}
LIGHT_PHONE = {"color_scheme": "light", "viewport": PHONE}
DARK_DESKTOP = {"color_scheme": "dark", "viewport": DESKTOP}
RICH = ("/", "/library/", *(GENERATED[kind] for kind in ("city", "practice", "advice point", "question")))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OUTSIDE = ("region", ["#__drawer"])
"""The one finding that is let pass: the control of the theme's menu must stand before the landmarks that it moves."""
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*GENERATED.values(), *WRITTEN, "/404.html"])
def test_axe_finds_nothing(path: str, served_site: str, open_page: Callable[..., Page]) -> None:
    looks = [("en", LIGHT_DESKTOP)]
    if path != "/404.html":
        looks.append(("fr", DARK_PHONE))
    if path in RICH:
        looks += [("en", DARK_DESKTOP), ("fr", LIGHT_PHONE)]
    found = [violations(open_page(**way), served_site + address(path, language)) for language, way in looks]
    assert not any(found), "\n".join(line for lines in found for line in lines)


def test_axe_finds_nothing_in_results_of_a_search(served_site: str, open_page: Callable[..., Page]) -> None:
    found = violations(open_page(**LIGHT_DESKTOP), served_site + "/library/?q=school")
    found += violations(open_page(**DARK_PHONE), served_site + "/fr/library/?q=ecole")
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_an_open_menu(served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(**LIGHT_PHONE)
    assert not violations(
        page, served_site + "/about/data/", lambda: page.locator(".md-header__button[for=__drawer]").click()
    )


def violations(page: Page, shown: str, prepared: Callable[[], None] | None = None) -> list[str]:
    """Return what axe finds on a page, everything unfolded: its address, rule, element and reason, one line each."""
    page.goto(shown)
    if prepared:
        prepared()
        page.wait_for_timeout(500)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    if "?q=" in shown:
        page.wait_for_timeout(500)  # a filter that is unfolded has the results counted again
        page.locator("[data-results]:not([aria-busy=true]) [data-total]", has_text=re.compile(r"\d")).wait_for()
    # evaluated by the browser's debugger, which the policy of the page does not concern
    page.evaluate(AXE)
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    page.close()
    found = [(rule, node) for rule in result["violations"] for node in rule["nodes"]]
    return [
        f"{shown}: {rule['id']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
        for rule, node in found
        if (rule["id"], node["target"]) != OUTSIDE
    ]
