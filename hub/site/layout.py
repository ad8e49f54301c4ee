"""The blank space of the theme's templates, taken out of finished HTML."""

from __future__ import annotations

import re

_SPACE = re.compile(r"(?P<kept><(?P<name>pre|script|style|textarea)\b.*?</(?P=name)>)|[ \t]*\n\s*", re.DOTALL)


def squeezed(html: str) -> str:
    """Return HTML without empty lines and indentation. Lines still break, so that words stay apart."""
    return _SPACE.sub(lambda match: match["kept"] or "\n", html).strip() + "\n"
