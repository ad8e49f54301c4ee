"""Journeys A2 (from a worry to the advice point), A5 (its page on paper) and C2 (claims read), in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import LANGUAGES, address

PHONE = {"width": 360, "height": 740}
ADVICE_POINT = "/practices/rotterdam/mar/"
SAID = {
    "en": {
        "danger": "In danger now, call your emergency number",
        "scope": "This service serves Rotterdam only",
        "what": "question or a worry about radicalisation",
        "whom": "Anyone in Rotterdam",
        "anonymous": ("Anonymous contact", "Possible"),
        "source": ("Source", "in Dutch"),
        "mayor": "Said by: the mayor",
        "independent": "Independent evaluation",
        "no effect": "No sign of an effect",
    },
    "fr": {
        "danger": "En cas de danger immédiat, appelez votre numéro d’urgence",
        "scope": "Ce service ne concerne que Rotterdam",
        "what": "question ou inquiétude liée à la radicalisation",
        "whom": "Toute personne de Rotterdam",
        "anonymous": ("Contact anonyme", "Possible"),
        "source": ("Source", "en néerlandais"),
        "mayor": "le bourgmestre",
        "independent": "Évaluation indépendante",
        "no effect": "Pas d’effet constaté",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a2_from_a_worry_to_the_advice_point(language: str, served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport=PHONE)
    page.goto(served_site + address("/", language))
    page.locator("a[href$='questions/worried-about-a-pupil/']").click()
    page.locator(".e-card a").first.click()
    page.wait_for_url(served_site + address(ADVICE_POINT, language))

    said = SAID[language]
    help_line = page.locator(".e-help")
    for sign in ("danger", "scope", "what", "whom"):
        expect(on_first_screen(help_line.get_by_text(said[sign]).first)).to_be_visible()
    for sign in ("anonymous", "source"):
        term, value = said[sign]
        row = help_line.locator("dl > div", has=page.locator("dt", has_text=re.compile(f"^{term}$")))
        expect(row.locator("dd")).to_contain_text(value)
        on_first_screen(row.locator("dt"))
    source = help_line.locator("dl > div").last.locator("a").first
    on_first_screen(source)
    assert str(source.get_attribute("href")).startswith("https://www.rotterdam.nl/")
    assert source.get_attribute("hreflang") == "nl"


def on_first_screen(part: Locator) -> Locator:
    """Return a part of the page after making sure that it is seen without scrolling."""
    expect(part).to_be_in_viewport(ratio=1)
    assert part.page.evaluate("scrollY") == 0
    return part


@pytest.mark.parametrize("language", LANGUAGES)
def test_a5_the_advice_point_on_paper(language: str, served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(color_scheme="dark")
    page.goto(served_site + address(ADVICE_POINT, language))
    for paper in ("A4", "Letter"):
        printed = page.pdf(format=paper)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2

    page.emulate_media(media="print")
    for chrome in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar",
        ".md-footer",
        ".md-path",
        ".e-contents",
        ".e-actions button",
    ):
        for part in page.locator(chrome).all():
            expect(part).to_be_hidden()
    expect(page.locator(".e-help")).to_be_visible()
    sources = page.locator(".e-sources li")
    assert sources.count() == 3
    for source in sources.all():
        expect(source).to_be_visible()
    assert re.search(r"\b20\d\d\b", sources.last.inner_text())
    for link in page.locator(".e-sources cite a").all():
        assert str(link.get_attribute("href")) in link.evaluate("link => getComputedStyle(link, '::after').content")
    cite = page.locator("[data-cite]")
    expect(cite).to_be_visible()
    expect(cite).to_contain_text(re.compile(r"https://\S+" + re.escape(address(ADVICE_POINT, language))))
    expect(cite).to_contain_text(re.compile(r"\b20\d\d\b"))
    assert page.locator("h1").evaluate("heading => getComputedStyle(heading).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_c2_claims_of_buurt_bestuurt(language: str, served_site: str, page: Page) -> None:
    said = SAID[language]
    page.goto(served_site + address("/practices/rotterdam/buurt-bestuurt/", language))
    claims = page.locator(".e-claim")
    assert claims.count() >= 3
    for claim in claims.all():
        expect(claim.locator(".e-finding")).to_have_text(re.compile(r"\w"))
        expect(claim.locator(".e-claim__source")).to_have_text(re.compile(r"\w"))
        cited = claim.locator(".e-ref a").first.get_attribute("href")
        expect(page.locator(f"[id='{cited[1:]}']")).to_be_visible()
        expect(claim.locator("cite[lang=nl]")).to_be_visible()
    stated = page.locator(".e-claims section").first.locator(".e-claim__source")
    expect(stated.filter(has_text=said["mayor"])).to_be_visible()
    independent = page.locator(".e-claims section").nth(1)
    expect(independent.locator(".e-claim__source").first).to_contain_text(said["independent"])
    expect(page.locator(".e-verdict__word")).to_contain_text(said["no effect"])
    page.locator(".e-verdict a").click()
    page.wait_for_url(served_site + address("/about/evidence/", language))
    assert page.locator("article h2").count() >= 2
