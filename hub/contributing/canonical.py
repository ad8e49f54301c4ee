"""`hub format`: a file rewritten in its canonical layout, with the same meaning and every comment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hub.contributing.comments import attached, comments_in
from hub.contributing.layout import laid_out
from hub.model.cities import City
from hub.reading.check import check_document, model_of
from hub.reading.documents import Document, read_document
from hub.reading.files import read_bytes
from hub.reading.problems import Problem
from hub.reading.references import References
from hub.reading.shapes import shape_of

SCHEMA_LINE = "# yaml-language-server: $schema=../hub/schema/city.schema.json"
"""The first line of every profile: editors find the schema by it, and offer help and checks while typing."""


class FormatError(Exception):
    """The new text would not say the same; the file is left as it is. A fault of this program, not of the file."""


def formatted(document: Document) -> str:
    """Return a document in its canonical layout. It must have no error. Raises FormatError."""
    assert document.root is not None
    model = model_of(document.name)
    comments = attached(document)
    if model is City:
        others = [text for text in comments.top if not text.lstrip("# ").startswith("yaml-language-server")]
        comments.top = [SCHEMA_LINE, *others]
    text = laid_out(document.root.value, shape_of(model), comments)
    again = read_document(text.encode(), document.name)
    if again.root is None or again.problems or _meaning(again.root.value) != _meaning(document.root.value):
        raise FormatError(f"{document.name}: the canonical text would not mean the same")
    if _words(again.text) != _words(document.text):
        raise FormatError(f"{document.name}: a comment would be lost")
    return text


def format_file(root: Path, path: Path, name: str, references: References) -> tuple[str | None, tuple[Problem, ...]]:
    """Return a file's canonical text, None if it stands so already, or the errors that must be mended first."""
    data, unreadable = read_bytes(path, name)
    if unreadable:
        return None, tuple(unreadable)
    document = read_document(data, name)
    errors = tuple(p for p in check_document(document, references).problems if p.severity == "error")
    if errors:
        return None, errors
    text = formatted(document)
    return (None if text.encode() == data else text), ()


def _meaning(value: Any) -> Any:
    """Return a tree of values, its texts without their line breaks but with their paragraphs."""
    if isinstance(value, dict):
        return {key: _meaning(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_meaning(item) for item in value]
    if isinstance(value, str):
        paragraphs = [" ".join(paragraph.split()) for paragraph in value.strip().split("\n\n")]
        return [paragraph for paragraph in paragraphs if paragraph]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _words(text: str) -> list[str]:
    return sorted(comment.text for comment in comments_in(text) if "yaml-language-server" not in comment.text)
