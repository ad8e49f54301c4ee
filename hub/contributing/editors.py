"""The editors' page: what to look at in the profiles, each with the line to edit. The fragment `editors`."""

from __future__ import annotations

from itertools import groupby

from hub.contributing.forges import line_address
from hub.contributing.status import report
from hub.language.catalogue import translator
from hub.language.names import number
from hub.model.hub import Hub
from hub.pages.fragments import Fragment
from hub.pages.sheet import Sheet
from hub.pages.templates import template


def editors(hub: Hub, language: str, page_path: str) -> Fragment:
    """Return the lists and figures of the editors' page."""
    sheet = Sheet(hub, language, page_path, {})
    told = report(hub)
    html = template("editors.html", language).render(
        s=sheet,
        told=told,
        matters=[
            (*_words(matter, language), list(rows)) for matter, rows in groupby(told.rows, lambda row: row.matter)
        ],
        line_address=lambda row: line_address(hub.settings, row.file, row.line),
        share=lambda part: number(round(100 * part), language),
        levels=("e1", "e2", "e3", "e4"),
        readings=("full", "excerpt", "abstract", "not-read"),
    )
    return Fragment(html.strip() + "\n", tuple(sheet.headings))


def _words(matter: str, language: str) -> tuple[str, str, str]:
    """Return what a kind of row is called: its anchor, its heading and what to do."""
    gettext = translator(language).gettext
    title, text = {
        "outdated": (
            gettext("Translations out of date"),
            gettext(
                "The original was changed since. Translate the change, or confirm that the translation is still right."
            ),
        ),
        "untranslated": (
            gettext("Not translated yet"),
            gettext("Shown in the other language, marked as such."),
        ),
        "help-line": (
            gettext("Help lines that nobody has checked for a year"),
            gettext("Call the line, then write the day. Until then the number is shown without a link to dial."),
        ),
        "leader": (
            gettext("Office holders last seen more than a year ago"),
            gettext("Find out who holds the office, and add the end of the term or a newer date with its source."),
        ),
        "undated": (
            gettext("Facts without a date"),
            gettext('They read "undated". Add the date if a source gives it; never guess one.'),
        ),
        "copy": (
            gettext("Sources reached through a copy"),
            gettext("Replace the address by the publisher's own page where there is one."),
        ),
        "period": (
            gettext("Practices without a period"),
            gettext("Ask the city when it began and, if it did, when it ended."),
        ),
    }[matter]
    return f"editors-{matter}", title, text
