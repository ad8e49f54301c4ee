"""From YAML text to plain values with places, read as libyaml events.

Composing a tree of 100,000 open brackets ends in a segmentation fault inside libyaml; its events survive, and
counting the depth lets us stop at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from hub.reading.files import decode, hidden_character
from hub.reading.nodes import Node
from hub.reading.problems import Path, Place, Problem, Value, place_name
from hub.reading.scalars import has_leading_zero, plain
from hub.reading.syntax import syntax_problem

DEPTH_LIMIT = 20
"""Lists and maps inside one another."""

PROBLEM_LIMIT = 500
"""Problems of one file that are told; a file with more is not one that somebody wrote."""

_UNREADABLE = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML cannot hold or takes for the end of a line: told beforehand, it must not hide every other problem."""


@dataclass(frozen=True)
class Document:
    """A file that was read: its name, text, tree (None if it has none) and what is wrong with its YAML."""

    name: str
    text: str
    root: Node | None
    problems: tuple[Problem, ...]


class _Stop(Exception):
    """Reading cannot go on."""


def read_document(data: bytes, name: str) -> Document:
    """Return the document in a file's bytes. Never raises, whatever the bytes."""
    text, problems = decode(data, name)
    lines = text.split("\n")
    if any(p.code == "E007" and not lines[p.line - 1][: p.column].strip() for p in problems):
        # the indentation cannot be trusted
        return Document(name, text, None, tuple(problems[: PROBLEM_LIMIT + 1]))
    reader = _Reader(name, text, problems)
    root = reader.read()
    return Document(name, text, root, tuple(reader.problems[: PROBLEM_LIMIT + 1]))


class _Reader:
    """Builds the tree of one document from its events."""

    def __init__(self, name: str, text: str, problems: list[Problem]) -> None:
        self.name = name
        self.text = text
        self.problems = problems
        self.hidden = {problem.values["character"] for problem in problems if problem.code == "E006"}
        self.last_scalar: Any = None
        self.events: Iterator[Any] = iter(())

    def tell(self, place: Place, code: str, path: Path = (), **values: Value) -> None:
        self.problems.append(Problem(self.name, *place, code, place_name(path), values))

    def read(self) -> Node | None:
        root: Node | None = None
        try:
            self.events = yaml.parse(_UNREADABLE.sub(" ", self.text), Loader=yaml.CSafeLoader)
            documents = 0
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents == 2:
                        self.tell(_place(event.start_mark), "E019")
                        return None
                elif isinstance(event, yaml.NodeEvent):
                    root = self.node(event, (), 1)
        except _Stop:
            return None
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(error, self.text, self.name, self.last_scalar))
            return None
        if root is None or (root.value is None and not root.broken):
            if not self.problems:
                self.tell(Place(1, 1), "E008")
            return None
        return root

    def node(self, event: Any, path: Path, depth: int) -> Node:
        place = _place(event.start_mark)
        if type(event) is yaml.AliasEvent:
            self.tell(place, "E016", path, text=f"*{event.anchor}")
            return Node(None, *place, place.line, broken=True)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event, place, path)
        if type(event) is yaml.ScalarEvent:
            return self.scalar(event, place, path)
        if depth > DEPTH_LIMIT:
            self.tell(place, "E018", path[:5], limit=DEPTH_LIMIT)
            raise _Stop
        if type(event) is yaml.SequenceStartEvent:
            return self.sequence(place, path, depth)
        return self.mapping(place, path, depth)

    def refuse(self, event: Any, place: Place, path: Path) -> None:
        if event.anchor is not None:
            self.tell(place, "E016", path, text=f"&{event.anchor}")
        if event.tag is not None:
            self.tell(place, "E017", path, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def scalar(self, event: Any, place: Place, path: Path) -> Node:
        self.last_scalar = event
        text: str = event.value
        quoted = bool(event.style)
        node = Node(text, place.line, place.column, event.end_mark.line + 1, quoted, event.tag is not None, raw=text)
        if event.style == '"':
            # a refused character can be written as an escape
            hidden = hidden_character(text)
            if hidden and (character := f"U+{ord(hidden):04X}") not in self.hidden:
                self.tell(place, "E006", path, character=character)
        elif not quoted and not node.broken:
            node.value = plain(text)
            if has_leading_zero(text):
                self.tell(place, "E021", path, value=text)
                node.broken = True
        return node

    def sequence(self, place: Place, path: Path, depth: int) -> Node:
        children: list[Node] = []
        for event in self.events:
            if type(event) is yaml.SequenceEndEvent:
                break
            children.append(self.node(event, (*path, len(children)), depth + 1))
        end = event.end_mark.line + 1
        return Node([child.value for child in children], *place, end, children=children)

    def mapping(self, place: Place, path: Path, depth: int) -> Node:
        keys: dict[str, Place] = {}
        children: dict[str, Node] = {}
        for event in self.events:
            if type(event) is yaml.MappingEndEvent:
                break
            key_place = _place(event.start_mark)
            key = event.value if type(event) is yaml.ScalarEvent else ""
            if not key:
                self.node(event, path, depth + 1)
            elif event.anchor is not None or event.tag is not None:
                self.refuse(event, key_place, (*path, key))
            value = self.node(next(self.events), (*path, key), depth + 1)
            if not key:
                self.tell(key_place, "E020", path)
            elif key in children:
                self.tell(key_place, "E015", (*path, key), key=key, first=keys[key].line)
            else:
                keys[key], children[key] = key_place, value
        end = event.end_mark.line + 1
        plain_map = {key: child.value for key, child in children.items()}
        return Node(plain_map, *place, end, keys=keys, children=children)


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1)
