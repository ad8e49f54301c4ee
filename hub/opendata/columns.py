"""A column of a table: its name, what it means in both languages, and its value for a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from pydantic import BaseModel

from hub.model.fields import Help, french_help
from hub.model.values import Fact, Text

JOINED = "|"
"""Between several values in one cell."""

Cell = str | int | float | bool | None


class Column(NamedTuple):
    """One column; `vocabulary` names the list that its ids come from, and `several` says that a cell may hold many."""

    name: str
    en: Help
    fr: Help
    value: Callable[[Any], Cell]
    vocabulary: str = ""
    several: bool = False


def of(
    model: type[BaseModel], field: str, name: str, value: Callable[[Any], Cell], vocabulary: str = "", *,
    several: bool = False, part: Help | None = None, partie: Help | None = None,
) -> Column:  # fmt: skip
    """Return a column that means what a field means; `part` and `partie` say which part of the field it holds."""
    info = model.model_fields[field]
    french = french_help(info)
    return Column(
        name,
        _with_part(Help(info.title or field, info.description or ""), part),
        _with_part(french, partie),
        value,
        vocabulary,
        several,
    )


def _with_part(help_: Help, part: Help | None) -> Help:
    if part is None:
        return help_
    return Help(f"{help_.title} ({part.title})", " ".join(text for text in (help_.text, part.text) if text))


def joined(values: Iterable[str]) -> str | None:
    """Return several values as one cell."""
    return JOINED.join(values) or None


def in_language(text: Text | str | None, language: str) -> str | None:
    """Return a text in that very language, or None where there is none; a proper name counts for every language."""
    if text is None or isinstance(text, str):
        return text
    return text.root.get(language)


def least(fact: Fact | None) -> float | None:
    """Return a fact's value, of a range the least."""
    return None if fact is None else fact.value if isinstance(fact.value, int | float) else fact.value.min


def most(fact: Fact | None) -> float | None:
    """Return the greatest value of a fact that is a range, else its value."""
    return None if fact is None else fact.value if isinstance(fact.value, int | float) else fact.value.max
