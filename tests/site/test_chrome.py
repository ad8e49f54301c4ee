"""The control: pages of data that MkDocs itself renders have the same chrome as poured ones. Guards theme upgrades."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from hub.model.values import LANGUAGES
from hub.pages import catalogue
from hub.site.collecting import MARKERS, StandIn, tidied
from hub.site.layout import squeezed
from hub.site.material import DataJob, body, file_name, page_entries
from hub.site.plugin import EnsemblePlugin
from hub.site.policy import with_policy
from tests.projects import small_project

KINDS = ("city", "practice", "term", "country", "network")


@pytest.mark.parametrize("forge", [None, "https://forge.example/hub"])
def test_poured_chrome_is_that_of_mkdocs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forge: str | None) -> None:
    project = small_project(tmp_path)
    if forge:
        settings = project / "hub/data/site.yml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace("forge_url: null", f"forge_url: {forge}"), encoding="utf-8")
    rendered: dict[str, str] = {}
    take = EnsemblePlugin.take

    def stand_ins(plugin: EnsemblePlugin, language: str) -> tuple[StandIn, ...]:
        return (*MARKERS, *(control(plugin, key, language) for key in controls(plugin)))

    def take_controls(plugin: EnsemblePlugin, page: StandIn, language: str, html: str) -> None:
        if page in MARKERS:
            take(plugin, page, language, html)
        else:
            rendered[f"{language}/{page.folder}/{page.name}"] = html

    monkeypatch.setattr(EnsemblePlugin, "stand_ins", stand_ins)
    monkeypatch.setattr(EnsemblePlugin, "take", take_controls)
    config = load_config(str(project / "mkdocs.yml"), strict=True)
    plugin = config.plugins["ensemble"]
    assert isinstance(plugin, EnsemblePlugin)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)

    assert len(rendered) == len(KINDS) * len(LANGUAGES)
    for key in controls(plugin):
        for language in LANGUAGES:
            poured = (project / "site" / file_name(DataJob(key, language))).read_text(encoding="utf-8")
            by_mkdocs = with_policy(tidied(rendered[f"{language}{key.path.rstrip('/')}"]))
            assert squeezed(poured) == by_mkdocs
            assert ('rel="edit"' in poured) == bool(forge)


def controls(plugin: EnsemblePlugin) -> list[catalogue.Key]:
    """Return the first page of each kind."""
    every = catalogue.keys(plugin.hub)
    return [next(key for key in every if key.kind == kind) for kind in KINDS]


def control(plugin: EnsemblePlugin, key: catalogue.Key, language: str) -> StandIn:
    """Return a page of data for MkDocs to render."""
    page = catalogue.render(plugin.hub, key, language)
    folder, _, name = key.path.strip("/").partition("/")
    entries = tuple(page_entries(page))
    return StandIn(folder, name, escape(page.title), escape(page.description), entries, body(page), page.edit)
