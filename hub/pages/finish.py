"""What is done to every body once it is written: contents and counts that depend on all of it are put in place."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from hub.language import names
from hub.language.catalogue import translator
from hub.language.typography import clean
from hub.model.hub import Hub
from hub.pages.citations import Reference
from hub.pages.page import Page
from hub.pages.sheet import Sheet

CONTENTS = "<!--contents-->"
READING = "<!--reading-->"
"""Marks that a template leaves. No text can hold them, since `<` in text is escaped."""


def finish(sheet: Sheet, *, kind: str, title: str, description: str, body: str, edit: str | None) -> Page:
    """Return the finished page."""
    if CONTENTS in body:
        body = body.replace(CONTENTS, contents(sheet), 1)
    if READING in body:
        body = body.replace(READING, str(escape(reading(sheet.references, sheet.language))), 1)
    return Page(
        kind=kind,
        path=sheet.path,
        language=sheet.language,
        title=clean(title),
        description=shortened(clean(description)),
        headings=tuple(sheet.headings),
        body=body.strip() + "\n",
        edit=edit,
    )


def contents(sheet: Sheet) -> str:
    """Return the page's sections as a folded list, for screens on which the theme's own contents are out of sight."""
    entries = Markup("").join(
        Markup('<li><a href="#%s">%s</a></li>') % (heading.id, heading.title)
        for heading in sheet.headings
        if heading.level == 2
    )
    title = sheet.gettext("On this page")
    return str(
        Markup('<nav class="e-contents" aria-label="%s"><details><summary>%s</summary><ul>%s</ul></details></nav>')
        % (title, title, entries)
    )


def reading(references: Sequence[Reference], language: str) -> str:
    """Return how many sources a page rests on, and how far they were read."""
    words = translator(language)
    sources = [reference.source for reference in references]
    if not sources:
        return words.gettext("No source cited.")

    def count(readings: str) -> int:
        return sum(source.read == readings for source in sources)

    full, part, abstract, unread = (count(kind) for kind in ("full", "excerpt", "abstract", "not-read"))
    copies = sum(source.copy_of is not None for source in sources)
    parts = [
        words.ngettext("%(num)s read in full", "%(num)s read in full", full) % {"num": full} if full else "",
        words.ngettext("%(num)s read in part", "%(num)s read in part", part) % {"num": part} if part else "",
        words.ngettext("%(num)s by its abstract", "%(num)s by their abstracts", abstract) % {"num": abstract}
        if abstract
        else "",
        words.ngettext("%(num)s known only through others", "%(num)s known only through others", unread)
        % {"num": unread}
        if unread
        else "",
    ]
    total = words.ngettext("%(num)s source", "%(num)s sources", len(sources)) % {"num": len(sources)}
    html = words.gettext("%(sources)s: %(readings)s.") % {
        "sources": total,
        "readings": names.listed([part for part in parts if part], language),
    }
    if copies:
        html += " " + words.ngettext(
            "%(num)s was reached through a copy.", "%(num)s were reached through copies.", copies
        ) % {"num": copies}
    return html


def not_recorded(language: str) -> Markup:
    """Return the words that stand where a profile says nothing."""
    return Markup('<span class="e-quiet">%s</span>') % translator(language).gettext("not recorded")


def outdated(hub: Hub, city_id: str, language: str, field: tuple[str, ...] = ()) -> bool:
    """Tell whether a city's text in a language, or one under `field`, is older than its original."""
    return hub.is_outdated(city_id, language, field)


def shortened(text: str, most: int = 200) -> str:
    """Return the first sentences of a text that fit, else its first words, for descriptions."""
    if len(text) <= most:
        return text
    cut = text[:most]
    end = max(cut.rfind(mark) for mark in (". ", "! ", "? "))
    return cut[: end + 1] if end > most // 3 else cut.rsplit(" ", 1)[0] + "…"
