"""The sitemap, with each page's address in every language, and the file that tells robots where it is."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable
from html import escape

from hub.model.addresses import localised
from hub.model.values import LANGUAGES


def sitemap(site_url: str, paths: Iterable[str]) -> str:
    """Return the sitemap of language-neutral paths; `site_url` ends with a slash."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for path in sorted(paths):
        alternates = [(language, _address(site_url, path, language)) for language in LANGUAGES]
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{name}" href="{address}"/>'
            for name, address in (*alternates, ("x-default", alternates[0][1]))
        )
        lines += (f"<url><loc>{address}</loc>{links}</url>" for _, address in alternates)
    return "\n".join((*lines, "</urlset>", ""))


def packed(text: str) -> bytes:
    """Return a text gzipped, without a date."""
    # not gzip.compress, whose header differs between versions of Python
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        file.write(text.encode())
    return packed.getvalue()


def robots(site_url: str) -> str:
    """Return robots.txt: everything may be read."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"


def _address(site_url: str, path: str, language: str) -> str:
    return escape(site_url + localised(path, language).lstrip("/"))
