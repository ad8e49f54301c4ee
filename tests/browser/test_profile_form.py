"""Journeys B1 and B3 in the form: by keyboard alone, in both languages, with nothing sent anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hub.reading.check import check_data
from hub.reading.references import References
from tests.browser.test_accessibility import AXE, OUTSIDE, TAGS
from tests.browser.waiting import drawn, until
from tests.browser.watch import Watch
from tests.projects import ROOT

FORM = {"en": "/contribute/profile/", "fr": "/fr/contribute/profile/"}
MOST_TABS = 400

FOCUSED = """() => {
  const here = document.activeElement;
  const plain = (words) => (words ?? "").replace(/[\\s\\u00a0\\u202f]+/g, " ").trim();
  const text = (element) => plain(element?.textContent);
  const described = plain(here.getAttribute("aria-label"));
  const label = here.labels?.length ? text(here.labels[0]) : "";
  return { tag: here.tagName, words: described || label || (here === document.body ? "" : text(here)) };
}"""


class Keyboard:
    """Somebody who uses nothing but the keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, words: str) -> dict[str, str]:
        """Go on with Tab to what is called by these words, as a screen reader would say them."""
        seen = []
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            here: dict[str, str] = self.page.evaluate(FOCUSED)
            seen.append(here["words"][:30])
            if here["tag"] != "BODY" and words in here["words"]:
                return here
        pytest.fail(f"the keyboard does not reach {words!r}; it passed {seen[:60]}")

    def press(self, key: str = "Enter") -> None:
        self.page.keyboard.press(key)
        drawn(self.page)

    def follow(self) -> None:
        """Press Enter on a link, and wait until its page is there."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, words: str) -> None:
        self.page.keyboard.type(words)


WORDS: dict[str, dict[str, str]] = {"en": {}, "fr": {}}
for _key, _english, _french in (
    ("add", "Add your city", "Ajouter votre ville"),
    ("begin", "Begin a new profile", "Commencer un nouveau profil"),
    ("name", "Name of the city", "Nom de la ville"),
    ("kind", "Kind of place", "Genre de lieu"),
    ("city", "City", "Ville"),
    ("country", "Country", "Pays"),
    ("belgium", "Belgium", "Belgique"),
    ("background", "Background", "Contexte"),
    ("insert", "Insert a source into: Background", "Insérer une source dans : Contexte"),
    ("title", "Title", "Titre"),
    ("languages", "Languages", "Langues"),
    ("dutch", "Dutch, en", "néerlandais, en"),
    ("type", "Type", "Type"),
    ("report", "Report", "Rapport"),
    ("read", "How far it was read", "Ce qui en a été lu"),
    ("full", "Read in full", "Lu en entier"),
    ("place", "Page or place", "Page ou endroit"),
    ("ok", "Insert", "Insérer"),
    ("initiative", "Name of the initiative", "Nom de l’initiative"),
    ("summary", "Summary", "Résumé"),
    ("aim", "Cohesion and inclusion", "Cohésion et inclusion"),
    ("form", "Form", "Forme"),
    ("service", "Service", "Service"),
    ("sector", "Education", "Éducation"),
    ("strategies", "Strategies and plans", "Stratégies et plans"),
    ("strategy", "Add: Strategies", "Ajouter : Stratégies"),
    ("level", "Level", "Niveau"),
    ("check", "Check everything", "Tout vérifier"),
    ("valid", "The profile is valid.", "Le profil est valide."),
    ("save", "Save the file", "Enregistrer le fichier"),
    ("preview", "Show the page in French", "Montrer la page en anglais"),
    ("draft", "Projet – non publié", "Draft – not published"),
    ("untranslated", "pas encore traduit", "not translated yet"),
):
    WORDS["en"][_key], WORDS["fr"][_key] = _english, _french


def option(page: Page, words: str) -> str:
    """Return the label of the focused list's option that begins with the words."""
    found = page.evaluate("() => [...document.activeElement.options].map((option) => option.label)")
    return str(next(label for label in found if label.startswith(words)))


def ready(page: Page, address: str) -> None:
    """Open the form and begin, unless the address does it."""
    page.goto(address)
    if "?city=" not in address:
        page.locator("[data-begin=new]").click()
    page.locator("#profile-form[data-ready]").wait_for()


def saved(page: Page, button: str) -> tuple[str, str]:
    """Press the button that saves, and return name and text of the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_text(encoding="utf-8")


def wrong(text: str) -> set[str]:
    """Return the codes of a file's errors and warnings."""
    problems = check_data(text.encode(), "cities/_saved.yml", References(ROOT)).problems
    return {problem.code for problem in problems if problem.severity != "notice"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_b1_a_profile_from_the_home_page_with_the_keyboard_alone(
    language: str, served_site: str, page: Page, watch: Watch
) -> None:
    words, keys = WORDS[language], Keyboard(page)
    page.goto(served_site + ("/" if language == "en" else "/fr/"))
    keys.to(words["add"])
    keys.follow()
    keys.to(words["begin"])
    keys.press()
    page.locator("#profile-form[data-ready]").wait_for()
    assert page.evaluate("() => document.activeElement.id") == "f-questions-title"
    asked = len(watch.requests)
    keys.to(words["name"])
    keys.write("Villeneuve")
    keys.to(words["kind"])
    keys.write(option(page, words["city"]))
    keys.to(words["country"])
    keys.write(words["belgium"])
    keys.to(words["background"])
    keys.write("A port and a hill.")
    keys.to(words["insert"])
    keys.press()
    keys.to(words["title"])
    keys.write("Annual report 2024")
    keys.to(words["languages"])
    keys.write(words["dutch"])
    keys.to(words["type"])
    keys.write(option(page, words["report"]))
    keys.to(words["read"])
    keys.write(option(page, words["full"]))
    keys.to(words["place"])
    keys.write("p. 4")
    keys.to(words["ok"])
    keys.press()
    assert page.evaluate("() => document.activeElement.value") == "A port and a hill [@annual-report-2024, p. 4]."
    keys.to(words["initiative"])
    keys.write("Open doors")
    keys.to(words["summary"])
    keys.write("Neighbours meet every month.")
    keys.to(words["aim"])
    keys.press("Space")
    keys.to(words["form"])
    keys.write(words["service"])
    keys.to(words["sector"])
    keys.press("Space")
    keys.to(words["strategies"])
    keys.press()
    keys.to(words["strategy"])
    keys.press()
    keys.write("Living together")
    keys.to(words["level"])
    keys.write(option(page, words["city"]))
    keys.to(words["check"])
    keys.press()
    expect(page.locator(".f-state")).to_have_text(words["valid"])
    keys.to(words["preview"])
    keys.press()
    preview = page.locator(".f-preview")
    expect(preview).to_contain_text(words["draft"])
    expect(preview).to_contain_text(words["untranslated"])
    expect(preview).to_contain_text("Annual report 2024")
    with page.expect_download() as download:
        keys.to(words["save"])
        keys.press()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert download.value.suggested_filename == "villeneuve.yml"
    assert wrong(text) == set()
    for part in (
        "id: open-doors",
        "id: living-together",
        f"name: {{{language}: Villeneuve}}",
        "region: western-europe",
        "language: [nl, en]",
    ):
        assert part in text
    fetched = [address for address in watch.requests[asked:] if not address.startswith("blob:")]
    assert [address for address in fetched if not address.startswith(served_site)] == []
    assert page.evaluate("() => localStorage.getItem('ensemble-draft')") is None


def test_it_says_so_when_the_form_cannot_be_fetched(served_site: str, page: Page, watch: Watch) -> None:
    page.route("**/schema/form.json", lambda route: route.abort())
    page.goto(served_site + FORM["en"])
    page.locator("[data-begin=new]").click()
    expect(page.locator("#profile-form [role=alert]")).to_be_visible()
    watch.expect("form.json")


LIMIT = 100_000
"""Bytes of a first view, over the wire."""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/contribute/add-your-city/", "/fr/contribute/add-your-city/"])
def test_the_guide_with_its_pictures_costs_little(
    path: str, width: int, served_site: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": width, "height": 850})
    sizes = weighed(page)
    page.goto(served_site + path, wait_until="networkidle")
    assert 50_000 < sum(sizes) < LIMIT


def weighed(page: Page) -> list[int]:
    """Return a list that grows by the bytes of each answer, headers included."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    return sizes


@pytest.mark.parametrize("language", ["en", "fr"])
def test_reading_what_the_form_asks_for_costs_little(language: str, served_site: str, page: Page) -> None:
    sizes = weighed(page)
    page.goto(served_site + FORM[language], wait_until="networkidle")
    assert 50_000 < sum(sizes) < LIMIT
    view = sum(sizes)
    page.locator("[data-begin=open]").click()
    page.locator("#profile-form[data-ready]").wait_for()
    assert page.evaluate("() => document.activeElement.closest('.f-start')?.open")
    assert sum(sizes) - view < LIMIT


@pytest.mark.parametrize("language", ["en", "fr"])
def test_b3_a_figure_of_an_existing_profile_is_corrected(language: str, served_site: str, page: Page) -> None:
    ready(page, served_site + FORM[language] + "?city=rotterdam")
    before = saved(page, WORDS[language]["save"])
    assert before[0] == "rotterdam.yml"
    page.locator("details.f-section").first.locator("summary").first.click()
    figure = page.locator('[data-path=\'["population",0,"value"]\']').locator("input")
    figure.nth(figure.count() - 1).fill("675 000")
    after = saved(page, WORDS[language]["save"])
    old, new = before[1].split("\n"), after[1].split("\n")
    changed = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    assert [other.strip().lstrip("- ") for _, other in changed] == ["value: 675000"]
    assert wrong(after[1]) == wrong(before[1]) == set()


def test_a_draft_is_kept_only_when_asked_and_can_be_erased(served_site: str, page: Page) -> None:
    ready(page, served_site + FORM["en"])
    kept = "() => localStorage.getItem('ensemble-draft')"
    page.get_by_role("textbox", name="Name of the city (English)", exact=True).fill("Harbour")
    page.wait_for_timeout(900)
    assert page.evaluate(kept) is None
    page.get_by_label("Keep a draft on this device").check()
    expect(page.locator(".f-draft [role=status]")).to_contain_text("Draft kept on this device")
    assert "Harbour" in json.loads(page.evaluate(kept))["text"]
    page.get_by_role("textbox", name="Name of the city (English)", exact=True).fill("Harbour Town")
    assert until(page, lambda: "Harbour Town" in json.loads(page.evaluate(kept))["text"])
    page.reload()
    page.locator("#profile-form[data-ready]").wait_for()
    expect(page.get_by_role("textbox", name="Name of the city (English)", exact=True)).to_have_value("Harbour Town")
    page.get_by_role("button", name="Erase the draft").click()
    assert page.evaluate(kept) is None
    expect(page.locator(".f-draft [role=status]")).to_contain_text("erased")
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator("[data-begin=new]").click()
    page.locator("#profile-form[data-ready]").wait_for()
    expect(page.get_by_role("textbox", name="Name of the city (English)", exact=True)).to_have_value("")


def test_two_languages_stand_side_by_side_and_one_below_the_other_on_a_phone(
    served_site: str, open_page: Callable[..., Page]
) -> None:
    tops = {}
    for width in (1280, 360):
        page = open_page(viewport={"width": width, "height": 740})
        ready(page, served_site + FORM["en"])
        page.get_by_label("Write both, side by side").check()
        boxes = [
            page.get_by_role("textbox", name=f"Background ({name})", exact=True).bounding_box()
            for name in ("English", "French")
        ]
        tops[width] = [box["y"] for box in boxes if box]
        assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    assert tops[1280][0] == tops[1280][1]
    assert tops[360][0] < tops[360][1]


def test_items_are_added_moved_and_removed_and_the_keyboard_stays(served_site: str, page: Page) -> None:
    ready(page, served_site + FORM["en"])
    page.get_by_text("Strategies and plans").click()
    section = page.locator("details.f-section", has_text="Strategies and plans")
    for name in ("First", "Second", "Third"):
        section.get_by_role("button", name="Add: Strategies").click()
        page.keyboard.type(name)
    ids = (
        "() => [...document.querySelectorAll('.f-items > li')].map((item) => item.querySelector('summary').textContent)"
    )
    section.get_by_role("button", name="Move up: Third").click()
    assert [line.split(": ")[1] for line in page.evaluate(ids)] == ["First", "Third", "Second"]
    focused = page.evaluate(FOCUSED)["words"]
    assert focused == "Move up: Third"
    section.get_by_role("button", name="Remove: First").click()
    assert [line.split(": ")[1] for line in page.evaluate(ids)] == ["Third", "Second"]
    assert page.evaluate("() => document.activeElement.tagName") == "BUTTON"
    page.get_by_role("textbox", name="Name of the city (English)", exact=True).fill("Harbour")
    text = saved(page, "Save the file")[1]
    assert text.index("id: third") < text.index("id: second")
    assert "id: first" not in text


def test_terms_are_found_by_any_of_their_words_and_suggested(served_site: str, page: Page) -> None:
    ready(page, served_site + FORM["fr"])
    page.get_by_role("textbox", name="Contexte (français)", exact=True).fill(
        "Après les attentats, la ville a ouvert un débat public."
    )
    page.get_by_text("Comment le travail est organisé").click()
    terms = page.locator("fieldset.f-choices[data-path='[\"keywords\"]']")
    shown = "(boxes) => boxes.filter((box) => !box.hidden).map((box) => box.textContent.trim())"
    terms.get_by_label("Chercher un terme").focus()
    assert any("Débat et dialogue citoyens" in label for label in terms.locator("label.f-check").evaluate_all(shown))
    terms.get_by_label("Chercher un terme").fill("foreign fighters")
    found = terms.locator("label.f-check").evaluate_all(shown)
    assert len(found) == 1
    assert "Combattants terroristes étrangers" in found[0]
    terms.locator("label.f-check:not([hidden]) input").check()
    expect(terms.locator("p[role=status]").last).to_contain_text("Combattants terroristes étrangers")


def test_the_forge_and_the_mailbox_are_offered_only_where_they_are_set(served_site: str, page: Page) -> None:
    data: dict[str, Any] = {}

    def changed(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), **data})

    page.route("**/schema/form.json", changed)
    ready(page, served_site + FORM["en"])
    assert page.get_by_text("still to be set by whoever runs this hub").count() == 2
    data.update(
        email="hub@example.org",
        forge={"address": "https://forge.example/new/main/cities?filename={name}&value={text}", "longest": 1000},
        upload="https://forge.example/tree/main/cities",
    )
    ready(page, served_site + FORM["en"])
    page.get_by_role("textbox", name="Name of the city (English)", exact=True).fill("Port & Hill")
    mail = page.get_by_role("link", name="Write the e-mail")
    expect(mail).to_have_attribute("href", re.compile(r"^mailto:hub@example\.org\?subject=.*port-hill\.yml"))
    forge = str(page.get_by_role("link", name="Open the page for a new file").get_attribute("href"))
    assert "filename=port-hill.yml" in forge
    assert "Port%20%26%20Hill" in forge
    page.get_by_role("textbox", name="Background (English)", exact=True).fill("Long. " * 400)
    expect(page.get_by_role("link", name="Open the page for a new file")).to_have_count(0)
    expect(page.get_by_text("too long for an address")).to_be_visible()


def test_without_javascript_the_page_says_what_to_do(served_site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    for language in ("en", "fr"):
        page.goto(served_site + FORM[language])
        link = page.locator("#profile-form a[download]")
        answer = page.request.get(served_site + ("/" if language == "en" else "/fr/") + "cities/_template.yml")
        assert answer.ok
        assert wrong(answer.text()) == set()
        assert str(link.get_attribute("href")).endswith("cities/_template.yml")


@pytest.mark.parametrize(("language", "scheme", "width"), [("en", "light", 1280), ("fr", "dark", 360)])
def test_axe_finds_nothing_on_the_form_with_everything_open(
    language: str, scheme: str, width: int, served_site: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    ready(page, served_site + FORM[language] + "?city=hani-i-elezit")
    page.locator("details.f-section > summary").evaluate_all("(all) => all.forEach((summary) => summary.click())")
    drawn(page)
    for _ in range(3):
        folds = "(all) => all.forEach((fold) => { fold.open = true; })"
        page.locator("#profile-form details").evaluate_all(folds)
        drawn(page)
    page.get_by_role("button", name=WORDS[language]["check"]).click()
    page.get_by_role("button", name=WORDS[language]["preview"]).click()
    assert axe(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    page.locator("button", has_text="source").first.click()
    assert axe(page) == []


def axe(page: Page) -> list[str]:
    """Return what axe finds on the page as it stands: rule and element, one line each."""
    page.evaluate(AXE)
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", TAGS)
    return [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')[:200]}"
        for violation in found["violations"]
        for node in violation["nodes"]
        if (violation["id"], node["target"]) != OUTSIDE
    ]
