"""Links inside the site, relative to the page they stand on, so that the site works in any folder of any host."""

from __future__ import annotations

from functools import lru_cache

from hub.model.addresses import localised

EVIDENCE_RULES = "/about/evidence/"
ABOUT_DATA = "/about/data/"
DATA = "/data/"
CONTRIBUTE = "/contribute/"
PROFILE_FORM = "/contribute/profile/"
LIBRARY = "/library/"
VOCABULARIES = "/contribute/vocabularies/"


@lru_cache(maxsize=100_000)
def relative(from_path: str, to_path: str) -> str:
    """Return the link from one page to another of the same language; both paths start and end with a slash.

    `to_path` may carry a fragment or a query: `/cities/aarhus/#education`. A page links itself as `./`.
    """
    end = min((index for index in (to_path.find("#"), to_path.find("?")) if index >= 0), default=len(to_path))
    path, rest = to_path[:end], to_path[end:]
    source, target = from_path.strip("/").split("/"), path.strip("/").split("/")
    source, target = [part for part in source if part], [part for part in target if part]
    shared = 0
    while shared < min(len(source), len(target)) and source[shared] == target[shared]:
        shared += 1
    steps = "../" * (len(source) - shared) + "".join(part + "/" for part in target[shared:])
    if not steps:
        return rest if rest.startswith("#") else "./" + rest
    return steps + rest


def absolute(site_url: str, path: str, language: str) -> str:
    """Return a page's full address, for citations and for print."""
    return site_url.rstrip("/") + localised(path, language)
