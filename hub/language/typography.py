"""Typography of running text: apostrophes, quotation marks and no-break spaces, as each language wants them.

`typeset` takes one text node (no markup) and is idempotent. Addresses in it are left alone. French follows the
Lexique of the Imprimerie nationale, with the narrow no-break space (U+202F) before double punctuation and inside « ».
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

NARROW = "\u202f"
WIDE = "\u00a0"

_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:|tel:)\S+|\S+@[\w-]+\.[\w.-]+")
# what turns the direction of text, control characters, and code points that are no characters in HTML
_NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_CONTROLS = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    f"{_NO_CHARACTERS}]"
)
_SPECIAL = re.compile(r"['\"«».;:!?\d…-]")


def clean(text: str) -> str:
    """Return `text` without control characters, above all those that turn the direction of what follows."""
    # none of them can be printed, and asking that of a whole text is quicker
    return text if text.isprintable() else _CONTROLS.sub("", text)


@lru_cache(maxsize=20_000)
def typeset(text: str, language: str) -> str:
    """Return `text` set in the typography of `language`; one without rules of its own keeps it as it is."""
    rules = _RULES.get(language.partition("-")[0])
    if rules is None or not _SPECIAL.search(text):
        return text
    if "@" not in text and "http" not in text and "www." not in text and "mailto:" not in text and "tel:" not in text:
        return rules(text)
    parts: list[str] = []
    position = 0
    for address in _ADDRESS.finditer(text):
        # punctuation that ends the sentence is not part of the address
        end = address.start() + len(address.group().rstrip(".,;:!?»)\"'"))
        parts += (rules(text[position : address.start()]), text[address.start() : end])
        position = end
    return "".join([*parts, rules(text[position:])])


def between_quotes(text: str, language: str) -> str:
    """Return a typeset text for a place between quotation marks: its own become those of the second order."""
    if language == "fr":
        return text.replace(f"«{NARROW}", "“").replace(f"{NARROW}»", "”")
    return text.replace("“", "‘").replace("”", "’")


# a quotation mark opens at the start of a word and closes after one; at the edge of a text node the other side decides
_OPENS = r"(?:(?<=[\s(\[{—–/«“‘\u202f])|^)"
_DOUBLE_OPEN = re.compile(_OPENS + r'"(?=[^\s.,;:!?)\]}»”…])|(?<=\s)"$|(?<=[(\[])"')
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[{—–/“\u202f])|^)'(?=[^\W\d])")
_DASH = re.compile(r"(?<=[\w)»”]) - (?=[\w(«“])")
_YEARS = re.compile(r"(?<=(?<![\d-])[12]\d{3})-(?=[12]\d{3}(?![\d-]))")
_DIGIT = re.compile(r"\d")
_PAGE = re.compile(r"\b(pp?|No|n°|nᵒ)(\.?) (?=\d)")


def _english(text: str) -> str:
    if '"' in text:
        text = _DOUBLE_OPEN.sub("“", text).replace('"', "”")
    if "'" in text:
        text = _SINGLE_OPEN.sub(_quote_or_apostrophe, text).replace("'", "’")
    return _shared(text)


def _quote_or_apostrophe(match: re.Match[str]) -> str:
    """Return ‘ where a quotation opens that also closes, else an apostrophe (’tis)."""
    rest = match.string[match.end() :]
    return "‘" if re.search(r"(?<=[\w.,!?…])'(?![^\W\d])", rest) else "’"


_DOUBLE = re.compile(r"[;:!?»]")
_BEFORE = re.compile(r"\s+(?=[;:!?»])")
_MISSING = re.compile(r"(?<=[\w)\]’”»%…])(?=[;:!?]+(?:[\s)»”\]]|$))")
_GUILLEMET_OPEN = re.compile(r"«\s*")
_GUILLEMET_CLOSE = re.compile(r"\s*»")
_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)")
_UNIT = re.compile(r"(?<=\d)[ \u00a0](?=[%‰€$£°])")
_COUNTED = re.compile(r"(?<=\d) (?=(?:millions?|milliards?|euros?|km|ans|h)\b)")


def _french(text: str) -> str:
    if '"' in text:
        text = _DOUBLE_OPEN.sub("«", text).replace('"', "»")
    text = text.replace("'", "’")
    if "«" in text or "»" in text:
        text = _GUILLEMET_CLOSE.sub(NARROW + "»", _GUILLEMET_OPEN.sub("«" + NARROW, text))
    if _DOUBLE.search(text):
        text = _MISSING.sub(NARROW, _BEFORE.sub(NARROW, text))
    if _DIGIT.search(text):
        text = _THOUSANDS.sub(lambda found: found.group().replace(" ", NARROW).replace(WIDE, NARROW), text)
        text = _COUNTED.sub(WIDE, _UNIT.sub(NARROW, text))
    return _shared(text)


def _shared(text: str) -> str:
    if "..." in text:
        text = re.sub(r"(?<!\.)\.\.\.(?!\.)", "…", text)
    if " - " in text:
        text = _DASH.sub(" – ", text)
    if "-" in text:
        text = _YEARS.sub("–", text)
    return _PAGE.sub(rf"\1\2{WIDE}", text) if _DIGIT.search(text) else text


_RULES: dict[str, Callable[[str], str]] = {"en": _english, "fr": _french}
