"""Prints what the analysis makes one word, for review: `make joins`.

First the words of the library that share a term, three or more; then the terms of vocabularies that are one concept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from hub.library.analysis import is_stop, stem
from hub.library.concepts import concepts
from hub.library.documents import library_documents
from hub.library.words import words
from hub.reading.load import read_hub

FEWEST = 3


def main() -> None:
    """Print families of words per language, then merged concepts."""
    hub = read_hub(Path.cwd()).hub
    if hub is None:
        raise SystemExit("the profiles have errors: hub check")
    for language in ("en", "fr"):
        families: dict[str, Counter[str]] = defaultdict(Counter)
        for document in library_documents(hub):
            for texts in document.texts.values():
                for form in words(texts.get(language, "")):
                    if not is_stop(form, language):
                        families[stem(form, language)][form] += 1
        print(f"# {language}")
        for term, family in sorted(families.items()):
            if len(family) >= FEWEST:
                print(f"{term}: {' '.join(form for form, _ in family.most_common())}")
    print("# concepts")
    for concept in concepts(hub):
        if len(concept.members) > 1:
            print(" + ".join("/".join(member) for member in concept.members), "=", concept.shown)


if __name__ == "__main__":
    main()
