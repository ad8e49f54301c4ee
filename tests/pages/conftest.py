"""The project's own records, read once, and their pages, rendered once in each language."""

from __future__ import annotations

import pytest

from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.pages.catalogue import Key, keys, render
from hub.pages.page import Page
from hub.reading.load import read_hub
from tests.projects import ROOT


@pytest.fixture(scope="session")
def hub() -> Hub:
    reading = read_hub(ROOT)
    assert reading.hub is not None, [problem for problem in reading.problems if problem.severity == "error"][:3]
    return reading.hub


@pytest.fixture(scope="session")
def pages(hub: Hub) -> dict[tuple[Key, str], Page]:
    """Every generated page by its key and language."""
    return {(key, language): render(hub, key, language) for key in keys(hub) for language in LANGUAGES}
