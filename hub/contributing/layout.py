"""A profile's one canonical way of being written: order, quotation marks, line lengths. Its twin is `form/layout.js`.

Fields stand in the order of the model. What fits on a line of 120 characters stands on it, in braces or brackets;
else one line for each key or item. Quotation marks stand only where YAML needs them. A long text with paragraphs is a
block (`|`), of which only lines that are too long are broken anew, so that a changed word changes few lines.

Why not the round trip of ruamel.yaml: the form has to write the same bytes in JavaScript, and a file has to look the
same whoever wrote it. A round trip keeps what it finds; here order, quoting and wrapping follow from the value and its
shape alone, in 300 lines that exist twice. Tests let ruamel.yaml read what goes in and what comes out: it must find the
same values and the same comments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hub.reading.problems import Path
from hub.reading.scalars import has_leading_zero, plain
from hub.reading.shapes import Shape

WIDTH = 120
"""Characters in a line, which only an address or another long word may pass."""

NESTED = 2
"""Braces within braces that still read well on one line."""

_FIRST = set("-?:,[]{}#&*!|>'\"%@`")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_BLOCK = re.compile(r"\s*([-+*](\s|$)|>|#{1,6}(\s|$)|(=+|-+|~{3,})\s*$|1[.)](\s|$))")
_FIRST_IN_LIST = re.compile(r"\s*\d{1,9}[.)](\s|$)")
_AFTER_A_SPACE = ("»", ":", ";", "!", "?", "%")
_MARK = re.compile(r"([-+*]|=+|-+|~{3,}|#{1,6}|1[.)])$|>")


@dataclass
class Comments:
    """A file's comments: those at its top and end, and those of its values by path.

    They stand before a value, beside it, or after the last value in a map or list.
    """

    top: list[str] = field(default_factory=list)
    before: dict[Path, list[str]] = field(default_factory=dict)
    beside: dict[Path, str] = field(default_factory=dict)
    after: dict[Path, list[str]] = field(default_factory=dict)
    end: list[str] = field(default_factory=list)


def laid_out(value: Mapping[str, Any], shape: Shape, comments: Comments) -> str:
    """Return the text of a file that holds `value`, a tree of plain values as YAML gives them."""
    layout = _Layout(comments)
    lines = [*comments.top, *layout.block(value, shape, (), 0), *comments.end]
    return "\n".join(lines) + "\n"


def scalar(value: Any, *, inside: bool = False) -> str:
    """Return a value as it is written on a line; `inside` braces or brackets more needs quotation marks."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(int(value)) if value == int(value) else repr(value)
    return value if _is_plain(value, inside) else json.dumps(value, ensure_ascii=False)


def _is_plain(text: str, inside: bool) -> bool:
    return not (
        text == ""
        or text != text.strip()
        or text[0] in _FIRST
        or text.startswith("...")
        or "\n" in text
        or ": " in text
        or " #" in text
        or text.endswith(":")
        or (inside and re.search(r"[,\[\]{}]", text))
        or not isinstance(plain(text), str)
        or has_leading_zero(text)
        or _CONTROL.search(text)
    )


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a long text; paragraphs without lists, quotes or forced breaks are broken at `width`.

    A paragraph whose lines all fit stays as it is, unless one begins with a sign that belongs to the word before.
    """
    lines: list[str] = []
    for paragraph in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip()):
        own = paragraph.split("\n")
        fits = all(len(line) <= width for line in own) and not _parted(own)
        if not fits and not _FIRST_IN_LIST.match(own[0]) and not any(map(_is_set, own)):
            own = filled(paragraph, width)
        lines += ["", *own] if lines else own
    return [line if line.endswith("  ") and line.strip() else line.rstrip(" \t") for line in lines]


def _is_set(line: str) -> bool:
    """Tell whether a line's end or beginning means something: a list, a quote, a heading, a forced break."""
    return bool(_BLOCK.match(line)) or line.endswith(("  ", "\\"))


def filled(text: str, width: int, *, inline: bool = False) -> list[str]:
    """Return the words of a text in lines of at most `width`.

    Unless the text is `inline`, no line begins with what would make it a list or a quote.
    """
    lines: list[str] = []
    for word in _words(text):
        fits = lines and len(lines[-1]) + 1 + len(word) <= width
        if lines and (fits or (not inline and _MARK.match(word))):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _parted(lines: Sequence[str]) -> bool:
    """Tell whether a sign that French sets after a space stands in another line than its word."""
    return any(line.startswith(_AFTER_A_SPACE) for line in lines[1:]) or any(line.endswith("«") for line in lines[:-1])


def _words(text: str) -> list[str]:
    """Return the words of a text; signs that French sets after a space stay with the word that they belong to."""
    words: list[str] = []
    for word in re.split(r"[ \t\n]+", text.strip()):
        if words and (word.startswith(_AFTER_A_SPACE) or words[-1].endswith("«")):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


class _Layout:
    def __init__(self, comments: Comments) -> None:
        self.comments = comments
        touched = (*comments.before, *comments.beside)
        self._inner = {path[:length] for path in touched for length in range(len(path))}
        self._inner |= {path[:length] for path in comments.after for length in range(len(path) + 1)}

    def block(
        self, value: Mapping[str, Any], shape: Shape, path: Path, indent: int, *, of_item: bool = False
    ) -> Iterator[str]:
        """Yield the lines of a map, one key under the other; what stands above an item's first key is told with it."""
        for number, key in enumerate(_ordered(value, shape)):
            here = (*path, key)
            if number or not of_item:
                yield from self.above(here, indent)
            yield from self.entry(f"{' ' * indent}{scalar(key)}:", value[key], _below(shape, key), here, indent)
        yield from self.below(path, indent)

    def items(self, value: Sequence[Any], shape: Shape, path: Path, indent: int) -> Iterator[str]:
        """Yield the lines of a list, one item under the other."""
        for number, item in enumerate(value):
            here, below = (*path, number), (shape.item or _ANY)
            yield from self.above(here, indent)
            line = self.one_line(item, _fitting(below, item), here)
            if isinstance(item, dict) and item and (line is None or indent + 2 + len(line) > WIDTH):
                yield from self.moved_above(here, indent)
                first = _ordered(item, _fitting(below, item))[0]
                yield from self.above((*here, first), indent)
                lines = list(self.block(item, _fitting(below, item), here, indent + 2, of_item=True))
                yield f"{' ' * indent}- {lines[0].lstrip()}"
                yield from lines[1:]
            else:
                yield from self.entry(f"{' ' * indent}-", item, below, here, indent)
        yield from self.below(path, indent)

    def entry(self, start: str, value: Any, shape: Shape, path: Path, indent: int) -> Iterator[str]:
        """Yield the lines of a value after its key or dash; `indent` is that of the key."""
        shape = _fitting(shape, value)
        line = self.one_line(value, shape, path)
        beside = self.comments.beside.get(path)
        tail = f"  {beside}" if beside else ""
        if line is not None and (len(start) + 1 + len(line) <= WIDTH or not _divisible(value, shape)):
            yield f"{start} {line}{tail}"
        elif isinstance(value, dict) and value:
            yield start + tail
            yield from self.block(value, shape, path, indent + 2)
        elif isinstance(value, list) and value:
            if not _is_row(value, shape) or path in self._inner:
                yield start + tail
                yield from self.items(value, shape, path, indent + 2)
                return
            yield from self.moved_above(path, indent)
            yield from filled_row([self._inline(item, _fitting(shape.item or _ANY, item), 1) for item in value], start)
        else:
            yield f"{start} {'|' if shape.kind == 'prose' else '>-'}{tail}"
            width = max(40, WIDTH - indent - 2)
            made = wrapped(value, width) if shape.kind == "prose" else filled(value, width, inline=True)
            yield from (f"{' ' * (indent + 2)}{text}" if text else "" for text in made)

    def above(self, path: Path, indent: int) -> Iterator[str]:
        """Yield the comments that stand before a value."""
        yield from (f"{' ' * indent}{comment}" for comment in self.comments.before.get(path, ()))

    def below(self, path: Path, indent: int) -> Iterator[str]:
        """Yield the comments that stand after the last value in a map or list."""
        yield from (f"{' ' * indent}{comment}" for comment in self.comments.after.get(path, ()))

    def moved_above(self, path: Path, indent: int) -> Iterator[str]:
        """Yield the comment that stood beside a value which no longer stands on one line."""
        if path in self.comments.beside:
            yield f"{' ' * indent}{self.comments.beside[path]}"

    def one_line(self, value: Any, shape: Shape, path: Path) -> str | None:
        """Return a value as it is written on one line, or None if it cannot or should not be."""
        if path in self._inner or (shape.kind == "map" and value):
            return None
        if isinstance(value, str) and "\n" in value:
            return None if shape.kind == "prose" else scalar(" ".join(value.split()))
        if isinstance(value, list) and not _is_row(value, shape):
            return None
        try:
            return self._inline(value, shape, 0)
        except _TooDeep:
            return None

    def _inline(self, value: Any, shape: Shape, depth: int) -> str:
        if isinstance(value, dict):
            if depth >= NESTED or (depth and shape.kind == "text" and _reading(shape) == "prose"):
                raise _TooDeep
            parts = []
            for key in _ordered(value, shape):
                below = _fitting(_below(shape, key), value[key])
                parts.append(f"{scalar(key, inside=True)}: {self._inline(value[key], below, depth + 1)}")
            return "{" + ", ".join(parts) + "}"
        if isinstance(value, list):
            if value and not _is_row(value, shape):
                raise _TooDeep
            below = shape.item or _ANY
            return "[" + ", ".join(self._inline(item, _fitting(below, item), NESTED - 1) for item in value) + "]"
        if isinstance(value, str) and "\n" in value:
            if shape.kind == "prose":
                raise _TooDeep
            value = " ".join(value.split())
        return scalar(value, inside=depth > 0)


class _TooDeep(Exception):
    """A value that does not go on one line."""


_ANY = Shape("string")


def filled_row(items: Sequence[str], start: str) -> list[str]:
    """Return the lines of a list in brackets that is too long for one."""
    indent = " " * (len(start) - len(start.lstrip()) + 2)
    lines = [f"{start} ["]
    for number, item in enumerate(items):
        piece = item + ("," if number < len(items) - 1 else "]")
        if lines[-1].endswith("["):
            lines[-1] += piece
        elif len(lines[-1]) + 1 + len(piece) <= WIDTH:
            lines[-1] += f" {piece}"
        else:
            lines.append(indent + piece)
    return lines


def _reading(shape: Shape) -> str:
    return str(getattr(shape.model, "reading", "label"))


def _fitting(shape: Shape, value: Any) -> Shape:
    """Return the branch of a union that a value is meant for."""
    if shape.kind != "union":
        return shape
    return next((branch for branch in shape.branches if branch.is_map == isinstance(value, dict)), shape.branches[0])


def _below(shape: Shape, key: str) -> Shape:
    if shape.kind == "record" and key in shape.fields:
        return shape.fields[key].shape
    if shape.kind == "text":
        return Shape(_reading(shape))
    return shape.item if shape.kind == "map" and shape.item else _ANY


def _ordered(value: Mapping[str, Any], shape: Shape) -> list[str]:
    if shape.kind == "record":
        known = list(shape.fields)
    elif shape.kind == "text":
        known = ["en", "fr"]
    else:
        return list(value)
    return [*(key for key in known if key in value), *(key for key in value if key not in known)]


def _is_row(value: Sequence[Any], shape: Shape) -> bool:
    """Tell whether a list reads well in brackets: single values, or the points of a series."""
    points = shape.item is not None and shape.item.model is not None and shape.item.model.__name__ == "Point"
    return all(_is_single(item) or (points and all(map(_is_single, item.values()))) for item in value)


def _is_single(value: Any) -> bool:
    return not isinstance(value, (dict, list))


def _divisible(value: Any, shape: Shape) -> bool:
    """Tell whether a value can stand on several lines."""
    if isinstance(value, (dict, list)):
        return bool(value)
    return shape.kind in ("label", "sentence", "prose") and isinstance(value, str) and " " in value
