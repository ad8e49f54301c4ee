"""Journeys B2 to B5 of a city that submits its profile: on the command line and on the pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hub.contributing.editors import editors
from hub.model.hub import Hub
from hub.pages.catalogue import Key, render
from hub.pages.fragments import FRAGMENTS
from hub.reading.load import read_hub
from tests.projects import ROOT, hub, small_project

ROTTERDAM = "cities/rotterdam.yml"


def replaced(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{text.count(old)} times: {old!r}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def read(root: Path) -> Hub:
    found = read_hub(root).hub
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [
                'Did you mean "education"?',
                "NO (Norway)",
                "2024-02",
                '"title" (Title) is missing',
                "stands here a second time",
            ],
        ),
        (
            "fr",
            [
                "Vouliez-vous dire « education » ?",
                "NO (Norvège)",
                "2024-02",
                "Il manque « title » (Titre)",
                "une seconde fois",
            ],
        ),
    ],
)
def test_b2_five_mistakes_in_the_template_are_named_with_line_and_remedy(
    tmp_path: Path, language: str, words: list[str]
) -> None:
    root = small_project(tmp_path)
    path = root / "cities/oslo.yml"
    text = (ROOT / "cities/_template.yml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    replaced(
        path,
        ("    sectors: [community-outreach-social-work]", "    sectors: [Educaton]"),
        ("country: BE", "country: NOR"),
        ("    title: {en: Name of the initiative}\n", ""),
        ('    summary: {en: "What it does, for whom."}', "    summary: {en: One.}\n    summary: {en: Two.}"),
        ("review: {status: self-declared, date: 2026-01-01}", "review: {status: self-declared, date: 31/02/2024}"),
    )
    done = hub("check", "--lang", language, "cities/oslo.yml", root=root)
    assert done.returncode == 1
    said = done.stdout.replace("\u202f", " ").replace("’", "'")
    errors = re.findall(r"^cities/oslo\.yml:(\d+):(\d+): (E\d{3}) ", said, re.MULTILINE)
    assert sorted(code for _, _, code in errors) == ["E015", "E101", "E110", "E111", "E114"]
    lines = path.read_text(encoding="utf-8").split("\n")
    piece = {"E110": "Educaton", "E111": "NOR", "E114": "31/02", "E015": "Two", "E101": "- id:"}
    for line, column, code in errors:
        assert piece[code] in lines[int(line) - 1]
        assert int(column) >= 1
    for word in words:
        assert word in said, said
    for wrong in ("Educaton", "NOR", "31/02/2024", "summary"):
        assert wrong in said


def test_b3_a_corrected_figure_changes_two_lines_and_both_pages(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    path = root / ROTTERDAM
    before = path.read_text(encoding="utf-8")
    source = "  population-2025:\n    title: Bevolkingsmonitor\n"
    replaced(path, ("- value: 672565\n", "- value: 675123\n"), (source, source.replace("monitor", "cijfers 2025")))
    after = path.read_text(encoding="utf-8")
    assert sum(one != other for one, other in zip(before.split("\n"), after.split("\n"), strict=True)) == 2
    assert hub("check", ROTTERDAM, root=root).returncode == 0
    found = read(root)
    for language, figure_shown, date in (("en", "675,123", "1 January 2025"), ("fr", "675 123", "1er janvier 2025")):
        body = render(found, Key("city", "rotterdam", "/cities/rotterdam/"), language).body
        plain = re.sub(r"<[^>]+>", "", body).replace("\u202f", " ").replace("\u00a0", " ")
        assert figure_shown in plain
        assert date in plain
        assert "Bevolkingscijfers 2025" in body


def test_b4_an_edited_summary_marks_the_other_language_on_page_card_lists_and_for_editors(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    assert dict(read(root).outdated) == {}
    path = root / ROTTERDAM
    replaced(path, ("Senior city officials with a free hand take on", "Senior officials with a free hand take on"))
    found = read(root)
    assert dict(found.outdated) == {"rotterdam/fr": frozenset({("key_initiatives", "city-marines", "summary")})}
    mark = {"en": "Translation out of date", "fr": "Traduction périmée"}
    page = Key("practice", "rotterdam/city-marines", "/practices/rotterdam/city-marines/")
    line = next(notice.line for notice in found.notices[ROTTERDAM] if notice.code == "N506")
    assert found.lines["rotterdam/city-marines"] < line < found.lines["rotterdam/city-marines"] + 20
    for language in ("en", "fr"):
        stale = language == "fr"
        body = render(found, page, language).body
        assert ("e-badge--outdated" in card(found, language)) is stale
        note = {
            "en": "The original was changed after this translation",
            "fr": "L’original a changé après cette traduction",
        }
        assert (note[language] in body) is stale
        assert (mark[language] in FRAGMENTS["practices"](found, language, "/practices/").html) is stale
        told = editors(found, language, "/contribute/editors/").html
        assert f"{ROTTERDAM}:{line}" in told
    assert hub("translations", "confirm", "rotterdam", "key_initiatives.city-marines", root=root).returncode == 0
    assert dict(read(root).outdated) == {}


def card(found: Hub, language: str) -> str:
    """Return the card of City Marines as it stands on its city's page."""
    body = render(found, Key("city", "rotterdam", "/cities/rotterdam/"), language).body
    cards = re.findall(r'<article class="e-card">.*?</article>', body, re.DOTALL)
    return next(html for html in cards if "city-marines/" in html)


@pytest.mark.parametrize(
    ("folder", "questions"),
    [
        (
            "en",
            {
                "steps": "Ten questions",
                "licence": "CC BY 4.0",
                "privacy": "sets no cookie",
                "how long": "Time to an answer",
                "withdrawal": "What withdrawal cannot undo",
                "no account": "No account is needed",
                "never": "fewer than ten people",
            },
        ),
        (
            "fr",
            {
                "steps": "Dix questions",
                "licence": "CC BY 4.0",
                "privacy": "ne dépose aucun cookie",
                "how long": "Délai de réponse",
                "withdrawal": "Ce qu’un retrait ne peut pas défaire",
                "no account": "Aucun compte n’est nécessaire",
                "never": "moins de dix personnes",
            },
        ),
    ],
)
def test_b5_the_guide_answers_what_a_contributor_asks(built_site: Path, folder: str, questions: dict[str, str]) -> None:
    start = built_site / ("" if folder == "en" else folder) / "contribute"
    pages = [start, *(start / name for name in ("add-your-city", "rights", "never-published", "profile"))]
    texts = {page.name: plain((page / "index.html").read_text(encoding="utf-8")) for page in pages}
    everything = " ".join(texts.values())
    for question, answer in questions.items():
        assert answer in everything, question
    first = (start / "index.html").read_text(encoding="utf-8")
    for page in pages[1:]:
        assert f'href="{page.name}/"' in first


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_button_that_the_guides_name_is_in_the_form(language: str) -> None:
    from hub.contributing.form_data import MODULES, words
    from hub.language.catalogue import translator

    known = {
        translator(language).gettext(word).replace("’", "'").replace("\u202f", " ") for word in words(ROOT / MODULES)
    }
    names = {"fr": {"English": "anglais", "French": "français"}, "en": {}}[language]
    shown = {word.replace("%(language)s", name) for word in known for name in ("English", "French", *names.values())}
    buttons = {translator(language).gettext(word) for word in ("Correct it",)}
    form = (ROOT / f"docs/{language}/contribute/profile.md").read_text(encoding="utf-8")
    buttons |= set(re.findall(r"<button[^>]*>([^<]+)</button>", form))
    for page in ("add-your-city", "correct", "translate"):
        text = (ROOT / f"docs/{language}/contribute/{page}.md").read_text(encoding="utf-8")
        for bold in re.findall(r"\*\*([^*]+)\*\*", text):
            assert bold in shown | buttons, f"{page}: no button is called {bold!r}"
