"""The library of this working copy, kept in `.cache/library/` and rebuilt when what it is made from changes.

A build stands in a folder of its own, `<version>/files` and `<version>/index`; `current.json` points to the last and is
replaced in one step. So an interrupted build changes nothing, and two processes may build at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from hub.library.reader import LibraryReader
from hub.model.hub import Hub

KEPT_BUILDS = 2
UNFINISHED = "new-"
"""How the names of folders and files begin that are not in place yet."""


def library_folder(root: Path) -> Path:
    """Return where the libraries of a project stand."""
    return root / ".cache" / "library"


def open_library(root: Path, read: Callable[[], Hub]) -> tuple[LibraryReader, Path]:
    """Return a reader and the folder of the Whoosh index, built afresh if anything has changed.

    `read` gives the Hub; it is called only if a build is needed.
    """
    stamp = _stamp(root)
    folder = library_folder(root)
    try:
        current = json.loads((folder / "current.json").read_text(encoding="utf-8"))
        if current["stamp"] == stamp:
            build = folder / current["folder"]
            return LibraryReader(build / "files"), build / "index"
    except (OSError, ValueError, KeyError):
        pass
    build = build_library(read(), folder)
    build.touch()
    _replace(folder / "current.json", json.dumps({"stamp": stamp, "folder": build.name}))
    _forget(folder, build.name)
    return LibraryReader(build / "files"), build / "index"


def build_library(hub: Hub, folder: Path) -> Path:
    """Build the library of a Hub below `folder` and return its own folder, named by its version."""
    from hub.library.documents import library_documents
    from hub.library.export import write_files
    from hub.library.index import write_index
    from hub.library.static import static_library
    from hub.library.version import library_version

    build = folder / library_version(hub)
    if _complete(build):
        return build
    documents = library_documents(hub)
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder))
    try:
        write_index(aside / "index", documents).close()
        write_files(aside / "files", static_library(hub, documents))
        try:
            aside.rename(build)
        except OSError:
            # another process has put the same library there meanwhile
            if not _complete(build):
                raise
        return build
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _complete(build: Path) -> bool:
    return (build / "files" / "meta.json").exists()


def _stamp(root: Path) -> str:
    """Return a digest of the names, sizes and times of all inputs: profiles, the hub's records, and this code."""
    digest = hashlib.sha256()
    for path in sorted(_inputs(root)):
        status = path.stat()
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    package = Path(__file__).parent.parent
    yield from (root / "cities").glob("*.yml")
    yield from (root / "hub" / "data").rglob("*.yml")
    for room in ("model", "reading", "language", "library"):
        yield from (package / room).rglob("*.py")


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(name, path)


def _forget(folder: Path, newest: str) -> None:
    """Delete all but the latest builds; one that another process still reads is at worst the one before."""
    builds = [
        path
        for path in folder.iterdir()
        if path.is_dir() and not path.name.startswith(UNFINISHED) and path.name != newest
    ]
    for path in sorted(builds, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT_BUILDS - 1 :]:
        shutil.rmtree(path, ignore_errors=True)
