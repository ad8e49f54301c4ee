"""What contributors look up, made from the code itself: fields of the model, vocabularies, codes of the check."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from markupsafe import Markup, escape
from pydantic.fields import FieldInfo

from hub.language.catalogue import translator
from hub.language.typography import typeset
from hub.model.cities import City
from hub.model.countries import Country
from hub.model.fields import Help, Record, Ref, french_help
from hub.model.records import Network, Question, Resource, WorkingGroup
from hub.model.values import Label, Prose, Sentence
from hub.pages.sheet import Sheet
from hub.reading.codes import CODES

_BACKQUOTED = re.compile(r"`([^`]+)`")


class Field(NamedTuple):
    """A field as contributors meet it: `kinds` are (anchor, name) of the records it holds, `vocabulary` its list."""

    name: str
    title: str
    text: str
    required: bool
    example: str
    kinds: tuple[tuple[str, str], ...]
    vocabulary: str | None


def fields(sheet: Sheet) -> dict[str, Any]:
    """Return the models in the order in which a profile leads to them, each with its fields."""
    models: dict[str, type[Record]] = {}
    for root in (City, Country, Network, WorkingGroup, Resource, Question):
        for model in _reached(root, set(models)):
            models.setdefault(model.__name__, model)
    return {
        "models": [
            (
                typeset(model.called[sheet.language].title, sheet.language),
                _anchor(name),
                model.called[sheet.language].text,
                [_field(key, info, sheet) for key, info in model.model_fields.items()],
            )
            for name, model in models.items()
        ],
        "typed": lambda text: typeset_typed(text, sheet.language),
    }


def _anchor(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def _reached(model: type[Record], seen: set[str]) -> Iterator[type[Record]]:
    yield model
    seen.add(model.__name__)
    for info in model.model_fields.values():
        for part in _parts(info.annotation):
            if issubclass(part, Record) and part.__name__ not in seen:
                yield from _reached(part, seen)


def _parts(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)


def _references(annotation: Any, metadata: Any = ()) -> Iterator[Ref]:
    yield from (item for item in metadata if isinstance(item, Ref))
    if get_origin(annotation) is not None or get_args(annotation):
        for argument in get_args(annotation):
            yield from ([argument] if isinstance(argument, Ref) else _references(argument))


def _field(key: str, info: FieldInfo, sheet: Sheet) -> Field:
    shown = Help(info.title or "", info.description or "")
    if sheet.language == "fr":
        shown = french_help(info)
    examples = info.examples or []
    kinds = tuple(dict.fromkeys(part for part in _parts(info.annotation) if issubclass(part, Record)))
    reading = next((part for part in _parts(info.annotation) if part in (Label, Sentence, Prose)), None)
    reference = next(_references(info.annotation, info.metadata), None)
    words = {
        Label: sheet.gettext("Plain words in both languages."),
        Sentence: sheet.gettext("A few sentences in both languages."),
        Prose: sheet.gettext("Long text in both languages."),
    }
    open_ = sheet.gettext("If it is not known: `null`.") if _may_be_open(info) else ""
    told = (typeset(shown.text, sheet.language), words.get(reading, ""), open_)  # type: ignore[arg-type]
    text = " ".join(part for part in told if part)
    return Field(
        name=info.alias or key,
        title=typeset(shown.title, sheet.language),
        text=text,
        required=info.is_required(),
        example=json.dumps(examples[0], ensure_ascii=False) if examples else "",
        kinds=tuple(
            (_anchor(kind.__name__), typeset(kind.called[sheet.language].title, sheet.language)) for kind in kinds
        ),
        vocabulary=reference.kind if reference and reference.kind in sheet.hub.thesaurus else None,
    )


def _may_be_open(info: FieldInfo) -> bool:
    """Tell whether a field has to be there and may say that nothing is known."""
    return info.is_required() and type(None) in get_args(info.annotation)


def vocabularies(sheet: Sheet) -> dict[str, Any]:
    """Return every vocabulary with its terms."""
    thesaurus = sheet.hub.thesaurus
    return {
        "vocabularies": [
            (name, vocabulary_word(name, sheet.language), thesaurus[name].values()) for name in thesaurus.names()
        ],
        "used": {name: sheet.hub.used(name) for name in ("keywords", "sectors", "target_groups", "regions")},
    }


def vocabulary_word(name: str, language: str) -> str:
    """Return what a vocabulary is called; its bare name if it is new."""
    gettext = translator(language).gettext
    return {
        "sectors": gettext("Sectors"),
        "keywords": gettext("Topics (keywords)"),
        "prevention_levels": gettext("Prevention levels"),
        "target_groups": gettext("Target groups"),
        "evidence_levels": gettext("Evidence levels"),
        "evidence_stance": gettext("Findings"),
        "practice_status": gettext("Status of a practice"),
        "review_status": gettext("Review"),
        "regions": gettext("Regions"),
        "resource_types": gettext("Types of source and resource"),
        "translation_status": gettext("Translation"),
        "partner_roles": gettext("Roles of partners"),
        "claim_subjects": gettext("What a claim is about"),
        "aims": gettext("Aims"),
        "practice_forms": gettext("Forms of practice"),
        "place_types": gettext("Types of place"),
        "population_bands": gettext("Size of the city"),
        "organisation_types": gettext("Types of organisation"),
        "levels": gettext("Levels"),
        "network_roles": gettext("Roles in a network"),
        "source_readings": gettext("How far a source was read"),
    }.get(name, name)


def codes(sheet: Sheet) -> dict[str, Any]:
    """Return the codes of the check by severity, errors first."""
    gettext = sheet.gettext
    words: Mapping[str, tuple[str, str]] = {
        "error": (gettext("Errors"), gettext("An error stops the check (exit 1) and the build.")),
        "warning": (gettext("Warnings"), gettext("A warning fails a strict check and a strict build.")),
        "notice": (gettext("Notices"), gettext("A notice never fails anything; it is counted.")),
    }
    return {
        "severities": [
            (kind, title, text, [code for code in CODES.values() if code.severity == kind])
            for kind, (title, text) in words.items()
        ],
        "typed": lambda text: typeset_typed(text, sheet.language),
    }


def typeset_typed(text: str, language: str) -> Markup:
    """Return a sentence in which backquotes mark what is typed, typeset outside of it."""
    parts: list[Markup] = []
    position = 0
    for found in _BACKQUOTED.finditer(text):
        parts.append(escape(typeset(text[position : found.start()], language)))
        parts.append(Markup("<code>%s</code>") % found.group(1))
        position = found.end()
    return Markup("").join([*parts, escape(typeset(text[position:], language))])
