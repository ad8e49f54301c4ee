"""The whole site into the staging folder: pages, what is copied, and the files that are no page of the theme."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from hub.contributing.form_data import form_files
from hub.contributing.vendored import NotInstalled, vendored_files
from hub.model.addresses import localised
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.site.chrome import Chrome, WrittenPage
from hub.site.contents import ContentsTemplate
from hub.site.edition import Edition, Published
from hub.site.files import keep, take_over, write
from hub.site.fragments import FRAGMENTS
from hub.site.inputs import CODE, Inputs
from hub.site.material import Material, file_name
from hub.site.pouring import Poured, pour
from hub.site.publication import Publication
from hub.site.redirects import redirect
from hub.site.scripts import bare
from hub.site.sitemap import packed, robots, sitemap
from hub.site.whole import WHOLE, Whole

OPENERS = frozenset({"library", "data-files"})
"""Fragments that name those files by their version."""
SCHEMA = CODE / "schema" / "city.schema.json"
"""What editors check profiles against; published at `/schema/`."""


def fill(
    publication: Publication,
    chrome: Chrome,
    hub: Hub,
    inputs: Inputs,
    last: Edition,
    whole: Whole | None = None,
) -> Poured:
    """Fill the staging folder, which has begun; nothing is published yet.

    `whole` is what is made beside the pages (see `hub.site.whole`). Without it, this is quick, for a server whose
    reader waits for one edited profile: one process, and what is made from all records at once stays that of the last
    edition, with the pages that open it.
    """
    start = time.monotonic()
    staging = publication.staging
    quick = whole is None
    material = Material(hub, chrome, ContentsTemplate(publication.root / "overrides"), inputs.code)
    settled = _settled(material, last) if quick else frozenset()
    poured = pour(material, last.files, staging, 1 if quick else os.cpu_count() or 1, settled)
    for name, source in chrome.static.items():
        path = publication.root / source
        state = path.stat()
        digest = f"{source} {state.st_size} {state.st_mtime_ns} {inputs.code}"
        kept = keep(staging, name, digest, last.files)
        poured.files[name] = kept or write(staging, name, digest, bare(name, path.read_bytes()))
    for name, content in _apart(material):
        poured.files[name] = write(staging, name, hashlib.sha256(content).hexdigest(), content)
    for name, content in _contributing(hub, publication.root, poured):
        digest = hashlib.sha256(content).hexdigest()
        poured.files[name] = keep(staging, name, digest, last.files) or write(staging, name, digest, content)
    poured.seconds["pages"] = time.monotonic() - start
    if whole:
        files, poured.seconds["library and data"] = whole()
        poured.files.update(files)
    else:
        poured.files.update({name: kept for name in settled if (kept := take_over(staging, name, last.files))})
    staging.drop(last.files.keys() - poured.files.keys())
    poured.warnings += _dangling(material, poured.files)
    return poured


def edition(poured: Poured, inputs: Inputs, warnings: int) -> Edition:
    """Return the record of a filled site."""
    return Edition(*inputs[:3], warnings, dict(sorted(poured.files.items())), inputs.files)


def _settled(material: Material, last: Edition) -> frozenset[str]:
    """Return the names of the files that are made from all records at once, and of the pages that open them."""
    pages = {file_name(job): job for job in material.jobs}
    openers = {name for name, job in pages.items() if isinstance(job, WrittenPage) and OPENERS & {*job.fragments}}
    return frozenset(openers | {name for name in last.files if name.startswith(WHOLE) and name not in pages})


def _apart(material: Material) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file that is no page of the theme."""
    hub, chrome = material.hub, material.chrome
    yield chrome.style[0], chrome.style[1].encode()
    yield "404.html", chrome.not_found.encode()
    for old, new in hub.redirects.items():
        for language in LANGUAGES:
            page = redirect(chrome.site_url, old, new, language)
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


def _dangling(material: Material, files: Mapping[str, Published]) -> Iterator[str]:
    """Yield a warning for each link of a hand-written page to nothing, and each fragment that does not exist."""
    for page in material.chrome.pages:
        for name in page.fragments:
            if name not in FRAGMENTS:
                yield f"docs/{page.source}: there is no fragment {name!r}; there are: {', '.join(sorted(FRAGMENTS))}"
        for reference in page.references:
            if reference.path not in material.paths and reference.path.lstrip("/") not in files:
                yield f"docs/{page.source}: the link {reference.written} leads to nothing on this site"
