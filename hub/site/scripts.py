"""Our browser modules as they are published: without comments and indentation, which are a third of their bytes."""

from __future__ import annotations

import re

FOLDER = "assets/js/"
_DOCUMENTATION = re.compile(r"/\*\*\s.*?\*/ ?", re.DOTALL)
"""Comments for readers and for the type checker; nothing else in our modules begins like one."""


def bare(name: str, content: bytes) -> bytes:
    """Return a static file as it is published: one of our modules without its comments, any other as it is.

    No template literal of ours runs over several lines, so that no text loses its indentation.
    """
    if not (name.startswith(FOLDER) and name.endswith(".js")):
        return content
    lines = (line.strip() for line in _DOCUMENTATION.sub("", content.decode("utf-8")).splitlines())
    return ("\n".join(line for line in lines if line and not line.startswith("//")) + "\n").encode()
