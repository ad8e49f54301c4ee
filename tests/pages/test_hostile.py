"""Hostile text in every text field of a profile: it stays text."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.pages.catalogue import Key, keys, render
from hub.pages.fragments import FRAGMENTS
from tests.pages.parsed import parsed, words
from tests.pages.test_bodies import place
from tests.pages.variants import with_city

ATTACKS = {
    "script": "<script>alert(1)</script><svg onload=alert(1)><style>*{}</style>",
    "handlers": "\"><img src=x onerror=alert(1)> ' onmouseover='alert(1) <a href=# onclick=x>y</a>",
    "links": "[a](javascript:alert(1)) [b](data:text/html,x) <javascript:alert(1)> [c](//evil.example) [d]: data:x",
    "sections": "]]> --> <!-- <![CDATA[ </title></textarea></template><!--contents--><!--reading-->",
    "templates": "{{ 7+7 }} {% for x in y %} {# #} %(num)s ${7+7} #{7+7} {0.real}",
    "direction": "a\u202eb\u2066c\u200fd\u061ce\x07f\x9b",
}
PLAIN = {"name", "title", "publisher", "author", "speaker", "locator", "abbreviation", "by", "label"}
"""Keys of strings that stand outside of language maps."""


def _attacked(value: Any, attack: str, key: str = "") -> Any:
    if isinstance(value, dict):
        is_text = all(re.fullmatch("[a-z]{2,3}", code) and isinstance(text, str) for code, text in value.items())
        if is_text and set(value) & set(LANGUAGES):
            return dict.fromkeys(value, attack)
        return {name: _attacked(item, attack, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_attacked(item, attack, key) for item in value]
    return attack.replace("\x07", "") if isinstance(value, str) and key in PLAIN else value


def harmless(body: str) -> Element:
    tree = parsed(body)
    for element in tree.iter():
        assert element.tag not in ("script", "style", "img", "iframe", "object", "embed", "base"), element.tag
        for name, value in element.items():
            assert not name.startswith("on"), name
            if name in ("href", "src", "action"):
                assert re.match(r"https?://|mailto:|tel:|[#.]|[a-z-]+/", value), value
                assert not re.match(r"(?i)\s*(javascript|data|vbscript):|//", value), value
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x08\x0b-\x1f\x7f-\x9f]", body)
    return tree


@pytest.fixture(scope="module", params=ATTACKS)
def attacked(request: pytest.FixtureRequest, hub: Hub) -> tuple[Hub, str]:
    attack = ATTACKS[request.param]

    def change(city: dict[str, Any]) -> None:
        city.update({name: _attacked(value, attack, name) for name, value in city.items()})

    return with_city(hub, "rotterdam", change), attack


def test_pages_that_show_the_profile(attacked: tuple[Hub, str]) -> None:
    hub, attack = attacked
    shown = {"rotterdam", "regions/western-europe", "nl"} | {record.id for record in hub.practices_of("rotterdam")}
    chosen = [key for key in keys(hub) if key.id in shown]
    assert len(chosen) > 8
    for key in chosen:
        for language in LANGUAGES:
            page = render(hub, key, language)
            tree = harmless(page.body)
            assert not re.search("[\u202e\x9b\n]", page.title + page.description)
            if "7+7" in attack:
                assert "{{ 7+7 }}" in words(tree) or key.kind == "country"
            if key.id == "rotterdam":
                # the marks that a template leaves are filled once, from the template alone
                assert page.body.count('class="e-contents"') == 1


def test_lists_that_show_the_profile(attacked: tuple[Hub, str]) -> None:
    hub, _ = attacked
    for name in ("home", "cities", "practices", "library", "countries"):
        html = re.sub(
            r'<link rel="stylesheet"[^>]*>|<script type="module" src="[^"]*"></script>',
            "",
            FRAGMENTS[name](hub, "fr", place(name)).html,
        )
        harmless(html)


def test_the_attack_reaches_every_kind_of_text(hub: Hub) -> None:
    data = hub.cities["rotterdam"].model_dump(mode="json", by_alias=True)
    attacked = _attacked(data, "ATTACK")
    assert attacked["name"]["en"] == "ATTACK"
    assert attacked["sources"]["scn"]["title"] == "ATTACK"
    assert attacked["key_initiatives"][0]["claims"][0]["text"]["fr"] == "ATTACK"
    assert attacked["key_initiatives"][0]["partners"][0]["name"] == {"en": "ATTACK", "fr": "ATTACK"}
    assert attacked["strategies"][1]["priorities"][0]["actions"][0]["en"] == "ATTACK"
    assert attacked["id" if "id" in attacked else "country"] == "NL"


def test_text_of_the_page_is_the_attack_itself(hub: Hub) -> None:
    attack = ATTACKS["templates"]
    changed = with_city(hub, "rotterdam", lambda city: city.update({"local_overview": {"en": attack, "fr": attack}}))
    page = render(changed, Key("city", "rotterdam", "/cities/rotterdam/"), "en")
    assert "{{ 7+7 }} {% for x in y %} {# #} %(num)s ${7+7} #{7+7} {0.real}" in words(parsed(page.body))
