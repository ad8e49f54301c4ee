"""What the page `/data/` says of the files: version, date, licence, rows, and the codebook."""

from __future__ import annotations

from hub.language import names
from hub.language.typography import typeset
from hub.library.version import data_version
from hub.model.hub import Hub
from hub.opendata.package import LICENCE, LICENCE_URL, data_date
from hub.opendata.tables import tables
from hub.pages.fragments import Fragment
from hub.pages.library import to_root
from hub.pages.sheet import Sheet
from hub.pages.templates import template


def data_files_fragment(hub: Hub, language: str, page_path: str) -> Fragment:
    """Return the list of files, and the codebook as tables."""
    sheet = Sheet(hub, language, page_path, {})
    date = data_date(hub)
    html = template("data-files.html", language).render(
        s=sheet,
        folder=f"{to_root(page_path, language)}data/",
        tables=tables(hub),
        version=data_version(hub),
        newest=names.date(date, language) if date else "",
        licence=LICENCE,
        licence_url=LICENCE_URL,
        typeset=lambda text: typeset(text, language),
    )
    return Fragment(html.strip() + "\n", tuple(sheet.headings))
