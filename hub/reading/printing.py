"""Problems as text, as annotations on GitHub and as JSON: the one place that prints them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from hub.reading.problems import Problem, shown

_COLOURS = {"error": "31", "warning": "33", "notice": "36"}
_COUNTS = {
    "en": {
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "notice": ("notice", "notices"),
        "none": "No problems found.",
    },
    "fr": {
        "error": ("erreur", "erreurs"),
        "warning": ("avertissement", "avertissements"),
        "notice": ("remarque", "remarques"),
        "none": "Aucun problème.",
    },
}


def printed(problems: Sequence[Problem], form: str, language: str, *, colour: bool = False) -> Iterator[str]:
    """Yield the lines that tell problems in one of the forms `text`, `github` or `json`, in a language."""
    if form == "json":
        yield json.dumps([_record(problem, language) for problem in problems], ensure_ascii=False, indent=2)
        return
    for problem in problems:
        if form == "github":
            yield _annotation(problem, language)
            continue
        yield _headline(problem, language, colour)
        if hint := problem.hint(language):
            yield f"    {hint}"
    yield count_line(problems, language)


def count_line(problems: Sequence[Problem], language: str) -> str:
    """Return how many problems there are: "2 errors, 1 notice in 1 file"."""
    counts = Counter(problem.severity for problem in problems)
    words = _COUNTS[language]
    parts = [
        f"{counts[severity]} {words[severity][counts[severity] > 1]}"
        for severity in ("error", "warning", "notice")
        if counts[severity]
    ]
    return ", ".join(parts) + "." if parts else str(words["none"])


def _headline(problem: Problem, language: str, colour: bool) -> str:
    place = f"{shown(problem.path, 200)}:{problem.line}:{problem.column}:"
    code = f"\x1b[1;{_COLOURS[problem.severity]}m{problem.code}\x1b[0m" if colour else problem.code
    field = f" {problem.field}:" if problem.field else ""
    return f"{place} {code}{field} {problem.message(language)}"


def _annotation(problem: Problem, language: str) -> str:
    """Return a workflow command, escaped as GitHub's runner unescapes it."""
    kind = problem.severity
    title = f"{problem.code} {problem.field}".strip()
    text = " ".join(part for part in (problem.message(language), problem.hint(language)) if part)
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": title}
    listed = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{kind} {listed}::{_escaped(text, '')}"


def _escaped(text: str, more: str) -> str:
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" + more else c for c in text)


def _record(problem: Problem, language: str) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity,
        "field": problem.field,
        "message": problem.message(language),
        "hint": problem.hint(language),
    }
