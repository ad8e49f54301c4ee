"""What a rule looks at: a document, walked once, and ways to tell a problem of one of its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from hub.reading.documents import Document
from hub.reading.nodes import Node
from hub.reading.problems import Path, Place, Problem, Value, place_name
from hub.reading.references import References
from hub.reading.shapes import Visit


@dataclass(frozen=True)
class Subject:
    """A document with its model and every value that stands where the model expects one."""

    document: Document
    model: type[BaseModel]
    visits: tuple[Visit, ...]
    references: References
    today: str | None = None

    @property
    def root(self) -> Node:
        """The document's top, a map."""
        assert self.document.root is not None
        return self.document.root

    def of(self, *models: type[BaseModel]) -> Iterator[Visit]:
        """Yield the records of the given models, and of models derived from them."""
        return (visit for visit in self._records if visit.shape.model and issubclass(visit.shape.model, models))

    @cached_property
    def _records(self) -> tuple[Visit, ...]:
        return tuple(visit for visit in self.visits if visit.shape.kind == "record")

    @cached_property
    def texts(self) -> tuple[Visit, ...]:
        """Every text in languages, where it is a map."""
        return tuple(v for v in self.visits if v.shape.kind == "text" and isinstance(v.node.children, dict))

    def languages(self) -> Iterator[tuple[Visit, str, Node, str]]:
        """Yield (text, language, node, string) for every language of every text."""
        for visit in self.texts:
            for language, node in visit.node.entries():
                if isinstance(node.value, str):
                    yield visit, language, node, node.value

    def problem(self, path: Path, code: str, *, at: Place | None = None, **values: Value) -> Problem:
        """Return a problem of the value at a path; `at` gives a more exact place."""
        place = at or self.root.place_of(path)
        return Problem(self.document.name, *place, code, place_name(path), values)

    def locate(self, node: Node, snippet: str) -> Place:
        """Return where a piece of a value stands in the file; where the value begins if it is not found as it is."""
        for number in range(node.line, min(node.end_line, len(self._lines)) + 1):
            column = self._lines[number - 1].find(snippet, node.column - 1 if number == node.line else 0)
            if column >= 0:
                return Place(number, column + 1)
        return node.place

    @cached_property
    def _lines(self) -> list[str]:
        return self.document.text.split("\n")
