"""`hub search` from a shell: its answers, its forms, its refusals."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from hub.cli import main
from tests.library.conftest import ROOT
from tests.projects import hub


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the records, with a library of its own."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("cities", "hub/data"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def _json(project: Path, *arguments: str) -> dict[str, Any]:
    done = hub("search", *arguments, "--format", "json", root=project)
    assert done.stderr == ""
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_json_holds_query_total_results_and_facets(project: Path) -> None:
    answer = _json(project, "mères résilience", "--lang", "fr", "--limit", "3")
    assert list(answer)[:4] == ["query", "total", "results", "facets"]
    assert answer["query"] == "mères résilience"
    assert answer["facets"] == {}
    assert len(answer["results"]) == 3 < answer["total"]
    first = answer["results"][0]
    assert list(first)[:3] == ["id", "kind", "title"]
    assert first["id"] == "rotterdam/weerbaar-opvoeden"
    assert first["score"] >= answer["results"][1]["score"]
    assert first["address"] == "/fr/practices/rotterdam/weerbaar-opvoeden/"


def test_the_words_may_stand_apart_and_a_quoted_part_is_a_phrase(project: Path) -> None:
    assert _json(project, "mères", "résilience")["query"] == "mères résilience"
    assert _json(project, "feeling of safety", "police")["query"] == '"feeling of safety" police'


def test_filters_narrow_and_facets_count(project: Path) -> None:
    answer = _json(project, "--sector", "police-community-trust", "--evidence", "e3", "--evidence", "e4", "--facets")
    ids = [row["id"] for row in answer["results"]]
    assert "rotterdam/buurt-bestuurt" in ids
    assert answer["filters"] == {"sector": ["police-community-trust"], "evidence": ["e3", "e4"]}
    assert answer["facets"]["evidence"].keys() >= {"e3", "e4"}
    assert sum(answer["facets"]["evidence"][level] for level in ("e3", "e4")) == answer["total"]


def test_csv_states_what_was_asked_and_holds_a_row_per_result(project: Path) -> None:
    done = hub("search", "=police", "--format", "csv", "--limit", "5", root=project)
    rows = list(csv.reader(io.StringIO(done.stdout)))
    assert [row[0] for row in rows[:4]] == ["# query", "# filters", "# data version", "# licence"]
    assert rows[0][1] == "'=police"
    assert rows[3][1].startswith("CC BY 4.0")
    assert rows[4][:3] == ["id", "kind", "title"]
    assert len(rows) == 10


def test_explanation_names_the_concept_and_the_score(project: Path) -> None:
    told = _json(project, "meres", "--explain", "--limit", "1")["results"][0]["explanation"]
    assert told[0]["concept"] == {"en": "Mothers", "fr": "Mères"}
    assert told[0]["word"] == "meres"
    assert told[0]["score"] > 0
    table = hub("search", "meres", "--explain", "--limit", "1", root=project).stdout
    assert "meres → Mothers ↔ Mères" in table


def test_more_like_this(project: Path) -> None:
    answer = _json(project, "--like", "aarhus/exit-programme", "--kind", "practice", "--limit", "5")
    ids = [row["id"] for row in answer["results"]]
    assert "aarhus/exit-programme" not in ids
    assert len(ids) == 5


def test_table_marks_suggests_and_sums_up(project: Path) -> None:
    done = hub("search", "deradicalisaton", "--lang", "fr", "--limit", "2", root=project)
    assert done.returncode == 0
    assert "Vouliez-vous dire" in done.stdout
    assert "2\u202faffichés" in done.stdout or "2 affichés" in done.stdout


def test_nothing_found_ends_with_one(project: Path) -> None:
    done = hub("search", "zzzzqqqq", root=project)
    assert done.returncode == 1
    assert "0 results" in done.stdout
    assert json.loads(hub("search", "zzzzqqqq", "--format", "json", root=project).stdout)["results"] == []


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (["--sector", "educaton"], "Did you mean education?", "Vouliez-vous dire education"),
        (["--sort", "newest"], "Known: relevance, city, year, evidence", "Valeurs connues"),
        (["--like", "rotterdam/mra"], "No record has the id", "Aucune fiche"),
        (["--limit", "many"], "--limit takes a whole number", "--limit demande un nombre entier"),
        (["--secter", "education"], "There is no option --secter", "L’option --secter n’existe pas"),
        (["--sort"], "The option --sort needs a value", "demande une valeur"),
        (["police", "--like", "rotterdam/mar"], "--like takes the place of a query", "--like remplace une recherche"),
    ],
)
def test_wrong_options_are_refused_in_the_language_asked_for(
    project: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], english: str, french: str
) -> None:
    monkeypatch.chdir(project)
    for language, expected in (("en", english), ("fr", french)):
        done = CliRunner().invoke(main, ["search", "--lang", language, *arguments])
        assert done.exit_code == 2
        assert expected in done.stderr
        assert done.stdout == ""


def test_profiles_with_errors_are_said_to_have_them(tmp_path: Path) -> None:
    for name in ("cities", "hub/data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "cities" / "aarhus.yml").write_text("schema: 1\n", encoding="utf-8")
    done = hub("search", "police", root=tmp_path)
    assert done.returncode == 2
    assert "hub check" in done.stderr
