"""What every field looks like when it is filled in: from the models' own examples, in one language."""

from __future__ import annotations

from typing import Any

from hub.model.thesaurus import Thesaurus
from hub.reading.shapes import FieldShape, Shape

SOURCE = "annual-report"
"""The key of the sample source, which the sample texts cite."""

_SCALARS: dict[str, Any] = {
    "id": "an-identifier",
    "line": "…",
    "string": "…",
    "date": 2024,
    "source_date": 2024,
    "language": "fr",
    "currency": "EUR",
    "email": "prevention@example.org",
    "phone": "+32 2 000 00 00",
    "url": "https://www.example.org/page",
    "number": 10,
    "whole": 1,
    "boolean": True,
}
_LINKED = {
    "source": SOURCE,
    "initiative": "first-initiative",
    "strategy": "prevention-plan",
    "city": "rotterdam",
    "country": "BE",
    "network": "strong-cities",
    "working_group": "counter-narratives",
    "practice": "rotterdam/buurt-bestuurt",
}
_SKIPPED = {
    "aliases",
    "replaced_by",
    "disputed",
    "study",
    "reported_by",
    "summary_in",
    "archive_url",
    "copy_of",
    "to",
} | {
    "currency",
    "independent",
    "accessed",
}
"""Fields for which a first draft has no use; the field reference explains them."""


def sample(known: FieldShape, thesaurus: Thesaurus, language: str) -> Any:
    """Return a value for a field: its model's example if it has one, else one of its kind."""
    shape = known.shape
    if shape.ref == "evidence_levels":
        return "e1"
    if known.info.examples and shape.kind not in ("record", "list", "map") and shape.ref not in _LINKED:
        return _in_language(known.info.examples[0], shape, language)
    return _of(shape, thesaurus, language)


def source(shape: Shape, thesaurus: Thesaurus, language: str) -> dict[str, Any]:
    """Return a sample of a source, with what most sources have."""
    wanted = ("title", "url", "publisher", "date", "language", "type", "read")
    made = {key: sample(field, thesaurus, language) for key, field in shape.fields.items() if key in wanted}
    # no sample figure is newer
    return {**made, "date": 2025}


def _of(shape: Shape, thesaurus: Thesaurus, language: str) -> Any:
    if shape.kind == "union":
        return _of(shape.branches[0], thesaurus, language)
    if shape.kind == "record":
        return {
            key: sample(field, thesaurus, language)
            for key, field in shape.fields.items()
            if field.required or (key not in _SKIPPED and (field.info.examples or key in ("from", "url", "period")))
        }
    if shape.kind == "list" and shape.item:
        item = _of(shape.item, thesaurus, language)
        if shape.item.model is not None and shape.item.model.__name__ == "Point":
            return [item, {**item, "label": "2015", "value": 52}]
        return [item]
    if shape.kind == "text":
        return {language: "…"}
    if shape.ref in _LINKED:
        return _LINKED[shape.ref]
    if shape.ref:
        # nothing has the level e0, which is computed
        return next(key for key, term in thesaurus[shape.ref].items() if not term.replaced_by and key != "e0")
    return shape.choices[0] if shape.choices else _SCALARS[shape.kind]


def _in_language(example: Any, shape: Shape, language: str) -> Any:
    if shape.kind in ("text", "union") and isinstance(example, dict) and set(example) & {"en", "fr"}:
        return {language: example.get(language) or "…"}
    return example
