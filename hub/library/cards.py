"""What the library shows of a record, and what it calls the values of a facet, in the reader's language."""

from __future__ import annotations

from typing import Any

from hub.language import names
from hub.language.typography import typeset
from hub.library.documents import LibraryDocument
from hub.library.facets import FACET_VOCABULARIES, KIND_NAMES
from hub.model.hub import Hub

SUMMARY_CHARACTERS = 160


def facet_label(hub: Hub, name: str, value: str, language: str) -> str:
    """Return the name of a facet's value, typeset."""
    if name in FACET_VOCABULARIES:
        return typeset(hub.thesaurus.label(FACET_VOCABULARIES[name], value, language), language)
    if name == "kind":
        return KIND_NAMES[value][language]
    if name == "country":
        return names.territory(value, language)
    if name == "decade":
        return f"{value}–{int(value) + 9}"
    if name == "language":
        label = names.language_name(value, language)
        return label[:1].upper() + label[1:]
    if name == "city":
        return typeset(hub.cities[value].name.of(language), language)
    if name == "network":
        return typeset(hub.networks[value].name.of(language), language)
    return typeset(hub.working_groups[value].title.of(language), language)


def card(hub: Hub, document: LibraryDocument, language: str) -> dict[str, Any]:
    """Return what a result shows: words where they are its own, ids where the page has the words for all."""
    facets = document.facets
    labels = {
        name: [facet_label(hub, name, value, language) for value in facets.get(name, ())]
        for name in ("kind", "form", "level", "sector", "aim", "status", "country")
    }
    city = hub.cities[document.city].name.of(language) if document.city else None
    line = [
        *labels["kind"],
        *labels["form"],
        *(labels["level"] if document.kind == "strategy" else ()),
        *labels["sector"][:1],
    ]
    if document.kind == "resource":
        line.append(typeset(hub.thesaurus.label("resource_types", hub.resources[document.id].type, language), language))
    status = labels["status"][0] if labels["status"] else None
    if status and document.status_date:
        status = f"{status} ({names.date(document.status_date, language)})"
    title, title_language = document.shown("title", language)
    summary, summary_language = document.shown("summary", language)
    made: dict[str, Any] = {
        "kind": document.kind,
        "id": document.id,
        "path": document.path,
        "line": " · ".join(line),
        "title": typeset(title, title_language),
        "summary": _cut(typeset(summary, summary_language)),
        "city": city if document.kind != "city" else None,
        "country": labels["country"][0] if len(labels["country"]) == 1 else None,
        "aim": labels["aim"] or [facet_label(hub, "aim", aim, language) for aim in document.practices_aims],
        "status": status,
        "evidence": next(iter(facets.get("evidence", ())), None),
        "verdict": next(iter(facets.get("verdict", ())), None),
        "review": document.review,
        "year": document.year,
        "title_lang": title_language if title_language != language else None,
        "lang": summary_language if summary_language != language else None,
    }
    return {key: value for key, value in made.items() if value not in (None, [], "")}


def _cut(text: str) -> str:
    if len(text) <= SUMMARY_CHARACTERS:
        return text
    return text[:SUMMARY_CHARACTERS].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
