"""Markdown to plain words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.language import plain
from hub.model.hub import Hub
from hub.model.texts import texts
from tests.library.conftest import real_hub

__all__ = ["real_hub"]

_PIECES = st.sampled_from(
    [*"a1 \n\t\r\0.-+*_>#=~`\\[](<&!|:", "\n\n", "    ", "1. ", "2) ", "- ", "---", "```", "&amp;", "[@known]", "\xa0"]
)


def slow(text: str) -> list[str]:
    """Return the words of a text, always parsed."""
    bare = plain.CITATION.sub("", text)
    inline = (token for token in plain._parser().parse(bare) if token.type == "inline")
    return [word for token in inline for word in plain._words(token)]


@given(st.lists(_PIECES, max_size=14).map("".join) | st.text(max_size=60))
def test_the_short_way_gives_what_the_long_way_gives(text: str) -> None:
    assert plain.plain(text).split() == slow(text)


def test_most_real_texts_go_the_short_way(real_hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    written = [text for city in real_hub.cities.values() for _, found in texts(city) for text in found.root.values()]
    short = [text for text in written if not plain._MARKED.search(plain.CITATION.sub("", text))]
    assert len(short) > 0.8 * len(written) > 1000
    monkeypatch.setattr(plain, "_MARKED", re.compile(""))
    assert [plain.plain(text) for text in short] == [" ".join(text.split()) for text in map(_uncited, short)]


def _uncited(text: str) -> str:
    return plain.CITATION.sub("", text)
