"""The page of a topic, a sector, a target group or a region: what it is, its practices and its cities."""

from __future__ import annotations

from collections.abc import Mapping

from hub.language.catalogue import translator
from hub.language.typography import typeset
from hub.model import addresses
from hub.model.hub import Hub
from hub.pages.finish import finish
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template

REVIEW_TYPE = "research-review"


def kind_word(vocabulary: str, language: str) -> str:
    """Return what a term of a vocabulary is called: "Topic", "Sector" …"""
    gettext = translator(language).gettext
    return {
        "keywords": gettext("Topic"),
        "sectors": gettext("Sector"),
        "target_groups": gettext("Target group"),
        "regions": gettext("Region"),
    }[vocabulary]


def term_page(hub: Hub, vocabulary: str, term_id: str, language: str) -> Page:
    """Return the page of a used term."""
    sheet = Sheet(hub, language, addresses.term(vocabulary, term_id), {})
    term, use = hub.term(vocabulary, term_id), hub.used(vocabulary)[term_id]
    known = sheet.derived
    used = hub.used(vocabulary)
    resources = known.resources_on.get(term_id, ()) if vocabulary == "keywords" else ()
    wordings: Mapping[str, tuple[str, ...]] = dict(term.alt.items())
    alternatives = [typeset(wording, language) for wording in wordings.get(language, ())]
    body = template("term.html", language).render(
        s=sheet,
        vocabulary=vocabulary,
        kind=kind_word(vocabulary, language),
        term=term,
        use=use,
        cities=known.by_name(use.cities, language),
        alternatives=alternatives,
        broader=[key for key in term.broader if key in used],
        narrower=known.narrower(term_id) if vocabulary == "keywords" else (),
        nearby=[key for key in term.related if key in used],
        reviews=[resource for resource in resources if resource.type == REVIEW_TYPE],
        resources=[resource for resource in resources if resource.type != REVIEW_TYPE],
    )
    label = sheet.term(vocabulary, term_id)
    words = translator(language)
    description = words.gettext("%(term)s: %(practices)s in %(cities)s.") % {
        "term": label,
        "practices": words.ngettext("%(num)s practice", "%(num)s practices", len(use.practices))
        % {"num": len(use.practices)},
        "cities": words.ngettext("%(num)s city", "%(num)s cities", len(use.cities)) % {"num": len(use.cities)},
    }
    return finish(
        sheet,
        kind="term",
        # a topic and a target group may be called alike
        title=f"{label} · {kind_word(vocabulary, language)}",
        description=description,
        body=body,
        edit="hub/data/vocabularies.yml",
    )
