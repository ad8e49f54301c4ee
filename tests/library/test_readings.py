"""Readings that are kept between builds change nothing but the time it takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hub.library import readings
from hub.library.concepts import concepts
from hub.library.documents import LibraryDocument
from hub.library.export import word_files
from hub.library.occurrences import occurrences
from tests.library.conftest import Library


def made(library: Library, documents: list[LibraryDocument], file: Path | None) -> dict[str, bytes]:
    meanings = concepts(library.hub)
    return word_files(library.hub, documents, meanings, readings.kept_occurrences(documents, meanings, file))


@pytest.fixture
def file(tmp_path: Path, library: Library) -> Path:
    """Return a file in which the readings of all documents are kept."""
    path = tmp_path / "kept" / "readings.pickle"
    made(library, list(library.documents), path)
    return path


def edited(library: Library, *places: int) -> list[LibraryDocument]:
    documents = list(library.documents)
    for place in places:
        texts = {**documents[place].texts, "body": {"en": "Zebras train the neighbourhood", "fr": "Des zèbres"}}
        documents[place] = replace(documents[place], texts=texts)
    return documents


def test_the_files_are_the_same_with_and_without(library: Library, file: Path) -> None:
    assert made(library, list(library.documents), file) == made(library, list(library.documents), None)


def test_an_edit_a_record_less_and_another_order_are_seen(library: Library, file: Path) -> None:
    before = made(library, list(library.documents), None)
    for documents in (edited(library, 3), list(library.documents[1:]), list(reversed(library.documents))):
        assert made(library, documents, file) == made(library, documents, None) != before


def test_other_names_of_concepts_are_another_reading(library: Library, file: Path) -> None:
    meanings = concepts(library.hub)
    renamed = [replace(meanings[0], names=(("en", "neighbourhood"),)), *meanings[1:]]
    documents = list(library.documents)
    found = readings.kept_occurrences(documents, renamed, file)
    assert found.concepts[0].records == occurrences(documents, renamed).concepts[0].records
    assert found.concepts[0].records != occurrences(documents, meanings).concepts[0].records


def test_kept_readings_are_used(library: Library, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = made(library, list(library.documents), None)
    monkeypatch.setattr("hub.library.occurrences._read", lambda *_: pytest.fail("read anew"))
    assert made(library, list(library.documents), file) == expected


def test_what_is_kept_is_written_again_only_after_many_edits(library: Library, file: Path) -> None:
    before = file.read_bytes()
    made(library, edited(library, 3), file)
    assert file.read_bytes() == before
    made(
        library,
        [replace(d, texts={**d.texts, "summary": {"en": f"Number {n}"}}) for n, d in enumerate(library.documents)],
        file,
    )
    assert file.read_bytes() != before


@pytest.mark.parametrize("content", [b"", b"no pickle", b"\x80\x05K\x01."])
def test_a_damaged_file_is_as_if_it_were_not_there(library: Library, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert made(library, list(library.documents), file) == made(library, list(library.documents), None)


def test_much_is_not_kept(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "MOST", 10)
    made(library, list(library.documents), tmp_path / "readings.pickle")
    assert not list(tmp_path.iterdir())
