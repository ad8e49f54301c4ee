"""What the texts of records say, kept between builds: an edit changes few of them, and reading all takes longest."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hub.library.concepts import Concept
from hub.library.documents import LibraryDocument
from hub.library.occurrences import Occurrences, Reading, occurrences, texts_key
from hub.library.version import code_digest
from hub.reading.kept import keep, load_kept

MOST = 3000
"""With more records, what is kept would fill memory."""
FRESH = 20
"""So many texts may be read anew at each build before what is kept is written again."""


class _Kept(NamedTuple):
    """Readings by `texts_key`, and of which code and names of concepts they are true."""

    made_from: str
    readings: dict[bytes, Reading]


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
        keep(file, _Kept(made_from, {key: reading for key, reading in readings.items() if key in wanted}))
    return found


def _load(file: Path, made_from: str) -> dict[bytes, Reading]:
    kept = load_kept(file)
    return kept.readings if isinstance(kept, _Kept) and kept.made_from == made_from else {}
