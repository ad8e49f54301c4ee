"""Files: which are read at all, how much of them, and what their names may be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hub.reading.check import check_paths
from hub.reading.files import SIZE_LIMIT, read_bytes
from hub.reading.ledger import file_of, ledger_text, read_ledger, recorded
from hub.reading.load import read_hub
from tests.reading.projects import CITY, TODAY, all_problems, broken, problems, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def codes(root: Path, *names: str) -> list[str]:
    return [problem.code for problem in check_paths(root, [root / name for name in names], TODAY)]


def test_the_project_is_right(root: Path) -> None:
    assert {problem.code for problem in all_problems(root)} == {"N500", "N501"}


def test_a_missing_file(root: Path) -> None:
    assert codes(root, "cities/nowhere.yml") == ["E001"]
    assert codes(root, "nowhere/at/all") == ["E001"]


def test_what_is_no_ordinary_file(root: Path) -> None:
    os.mkfifo(root / "cities/pipe.yml")
    (root / "cities/zero.yml").symlink_to("/dev/zero")
    assert codes(root, "cities/pipe.yml") == ["E002"]
    assert codes(root, "cities/zero.yml") == ["E003"]
    assert codes(root, "zero.yml") == ["E001"]


def test_a_file_that_may_not_be_read(root: Path) -> None:
    (root / CITY).chmod(0)
    if not os.access(root / CITY, os.R_OK):
        assert codes(root, CITY) == ["E002"]


def test_links_do_not_lead_out(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("password: hunter2\n")
    (root / "cities/link.yml").symlink_to(secret)
    found = all_problems(root)
    assert [problem.code for problem in found if problem.path == "cities/link.yml"] == ["E003"]
    assert "hunter2" not in str([problem.values for problem in found])
    assert read_hub(root).hub is None


def test_a_link_within_the_folder_is_followed(root: Path) -> None:
    (root / "cities/hill-2.yml").symlink_to(root / "cities/hill.yml")
    assert "E003" not in codes(root, "cities/hill-2.yml")


def test_a_loop_of_links(root: Path) -> None:
    (root / "cities/a.yml").symlink_to(root / "cities/b.yml")
    (root / "cities/b.yml").symlink_to(root / "cities/a.yml")
    assert codes(root, "cities/a.yml") in (["E001"], ["E002"], ["E003"])


def test_fifty_megabytes(root: Path) -> None:
    with (root / "cities/big.yml").open("wb") as stream:
        stream.truncate(50_000_000)
    assert codes(root, "cities/big.yml") == ["E004"]


def test_no_more_than_the_limit_is_read(root: Path) -> None:
    (root / "cities/big.yml").write_bytes(b"#" * (SIZE_LIMIT + 1))
    data, found = read_bytes(root / "cities/big.yml", "cities/big.yml")
    assert data == b""
    assert [problem.code for problem in found] == ["E004"]
    (root / "cities/big.yml").write_bytes(b"#" * SIZE_LIMIT)
    assert codes(root, "cities/big.yml") == ["E008"]


@pytest.mark.parametrize(
    "name",
    [
        "Harbour.yml",
        "har_bour.yml",
        "har--bour.yml",
        "-harbour.yml",
        "hàrbour.yml",
        "har bour.yml",
        "harbour.yaml",
        "h.x.yml",
    ],
)
def test_file_names_that_cannot_be_addresses(root: Path, name: str) -> None:
    text = (root / CITY).read_text(encoding="utf-8")
    found = problems(root, f"cities/{name}", text)
    assert "E022" in [problem.code for problem in found]


@pytest.mark.parametrize("name", ["harbour-2.yml", "_draft.yml", "2.yml"])
def test_file_names_that_can(root: Path, name: str) -> None:
    text = (root / CITY).read_text(encoding="utf-8")
    assert "E022" not in [problem.code for problem in problems(root, f"cities/{name}", text)]


@pytest.mark.parametrize("name", ["networks", "working_groups", "resources", "questions", "site", "vocabularies"])
def test_the_hub_needs_its_own_files(root: Path, name: str) -> None:
    (root / f"hub/data/{name}.yml").unlink()
    reading = read_hub(root)
    assert reading.hub is None
    assert [problem.path for problem in reading.problems if problem.code == "E030"].count(f"hub/data/{name}.yml") == 1
    others = {p.code for p in reading.problems if p.severity == "error"}
    assert others == {"E030"}, "one missing file must not make its readers wrong"


def test_a_profile_that_cannot_be_read_makes_no_other_wrong(root: Path) -> None:
    for name in ("cities/hill.yml", "hub/data/countries/nl.yml", "hub/data/vocabularies.yml", "hub/data/networks.yml"):
        (root / name).write_text("schema: [1\n", encoding="utf-8")
    found = [problem for problem in all_problems(root) if problem.severity == "error"]
    assert {(problem.path, problem.code) for problem in found} == {
        ("cities/hill.yml", "E013"),
        ("hub/data/countries/nl.yml", "E013"),
        ("hub/data/vocabularies.yml", "E013"),
        ("hub/data/networks.yml", "E013"),
    }


def test_references_to_hidden_cities(root: Path) -> None:
    hill = (root / "cities/hill.yml").read_text(encoding="utf-8")
    (root / "cities/hill.yml").write_text(hill + "published: false\n", encoding="utf-8")
    assert "E203" in [problem.code for problem in problems(root)]


def test_a_ledger_that_cannot_be_read(root: Path) -> None:
    ledger = root / file_of("harbour")
    ledger.parent.mkdir(exist_ok=True)
    for content in ("", "[]", '{"pairs": {"fr": [["x", "y"]]}}', "[" * 100_000):
        ledger.write_text(content, encoding="utf-8")
        assert "E032" in codes(root, CITY)


def test_an_original_that_changed(root: Path) -> None:
    reading = read_hub(root)
    assert reading.hub is not None
    ledger = root / file_of("harbour")
    ledger.parent.mkdir(exist_ok=True)
    ledger.write_text(ledger_text(recorded(reading.hub.cities["harbour"], read_ledger(root, "harbour"))), "utf-8")
    assert "N506" not in codes(root, CITY)
    text = (root / CITY).read_text(encoding="utf-8")
    changed = broken(text, ("Neighbours meet once a month.", "Neighbours meet twice a month."))
    found = [problem for problem in problems(root, CITY, changed) if problem.code == "N506"]
    assert [problem.field for problem in found] == ["key_initiatives[0].summary.fr"]
