"""The built site, parsed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.html import BuiltSite


@pytest.fixture(scope="session")
def site(built_site: Path) -> BuiltSite:
    """Return every page of the built site."""
    return BuiltSite(built_site)
