"""The ledger of translations: an edit of the original marks its translation, and a human can say "still right"."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.reading.ledger import LedgerError, digest, read_ledger
from hub.reading.load import read_hub
from tests.projects import hub
from tests.reading.projects import CITY, all_problems, broken, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project whose translations are all recorded."""
    folder = project(tmp_path)
    assert hub("translations", "record", root=folder).returncode == 0
    return folder


def edit(root: Path, *changes: tuple[str, str]) -> None:
    path = root / CITY
    path.write_text(broken(path.read_text(encoding="utf-8"), *changes), encoding="utf-8")


def outdated(root: Path) -> dict[str, frozenset[tuple[str, ...]]]:
    found = read_hub(root).hub
    assert found is not None
    return dict(found.outdated)


def test_digests_do_not_change_with_line_breaks() -> None:
    assert digest("one two\nthree") == digest(" one  two three\n")
    assert digest("one two") != digest("one too")


def test_a_project_without_ledger_is_current(tmp_path: Path) -> None:
    assert outdated(project(tmp_path)) == {}


def test_an_edit_of_the_original_marks_the_translation(root: Path) -> None:
    assert outdated(root) == {}
    edit(root, ("Neighbours meet once a month.", "Neighbours meet twice a month."))
    assert outdated(root) == {"harbour/fr": frozenset({("key_initiatives", "open-doors", "summary")})}
    notices = [problem for problem in all_problems(root) if problem.code == "N506"]
    assert [(notice.path, notice.field) for notice in notices] == [(CITY, "key_initiatives[0].summary.fr")]
    lines = (root / CITY).read_text(encoding="utf-8").split("\n")
    assert "twice a month" in lines[notices[0].line - 1]
    assert "français" in notices[0].message("fr")


def test_formatting_one_profile_leaves_the_ledgers_of_others_alone(root: Path) -> None:
    before = read_ledger(root, "harbour")
    edit(root, ("une fois par mois", "chaque mois"))
    other = next(path for path in sorted((root / "cities").glob("*.yml")) if path != root / CITY)
    assert hub("format", str(other.relative_to(root)), root=root).returncode == 0
    assert read_ledger(root, "harbour") == before
    hub("format", root=root)
    assert read_ledger(root, "harbour") != before


def test_an_edit_of_the_translation_marks_nothing_and_is_recorded(root: Path) -> None:
    edit(root, ("une fois par mois", "chaque mois"))
    assert outdated(root) == {}
    assert hub("format", CITY, root=root).returncode == 0
    edit(root, ("Neighbours meet once a month.", "Neighbours meet twice a month."))
    assert set(outdated(root)) == {"harbour/fr"}


def test_recording_keeps_what_is_out_of_date_so(root: Path) -> None:
    edit(root, ("Neighbours meet once a month.", "Neighbours meet twice a month."))
    hub("translations", "record", root=root)
    hub("format", root=root)
    assert set(outdated(root)) == {"harbour/fr"}


def test_bringing_the_translation_up_to_date_is_enough(root: Path) -> None:
    edit(root, ("Neighbours meet once a month.", "Neighbours meet twice a month."))
    edit(root, ("une fois par mois", "deux fois par mois"))
    assert outdated(root) == {}


def test_the_original_may_come_back(root: Path) -> None:
    edit(root, ("Neighbours meet once a month.", "Neighbours meet twice a month."))
    edit(root, ("Neighbours meet twice a month.", "Neighbours meet once a month."))
    assert outdated(root) == {}


def test_one_translation_may_serve_two_originals_that_both_stand(root: Path) -> None:
    edit(root, ("{en: Listen, fr: Écouter}", "{en: Hear, fr: Écouter}"))
    assert set(outdated(root)) == {"harbour/fr"}
    edit(root, ("actions:\n", "actions:\n          - {en: Listen, fr: Écouter}\n"))
    assert outdated(root) == {}


def test_lines_broken_anew_and_moved_texts_are_no_edit(root: Path) -> None:
    edit(root, ("It has a port.", "It\n    has a port."), ("  - id: open-doors", "  - id: open-gates"))
    edit(root, ("initiatives: [open-doors]", "initiatives: [open-gates]"))
    found = read_hub(root).problems
    assert not [problem for problem in found if problem.code == "N506"]


def test_the_first_language_may_be_french(root: Path) -> None:
    edit(root, ("original_language: en", "original_language: fr"), ("  fr: {method", "  en: {method"))
    hub("translations", "record", root=root)
    edit(root, ("une fois par mois", "deux fois par mois"))
    assert set(outdated(root)) == {"harbour/en"}


def test_a_human_says_still_right(root: Path) -> None:
    edit(root, ("Neighbours meet once a month.", "Neighbours meet monthly."), ("A plan [@report].", "Plan [@report]."))
    told = hub("translations", "status", root=root)
    assert "harbour.yml: fr outdated: key_initiatives.open-doors.summary" in told.stdout
    assert told.stdout.endswith("2 out of date.\n")
    done = hub("translations", "confirm", "harbour", "key_initiatives.open-doors", root=root)
    assert done.stdout == "Still right: key_initiatives.open-doors.summary\n"
    assert outdated(root) == {"harbour/fr": frozenset({("strategies", "together", "summary")})}
    again = hub("translations", "confirm", "harbour", "key_initiatives.open-doors", root=root)
    assert again.returncode == 1
    assert "nothing is out of date" in again.stderr


def test_missing_translations_are_listed(root: Path) -> None:
    edit(root, (", fr: Les voisins se réunissent une fois par mois.}", "}"))
    told = hub("translations", "status", "harbour", "--into", "fr", "--format", "json", root=root)
    assert '"path": "key_initiatives.open-doors.summary"' in told.stdout
    assert '"state": "missing"' in told.stdout


@pytest.mark.parametrize("content", ["", "[]", '{"pairs": {"fr": 3}}', '{"pairs": {"fr": [["x", "y"]]}}', "[" * 9999])
def test_a_broken_ledger_is_an_error_with_a_name(root: Path, content: str) -> None:
    (root / "hub/data/translations/harbour.json").write_text(content, encoding="utf-8")
    with pytest.raises(LedgerError):
        read_ledger(root, "harbour")
    assert [problem.code for problem in all_problems(root) if problem.severity == "error"] == ["E032"]


def test_ledgers_are_written_alike_and_merge(root: Path) -> None:
    path = root / "hub/data/translations/harbour.json"
    before = path.read_bytes()
    path.unlink()
    hub("translations", "record", root=root)
    assert path.read_bytes() == before
    edit(root, ("une fois par mois", "chaque mois"))
    hub("translations", "record", root=root)
    new = set(path.read_text(encoding="utf-8").split("\n")) - set(before.decode().split("\n"))
    assert len(new) <= 2
