"""Every single mistake of the project's list, on a copy of Rotterdam: named with its line and the way to mend it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hub.reading.check import check_paths
from tests.projects import ROOT
from tests.reading.projects import broken

PROFILE = (ROOT / "cities/rotterdam.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the hub's real records and the other cities."""
    folder = tmp_path_factory.mktemp("rotterdam")
    (folder / "hub").mkdir()
    (folder / "hub/data").symlink_to(ROOT / "hub/data")
    (folder / "cities").mkdir()
    for path in (ROOT / "cities").glob("*.yml"):
        (folder / "cities" / path.name).write_bytes(path.read_bytes())
    return folder


def change(old: str, new: str) -> Callable[[str], str]:
    return lambda text: broken(text, (old, new))


def line_of(text: str, snippet: str) -> int:
    return text[: text.index(snippet)].count("\n") + 1


TITLE = "    title: {en: City marines, fr: Stadsmariniers (marines de la ville), nl: Stadsmariniers}\n"
MARINES = "  - id: city-marines\n"

# mistake: (how it is made, a piece of the line it stands in afterwards, code, a piece of the message or hint)
MISTAKES: dict[str, tuple[Callable[[str], str], str, str, str]] = {
    "misspelt keyword": (
        change("keywords: [foreign-terrorist-fighters", "keywords: [foreign-terorist-fighters"),
        "foreign-terorist-fighters",
        "E110",
        'Did you mean "foreign-terrorist-fighters"?',
    ),
    "misspelt sector": (
        change("sectors: [police-community-trust", "sectors: [police-comunity-trust"),
        "police-comunity-trust",
        "E110",
        'Did you mean "police-community-trust"?',
    ),
    "misspelt country": (change("country: NL", "country: Nederlands"), "country:", "E111", "NL (Netherlands)"),
    "misspelt region": (
        change("region: western-europe", "region: western-europ"),
        "region:",
        "E110",
        'Did you mean "western-europe"?',
    ),
    "unknown key": (change("website:", "webseit:"), "webseit:", "E100", 'Did you mean "website"?'),
    "key twice": (change("country: NL", "country: NL\ncountry: BE"), "country: BE", "E015", "line 5"),
    "missing title": (change(TITLE, ""), MARINES.strip(), "E101", '`title: {en: "…", fr: "…"}`'),
    "text in neither language": (
        change("name: {en: Rotterdam, fr: Rotterdam}", "name: {nl: Rotterdam}"),
        "name: {nl",
        "E120",
        "Add `en:` or `fr:`",
    ),
    "impossible date": (change("as_of: 2025-01-01", "as_of: 31/02/2024"), "31/02/2024", "E114", "2024-05-31"),
    "population as text": (change("value: 672565", 'value: "672 565"'), "672 565", "E105", 'Did you mean "672565"?'),
    "latitude 151": (change("lat: 51.9225", "lat: 151.9225"), "lat: 151", "E123", "at most 90"),
    "source key unknown": (
        change("source: population-2025", "source: population-2052"),
        "population-2052",
        "E200",
        'Did you mean "population-2025"?',
    ),
    "citation of an unknown source": (change("[@idem]", "[@idme]"), "[@idme]", "E300", 'Did you mean "idem"?'),
    "source never cited": (
        change("sources:\n", "sources:\n  lost: {title: x, type: report, language: [nl], read: full}\n"),
        "  lost:",
        "W400",
        "[@lost]",
    ),
    "working group unknown": (
        change("{id: counter-narratives,", "{id: counter-narrative,"),
        "{id: counter-narrative,",
        "E206",
        'Did you mean "counter-narratives"?',
    ),
    "strategy reference unknown": (
        change("strategies: [safe010]", "strategies: [safe-010]"),
        "safe-010",
        "E202",
        'Did you mean "safe010"?',
    ),
    "tab indentation": (change("country: NL", "\tcountry: NL"), "\tcountry", "E007", "spaces, two for each level"),
    "unclosed quote": (
        change("website: https://www.rotterdam.nl/", 'website: "https://www.rotterdam.nl/'),
        "website:",
        "E010",
        "at the end of the text",
    ),
    "alias": (change("country: NL", "country: *nl"), "country:", "E016", "Write the value out"),
    "javascript link": (
        change("The work is older than that.", "The work is [older](javascript:alert(1))."),
        "javascript:",
        "E313",
        "`https://`",
    ),
    "raw HTML": (change("The work is older", "The work <em>is</em> older"), "<em>", "E310", "`*emphasis*`"),
    "practice id twice": (
        change("  - id: buurt-bestuurt\n", MARINES),
        "",
        "E306",
        "another identifier",
    ),
    "id with capitals": (
        change(MARINES, "  - id: City-Marines\n"),
        "City-Marines",
        "E115",
        'Did you mean "city-marines"?',
    ),
    "evidence level by hand": (
        change(TITLE, TITLE + "    evidence_level: e3\n"),
        "evidence_level:",
        "E308",
        "under `claims`",
    ),
    "verdict by hand": (change(TITLE, TITLE + "    verdict: mixed\n"), "    verdict:", "E308", "under `claims`"),
    "e4 without an independent source": (
        change("evidence: e1", "evidence: e4"),
        "evidence: e4",
        "E309",
        "`independent: true`",
    ),
    "as_of later than its source": (
        change("as_of: 2025-01-01", "as_of: 2026-01-01"),
        "2026-01-01",
        "E303",
        "both dates",
    ),
    "period that ends before it starts": (
        change("period: {from: 2015, to: 2018", "period: {from: 2018, to: 2015"),
        "from: 2018, to: 2015",
        "E304",
        "swapped",
    ),
    "empty file": (lambda text: "", "", "E008", "schema: 1"),
    "a list where a map belongs": (
        change("coordinates: {lat: 51.9225, lon: 4.4792}", "coordinates: [51.9225, 4.4792]"),
        "coordinates:",
        "E103",
        "lat, lon",
    ),
    "100,000 open brackets": (lambda text: "name: " + "[" * 100_000, "name:", "E018", "not closed"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake(root: Path, mistake: str) -> None:
    make, snippet, code, help_ = MISTAKES[mistake]
    text = make(PROFILE)
    path = root / "cities/rotterdam.yml"
    path.write_text(text, encoding="utf-8")
    found = [p for p in check_paths(root, [path], "2026-01-01") if p.severity != "notice"]
    meant = [problem for problem in found if problem.code == code]
    assert meant, [problem.code for problem in found]
    assert meant[0].path == "cities/rotterdam.yml"
    assert not snippet or meant[0].line == line_of(text, snippet)
    assert help_ in f"{meant[0].message('en')} {meant[0].hint('en')}"
    assert {problem.code for problem in found} <= {code, *(["E201"] if mistake == "practice id twice" else [])}


def test_file_name(root: Path) -> None:
    path = root / "cities/Rotterdam_2.yml"
    path.write_text(PROFILE, encoding="utf-8")
    found = check_paths(root, [path])
    assert [(p.line, p.code) for p in found if p.severity == "error"] == [(1, "E022")]
    assert 'Did you mean "rotterdam-2.yml"?' in next(p for p in found if p.code == "E022").hint("en")
    path.unlink()


def test_latin_1(root: Path) -> None:
    path = root / "cities/rotterdam.yml"
    # what Latin-1 lacks is written otherwise, so that the file is what an old editor would have saved
    text = PROFILE.replace("œ", "oe").replace("Œ", "OE").replace("€", "EUR").replace("’", "'").replace("–", "-")
    path.write_bytes(text.encode("latin-1", "replace"))
    found = [problem for problem in check_paths(root, [path]) if problem.severity == "error"]
    assert [problem.code for problem in found] == ["E005"]
    first = next(n for n, line in enumerate(text.split("\n"), 1) if not line.isascii())
    assert found[0].line == first
    assert "UTF-8" in found[0].hint("en")


def test_fifty_megabytes(root: Path) -> None:
    path = root / "cities/rotterdam.yml"
    path.write_bytes(b"# much\n" * 7_200_000)
    assert [problem.code for problem in check_paths(root, [path])] == ["E004"]
    path.write_text(PROFILE, encoding="utf-8")


def test_ten_mistakes_at_once(root: Path) -> None:
    changes = [
        ("keywords: [foreign-terrorist-fighters", "keywords: [foreign-terorist-fighters"),
        ("country: NL", "country: Netherlands"),
        ("lat: 51.9225", "lat: 151.9225"),
        ("value: 672565", "value: many"),
        ("source: population-2024", "source: population"),
        ("[@idem]", "[@idme]"),
        (TITLE, ""),
        ("strategies: [safe010]", "strategies: [safe-010]"),
        ("evidence: e1", "evidence: e4"),
        ("period: {from: 2015, to: 2018", "period: {from: 2018, to: 2015"),
    ]
    path = root / "cities/rotterdam.yml"
    path.write_text(broken(PROFILE, *changes), encoding="utf-8")
    found = [problem.code for problem in check_paths(root, [path]) if problem.severity == "error"]
    assert sorted(found) == sorted(["E110", "E111", "E123", "E105", "E200", "E300", "E101", "E202", "E309", "E304"])
    assert [problem.line for problem in check_paths(root, [path])] == sorted(
        problem.line for problem in check_paths(root, [path])
    )
    path.write_text(PROFILE, encoding="utf-8")
