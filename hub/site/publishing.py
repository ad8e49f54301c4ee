"""Publication in one step: a build fills a folder beside the site, which takes the site's place only if all went well.

Folders, all siblings: `site` is what is published; `.site-next` what a build fills; `.site-old` the site before, there
only for the moment of the swap; `.site-spare-<edition>` the site before that edition, whose unchanged files are hard
links to the site's own, so that the next build starts from it and touches only what differs.

A build that fails or is killed leaves the last good site whole; `recover` finishes or undoes what it left. One build at
a time: the folder that holds the site is locked, by the system, which lets go of it when a build is killed.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
from collections.abc import Container, Iterable
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

log = logging.getLogger("mkdocs.plugins.hub.site.publishing")


class Lock:
    """Keeps other builds away from the sites in a folder. Processes forked meanwhile hold it too, until they end."""

    def __init__(self, folder: Path) -> None:
        """Wait until the folder is free, and lock it."""
        folder.mkdir(parents=True, exist_ok=True)
        self._descriptor = os.open(folder, os.O_RDONLY) if fcntl else -1
        if not fcntl:
            return
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            log.info("Another build is at work here. Waiting for it to end …")
            fcntl.flock(self._descriptor, fcntl.LOCK_EX)

    def release(self) -> None:
        """Let the next build begin; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Lock:
        """Return the lock, held already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the next build begin."""
        self.release()


class Staging:
    """The folder that becomes the site."""

    scratch: Path
    """What MkDocs takes for the folder of the site: it empties it, and nothing is written there."""

    def __init__(self, site: Path) -> None:
        """Name the folders; `site` need not exist yet."""
        self.site = site
        self.next = site.with_name(f".{site.name}-next")
        self._old = site.with_name(f".{site.name}-old")
        self._trash = site.with_name(f".{site.name}-trash")
        self.scratch = site.with_name(f".{site.name}-mkdocs")

    def lock(self) -> Lock:
        """Wait for other builds to end, and keep them away."""
        return Lock(self.site.parent)

    def recover(self) -> None:
        """Finish a swap that was cut in two, or undo it, and clear away what a killed build left."""
        if not self.site.exists() and self._old.exists():
            # the new site was complete before the old one was moved away
            (self.next if self.next.exists() else self._old).rename(self.site)
        for folder in (self._old, self.next, self._trash):
            self._discard(folder)

    def begin(self, edition: str, names: Container[str]) -> None:
        """Make the folder to fill: empty, or the spare of the site's edition without what is not among its `names`."""
        self.recover()
        for spare in self._spares():
            if spare == self._spare(edition) and self.site.exists():
                spare.rename(self.next)
                self.drop(name for name in _files(str(self.next)) if name not in names)
            else:
                self._discard(spare)
        self.next.mkdir(parents=True, exist_ok=True)

    def swap(self, edition: str) -> None:
        """Put the filled folder in the place of the site; the site before it becomes the spare of the new edition."""
        if self.site.exists():
            self.site.rename(self._old)
        self.next.rename(self.site)
        if self._old.exists():
            self._old.rename(self._spare(edition))

    def abandon(self) -> None:
        """Throw away the folder that was being filled."""
        self._discard(self.next)

    def remove(self) -> None:
        """Throw away every folder but the site."""
        for folder in (self.next, self._old, self._trash, *self._spares()):
            self._discard(folder)

    def keep(self, name: str) -> os.stat_result:
        """Take a file of the last site over, unchanged, and return its state. Raises OSError if it is not there."""
        source, target = f"{self.site}/{name}", f"{self.next}/{name}"
        state = os.stat(source)
        try:
            if os.path.samestat(os.stat(target), state):
                return state
            os.unlink(target)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)
        try:
            os.link(source, target)
        except OSError:
            # file systems without hard links
            shutil.copy2(source, target)
        return state

    def write(self, name: str, content: bytes) -> os.stat_result:
        """Put a file into the new site and return its state; one like the last site's stays that one, with its date."""
        if self._holds(name, content):
            return self.keep(name)
        target = f"{self.next}/{name}"
        # never through a link: the file may be the last site's own
        try:
            os.unlink(target)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)
        return os.stat(target)

    def drop(self, names: Iterable[str]) -> None:
        """Take files away, with the folders that they leave empty."""
        folders: set[str] = set()
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(f"{self.next}/{name}")
            folder = os.path.dirname(name)
            while folder and folder not in folders:
                folders.add(folder)
                folder = os.path.dirname(folder)
        # from the inmost outward
        for folder in sorted(folders, key=len, reverse=True):
            with contextlib.suppress(OSError):
                os.rmdir(f"{self.next}/{folder}")

    def _holds(self, name: str, content: bytes) -> bool:
        file = self.site / name
        try:
            return file.stat().st_size == len(content) and file.read_bytes() == content
        except OSError:
            return False

    def _spare(self, edition: str) -> Path:
        return self.site.with_name(f".{self.site.name}-spare-{edition}")

    def _spares(self) -> list[Path]:
        return sorted(self.site.parent.glob(f".{self.site.name}-spare-*"))

    def _discard(self, folder: Path) -> None:
        """Remove a folder under a name that nobody takes for a site, should it be cut short."""
        if folder.exists():
            if folder != self._trash:
                shutil.rmtree(self._trash, ignore_errors=True)
                folder.rename(self._trash)
            shutil.rmtree(self._trash)


def _files(folder: str, below: str = "") -> list[str]:
    """Return the names of all files in a folder and below."""
    names: list[str] = []
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                names += _files(folder, f"{below}{entry.name}/")
            else:
                names.append(below + entry.name)
    return names
