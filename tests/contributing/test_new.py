"""`hub new`: the draft passes the check, and so does every sample in its comments."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hub.contributing.canonical import formatted
from hub.contributing.drafts import EMPTY, TEMPLATE_DATE, TEMPLATE_FILE, draft, template
from hub.model.thesaurus import Thesaurus
from hub.reading.check import check_data, check_document
from hub.reading.documents import read_document
from hub.reading.references import References
from tests.projects import ROOT, hub, small_project

REFERENCES = References(ROOT)


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    name = "hub/data/vocabularies.yml"
    found = check_document(read_document((ROOT / name).read_bytes(), name), REFERENCES).record
    assert isinstance(found, Thesaurus)
    return found


def test_the_template_in_the_project_is_the_draft_for_no_city(thesaurus: Thesaurus) -> None:
    assert (ROOT / TEMPLATE_FILE).read_text(encoding="utf-8") == template(thesaurus), "run: hub new --template"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_is_valid_and_in_the_layout(thesaurus: Thesaurus, language: str) -> None:
    text = draft(EMPTY[language], thesaurus, TEMPLATE_DATE)
    found = check_data(text.encode(), "cities/_draft.yml", REFERENCES).problems
    assert {problem.code for problem in found} == {"N501"}
    assert formatted(read_document(text.encode(), "cities/_draft.yml")) == text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_sample_in_the_comments_is_right(thesaurus: Thesaurus, language: str) -> None:
    """With the # taken away everywhere, nothing but what an identifier names is missing."""
    uncommented = []
    for line in draft(EMPTY[language], thesaurus, TEMPLATE_DATE).split("\n"):
        body = line.strip().removeprefix("# ")
        sample = line.strip().startswith("# ") and (
            body.split(":")[0].replace("_", "").isalpha() and body[0].islower() and not body.startswith("yaml")
        )
        inner = line.strip().startswith("#   ")
        if line.strip().startswith("#") and not sample and not inner:
            continue
        uncommented.append(line.replace("# ", "", 1) if sample or inner else line)
    text = "\n".join(uncommented).replace("sources: {}\n", "").replace("published: false\n", "")
    assert len(yaml.safe_load(text)) >= 24
    found = check_data(text.encode(), "cities/_draft.yml", REFERENCES).problems
    # a strategy and its city's keywords carry the names of their own samples
    assert {problem.code for problem in found if problem.code[0] == "E"} <= {"E202"}


def test_the_command_writes_a_profile_from_options(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    options = ["--country", "FR", "--region", "western-europe", "--lang", "fr", "--date", "2026-11-21"]
    done = hub("new", "Saint-Étienne", *options, root=root)
    assert (done.returncode, done.stdout) == (0, "cities/saint-etienne.yml\n")
    assert hub("check", "cities/saint-etienne.yml", root=root).returncode == 0
    again = hub("new", "Saint-Étienne", *options, root=root)
    assert again.returncode == 1
    assert "is there already" in again.stderr


@pytest.mark.parametrize(
    ("language", "answers", "said"),
    [
        (
            "en",
            ["Ghent", "Belgum", "5", "City", "A port.", "Open doors", "", "peace", "4", "1", "3"],
            "Not in the list",
        ),
        ("fr", ["Gand", "Belgique", "Europe de l'Ouest", "ville", "", "", "", "paix", "4", "2", "1"], "Absent de la"),
    ],
)
def test_the_command_asks_and_takes_names_and_numbers(
    tmp_path: Path, language: str, answers: list[str], said: str
) -> None:
    root = small_project(tmp_path)
    terminal, keyboard = os.openpty()
    command = [sys.executable, "-c", "from hub.cli import main; main()", "new", "--lang", language]
    running = subprocess.Popen(command, cwd=root, stdin=keyboard, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    os.write(terminal, ("\n".join(answers) + "\n").encode())
    told = running.communicate(timeout=60)[0].decode()
    os.close(keyboard)
    os.close(terminal)
    assert running.returncode == 0
    assert said in told
    file = f"cities/{answers[0].lower()}.yml"
    assert f"hub check {file}" in told
    assert "country: BE" in (root / file).read_text(encoding="utf-8")
    assert hub("check", file, root=root).returncode == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--country", "FR"], "Missing option '--region'"),
        (["--country", "France", "--region", "western-europe"], "E111"),
        (["--country", "FR", "--region", "west"], "E110"),
    ],
)
def test_the_command_says_what_is_missing_or_wrong(tmp_path: Path, options: list[str], said: str) -> None:
    root = small_project(tmp_path)
    done = hub("new", "Lyon", *options, root=root)
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "cities/lyon.yml").exists()
