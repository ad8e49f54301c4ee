"""Whatever the bytes, problems and never a traceback; whatever is put together rightly, no error."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hub.model.cities import City
from hub.model.thesaurus import Thesaurus
from hub.reading.check import check_data, model_of
from hub.reading.documents import read_document
from hub.reading.problems import Problem
from hub.reading.references import References
from hub.reading.schema import city_schema, country_names
from hub.reading.structure import check_structure
from tests.reading.projects import CITY, TEMPLATE, TODAY

REFERENCES = References(TEMPLATE)
PROFILE = (TEMPLATE / CITY).read_bytes()
FILES = [CITY, *(p.relative_to(TEMPLATE).as_posix() for p in sorted((TEMPLATE / "hub/data").rglob("*.yml")))]
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SIGNS = [*"a: \n-{}[],\"'#!|>%@`?\t\\=é\u202e\x00\U0001f6a2\ufeff"]
BITS = ["  ", "- ", "&a", "*a", "---", "...", "\r\n", "0x1", "012", "~", "null", "<<", "en: ", "schema: 1\n", "name: "]
MARKS = ["sources:\n", "[@a]", "<b>", "](javascript:"]
TOKENS = st.sampled_from([*SIGNS, *BITS, *MARKS])
KEYS = st.sampled_from(
    [
        "schema",
        "name",
        "en",
        "fr",
        "population",
        "value",
        "as_of",
        "source",
        "sources",
        "key_initiatives",
        "id",
        "aim",
        "activities",
        "aliases",
        "sector",
        "text",
        "claims",
        "series",
        "points",
        "label",
        "unit",
        "quotes",
        "strategies",
        "networks",
        "translation",
        "review",
        "period",
        "from",
        "to",
        "keywords",
        "contact",
        "help_line",
        "replaced_by",
        "x",
        "parameters",
        "min",
        "max",
        "original_language",
        "country",
        "leadership",
        "adapted_from",
        "hidden",
        "alt",
        "broader",
        "",
    ][:-1]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**25), 10**25)
    | st.floats(allow_nan=False)
    | st.text(max_size=30)
    | st.sampled_from(
        ["e3", "2024-01", "[@report]", "report", "2024", "<b>", "a@b.c", "[x](y)", "open-doors", "nl/x", "../x"]
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=40,
)


def look(found: tuple[Problem, ...]) -> None:
    """Word every problem, in both languages: words may fail too."""
    for problem in found:
        for language in ("en", "fr"):
            text = problem.message(language) + problem.hint(language)
            assert not any(c in text for c in "\n\x1b\x00\u202e")
        assert problem.line >= 1
        assert problem.column >= 1


def check(data: bytes, name: str = CITY) -> tuple[Problem, ...]:
    found = check_data(data, name, REFERENCES, TODAY).problems
    look(found)
    return found


@quick
@given(st.binary(max_size=400), st.sampled_from(FILES))
def test_any_bytes(data: bytes, name: str) -> None:
    check(data, name)


@quick
@given(st.lists(TOKENS, max_size=60).map("".join))
def test_anything_like_yaml(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@quick
@given(st.integers(0, len(PROFILE)), st.integers(0, 40), st.lists(TOKENS, max_size=3).map("".join))
def test_a_profile_with_a_hole(start: int, length: int, put_in: str) -> None:
    check(PROFILE[:start] + put_in.encode() + PROFILE[start + length :])


@quick
@given(VALUES, st.sampled_from(FILES))
def test_any_values(values: Any, name: str) -> None:
    found = check(json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass"), name)
    assert found or isinstance(values, dict)


@quick
@given(st.sampled_from(FILES), st.data())
def test_any_value_in_any_place(name: str, data: st.DataObject) -> None:
    """One value of a right file replaced by any other: at every place some rule may stumble over it."""
    values = read_document((TEMPLATE / name).read_bytes(), name).root
    assert values is not None
    tree = json.loads(json.dumps(values.value))
    holder, key = data.draw(st.sampled_from(list(places(tree))))
    holder[key] = data.draw(VALUES)
    check(json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogatepass"), name)


def places(tree: Any) -> list[tuple[Any, Any]]:
    """Return every (list or map, position or key) of a tree."""
    found = []
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in steps:
        found += [(tree, key), *places(value)]
    return found


# --- structurally valid profiles -----------------------------------------------------------------------------------

WORDS = st.text("abcdefghij éàüßñ,'#&*!|>%:-?.0123456789", min_size=1, max_size=40).filter(
    lambda text: (
        bool(text.strip(" -#.:=0123456789>"))
        and not text.lstrip().startswith(("#", ">", "-", "*", "|", "!"))
        and "-" * 3 not in text
    )
)
IDS = st.from_regex(r"[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
TEXTS = st.fixed_dictionaries({"en": WORDS}, optional={"fr": WORDS, "nl": WORDS})
NUMBERS = st.integers(0, 10**9) | st.floats(0, 10**9).map(lambda number: round(number, 3))
DATES = st.dates().map(lambda day: day.isoformat()[: 7 if day.day % 2 else 10]) | st.integers(1000, 2030)
SOURCES = st.sampled_from(["one", "two"])


def record(required: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def some(strategy: st.SearchStrategy[Any], least: int = 0, most: int = 3, key: str = "") -> st.SearchStrategy[Any]:
    return st.lists(strategy, min_size=least, max_size=most, unique_by=(lambda item: item[key]) if key else None)


FACTS = record(
    {"value": NUMBERS | st.just({"min": 1, "max": 2.5}), "as_of": st.none() | DATES, "source": SOURCES},
    qualifier=st.sampled_from(["about", "over", "under"]),
    unit=TEXTS,
    currency=st.just("EUR"),
    note=TEXTS,
    disputed=some(record({"value": NUMBERS, "source": SOURCES}, note=TEXTS)),
)
PERIODS = record({}, source=SOURCES, **{"from": st.integers(1000, 1999)}, to=st.integers(2000, 2030) | st.none())
CLAIMS = record(
    {
        "text": TEXTS,
        "about": st.sampled_from(["outcome", "output"]),
        "stance": st.sampled_from(["supports", "no-effect"]),
        "evidence": st.sampled_from(["e1", "e2", "e3", "e4"]),
        "source": st.just("two"),
    },
    study=SOURCES,
    speaker=TEXTS,
    reported_by=SOURCES,
)
PRACTICES = record(
    {
        "id": IDS,
        "title": TEXTS,
        "aim": some(st.sampled_from(["hate", "violence-crime"]), 1, 2),
        "form": st.just("programme"),
        "summary": TEXTS,
        "sectors": some(st.sampled_from(["education", "health"]), 1, 4),
    },
    abbreviation=st.just("ABC"),
    owner=record({"name": TEXTS | st.just("City"), "type": st.just("city")}),
    approach=TEXTS,
    keywords=some(st.just("mentoring"), 0, 8),
    status=record({"value": st.just("active")}, as_of=DATES),
    period=PERIODS,
    parameters=some(FACTS.flatmap(lambda fact: TEXTS.map(lambda label: {**fact, "label": label}))),
    cost=FACTS,
    claims=some(CLAIMS),
    adapted_from=some(TEXTS | st.just("hill/open-doors")),
    links=some(record({"url": st.just("https://x.example/"), "title": TEXTS}, language=st.just(["nl"]))),
)
PROFILES = record(
    {
        "schema": st.just(1),
        "name": TEXTS,
        "type": st.just("city"),
        "country": st.sampled_from(["NO", "NL", "XK", "GB"]),
        "region": st.just("western-europe"),
        "key_initiatives": some(PRACTICES, 1, 3, key="id"),
        "sources": st.just(
            {
                "one": {"title": "One", "language": ["no"], "type": "report", "read": "full"},
                "two": {"title": "Two", "language": ["nl"], "type": "evaluation", "read": "full", "independent": True},
            }
        ),
        "original_language": st.sampled_from(["en", "fr"]),
        "review": st.just({"status": "imported", "date": "2024-06-01"}),
    },
    scope=TEXTS | st.none(),
    coordinates=record({"lat": st.floats(-90, 90).map(lambda lat: round(lat, 4)), "lon": st.integers(-180, 180)}),
    population=some(FACTS.map(lambda fact: {**fact, "as_of": None})),
    leadership=some(record({"name": st.just("A"), "role": TEXTS, "as_of": st.none() | DATES, "source": SOURCES})),
    keywords=some(st.just("mentoring"), 0, 12) | st.none(),
    background=TEXTS,
    series=some(
        record(
            {
                "id": IDS,
                "label": TEXTS,
                "unit": TEXTS,
                "points": some(record({"label": st.just("2012") | TEXTS, "value": NUMBERS}), 2, 4),
                "source": SOURCES,
            }
        ),
        key="id",
    ),
    published=st.booleans(),
)


@cache
def schema() -> Draft202012Validator:
    thesaurus = check_data(
        (TEMPLATE / "hub/data/vocabularies.yml").read_bytes(), "hub/data/vocabularies.yml", REFERENCES
    )
    assert isinstance(thesaurus.record, Thesaurus)
    return Draft202012Validator(city_schema(thesaurus.record, country_names(REFERENCES.countries)))


@quick
@given(profile=PROFILES, block=st.booleans())
def test_right_profiles(profile: dict[str, Any], block: bool) -> None:
    """Written as YAML in blocks or in braces, they are read as they were, have no error, and editors accept them."""
    if block:
        text = yaml.dump(profile, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=60)
    else:
        text = json.dumps(profile, ensure_ascii=False)
    found = check(text.encode())
    assert not [(p.code, p.field, p.message("en")) for p in found if p.severity == "error"], text
    root = read_document(text.encode(), CITY).root
    assert root is not None
    assert root.value == profile
    assert not list(schema().iter_errors(root.value))


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def test_models_of_files() -> None:
    assert model_of("cities/x.yml") is City
    assert model_of("anything/networks.yml") is City
    assert model_of("hub/data/networks.yml") is not City


def test_structure_of_nothing() -> None:
    assert check_structure(City, read_document(b"", CITY), []) == (None, [])


def test_paths_are_not_followed_out(tmp_path: Path) -> None:
    """An id never becomes part of a path that leads elsewhere."""
    references = References(tmp_path)
    for wrong in ("../x", "/etc/passwd", "a/../../b", "\x00", "x" * 5000):
        assert references.practices(wrong) == {}
        assert references.strategies(wrong) is None
        assert not references.unreadable(f"cities/{wrong}.yml")
