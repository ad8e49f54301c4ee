"""Profile text without its marks: what search, descriptions and tables need."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

CITATION = re.compile(r"\s*\[@[^\]\n]*\]")
"""A Pandoc citation with the space before it: ` [@scn, p. 7]`."""


_MARKED = re.compile(r"[*_`\\\[<&\r\0]|^[ \t]*(?:[-+>#=~]|\d+[.)])|^(?: {4}| *\t)", re.MULTILINE)
"""What may be a mark of Markdown: anywhere, or where a line begins."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def plain(text: str) -> str:
    """Return a text in Markdown as words only: no marks, no citations, link texts without addresses, on one line."""
    bare = CITATION.sub("", text) if "[@" in text else text
    if not _MARKED.search(bare):
        # paragraphs and nothing else, as most texts are
        return " ".join(bare.split())
    return " ".join(" ".join(_words(token)) for token in _parser().parse(bare) if token.type == "inline")


def _words(inline: Token) -> list[str]:
    pieces = [
        token.content
        if token.type in ("text", "code_inline")
        else " "
        if token.type in ("softbreak", "hardbreak")
        else ""
        for token in inline.children or ()
    ]
    return "".join(pieces).split()
