"""Profile text to HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.model.hub import Hub
from hub.model.texts import texts
from hub.model.values import Prose, Sentence
from hub.pages import markdown
from tests.pages.parsed import parsed


def cite(inside: str) -> str:
    return f"<sup>{inside.count('@')}</sup>" if inside.startswith("@known") else f"[{inside}]"


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("wrapped\nline", "<p>wrapped line</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("*em* **strong**", "<p><em>em</em> <strong>strong</strong></p>\n"),
        ("[x](https://a.org)", '<p><a href="https://a.org">x</a></p>\n'),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>\n"),
        ("in 2014 [@known]; 36", "<p>in 2014<sup>1</sup>; 36</p>"),
        ("in *2014* [@known, p. 7; @known]", "<p>in <em>2014</em><sup>2</sup></p>\n"),
        ("# no heading", "<p># no heading</p>"),
        ("![no image](https://a.org/x.png)", '<p>!<a href="https://a.org/x.png">no image</a></p>\n'),
        ("    no code", "<p>no code</p>"),
        ("it's", "<p>it’s</p>"),
    ],
)
def test_blocks(typed: str, html: str) -> None:
    assert markdown.block(typed, "en", cite) == html


@pytest.mark.parametrize(
    "typed",
    [
        "[x](javascript:alert(1))",
        "[x](data:text/html,y)",
        "[x](vbscript:y)",
        "[x](//a.org)",
        "[x](/path)",
        "<javascript:alert(1)>",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](java\nscript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_other_links_stay_text(typed: str) -> None:
    assert "<a" not in markdown.block(typed, "en", cite)


def test_raw_html_stays_text() -> None:
    html = markdown.block("<b onclick=x>*a*</b><script>y</script>", "en", cite)
    assert {element.tag for element in parsed(html).iter()} == {"html", "head", "title", "body", "p", "em"}


def test_french_across_a_wrapped_line_and_beside_a_citation() -> None:
    assert markdown.block("voir\n: *oui*\n; 36", "fr", cite) == "<p>voir\u202f: <em>oui</em>\u202f; 36</p>\n"
    assert markdown.block("2014 [@known] ; 36", "fr", cite) == "<p>2014<sup>1</sup>\u202f; 36</p>"


def test_plain() -> None:
    assert markdown.plain("Is *it* [here](https://a.org)\nand 2 * 3 [@known]?", "en") == "Is it here and 2 * 3?"


def slow(text: str, language: str) -> str:
    return str(markdown._engine().render(markdown._prepare(text), {"language": language, "cite": cite}))


def test_the_short_way_gives_what_the_long_way_gives(hub: Hub) -> None:
    compared = 0
    for city in hub.cities.values():
        for _, text in texts(city):
            if isinstance(text, Prose | Sentence):
                for language, typed in text.root.items():
                    assert markdown.block(typed, language, cite).strip() == slow(typed, language).strip()
                    compared += 1
    assert compared > 500


_PIECES = st.sampled_from(
    [
        "a",
        " ",
        "\n",
        "\n\n",
        "[@known]",
        "[@no",
        "]",
        '"',
        "'",
        "<",
        "&",
        "&amp;",
        "-",
        "1. ",
        "*",
        "_",
        ">",
        "#",
        "`",
        "\\",
    ]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_the_short_way_gives_what_the_long_way_gives_for_any_text(typed: str) -> None:
    if typed.strip():
        assert markdown.block(typed, "en", cite).strip() == slow(typed, "en").strip()


@given(st.text(max_size=80))
def test_any_text_is_valid_html(typed: str) -> None:
    parsed(markdown.block(typed, "fr", cite))
    parsed("<p>" + markdown.inline(typed, "en", cite) + "</p>")


def test_a_control_character_written_as_an_entity_is_taken_out_too() -> None:
    assert markdown.block("a&#x202e;b *c*&#xFFFF;", "en", cite) == "<p>ab <em>c</em>\ufffd</p>\n"
