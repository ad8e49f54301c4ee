"""The ledger of translations, `hub/data/translations/<city>.json`: which translation was made from which original.

It holds pairs of digests, (original text, translation), per language. A pair that is known is current. A translation
that is known beside another original, which no longer stands beside it in the file, is out of date. A translation that
is not known is current, and recorded by the next `hub format` or by the workflow on the main branch. So whoever edits
one language in a text editor needs to know nothing, and a clone without history knows all.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from hub.model.cities import City
from hub.model.texts import TextPath, texts
from hub.model.values import LANGUAGES
from hub.reading.documents import Document
from hub.reading.nodes import Node
from hub.reading.problems import Path as PlacePath
from hub.reading.problems import Problem, place_name

Pair = tuple[str, str]
"""Digest of the original, digest of the translation."""

Ledger = Mapping[str, frozenset[Pair]]
"""Language of the translation → its pairs."""

FOLDER = "hub/data/translations"
_NAMES = {"en": {"en": "English", "fr": "anglais"}, "fr": {"en": "French", "fr": "français"}}
_DIGEST = re.compile(r"[0-9a-f]{16}")


class LedgerError(Exception):
    """A ledger that cannot be read; `str()` says why."""


class Translated(NamedTuple):
    """A text that stands in the file's first language and in another."""

    path: TextPath
    language: str
    pair: Pair


def digest(text: str) -> str:
    """Return 16 hexadecimal digits (of SHA-256) that do not change when lines are wrapped anew."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def file_of(city: str) -> str:
    """Return the name of a city's ledger in the project."""
    return f"{FOLDER}/{city}.json"


def read_ledger(root: Path, city: str) -> Ledger:
    """Return a city's ledger, empty if it has none. Raises LedgerError."""
    try:
        content = (root / file_of(city)).read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(str(error)) from None
    try:
        languages = json.loads(content)["pairs"]
        ledger = {str(code): frozenset((str(o), str(t)) for o, t in pairs) for code, pairs in languages.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LedgerError(f"{type(error).__name__}: {error}") from None
    if not all(_DIGEST.fullmatch(part) for pairs in ledger.values() for pair in pairs for part in pair):
        raise LedgerError("a digest is not made of 16 hexadecimal digits")
    return ledger


def ledger_text(ledger: Ledger) -> str:
    """Return what is written to a ledger's file: one pair to a line, sorted, so that changes merge."""
    languages = []
    for code in sorted(ledger):
        rows = ",\n".join(f'      ["{original}", "{translation}"]' for original, translation in sorted(ledger[code]))
        languages.append(f'    "{code}": [\n{rows}\n    ]' if rows else f'    "{code}": []')
    return '{\n  "schema": 1,\n  "pairs": {\n' + ",\n".join(languages) + "\n  }\n}\n"


def translated(city: City) -> Iterator[Translated]:
    """Yield every text of a profile that stands in its first language and in another one of the site's."""
    first = city.original_language
    for path, text in texts(city):
        if first in text.root:
            for language in LANGUAGES:
                if language != first and language in text.root:
                    yield Translated(path, language, (digest(text.root[first]), digest(text.root[language])))


def outdated(city: City, ledger: Ledger) -> dict[str, frozenset[TextPath]]:
    """Return, for each language, the paths of the translations that were made from another original."""
    found: dict[str, set[TextPath]] = {}
    here = list(translated(city))
    standing = {(item.language, item.pair) for item in here}
    for item in here:
        known = ledger.get(item.language, frozenset())
        if item.pair in known:
            continue
        others = [pair for pair in known if pair[1] == item.pair[1]]
        # the same words may rightly translate two originals, as "Maire" does: both still stand in the file
        if others and not any((item.language, pair) in standing for pair in others):
            found.setdefault(item.language, set()).add(item.path)
    return {language: frozenset(paths) for language, paths in found.items()}


def recorded(city: City, ledger: Ledger) -> Ledger:
    """Return the ledger with every translation that is current in it."""
    stale = outdated(city, ledger)
    pairs = {code: set(known) for code, known in ledger.items()}
    for item in translated(city):
        if item.path not in stale.get(item.language, frozenset()):
            pairs.setdefault(item.language, set()).add(item.pair)
    return {code: frozenset(known) for code, known in pairs.items()}


def stale_translations(
    root: Path, city: City, document: Document
) -> tuple[Mapping[str, frozenset[TextPath]], list[Problem]]:
    """Return what of a city's translations is out of date, and a notice for each; an error if its ledger is broken."""
    assert document.root is not None
    stem = document.name.rpartition("/")[2].rpartition(".")[0]
    if document.name != f"cities/{stem}.yml" or stem.startswith("_"):
        return {}, []
    try:
        ledger = read_ledger(root, stem)
    except LedgerError as error:
        return {}, [Problem(file_of(stem), 1, 1, "E032", "", {"detail": str(error)})]
    stale = outdated(city, ledger)
    problems = []
    for language, paths in stale.items():
        for path in sorted(paths):
            place = (*place_in(document.root, path), language)
            line, column = document.root.place_of(place)
            values = {"language": _NAMES[language]}
            problems.append(Problem(document.name, line, column, "N506", place_name(place), values))
    return stale, problems


def place_in(root: Node, path: TextPath) -> PlacePath:
    """Return where a text's path leads in a document: numbers instead of the ids of a list's items."""
    place: list[str | int] = []
    node: Node | None = root
    for step in path:
        if node is not None and isinstance(node.children, list):
            numbers = (n for n, item in enumerate(node.items()) if (item.text("id") or item.text("sector")) == step)
            number = next(numbers, int(step) if step.isdecimal() else 0)
            place.append(number)
            node = node.child(number)
        else:
            place.append(step)
            node = node.child(step) if node else None
    return tuple(place)
