"""The small parts of a site: policy, sitemap, links of hand-written pages, redirects, style sheet, edit links."""

from __future__ import annotations

import base64
import gzip
import hashlib
from pathlib import Path

import pytest

from hub.site.chrome import Entry
from hub.site.collecting import flatten, outline, tidied
from hub.site.contents import nest
from hub.site.inputs import scan
from hub.site.policy import PolicyError, policy, script_hashes, with_policy
from hub.site.project import edit_base
from hub.site.redirects import redirect
from hub.site.references import Reference, resolve
from hub.site.sheets import bundle
from hub.site.sitemap import packed, robots, sitemap
from hub.site.wording import typeset_html


def test_policy_hashes_inline_scripts_once_and_no_other() -> None:
    script = "<script>a()</script>"
    page = f'<head>{script}<script src="x.js"></script><script type="application/json">{{}}</script>{script}'
    digest = base64.b64encode(hashlib.sha256(b"a()").digest()).decode()
    assert script_hashes(page) == (f"'sha256-{digest}'",)
    assert f"script-src 'self' 'sha256-{digest}';" in with_policy(page)


def test_policy_stands_before_everything() -> None:
    page = with_policy('<html><head><meta charset="utf-8"></head>')
    assert page.startswith(f'<html><head>\n<meta http-equiv="Content-Security-Policy" content="{policy()}">')


SCRIPTS = "".join(f"<script>a({number})</script>" for number in range(20))


@pytest.mark.parametrize("html", ["<html>", f'<head><meta charset="utf-8">{SCRIPTS}'])
def test_a_page_that_cannot_carry_the_policy_is_an_error(html: str) -> None:
    with pytest.raises(PolicyError):
        with_policy(html)


def test_sitemap_gives_every_address_all_its_languages() -> None:
    text = sitemap("https://hub.example/sub/", ["/cities/", "/"])
    assert text.count("<loc>") == 4
    assert "<loc>https://hub.example/sub/fr/cities/</loc>" in text
    assert text.count('hreflang="x-default" href="https://hub.example/sub/"') == 2
    assert gzip.decompress(packed(text)).decode() == text
    assert packed(text)[4:8] == bytes(4), "a date in the header"
    assert "Sitemap: https://hub.example/sub/sitemap.xml" in robots("https://hub.example/sub/")


def test_links_to_records_become_relative() -> None:
    html = (
        '<a href="city:rotterdam">R</a> <a title="x" href="practice:rotterdam/mar#sources">M</a> '
        '<a href="page:/about/data/">D</a> <a href="https://city.example/">no</a> <a href="country:NL">N</a>'
    )
    resolved, references = resolve(html, "/about/", "en")
    assert 'href="../cities/rotterdam/"' in resolved
    assert 'href="../practices/rotterdam/mar/#sources"' in resolved
    assert 'href="data/"' in resolved
    assert 'href="https://city.example/"' in resolved
    assert 'href="../countries/nl/"' in resolved
    assert references[1] == Reference("practice:rotterdam/mar#sources", "/practices/rotterdam/mar/")
    assert [reference.path for reference in references][0::2] == ["/cities/rotterdam/", "/about/data/"]


@pytest.mark.parametrize(("language", "link"), [("en", "../schema/city.json"), ("fr", "../../schema/city.json")])
def test_links_to_made_files_lead_out_of_the_language(language: str, link: str) -> None:
    resolved, references = resolve('<a href="file:/schema/city.json">Schema</a>', "/data/", language)
    assert f'href="{link}"' in resolved
    assert references == (Reference("file:/schema/city.json", "/schema/city.json"),)


def test_redirect_leads_on_without_a_script() -> None:
    html = redirect("https://hub.example/", "/cities/old/", "/cities/new/", "fr")
    assert '<html lang="fr">' in html
    assert '<meta http-equiv="refresh" content="0; url=../new/">' in html
    assert '<link rel="canonical" href="https://hub.example/fr/cities/new/">' in html
    assert "script>" not in html


def test_sheets_become_one_whose_name_follows_its_text(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css/a.css").write_text("a {}\n", encoding="utf-8")
    (tmp_path / "css/b.css").write_text("b {}\n", encoding="utf-8")
    name, text = bundle(tmp_path, ["css/b.css", "css/a.css"])
    assert text == "b {}\na {}\n"
    assert name.startswith("css/ensemble-")
    assert bundle(tmp_path, ["css/a.css"])[0] != name
    with pytest.raises(FileNotFoundError):
        bundle(tmp_path, ["css/c.css"])
    with pytest.raises(ValueError, match="one folder"):
        bundle(tmp_path, ["css/a.css", "a.css"])


def test_outline_finds_headings_and_fragments_in_order() -> None:
    headings = [Entry(1, "a", "A"), Entry(2, "b", "B")]
    html = '<h1 id="a">A</h1><!-- hub:cities --><h2 class="x" id="b">B</h2><h3 id="unlisted">C</h3>'
    assert outline(html, headings) == (headings[0], "cities", headings[1])
    assert flatten(nest(headings)) == headings


def test_what_is_no_valid_html_is_taken_out() -> None:
    html = (
        '<link rel="alternate" href="fr/" hreflang="fr"><link rel="canonical" href="x">'
        '<input type="checkbox" id="__drawer" autocomplete="off"><input type="search" autocomplete="off">'
        '<label tabindex="" for="__toc">Contents</label>'
    )
    assert tidied(html).strip() == (
        '<link rel="canonical" href="x"><input type="checkbox" id="__drawer">'
        '<input type="search" autocomplete="off"><label>Contents</label>'
    )
    assert ' for="__toc"' in tidied(html + '<input id="__toc">')


def test_typography_reaches_text_only() -> None:
    html = "<p title=\"l'un\">l'autre : &lt;b&gt; &amp;</p><code>l'un</code><!-- l'un -->"
    expected = "<p title=\"l'un\">l’autre\u202f: &lt;b&gt; &amp;</p><code>l'un</code><!-- l'un -->"
    assert typeset_html(html, "fr") == expected


@pytest.mark.parametrize(
    ("forge", "expected"),
    [
        ("https://github.com/a/b/", "https://github.com/a/b/edit/main/"),
        ("https://gitlab.example/a/b", "https://gitlab.example/a/b/-/edit/main/"),
        ("https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/"),
    ],
)
def test_where_a_forge_lets_edit(forge: str, expected: str) -> None:
    assert edit_base(forge, "main") == expected


def test_another_version_of_a_library_is_another_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = tmp_path / "libraries"
    (libraries / "babel-2.18.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(libraries)
    before = scan(tmp_path, {})
    assert scan(tmp_path, {}).code == before.code
    (libraries / "babel-2.18.0.dist-info").rename(libraries / "babel-2.19.0.dist-info")
    after = scan(tmp_path, {})
    assert after.code != before.code
    assert (after.data, after.site) == (before.data, before.site)
