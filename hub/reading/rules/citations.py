"""Citations lead to sources of the same file, stand where they can be shown, and every source is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hub.model.values import Text
from hub.reading.nearest import nearest
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject

_BRACKETS = re.compile(r"\[([^\[\]]*@[^\[\]]*)\](?!\()")
_ONE = re.compile(r"\s*@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*\S.*?)?\s*", re.DOTALL)
_BARE = re.compile(r"(?<![\w.@/\[;-])@([a-z0-9]+(?:-[a-z0-9]+)*)\b|\[([a-z0-9]+(?:-[a-z0-9]+)*)\](?![(\[:])")


def citations(subject: Subject) -> Iterator[Problem]:
    """Yield unknown, misplaced and misspelt citations, and sources that nothing cites.

    The form is Pandoc's: `[@key]`, `[@key, p. 7]`, `[@a; @b]`.
    """
    listed = subject.root.child("sources")
    sources = {key: (node.text("title"),) for key, node in listed.entries()} if listed else {}
    named = {visit.node.raw for visit in subject.visits if visit.shape.ref == "source"}
    # a source whose key was misspelt is cited all the same
    cited = {key if key in sources else nearest(key, sources) for key in named}
    for visit, language, node, text in subject.languages():
        if "@" not in text and "[" not in text:
            continue
        path = (*visit.path, language)
        plain = not (isinstance(visit.shape.model, type) and issubclass(visit.shape.model, Text)) or (
            visit.shape.model.reading == "label"
        )
        if plain:
            if found := re.search(r"\[@", text):
                yield subject.problem(path, "E301", at=subject.locate(node, found[0]))
            continue
        for found in _BRACKETS.finditer(text):
            parts = found[1].split(";")
            if not any(part.lstrip().startswith("@") for part in parts):
                continue
            for part in parts:
                one = _ONE.fullmatch(part)
                if one is None:
                    yield subject.problem(path, "E302", at=subject.locate(node, part.strip()[:20]), value=found[0])
                    continue
                key = one[1]
                cited.add(key)
                if key not in sources:
                    place, near = subject.locate(node, f"@{key}"), nearest(key, sources)
                    cited.add(near)
                    yield subject.problem(path, "E300", at=place, value=key, nearest=near)
        for found in _BARE.finditer(_BRACKETS.sub(lambda inside: " " * len(inside[0]), text)):
            key = found[1] or found[2]
            if key in sources:
                cited.add(key)
                yield subject.problem(path, "W406", at=subject.locate(node, found[0]), value=found[0], key=key)
    for key in sources:
        if key not in cited:
            place = subject.root.key_place(("sources", key))
            yield subject.problem(("sources", key), "W400", at=place, key=key)


def addresses(subject: Subject) -> Iterator[Problem]:
    """Yield sources that have the same address as an earlier one of the file."""
    listed = subject.root.child("sources")
    first: dict[str, str] = {}
    for key, node in listed.entries() if listed else ():
        url = node.text("url")
        if url and first.setdefault(url, key) != key:
            yield subject.problem(("sources", key, "url"), "W401", other=first[url])
