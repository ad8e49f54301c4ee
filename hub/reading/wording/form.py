"""The form of a code's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hub.reading.problems import SEVERITIES


class Words(NamedTuple):
    """One language's words: message and hint are templates with named placeholders; cause and cure are plain text.

    In all four, backquotes mark what is typed into a file.
    """

    message: str
    hint: str
    cause: str
    cure: str


@dataclass(frozen=True)
class Code:
    """A stable code with its words, each `{en, fr}`."""

    code: str
    name: str
    message: Mapping[str, str]
    hint: Mapping[str, str]
    cause: Mapping[str, str]
    cure: Mapping[str, str]

    @property
    def severity(self) -> str:
        """`error`, `warning` or `notice`."""
        return SEVERITIES[self.code[0]]


def code(number: str, name: str, en: Words, fr: Words) -> Code:
    """Return a code from its words in both languages."""
    pairs = {part: {"en": getattr(en, part), "fr": getattr(fr, part)} for part in Words._fields}
    return Code(number, name, **pairs)
