"""What an unquoted YAML scalar means here: numbers, true, false, null and text, nothing else.

Dates, times, `NO`, `yes` and `on` are text; YAML 1.1, which most Python programs read, would turn them into
something else.
"""

from __future__ import annotations

import re

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,30}")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+(\.[0-9]+)?")
_STARTS = frozenset("+-0123456789")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


def plain(text: str) -> str | int | float | bool | None:
    """Return the value of an unquoted scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _STARTS:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


def has_leading_zero(text: str) -> bool:
    """Tell whether an unquoted number begins with a zero, which other readers of YAML would drop or count in eights."""
    return text[:1] in _STARTS and bool(_LEADING_ZERO.fullmatch(text))
