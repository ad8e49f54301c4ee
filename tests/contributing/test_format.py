"""`hub format` changes no meaning, loses no comment, and changes nothing the second time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from hub.contributing.canonical import SCHEMA_LINE, formatted
from hub.contributing.comments import comments_in
from hub.contributing.drafts import EMPTY, TEMPLATE_DATE, draft
from hub.contributing.layout import WIDTH, Comments, laid_out, scalar, wrapped
from hub.model.cities import City
from hub.model.texts import texts
from hub.model.values import Prose, Sentence
from hub.pages import markdown
from hub.reading.documents import Document, read_document
from hub.reading.ledger import digest
from hub.reading.load import read_hub
from hub.reading.shapes import shape_of
from tests.projects import ROOT, hub
from tests.reading.projects import CITY, project

PROFILES = sorted((ROOT / "cities").glob("*.yml"))


def document(text: str, name: str = CITY) -> Document:
    return read_document(text.encode(), name)


def city(text: str) -> City:
    root = document(text).root
    assert root is not None
    return City.model_validate_json(json.dumps(root.value))


def rendered(profile: City) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield every text of a profile as a page shows it."""
    for path, text in texts(profile):
        for language, words in text.root.items():
            if isinstance(text, Prose):
                yield path, language, str(markdown.block(words, language, lambda inside: f"[{inside}]"))
            elif isinstance(text, Sentence):
                yield path, language, str(markdown.inline(words, language, lambda inside: f"[{inside}]"))
            else:
                yield path, language, " ".join(words.split())


def plain(value: Any) -> Any:
    """Return a tree of values with its texts on one line each."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    # a date without quotation marks is text here
    value = value.isoformat() if isinstance(value, date) else value
    return one_line(value) if isinstance(value, str) else value


def one_line(html: str) -> str:
    return " ".join(html.split())


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_keeps_its_meaning_and_comments(path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    after = formatted(document(before, f"cities/{path.name}"))
    assert formatted(document(after, f"cities/{path.name}")) == after
    old, new = city(before), city(after)
    assert sorted((at, code, one_line(html)) for at, code, html in rendered(new)) == sorted(
        (at, code, one_line(html)) for at, code, html in rendered(old)
    )
    assert plain(new.model_dump()) == plain(old.model_dump())
    assert [comment.text for comment in comments_in(after)] == [comment.text for comment in comments_in(before)]
    assert [digest(text.of("en")) for _, text in texts(new)] == [digest(text.of("en")) for _, text in texts(old)]


def seen_by_another(text: str) -> tuple[Any, list[str]]:
    """Return what ruamel.yaml reads in a file, a witness that shares nothing with our own reader: values, comments."""
    tokens = YAML().scan(text)
    parts = [part for token in tokens for part in token.comment or ()]
    listed = [item for part in parts for item in (part if isinstance(part, list) else [part]) if item is not None]
    lines = [line.strip() for item in listed for line in item.value.split("\n")]
    return plain(YAML(typ="safe", pure=True).load(text)), sorted(line for line in lines if line)


def commented(text: str) -> str:
    """Return a file with a comment above every fifth key and beside every seventh value that ends its line."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        begins = re.match(r"( *)(- )?[a-z_]+:( |$)", line)
        if begins and number % 5 == 0:
            lines.append(f"{begins[1]}# above {number}")
        beside = begins and number % 7 == 0 and re.search(r": [^|>]*[\w}\]]$", line)
        lines.append(f"{line}  # beside {number}" if beside else line)
    return "\n".join(lines)


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_another_reader_finds_the_same_values_and_comments(path: Path) -> None:
    text = commented(path.read_text(encoding="utf-8"))
    before = seen_by_another(text)
    assert len(before[1]) > 20
    assert seen_by_another(formatted(document(text, f"cities/{path.name}"))) == before


@pytest.mark.parametrize("language", ["en", "fr"])
def test_another_reader_finds_every_comment_of_a_draft(language: str) -> None:
    found = read_hub(ROOT).hub
    assert found is not None
    text = draft(EMPTY[language], found.thesaurus, TEMPLATE_DATE)
    before = seen_by_another(text)
    assert len(before[1]) > 100
    assert seen_by_another(formatted(document(text))) == before


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_only_what_cannot_be_divided_passes_the_width(path: Path) -> None:
    text = formatted(document(path.read_text(encoding="utf-8"), f"cities/{path.name}"))
    long = [line for line in text.split("\n") if len(line) > WIDTH]
    keys = {line.split(":")[0].strip().removeprefix("- ") for line in long}
    assert keys <= {"url", "title", "name", "archive_url", "publisher", "locator", "author"}


COMMENTED = """\
# at the top
# yaml-language-server: $schema=elsewhere.json
# still at the top
region: south-asia  # beside region
# above schema
schema: 1
name: {en: "Harbour", fr: Port} # beside name
keywords: [schools-education, # beside the first
  polarisation]
coordinates: {lat: 1.0, # beside lat
  # above lon
  lon: 2}
key_initiatives:
  # above the item
  - title: {en: It, fr: Lui}
    # above id
    id: it # beside id
    summary: # beside summary
      en: | # beside the block
        Long text with # no comment in it.
      fr: 'it''s # none either'
    # at the end of the item
  # at the end of the list
sources: {} # beside sources
# at the end
"""


def test_comments_stay_with_what_they_say() -> None:
    text = formatted(document(COMMENTED))
    assert (
        text
        == f"""\
{SCHEMA_LINE}
# at the top
# still at the top
# above schema
schema: 1
name: {{en: Harbour, fr: Port}}  # beside name
region: south-asia  # beside region
coordinates:
  lat: 1  # beside lat
  # above lon
  lon: 2
keywords:
  - schools-education  # beside the first
  - polarisation
key_initiatives:
  # above the item
  # above id
  - id: it  # beside id
    title: {{en: It, fr: Lui}}
    summary:  # beside summary
      en: "Long text with # no comment in it."  # beside the block
      fr: "it's # none either"
    # at the end of the item
  # at the end of the list
sources: {{}}  # beside sources
# at the end
"""
    )


def test_the_layout_is_the_same_whatever_the_order_and_the_braces() -> None:
    loose = "schema: 1\nname:\n    fr: Port\n    en: 'Harbour'\nsources: {}\ncountry:   \"NO\"\n"
    tight = ["schema: 1", "name: {en: Harbour, fr: Port}", "country: NO", "sources: {}", ""]
    assert formatted(document(loose)).split("\n")[1:] == tight


def test_a_changed_word_changes_few_lines() -> None:
    paragraph = "\n".join(["word " * 15 + "word"] * 12)
    assert wrapped(paragraph, 100) == paragraph.split("\n")
    changed = paragraph.replace("word", "a word", 1)
    assert wrapped(changed, 100)[1:] == paragraph.split("\n")[1:]


@pytest.mark.parametrize(
    "text",
    [
        "- one\n- two " + "long " * 40,
        "1. one " + "long " * 40 + "\n2. two",
        "> quoted " + "long " * 40,
        "a forced break  \n" + "long " * 40,
    ],
)
def test_lists_quotes_and_forced_breaks_are_left_alone(text: str) -> None:
    assert wrapped(text, 80) == [line if line.endswith("  ") else line.rstrip() for line in text.strip().split("\n")]


def test_no_line_begins_with_a_mark_that_was_a_word() -> None:
    for mark in ("-", "*", "+", "#", ">", "1."):
        for before in range(30):
            text = "x " * before + f"word {mark} word " + "y " * 30
            html = str(markdown.block("\n".join(wrapped(text, 40)), "en", lambda inside: inside))
            assert "<li>" not in html
            assert "<blockquote>" not in html


@settings(deadline=None)
@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_characters="\x7f"), max_size=40))
def test_every_line_of_text_comes_back(text: str) -> None:
    if any(0x7F <= ord(character) <= 0x9F or ord(character) == 0xAD for character in text):
        return
    source = f"schema: 1\nwebsite: {scalar(text)}\nscope: {{en: {scalar(text, inside=True)}}}\n"
    root = document(source).root
    assert root is not None
    assert root.value == {"schema": 1, "website": text, "scope": {"en": text}}


def test_a_sign_after_a_space_stays_with_its_word() -> None:
    for before in range(40):
        text = "x " * before + "« mot » : « oui » ; 50 % ! " + "y " * 30
        lines = wrapped(text, 40)
        assert not any(line.startswith(("»", ":", ";", "!", "%")) or line.endswith("«") for line in lines)
        assert wrapped("\n".join(lines), 40) == lines
    assert wrapped("un mot\n: deux « \ntrois »", 40) == ["un mot : deux « trois »"]


@settings(deadline=None)
@given(st.text(alphabet=" \nabé«»;%!-*1.>#:[]{}\"'", max_size=300))
def test_every_long_text_comes_back(text: str) -> None:
    profile = {"schema": 1, "background": {"en": text.strip() or "x", "fr": "y"}, "sources": {}}
    made = laid_out(profile, shape_of(City), Comments())
    root = document(made).root
    assert root is not None
    words = str(root.value["background"]["en"]).split()
    assert words == str(profile["background"]["en"]).split()  # type: ignore[index]


def test_the_command_leaves_a_broken_file_alone(tmp_path: Path) -> None:
    root = project(tmp_path)
    path = root / CITY
    broken = path.read_text(encoding="utf-8").replace("country: NL", "country: NOR", 1)
    path.write_text(broken, encoding="utf-8")
    done = hub("format", CITY, root=root)
    assert done.returncode == 1
    assert "E111" in done.stdout
    assert path.read_text(encoding="utf-8") == broken


def test_the_command_formats_and_then_finds_nothing_to_do(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert hub("format", root=root).returncode == 0
    again = hub("format", "--check", "--lang", "fr", root=root)
    assert (again.returncode, again.stdout) == (0, "0 à modifier.\n")


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_tells_editors_where_its_schema_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").split("\n")[0] == SCHEMA_LINE
    schema = SCHEMA_LINE.partition("$schema=")[2]
    assert (path.parent / schema).resolve().is_file()
