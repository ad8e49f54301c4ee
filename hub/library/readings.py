"""What the texts of records say, kept between builds: an edit changes few of them, and reading all takes longest."""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from hub.library.concepts import Concept
from hub.library.documents import LibraryDocument
from hub.library.occurrences import Occurrences, Reading, occurrences, texts_key
from hub.library.version import code_digest

MOST = 3000
"""With more records, what is kept would fill memory."""
FRESH = 20
"""So many texts may be read anew at each build before what is kept is written again."""


def kept_occurrences(
    documents: Sequence[LibraryDocument], concepts: Sequence[Concept], file: Path | None
) -> Occurrences:
    """Return what stands in the documents; `file` keeps the readings, which hold for one code and one set of names.

    A file that cannot be read is as if it were not there.
    """
    if file is None or len(documents) > MOST:
        return occurrences(documents, concepts)
    names = [(concept.number, concept.names, concept.hidden_names) for concept in concepts]
    made_from = blake2b(f"{code_digest()} {names}".encode(), digest_size=16).hexdigest()
    readings = _load(file, made_from)
    before = len(readings)
    found = occurrences(documents, concepts, readings)
    if not before or len(readings) - before > FRESH:
        wanted = {texts_key(document) for document in documents}
        _save(file, made_from, {key: reading for key, reading in readings.items() if key in wanted})
    return found


def _load(file: Path, made_from: str) -> dict[bytes, Reading]:
    try:
        known, readings = pickle.loads(file.read_bytes())
    except Exception:  # a damaged or foreign pickle can raise anything; it is only a cache
        return {}
    return readings if known == made_from and isinstance(readings, dict) else {}


def _save(file: Path, made_from: str, readings: dict[bytes, Reading]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as out:
        pickle.dump((made_from, readings), out, protocol=5)
    os.replace(aside, file)
