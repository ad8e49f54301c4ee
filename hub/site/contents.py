"""A page's table of contents, rendered by the theme's own template from nothing but its headings and language.

So a poured page has the contents that MkDocs would have given it, and a finished shell needs no MkDocs to be filled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import jinja2

from hub.pages.templates import kept_code
from hub.site.chrome import Entry
from hub.site.layout import squeezed
from hub.site.shell import ANCHOR, CONTENTS_TOGGLE, HEADING

_NO_CONFIG: dict[str, dict[str, str]] = {"mdx_configs": {}}


class Item:
    """An entry with those below it, in the form that the theme's template reads."""

    def __init__(self, entry: Entry) -> None:
        """Start without children."""
        self.level = entry.level
        self.id = entry.id
        self.title = entry.title
        self.url = f"#{entry.id}"
        self.children: list[Item] = []


def nest(entries: Iterable[Entry]) -> list[Item]:
    """Return the entries as a tree: each stands under the nearest one before it of a lesser level."""
    tree: list[Item] = []
    open_items: list[Item] = []
    for item in map(Item, entries):
        while open_items and open_items[-1].level >= item.level:
            open_items.pop()
        (open_items[-1].children if open_items else tree).append(item)
        open_items.append(item)
    return tree


def marker_entries(title: Entry = Entry(1, ANCHOR, ANCHOR)) -> tuple[Entry, Entry]:  # noqa: B008 - immutable
    """Return the headings of a marker page: its title, and one below that stands for all."""
    return title, Entry(2, HEADING, HEADING)


class ContentsTemplate:
    """The theme's `partials/toc.html`, with the overrides of this project before it."""

    def __init__(self, overrides: Path) -> None:
        """Find the theme's templates; `overrides` is the theme's custom_dir."""
        loader = jinja2.FileSystemLoader([overrides, theme_folder()])
        self._environment = jinja2.Environment(loader=loader, bytecode_cache=kept_code())
        self._template = self._environment.get_template("partials/toc.html")
        # practices share few shapes of contents; cities have one each, which need not be kept
        self._render = lru_cache(maxsize=500)(self._rendered)
        self._words = cache(self._loaded_words)

    def render(self, language: str, entries: Sequence[Entry], toggle: str) -> str:
        """Return the contents as HTML, for a page that has the control with the id `toggle`, or "" if it has none."""
        # the theme leaves a page's title out of its contents; without it, many pages have the same
        untitled = (Entry(1, "", ""), *entries[1:]) if entries and entries[0].level == 1 else tuple(entries)
        html = self._render(language, untitled)
        return html if toggle else without_toggle(html)

    def _rendered(self, language: str, entries: tuple[Entry, ...]) -> str:
        html = self._template.render(page={"toc": nest(entries)}, config=_NO_CONFIG, lang=self._words(language))
        return squeezed(html).strip()

    def _loaded_words(self, language: str) -> jinja2.environment.TemplateModule:
        template = self._environment.get_template("partials/language.html")
        return template.make_module({"config": {"theme": {"language": language}}})


def without_toggle(html: str) -> str:
    """Return HTML whose contents are no label of a control: the theme makes it one even where there is no control."""
    return html.replace(f' for="{CONTENTS_TOGGLE}"', "")


def theme_folder() -> Path:
    """Return where the theme's templates stand, without importing it."""
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("mkdocs-material is not installed: see README.md")
    return Path(spec.submodule_search_locations[0]) / "templates"
