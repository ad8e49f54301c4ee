"""Pages at old addresses that lead to the new ones, without a script."""

from __future__ import annotations

from html import escape

from hub.language.catalogue import translator
from hub.model.addresses import localised
from hub.pages.links import relative
from hub.site.policy import policy


def redirect(site_url: str, old: str, new: str, language: str) -> str:
    """Return the page at the language-neutral path `old` that leads to `new`; `site_url` ends with a slash."""
    _ = translator(language).gettext
    canonical = escape(site_url + localised(new, language).lstrip("/"))
    link = escape(relative(old, new))
    title, onward = escape(_("This page has moved")), escape(_("To its new address"))
    return f"""<!doctype html>
<html lang="{language}">
  <head>
    <meta http-equiv="Content-Security-Policy" content="{policy()}">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="refresh" content="0; url={link}">
    <link rel="canonical" href="{canonical}">
    <title>{title}</title>
  </head>
  <body>
    <main>
      <h1>{title}</h1>
      <p><a href="{link}">{onward}</a></p>
    </main>
  </body>
</html>
"""
