"""Text that is not translated: shown in the language there is, marked, and carrying it."""

from __future__ import annotations

from typing import Any

import pytest

from hub.model.fields import FrozenMap
from hub.model.hub import Hub
from hub.model.values import Label, Prose
from hub.pages.cards import practice as card
from hub.pages.city import city_page
from hub.pages.practice import practice_page
from hub.pages.sheet import Sheet
from tests.pages.parsed import parsed, words
from tests.pages.variants import with_city


def _only_english(value: Any) -> Any:
    if isinstance(value, dict):
        if {"en", "fr"} <= value.keys() and all(isinstance(text, str) for text in value.values()):
            return {code: text for code, text in value.items() if code != "fr"}
        return {name: _only_english(item) for name, item in value.items()}
    return [_only_english(item) for item in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def english_only(hub: Hub) -> Hub:
    def change(city: dict[str, Any]) -> None:
        names = city["name"]
        city.update({key: _only_english(value) for key, value in city.items()})
        city["name"] = names
        city["translation"] = {}

    return with_city(hub, "rotterdam", change)


def test_every_borrowed_passage_carries_its_language(english_only: Hub) -> None:
    body = city_page(english_only, "rotterdam", "fr").body
    tree = parsed(body)
    overview = english_only.cities["rotterdam"].local_overview
    assert overview
    english = [" ".join(words(element).split()) for element in tree.iter() if element.get("lang") == "en"]
    first = overview.of("en").split(".")[0].replace("'", "’")
    assert any(" ".join(first.split()) in passage for passage in english)
    assert "Ce texte n’est pas encore traduit\u202f: il est présenté en anglais." in body
    strategy = english_only.cities["rotterdam"].strategies[1].title.of("en")
    assert f'<span lang="en">{strategy}</span> <span class="e-badge">en anglais</span>' in body


def test_borrowed_text_is_set_in_its_own_typography(english_only: Hub) -> None:
    body = city_page(english_only, "rotterdam", "fr").body
    assert "“city marines”" in body


def test_a_card_says_so_once(english_only: Hub) -> None:
    record = english_only.practices["rotterdam/mar"]
    before, after = card(english_only, record, "fr")
    assert after.count("en anglais") == 1
    assert ' lang="en"' in after
    assert "en anglais" not in card(english_only, record, "en")[1]
    assert "anglais" not in before


def test_a_practice_in_english_only_is_whole_in_french(english_only: Hub) -> None:
    body = practice_page(english_only, "rotterdam/mar", "fr").body
    assert "En cas de danger immédiat" in body
    assert 'lang="en"' in body
    assert "Pas encore traduit" in body


def test_native_names_carry_their_language(hub: Hub) -> None:
    body = practice_page(hub, "rotterdam/buurt-bestuurt", "en").body
    assert '<bdi lang="nl">Buurt Bestuurt</bdi> <span class="e-badge">in Dutch</span>' in body


def test_writing_from_right_to_left(hub: Hub) -> None:
    sheet = Sheet(hub, "en", "/cities/x/", {})
    native = sheet.native(Label({"en": "Tripoli", "ar": "طرابلس"}))
    assert native == ("ar", '<bdi lang="ar" dir="rtl">طرابلس</bdi>')


def test_a_name_in_the_language_of_the_profile_is_native_to_the_other(hub: Hub) -> None:
    sheet = Sheet(hub, "en", "/cities/x/", {})
    title = Label({"en": "Street work", "fr": "Travail de rue"})
    assert sheet.native(title, "fr") == ("fr", '<bdi lang="fr">Travail de rue</bdi>')
    assert sheet.native(title, "en") is None


def test_folded_text_is_split_after_its_first_paragraph(hub: Hub) -> None:
    sheet = Sheet(hub, "fr", "/cities/x/", {})
    head, tail = sheet.split_prose(Prose({"en": "One.\n\nTwo."}))
    assert head.endswith('<div lang="en"><p>One.</p></div>')
    assert tail == '<div lang="en"><p>Two.</p></div>'


def test_a_translation_out_of_date_is_said_on_the_page(hub: Hub) -> None:
    from dataclasses import replace

    paths = frozenset({("key_initiatives", "mar", "summary")})
    stale = replace(hub, outdated=FrozenMap({"rotterdam/fr": paths}))
    said = "L’original a changé après cette traduction"
    assert said in practice_page(stale, "rotterdam/mar", "fr").body
    assert said in city_page(stale, "rotterdam", "fr").body
    assert said not in practice_page(stale, "rotterdam/buurt-bestuurt", "fr").body
    assert said not in practice_page(hub, "rotterdam/mar", "fr").body


def _no_title(city: dict[str, Any]) -> None:
    source = city["sources"]["esn"]
    source["title"] = {"en": "interview with the mayor", "fr": "entretien avec le bourgmestre"}
    source["url"] = None


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "[title not given: interview with the mayor]"),
        ("fr", "[titre non indiqué\u202f: entretien avec le bourgmestre]"),
    ],
)
def test_a_source_without_title_is_described_in_the_reader_s_language(hub: Hub, language: str, shown: str) -> None:
    body = city_page(with_city(hub, "rotterdam", _no_title), "rotterdam", language).body
    described = [element for element in parsed(body).iter() if shown in (element.text or "")]
    assert [element.tag for element in described].count("li") == 1
    assert not any(element.get("lang") for element in described)
