"""Links from hand-written pages to records: `[Rotterdam](city:rotterdam)`, `[About the data](page:/about/data/)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from typing import NamedTuple

from hub.model import addresses
from hub.model.addresses import localised
from hub.pages.links import relative

SCHEMES: Mapping[str, Callable[[str], str]] = {
    "city": addresses.city,
    "practice": addresses.practice,
    "strategy": addresses.strategy,
    "topic": lambda name: addresses.term("keywords", name),
    "sector": lambda name: addresses.term("sectors", name),
    "target-group": lambda name: addresses.term("target_groups", name),
    "region": lambda name: addresses.term("regions", name),
    "country": addresses.country,
    "network": addresses.network,
    "working-group": addresses.working_group,
    "resource": addresses.resource,
    "question": addresses.question,
    "page": lambda path: path,
    "file": lambda path: path,
}
"""What may stand before the colon, and the address it gives. A file is one that the build makes, outside languages."""

_LINK = re.compile(r'(?<= href=")(?P<scheme>' + "|".join(SCHEMES) + r'):(?P<name>[^"#]*)(?P<anchor>#[^"]*)?(?=")')


class Reference(NamedTuple):
    """A link of a hand-written page to a record or a made file: as written, and the language-neutral path it leads to.

    Only the path of a page ends with a slash.
    """

    written: str
    path: str


def resolve(html: str, page_path: str, language: str) -> tuple[str, tuple[Reference, ...]]:
    """Return the HTML with links relative to the page, whose path is language-neutral, and what they refer to."""
    found: list[Reference] = []

    def link(match: re.Match[str]) -> str:
        path = SCHEMES[match["scheme"]](unescape(match["name"]))
        page, _, anchor = path.partition("#")
        found.append(Reference(unescape(match[0]), page))
        if match["scheme"] == "file":
            folder, _, name = page.rpartition("/")
            return escape(relative(localised(page_path, language), f"{folder}/") + name)
        return escape(relative(page_path, page) + (match["anchor"] or (f"#{anchor}" if anchor else "")))

    return _LINK.sub(link, html), tuple(found)
