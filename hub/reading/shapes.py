"""What the models expect at each place, in the few kinds that matter for messages and for walking a document."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, RootModel, StringConstraints
from pydantic.fields import FieldInfo

from hub.model.fields import Ref
from hub.model.values import (
    DATE_PATTERN,
    ID_PATTERN,
    LANGUAGE_PATTERN,
    SOURCE_DATE_PATTERN,
    Text,
)
from hub.reading.nodes import Node
from hub.reading.problems import Path

_BY_PATTERN = {
    ID_PATTERN: "id",
    LANGUAGE_PATTERN: "language",
    DATE_PATTERN: "date",
    SOURCE_DATE_PATTERN: "source_date",
    "^[A-Z]{3}$": "currency",
    r"^[^\n]*$": "line",
}


@dataclass(frozen=True)
class Shape:
    """What is expected at a place.

    `kind` is record, text (in languages), list, map, union, id, line, string, date, source_date, language, currency,
    email, phone, url, choice, number, whole or boolean. `ref` is the kind of record an id names, see
    `hub.model.fields.Ref`.
    """

    kind: str
    model: type[Any] | None = None
    ref: str | None = None
    item: Shape | None = None
    key: Shape | None = None
    branches: tuple[Shape, ...] = ()
    choices: tuple[str, ...] = ()
    fields: Mapping[str, FieldShape] = field(default_factory=dict, hash=False)

    @property
    def is_map(self) -> bool:
        """Tell whether a map is expected."""
        return self.kind in ("record", "text", "map")

    def fitting(self, node: Node) -> Shape:
        """Return the branch of a union that a value is meant for, by its outer form; any other shape is itself."""
        if self.kind != "union":
            return self
        wants_map = isinstance(node.children, dict)
        return next((branch for branch in self.branches if branch.is_map == wants_map), self.branches[0])


@dataclass(frozen=True)
class FieldShape:
    """A field of a record."""

    shape: Shape
    required: bool
    nullable: bool
    info: FieldInfo = field(hash=False)


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    """Return the shape of a model."""
    if issubclass(model, Text):
        return Shape("text", model)
    if issubclass(model, RootModel):
        info = model.model_fields["root"]
        return _shape(info.annotation, info.metadata)
    fields = {}
    for name, info in model.model_fields.items():
        nullable = type(None) in get_args(info.annotation)
        shape = _shape(info.annotation, info.metadata)
        fields[info.alias or name] = FieldShape(shape, info.is_required(), nullable, info)
    return Shape("record", model, fields=fields)


def _shape(annotation: Any, metadata: list[Any]) -> Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _shape(inner, [*metadata, *more])
    if origin in (Union, types.UnionType):
        branches = [part for part in get_args(annotation) if part is not type(None)]
        if set(branches) == {int, float}:
            return Shape("number")
        if len(branches) == 1:
            return _shape(branches[0], metadata)
        return Shape("union", branches=tuple(_shape(branch, []) for branch in branches))
    if origin is tuple:
        return Shape("list", item=_shape(get_args(annotation)[0], []))
    if origin is dict:
        key, value = get_args(annotation)
        return Shape("map", item=_shape(value, []), key=_shape(key, []))
    if origin is Literal:
        choices = tuple(str(choice) for choice in get_args(annotation))
        return Shape("choice", choices=choices)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return shape_of(annotation)
    return _scalar(annotation, metadata)


def _scalar(annotation: Any, metadata: list[Any]) -> Shape:
    ref = next((mark.kind for mark in metadata if isinstance(mark, Ref)), None)
    if annotation in (int, float, bool):
        return Shape({int: "whole", float: "number", bool: "boolean"}[annotation])
    if any(isinstance(mark, AfterValidator) and mark.func.__name__ == "_web_address" for mark in metadata):
        return Shape("url")
    patterns = [
        str(mark.pattern)
        for mark in metadata
        if isinstance(mark, StringConstraints) and mark.pattern and str(mark.pattern) != r"^[A-Z]{2}$"
    ]
    pattern = patterns[0] if patterns else ""
    if pattern.startswith("^(") and pattern.endswith(")$") and "|" in pattern and "[" not in pattern:
        return Shape("choice", ref=ref, choices=tuple(pattern[2:-2].split("|")))
    kind = _BY_PATTERN.get(pattern) or (
        "email" if "@" in pattern else "phone" if pattern.startswith(r"^\+") else "string"
    )
    return Shape(kind, ref=ref)


class Visit(NamedTuple):
    """A value of a document with its path and what is expected there."""

    path: Path
    shape: Shape
    node: Node


def walk(shape: Shape, node: Node) -> list[Visit]:
    """Return every value that stands where the models expect one, in the file's order; broken ones are left out."""
    visits: list[Visit] = []
    _walk(shape, node, (), visits)
    return visits


def _walk(shape: Shape, node: Node, path: Path, visits: list[Visit]) -> None:
    if node.broken:
        return
    if shape.kind == "union":
        shape = shape.fitting(node)
    visits.append(Visit(path, shape, node))
    if shape.kind == "record":
        for key, child in node.entries():
            if found := shape.fields.get(key):
                _walk(found.shape, child, (*path, key), visits)
    elif shape.kind == "list" and shape.item:
        for index, child in enumerate(node.items()):
            _walk(shape.item, child, (*path, index), visits)
    elif shape.kind == "map" and shape.item:
        for key, child in node.entries():
            _walk(shape.item, child, (*path, key), visits)
