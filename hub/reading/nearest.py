"""The nearest right value to a wrong one: by spelling, and by name in either language."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping


def folded(text: str) -> str:
    """Return a text without case, accents and signs between words: what two spellings of one name share."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+|_", " ", bare.casefold()).strip()


def slug(text: str) -> str:
    """Return a text as an identifier would spell it: `Exit Programme` → `exit-programme`; may be empty."""
    bare = re.sub(r"[^a-z0-9]+", "-", folded(text).encode("ascii", "ignore").decode()).strip("-")
    return bare[:80].strip("-")


def nearest(wrong: str, names: Mapping[str, Iterable[str]], *, spelling: bool = True) -> str:
    """Return the id whose spelling or one of whose names is nearest to `wrong`; empty if none is near.

    `names` maps each id to its labels in any language; all are compared without case and accents. Without `spelling`
    only one that is the same but for these counts, as for codes of two letters, where every other one is near.
    """
    wanted = folded(wrong[:200])
    if not wanted:
        return ""
    spellings: dict[str, str] = {}
    for key, labels in names.items():
        spellings.setdefault(folded(key), key)
        for label in labels:
            spellings.setdefault(folded(label), key)
    if wanted in spellings:
        return spellings[wanted]
    if not spelling:
        return ""
    found = difflib.get_close_matches(wanted, spellings, n=1, cutoff=0.7)
    if found:
        return spellings[found[0]]
    begins = [key for spelling, key in spellings.items() if len(wanted) >= 4 and spelling.startswith(wanted)]
    return begins[0] if begins else ""
