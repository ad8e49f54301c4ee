"""Typography of text nodes in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.language.typography import between_quotes, clean, typeset

N, W = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'État d'Aarhus", "l’État d’Aarhus"),
        ('Il dit "oui"', f"Il dit «{N}oui{N}»"),
        ("« marines »", f"«{N}marines{N}»"),
        ("«marines»", f"«{N}marines{N}»"),
        ("Vraiment ? Oui ; non : peut-être !", f"Vraiment{N}? Oui{N}; non{N}: peut-être{N}!"),
        ("Vraiment? Oui!", f"Vraiment{N}? Oui{N}!"),
        ("« oui »: c'est dit", f"«{N}oui{N}»{N}: c’est dit"),
        ("2 140 habitants, 16 % et 800 000 €", f"2{N}140 habitants, 16{N}% et 800{N}000{N}€"),
        ("144 millions d'euros", f"144{W}millions d’euros"),
        ("en 2012 500 personnes", "en 2012 500 personnes"),
        ("à 12:30", "à 12:30"),
        ("voir https://exemple.org/a?b=c;d ; puis p. 7", f"voir https://exemple.org/a?b=c;d{N}; puis p.{W}7"),
        ("écrire à a.b@exemple.org !", f"écrire à a.b@exemple.org{N}!"),
        ("2015-2018 et 2016-11-09", "2015–2018 et 2016-11-09"),
        ("attendre...", "attendre…"),
    ],
)
def test_french(typed: str, printed: str) -> None:
    assert typeset(typed, "fr") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the city's", "the city’s"),
        ('the "WE" meetings', "the “WE” meetings"),
        ('("we")', "(“we”)"),
        ("'quoted' words", "‘quoted’ words"),
        ("'tis the '90s", "’tis the ’90s"),
        ("residents' boards", "residents’ boards"),
        ("What? Yes: no; 16 %", "What? Yes: no; 16 %"),
        ("see https://example.org/it's", "see https://example.org/it's"),
        ("2012-2014", "2012–2014"),
    ],
)
def test_english(typed: str, printed: str) -> None:
    assert typeset(typed, "en") == printed


def test_other_languages_stay_as_they_are() -> None:
    assert typeset('R\'dam "werkt" niet', "nl") == 'R\'dam "werkt" niet'


_MARKS = st.text(alphabet=" \n'\"«».,;:!?()[]-…–’“”%€0123456789aé" + N + W + "@/h", max_size=40)


@given(st.one_of(st.text(max_size=60), _MARKS), st.sampled_from(["en", "fr"]))
def test_typeset_twice_is_typeset_once(text: str, language: str) -> None:
    once = typeset(text, language)
    assert typeset(once, language) == once


@given(st.text(max_size=60), st.sampled_from(["en", "fr"]))
def test_letters_and_digits_are_never_touched(text: str, language: str) -> None:
    def bare(words: str) -> str:
        return "".join(sign for sign in words if sign.isalnum())

    assert bare(typeset(text, language)) == bare(text)


def test_direction_controls_are_taken_out() -> None:
    assert clean("a\u202eb\u2066c\u200fd\x00e\nf") == "abcde\nf"


def test_a_title_between_quotation_marks_has_its_own_of_the_second_order() -> None:
    assert between_quotes("“WE” meetings", "en") == "‘WE’ meetings"
    assert between_quotes("Rencontres «\u202fNOUS\u202f», ici", "fr") == "Rencontres “NOUS”, ici"
