"""The small values of a record: text in several languages, ids, dates, periods, facts, places and addresses."""

from __future__ import annotations

import calendar
import re
from typing import Annotated, Any, ClassVar, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, RootModel, StringConstraints, WithJsonSchema
from pydantic import model_validator as model_validator
from pydantic_core import PydanticCustomError

from hub.model.fields import FrozenMap, Help, Record, Ref, field, said

LANGUAGES = ("en", "fr")
"""The site's languages, in the order of preference when a text lacks the reader's."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
TEXT_LIMIT = 20_000
"""Characters in one text of one language."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=12)]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), Ref("country")]
SourceKey = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80), Ref("source")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True, pattern=r"^[^\n]*$")]


# --- text --------------------------------------------------------------------------------------------------------


class Text(RootModel[dict[str, str]]):
    """Text in one or more languages: `{en: …, fr: …}`, at least one of the two, and the original where there is one.

    Subclasses say how it is read: `Label` (plain), `Sentence` (emphasis, links and citations), `Prose` (paragraphs
    and lists too). All three are hostile until rendered by `hub.pages.markdown`.
    """

    model_config = ConfigDict(frozen=True, strict=True)
    reading: ClassVar[str] = "label"

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for language, text in self.root.items():
            if not re.match(LANGUAGE_PATTERN, language):
                raise PydanticCustomError("text_language", "{language}", {"language": language})
            if not text.strip():
                raise PydanticCustomError("text_empty", "{language}", {"language": language})
            if len(text) > TEXT_LIMIT:
                raise PydanticCustomError("text_long", "{language}", {"language": language, "limit": TEXT_LIMIT})
        if not any(language in self.root for language in LANGUAGES):
            raise PydanticCustomError("text_missing", "text in neither English nor French")
        object.__setattr__(self, "root", FrozenMap({key: text.strip() for key, text in self.root.items()}))
        return self

    def language(self, wanted: str) -> str:
        """Return the language the text is shown in to a reader of `wanted`: itself, else the first there is."""
        if wanted in self.root:
            return wanted
        return next(code for code in (*LANGUAGES, *self.root) if code in self.root)

    def of(self, wanted: str) -> str:
        """Return the text for a reader of `wanted`, borrowed from another language where need be."""
        return self.root[self.language(wanted)]

    def borrowed(self, wanted: str) -> str | None:
        """Return the code of the language a reader of `wanted` is shown instead of their own, or None."""
        shown = self.language(wanted)
        return None if shown == wanted else shown

    @property
    def original(self) -> tuple[str, str] | None:
        """Return (language, text) of the native name or wording beside English and French, if any."""
        return next(((code, text) for code, text in self.root.items() if code not in LANGUAGES), None)

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(frozenset(self.root.items()))


class Label(Text):
    """Plain text on one line: names, titles, roles, units. No Markdown, no citation."""

    reading: ClassVar[str] = "label"


class Sentence(Text):
    """A few sentences: emphasis, links and citations, no paragraphs."""

    reading: ClassVar[str] = "sentence"


class Prose(Text):
    """Long text in Markdown: paragraphs, lists, emphasis, links, quotes and citations."""

    reading: ClassVar[str] = "prose"


Name = Line | Label
"""The name of a person or organisation as it stands (a string), or a description in both languages."""


def name_of(name: str | Label, language: str) -> str:
    """Return a name for a reader of `language`."""
    return name if isinstance(name, str) else name.of(language)


# --- dates -------------------------------------------------------------------------------------------------------

DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def _date_text(value: Any) -> Any:
    return f"{value:04d}" if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 9999 else value


def _real_date(value: str) -> str:
    bare = value.removesuffix("~")
    year, month, day = (int(part) for part in (bare + "-01-01")[:10].split("-"))
    if not (1 <= month <= 12 and year >= 1 and 1 <= day <= calendar.monthrange(year, month)[1]):
        raise PydanticCustomError("date_unreal", "{value}", {"value": value})
    return value


def _date_schema(pattern: str, examples: list[str]) -> WithJsonSchema:
    year = {"type": "integer", "minimum": 1000, "maximum": 9999}
    return WithJsonSchema({"anyOf": [{"type": "string", "pattern": pattern, "examples": examples}, year]})


Date = Annotated[
    str,
    BeforeValidator(_date_text),
    StringConstraints(pattern=DATE_PATTERN),
    AfterValidator(_real_date),
    _date_schema(DATE_PATTERN, ["2016", "2016-11", "2016-11-09"]),
]
"""`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the source is."""

SOURCE_DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?~?$"
SourceDate = Annotated[
    str,
    BeforeValidator(_date_text),
    StringConstraints(pattern=SOURCE_DATE_PATTERN),
    AfterValidator(_real_date),
    _date_schema(SOURCE_DATE_PATTERN, ["2016-11-10", "2011~"]),
]
"""A `Date`, or with a tilde (`2011~`, Extended Date/Time Format) an approximate one."""


def first_day(date: str) -> str:
    """Return the first day (`YYYY-MM-DD`) that a date of any precision covers."""
    return (date.removesuffix("~") + "-01-01")[:10]


def last_day(date: str) -> str:
    """Return the last day (`YYYY-MM-DD`) that a date of any precision covers."""
    bare = date.removesuffix("~")
    if len(bare) == 4:
        return f"{bare}-12-31"
    year, month = int(bare[:4]), int(bare[5:7])
    return bare if len(bare) == 10 else f"{bare}-{calendar.monthrange(year, month)[1]:02d}"


# --- addresses ---------------------------------------------------------------------------------------------------


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        known = False
    if not known or re.search(r"[\s<>\"\\^`{}|\x00-\x20\x7f]", value):
        raise PydanticCustomError("url_form", "{value}", {"value": value})
    return value


Url = Annotated[
    str,
    StringConstraints(max_length=2000),
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": r"^https?://[^\s<>]+$", "maxLength": 2000}),
]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$", max_length=200)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()./-]{2,24}$")]


class Coordinates(Record):
    """The city's centre, in degrees (WGS 84); never finer than the city."""

    called = said(
        Help("Coordinates", "The city's centre, in degrees (WGS 84); never finer than the city."),
        Help("Coordonnées", "Le centre de la ville, en degrés (WGS 84), jamais plus fin."),
    )

    lat: float = field(
        Help("Latitude", "Degrees north; south is negative."),
        Help("Latitude", "Degrés nord ; sud en négatif."),
        examples=[51.9225],
        ge=-90,
        le=90,
    )
    lon: float = field(
        Help("Longitude", "Degrees east; west is negative."),
        Help("Longitude", "Degrés est ; ouest en négatif."),
        examples=[4.4792],
        ge=-180,
        le=180,
    )


# --- facts -------------------------------------------------------------------------------------------------------

Number = Annotated[int | float, WithJsonSchema({"type": "number"})]


class Range(Record):
    """A value that a source gives as a range."""

    called = said(
        Help("Range", "A value that a source gives as a range."),
        Help("Fourchette", "Une valeur que la source donne entre deux bornes."),
    )

    min: Number = field(Help("Least"), Help("Minimum"), examples=[10])
    max: Number = field(Help("Most"), Help("Maximum"), examples=[15])


class DisputedValue(Record):
    """Another value that another source gives for the same fact."""

    called = said(
        Help("Other value", "Another value that another source gives for the same figure."),
        Help("Autre valeur", "Une autre valeur, donnée par une autre source pour le même chiffre."),
    )

    value: Number | Range = field(Help("Value"), Help("Valeur"), examples=[610386])
    source: SourceKey = field(Help("Source"), Help("Source"))
    note: Sentence | None = field(Help("Note"), Help("Remarque"), None)


class Fact(Record):
    """A figure with its date and its source. `as_of: null` reads "undated"."""

    called = said(
        Help("Figure", "A figure with its date and its source."),
        Help("Chiffre", "Un chiffre avec sa date et sa source."),
    )

    value: Number | Range = field(
        Help("Value", "A number, or the least and the greatest."),
        Help("Valeur", "Un nombre, ou le plus petit et le plus grand."),
        examples=[672565, {"min": 10, "max": 15}],
    )
    qualifier: (
        Annotated[
            str, StringConstraints(pattern="^(about|over|under)$"), WithJsonSchema({"enum": ["about", "over", "under"]})
        ]
        | None
    ) = field(
        Help("Precision", "about, over or under, if the source says so."),
        Help("Précision", "about (environ), over (plus de) ou under (moins de), si la source le dit."),
        None,
    )
    unit: Label | None = field(
        Help("Unit", "What is counted, if the label does not say it."),
        Help("Unité", "Ce qui est compté, si l'intitulé ne le dit pas."),
        None,
    )
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")] | None = field(
        Help("Currency", "ISO 4217 code."), Help("Monnaie", "Code ISO 4217."), None, examples=["EUR"]
    )
    as_of: Date | None = field(
        Help(
            "Date of the figure", "When it was true, not when it was published; left open if the source does not say."
        ),
        Help("Date du chiffre", "Quand il était vrai, non quand il a été publié ; ouvert si la source ne le dit pas."),
        examples=["2025-01-01"],
    )
    source: SourceKey = field(
        Help("Source", "One of the profile's sources."), Help("Source", "Une des sources du profil.")
    )
    note: Sentence | None = field(Help("Note"), Help("Remarque"), None)
    disputed: tuple[DisputedValue, ...] = field(
        Help("Other values", "Where sources disagree, show them all."),
        Help("Autres valeurs", "Si les sources divergent, les montrer toutes."),
        (),
    )


class LabelledFact(Fact):
    """A figure that says what it is about, for instance a threshold or a number of places."""

    called = said(
        Help("Key figure", "A figure that says what it is about, for instance a threshold or a number of places."),
        Help("Chiffre clé", "Un chiffre qui dit ce qu'il mesure, par exemple un seuil ou un nombre de places."),
    )

    label: Label = field(
        Help("What it is"),
        Help("Ce que c'est"),
        examples=[{"en": "Residents on a committee", "fr": "Habitants par comité"}],
    )


class DisputedPeriod(Record):
    """Other dates that another source gives for the same period."""

    called = said(
        Help("Other dates", "Other dates that another source gives for the same period."),
        Help("Autres dates", "D'autres dates, données par une autre source pour la même période."),
    )

    from_: Date | None = field(Help("From"), Help("De"), None, alias="from")
    to: Date | None = field(Help("To"), Help("À"), None)
    source: SourceKey = field(Help("Source"), Help("Source"))
    note: Sentence | None = field(Help("Note"), Help("Remarque"), None)


class Period(Record):
    """When something ran; without `to` it may still run."""

    called = said(
        Help("Period", "When something ran; without an end it may still run."),
        Help("Période", "Quand cela a eu lieu ; sans fin, cela dure peut-être encore."),
    )

    from_: Date | None = field(Help("From"), Help("De"), None, alias="from", examples=[2009])
    to: Date | None = field(Help("To"), Help("À"), None, examples=["2018"])
    source: SourceKey | None = field(Help("Source"), Help("Source"), None)
    disputed: tuple[DisputedPeriod, ...] = field(Help("Other dates"), Help("Autres dates"), ())
