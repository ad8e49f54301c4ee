"""Versions: of the data, which every export states, and of the library, which names its published folder."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

from hub.model.hub import Hub, kept_with_hub

_LIBRARIES = ("snowballstemmer", "pystemmer", "babel", "whoosh")


@kept_with_hub
def data_version(hub: Hub) -> str:
    """Return twelve hexadecimal digits that change when any record does: the version of the data.

    It stands in every export. The last Hub's is kept.
    """
    digest = hashlib.sha256()
    for file in (hub.thesaurus, hub.network_file, hub.working_group_file, hub.resource_file):
        digest.update(file.model_dump_json().encode())
    for key, record in (*hub.cities.items(), *hub.countries.items(), *hub.questions.items()):
        digest.update(f"{key}\0{record.model_dump_json()}".encode())
    return digest.hexdigest()[:12]


def library_version(hub: Hub) -> str:
    """Return twelve hexadecimal digits that change when anything the library is made of does: records or code.

    It names the published folder; computing it is much quicker than making the library.
    """
    return hashlib.sha256(f"{data_version(hub)} {code_digest()}".encode()).hexdigest()[:12]


@cache
def code_digest() -> str:
    """Return a digest of the code that makes the library, and of what it stems and names countries with."""
    versions = " ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    digest = hashlib.sha256(f"{versions} {sys.version_info[:2]}".encode())
    package = Path(__file__).parent.parent
    for room in ("library", "language", "model"):
        for path in sorted((package / room).glob("*.py")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
