"""The catalogues hold every message of the code and of the templates, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from hub.language.catalogue import LOCALE, catalogue_path, translator
from tests.projects import ROOT

TRANSLATED = sorted(path.name for path in LOCALE.iterdir() if (path / "LC_MESSAGES").is_dir())
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%")


def _in_code() -> Catalog:
    found = Catalog()
    jinja = {"**.html": {"extensions": "jinja2.ext.i18n", "newstyle_gettext": "true", "silent": "false"}}
    places = [
        ("hub", [("**.py", "python")], {}, DEFAULT_KEYWORDS),
        ("overrides", [("**.html", "jinja2")], jinja, DEFAULT_KEYWORDS),
        # the form asks for its words by t("…")
        ("docs/assets/js", [("**.js", "javascript")], {}, {"t": None}),
    ]
    for folder, methods, options, keywords in places:
        for name, line, message, _, context in extract_from_dir(
            ROOT / folder, methods, options_map=options, keywords=keywords
        ):
            found.add(message, locations=[(f"{folder}/{name}", line)], context=context)
    return found


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@pytest.fixture(scope="module")
def in_code() -> Catalog:
    return _in_code()


def _read(language: str) -> Catalog:
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def _forms(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (str(value),)


def test_french_is_there() -> None:
    assert TRANSLATED == ["fr"]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_is_missing_or_unused(language: str, in_code: Catalog) -> None:
    written = {(message.context, _forms(message.id)[0]) for message in _messages(_read(language))}
    wanted = {(message.context, _forms(message.id)[0]): message.locations[:1] for message in _messages(in_code)}
    assert {key: wanted[key] for key in wanted.keys() - written} == {}, "missing"
    assert written - wanted.keys() == set(), "unused"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_with_the_same_placeholders(language: str) -> None:
    for message in _messages(_read(language)):
        forms = _forms(message.string)
        assert not message.fuzzy, message.id
        assert all(forms), message.id
        for form in forms:
            assert set(_PLACEHOLDER.findall(form)) == set(_PLACEHOLDER.findall(_forms(message.id)[-1])), message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_messages_hold_no_markup_and_no_middle_dot_of_inclusion(language: str) -> None:
    for message in _messages(_read(language)):
        for form in (*_forms(message.id), *_forms(message.string)):
            assert "<" not in form, form
            assert not re.search(r"\w·\w", form), form


def test_messages_come_typeset_and_in_the_right_number() -> None:
    french = translator("fr")
    assert french.gettext("Is this your city?") == "C’est votre ville\u202f?"
    assert french.ngettext("%(num)s city", "%(num)s cities", 1) == "%(num)s ville"
    assert french.ngettext("%(num)s city", "%(num)s cities", 0) == "%(num)s ville"
    assert translator("en").ngettext("%(num)s city", "%(num)s cities", 0) == "%(num)s cities"
    assert translator("en").gettext("it's") == "it’s"
