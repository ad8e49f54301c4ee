"""The library page: what the search in the browser needs from the page, so that no word stands in its code."""

from __future__ import annotations

from typing import Any

from hub.language.catalogue import translator
from hub.library.facets import FACETS, RANKED, SORTS
from hub.library.version import library_version
from hub.model.addresses import localised
from hub.model.values import LANGUAGES
from hub.pages import cards, findings
from hub.pages.links import relative
from hub.pages.sheet import Sheet


def search_values(sheet: Sheet) -> dict[str, Any]:
    """Return what `library-search.html` shows: facets, sorts, verdicts and the other words of a card."""
    hub, language = sheet.hub, sheet.language
    root = to_root(sheet.path, language)
    stances = [term for term in hub.thesaurus["evidence_stance"] if term in findings.SHAPES]
    return {
        "root": root,
        "home": relative(sheet.path, "/"),
        "version": library_version(hub),
        "facets_of_search": [(name, facet_names(language)[name]) for name in FACETS],
        "sorts": [(name, sort_names(language)[name]) for name in SORTS],
        "ranked": RANKED,
        "marks": [
            (stance, level, findings.mark(hub, stance, level, language)) for stance in stances for level in ("e3", "e4")
        ],
        "reviews": [(status, cards.review_word(status, language)) for status in hub.thesaurus["review_status"]],
        "other_languages": [code for code in LANGUAGES if code != language],
    }


def to_root(path: str, language: str) -> str:
    """Return the relative link from a page to the root of the site, where what all languages share stands."""
    return relative(localised(path, language), "/")


def facet_names(language: str) -> dict[str, str]:
    """Return what each facet is called."""
    _ = translator(language).gettext
    return {
        "aim": _("Aim"),
        "kind": _("Kind of record"),
        "form": _("Form"),
        "sector": _("Sector"),
        "keyword": _("Topic"),
        "target-group": _("For whom"),
        "prevention": _("Prevention level"),
        "evidence": _("Evidence"),
        "verdict": _("What was found"),
        "status": _("Status"),
        "region": _("Region"),
        "country": _("Country"),
        "city": _("City"),
        "size": _("Size of the city"),
        "level": _("Level of government"),
        "network": _("Network"),
        "working-group": _("Working group"),
        "decade": _("Began in"),
        "language": _("Written in"),
    }


def sort_names(language: str) -> dict[str, str]:
    """Return what each order of the results is called."""
    _ = translator(language).gettext
    return {
        "relevance": _("Best match first"),
        "city": _("By city, A to Z"),
        "year": _("Most recent start first"),
        "evidence": _("Strongest evidence first"),
    }
