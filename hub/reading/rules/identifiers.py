"""Identifiers stand once, and a former one is never taken by another record; the file's name is one too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hub.model.cities import City
from hub.model.thesaurus import Thesaurus
from hub.model.values import ID_PATTERN
from hub.reading.nearest import slug
from hub.reading.nodes import Node
from hub.reading.problems import Path, Problem
from hub.reading.rules.subject import Subject

_SPACES = (
    # strategies and activities are addressed on one page, so they share their ids
    ("strategies", "activities"),
    ("key_initiatives",),
    ("series",),
    ("networks",),
    ("working_groups",),
    ("resources",),
    ("questions",),
)


def twice(subject: Subject) -> Iterator[Problem]:
    """Yield ids that an earlier record of the file has, and former ids that any record of it has."""
    spaces = [(key,) for key, _ in subject.root.entries()] if subject.model is Thesaurus else _SPACES
    for space in spaces:
        records = [
            ((key, index), node)
            for key in space
            if (listed := subject.root.child(key))
            for index, node in enumerate(listed.items())
        ]
        if subject.model is City and space in (("networks",), ("working_groups",)):
            yield from _memberships(subject, records)
            continue
        first: dict[str, Node] = {}
        for path, node in records:
            key, id_path = _id(path, node)
            if not key:
                continue
            if key in first:
                yield subject.problem(id_path, "E306", value=key, first=first[key].line)
            first.setdefault(key, node)
        former: dict[str, Node] = {}
        for path, node in records:
            aliases = node.child("aliases")
            for index, alias in enumerate(aliases.items() if aliases else []):
                old = alias.raw
                other = first.get(old) or former.get(old)
                if other is not None:
                    yield subject.problem((*path, "aliases", index), "E307", value=old, first=other.line)
                former.setdefault(old, node)


def _memberships(subject: Subject, records: list[tuple[tuple[str, int], Node]]) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for path, node in records:
        key = node.text("id")
        if key and first.setdefault(key, node) is not node:
            yield subject.problem((*path, "id"), "E306", value=key, first=first[key].line)


def _id(path: tuple[str, int], node: Node) -> tuple[str, Path]:
    if node.text("id"):
        return node.text("id"), (*path, "id")
    # an activity without an id is addressed by its sector
    return (node.text("sector"), (*path, "sector")) if path[0] == "activities" else ("", path)


def file_name(subject: Subject) -> Iterator[Problem]:
    """Yield a city's file name that cannot be an address, and former ids of the city that a city has."""
    if subject.model is not City:
        return
    file = subject.document.name.rpartition("/")[2]
    stem, _, ending = file.rpartition(".")
    if not re.fullmatch(ID_PATTERN, stem.removeprefix("_")) or ending != "yml":
        near = slug(stem or file)
        yield Problem(subject.document.name, 1, 1, "E022", "", {"value": file, "nearest": near and f"{near}.yml"})
    aliases = subject.root.child("aliases")
    for index, alias in enumerate(aliases.items() if aliases else []):
        if alias.raw in subject.references.cities:
            yield subject.problem(("aliases", index), "E307", value=alias.raw, first=1)


def itself(subject: Subject) -> Iterator[Problem]:
    """Yield records that say they follow, replace or repeat themselves."""
    stem = subject.document.name.rpartition("/")[2].rpartition(".")[0]
    for visit in subject.visits:
        if visit.shape.kind != "record":
            continue
        own = visit.node.text("id")
        for key in ("replaced_by", "previous", "next"):
            if own and visit.node.text(key) == own:
                yield subject.problem((*visit.path, key), "E321", value=own)
        for key in ("adapted_from", "adopted_by"):
            listed = visit.node.child(key)
            for index, node in enumerate(listed.items() if listed else []):
                if own and node.value == f"{stem}/{own}":
                    yield subject.problem((*visit.path, key, index), "E321", value=node.raw)
