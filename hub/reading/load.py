"""From the project's files to the Hub."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hub.model.cities import City
from hub.model.fields import FrozenMap
from hub.model.hub import Hub, Notice
from hub.model.linkstates import LinkState, read_states
from hub.model.thesaurus import Thesaurus
from hub.reading.cache import Kept, ReadingCache, file_digest, offers, world
from hub.reading.check import MODELS, Checked, check_file, name_in, sorted_problems
from hub.reading.files import yaml_files
from hub.reading.problems import Problem
from hub.reading.references import References, missing_file

LINKS = "hub/data/links.json"
"""What `hub links` has found."""


@dataclass(frozen=True)
class Reading:
    """What was read: the Hub, None if there is any error, and every problem, sorted."""

    hub: Hub | None
    problems: tuple[Problem, ...]


def read_hub(root: Path, *, workers: int = 1, today: str | None = None, cache: Path | None = None) -> Reading:
    """Read and check a project's `cities/` and `hub/data/`, with as many processes as `workers`.

    The result does not depend on their number. `today` is for notices about age only. `cache` is a folder in which
    results are kept for files that do not change; with it, `today` must be None.
    """
    root = Path(os.path.abspath(root))
    own = [root / "hub" / "data" / name for name in MODELS]
    problems = [problem for path in own if (problem := missing_file(root, f"hub/data/{path.name}"))]
    countries = yaml_files(root / "hub" / "data" / "countries")
    cities = yaml_files(root / "cities")
    files = [*(path for path in own if path.is_file()), *countries, *cities]
    results = _check_changed(root, files, workers, cache) if cache else _check_all(root, files, workers, today)
    checked = {found.name: found for found in results}
    for found in checked.values():
        problems += found.problems
    problems += _former_ids_twice(checked.values())
    links, unreadable = _links(root)
    problems += unreadable
    if any(problem.severity == "error" for problem in problems):
        return Reading(None, sorted_problems(problems))
    return Reading(_assemble(checked, links), sorted_problems(problems))


def _links(root: Path) -> tuple[dict[str, LinkState], list[Problem]]:
    """Return what `hub links` has noted, if it has been run."""
    path = root / LINKS
    try:
        return (read_states(path.read_text(encoding="utf-8")) if path.is_file() else {}), []
    except (OSError, ValueError) as error:
        return {}, [Problem(LINKS, 1, 1, "E033", "", {"detail": str(error)})]


def _assemble(checked: dict[str, Checked], links: dict[str, LinkState]) -> Hub:
    records: dict[str, Any] = {name: found.record for name, found in checked.items()}
    cities: dict[str, City] = {}
    countries: dict[str, Any] = {}
    for name, record in sorted(records.items()):
        stem = Path(name).stem
        if name.startswith("cities/") and not stem.startswith("_") and record.published:
            cities[stem] = record
        elif name.startswith("hub/data/countries/") and not stem.startswith("_"):
            countries[stem] = record
    thesaurus = records["hub/data/vocabularies.yml"]
    assert isinstance(thesaurus, Thesaurus)
    return Hub(
        settings=records["hub/data/site.yml"],
        thesaurus=thesaurus,
        cities=FrozenMap(cities),
        countries=FrozenMap(countries),
        network_file=records["hub/data/networks.yml"],
        working_group_file=records["hub/data/working_groups.yml"],
        resource_file=records["hub/data/resources.yml"],
        questions=FrozenMap({question.id: question for question in records["hub/data/questions.yml"].questions}),
        links=FrozenMap(links),
        outdated=FrozenMap(
            {
                f"{city}/{language}": paths
                for city in cities
                for language, paths in checked[f"cities/{city}.yml"].outdated.items()
            }
        ),
        notices=FrozenMap({name: notices for name in sorted(checked) if (notices := _notices(checked[name]))}),
        lines=FrozenMap(
            {
                f"{city}/{key}" if key else city: line
                for city in cities
                for key, line in checked[f"cities/{city}.yml"].lines.items()
            }
        ),
    )


def _former_ids_twice(checked: Iterable[Checked]) -> Iterator[Problem]:
    """Yield former ids that two cities claim; what one file can tell is told with it."""
    first: dict[str, str] = {}
    for found in checked:
        for old in found.record.aliases if isinstance(found.record, City) else ():
            if first.setdefault(old, found.name) != found.name:
                yield Problem(found.name, 1, 1, "E307", "aliases", {"value": old, "first": 1})


def _notices(checked: Checked) -> tuple[Notice, ...]:
    return tuple(
        Notice(problem.code, problem.field, problem.line)
        for problem in sorted_problems(checked.problems)
        if problem.severity == "notice"
    )


def _check_changed(root: Path, files: list[Path], workers: int, folder: Path) -> list[Checked]:
    """Check the files that have changed, or whose references may have; take the others from the cache."""
    cache = ReadingCache(folder, root)
    references = References(root)
    names = {path: name_in(root, path) for path in files}
    digests = {path: file_digest(root, path) for path in files}
    kept = {path: cache.load(names[path], digests[path]) for path in files}
    offered = {names[path]: (known.offers if known else offers(references, path)) for path, known in kept.items()}
    now = world(root, offered)
    changed = [path for path in files if (known := kept[path]) is None or known.world != now]
    results = {path: known.checked for path, known in kept.items() if known}
    for path, checked in zip(changed, _check_all(root, changed, workers, None), strict=True):
        cache.store(Kept(digests[path], offered[names[path]], now, checked))
        results[path] = checked
    return [results[path] for path in files]


def _check_all(root: Path, files: list[Path], workers: int, today: str | None) -> list[Checked]:
    if workers <= 1 or len(files) < 100:
        references = References(root)
        return [check_file(root, path, references, today) for path in files]
    from concurrent.futures import ProcessPoolExecutor

    size = min(50, -(-len(files) // workers))
    chunks = [files[start : start + size] for start in range(0, len(files), size)]
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(root, today)) as pool:
        return [found for part in pool.map(_check_some, chunks) for found in part]


_worker: dict[str, Any] = {}


def _begin(root: Path, today: str | None) -> None:
    # records hold no cycles, and looking for some in thousands of them takes a fifth of the time
    gc.disable()
    _worker.update(root=root, today=today, references=References(root))


def _check_some(files: list[Path]) -> list[Checked]:
    return [check_file(_worker["root"], path, _worker["references"], _worker["today"]) for path in files]
