"""The files of the site that is being built: taken over from the last one, or written."""

from __future__ import annotations

from collections.abc import Mapping

from hub.site.edition import Published
from hub.site.publishing import Staging


def keep(staging: Staging, name: str, digest: str, last: Mapping[str, Published]) -> Published | None:
    """Take a file of the last site over if it was made from the same and nobody has touched it since."""
    published = last.get(name)
    return take_over(staging, name, last) if published and published.digest == digest else None


def take_over(staging: Staging, name: str, last: Mapping[str, Published]) -> Published | None:
    """Take a file of the last site over if nobody has touched it since."""
    published = last.get(name)
    if published is None:
        return None
    try:
        return published if published.is_state(staging.keep(name)) else None
    except OSError:
        return None


def write(staging: Staging, name: str, digest: str, content: bytes) -> Published:
    """Write a file that was made from what `digest` stands for."""
    state = staging.write(name, content)
    return Published(digest, state.st_size, state.st_mtime_ns)
