"""What libyaml says of a broken file, turned into the mistake that a person has made."""

from __future__ import annotations

import re
from typing import Any

import yaml

from hub.reading.problems import Place, Problem


def syntax_problem(error: yaml.YAMLError, text: str, name: str, last: Any) -> Problem:
    """Return the problem behind libyaml's error; `last` is the last scalar event before it, if any."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(name, 1, 1, "E009", "", {"detail": str(getattr(error, "reason", error))})
    problem, context = error.problem or "", error.context or ""
    line, column = error.problem_mark.line + 1, error.problem_mark.column + 1
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    opened = error.context_mark

    def at(code: str, mark: Any = None, **values: str | int) -> Problem:
        where = Place(mark.line + 1, mark.column + 1) if mark is not None else Place(line, column)
        return Problem(name, where.line, where.column, code, "", values)

    if "quoted scalar" in context and ("end of stream" in problem or "document indicator" in problem):
        return at("E010", opened, quote=_character(lines, opened))
    if "escape" in problem or "hexdecimal" in problem:
        return at("E024")
    if "directive" in context:
        return at("E012", opened, character=_character(lines, opened))
    if "block scalar" in context and "comment or line break" in problem:
        return at("E025")
    if "cannot start any token" in problem or "alphabetic or numeric" in problem:
        character = here[column - 1 : column] or "?"
        if "anchor" in context or "alias" in context:
            return at("E012", opened, character=_character(lines, opened))
        return at("E012", character=character)
    if last is not None and last.style in ("'", '"'):
        after = here[last.end_mark.column : column - 1]
        if last.start_mark.line == last.end_mark.line == line - 1 and not after.strip():
            return at("E023", last.start_mark)
        if "flow" not in context and last.end_mark.line + 1 >= line > last.start_mark.line + 1:
            return at("E010", last.start_mark, quote=last.style)
    if unclosed := _open_quote(lines, line):
        return Problem(name, *unclosed, "E010", "", {"quote": '"'})
    if "mapping values are not allowed" in problem:
        return at("E011") if ": " in here[: column + 1].lstrip(" -")[:-1] or here.rstrip().endswith(":") else at("E014")
    if "flow" in context and opened is not None:
        if opened.line == line - 1 and here[column - 1 : column + 1] == ": ":
            return at("E011")
        character = here[column - 1 : column]
        if last is not None and not last.style and last.end_mark.line == line - 1 and character in ("[", "{"):
            return at("E012", character=character)
        bracket = _character(lines, opened)
        return at("E013", opened, bracket=bracket, other=line)
    if "could not find expected ':'" in problem:
        return at("E026", opened, text=lines[opened.line].strip() if opened is not None else here.strip())
    if "document start" in problem:
        return at("E019")
    if "block" in problem or "block" in context:
        return at("E014")
    return at("E009", detail=problem)


def _character(lines: list[str], mark: Any) -> str:
    return lines[mark.line][mark.column : mark.column + 1] if mark is not None and mark.line < len(lines) else "?"


def _open_quote(lines: list[str], line: int) -> tuple[int, int] | None:
    """Return where a line just before the trouble opens a double quotation mark that it does not close."""
    for number in range(line, max(0, line - 3), -1):
        text = lines[number - 1] if number <= len(lines) else ""
        found = re.search(r'(?:: |- |, |\[|\{)("(?:[^"\\]|\\.)*)$', text)
        if found:
            return number, found.start(1) + 1
    return None
