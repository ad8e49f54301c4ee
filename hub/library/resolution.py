"""What a word of a query may stand for: itself, what it might be the inflection of, a slip of the hand, a beginning."""

from __future__ import annotations

from hub.library.reader import Found, LibraryReader

EXACT, RULE, TYPO, PREFIX = 10, 9, 7, 5
"""What each is worth."""

MOST_PREFIX = 8


def resolve(reader: LibraryReader, word: str, typing: bool, exact: bool) -> list[tuple[Found, str, int]]:
    """Return what a word may stand for: (entry, kind, weight); several only for a prefix."""
    near = reader.entries_near(word)
    found = near.get(word)
    ways = [(found, "exact", EXACT)] if found else []
    if typing and len(word) >= 2:
        longer = [entry for form, entry in near.items() if form.startswith(word) and form != word and " " not in form]
        longer.sort(key=lambda entry: (-entry.weight, entry.form))
        ways += [(entry, "prefix", PREFIX) for entry in longer[:MOST_PREFIX]]
    if ways or exact:
        return ways
    for one, other in reader.rules:
        if word.endswith(one) and len(word) - len(one) >= 4:
            entry = near.get(word[: len(word) - len(one)] + other)
            if entry:
                return [(entry, "rule", RULE)]
    single = [entry for entry in near.values() if " " not in entry.form]
    for most, shortest in ((1, 4), (2, 8)):
        if len(word) >= shortest:
            close = [(distance, entry) for entry in single if (distance := _distance(word, entry.form, most)) <= most]
            if close:
                best = min(close, key=lambda pair: (pair[0], -pair[1].weight, pair[1].form))[1]
                return [(best, "typo", TYPO)]
    return []


def _distance(one: str, other: str, most: int) -> int:
    """Return the optimal string alignment distance of two words, or `most` + 1 if it is greater."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
