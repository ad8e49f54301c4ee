"""The MkDocs plugin `ensemble`: the only part of the hub that MkDocs calls.

MkDocs renders the hand-written pages and one marker page per language and kind of page. The plugin takes all their
HTML in memory (MkDocs writes no file), splits it into shells, pours the data in, and publishes the whole in one step.
The language plugin runs a build within the build for each further language; what is done once, the outermost does.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, Template
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from hub.language.catalogue import translator
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.site.chrome import Chrome, Entry
from hub.site.collecting import MARKERS, Collection, Draft, StandIn, flatten, outline
from hub.site.contents import ContentsTemplate, nest
from hub.site.edition import Edition
from hub.site.filling import edition, fill
from hub.site.inputs import Inputs, scan
from hub.site.logs import Quiet, WarningCounter
from hub.site.policy import PolicyError
from hub.site.project import ProjectError, edit_base, read_project
from hub.site.publication import Publication, chrome_inputs
from hub.site.publishing import Lock
from hub.site.references import resolve
from hub.site.serving import looking_often, rebuild, with_livereload
from hub.site.sheets import bundle
from hub.site.shell import FOLDERS, ShellError
from hub.site.whole import begin_whole
from hub.site.wording import typeset_html

log = get_plugin_logger(__name__)

_QUIET = Quiet()
_SEARCH_OF_THE_THEME = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """There is nothing to configure: the settings stand in hub/data/site.yml."""


class EnsemblePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Pours the data into the theme. Keeps its state while `mkdocs serve` builds again and again."""

    def __init__(self) -> None:
        """Start without any build."""
        self.serving = False
        self.edition: Edition | None = None
        self.publication: Publication
        self.inputs: Inputs
        self.hub: Hub
        self.collection: Collection
        self.chrome: Chrome
        self._counter = WarningCounter()
        self._lock: Lock | None = None
        self._stand_ins: dict[str, StandIn] = {}
        self._drafts: dict[str, Draft] = {}
        self._sheets: tuple[str, ...] = ()
        self._parents: dict[str, Any] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what is to come; having this method keeps the plugin alive between the builds of a server."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Read the hub, and configure the theme from its settings."""
        if _languages(config).building:
            return
        root = Path(config.config_file_path).parent
        self._counter.start()
        logging.getLogger("mkdocs.commands.build").addFilter(_QUIET)
        site = Path(config.site_dir).absolute()
        self.publication = Publication(root, site, None if self.serving else root / ".cache" / "site")
        self._lock = self.publication.staging.lock()
        self.publication.staging.recover()
        if self.edition is None or not self.serving:
            self.edition = self.publication.last()
        self.inputs = scan(root, self.edition.inputs)
        try:
            self.hub = read_project(root, log, workers=1 if self.serving else os.cpu_count() or 1)
        except ProjectError as error:
            raise PluginError(str(error)) from None
        self._counter.mark()
        settings = self.hub.settings
        config.site_name = settings.name
        if not self.serving:
            config.site_url = settings.site_url.rstrip("/") + "/"
        if settings.forge_url:
            config.edit_uri = f"{edit_base(settings.forge_url, settings.branch)}docs/"
        # MkDocs empties this folder and would write into it; it gets nothing to write
        config.site_dir = str(self.publication.staging.scratch)
        config.theme.static_templates.discard("sitemap.xml")
        self._sheets = tuple(config.extra_css)
        try:
            style = bundle(Path(config.docs_dir), self._sheets)
        except (OSError, ValueError) as error:
            raise PluginError(f"mkdocs.yml: extra_css: {error}") from None
        config.extra_css = [style[0]]
        self.collection = Collection(ContentsTemplate(root / "overrides"), style)

    def stand_ins(self, language: str) -> tuple[StandIn, ...]:
        """Return the pages without a file to render; a test adds pages of data, to compare them with poured ones."""
        return MARKERS

    def take(self, page: StandIn, language: str, html: str) -> None:
        """Take what MkDocs made of a stand-in."""
        self.collection.add_marker(language, page.folder, html)

    @event_priority(100)
    def _add_markers(self, files: Files, config: MkDocsConfig) -> None:
        """Add the marker pages before the language plugin sees the files: later they would get no other languages."""
        self._stand_ins = {
            f"{language}/{page.folder}/{page.name}.md": page
            for language in LANGUAGES
            for page in self.stand_ins(language)
        }
        for name in self._stand_ins:
            files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
        for file in list(files):
            if file.src_uri in self._sheets or file.src_uri.startswith(_SEARCH_OF_THE_THEME):
                files.remove(file)

    @event_priority(-200)
    def _fill_markers(self, files: Files, config: MkDocsConfig) -> None:
        """Make the marker pages pages without a file, and let all languages share the files that are not pages."""
        for file in files:
            if file.src_uri in self._stand_ins:
                file.content_string = ""
                file.generated_by = "ensemble"
                file.edit_uri = None
                file.inclusion = InclusionLevel.NOT_IN_NAV
            elif not file.is_documentation_page() and getattr(file, "localization", None) is None:
                file.dest_uri = file.url = file.src_uri

    on_files = CombinedEvent(_add_markers, _fill_markers)

    @event_priority(-200)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Find what the data pages of each folder stand under, once the titles are those of the language."""
        language = _languages(config).current_language
        for page in nav.pages:
            folder = page.url.removeprefix(f"{language}/").rstrip("/")
            if folder in FOLDERS:
                section = page.parent
                self._parents[folder] = section if section and section.children[0] is page else page
        missing = FOLDERS.keys() - self._parents.keys()
        if missing:
            raise PluginError(f"mkdocs.yml: the navigation needs the index pages of {', '.join(sorted(missing))}")

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> None:
        """Give marker pages a title, a place in the navigation and an address to edit."""
        stand_in = self._stand_ins.get(page.file.src_uri)
        if stand_in:
            page.title = stand_in.title
            page.parent = self._parents[stand_in.folder]
            settings = self.hub.settings
            if settings.forge_url and stand_in.edit:
                page.edit_url = edit_base(settings.forge_url, settings.branch) + stand_in.edit

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Fill marker pages with tokens; set the type of hand-written ones and resolve their links to records."""
        stand_in = self._stand_ins.get(page.file.src_uri)
        if stand_in:
            page.meta = {"description": stand_in.description}
            page.toc = _toc(stand_in.entries)
            return stand_in.body
        language = _languages(config).current_language
        html, references = resolve(typeset_html(html, language), self._path(page, config), language)
        headings = [entry._replace(title=typeset_html(entry.title, language)) for entry in flatten(page.toc.items)]
        draft = Draft(page.file.src_uri, outline(html, headings), references)
        self._drafts[page.file.src_uri] = draft
        page.toc = _toc(draft.marker if draft.has_fragments else headings)
        page.meta = {name: typeset_html(str(value), language) for name, value in page.meta.items()}
        return html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Give the theme's overrides the interface's words, and keep what is copied as it is."""
        words = translator(_languages(config).current_language)
        env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
        env.globals["settings"] = self.hub.settings
        for file in files:
            if not file.is_documentation_page() and file.inclusion is not InclusionLevel.EXCLUDED:
                if file.abs_src_path is None:
                    raise PluginError(f"{file.src_uri}: generated by another plugin, which this one does not support")
                self.collection.static[file.dest_uri] = _from(self.publication.root, file.abs_src_path)
                file.inclusion = InclusionLevel.EXCLUDED

    def on_pre_template(self, template: Template, *, template_name: str, config: MkDocsConfig) -> None:
        """Take the last page's links to other languages off the pages that have none."""
        config.extra.alternate = deepcopy(  # type: ignore[attr-defined]
            _languages(config).extra_alternate
        )

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Take the page "not found"."""
        if template_name == "404.html":
            self.collection.add_not_found(output)
            return ""
        return output

    @event_priority(-200)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take every finished page; MkDocs writes none."""
        language = _languages(config).current_language
        stand_in = self._stand_ins.get(page.file.src_uri)
        if stand_in:
            self.take(stand_in, language, output)
        else:
            self.collection.add_page(language, self._path(page, config), self._drafts[page.file.src_uri], output)
        return ""

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """When every language is there, pour and publish."""
        if _languages(config).building:
            return
        assert self._lock is not None
        with self._lock:
            self._publish(config)

    def _publish(self, config: MkDocsConfig) -> None:
        config.site_dir = str(self.publication.site)
        assert self.edition is not None
        assert config.site_url is not None
        try:
            self.chrome = self.collection.chrome(config.site_url)
        except (ShellError, PolicyError) as error:
            raise PluginError(str(error)) from None
        if self.publication.chrome_file and not self._counter.since_mark:
            self.chrome.save(self.publication.chrome_file, chrome_inputs(self.inputs))
        staging = self.publication.staging
        staging.begin(self.edition.id, self.edition.files)
        whole = begin_whole(self.hub, self.inputs, self.publication, self.edition)
        poured = fill(self.publication, self.chrome, self.hub, self.inputs, self.edition, whole)
        for warning in poured.warnings:
            log.warning(warning)
        self._counter.stop()
        if config.strict and self._counter.total:
            # MkDocs itself aborts after this
            staging.abandon()
            return
        self.edition = edition(poured, self.inputs, self._counter.total)
        self.publication.publish(self.edition)
        log.info(str(poured))

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind that would disturb the next build."""
        self._counter.stop()
        if self._lock:
            self._lock.release()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch profiles and templates too, and pour again only what an edited profile changes."""
        root = self.publication.root
        with looking_often(server):
            for name in ("cities", "hub", "overrides"):
                if (root / name).is_dir():
                    server.watch(str(root / name))
        server.builder = rebuild(self, builder)
        with_livereload(server)
        return server

    def on_shutdown(self) -> None:
        """Remove what stands beside the server's temporary site."""
        if self.serving and hasattr(self, "publication"):
            self.publication.staging.remove()

    def _path(self, page: Page, config: MkDocsConfig) -> str:
        """Return a page's language-neutral path."""
        languages = _languages(config)
        prefix = "" if languages.is_default_language_build else f"{languages.current_language}/"
        return f"/{page.url.removeprefix(prefix)}"


def _from(root: Path, path: str) -> str:
    """Return a path from the root of the project, if it is inside: a project may be moved."""
    return str(Path(path).relative_to(root)) if Path(path).is_relative_to(root) else path


def _toc(entries: Sequence[Entry]) -> TableOfContents:
    """Return headings as MkDocs keeps them; its templates ask no more of an item than ours has."""
    return TableOfContents(nest(entries))  # type: ignore[arg-type]


def _languages(config: MkDocsConfig) -> Any:
    """Return the language plugin."""
    return config.plugins["i18n"]
