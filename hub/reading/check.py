"""Checking files: what each is, what is wrong with it, all problems sorted."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hub.model.cities import City
from hub.model.countries import Country
from hub.model.records import NetworkFile, QuestionFile, ResourceFile, WorkingGroupFile
from hub.model.settings import Settings
from hub.model.texts import TextPath
from hub.model.thesaurus import Thesaurus
from hub.reading.documents import PROBLEM_LIMIT, Document, read_document
from hub.reading.files import read_bytes, yaml_files
from hub.reading.ledger import stale_translations
from hub.reading.problems import Problem
from hub.reading.references import References, check_references
from hub.reading.rules import Subject, apply_rules
from hub.reading.shapes import shape_of, walk
from hub.reading.structure import check_structure

MODELS: dict[str, type[BaseModel]] = {
    "networks.yml": NetworkFile,
    "working_groups.yml": WorkingGroupFile,
    "resources.yml": ResourceFile,
    "questions.yml": QuestionFile,
    "site.yml": Settings,
    "vocabularies.yml": Thesaurus,
}
"""The hub's own files in `hub/data`, each of which must be there, and their models."""


@dataclass(frozen=True)
class Checked:
    """A file that was checked: its record, None if it has an error, and its problems, sorted."""

    name: str
    record: Any
    problems: tuple[Problem, ...]
    outdated: Mapping[str, frozenset[TextPath]] = dataclasses.field(default_factory=dict)
    """Of a city: language → paths of the translations that are out of date."""
    lines: Mapping[str, int] = dataclasses.field(default_factory=dict)
    """Of a city: where its review stands (under "") and where each practice does, by id."""


def model_of(name: str) -> type[BaseModel]:
    """Return the model of a file by its name in the project; a file that is none of the hub's own is a city's."""
    folder, _, file = name.rpartition("/")
    if folder == "hub/data/countries":
        return Country
    return MODELS.get(file, City) if folder == "hub/data" else City


def name_in(root: Path, path: Path) -> str:
    """Return a file's name in problems: from the project's folder, or as it was given if it is outside."""
    full = Path(os.path.abspath(path))
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else path.as_posix()


def check_file(root: Path, path: Path, references: References, today: str | None = None) -> Checked:
    """Check one file. `today` (`YYYY-MM-DD`) is what notices about age compare with; else the profile's review."""
    name = name_in(root, path)
    folder = path.parent if name.startswith(("cities/", "hub/data/")) else None
    data, problems = read_bytes(path, name, folder)
    return Checked(name, None, tuple(problems)) if problems else check_data(data, name, references, today)


def check_data(data: bytes, name: str, references: References, today: str | None = None) -> Checked:
    """Check the bytes of a file by its name in the project."""
    return check_document(read_document(data, name), references, today)


def check_document(document: Document, references: References, today: str | None = None) -> Checked:
    """Check a document that was read."""
    model = model_of(document.name)
    visits = walk(shape_of(model), document.root) if document.root is not None else []
    record, structural = check_structure(model, document, visits)
    problems = [*document.problems, *structural]
    if document.root is not None and isinstance(document.root.children, dict):
        problems += islice(check_references(visits, document, references), PROBLEM_LIMIT)
        problems += islice(apply_rules(Subject(document, model, tuple(visits), references, today)), PROBLEM_LIMIT)
    checked = _told(document.name, record, problems)
    return _with_translations(checked, document, references.root) if isinstance(checked.record, City) else checked


def _told(name: str, record: Any, problems: list[Problem]) -> Checked:
    """Return a file with its problems sorted, and its record only if none is an error."""
    told = sorted_problems(problems)
    if len(told) > PROBLEM_LIMIT:
        last = told[PROBLEM_LIMIT - 1]
        more = Problem(name, last.line, last.column, "E031", "", {"limit": PROBLEM_LIMIT})
        told = (*told[:PROBLEM_LIMIT], more)
    return Checked(name, None if any(problem.severity == "error" for problem in told) else record, told)


def _with_translations(checked: Checked, document: Document, project: Path) -> Checked:
    """Return a city with what its ledger says of its translations."""
    assert document.root is not None
    stale, problems = stale_translations(project, checked.record, document)
    lines = {"": document.root.key_place(("review",)).line}
    practices = document.root.child("key_initiatives")
    lines |= {node.text("id"): node.line for node in (practices.items() if practices else ())}
    record = None if any(problem.severity == "error" for problem in problems) else checked.record
    return Checked(checked.name, record, (*checked.problems, *problems), stale, lines)


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by file, line, column and code, each once."""
    return tuple(sorted(set(problems), key=lambda problem: problem.order))


def check_paths(root: Path, paths: Iterable[Path], today: str | None = None) -> tuple[Problem, ...]:
    """Return the problems of files, a folder standing for the YAML files in it, sorted."""
    root = Path(os.path.abspath(root))
    references = References(root)
    found: list[Problem] = []
    for path in paths:
        for file in _files(path):
            found += check_file(root, file, references, today).problems
    return sorted_problems(found)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    yield from yaml_files(path)
    for folder in sorted(entry for entry in path.iterdir() if entry.is_dir() and not entry.is_symlink()):
        yield from _files(folder)
