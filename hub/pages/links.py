"""Links inside the site, relative to the page they stand on, so that the site works in any folder of any host."""

from __future__ import annotations

from hub.model.addresses import localised

EVIDENCE_RULES = "/about/evidence/"
ABOUT_DATA = "/about/data/"
DATA = "/data/"
CONTRIBUTE = "/contribute/"
PROFILE_FORM = "/contribute/profile/"
LIBRARY = "/library/"
VOCABULARIES = "/contribute/vocabularies/"


def relative(from_path: str, to_path: str) -> str:
    """Return the link from one page to another of the same language; both paths start and end with a slash.

    `to_path` may carry a fragment or a query: `/cities/aarhus/#education`. A page links itself as `./`.
    """
    shared = 1
    while (end := from_path.find("/", shared) + 1) and to_path.startswith(from_path[:end]):
        shared = end
    steps = "../" * from_path.count("/", shared) + to_path[shared:]
    return steps if steps and not steps.startswith("?") else "./" + steps


def absolute(site_url: str, path: str, language: str) -> str:
    """Return a page's full address, for citations and for print."""
    return site_url.rstrip("/") + localised(path, language)
