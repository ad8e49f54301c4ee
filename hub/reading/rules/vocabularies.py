"""Terms of the vocabularies refer to terms of their own vocabulary, and no two have the same name."""

from __future__ import annotations

from collections.abc import Iterator

from hub.model.thesaurus import Thesaurus
from hub.reading.nearest import folded, nearest
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject


def terms(subject: Subject) -> Iterator[Problem]:
    """Yield references between terms that lead nowhere, and names that two terms of a vocabulary share."""
    if subject.model is not Thesaurus:
        return
    for vocabulary, listed in subject.root.entries():
        known: dict[str, tuple[str, ...]] = {node.text("id"): () for node in listed.items()}
        names: dict[tuple[str, str], str] = {}
        for index, node in enumerate(listed.items()):
            path = (vocabulary, index)
            own = node.text("id")
            for key in ("broader", "related", "replaced_by"):
                for place, target in enumerate(found.items() if (found := node.child(key)) else []):
                    here = (*path, key, place)
                    if target.raw == own:
                        yield subject.problem(here, "E321", value=own)
                    elif target.raw not in known:
                        near = nearest(target.raw, known)
                        what = {"en": f"term of {vocabulary}", "fr": f"« {vocabulary} »"}
                        yield subject.problem(
                            here, "E110", value=target.raw, nearest=near, vocabulary=what, list=vocabulary
                        )
            label, alt = node.child("label"), node.child("alt")
            for language, text in label.entries() if label else ():
                if isinstance(text.value, str) and names.setdefault((language, folded(text.value)), own) != own:
                    other = names[language, folded(text.value)]
                    yield subject.problem((*path, "label", language), "W409", value=text.value, other=other)
            for language, words in alt.entries() if alt else ():
                for place, text in enumerate(words.items()):
                    if names.setdefault((language, folded(text.raw)), own) != own:
                        other = names[language, folded(text.raw)]
                        yield subject.problem((*path, "alt", language, place), "W409", value=text.raw, other=other)
