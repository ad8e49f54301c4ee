"""`hub status`: figures by hand for a made-up project, and the same in every form."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hub.contributing.completeness import completeness, translated
from hub.contributing.editors import editors
from hub.contributing.forges import line_address, new_file
from hub.contributing.status import Report, report
from hub.model.hub import Hub
from hub.reading.load import read_hub
from tests.projects import hub as run
from tests.reading.projects import CITY, broken, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def read(root: Path) -> Hub:
    found = read_hub(root).hub
    assert found is not None
    return found


def state(told: Report, city: str = "harbour"):  # type: ignore[no-untyped-def]
    return next(item for item in told.cities if item.city == city)


def test_figures_of_a_city(root: Path) -> None:
    found = state(report(read(root)))
    assert (found.practices, found.without_period, found.undated, found.copies) == (1, 0, 1, 0)
    assert dict(found.claims) == {"e3": 1}
    assert dict(found.sources_by_language) == {"en": 1, "nl": 3}
    assert dict(found.sources_by_reading) == {"excerpt": 1, "full": 2, "not-read": 1}
    assert (found.sources, found.independent) == (4, 1)
    assert found.translated == {"en": found.texts, "fr": found.texts}


def test_completeness_falls_with_what_is_missing_and_untranslated(root: Path) -> None:
    city = read(root).cities["harbour"]
    whole = completeness(city)
    assert whole["en"] == whole["fr"]
    assert 0.5 < whole["en"] < 1
    less = city.model_copy(update={"website": None})
    assert completeness(less)["en"] < whole["en"]
    path = root / CITY
    english = ", fr: Les voisins se réunissent une fois par mois.}"
    path.write_text(broken(path.read_text(encoding="utf-8"), (english, "}")), encoding="utf-8")
    borrowed = read(root).cities["harbour"]
    assert completeness(borrowed)["en"] == whole["en"]
    assert completeness(borrowed)["fr"] < whole["fr"]
    assert translated(borrowed)["fr"][0] == translated(city)["fr"][0] - 1


def test_rows_name_the_line_to_edit(root: Path) -> None:
    text = (root / CITY).read_text(encoding="utf-8")
    (root / CITY).write_text(
        broken(
            text, ("    period: {from: 2019, source: report, disputed: [{from: 2018, source: network-page}]}\n", "")
        ),
        encoding="utf-8",
    )
    lines = (root / CITY).read_text(encoding="utf-8").split("\n")
    rows = {row.matter: row for row in report(read(root)).rows if row.city == "harbour"}
    assert "as_of: null" in lines[rows["undated"].line - 1]
    assert "id: open-doors" in lines[rows["period"].line - 1]
    assert {row.file for row in rows.values()} == {CITY}


def test_the_total_is_the_sum_of_the_cities(root: Path) -> None:
    told = report(read(root))
    assert told.total["practices"] == sum(item.practices for item in told.cities)
    assert sum(told.total["sources_by_reading"].values()) == told.total["sources"]


def test_the_command_tells_the_same_as_table_and_as_json(root: Path) -> None:
    told = json.loads(run("status", "--format", "json", root=root).stdout)
    assert [city["city"] for city in told["cities"]] == ["harbour", "hill"]
    table = run("status", "--lang", "fr", "--rows", root=root).stdout
    assert "Toutes (2)" in table
    assert f"{CITY}:" in table
    assert run("status", "nowhere", root=root).returncode == 2


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_links_to_lines_only_with_a_forge(root: Path, language: str) -> None:
    found = read(root)
    settings = found.settings.model_copy(update={"forge_url": None})
    plain = editors(replace(found, settings=settings), language, "/contribute/editors/")
    assert f"<code>{CITY}:" in plain.html
    assert "#L" not in plain.html
    settings = found.settings.model_copy(update={"forge_url": "https://forge.example/team/hub"})
    linked = editors(replace(found, settings=settings), language, "/contribute/editors/")
    assert f'href="https://forge.example/team/hub/blob/main/{CITY}#L' in linked.html
    assert {heading.level for heading in linked.headings} == {2}


@pytest.mark.parametrize(
    ("forge", "line", "new"),
    [
        (None, None, None),
        (
            "https://github.com/a/b",
            "https://github.com/a/b/blob/main/x.yml#L3",
            "https://github.com/a/b/new/main/cities",
        ),
        ("https://gitlab.org/a/b/", "https://gitlab.org/a/b/-/blob/main/x.yml#L3", "https://gitlab.org/a/b/-/new/main"),
        ("https://codeberg.org/a/b", "https://codeberg.org/a/b/src/branch/main/x.yml#L3", None),
    ],
)
def test_addresses_on_forges(root: Path, forge: str | None, line: str | None, new: str | None) -> None:
    settings = read(root).settings.model_copy(update={"forge_url": forge})
    assert line_address(settings, "x.yml", 3) == line
    found = new_file(settings)
    assert (found is None) == (new is None)
    assert found is None or str(found["address"]).startswith(str(new))
