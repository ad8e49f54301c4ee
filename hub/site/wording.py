"""Typography for hand-written pages: the same rules as for profiles, on the text between the tags."""

from __future__ import annotations

import re
from html import escape, unescape

from hub.language.typography import typeset

_PIECES = re.compile(
    r"<(?P<code>code|pre|script|style)\b.*?</(?P=code)>|<!--.*?-->|<[^>]*>|(?P<text>[^<]+)",
    re.DOTALL,
)


def typeset_html(html: str, language: str) -> str:
    """Return HTML with its text set in the typography of the language; code and attributes stay as they are."""

    def piece(match: re.Match[str]) -> str:
        text = match["text"]
        if text is None or text.isspace():
            return match[0]
        return escape(typeset(unescape(text), language), quote=False)

    return _PIECES.sub(piece, html)
