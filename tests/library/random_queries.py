"""Seeded random requests: words and names of the library, a third of them damaged, with operators and filters."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hub.library.facets import FACETS, SORTS
from hub.library.reader import LibraryReader
from hub.library.search import Request

LETTERS = "abcdefghijklmnopqrstuvwxyzéèàçœ"
GLUE = (" ", " ", " ", " ", " AND ", " OR ", " NOT ", " ET ", " OU ", " -", " SAUF ")


def random_requests(reader: LibraryReader, count: int, seed: int, *, phrases: bool = False) -> list[Request]:
    """Return that many requests; without phrases unless they are asked for."""
    chance = random.Random(seed)
    surfaces = [
        entry.surface for number in range(len(reader.meta["letters"])) for entry in reader.shard(number).values()
    ]
    return [_request(chance, reader, surfaces, phrases) for _ in range(count)]


def _request(chance: random.Random, reader: LibraryReader, surfaces: Sequence[str], phrases: bool) -> Request:
    parts = chance.choices(surfaces, k=chance.choice((0, 1, 1, 1, 2, 2, 3, 4, 6)))
    if chance.random() < 1 / 3:
        parts = [damaged(chance, part) for part in parts]
    query = ""
    for part in parts:
        query += (chance.choice(GLUE) if query else "") + (f'"{part}"' if phrases and chance.random() < 0.4 else part)
    filters = {}
    for name in chance.sample(FACETS, chance.choice((0, 0, 0, 1, 2))):
        values = list(reader.facet(name))
        filters[name] = frozenset(chance.sample(values, min(len(values), chance.choice((1, 1, 2)))))
    return Request(
        query,
        chance.choice(("en", "fr")),
        filters,
        chance.choice(("relevance", "relevance", *SORTS)),
        chance.random() < 0.5,
        chance.random() < 0.3,
    )


def damaged(chance: random.Random, word: str) -> str:
    """Return a word with a slip of the hand: a letter lost, doubled, swapped, replaced; or something odd."""
    place = chance.randrange(len(word))
    return chance.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :],
            word[:place] + chance.choice(LETTERS) + word[place + 1 :],
            word.upper(),
            f"l'{word}",
            f"{word}𝔸🙂",
            word + chance.choice(("s", "es", "ment", "ing", "ations")),
        )
    )
