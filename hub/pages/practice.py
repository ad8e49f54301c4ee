"""A practice's page."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from hub.language import names
from hub.language.catalogue import translator
from hub.model.hub import Hub
from hub.model.practices import Practice
from hub.model.values import Sentence
from hub.pages import markdown
from hub.pages.city import host
from hub.pages.facts import is_recent
from hub.pages.findings import sorted_claims
from hub.pages.finish import finish, not_recorded, outdated
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template
from hub.pages.words import native_language


def practice_page(hub: Hub, practice_id: str, language: str) -> Page:
    """Return the page of a practice, named by its global id `city/practice`."""
    record = hub.practices[practice_id]
    practice, city = record.practice, record.city
    sheet = Sheet(hub, language, record.path, city.sources)
    sheet.written_in = native_language(city.original_language, city.country)
    sheet.outdated = outdated(hub, record.city_id, language, ("key_initiatives", practice.id))
    said, found, beside = sorted_claims(record)
    origins, adopters = sheet.derived.adaptations.get(practice_id, ((), ()))
    help_line = practice.help_line
    body = template("practice.html", language).render(
        s=sheet,
        record=record,
        practice=practice,
        city=city,
        said=said,
        found=found,
        beside=beside,
        examined=bool(found) or any(partner.role == "evaluation" for partner in practice.partners),
        adapted_from=_adaptations(sheet, practice.adapted_from, origins),
        adopted_by=_adaptations(sheet, practice.adopted_by, adopters),
        related=[hub.practices[key] for key in sheet.derived.related_practices[practice_id]],
        resources=sheet.derived.resources_about.get(practice_id, ()),
        questions=sheet.derived.questions_with.get(practice_id, ()),
        missing=_missing(practice, language),
        dialable=bool(help_line and help_line.checked and is_recent(help_line.checked, city.review.date)),
        help_source=city.sources.get(help_line.source) if help_line else None,
        spoken=names.listed([names.language_name(code, language) for code in help_line.languages], language)
        if help_line
        else "",
        unknown=not_recorded(language),
        host=host,
    )
    summary = markdown.plain(practice.summary.of(language), practice.summary.language(language))
    return finish(
        sheet,
        kind="practice",
        title=f"{sheet.plain(practice.title)}, {sheet.plain(city.name)}",
        description=summary,
        body=body,
        edit=f"cities/{record.city_id}.yml",
    )


def _adaptations(sheet: Sheet, written: Iterable[str | Sentence], practices: Iterable[str]) -> list[Markup]:
    """Return where a practice came from or went: other practices of the hub first, then what profiles say in words."""
    links = [sheet.practice_link(key) for key in practices]
    return links + [sheet.sentence(item) for item in written if not isinstance(item, str)]


def _missing(practice: Practice, language: str) -> str:
    """Return the parts of a practice's page that its profile leaves empty, in words."""
    gettext = translator(language).gettext
    parts = [
        (practice.problem, gettext("the problem")),
        (practice.approach, gettext("how it works")),
        (practice.partners, gettext("partners")),
        (practice.parameters, gettext("key figures")),
        (practice.cost, gettext("cost")),
        (practice.lessons, gettext("lessons")),
    ]
    return names.listed([word for value, word in parts if not value], language)
