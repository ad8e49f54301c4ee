"""The library page before a reader: journeys A1, A3 and C1, keyboard, screen reader, phone, no script."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from hub.library.reader import LibraryReader
from hub.library.search import Request, search
from tests.browser.watch import Watch
from tests.projects import hub

pytestmark = pytest.mark.xdist_group("browser")

FIRST = 4
"""Cards on the first screen."""

CARDS = ".e-library__cards .e-card"
PREFIX = {"en": "", "fr": "/fr"}


@pytest.fixture(scope="session")
def reader(built_site: Path) -> LibraryReader:
    """Return the published library, as Python reads it."""
    (folder,) = (built_site / "library" / "data").iterdir()
    return LibraryReader(folder)


def _open(page: Page, served_site: str, language: str, query: str = "") -> None:
    page.goto(f"{served_site}{PREFIX[language]}/library/{query}")
    if query:
        page.wait_for_selector("[data-results]:not([hidden]):not([aria-busy])")


def _asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _total(page: Page) -> int:
    return int(re.sub(r"\D", "", page.locator("[data-total]").inner_text()))


def _ids(page: Page) -> list[str]:
    """Return the paths that the shown cards lead to, without the language."""
    links = page.locator(f"{CARDS} .e-card__title a")
    found = [urlsplit(str(link)).path for link in links.evaluate_all("links => links.map((link) => link.href)")]
    return [path.removeprefix("/fr") for path in found]


def _fold(page: Page, facet: str) -> None:
    page.locator(f"details[data-facet={facet}] > summary").click()
    page.wait_for_selector(f"details[data-facet={facet}] li")


# --- journeys ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "query", "kind", "aim", "review"),
    [
        ("fr", "deradicalisation ecole", "Pratique", "Extrémisme violent", "sans vérification par la ville"),
        ("en", "deradicalisation school", "Practice", "Violent extremism", "not checked by the city"),
    ],
)
def test_a1_search_from_home(
    page: Page, served_site: str, reader: LibraryReader, language: str, query: str, kind: str, aim: str, review: str
) -> None:
    page.goto(f"{served_site}{PREFIX[language]}/")
    box = page.locator("main input[name=q]")
    box.fill(query)
    box.press("Enter")
    page.wait_for_selector(CARDS)
    assert urlsplit(page.url).path == f"{PREFIX[language]}/library/"
    hits = search(reader, Request(query, language)).hits
    words = [{way.word for _, way in hit.ways} for hit in hits]
    assert all(words[:3])
    both = [len(found) > 1 for found in words]
    assert both == sorted(both, reverse=True)
    assert both[0]
    assert not both[-1]
    first = page.locator(CARDS).nth(0)
    assert first.locator(".e-card__kind").inner_text().startswith(kind)
    assert aim in first.locator(".e-card__foot").inner_text()
    aims = {value.label[language] for value in reader.facet("aim").values()}
    for number in range(3):
        foot = page.locator(CARDS).nth(number).locator(".e-card__foot").inner_text()
        assert page.locator(CARDS).nth(number).locator(".e-card__kind").inner_text()
        assert page.locator(CARDS).nth(number).locator(".e-card__place").inner_text()
        assert any(shown in foot for shown in aims)
        assert review in foot


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a3_filters_keep_through_reload_and_language(page: Page, served_site: str, language: str) -> None:
    _open(page, served_site, language, "?kind=practice")
    before = _total(page)
    _fold(page, "sector")
    sector = page.locator("details[data-facet=sector] li", has=page.locator("input[value=police-community-trust]"))
    count = int(sector.locator(".e-count").inner_text())
    sector.locator("input").check()
    expect(page.locator("[data-total]")).to_contain_text(str(count))
    assert _total(page) == count < before
    _fold(page, "target-group")
    more = page.locator("details[data-facet=target-group] [data-more]")
    if more.is_visible():
        more.click()
    page.locator("input[value=neighbourhood-residents]").check()
    expect(page).to_have_url(re.compile("target-group="))
    _fold(page, "evidence")
    evidence = page.locator("details[data-facet=evidence]")
    evidence.locator("input[value=e3]").check()
    expect(page).to_have_url(re.compile("evidence=e3"))
    card = page.locator(CARDS, has=page.locator("a[href*='rotterdam/buurt-bestuurt']"))
    expect(card.locator(".e-finding--no-effect")).to_be_visible()
    assert _asked(page) == {
        "kind": ["practice"],
        "sector": ["police-community-trust"],
        "target-group": ["neighbourhood-residents"],
        "evidence": ["e3"],
    }
    chips = page.locator("[data-chips] li button:not(.e-chips__clear)")
    assert chips.count() == 4
    found = _ids(page)
    page.reload()
    page.wait_for_selector(CARDS)
    assert _ids(page) == found
    page.locator("a.e-languages__link").click()
    page.wait_for_selector(CARDS)
    assert urlsplit(page.url).path == f"{PREFIX['fr' if language == 'en' else 'en']}/library/"
    assert _ids(page) == found
    assert chips.count() == 4


@pytest.mark.parametrize(("language", "phrase"), [("en", "feeling of safety"), ("fr", "sentiment de sécurité")])
def test_c1_phrase_not_and_export(
    page: Page, served_site: str, reader: LibraryReader, language: str, phrase: str
) -> None:
    _open(page, served_site, language, f'?q="{phrase}"')
    whole = _total(page)
    box = page.locator("#library-words")
    box.fill(f'"{phrase}" NOT marines')
    box.press("Enter")
    expect(page).to_have_url(re.compile("NOT"))
    page.wait_for_selector("[data-results]:not([aria-busy])")
    total = _total(page)
    assert 0 < total < whole
    with page.expect_download() as download:
        page.locator("[data-export=csv]").click()
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert download.value.suggested_filename.endswith(".csv")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[0] == ["# query", f'"{phrase}" NOT marines']
    assert rows[2] == ["# data version", reader.version]
    assert "CC BY 4.0" in rows[3][1]
    assert len(rows) - 5 == total
    with page.expect_download() as download:
        page.locator("[data-export=json]").click()
    answer = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert answer["total"] == len(answer["results"]) == total
    assert [row["id"] for row in answer["results"]] == [row[0] for row in rows[5:]]


@pytest.mark.parametrize(("language", "query"), [("fr", "mères résilience"), ("en", "mothers resilience")])
def test_c5_the_command_line_answers_as_the_page(
    page: Page, served_site: str, built_project: Path, tmp_path: Path, language: str, query: str
) -> None:
    for name in ("cities", "hub/data"):
        shutil.copytree(built_project / name, tmp_path / name)
    done = hub("search", query, "--lang", language, "--format", "json", root=tmp_path)
    answer = json.loads(done.stdout)
    _open(page, served_site, language, f"?q={query}")
    assert _total(page) == answer["total"]
    expected = [row["address"].removeprefix("/fr") for row in answer["results"]][:10]
    links = page.locator(f"{CARDS} .e-card__title a")
    shown = links.evaluate_all("links => links.map((link) => new URL(link.href).pathname + new URL(link.href).hash)")
    assert [path.removeprefix("/fr") for path in shown] == expected


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_loaded_before_the_reader_turns_to_the_search(
    page: Page, served_site: str, watch: Watch, language: str
) -> None:
    _open(page, served_site, language)
    page.wait_for_load_state("networkidle")
    assert not [address for address in watch.requests if "/library/data/" in address]
    assert page.locator("[data-library-lists]").is_visible()
    with page.expect_request("**/meta.json"):
        page.locator("#library-words").focus()


def test_suggestions_by_keyboard(page: Page, served_site: str) -> None:
    _open(page, served_site, "en")
    box = page.locator("#library-words")
    box.press_sequentially("moth", delay=20)
    page.wait_for_selector("[role=option]")
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert active.get_attribute("aria-selected") == "true"
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "moth"
    box.press_sequentially("e", delay=20)
    page.wait_for_selector("[role=option]")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=moth"))
    assert "mother" in box.input_value()


def test_facets_by_keyboard_keep_the_focus(page: Page, served_site: str) -> None:
    _open(page, served_site, "en", "?q=police")
    box = page.locator("details[data-facet=aim] input").first
    value = box.get_attribute("value")
    box.focus()
    box.press("Space")
    expect(page).to_have_url(re.compile("aim="))
    page.wait_for_selector("[data-results]:not([aria-busy])")
    assert page.evaluate("document.activeElement.value") == value
    chip = page.locator("[data-chips] button").first
    chip.focus()
    chip.press("Enter")
    expect(page).not_to_have_url(re.compile("aim="))
    assert page.evaluate("document.activeElement.id") == "library-total"


def test_the_number_of_results_and_the_change_are_announced(page: Page, served_site: str) -> None:
    _open(page, served_site, "fr", "?q=police")
    page.locator("details[data-facet=aim] input").first.check()
    status = page.locator("[role=status][data-status]")
    expect(status).to_contain_text("Filtre ajouté")
    expect(status).to_contain_text("résultat")


def test_meres_says_through_what_it_found_mothers(page: Page, served_site: str) -> None:
    _open(page, served_site, "en", "?q=meres")
    expect(page.locator("[data-through]")).to_contain_text("meres ↔ Mothers")
    assert "Mothers" in page.locator(f"{CARDS} mark").all_inner_texts()


def test_a_slip_offers_its_correction(page: Page, served_site: str) -> None:
    _open(page, served_site, "fr", "?q=deradicalisaton")
    page.locator("[data-suggestion] button").click()
    expect(page).to_have_url(re.compile("q=d(%C3%A9|e)radicalisation$"))
    expect(page.locator("[data-suggestion]")).to_be_hidden()


def test_no_result_names_the_filter_to_drop(page: Page, served_site: str) -> None:
    _open(page, served_site, "en", "?q=moth&city=nairobi&verdict=supports")
    advice = page.locator("[data-none-filters] button")
    expect(page.locator("[data-none]")).to_be_visible()
    text = advice.first.inner_text()
    count = int(re.findall(r"\d+", text)[0])
    advice.first.click()
    expect(page.locator("[data-total]")).to_contain_text(str(count))
    assert count > 0


def test_events_are_shown_on_demand(page: Page, served_site: str) -> None:
    _open(page, served_site, "fr", "?q=échange+entre+villes")
    before = _total(page)
    page.locator("[data-events]").check()
    expect(page).to_have_url(re.compile("events=1"))
    page.wait_for_selector("[data-results]:not([aria-busy])")
    assert _total(page) > before


def test_more_results_go_on_without_moving_what_is_there(page: Page, served_site: str) -> None:
    _open(page, served_site, "en", "?q=police")
    top = page.locator(CARDS).first.bounding_box()
    page.locator("[data-more-results]").click()
    expect(page.locator(CARDS)).to_have_count(20)
    after = page.locator(CARDS).first.bounding_box()
    assert top
    assert after
    assert top["x"] == after["x"]
    assert page.evaluate("document.activeElement.closest('.e-card') !== null")


def test_back_goes_to_the_search_before(page: Page, served_site: str) -> None:
    _open(page, served_site, "en", "?q=police")
    first = _ids(page)
    page.locator("[data-sort]").select_option("city")
    expect(page).to_have_url(re.compile("sort=city"))
    page.wait_for_selector("[data-results]:not([aria-busy])")
    page.go_back()
    expect(page).not_to_have_url(re.compile("sort="))
    page.wait_for_selector("[data-results]:not([aria-busy])")
    assert _ids(page) == first


def test_the_first_cards_do_not_wait_for_the_rest(page: Page, served_site: str) -> None:
    asked: list[Route] = []
    held: list[Route] = []

    def card(route: Route) -> None:
        asked.append(route)
        if len(asked) > FIRST:
            held.append(route)
        else:
            route.continue_()

    page.route(re.compile(r"/c\d+-en\.json$"), card)
    page.goto(f"{served_site}/library/?q=police")
    expect(page.locator(CARDS)).to_have_count(FIRST)
    page.wait_for_timeout(300)
    assert held
    assert page.locator(CARDS).count() == FIRST
    assert not page.locator("[data-more-results]").is_visible()
    for route in held:
        route.continue_()
    expect(page.locator(CARDS)).to_have_count(10)
    assert page.locator("[data-more-results]").is_visible()


def test_a_long_wait_is_shown(page: Page, served_site: str) -> None:
    _open(page, served_site, "en", "?q=police")
    held: list[Route] = []
    page.route(re.compile(r"/p\d+\.bin\.gz$"), lambda route: held.append(route))
    late = page.locator(".e-library__results--late")
    page.locator("#library-words").fill("mothers")
    page.locator("#library-words").press("Enter")
    expect(late).to_be_visible()
    for route in held:
        route.continue_()
    expect(page).to_have_url(re.compile("q=mothers"))
    assert late.count() == 0


@pytest.mark.parametrize("spared", [False, True])
def test_the_lexicon_is_completed_unless_the_line_is_spared(
    page: Page, served_site: str, watch: Watch, reader: LibraryReader, spared: bool
) -> None:
    saving = f"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {str(spared).lower()} }} }})"
    page.add_init_script(saving)
    whole = {f"l{number}.bin.gz" for number in range(len(reader.meta["letters"]))}
    _open(page, served_site, "en", "?q=police")
    for _ in range(5 if spared else 75):
        page.wait_for_timeout(200)
        loaded = {address.rpartition("/")[2] for address in watch.requests}
        if whole <= loaded:
            break
    assert (whole <= loaded) is not spared


def test_the_layout_stays_while_results_come(page: Page, served_site: str) -> None:
    page.add_init_script(
        """window.shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    _open(page, served_site, "fr", "?q=police&sector=education")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifts") < 0.1


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: Callable[..., Page], served_site: str) -> None:
    page = open_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    _open(page, served_site, "fr", "?q=police&sector=police-community-trust")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("[data-filters] > summary").tap()
    page.wait_for_selector("details[data-facet=aim] li")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_a_script_the_lists_serve(open_page: Callable[..., Page], served_site: str, language: str) -> None:
    page = open_page(java_script_enabled=False)
    _open(page, served_site, language)
    assert not page.locator("[data-library]").is_visible()
    lists = page.locator("[data-library-lists]")
    assert lists.is_visible()
    assert lists.locator("a[href*='/practices/']").count() > 100
    assert lists.locator("a[href*='/sectors/']").count() > 10


def test_a_failed_load_says_so_and_can_be_tried_again(page: Page, served_site: str, watch: Watch) -> None:
    page.route("**/meta.json", lambda route: route.abort())
    _open(page, served_site, "en")
    page.locator("#library-words").focus()
    expect(page.locator("[data-failed]")).to_be_visible()
    page.unroute("**/meta.json")
    page.locator("[data-again]").click()
    page.locator("#library-words").fill("police")
    page.wait_for_selector(CARDS)
    watch.expect("meta.json|Failed")


def test_below_a_path_the_library_works_too(page: Page, served_below: str) -> None:
    page.goto(f"{served_below}/fr/library/?q=police")
    page.wait_for_selector(CARDS)
    link = page.locator(f"{CARDS} a").first
    assert str(link.evaluate("link => link.href")).startswith(f"{served_below}/fr/")
