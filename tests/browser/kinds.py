"""The pages that browser tests look at: one full page of each generated kind, and every hand-written page."""

from __future__ import annotations

from tests.projects import ROOT

GENERATED = {
    "city": "/cities/rotterdam/",
    "practice": "/practices/rotterdam/buurt-bestuurt/",
    "advice point": "/practices/rotterdam/mar/",
    "topic": "/topics/violent-extremism/",
    "sector": "/sectors/education/",
    "target group": "/target-groups/young-people/",
    "region": "/regions/western-europe/",
    "country": "/countries/nl/",
    "network": "/networks/strong-cities/",
    "working group": "/working-groups/counter-narratives/",
    "resource": "/resources/rotterdam-summit-of-mayors-2016/",
    "question": "/questions/worried-about-a-pupil/",
}
"""Language-neutral path of one page, by kind."""

_ENGLISH = ROOT / "docs" / "en"
WRITTEN = tuple(
    sorted(
        f"/{page.relative_to(_ENGLISH).with_suffix('').as_posix()}/".removesuffix("index/")
        for page in _ENGLISH.rglob("*.md")
    )
)
"""Language-neutral paths of the hand-written pages: home, the indexes, about, contribute."""
LANGUAGES = ("en", "fr")


def address(path: str, language: str) -> str:
    """Return where a page stands in a language."""
    return path if language == "en" else f"/{language}{path}"
