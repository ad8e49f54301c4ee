"""Addresses on the forge that keeps the project: where a line is read, where a new file is begun.

Three families are known by their host: GitLab, Forgejo (Codeberg, Gitea) and, for all others, GitHub.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from hub.model.settings import Settings

LONGEST = {"github": 8000, "gitlab": 4000, "forgejo": 4000}
"""Characters of an address that each forge takes with certainty; longer ones are answered with an error."""


def family(forge_url: str) -> str:
    """Return `gitlab`, `forgejo` or `github`."""
    host = urlsplit(forge_url).hostname or ""
    if "gitlab" in host:
        return "gitlab"
    return "forgejo" if any(name in host for name in ("codeberg", "forgejo", "gitea")) else "github"


def line_address(settings: Settings, file: str, line: int) -> str | None:
    """Return where a line of a file of the project is shown, None if the hub has no forge yet."""
    if settings.forge_url is None:
        return None
    folder = {"gitlab": "-/blob", "forgejo": "src/branch", "github": "blob"}[family(settings.forge_url)]
    return f"{settings.forge_url.rstrip('/')}/{folder}/{quote(settings.branch)}/{quote(file)}#L{line}"


def new_file(settings: Settings) -> dict[str, str | int] | None:
    """Return how a pre-filled page for a new file is addressed, None if the forge has none such or there is no forge.

    `address` has the placeholders `{name}` and `{text}`, both to be percent-encoded; `longest` limits the whole.
    """
    if settings.forge_url is None:
        return None
    kind, base, branch = family(settings.forge_url), settings.forge_url.rstrip("/"), quote(settings.branch)
    if kind == "github":
        address = f"{base}/new/{branch}/cities?filename={{name}}&value={{text}}"
    elif kind == "gitlab":
        address = f"{base}/-/new/{branch}/cities?file_name={{name}}&content={{text}}"
    else:
        # Forgejo opens an empty page only
        return None
    return {"address": address, "longest": LONGEST[kind]}


def upload_address(settings: Settings) -> str | None:
    """Return where the profiles' folder is shown, where the forge takes an upload; None without a forge."""
    address = line_address(settings, "cities", 1)
    return address.partition("#")[0].replace("/blob/", "/tree/") if address else None
