"""More like this: Whoosh's key terms of one record, asked of all others."""

from __future__ import annotations

from pathlib import Path

from hub.library.fields import INDEX_LANGUAGES
from hub.library.index import open_index
from hub.library.reader import LibraryReader
from hub.library.search import Hit

KEY_TERMS = 12
MOST = 50


class UnknownRecordError(KeyError):
    """There is no record of that id; `near` are the closest ids."""

    def __init__(self, record_id: str, near: list[str]) -> None:
        super().__init__(record_id)
        self.near = near


def similar(reader: LibraryReader, index_folder: Path, record_id: str) -> tuple[Hit, ...]:
    """Return the records most like one, best first, the record itself left out. Raises UnknownRecordError.

    The key terms of its whole text are Whoosh's (Bo1 expansion model); scores are BM25F, times 100, as whole numbers.
    """
    from difflib import get_close_matches

    from whoosh.query import Or, Term

    with open_index(index_folder).searcher() as searcher:
        docnum = searcher.document_number(id=record_id)
        if docnum is None:
            known = [fields["id"] for fields in searcher.reader().all_stored_fields()]
            raise UnknownRecordError(record_id, get_close_matches(record_id, known, 3))
        texts = reader.texts(searcher.stored_fields(docnum)["number"])
        wanted = []
        for language in INDEX_LANGUAGES[:2]:
            field = f"body_{language}"
            key_terms = searcher.key_terms_from_text(field, " ".join(texts), KEY_TERMS)
            wanted += [
                Term(f"{name}_{language}", text, boost=weight)
                for text, weight in key_terms
                for name in ("title", "summary", "keywords", "body")
            ]
        found = searcher.search(Or(wanted), limit=MOST + 1)
        ranked = (
            (found.fields(place)["number"], round(found.score(place) * 100)) for place in range(found.scored_length())
        )
        own = searcher.stored_fields(docnum)["number"]
        return tuple(Hit(number, score, ()) for number, score in ranked if number != own)
