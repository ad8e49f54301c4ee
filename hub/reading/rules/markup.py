"""Long text is a small Markdown: no HTML, pictures or headings, and links lead only where links may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hub.model.values import Text
from hub.reading.problems import Problem, Value
from hub.reading.rules.subject import Subject

SCHEMES = ("https:", "http:", "mailto:", "tel:")

_SUSPECT = re.compile(r"[<#]|\]\s*[(:]|(?:^|\n)[ \t]*(?:=+|-+)[ \t]*(?:\n|$)|(?i:script|data):")
"""What a text must have for the parser to find anything wrong: most have none of it."""
_SCRIPT = re.compile(r"\b(javascript|vbscript):(?=\S)|\bdata:text/html", re.IGNORECASE)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def markup(subject: Subject) -> Iterator[Problem]:
    """Yield HTML, images, headings and links with a scheme that is not allowed, in sentences and long texts."""
    for visit, language, node, text in subject.languages():
        model = visit.shape.model
        if not _SUSPECT.search(text) or model is None or not issubclass(model, Text) or model.reading == "label":
            continue
        path = (*visit.path, language)
        for code, snippet in dict.fromkeys(_findings(text)):
            values: dict[str, Value] = {"value": snippet}
            yield subject.problem(path, code, at=subject.locate(node, snippet.split("\n")[0]), **values)


def _findings(text: str) -> Iterator[tuple[str, str]]:
    known_script = False
    for token in _tokens(_parser().parse(text)):
        if token.type in ("html_block", "html_inline"):
            yield "E310", token.content.strip().split("\n")[0]
        elif token.type == "image":
            yield "E311", f"![{token.content}]"
        elif token.type == "heading_open":
            first, _ = token.map or [0, 0]
            yield "E312", text.split("\n")[first].strip()
        elif token.type == "link_open":
            target = str(token.attrs.get("href", ""))
            if not target.lower().startswith(SCHEMES):
                known_script = True
                yield "E313", target
    if not known_script and (found := _SCRIPT.search(text)):
        yield "E313", found[0]


def _tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _tokens(token.children or [])
