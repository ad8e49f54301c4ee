"""Labels and names as HTML and as plain text: cleaned, typeset, and carrying their language where it is another."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from markupsafe import Markup, escape

from hub.language import names
from hub.language.catalogue import translator
from hub.language.typography import clean, typeset
from hub.model.values import Name, Text

_TAG = re.compile(r"<[^>]*>")


def plain(text: Name, language: str) -> str:
    """Return a label or a name as plain text, to be escaped by whoever prints it."""
    if isinstance(text, str):
        return clean(text)
    shown = text.language(language)
    return as_set(text.root[shown], shown)


@cache
def semicolon(language: str) -> str:
    """Return a semicolon between two items of a line, as the language spaces it."""
    return typeset("a; b", language)[1:-1]


def native_language(written_in: str, country: str) -> str | None:
    """Return the language that a profile was first written in, if names are native in it: one of the country's own."""
    return written_in if names.is_official(written_in, country) else None


def label(text: Name, language: str) -> Markup:
    """Return a label or a name; a label borrowed from another language carries it and says so."""
    html = escape(plain(text, language))
    if isinstance(text, str) or (shown := text.language(language)) == language:
        return html
    return Markup('<span lang="%s">%s</span> %s') % (shown, html, badge((shown,), language))


def gloss(text: Text, language: str) -> Markup:
    """Return what somebody's words mean, in the nearest language to the reader's."""
    shown = text.language(language)
    html = escape(typeset(clean(text.root[shown]), shown))
    return html if shown == language else Markup('<span lang="%s">%s</span>') % (shown, html)


def foreign(text: str, code: str) -> Markup:
    """Return words in their own language and writing direction."""
    direction = Markup(' dir="rtl"') if code.partition("-")[0] in names.RIGHT_TO_LEFT else ""
    return Markup('<bdi lang="%s"%s>%s</bdi>') % (code, direction, as_set(text, code))


def as_set(text: str, code: str) -> str:
    """Return words in the typography of their own language."""
    return typeset(clean(text), code)


def untagged(title: str | Markup) -> str:
    """Return a title without its tags; other than `Markup.striptags`, with its no-break spaces."""
    return unescape(_TAG.sub("", title)) if isinstance(title, Markup) else title


@cache
def badge(codes: tuple[str, ...], language: str) -> Markup:
    """Return the small mark that says in which language something is: "in Dutch"."""
    return Markup('<span class="e-badge">%s</span>') % names.in_languages(codes, language)


def outdated_badge(language: str) -> Markup:
    """Return the small mark of a text whose original was changed after it was translated."""
    return Markup('<span class="e-badge e-badge--outdated">%s</span>') % translator(language).gettext(
        "Translation out of date"
    )
