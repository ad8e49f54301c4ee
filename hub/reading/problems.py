"""A problem: what is wrong where, as a value. It is worded in `hub.reading.codes` and printed elsewhere."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from hub.language.typography import typeset

Path = tuple[str | int, ...]
"""Where a value stands in a document: keys and positions in lists."""

Value = str | int | float | Mapping[str, str]
"""What goes into a message: text or a number, or `{en, fr}` where it depends on the reader's language."""

SEVERITIES = {"E": "error", "W": "warning", "N": "notice"}
SHOWN = 70
"""Characters of a quoted value that a message shows."""

_WHOLE = {"fields", "choices", "regions", "instead", "sample"}
"""Values that come from the models and not from the file, and are shown in full."""

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


class Place(NamedTuple):
    """A place in a file: line and column, both from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Problem:
    """One problem of one file. `path` is posix and relative to the project, `field` like `keywords[1]`."""

    path: str
    line: int
    column: int
    code: str
    field: str = ""
    values: Mapping[str, Value] = dataclasses.field(default_factory=dict, hash=False)

    @property
    def severity(self) -> str:
        """`error`, `warning` or `notice`, from the code's first letter."""
        return SEVERITIES[self.code[0]]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What problems are sorted by."""
        return (self.path, self.line, self.column, self.code, self.field)

    def message(self, language: str) -> str:
        """Return what is wrong, in one line."""
        from hub.reading.codes import CODES

        return _fill(CODES[self.code].message[language], self.values, language)

    def hint(self, language: str) -> str:
        """Return how to mend it: the nearest right value where there is one, then the expected form; or nothing."""
        from hub.reading.codes import CODES, DID_YOU_MEAN

        parts = [DID_YOU_MEAN[language]] if self.values.get("nearest") else []
        parts.append(CODES[self.code].hint[language])
        return _fill(" ".join(part for part in parts if part), self.values, language)


def place_name(path: Path) -> str:
    """Return a path as people write it: `key_initiatives[0].keywords[1]`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return shown(text, 200)


def shown(value: object, most: int = SHOWN) -> str:
    """Return a value as a message may show it: on one line, cut, with no character that could act on a terminal."""
    text = _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", re.sub(r"\s*\n\s*", " ", str(value)).strip())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _fill(template: str, values: Mapping[str, Value], language: str) -> str:
    plain = {
        name: value[language]
        if isinstance(value, Mapping)
        else shown(value, 1000 if name in _WHOLE else SHOWN)
        if isinstance(value, str)
        else value
        for name, value in values.items()
    }
    return _typeset(template, language).format_map(plain)


@lru_cache(maxsize=1000)
def _typeset(template: str, language: str) -> str:
    """Put French spaces and apostrophes into a template; code between backquotes, and all English, stays as typed."""
    if language == "en":
        return template
    pieces = template.split("`")
    pieces[::2] = [typeset(piece, language) for piece in pieces[::2]]
    return "`".join(pieces)
