"""The whole site into the staging folder: pages, what is copied, and the files that are no page of the theme."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from hub.contributing.form_data import form_files
from hub.contributing.vendored import NotInstalled, vendored_files
from hub.library.version import library_version
from hub.model.addresses import localised
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.site.chrome import Chrome
from hub.site.contents import ContentsTemplate
from hub.site.edition import Edition, Published
from hub.site.fragments import FRAGMENTS
from hub.site.inputs import CODE, Inputs
from hub.site.pouring import Material, Poured, keep, pour
from hub.site.publication import Publication
from hub.site.publishing import Staging
from hub.site.redirects import redirect
from hub.site.sitemap import packed, robots, sitemap

SCHEMA = CODE / "schema" / "city.schema.json"
"""What editors check profiles against; published at `/schema/`."""


def fill(
    publication: Publication, chrome: Chrome, hub: Hub, inputs: Inputs, last: Edition, workers: int | None = None
) -> Poured:
    """Fill the staging folder; nothing is published yet. `workers` defaults to the number of processors."""
    staging = publication.staging
    staging.begin(last.id, last.files)
    material = Material(hub, chrome, ContentsTemplate(publication.root / "overrides"), inputs.code)
    poured = pour(material, last.files, staging, workers or os.cpu_count() or 1)
    poured.warnings += _dangling(material)
    for name, source in chrome.static.items():
        path = publication.root / source
        state = path.stat()
        digest = f"{source} {state.st_size} {state.st_mtime_ns}"
        kept = keep(staging, name, digest, last.files)
        poured.files[name] = kept or _written(staging, name, digest, path.read_bytes())
    for name, content in _apart(material):
        poured.files[name] = _written(staging, name, hashlib.sha256(content).hexdigest(), content)
    for name, content in _contributing(hub, publication.root, poured):
        digest = hashlib.sha256(content).hexdigest()
        poured.files[name] = keep(staging, name, digest, last.files) or _written(staging, name, digest, content)
    poured.files.update(_library(hub, staging, last))
    for name in last.files.keys() - poured.files.keys():
        staging.drop(name)
    return poured


def edition(poured: Poured, inputs: Inputs, warnings: int) -> Edition:
    """Return the record of a filled site."""
    return Edition(*inputs[:3], warnings, dict(sorted(poured.files.items())), inputs.files)


def _written(staging: Staging, name: str, digest: str, content: bytes) -> Published:
    state = staging.write(name, content)
    return Published(digest, state.st_size, state.st_mtime_ns)


def _library(hub: Hub, staging: Staging, last: Edition) -> dict[str, Published]:
    """Publish the library's files: those of the last site, if its version is the same."""
    version = library_version(hub)
    folder = f"library/data/{version}/"
    names = [name for name in last.files if name.startswith(folder)]
    kept = {name: found for name in names if (found := keep(staging, name, version, last.files))}
    if names and len(kept) == len(names):
        return kept
    # imported here only, since most builds need neither Whoosh nor the stemmer
    from hub.library.static import static_library

    files = static_library(hub)
    return {folder + name: _written(staging, folder + name, version, content) for name, content in files.items()}


def _apart(material: Material) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file that is no page of the theme."""
    hub, chrome = material.hub, material.chrome
    yield chrome.style[0], chrome.style[1].encode()
    yield "404.html", chrome.not_found.encode()
    for old, new in hub.redirects.items():
        for language in LANGUAGES:
            page = redirect(chrome.site_url, chrome.policy, old, new, language)
            yield localised(old, language).lstrip("/") + "index.html", page.encode()
    addresses = sitemap(chrome.site_url, material.paths)
    yield "sitemap.xml", addresses.encode()
    yield "sitemap.xml.gz", packed(addresses)
    yield "robots.txt", robots(chrome.site_url).encode()
    if SCHEMA.exists():
        yield "schema/city.schema.json", SCHEMA.read_bytes()


def _contributing(hub: Hub, root: Path, poured: Poured) -> Iterator[tuple[str, bytes]]:
    """Yield what the form reads, and the library it opens profiles with."""
    yield from form_files(hub, root)
    try:
        yield from vendored_files(root, CODE.parent)
    except NotInstalled as error:
        poured.warnings.append(str(error))


def _dangling(material: Material) -> Iterator[str]:
    """Yield a warning for each link of a hand-written page to nothing, and each fragment that does not exist."""
    for page in material.chrome.pages:
        for name in page.fragments:
            if name not in FRAGMENTS:
                yield f"docs/{page.source}: there is no fragment {name!r}; there are: {', '.join(sorted(FRAGMENTS))}"
        for reference in page.references:
            if reference.path not in material.paths:
                yield f"docs/{page.source}: the link {reference.written} leads to no page of this site"
