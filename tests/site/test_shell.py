"""Splitting finished pages into shells, and filling them."""

from __future__ import annotations

import pytest

from hub.site.chrome import Entry, joined
from hub.site.contents import ContentsTemplate, marker_entries, nest
from hub.site.layout import squeezed
from hub.site.shell import BODY, EDIT, Hole, Shell, ShellError, split_data_page, split_written_page
from tests.projects import ROOT

TEMPLATE = ContentsTemplate(ROOT / "overrides")
CONTENTS = TEMPLATE.render("en", marker_entries(), "")
PAGE = f"""<head><title>hubmark-title</title><meta name="description" content="hubmark-description">
<link rel="canonical" href="/practices/hubmark-path-0/hubmark-path-1/"></head>
<a href="#hubmark-anchor">Skip</a>{CONTENTS}<a href="https://forge/{EDIT}" rel="edit">
Edit</a>{BODY}<a href="../other/">Other</a>"""


def test_every_hole_is_filled_and_nothing_else_changes() -> None:
    shell = split_data_page(PAGE, CONTENTS, "practices", "en/practices")
    values = {
        "title": "T",
        "description": "D",
        "anchor": "A",
        "contents": "C",
        "body": "B",
        "edit": "E",
    }
    filled = shell.fill(lambda hole: hole.argument if hole.kind == "path" else values[hole.kind])
    assert filled == (
        '<head><title>T</title><meta name="description" content="D">\n'
        '<link rel="canonical" href="/practices/0/1/"></head>\n'
        '<a href="#A">Skip</a>CEB<a href="../other/">Other</a>'
    )


def test_a_shell_survives_being_kept() -> None:
    shell = split_data_page(PAGE, CONTENTS, "practices", "en/practices")
    assert Shell.load(shell.dump()) == shell
    assert Shell((*shell.texts[:-1], "other"), shell.holes).digest != shell.digest


@pytest.mark.parametrize(
    ("missing", "named"),
    [(BODY, "body"), (CONTENTS, "contents"), ("hubmark-title", "title"), ("#hubmark-anchor", "anchor")],
)
def test_a_missing_hole_is_named(missing: str, named: str) -> None:
    with pytest.raises(ShellError, match=rf"en/practices.*{named}"):
        split_data_page(PAGE.replace(missing, ""), CONTENTS, "practices", "en/practices")


def test_a_hole_too_many_is_named() -> None:
    with pytest.raises(ShellError, match="2 holes for the body"):
        split_data_page(PAGE + BODY, CONTENTS, "practices", "en/practices")


def test_written_page_with_fragments() -> None:
    shell = split_written_page(f"{CONTENTS}<p><!-- hub:cities --></p><!-- not ours -->", CONTENTS, "docs/x.md")
    assert shell.holes == (Hole("contents"), Hole("fragment", "cities"))
    assert shell.fill(lambda hole: hole.kind) == "contents<p>fragment</p><!-- not ours -->"
    with pytest.raises(ShellError, match=r"docs/x\.md"):
        split_written_page("<!-- hub:cities -->", CONTENTS, "docs/x.md")


def test_headings_nest_below_the_nearest_higher_one() -> None:
    tree = nest([Entry(1, "a", "A"), Entry(2, "b", "B"), Entry(4, "c", "C"), Entry(3, "d", "D"), Entry(2, "e", "E")])
    assert [item.id for item in tree] == ["a"]
    assert [item.id for item in tree[0].children] == ["b", "e"]
    assert [item.id for item in tree[0].children[0].children] == ["c", "d"]


def test_contents_follow_headings_and_language() -> None:
    html = TEMPLATE.render("fr", [Entry(1, "t", "T"), Entry(2, "b", "B &amp; C")], "")
    assert '<a href="#b"' in html
    assert "B &amp; C" in html
    assert 'href="#t"' not in html
    assert "Table des matières" in html
    assert TEMPLATE.render("en", [Entry(1, "t", "T")], "").count("<li") == 0


def test_contents_are_the_label_of_a_control_only_where_there_is_one() -> None:
    headings = [Entry(1, "t", "T"), Entry(2, "b", "B")]
    assert 'for="__toc"' in TEMPLATE.render("en", headings, "__toc")
    assert 'for="__toc"' not in TEMPLATE.render("en", headings, "")


def test_headings_of_fragments_stand_where_the_fragments_do() -> None:
    first, last, inner = Entry(1, "a", "A"), Entry(2, "z", "Z"), Entry(2, "m", "M")
    assert joined((first, "cities", last), {"cities": [inner]}) == [first, inner, last]


def test_squeezing_keeps_words_apart_and_code_as_it_is() -> None:
    html = "<p>\n    one\n  <b>two</b>\n\n  three</p><pre>\n  a\n\n  b</pre><script>\n x\n</script>\n\n"
    assert squeezed(html) == "<p>\none\n<b>two</b>\nthree</p><pre>\n  a\n\n  b</pre><script>\n x\n</script>\n"
