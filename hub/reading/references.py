"""What ids there are to refer to, read from disk only when something refers to that kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from hub.model.values import ID_PATTERN, LANGUAGES
from hub.reading.documents import Document, read_document
from hub.reading.files import read_bytes, yaml_files
from hub.reading.nearest import nearest, slug
from hub.reading.nodes import Node
from hub.reading.problems import Problem, Value, place_name
from hub.reading.shapes import Visit
from hub.reading.wording.names import EVERYDAY, NO_COUNTRY, VOCABULARIES

Names = Mapping[str, tuple[str, ...]]
"""Ids and, for each, its names in any language."""

RECORDS = {
    "network": ("networks.yml", "networks"),
    "working_group": ("working_groups.yml", "working_groups"),
    "resource": ("resources.yml", "resources"),
}
"""Kinds of record with a file of their own in `hub/data`, and the key of their list."""

CODES = {
    "source": "E200",
    "initiative": "E201",
    "strategy": "E202",
    "practice": "E203",
    "city": "E204",
    "city_or_practice": "E204",
    "network": "E205",
    "working_group": "E206",
    "resource": "E207",
    "country": "E111",
}
"""The code for an unknown id of each kind; all others are vocabularies (E110)."""


class Term(NamedTuple):
    """What a reference to a vocabulary's term has to know of it."""

    names: tuple[str, ...]
    historical: bool
    replaced_by: tuple[str, ...]


class References:
    """The ids of one project, by kind."""

    def __init__(self, root: Path) -> None:
        """Take the project's folder, which holds `cities/` and `hub/data/`."""
        self.root = root

    def _read(self, name: str) -> Node | None:
        data, problems = read_bytes(self.root / name, name)
        document: Document | None = None if problems else read_document(data, name)
        return document.root if document else None

    def unreadable(self, name: str) -> bool:
        """Tell whether a file is there and cannot be read."""
        if not re.fullmatch(r"[a-z0-9/_-]{1,200}\.yml", name):
            return False
        data, problems = read_bytes(self.root / name, name)
        missing = any(problem.code == "E001" for problem in problems)
        return not missing and (bool(problems) or read_document(data, name).root is None)

    @cached_property
    def vocabularies(self) -> Mapping[str, Mapping[str, Term]]:
        """Every vocabulary's terms by id; empty if the file is missing or unreadable."""
        root = self._read("hub/data/vocabularies.yml")
        found: dict[str, dict[str, Term]] = {}
        for name, terms in root.entries() if root else ():
            found[name] = {
                term.text("id"): Term(
                    tuple(_names(term)),
                    bool(term.get("status") == "historical" or term.get("replaced_by")),
                    tuple(_listed(term, "replaced_by")),
                )
                for term in terms.items()
                if term.text("id")
            }
        return found

    @cache  # noqa: B019 - one instance for each run
    def records(self, kind: str) -> Names | None:
        """Return the ids of networks, working groups or resources, None if their file is missing."""
        file, key = RECORDS[kind]
        root = self._read(f"hub/data/{file}")
        listed = root.child(key) if root else None
        if listed is None:
            return None
        return {item.text("id"): tuple(_names(item)) for item in listed.items() if item.text("id")}

    @cache  # noqa: B019 - one instance for each run
    def terms(self, vocabulary: str) -> Names | None:
        """Return the ids of a vocabulary, None if there are no vocabularies at all."""
        terms = self.vocabularies.get(vocabulary, {})
        return {key: term.names for key, term in terms.items()} if self.vocabularies else None

    @cached_property
    def cities(self) -> Names:
        """The ids of all cities: the names of their files."""
        stems = [path.stem for path in yaml_files(self.root / "cities")]
        return {stem: () for stem in stems if not stem.startswith("_")}

    def published(self, city: str) -> Names:
        """Return the ids of all cities, without the given one if its page is hidden."""
        if city not in self.cities or self._city(city) is not None:
            return self.cities
        return {key: () for key in self.cities if key != city}

    def practices(self, city: str) -> Names:
        """Return the global ids of a city's practices; none for a city that is unknown or hidden."""
        return self._city(city) or {}

    @cache  # noqa: B019 - one instance for each run
    def _city(self, city: str) -> Names | None:
        """Return the practices of a city, None if it is unknown or hidden."""
        root = self._read(f"cities/{city}.yml") if city in self.cities else None
        if root is None or root.get("published") is False:
            return None
        listed = root.child("key_initiatives")
        items = [item for item in (listed.items() if listed else []) if item.text("id")]
        return {f"{city}/{item.text('id')}": tuple(_names(item)) for item in items}

    @cache  # noqa: B019 - one instance for each run
    def strategies(self, country: str) -> Names | None:
        """Return the ids of a country's strategies (lower-case code), None if the hub has no file on it."""
        root = self._read(f"hub/data/countries/{country}.yml") if country.isalpha() else None
        return _list_names(root.child("strategies")) if root else None

    @cached_property
    def countries(self) -> Names:
        """Every country's code with its names, in the order of `LANGUAGES`, then other names and codes people use."""
        from babel import Locale
        from babel.core import get_global

        english, *others = (Locale.parse(language).territories for language in LANGUAGES)
        names = {
            code: [name, *(other[code] for other in others)]
            for code, name in english.items()
            if len(code) == 2 and code not in NO_COUNTRY and all(code in other for other in others)
        }
        for other, codes in get_global("territory_aliases").items():
            if len(codes) == 1 and codes[0] in names and not other.isdigit():
                names[codes[0]].append(other)
        for name, code in EVERYDAY.items():
            names[code].append(name)
        return {code: tuple(found) for code, found in names.items()}


def _names(record: Node) -> Iterator[str]:
    """Yield a record's names in every language, its alternative ones and its former ids."""
    for key in ("label", "name", "title"):
        if found := record.child(key):
            yield from (node.value for _, node in found.entries() if isinstance(node.value, str))
    for key in ("alt", "hidden"):
        if found := record.child(key):
            for _, words in found.entries():
                yield from (node.value for node in words.items() if isinstance(node.value, str))
    if isinstance(record.get("abbreviation"), str):
        yield record.get("abbreviation")
    yield from _listed(record, "aliases")


def _listed(record: Node, key: str) -> Iterator[str]:
    found = record.child(key)
    yield from (node.raw for node in (found.items() if found else []))


def missing_file(root: Path, name: str) -> Problem | None:
    """Return the problem of a file of the hub's own that is not there, None if it is."""
    return None if (root / name).is_file() else Problem(name, 1, 1, "E030", "", {"path": name})


def check_references(visits: list[Visit], document: Document, references: References) -> Iterator[Problem]:
    """Yield a problem for every id in a document that leads nowhere."""
    root = document.root
    assert root is not None
    own = _Own(root)
    absent: set[str] = set()
    for visit in visits:
        kind = visit.shape.ref
        if kind is None or visit.node.children is not None or visit.node.value is None:
            continue
        names = own.names(kind, visit.node, references)
        if names is None:
            file = RECORDS[kind][0] if kind in RECORDS else "vocabularies.yml"
            if file not in absent and (problem := missing_file(references.root, f"hub/data/{file}")):
                absent.add(file)
                yield problem
            continue
        value = visit.node.raw if not isinstance(visit.node.value, str) else visit.node.value
        place = (document.name, *visit.node.place)
        if value not in names or visit.node.value != value:
            if references.unreadable(_holder(kind, value)) or (kind == "strategy" and own.is_lost(value, references)):
                # told with that file, or with the country
                continue
            near = nearest(value, names, spelling=kind != "country" or len(value) > 3)
            values: dict[str, Value] = {"value": value, "nearest": near}
            if kind == "country" and near:
                values["nearest"] = {
                    language: f"{near} ({name})" for language, name in zip(LANGUAGES, names[near], strict=False)
                }
            if kind not in CODES:
                values["vocabulary"] = VOCABULARIES.get(kind, {"en": f"term of {kind}", "fr": f"« {kind} »"})
                values["list"] = kind
            yield Problem(*place, CODES.get(kind, "E110"), place_name(visit.path), values)
        elif kind == "regions" and (term := references.vocabularies[kind][value]).historical:
            yield Problem(
                *place, "E208", place_name(visit.path), {"value": value, "regions": ", ".join(term.replaced_by)}
            )


def _holder(kind: str, value: str) -> str:
    """Return the file that would hold what a reference names, empty if it is this file or one of the hub's own."""
    owner, slash, _ = value.partition("/")
    if kind in ("practice", "city", "city_or_practice"):
        return f"cities/{owner}.yml"
    return f"hub/data/countries/{owner}.yml" if kind == "strategy" and slash else ""


class _Own:
    """The ids that a document itself offers."""

    def __init__(self, root: Node) -> None:
        self.sources = _map_names(root.child("sources"))
        self.initiatives = _list_names(root.child("key_initiatives"))
        self._strategies = root.child("strategies")
        country = root.get("country")
        self._country = country.lower() if isinstance(country, str) else ""
        self._known: Names | None = None

    def names(self, kind: str, node: Node, references: References) -> Names | None:
        """Return what a reference may name, None if the hub's file for it is missing."""
        value = node.raw
        if kind == "source":
            return self.sources
        if kind == "initiative":
            return self.initiatives
        if kind == "country":
            return references.countries
        if kind == "city":
            return references.published(value)
        if kind == "strategy":
            return self.strategies(references)
        if kind in ("practice", "city_or_practice"):
            city = value.partition("/")[0]
            practices = references.practices(city)
            if kind == "practice":
                return practices or {f"{key}/…": (key,) for key in references.cities}
            return {**practices, **references.published(city)}
        if kind in RECORDS:
            return references.records(kind)
        return references.terms(kind)

    def is_lost(self, strategy: str, references: References) -> bool:
        """Tell whether a strategy may be one of the country, where the document names no country that there is."""
        return "/" in strategy and self._country.upper() not in references.countries

    def strategies(self, references: References) -> Names:
        """Return the strategies of the document, and of its country with the country's code before them."""
        if self._known is None:
            national = references.strategies(self._country) or {}
            of_country = {f"{self._country}/{key}": names for key, names in national.items()}
            self._known = {**_list_names(self._strategies), **of_country}
        return self._known


def _list_names(node: Node | None) -> Names:
    """Return the ids of a list's records; one that is told to be wrong counts as it should be written."""
    ids = {item.text("id"): tuple(_names(item)) for item in (node.items() if node else []) if item.text("id")}
    return {key if re.fullmatch(ID_PATTERN, key) else slug(key): names for key, names in ids.items()}


def _map_names(node: Node | None) -> Names:
    return {key: (item.text("title"),) for key, item in node.entries()} if node else {}
