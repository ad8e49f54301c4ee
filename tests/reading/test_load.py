"""The Hub that reading makes."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import pytest

from hub.reading.load import read_hub
from tests.reading.projects import CITY, broken, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_what_is_in_it(root: Path) -> None:
    hub = read_hub(root).hub
    assert hub is not None
    assert list(hub.cities) == ["harbour", "hill"]
    assert list(hub.practices) == ["harbour/open-doors", "hill/open-doors"]
    assert list(hub.countries) == ["nl"]
    assert hub.networks["port-cities"].facts[0].value == 40
    assert list(hub.questions) == ["worried"]
    assert hub.strategy("nl/national-plan", "harbour")[0] == "nl/national-plan"
    practice = hub.practices["harbour/open-doors"]
    assert practice.evidence_level == "e3"
    assert practice.verdict == "supports"
    assert hub.cities["harbour"].leadership[0].as_of == "2024-05"
    assert hub.cities["harbour"].population[1].as_of == "2010"


def test_it_cannot_be_changed(root: Path) -> None:
    hub = read_hub(root).hub
    assert hub is not None
    with pytest.raises(TypeError):
        hub.cities["x"] = hub.cities["hill"]  # type: ignore[index]
    with pytest.raises(Exception, match="frozen"):
        hub.cities["hill"].country = "BE"
    with pytest.raises(TypeError):
        hub.cities["hill"].name.root["en"] = "x"


def test_hidden_and_underscored_cities_are_checked_and_left_out(root: Path) -> None:
    text = (root / CITY).read_text(encoding="utf-8")
    (root / "cities/_draft.yml").write_text(text, encoding="utf-8")
    (root / "cities/hidden.yml").write_text(text + "published: false\n", encoding="utf-8")
    reading = read_hub(root)
    assert reading.hub is not None
    assert list(reading.hub.cities) == ["harbour", "hill"]
    (root / "cities/_draft.yml").write_text(broken(text, ("country: NL", "country: nl")), encoding="utf-8")
    assert read_hub(root).hub is None


def test_an_error_means_no_hub_and_a_warning_does_not(root: Path) -> None:
    text = (root / CITY).read_text(encoding="utf-8")
    (root / CITY).write_text(broken(text, ("[@register]. It", "@register. It")), encoding="utf-8")
    reading = read_hub(root)
    assert reading.hub is not None
    assert "W406" in [problem.code for problem in reading.problems]
    (root / CITY).write_text(broken(text, ("lat: 51.5", "lat: x")), encoding="utf-8")
    reading = read_hub(root)
    assert reading.hub is None
    assert "E105" in [problem.code for problem in reading.problems]


def test_empty_fields_count_as_left_out(root: Path) -> None:
    text = (root / "cities/hill.yml").read_text(encoding="utf-8")
    empty = "website:\nkeywords:\npopulation: ~\nbackground: {en: , fr: null}\ntranslation:\npublished:\nscope: {}\n"
    (root / "cities/hill.yml").write_text(text + empty, encoding="utf-8")
    hub = read_hub(root).hub
    assert hub is not None
    hill = hub.cities["hill"]
    assert (hill.website, hill.keywords, hill.population, hill.background, hill.scope) == (None, (), (), None, None)
    assert hill.published is True


def test_workers_change_nothing(root: Path) -> None:
    for number in range(120):
        shutil.copy(root / "cities/hill.yml", root / f"cities/hill-{number}.yml")
    one, two = read_hub(root, workers=1), read_hub(root, workers=2)
    assert one.problems == two.problems
    assert one.hub is not None
    assert two.hub is not None
    assert one.hub.cities == two.hub.cities
    assert list(one.hub.cities) == list(two.hub.cities)


def test_a_record_survives_a_trip_between_processes(root: Path) -> None:
    hub = read_hub(root).hub
    assert hub is not None
    again = pickle.loads(pickle.dumps(hub.cities["harbour"]))
    assert again == hub.cities["harbour"]
    with pytest.raises(TypeError):
        again.name.root["en"] = "x"


def test_scalars_mean_what_they_say(root: Path) -> None:
    """NO is no truth value, 12:30 no number of minutes, a date no date object."""
    text = (root / CITY).read_text(encoding="utf-8")
    changes = [("name: Ada Example", "name: NO"), ("locator: p. 3", "locator: 12:30")]
    text = broken(text, *changes, ("title: Jaarverslag", "title: 2025-01-01"))
    (root / CITY).write_text(text, encoding="utf-8")
    hub = read_hub(root).hub
    assert hub is not None
    city = hub.cities["harbour"]
    assert city.leadership[0].name == "NO"
    assert city.key_initiatives[0].claims[0].locator == "12:30"
    assert city.sources["report"].title == "2025-01-01"


def test_a_former_id_that_two_cities_claim(root: Path) -> None:
    for name in ("harbour", "hill"):
        path = root / f"cities/{name}.yml"
        path.write_text(path.read_text(encoding="utf-8") + "aliases: [old-place]\n", encoding="utf-8")
    reading = read_hub(root)
    assert reading.hub is None
    assert [(p.path, p.code) for p in reading.problems if p.severity == "error"] == [("cities/hill.yml", "E307")]
