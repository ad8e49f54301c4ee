"""Names, dates and numbers in words."""

from __future__ import annotations

import pytest

from hub.language import names


def test_territories_follow_the_reader_and_know_kosovo() -> None:
    assert [names.territory("nl", "en"), names.territory("NL", "fr")] == ["Netherlands", "Pays-Bas"]
    assert names.territory("XK", "en") == "Kosovo"
    assert names.territory("ZZZ", "en") == "ZZZ"


def test_languages() -> None:
    assert names.language_name("nl", "fr") == "néerlandais"
    assert names.in_languages(("nl",), "en") == "in Dutch"
    assert names.in_languages(("nl", "en"), "fr") == "en néerlandais et anglais"
    assert names.language_name("zh-Hant", "en").startswith("Chinese")
    assert names.language_name("qqq", "en") == "qqq"


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("2016", "2016", "2016"),
        ("2024-10", "October 2024", "octobre 2024"),
        ("2016-11-09", "9 November 2016", "9 novembre 2016"),
        ("2017-03-01", "1 March 2017", "1er mars 2017"),
        ("2011~", "about 2011", "vers 2011"),
        ("0987", "987", "987"),
    ],
)
def test_dates_are_as_precise_as_written(value: str, english: str, french: str) -> None:
    assert names.date(value, "en") == english
    assert names.date(value, "fr") == french


def test_when_something_was_so() -> None:
    assert [names.on_date(value, "en") for value in ("2016", "2024-10", "2016-11-09", "2011~")] == [
        "in 2016",
        "in October 2024",
        "on 9 November 2016",
        "about 2011",
    ]
    assert [names.on_date(value, "fr") for value in ("2016", "2016-11-09")] == ["en 2016", "le 9 novembre 2016"]


def test_periods_never_claim_that_something_still_runs() -> None:
    assert names.period("2015", "2018", "en") == "2015 to 2018"
    assert names.period("2015", "2018", "fr") == "2015 – 2018"
    assert names.period("2009", None, "en") == "from 2009"
    assert names.period(None, "2018", "en") == "until 2018"
    assert names.period("2016", "2016", "en") == "2016"
    assert names.period(None, None, "fr") == "sans date"


def test_numbers_and_money() -> None:
    assert names.number(672565, "en") == "672,565"
    assert names.number(672565, "fr") == "672\u202f565"
    assert names.number(15.5, "fr") == "15,5"
    assert names.money(220000, "EUR", "en") == "€220,000"
    assert names.money(220000, "EUR", "fr") == "220\u202f000\u00a0€"
    assert names.money(12.5, "EUR", "en") == "€12.50"


def test_names_sort_without_regard_to_accents() -> None:
    assert sorted(["Zurich", "Évry", "Eindhoven", "évreux"], key=names.sort_key) == [
        "Eindhoven",
        "évreux",
        "Évry",
        "Zurich",
    ]
