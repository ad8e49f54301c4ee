"""The content security policy, as a `<meta>` that stands first in every page's head: static hosts set no headers."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_HEAD = "<head>"
_CHARSET_WITHIN = 1024
"""HTML asks that the declaration of the encoding ends within the first 1,024 bytes."""


class PolicyError(Exception):
    """A page that cannot carry the policy."""


def script_hashes(html: str) -> tuple[str, ...]:
    """Return the sorted sources, `'sha256-…'`, of the inline scripts of a page that browsers would run."""
    code = {
        match["code"]
        for match in _SCRIPT.finditer(html)
        if " src=" not in match["attributes"] and "application/" not in match["attributes"]
    }
    return tuple(sorted(f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in code))


def policy(hashes: Iterable[str] = ()) -> str:
    """Return the policy that lets in our own files, the scripts with these hashes, and nothing else."""
    scripts = " ".join(("script-src 'self'", *hashes))
    return f"default-src 'self'; img-src 'self' data:; {scripts}; base-uri 'self'; form-action 'self'"


def with_policy(html: str) -> str:
    """Return the page with its policy first in its head. Raises PolicyError if that cannot be."""
    before, head, after = html.partition(_HEAD)
    if not head:
        raise PolicyError("a page has no <head>, so it cannot carry the content security policy")
    content = policy(script_hashes(html))
    page = f'{before}{head}\n<meta http-equiv="Content-Security-Policy" content="{content}">{after}'
    if page.find('<meta charset="utf-8">') > _CHARSET_WITHIN - len('<meta charset="utf-8">'):
        raise PolicyError("the content security policy pushes the encoding out of the first 1,024 bytes of a page")
    return page
