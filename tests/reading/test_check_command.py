"""`hub check` as people and programs call it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hub.commands.check import check
from hub.reading.printing import count_line, printed
from hub.reading.problems import Problem
from tests.projects import ROOT, hub
from tests.reading.projects import CITY, broken, project

LINE = re.compile(
    r"(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<code>[EWN]\d{3})( (?P<field>[^: ]+):)? (?P<message>.+)"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = project(tmp_path)
    monkeypatch.chdir(found)
    return found


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(check, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def spoil(root: Path, *changes: tuple[str, str]) -> None:
    path = root / CITY
    path.write_text(broken(path.read_text(encoding="utf-8"), *changes), encoding="utf-8")


MISTAKE = ("keywords: [mentoring", "keywords: [mentorring")
WARNING = ("https://harbour.example/report", "https://harbour.example/register")


def test_right(root: Path) -> None:
    result = run(CITY)
    assert result.exit_code == 0
    assert re.fullmatch(r"\d+ notices\.", result.output.splitlines()[-1])


def test_an_error(root: Path) -> None:
    spoil(root, MISTAKE)
    result = run(CITY)
    assert result.exit_code == 1
    lines = result.output.splitlines()
    headline = next(number for number, line in enumerate(lines) if "E110" in line)
    found = LINE.fullmatch(lines[headline])
    assert found
    assert found["path"] == CITY
    assert found["field"] == "keywords[0]"
    assert found["message"] == '"mentorring" is not a known keyword.'
    assert lines[headline + 1] == '    Did you mean "mentoring"? The list: /contribute/vocabularies/#keywords'
    assert lines[-1].startswith("1 error, ")


def test_a_warning_fails_only_strictly(root: Path) -> None:
    spoil(root, WARNING)
    assert run(CITY).exit_code == 0
    assert run(CITY, "--strict").exit_code == 1


def test_notices_never_fail(root: Path) -> None:
    assert "N500" in run(CITY, "--strict").output
    assert run(CITY, "--strict").exit_code == 0


def test_french(root: Path) -> None:
    spoil(root, MISTAKE)
    output = run(CITY, "--lang", "fr").output
    assert "« mentorring » n’est pas dans le vocabulaire des mots-clés." in output.replace("\u202f", " ")
    assert "erreur" in output


def test_json(root: Path) -> None:
    spoil(root, MISTAKE)
    records = json.loads(run(CITY, "--format", "json").output)
    found = next(record for record in records if record["code"] == "E110")
    assert found["path"] == CITY
    assert found["severity"] == "error"
    assert found["field"] == "keywords[0]"
    assert set(found) == {"path", "line", "column", "code", "severity", "field", "message", "hint"}


def test_github(root: Path) -> None:
    spoil(root, ("keywords: [mentoring", 'keywords: ["50%,\\r::error ::x"'))
    lines = [line for line in run(CITY, "--format", "github").output.splitlines() if line.startswith("::error ")]
    assert len(lines) == 1
    assert lines[0].startswith(f"::error file={CITY},line=19,col=")
    assert "title=E110 keywords[0]::" in lines[0]
    assert "50%25," in lines[0]


def test_everything(root: Path) -> None:
    spoil(root, MISTAKE)
    (root / "hub/data/questions.yml").write_text("schema: 1\nquestions: [{}]\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    paths = [found["path"] for line in result.output.splitlines() if (found := LINE.fullmatch(line))]
    assert {CITY, "cities/hill.yml", "hub/data/questions.yml"} <= set(paths)
    assert paths == sorted(paths)


def test_folders(root: Path) -> None:
    spoil(root, MISTAKE)
    assert "E110" in run("cities").output
    assert "E110" not in run("hub").output


def test_a_file_outside_is_a_profile(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "my-city.yml"
    other.write_text("schema: 1\nname: {en: X}\n", encoding="utf-8")
    result = run(str(other))
    assert result.exit_code == 1
    assert f"{other.as_posix()}:1:1: E101 country:" in result.output


def test_from_within_a_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(root, MISTAKE)
    monkeypatch.chdir(root / "cities")
    assert "cities/harbour.yml:19:" in run("harbour.yml").output


def test_a_wrong_option(root: Path) -> None:
    assert run("--format", "xml").exit_code == 2
    assert run("--lang", "de").exit_code == 2


def test_the_command_itself(root: Path) -> None:
    result = hub("check", CITY, root=root)
    assert result.returncode == 0
    assert result.stderr == ""
    spoil(root, MISTAKE)
    result = hub("check", CITY, root=root)
    assert result.returncode == 1
    assert "\x1b" not in result.stdout


def test_a_terminal_that_lacks_letters(root: Path) -> None:
    spoil(root, MISTAKE)
    result = hub("check", CITY, "--lang", "fr", root=root, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "E110" in result.stdout


def test_hostile_values_cannot_act_on_a_terminal(root: Path) -> None:
    spoil(root, ("keywords: [mentoring", 'keywords: ["\\e]0;x\\a\\e[31m\\u202Ered\\n::error ::y"'))
    for form in ("text", "github", "json"):
        output = run(CITY, "--format", form).output
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", output)
        assert not any(line.startswith("::error ::y") for line in output.splitlines())


def test_colour_is_for_terminals_only() -> None:
    problem = Problem("cities/x.yml", 1, 2, "E008")
    assert "\x1b[" in next(printed([problem], "text", "en", colour=True))
    assert "\x1b[" not in next(printed([problem], "text", "en"))


def test_count_line() -> None:
    two = [Problem("a", 1, 1, "E008"), Problem("a", 1, 1, "E008"), Problem("a", 1, 1, "W400", values={"key": "x"})]
    assert count_line(two, "en") == "2 errors, 1 warning."
    assert count_line(two, "fr") == "2 erreurs, 1 avertissement."
    assert count_line([], "en") == "No problems found."
    assert count_line([], "fr") == "Aucun problème."


def test_mkdocs_and_whoosh_are_not_imported() -> None:
    """A check of one file has to be quick: what it does not need is not imported."""
    code = "import sys, hub.reading.check; print(*{'mkdocs', 'whoosh', 'jinja2'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == ""
