"""A YAML document as plain values that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hub.reading.problems import Path, Place


@dataclass(slots=True)
class Node:
    """A value with its place and, for a map or list, its children.

    `value` is plain: dict, list, str, int, float, bool or None.
    """

    value: Any
    line: int
    column: int
    end_line: int
    quoted: bool = False
    broken: bool = False
    """A problem with this value was already told; nothing more is said of it."""
    keys: dict[str, Place] = field(default_factory=dict)
    children: dict[str, Node] | list[Node] | None = None
    raw: str = ""
    """A scalar as it stands in the file, without its quotes."""

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return Place(self.line, self.column)

    def child(self, step: str | int) -> Node | None:
        """Return the value under a key or at a position, or None."""
        if isinstance(self.children, dict):
            return self.children.get(str(step))
        if isinstance(self.children, list) and isinstance(step, int) and step < len(self.children):
            return self.children[step]
        return None

    def get(self, key: str) -> Any:
        """Return the plain value under a key; None if there is none or this is no map."""
        found = self.children.get(key) if isinstance(self.children, dict) else None
        return found.value if found else None

    def text(self, key: str) -> str:
        """Return the text under a key, a year as text too; empty if there is none."""
        value = self.get(key)
        return value if isinstance(value, str) else f"{value:04d}" if type(value) is int and 0 <= value <= 9999 else ""

    def items(self) -> list[Node]:
        """Return the values of a list; nothing if it is none."""
        return self.children if isinstance(self.children, list) else []

    def entries(self) -> Iterator[tuple[str, Node]]:
        """Return keys and values of a map; nothing if it is none."""
        return iter(self.children.items() if isinstance(self.children, dict) else ())

    def find(self, path: Path) -> tuple[Node, int]:
        """Return the deepest value on the way along a path, and how many of its steps lead there."""
        node = self
        for done, step in enumerate(path):
            below = node.child(step)
            if below is None:
                return node, done
            node = below
        return node, len(path)

    def place_of(self, path: Path) -> Place:
        """Return where a path's value begins; of a missing one, where the map that lacks it does."""
        return self.find(path)[0].place

    def key_place(self, path: Path) -> Place:
        """Return where the key that a path ends with stands; without such a key, where the value does."""
        node, done = self.find(path[:-1])
        if done == len(path) - 1 and str(path[-1]) in node.keys:
            return node.keys[str(path[-1])]
        return self.place_of(path)

    def is_broken(self, path: Path) -> bool:
        """Tell whether a value on the way along a path was already complained about."""
        node: Node | None = self
        for step in path:
            if node is None or node.broken:
                break
            node = node.child(step)
        return node is not None and node.broken
