"""One list of mistakes: each has its code at its line and field in a file, and the way to mend it in both languages.

Those that a form can express are typed into it by `tests/browser/test_profile_mistakes.py`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from hub.reading.check import check_data
from hub.reading.problems import place_name
from hub.reading.references import References
from tests.contributing.examples import MISTAKES, PROFILE, TYPED
from tests.contributing.form_modules import run, told_by_check
from tests.contributing.test_form_modules import SYNTAX
from tests.projects import ROOT

FILE = "cities/rivertown.yml"


def test_the_profile_without_them_is_right() -> None:
    assert told_by_check(PROFILE.encode(), FILE) == []


def test_there_are_enough_of_them_and_no_two_are_one() -> None:
    assert len({mistake.text for mistake in MISTAKES.values()}) == len(MISTAKES) >= 40
    assert len({mistake.code for mistake in MISTAKES.values()}) >= 40
    assert len(TYPED) >= 25


@pytest.mark.parametrize("name", MISTAKES)
def test_each_has_one_code_at_its_line_and_says_how_to_mend_it(name: str) -> None:
    mistake = MISTAKES[name]
    problems = check_data(mistake.text.encode(), FILE, References(ROOT)).problems
    found = [problem for problem in problems if problem.severity != "notice"]
    assert {problem.code for problem in found} == {mistake.code}
    problem = found[0]
    assert (problem.path, problem.line) == (FILE, mistake.line)
    if mistake.place is None:
        assert problem.field == mistake.field
    else:
        # a range, a contact and a help line are told as a whole
        own = place_name(mistake.place)
        assert problem.field.startswith(own) or own.startswith(problem.field)
    said = {language: (problem.message(language), problem.hint(language)) for language in ("en", "fr")}
    for language, fix in zip(("en", "fr"), mistake.fix, strict=True):
        assert all(said[language])
        assert fix in " ".join(said[language]).replace("\u202f", " ")
    assert said["en"][0] != said["fr"][0]
    assert said["en"][1] != said["fr"][1]


@cache
def opened() -> dict[str, Any]:
    """Return what the form says of the files."""
    return run(texts={name: mistake.text for name, mistake in MISTAKES.items()})


@pytest.mark.parametrize("name", MISTAKES)
def test_the_form_that_opens_the_file_says_the_same(name: str) -> None:
    mistake = MISTAKES[name]
    problems = opened()[name]["problems"]
    told = {problem["code"] for problem in problems}
    if mistake.code in SYNTAX:
        assert told <= SYNTAX
    else:
        assert told == {mistake.code}
    for problem in problems:
        english, french = problem["said"]["en"], problem["said"]["fr"]
        assert all((*english, *french))
        assert english[0] != french[0]
        assert english[1] != french[1]
