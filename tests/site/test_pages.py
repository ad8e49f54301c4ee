"""Every page of the built site: sound HTML, whole links, the policy, nothing from elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from hub.model.values import LANGUAGES
from hub.site.shell import FOLDERS
from tests.projects import ROOT
from tests.site.html import BuiltSite

# one process parses the site for all of them
pytestmark = pytest.mark.xdist_group("site-pages")


def test_every_kind_of_page_is_there_in_both_languages(site: BuiltSite) -> None:
    for prefix in ("/", "/fr/"):
        for folder, depth in FOLDERS.items():
            pattern = re.compile(rf"{prefix}{folder}/" + r"[^/]+/" * depth)
            assert any(pattern.fullmatch(path) for path in site.pages), f"{prefix}{folder}"


def test_html_parses_without_error(site: BuiltSite) -> None:
    found = {page.name: page.parse_errors[:3] for page in site.pages.values() if page.parse_errors}
    assert not found


def test_ids_are_unique(site: BuiltSite) -> None:
    found = {
        page.name: [name for name, count in Counter(page.ids).items() if count > 1]
        for page in site.pages.values()
        if len(page.ids) != len(set(page.ids))
    }
    assert not found


def test_one_h1_and_headings_in_order(site: BuiltSite) -> None:
    wrong = []
    for page in site.pages.values():
        levels = [level for level, _ in page.headings]
        steps = pairwise(levels)
        if levels[:1] != [1] or levels.count(1) != 1 or any(after > before + 1 for before, after in steps):
            wrong.append((page.name, levels))
        wrong += [(page.name, "empty heading") for _, text in page.headings if not text]
    assert not wrong


def test_every_link_and_anchor_resolves(site: BuiltSite) -> None:
    broken = []
    for page in site.pages.values():
        if page.name == "404.html":
            continue
        for written, target in page.links():
            path, fragment = urlsplit(target).path, urlsplit(target).fragment
            whole = site.has(path) and (not fragment or fragment in site.pages[path].ids)
            broken += [] if whole else [(page.name, written)]
    assert not broken[:20]


def test_links_stay_below_the_site(site: BuiltSite) -> None:
    """No link begins with a slash: the site works in any folder of a host. The page "not found" cannot know its own."""
    rooted = [
        (page.name, href)
        for page in site.pages.values()
        if page.name != "404.html"
        for element in page.root.iter()
        for href in (element.get("href"), element.get("src"), element.get("action"))
        if href and href.startswith("/")
    ]
    assert not rooted[:20]


def test_policy_stands_first_and_fits_the_scripts(site: BuiltSite) -> None:
    from hub.site.policy import policy, script_hashes

    for page in site.pages.values():
        first = page.root.find("head")[0]
        assert first.get("http-equiv") == "Content-Security-Policy", page.name
        content = first.get("content")
        assert content == policy(script_hashes(page.text)), page.name
        assert content.startswith("default-src 'self'; img-src 'self' data:; script-src 'self'"), page.name
        assert "unsafe" not in content
        assert page.text.index('<meta charset="utf-8">') < 1000


def test_no_inline_style_and_no_handler(site: BuiltSite) -> None:
    found = []
    for page in site.pages.values():
        for element in page.root.iter():
            if element.tag == "style" or element.get("style") is not None:
                found.append((page.name, element.tag, "style"))
            found += [(page.name, element.tag, name) for name in element.attrib if str(name).startswith("on")]
    assert not found[:20]


def test_nothing_comes_from_elsewhere(site: BuiltSite) -> None:
    foreign = {
        (page.name, address)
        for page in site.pages.values()
        for _, address in page.loads()
        if urlsplit(address).scheme not in ("", "data") or address.startswith("//")
    }
    assert not sorted(foreign)[:20]
    missing = {
        (page.name, address)
        for page in site.pages.values()
        if page.name != "404.html"
        for tag, address in page.loads()
        if tag != "form" and not (site.folder / page.path.lstrip("/") / address.partition("?")[0]).exists()
    }
    assert not sorted(missing)[:20]


def test_style_sheets_ask_for_nothing_elsewhere(site: BuiltSite) -> None:
    for sheet in site.folder.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)", text) + re.findall(r"@import\s+[\"']([^\"']+)", text)
        assert not [url for url in addresses if re.match(r"(?!data:)(\w+:|//)", url)], sheet.name


def test_titles_and_descriptions(site: BuiltSite) -> None:
    """Each page has its own title within a language, a description and a canonical address that is its own."""
    titles: Counter[tuple[str, str]] = Counter()
    for page in site.pages.values():
        if page.is_redirect or page.name == "404.html":
            continue
        language = page.root.get("lang")
        assert language == ("fr" if page.path.startswith("/fr/") else "en"), page.name
        titles[language, "".join(page.all("title")[0].itertext())] += 1
        names = {meta.get("name"): meta.get("content") for meta in page.all("meta")}
        assert names.get("description"), page.name
        canonical = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
        assert [urlsplit(address).path for address in canonical] == [page.path], page.name
        assert not [link for link in page.all("link") if link.get("hreflang")], page.name
    assert not [title for title, count in titles.items() if count > 1]


def test_sitemap_pairs_are_mutual(site: BuiltSite) -> None:
    import gzip

    text = (site.folder / "sitemap.xml").read_bytes()
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()) == text
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    alternates = {}
    for url in ET.fromstring(text).findall("s:url", names):
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
        alternates[url.findtext("s:loc", namespaces=names)] = links
        assert url.find("s:lastmod", names) is None
    for address, links in alternates.items():
        assert links.keys() == {*LANGUAGES, "x-default"}
        assert links["x-default"] == links["en"]
        assert address in links.values()
        assert all(alternates[other] == links for other in links.values())
    listed = {urlsplit(str(address)).path for address in alternates}
    pages = {path for path, page in site.pages.items() if not page.is_redirect and page.name != "404.html"}
    assert listed == pages


def test_language_switch_leads_to_the_same_page(site: BuiltSite) -> None:
    for page in site.pages.values():
        if page.is_redirect or page.name == "404.html":
            continue
        targets = {
            target
            for element in page.all("a")
            if element.get("hreflang") and element.get("class") == "e-languages__link"
            for written, target in page.links()
            if written == element.get("href")
        }
        other = page.path.removeprefix("/fr") if page.path.startswith("/fr/") else "/fr" + page.path
        assert other in targets, page.name


def test_page_not_found_speaks_both_languages(site: BuiltSite) -> None:
    page = site.pages["/404.html"]
    assert "Page not found" in page.text
    assert "Page introuvable" in page.text
    assert {"/library/", "/fr/library/"} <= {target for _, target in page.links()}


def test_the_theme_search_is_not_shipped(site: BuiltSite) -> None:
    assert not [file for name in ("lunr", "workers") for file in site.folder.rglob(f"{name}/*")]
    assert not list(site.folder.rglob("search_index.json"))
    assert not (site.folder / "fr" / "assets").exists()


def test_both_trees_hold_the_same_pages() -> None:
    english, french = (
        {file.relative_to(ROOT / "docs" / language) for file in (ROOT / "docs" / language).rglob("*")}
        for language in LANGUAGES
    )
    assert english == french


def test_chrome_stays_small(site: BuiltSite) -> None:
    """The theme's part of a page does not grow with the number of cities; 12 KB is the limit (PERFORMANCE)."""
    import json

    chrome = json.loads((site.folder.parent / ".cache/site/chrome.json").read_text(encoding="utf-8"))
    sizes = {name: len("".join(shell["texts"]).encode()) for name, shell in chrome["shells"].items()}
    assert {name: size for name, size in sizes.items() if size > 12_288} == {}
