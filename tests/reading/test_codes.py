"""Every code has words in both languages, one good example and bad ones; each bad one is told, and little else."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from hub.reading.codes import CODES
from tests.reading.examples import ELSEWHERE, EXAMPLES, Content
from tests.reading.projects import TEMPLATE, broken, problems, project

BAD = [(code, number) for code, example in EXAMPLES.items() for number in range(len(example.bad))]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("codes"))


def codes_of(root: Path, code: str, content: Content) -> list[str]:
    name = EXAMPLES[code].file
    original = (TEMPLATE / name).read_text(encoding="utf-8")
    data = content if isinstance(content, bytes) else broken(original, *content)
    try:
        found = problems(root, name, data)
    finally:
        (root / name).write_text(original, encoding="utf-8")
    for problem in found:
        assert problem.path == name
        assert problem.line >= 1
        assert problem.column >= 1
        for language in ("en", "fr"):
            assert "\n" not in problem.message(language) + problem.hint(language)
            assert "{nearest}" not in problem.hint(language)
    return [problem.code for problem in found]


def test_every_code_has_examples() -> None:
    assert set(EXAMPLES) | ELSEWHERE == set(CODES)
    assert not set(EXAMPLES) & ELSEWHERE


@pytest.mark.parametrize(("code", "number"), BAD, ids=[f"{code}-{number}" for code, number in BAD])
def test_bad(root: Path, code: str, number: int) -> None:
    example = EXAMPLES[code]
    found = codes_of(root, code, example.bad[number])
    assert code in found
    errors = {other for other in found if other[0] == "E"} - {code, *example.others}
    assert not example.alone or not errors


@pytest.mark.parametrize("code", EXAMPLES)
def test_good(root: Path, code: str) -> None:
    found = codes_of(root, code, EXAMPLES[code].good)
    allowed = codes_of(root, code, ())
    assert code not in found or (code in allowed and found.count(code) <= allowed.count(code) and code == "N500")
    assert not [other for other in found if other[0] == "E" and other not in EXAMPLES[code].others]


@pytest.mark.parametrize("code", CODES)
def test_words(code: str) -> None:
    words = CODES[code]
    names: dict[str, set[str | None]] = {}
    for language in ("en", "fr"):
        for text in (words.message[language], words.hint[language], words.cause[language], words.cure[language]):
            assert text.count("`") % 2 == 0, text
            assert text == text.strip()
        for text in (words.message[language], words.cause[language], words.cure[language]):
            assert text
            assert text[-1] in ".]?!}" or text.endswith((": {value}", "`")), text
        templates = words.message[language] + words.hint[language]
        names[language] = {name for _, name, _, _ in string.Formatter().parse(templates)} - {None}
        assert not re.search(r"[’“”\u00a0\u202f]", templates), "typography is put in by code"
    assert names["en"] == names["fr"]
    assert words.message["en"] != words.message["fr"]
    assert words.cause["en"] != words.cause["fr"]


def test_a_code_is_its_severity() -> None:
    assert {code[0] for code in CODES} == {"E", "W", "N"}
    assert all(re.fullmatch(r"[EWN]\d{3}", code) for code in CODES)
    assert len({code.name for code in CODES.values()}) == len(CODES)
