"""The form beside `hub check` and `hub format`: the same files, the same problems, the same words."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hub.contributing.canonical import SCHEMA_LINE, formatted
from hub.contributing.form_data import MODULES, NOT_IN_FORM, form_data, messages, words
from hub.contributing.form_words import HINTS, MESSAGES
from hub.language.catalogue import catalogue_path
from hub.reading.check import check_data
from hub.reading.codes import CODES
from hub.reading.documents import read_document
from hub.reading.load import read_hub
from hub.reading.problems import Problem
from hub.reading.references import References
from hub.reading.schema import city_schema, country_names
from tests.contributing.form_modules import SCHEMA, hub, run, told_by_check, told_by_form
from tests.projects import ROOT
from tests.reading.examples import EXAMPLES
from tests.reading.projects import CITY, TEMPLATE, broken
from tests.reading.test_mistakes import MISTAKES, PROFILE

PROFILES = sorted((ROOT / "cities").glob("*.yml"))

SYNTAX = {"E009", "E010", "E011", "E012", "E013", "E014", "E023", "E024", "E025", "E026"}
"""Broken YAML: the check says what was mistyped; the form, which nobody types YAML into, only that it is broken."""

DIFFERENT = {
    "E009": "a directive that stands twice is read by one library and not by the other",
    "E018": "depth is counted before anything is read, so there is no place",
    "E021": "a leading zero is told, and that it makes no number",
    "E031": "the form tells a hundred at most",
    "E321": "the form does not know its own file's name",
}
"""Codes whose examples the form tells in another way, and why."""


@cache
def opened() -> dict[str, Any]:
    """Return what the form makes of every profile."""
    return run(texts={path.stem: path.read_text(encoding="utf-8") for path in PROFILES})


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_survives_the_form(path: Path) -> None:
    """What the form saves is, byte for byte, what `hub format` writes, whose meaning another test looks at."""
    data = path.read_bytes()
    assert opened()[path.stem]["saved"] == formatted(read_document(data, f"cities/{path.name}"))
    assert told_by_form(opened()[path.stem]) == told_by_check(data, f"cities/{path.name}")


def test_both_write_the_same_first_line() -> None:
    assert opened()["schemaLine"] == SCHEMA_LINE


@cache
def mistaken() -> dict[str, Any]:
    return run(texts={name: how(PROFILE) for name, (how, *_) in MISTAKES.items()})


@pytest.mark.parametrize("name", MISTAKES)
def test_every_seeded_mistake_has_the_same_code_in_both(name: str) -> None:
    how, _, code, _ = MISTAKES[name]
    told, checked = told_by_form(mistaken()[name]), told_by_check(how(PROFILE).encode(), "cities/rotterdam.yml")
    if code not in DIFFERENT:
        assert told == checked
    assert code in {found for found, _ in told} or code in SYNTAX


def example_texts() -> dict[str, str]:
    """Return every bad and good example of every code that is about a city's file."""
    base = (TEMPLATE / CITY).read_text(encoding="utf-8")
    texts = {}
    for code, example in EXAMPLES.items():
        if example.file == CITY:
            for number, content in enumerate((*example.bad, example.good)):
                name = f"{code} {'good' if number == len(example.bad) else number}"
                try:
                    text = content.decode() if isinstance(content, bytes) else broken(base, *content)
                except UnicodeDecodeError:
                    continue
                if len(text) < 1_000_000:
                    texts[name] = text
    return texts


TEXTS = example_texts()


@cache
def examples() -> dict[str, Any]:
    found = read_hub(TEMPLATE).hub
    assert found is not None
    data = form_data(found, ())
    names = data["names"] | {"practice": {key: {} for key in found.practices}}
    schema = city_schema(found.thesaurus, country_names(References(TEMPLATE).countries))
    return run(schema=schema, names=names, rules=data["rules"], texts=TEXTS)


def checked(name: str) -> dict[tuple[str, str], Problem]:
    problems = check_data(TEXTS[name].encode(), CITY, References(TEMPLATE)).problems
    return {(problem.code, problem.field): problem for problem in problems if problem.severity != "notice"}


@pytest.mark.parametrize("name", TEXTS)
def test_every_example_of_every_code_has_the_same_code_and_field(name: str) -> None:
    code = name.split()[0]
    told = told_by_form(examples()[name])
    if code in SYNTAX - set(DIFFERENT) and not name.endswith("good"):
        assert {found for found, _ in told} <= SYNTAX
        assert told
    elif code not in DIFFERENT or name.endswith("good"):
        assert told == sorted(checked(name))


def test_every_difference_is_one() -> None:
    different = {name.split()[0] for name in TEXTS if told_by_form(examples()[name]) != sorted(checked(name))}
    assert set(DIFFERENT) <= different, "some are told alike: take them out of DIFFERENT"


OTHER_WORDS = {"E009", "E310", "E313", "E104", "E105", "E108", "E113", *MESSAGES}
"""Messages in which the form has another value to show, such as one without quotation marks, or other words."""


def test_both_say_it_in_the_same_words() -> None:
    compared = 0
    for name in TEXTS:
        known = checked(name)
        for problem in examples()[name]["problems"]:
            same = known.get((problem["code"], problem["field"]))
            if same is None or problem["code"] in OTHER_WORDS:
                continue
            for language in ("en", "fr"):
                assert problem["said"][language][0] == same.message(language).replace("`", "")
                compared += 1
    assert compared > 2000


def test_the_form_says_what_to_do_next_and_speaks_of_no_key_or_format() -> None:
    for code, said in messages().items():
        for language in ("en", "fr"):
            if code != "nearest":
                assert said["hint"][language]
            words = " ".join(part[language] for part in said.values() if part)
            words = re.sub("`(mailto|tel):`", "", words)
            wrong = re.search(r"YAML|slug|pull request|`\w+:`|`[a-z_]+`|\{\{|hub/|/contribute/", words)
            assert not wrong, (code, wrong)
    assert set(HINTS) | set(MESSAGES) <= set(messages()), "not told by the form: take them out"


def test_the_help_of_a_field_speaks_of_no_file() -> None:
    models = (SCHEMA, *SCHEMA["$defs"].values())
    helps = {
        f"{model.get('title')}.{key}": " ".join((field.get("description", ""), field["x-fr"].get("description", "")))
        for model in models
        for key, field in model.get("properties", {}).items()
        if key not in ("published", "schema")
    }
    assert len(helps) > 100
    assert {
        name: text for name, text in helps.items() if re.search(r"[{}`<>]|\bnull\b|\btrue (only|seulement)|YAML", text)
    } == {}


def test_the_table_of_messages_holds_every_code_that_the_form_tells() -> None:
    table = set(messages())
    assert table == {code for code in CODES if CODES[code].severity != "notice"} - NOT_IN_FORM | {"nearest"}
    every = (*opened().values(), *mistaken().values(), *examples().values())
    told = {problem["code"] for answer in every if isinstance(answer, dict) for problem in answer["problems"]}
    assert told <= table


def test_every_word_of_the_form_has_its_french() -> None:
    catalogue = catalogue_path("fr").read_text(encoding="utf-8").replace('\\"', '"')
    asked = words(ROOT / MODULES)
    assert len(asked) > 130
    assert [word for word in asked if f'msgid "{word}"' not in catalogue] == []


def test_the_first_module_asks_at_once_for_all_that_the_form_needs() -> None:
    folder = ROOT / MODULES
    listed = re.search(r"const MODULES = (\[.*\])", (folder / "start.js").read_text(encoding="utf-8"))
    assert listed
    found, waiting = set(), ["main"]
    while waiting:
        text = (folder / f"{waiting.pop()}.js").read_text(encoding="utf-8")
        new = set(re.findall(r'^import .* from "\./(\w+)\.js";', text, re.MULTILINE)) - found
        found |= new
        waiting += new
    assert sorted(found - {"start", "drafts"}) == json.loads(listed[1])


def test_the_form_knows_every_id_that_a_profile_may_name() -> None:
    data = form_data(hub(), ())
    known = data["names"] | data["rules"]
    assert set(known["network"]) == set(hub().networks)
    assert set(known["city"]) == set(hub().cities)
    assert set(known["strategies"]["nl"]) == {strategy.id for strategy in hub().countries["nl"].strategies}
    assert all(code in known["historical"] for code, term in hub().thesaurus["regions"].items() if term.replaced_by)
