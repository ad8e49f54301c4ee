"""What the form at /contribute/profile/ needs beside the JSON Schema: ids, terms, words, and the table of messages.

Files of the site, written by the build. Nothing in them is written twice: ids come from the Hub, messages from
`hub.reading.codes`, words from the form's own modules through the catalogues.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hub.contributing.drafts import EMPTY, TEMPLATE_DATE, draft
from hub.contributing.forges import new_file, upload_address
from hub.contributing.form_words import HINTS, MESSAGES
from hub.language.catalogue import translator
from hub.language.typography import typeset
from hub.model.hub import Hub
from hub.model.values import LANGUAGES, Text
from hub.reading.codes import CODES, DID_YOU_MEAN
from hub.reading.rules.privacy import OFFICES, PEOPLE, PERSON
from hub.reading.wording.names import VOCABULARIES
from hub.reading.wording.phrases import PHRASES

MODULES = "docs/assets/js/form"
"""Where the form's modules stand in the project."""

NOT_IN_FORM = frozenset(
    # of the command line, of the hub's own files, and of YAML typed by hand, which the form only calls broken
    {"E001", "E002", "E003", "E005", "E022", "E030", "E031", "E032", "E033"}
    | {"E011", "E012", "E013", "E014", "E023", "E024", "E025", "E026"}
    | {"E207", "E320", "W409"}
)
"""Codes that the form never tells."""

_WORDS = re.compile(r'\bt\(\s*"((?:[^"\\]|\\.)*)"')


def form_files(hub: Hub, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file that the form reads, of the profiles it can open, and of the templates."""
    yield "schema/form.json", _json(form_data(hub, words(root / MODULES)))
    yield "schema/practices.json", _json(_names({key: record.practice.title for key, record in hub.practices.items()}))
    yield "schema/messages.json", _json(messages())
    yield "cities/_template.yml", draft(EMPTY["en"], hub.thesaurus, TEMPLATE_DATE).encode()
    yield "fr/cities/_template.yml", draft(EMPTY["fr"], hub.thesaurus, TEMPLATE_DATE).encode()
    for city in hub.cities:
        yield f"cities/{city}/profile.yml", (root / "cities" / f"{city}.yml").read_bytes()


def words(folder: Path) -> tuple[str, ...]:
    """Return the English words of the form, as its modules ask for them: `t("…")`, each once."""
    found: dict[str, None] = {}
    for module in sorted(folder.glob("*.js")):
        for match in _WORDS.finditer(module.read_text(encoding="utf-8")):
            found[json.loads(f'"{match[1]}"')] = None
    return tuple(found)


def messages() -> dict[str, Any]:
    """Return the words of every code of `hub check` that a form can have, and of "Did you mean"."""
    table: dict[str, Any] = {
        code.code: {"message": _set(code.message), "hint": _set(code.hint)}
        for code in CODES.values()
        if code.severity != "notice" and code.code not in NOT_IN_FORM
    }
    for part, told in (("message", MESSAGES), ("hint", HINTS)):
        for code, said in told.items():
            table[code][part] = _set(said)
    return table | {"nearest": {"message": _set(DID_YOU_MEAN), "hint": {}}}


def form_data(hub: Hub, asked: tuple[str, ...]) -> dict[str, Any]:
    """Return ids, names, terms' further words, and the interface's words in every language."""
    settings = hub.settings
    names: dict[str, Any] = {
        "network": _names({key: network.name for key, network in hub.networks.items()}),
        "working_group": _names({key: group.title for key, group in hub.working_groups.items()}),
        "city": _names({key: city.name for key, city in hub.cities.items()}),
        "strategies": {
            code: _names({strategy.id: strategy.title for strategy in country.strategies})
            for code, country in hub.countries.items()
            if country.strategies
        },
    }
    regions: dict[str, str] = {}
    for city in hub.cities.values():
        regions.setdefault(city.country, city.region)
    thesaurus = hub.thesaurus
    return {
        "names": names,
        "rules": {
            "historical": {
                key: list(term.replaced_by) for key, term in thesaurus["regions"].items() if term.replaced_by
            },
            "patterns": {"people": PEOPLE.pattern, "person": PERSON.pattern, "offices": OFFICES.pattern},
            "phrases": PHRASES,
        },
        "terms": {
            name: {key: found for key, term in thesaurus[name].items() if (found := _term(term))}
            for name in thesaurus.names()
        },
        "vocabularies": VOCABULARIES,
        "regions": dict(sorted(regions.items())),
        "email": settings.contact_email,
        "forge": new_file(settings),
        "upload": upload_address(settings),
        "words": {
            language: {word: said for word in asked if (said := translator(language).gettext(word)) != word}
            for language in LANGUAGES
        },
    }


def _term(term: Any) -> dict[str, Any]:
    more = [word for labels in (term.alt, term.hidden) for listed in labels.values() for word in listed]
    found: dict[str, Any] = {"words": more} if more else {}
    if term.scope:
        found["scope"] = {language: typeset(words, language) for language, words in term.scope.root.items()}
    return found


def _names(texts: Mapping[str, Text]) -> dict[str, dict[str, str]]:
    return {
        key: {language: typeset(text.of(language), language) for language in LANGUAGES} for key, text in texts.items()
    }


def _set(templates: Mapping[str, str]) -> dict[str, str]:
    """Return templates in their language's typography; what is typed into files, between backquotes, stays as it is."""
    made = {}
    for language, template in templates.items():
        pieces = template.split("`")
        pieces[::2] = [typeset(piece, language) if language != "en" else piece for piece in pieces[::2]]
        made[language] = "`".join(pieces)
    return made


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
