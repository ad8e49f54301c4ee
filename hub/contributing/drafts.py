"""`hub new`: a valid profile with very little in it, and every further field explained in comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hub.contributing.canonical import SCHEMA_LINE
from hub.contributing.layout import Comments, laid_out
from hub.contributing.samples import SOURCE, sample, source
from hub.model.cities import City
from hub.model.fields import Help, french_help
from hub.model.practices import Practice
from hub.model.thesaurus import Thesaurus
from hub.reading.nearest import slug
from hub.reading.shapes import FieldShape, Shape, shape_of

TEMPLATE_FILE = "cities/_template.yml"
TEMPLATE_DATE = "2026-01-01"
"""The template says no day of its own."""

_TOP = {
    "en": (
        "Profile of a city. Everything after a # is help: read it, then delete it or leave it.",
        "To use a field, take the # and the space after it away, and put your own words in.",
        'Leave out what you do not know: the page then says "not recorded".',
        "Never: people under ten in number, names other than office holders, meeting places, signs or criteria.",
        "When it is done: hub check",
    ),
    "fr": (
        "Profil d'une ville. Tout ce qui suit un # est de l'aide : lisez-la, puis effacez-la ou laissez-la.",
        "Pour utiliser un champ, ôtez le # et l'espace qui le suit, et mettez vos propres mots.",
        "Laissez de côté ce que vous ne savez pas : la page indiquera « non renseigné ».",
        "Jamais : moins de dix personnes, noms hors titulaires de fonctions, lieux de réunion, signes ou critères.",
        "Pour finir : hub check --lang fr",
    ),
}


_LATER = {"aliases"}
"""Fields that a new profile cannot have."""


@dataclass(frozen=True)
class Answers:
    """What a new profile cannot do without. `language` is that of the texts and of the comments."""

    language: str
    name: str
    country: str
    region: str
    type: str = "city"
    background: str = ""
    initiative: str = ""
    summary: str = ""
    aim: str = "cohesion-inclusion"
    form: str = "programme"
    sector: str = "community-outreach-social-work"


_UNWRITTEN = {
    "en": (
        "Two or three sentences about the city and why it acts.",
        "Name of the initiative",
        "What it does, for whom.",
    ),
    "fr": (
        "Deux ou trois phrases sur la ville et les raisons d'agir.",
        "Nom de l'initiative",
        "Ce qu'elle fait, pour qui.",
    ),
}

EMPTY = {
    "en": Answers("en", "Name of the city", "BE", "western-europe"),
    "fr": Answers("fr", "Nom de la ville", "BE", "western-europe"),
}
"""The answers of no city."""


def template(thesaurus: Thesaurus) -> str:
    """Return the text of `cities/_template.yml`."""
    return draft(EMPTY["en"], thesaurus, TEMPLATE_DATE)


def draft(answers: Answers, thesaurus: Thesaurus, today: str) -> str:
    """Return a profile that passes the check, with what else may be said in comments. `today` is its review's day."""
    language = answers.language
    given = _profile(answers, today)
    lines = [SCHEMA_LINE, *(f"# {line}" for line in _TOP[language])]
    for key, known in shape_of(City).fields.items():
        if key in _LATER:
            continue
        lines += [f"# {line}" for line in _help(known, language)]
        if key == "key_initiatives":
            lines += ["key_initiatives:", *_initiative(given[key][0], thesaurus, language)]
        elif key in given:
            if key == "sources":
                lines += [
                    f"# {line}" for line in _lines({key: _sample(key, known, thesaurus, language)}, shape_of(City))
                ]
            lines += _lines({key: given[key]}, shape_of(City))
        else:
            lines += [f"# {line}" for line in _lines({key: _sample(key, known, thesaurus, language)}, shape_of(City))]
    return "\n".join(lines) + "\n"


def _sample(key: str, known: FieldShape, thesaurus: Thesaurus, language: str) -> Any:
    if key == "translation":
        other = "fr" if language == "en" else "en"
        return {other: {"method": "human", "date": TEMPLATE_DATE}}
    if key == "sources":
        assert known.shape.item is not None
        return {SOURCE: source(known.shape.item, thesaurus, language)}
    if key == "published":
        return False
    value = sample(known, thesaurus, language)
    return {**value, "currency": "EUR"} if key == "cost" else value


def _profile(answers: Answers, today: str) -> Mapping[str, Any]:
    language = answers.language
    background, title, summary = _UNWRITTEN[language]
    name = answers.initiative or title
    return {
        "schema": 1,
        "name": {language: answers.name},
        "type": answers.type,
        "country": answers.country,
        "region": answers.region,
        "background": {language: answers.background or background},
        "key_initiatives": [
            {
                "id": slug(name) or "initiative",
                "title": {language: name},
                "aim": [answers.aim],
                "form": answers.form,
                "summary": {language: answers.summary or summary},
                "sectors": [answers.sector],
            }
        ],
        "sources": {},
        "original_language": language,
        "review": {"status": "self-declared", "date": today},
    }


def _initiative(given: Mapping[str, Any], thesaurus: Thesaurus, language: str) -> Iterator[str]:
    start = "  - "
    for key, known in shape_of(Practice).fields.items():
        if key in _LATER:
            continue
        value = given.get(key)
        written = _sample(key, known, thesaurus, language) if value is None else value
        made = _lines({key: written}, shape_of(Practice))
        if value is not None and start.strip():
            yield from (f"  # {line}" for line in _help(known, language))
        else:
            yield from (f"    # {line}" for line in _help(known, language))
        for line in made:
            yield f"{start}{line}" if value is not None else f"    # {line}"
            start = "    " if value is not None else start


def _lines(value: Mapping[str, Any], shape: Shape) -> list[str]:
    return laid_out(value, shape, Comments()).rstrip("\n").split("\n")


def _help(known: FieldShape, language: str) -> Iterator[str]:
    """Yield a field's title and help as one or more lines."""
    info = known.info
    words = Help(str(info.title), info.description or "") if language == "en" else french_help(info)
    needed = {"en": " (needed)", "fr": " (nécessaire)"}[language] if known.required else ""
    colon = ": " if language == "en" else " : "
    yield f"{words.title}{needed}{colon + words.text if words.text else ''}"
