"""The comments of a YAML file, each with the value it belongs to. Its twin is `form/comments.js`.

A `#` outside every scalar begins a comment. One on a line of its own belongs to what begins below it or, if it stands
further to the right than that, to the end of what it is in line with; one beside something to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from hub.contributing.layout import Comments
from hub.reading.documents import Document
from hub.reading.nodes import Node
from hub.reading.problems import Path


class Comment(NamedTuple):
    """A comment without the space around it, its line and column from 1, and whether it has the line to itself."""

    text: str
    line: int
    column: int
    alone: bool


class Value(NamedTuple):
    """Where a value with its key or dash stands: first and last line, and column."""

    path: Path
    line: int
    end_line: int
    column: int


def comments_in(text: str) -> Iterator[Comment]:
    """Yield the comments of a well-formed document in order."""
    gaps, position = [], 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            gaps.append((position, event.start_mark.index, event.style in ("|", ">")))
            position = event.end_mark.index
    gaps.append((position, len(text), False))
    for start, end, block in gaps:
        if block:
            # a block's own text begins below its header, which may end in a comment
            header = text.find("\n", end)
            end = header if header >= 0 else len(text)
        for found in re.finditer(r"(?:^|(?<=\s))#[^\n]*", text[start:end]):
            at = start + found.start()
            line_start = text.rfind("\n", 0, at) + 1
            alone = not text[line_start:at].strip()
            yield Comment(found[0].rstrip(), text.count("\n", 0, at) + 1, at - line_start + 1, alone)


def attached(document: Document) -> Comments:
    """Return a document's comments with the values they belong to."""
    assert document.root is not None
    values = list(_values(document.root, ()))
    comments = Comments()
    first = min((value.line for value in values), default=1)
    for comment in comments_in(document.text):
        if comment.alone and comment.line < first:
            comments.top.append(comment.text)
            continue
        if comment.alone:
            below = next((value for value in values if value.line > comment.line), None)
            if comment.column > (below.column if below else 1) and (holder := _holder(values, comment)):
                comments.after.setdefault(holder, []).append(comment.text)
            elif below is None:
                comments.end.append(comment.text)
            else:
                comments.before.setdefault(below.path, []).append(comment.text)
            continue
        beside = _beside(values, comment.line)
        if beside in comments.beside:
            comments.before.setdefault(beside, []).append(comment.text)
        else:
            comments.beside[beside] = comment.text
    return comments


def _holder(values: list[Value], comment: Comment) -> Path:
    """Return the map or list that a comment ends: the one whose values stand in line with it, or further left."""
    before = [value for value in values if value.line < comment.line]
    above = {value.path: value.column for value in before}
    path = before[-1].path if before else ()
    while path and above.get(path, 1) > comment.column:
        path = path[:-1]
    return path[:-1]


def _beside(values: list[Value], line: int) -> Path:
    begun = [value for value in values if value.line == line]
    whole = next((value for value in begun if value.end_line == line), None)
    if whole or begun:
        return (whole or begun[-1]).path
    before = [value for value in values if value.line <= line]
    return before[-1].path if before else values[0].path


def _values(node: Node, path: Path) -> Iterator[Value]:
    """Yield every value below a node in the order of the file, those that hold others first."""
    if isinstance(node.children, dict):
        for key, child in node.children.items():
            yield Value((*path, key), node.keys[key].line, _last_line(child), node.keys[key].column)
            yield from _values(child, (*path, key))
    elif isinstance(node.children, list):
        for number, child in enumerate(node.children):
            yield Value((*path, number), child.line, _last_line(child), child.column - 2)
            yield from _values(child, (*path, number))


def _last_line(node: Node) -> int:
    """Return the last line with something of the value; libyaml ends a block of lines where the next thing begins."""
    inner = node.items() if isinstance(node.children, list) else [child for _, child in node.entries()]
    lines = [_last_line(child) for child in inner]
    return max(lines) if lines and node.end_line > max(lines) + 1 else node.end_line
