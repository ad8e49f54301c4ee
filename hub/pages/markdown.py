"""Profile text to HTML: a small Markdown without raw HTML, with citations, typeset, harmless whatever it holds.

Paragraphs, lists, emphasis, quotes and links to https, http, mailto and tel; everything else stays the text it is.
Text without any mark of Markdown, most of it, takes a short way that gives the same HTML (a test compares them).
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping, Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from hub.language.typography import clean, typeset

Cite = Callable[[str], str]
"""Takes the inside of a citation (`@key, p. 7; @other`) and returns its HTML, or "" if it is none."""

CITATION = re.compile(r"\[(@[^\[\]\n]{1,300}(?:\n[^\[\]\n]{1,300})?)\]")
LINK = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)

_MARKS = re.compile(r"[*_`<>\\&\[\]]|^\s*(?:[-+]|\d{1,9}[.)])(?:\s|$)| {2}\n", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n\s*\n")
_LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_LINKED = re.compile(r"\[([^\]\n]*)\]\([^)\s]*\)")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_BEFORE_CITATION = re.compile(r"\s+(?=\[@)")


def block(text: str, language: str, cite: Cite) -> Markup:
    """Return the paragraphs, lists and quotes of a long text."""
    text = _prepare(text)
    if _MARKS.search(CITATION.sub("", text)):
        return Markup(_engine().render(text, {"language": language, "cite": cite}))
    paragraphs = _PARAGRAPHS.split(text)
    return Markup("\n").join(Markup("<p>%s</p>") % _plain(paragraph, language, cite) for paragraph in paragraphs)


def inline(text: str, language: str, cite: Cite) -> Markup:
    """Return the HTML of a few sentences, without a paragraph around them."""
    text = _LINE_BREAK.sub(" ", _prepare(text))
    if _MARKS.search(CITATION.sub("", text)):
        return Markup(_engine().renderInline(text, {"language": language, "cite": cite}))
    return _plain(text, language, cite)


def plain(text: str, language: str) -> str:
    """Return text without marks and citations, typeset: for descriptions and labels of figures."""
    bare = CITATION.sub("", _prepare(text))
    if "](" in bare:
        bare = _LINKED.sub(r"\1", bare)
    bare = _EMPHASIS.sub("", bare)
    return typeset(" ".join(bare.split()), language)


def _prepare(text: str) -> str:
    return _BEFORE_CITATION.sub("", clean(text)).strip()


def _plain(text: str, language: str, cite: Cite) -> Markup:
    text = _LINE_BREAK.sub(" ", text.strip())
    if "[@" not in text:
        return escape(typeset(text, language))
    parts: list[str] = []
    position = 0
    for found in CITATION.finditer(text):
        parts += (str(escape(typeset(text[position : found.start()], language))), cite(found.group(1)))
        position = found.end()
    parts.append(str(escape(typeset(text[position:], language))))
    return Markup("".join(parts))


@lru_cache(maxsize=1)
def _engine() -> MarkdownIt:
    engine = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer)
    engine.disable(["code", "fence", "hr", "html_block", "heading", "lheading", "reference"])
    engine.disable(["image", "html_inline", "backticks"])
    engine.inline.ruler.before("link", "citation", _citation)
    engine.core.ruler.after("inline", "join_lines", _join_lines)
    engine.validateLink = lambda url: LINK.match(url) is not None  # type: ignore[method-assign]
    return engine


def _citation(state: StateInline, silent: bool) -> bool:
    found = CITATION.match(state.src, state.pos)
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        state.push("citation", "", 0).content = " ".join(found.group(1).split())
    state.pos = found.end()
    return True


def _join_lines(state: StateCore) -> None:
    """Make one text node of lines that follow each other, so that typography sees across the break."""
    for token in state.tokens:
        joined: list[Token] = []
        for child in token.children or ():
            if child.type == "softbreak":
                child.type, child.content = "text", " "
            if child.type == "text" and joined and joined[-1].type == "text":
                joined[-1].content += child.content
            else:
                joined.append(child)
        if token.children is not None:
            token.children = joined


class _Renderer(RendererHTML):
    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: MutableMapping[str, Any]) -> str:
        # cleaned again, since a character may have been written as an entity
        return str(escape(typeset(clean(tokens[idx].content), env["language"])))

    def citation(self, tokens: Sequence[Token], idx: int, options: Any, env: MutableMapping[str, Any]) -> str:
        return str(env["cite"](tokens[idx].content))
