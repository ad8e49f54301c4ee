"""`mkdocs serve`: an edited profile is poured again without MkDocs, and reloading obeys the page's policy."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from hub.site.filling import edition, fill
from hub.site.inputs import scan
from hub.site.project import ProjectError, read_project

if TYPE_CHECKING:
    from hub.site.plugin import EnsemblePlugin

log = get_plugin_logger(__name__)

INTERVAL = 0.2
"""Seconds between two looks at the profiles. MkDocs looks twice a second."""


def rebuild(plugin: EnsemblePlugin, full_build: Callable[[], None]) -> Callable[[], None]:
    """Return what the server does when a file has changed: pour only, if only profiles or records have.

    A build that fails leaves the last site, which the server goes on serving; the next one is full.
    """
    failed = False

    def build() -> None:
        nonlocal failed
        assert plugin.edition is not None
        # the state of the files is taken before they are read: what changes meanwhile is seen the next time
        inputs = scan(plugin.publication.root, plugin.edition.inputs)
        try:
            if failed or (inputs.site, inputs.code) != (plugin.edition.site, plugin.edition.code):
                full_build()
            elif inputs.data != plugin.edition.data:
                hub = read_project(plugin.publication.root, log)
                with plugin.publication.staging.lock():
                    plugin.publication.staging.begin(plugin.edition.id, plugin.edition.files)
                    poured = fill(plugin.publication, plugin.chrome, hub, inputs, plugin.edition)
                    plugin.edition = edition(poured, inputs, len(poured.warnings))
                    plugin.publication.publish(plugin.edition)
                for warning in poured.warnings:
                    log.warning(warning)
                log.info(f"{poured}, without MkDocs. Search and downloads follow with the next full build.")
            failed = False
        except (ProjectError, Abort) as error:
            failed = True
            log.error(f"{error} The last good site stays on screen.")
        except Exception:
            # a mistake in a template or in the code: the server would let every reader wait for the end of this build
            failed = True
            log.exception("The build failed. The last good site stays on screen.")

    return build


@contextmanager
def looking_often(server: LiveReloadServer) -> Iterator[None]:
    """Have what is watched meanwhile looked at five times a second: somebody waits for what they have just saved."""
    usual = server.observer.timeout
    server.observer._timeout = INTERVAL
    yield
    server.observer._timeout = usual


def with_livereload(server: LiveReloadServer) -> None:
    """Let the script by which MkDocs reloads the browser pass the policy of the pages that it is put into."""
    inject = server._inject_js_into_html

    def inject_allowed(content: bytes, epoch: int) -> bytes:
        page: bytes = inject(content, epoch)  # type: ignore[no-untyped-call]
        script = page[page.rindex(b"<script>") + len(b"<script>") : page.rindex(b"</script>")]
        source = b"'sha256-" + b64encode(hashlib.sha256(script).digest()) + b"'"
        return page.replace(b"script-src 'self'", b"script-src 'self' " + source, 1)

    server._inject_js_into_html = inject_allowed  # type: ignore[method-assign]
