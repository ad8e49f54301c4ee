"""Keeping the ledgers: what is translated, what is out of date, and a human's "still right".

The rule itself stands in `hub.reading.ledger`, since pages and checks depend on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hub.model.hub import Hub
from hub.model.texts import TextPath, texts
from hub.model.values import LANGUAGES
from hub.reading.ledger import Ledger, file_of, ledger_text, read_ledger, recorded, translated


class Finding(NamedTuple):
    """A text that is `missing` or `outdated` in a language."""

    city: str
    language: str
    state: str
    path: TextPath


def findings(hub: Hub) -> Iterator[Finding]:
    """Yield every text that lacks one of the site's languages, and every translation that is out of date.

    Labels that are names, the same in both languages, are no exception: they are written twice.
    """
    for key, city in hub.cities.items():
        for path, text in texts(city):
            for language in LANGUAGES:
                if language not in text.root:
                    yield Finding(key, language, "missing", path)
                elif path in hub.outdated.get(f"{key}/{language}", ()):
                    yield Finding(key, language, "outdated", path)


def record(root: Path, hub: Hub, cities: Sequence[str] = ()) -> list[str]:
    """Write every current translation into its city's ledger; return the files that changed.

    Translations that are out of date stay so. Without `cities`, all. Raises `LedgerError`.
    """
    return [
        file
        for key in cities or hub.cities
        if (file := _write(root, key, recorded(hub.cities[key], read_ledger(root, key))))
    ]


def confirm(
    root: Path, hub: Hub, key: str, under: TextPath = (), languages: Sequence[str] = LANGUAGES
) -> list[TextPath]:
    """Note that translations are right beside the originals as they now are; return the paths of those confirmed.

    Only those out of date, in `languages`, whose path begins with `under`. Raises `LedgerError`.
    """
    known = {code: set(pairs) for code, pairs in read_ledger(root, key).items()}
    confirmed = []
    for item in translated(hub.cities[key]):
        stale = hub.outdated.get(f"{key}/{item.language}", frozenset())
        if item.language in languages and item.path in stale and item.path[: len(under)] == under:
            known.setdefault(item.language, set()).add(item.pair)
            confirmed.append(item.path)
    if confirmed:
        _write(root, key, {code: frozenset(pairs) for code, pairs in known.items()})
    return confirmed


def _write(root: Path, key: str, ledger: Ledger) -> str | None:
    if not any(ledger.values()):
        return None
    name, text = file_of(key), ledger_text(ledger)
    path = root / name
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".half")
    half.write_text(text, encoding="utf-8")
    half.replace(path)
    return name
