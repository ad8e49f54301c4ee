"""Every text of a record with its path, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from hub.model.values import Text

TextPath = tuple[str, ...]
"""Keys from the record down to a text. An item of a list stands under its id, or under its number if it has none."""


def texts(record: BaseModel, path: TextPath = ()) -> Iterator[tuple[TextPath, Text]]:
    """Yield the path and the value of every text in a record."""
    for name, key in _wordy(type(record)):
        value = getattr(record, name)
        if value:
            yield from _texts(value, (*path, key))


@cache
def _wordy(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return (attribute, key in the file) of a model's fields that can hold a text, themselves or further down."""
    fields = model.model_fields.items()
    return tuple((name, info.alias or name) for name, info in fields if _holds_text(info.annotation))


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return issubclass(annotation, Text) or bool(_wordy(annotation))
    return any(_holds_text(part) for part in get_args(annotation))


def _texts(value: object, path: TextPath) -> Iterator[tuple[TextPath, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from texts(value, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, step(item, number)))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, str(key)))


def step(item: object, number: int) -> str:
    """Return what an item of a list is called in a path: its id, or its number from 0."""
    name = _naming(type(item)) if isinstance(item, BaseModel) else None
    own = getattr(item, name) if name else None
    return own if isinstance(own, str) else str(number)


@cache
def _naming(model: type[BaseModel]) -> str | None:
    """Return the attribute that names records of a model among others, if there is one."""
    if isinstance(getattr(model, "anchor", None), property):
        return "anchor"
    return "id" if "id" in model.model_fields else None


def values(value: object) -> Iterator[Text]:
    """Yield every text in a record or a field, without its path."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name, _ in _wordy(type(value)):
            yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from values(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from values(item)
