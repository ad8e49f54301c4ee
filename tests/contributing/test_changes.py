"""The summary of a proposal says what changes for readers and what an editor has to confirm."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.contributing.changes import as_markdown, changes
from hub.model.hub import Hub
from hub.reading.load import read_hub

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def hub() -> Hub:
    found = read_hub(PROJECT).hub
    assert found
    return found


def edited(hub: Hub, **update: object) -> Hub:
    """The hub with fields of Rotterdam replaced."""
    from dataclasses import replace

    return replace(hub, cities={**hub.cities, "rotterdam": hub.cities["rotterdam"].model_copy(update=update)})


def test_nothing_changed(hub: Hub) -> None:
    assert changes(hub, hub) == ()
    assert as_markdown(()) == "Nothing changes for readers of the city profiles.\n"


def test_new_changed_and_removed_facts(hub: Hub) -> None:
    rotterdam = hub.cities["rotterdam"]
    newer = rotterdam.population[0].model_copy(update={"value": 680_000})
    after = edited(hub, population=(newer, *rotterdam.population[1:]), website=None)
    (found,) = changes(hub, after)
    assert found.city == "rotterdam"
    listed = {change.path: (change.before, change.after) for change in found.changes}
    assert listed["population › 1 › value"] == ("672565", "680000")
    assert listed["website"] == (str(rotterdam.website), None)
    assert len(listed) == 2
    assert "| population › 1 › value | 672565 | 680000 |" in as_markdown((found,))


def test_moving_a_practice_is_no_change(hub: Hub) -> None:
    initiatives = hub.cities["rotterdam"].key_initiatives
    assert changes(hub, edited(hub, key_initiatives=initiatives[::-1])) == ()


def test_what_an_editor_confirms(hub: Hub) -> None:
    rotterdam = hub.cities["rotterdam"]
    sources = {**rotterdam.sources, "scn": rotterdam.sources["scn"].model_copy(update={"independent": True})}
    practice = rotterdam.key_initiatives[0]
    claim = practice.claims[0].model_copy(update={"evidence": "e4", "locator": "p. 1"})
    after = edited(
        hub,
        sources=sources,
        review=rotterdam.review.model_copy(update={"status": "peer-reviewed"}),
        key_initiatives=(practice.model_copy(update={"claims": (claim,)}), *rotterdam.key_initiatives[1:]),
    )
    (found,) = changes(hub, after)
    assert any("peer-reviewed" in item for item in found.to_confirm)
    assert "source scn is called independent" in found.to_confirm
    assert any(item.startswith(f"claim at e4 in {practice.id}") for item in found.to_confirm)


def test_a_new_and_a_removed_city(hub: Hub) -> None:
    from dataclasses import replace

    without = replace(hub, cities={key: city for key, city in hub.cities.items() if key != "karak"})
    (new,) = changes(without, hub)
    assert new.complete[0] is None
    assert all(change.before is None for change in new.changes)
    (gone,) = changes(hub, without)
    assert gone.complete[1] is None


def test_hostile_text_stays_text(hub: Hub) -> None:
    rotterdam = hub.cities["rotterdam"]
    name = rotterdam.name.model_copy(
        update={"root": {"en": "<img src=x> | [a](javascript:b) `c`\n# d @all", "fr": "Rotterdam"}}
    )
    text = as_markdown(changes(hub, edited(hub, name=name)))
    (line,) = [line for line in text.splitlines() if line.startswith("| name › en")]
    assert "<img" not in line
    assert "\\[a\\]" in line
    assert "\\@all" in line
    assert line.count(" | ") == 2
