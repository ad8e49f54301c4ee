"""How findings are shown: the verdict's word, claims side by side, what was not read."""

from __future__ import annotations

from typing import Any

import pytest

from hub.model.cities import City
from hub.model.hub import Hub
from hub.pages.practice import practice_page
from tests.pages.parsed import parsed, words
from tests.pages.variants import with_city

CLAIM = {
    "text": {"en": "People feel safer."},
    "about": "outcome",
    "stance": "no-effect",
    "evidence": "e3",
    "source": "evaluation-2013",
}


def shown(hub: Hub, claims: list[dict[str, Any]], language: str = "en") -> str:
    def change(city: dict[str, Any]) -> None:
        practice = next(item for item in city["key_initiatives"] if item["id"] == "buurt-bestuurt")
        practice["claims"] = claims

    changed = with_city(hub, "rotterdam", change)
    return practice_page(changed, "rotterdam/buurt-bestuurt", language).body


def verdict(body: str) -> str:
    box = next(element for element in parsed(body).iter("p") if str(element.get("class")).startswith("e-verdict__word"))
    return words(box)


def columns(body: str) -> list[str]:
    tree = parsed(body)
    box = next(element for element in tree.iter("div") if element.get("class") == "e-claims")
    return [words(section) for section in box.iter("section")]


@pytest.mark.parametrize(
    ("stance", "level", "language", "said"),
    [
        ("supports", "e3", "en", "✓ Positive"),
        ("mixed", "e3", "en", "± Mixed"),
        ("contradicts", "e4", "en", "✕ Harmful or opposite"),
        ("no-effect", "e3", "en", "○ No sign of an effect"),
        ("no-effect", "e4", "en", "○ No effect"),
        ("no-effect", "e3", "fr", "○ Pas d’effet constaté"),
        ("no-effect", "e4", "fr", "○ Pas d’effet"),
    ],
)
def test_the_verdict_is_a_shape_and_a_word(hub: Hub, stance: str, level: str, language: str, said: str) -> None:
    body = shown(hub, [{**CLAIM, "stance": stance, "evidence": level}], language)
    assert verdict(body) == said
    assert 'href="../../../about/evidence/"' in body


def test_without_independent_findings_nothing_is_evaluated(hub: Hub) -> None:
    body = shown(hub, [{**CLAIM, "source": "bb", "evidence": "e1", "stance": "supports"}])
    assert verdict(body) == "Not evaluated"
    assert "No independent evaluation recorded." in columns(body)[1]
    assert "People feel safer." in columns(body)[0]


def test_a_high_level_without_an_independent_source_counts_as_a_statement(hub: Hub) -> None:
    body = shown(hub, [{**CLAIM, "source": "bb", "evidence": "e4", "stance": "supports"}])
    assert verdict(body) == "Not evaluated"
    assert "Statement." in columns(body)[0]


@pytest.mark.parametrize("about", ["side-effect", "rights-concern"])
def test_side_effects_and_rights_stand_beside_and_never_in_the_verdict(hub: Hub, about: str) -> None:
    body = shown(hub, [{**CLAIM, "about": about, "stance": "contradicts", "evidence": "e4"}])
    said, found, beside = columns(body)
    assert verdict(body) == "Not evaluated"
    assert "People feel safer." in beside
    assert "People feel safer." not in said + found


def test_what_was_not_read_says_so(hub: Hub) -> None:
    body = shown(hub, [{**CLAIM, "reported_by": "nrc-2013"}])
    assert "As reported by NRC (23 May 2013) ; the evaluation itself was not read." in columns(body)[1]


def test_both_sides_of_the_story_of_rotterdam(hub: Hub) -> None:
    body = practice_page(hub, "rotterdam/buurt-bestuurt", "en").body
    said, found, _ = columns(body)
    assert verdict(body) == "○ No sign of an effect"
    assert "the mayor" in said
    assert "No sign that it improves the feeling of safety" in found
    assert "the evaluation itself was not read" in found


def test_cards_say_what_was_found(hub: Hub) -> None:
    from hub.pages.cards import practice

    assert "No sign of an effect" in practice(hub, hub.practices["rotterdam/buurt-bestuurt"], "en")[1]
    assert "Not evaluated" in practice(hub, hub.practices["rotterdam/mar"], "en")[1]


def test_variants_are_real_cities(hub: Hub) -> None:
    assert isinstance(with_city(hub, "rotterdam", lambda city: None).cities["rotterdam"], City)


@pytest.mark.parametrize(
    ("about", "stance", "column", "begins"),
    [
        ("output", "supports", 1, "What was done"),
        ("context", "supports", 1, "Where it works"),
        ("context", "mixed", 1, "± Mixed · Where it works"),
        ("process", "supports", 1, "✓ Positive · How it was run"),
        ("rights-concern", "contradicts", 2, "Rights concern"),
        ("side-effect", "contradicts", 2, "Side effect"),
        ("side-effect", "no-effect", 2, "○ No sign of an effect · Side effect"),
    ],
)
def test_a_mark_only_where_the_stance_says_something(
    hub: Hub, about: str, stance: str, column: int, begins: str
) -> None:
    """A count is no praise, and a concern is not a finding of harm."""
    body = shown(hub, [{**CLAIM, "about": about, "stance": stance}])
    heading, said = columns(body)[column].split(" People feel safer", 1)[0], begins
    assert heading.endswith(said)
    assert any(mark in heading for mark in "✓±○✕") == any(mark in said for mark in "✓±○✕")


@pytest.mark.parametrize(
    ("language", "words_shown"),
    [("en", "Effects: no finding recorded"), ("fr", "Effets\u202f: aucun constat consigné")],
)
def test_an_evaluation_that_says_nothing_of_effects_is_not_called_none(
    hub: Hub, language: str, words_shown: str
) -> None:
    examined = shown(hub, [{**CLAIM, "about": "process"}], language)
    assert examined.count(words_shown) == 2
    assert words_shown not in shown(hub, [], language)
