"""A made-up corpus: profiles of cities that do not exist, the same for the same seed, in the shape of real ones.

A city page has about 950 words in lists and paragraphs, and five practices of about 270 words, in two languages.
The words are drawn from a small stock of the field's own, so that pages compress and repeat as real ones do.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml

_SUBJECTS = {
    "en": [
        "the city",
        "the district",
        "a youth team",
        "the police",
        "a group of parents",
        "teachers",
        "social workers",
        "the council",
        "volunteers",
        "a local network",
    ],
    "fr": [
        "la ville",
        "l'arrondissement",
        "une équipe jeunesse",
        "la police",
        "un groupe de parents",
        "le personnel enseignant",
        "les services sociaux",
        "le conseil",
        "des bénévoles",
        "un réseau local",
    ],
}
_VERBS = {
    "en": [
        "supports",
        "trains",
        "brings together",
        "advises",
        "listens to",
        "visits",
        "follows",
        "informs",
        "pays",
        "reviews",
    ],
    "fr": ["soutient", "forme", "réunit", "conseille", "écoute", "visite", "suit", "informe", "finance", "évalue"],
}
_OBJECTS = {
    "en": [
        "residents who want to take part",
        "families in difficult moments",
        "schools that ask for help",
        "young people without work",
        "small associations",
        "new arrivals",
        "people leaving prison",
        "local shops",
        "neighbours in conflict",
        "those who feel unheard",
    ],
    "fr": [
        "les habitants qui veulent participer",
        "les familles dans les moments difficiles",
        "les écoles qui demandent de l'aide",
        "les jeunes sans emploi",
        "les petites associations",
        "les nouveaux arrivants",
        "les personnes sortant de prison",
        "les commerces du quartier",
        "les voisins en conflit",
        "celles et ceux qui ne se sentent pas entendus",
    ],
}
_ENDINGS = {
    "en": [
        "every month",
        "in each neighbourhood",
        "since the first plan",
        "with a small budget",
        "after a public meeting",
        "when a partner asks",
        "without an appointment",
        "in several languages",
        "twice a year",
        "as part of the strategy",
    ],
    "fr": [
        "chaque mois",
        "dans chaque quartier",
        "depuis le premier plan",
        "avec un petit budget",
        "après une réunion publique",
        "quand un partenaire le demande",
        "sans rendez-vous",
        "en plusieurs langues",
        "deux fois par an",
        "dans le cadre de la stratégie",
    ],
}
_COUNTRIES = ("NL", "DK", "CA", "LB", "BE", "SE", "KE", "SN", "CO", "NZ")
_REGIONS = (
    "western-europe",
    "northern-europe",
    "north-america",
    "mena",
    "western-europe",
    "northern-europe",
    "east-southern-africa",
    "west-africa",
    "latin-america-caribbean",
    "oceania",
)
_SECTORS = (
    "education",
    "police-community-trust",
    "community-outreach-social-work",
    "family-support",
    "governance-coordination",
    "youth-sport-culture",
)
_KEYWORDS = (
    "multi-agency-partnership",
    "schools-education",
    "social-cohesion",
    "community-outreach",
    "citizen-participation",
    "mentoring",
    "sport",
    "mediation",
)
_GROUPS = ("young-people", "general-public", "parents-families", "neighbourhood-residents")


class Writer:
    """Writes bilingual text of a wanted length, each sentence the same in both languages."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)

    def text(self, words: int, paragraphs: int = 1, cite: str | None = "plan") -> dict[str, str]:
        """Return about that many English words in paragraphs, each ending in a citation if a key is given."""
        parts: dict[str, list[str]] = {"en": [], "fr": []}
        for _ in range(paragraphs):
            sentences: dict[str, list[str]] = {"en": [], "fr": []}
            for _ in range(max(1, words // paragraphs // 11)):
                picks = [self.random.randrange(10) for _ in range(4)]
                for code in ("en", "fr"):
                    chosen = [
                        stock[code][pick]
                        for stock, pick in zip((_SUBJECTS, _VERBS, _OBJECTS, _ENDINGS), picks, strict=True)
                    ]
                    sentence = " ".join(chosen)
                    sentences[code].append(sentence[0].upper() + sentence[1:])
            for code in ("en", "fr"):
                parts[code].append(". ".join(sentences[code]) + (f" [@{cite}]." if cite else "."))
        return {code: "\n\n".join(found) for code, found in parts.items()}

    def line(self, words: int) -> dict[str, str]:
        """Return one short text without a citation."""
        return self.text(words, cite=None)


def profile(number: int, seed: int) -> dict[str, Any]:
    """Return one made-up profile as plain values, valid by the record model."""
    writer = Writer(f"{seed}/{number}")
    pick = writer.random
    name = f"Sampleton {number}"
    place = pick.randrange(len(_COUNTRIES))
    practices = [_practice(writer, order) for order in range(5)]
    used = sorted({keyword for practice in practices for keyword in practice["keywords"]})
    return {
        "schema": 1,
        "name": {"en": name, "fr": name},
        "type": "city",
        "country": _COUNTRIES[place],
        "region": _REGIONS[place],
        "website": f"https://city-{number}.example/",
        "population": [{"value": pick.randrange(20_000, 2_000_000), "as_of": 2024, "source": "plan"}],
        "keywords": used[:6],
        "background": writer.text(210, 4),
        "local_overview": writer.text(170, 3),
        "strategies": [
            {
                "id": f"plan-{order}",
                "title": {"en": f"Local plan {order}", "fr": f"Plan local {order}"},
                "level": "city",
                "period": {"from": 2018 + order, "to": 2022 + order, "source": "plan"},
                "summary": writer.text(40),
                "priorities": [
                    {"title": writer.line(8), "actions": [writer.line(11) for _ in range(3)]} for _ in range(3)
                ],
                "sectors": [_SECTORS[order]],
                "documents": ["plan"],
            }
            for order in range(2)
        ],
        "key_initiatives": practices,
        "activities": [{"sector": sector, "text": writer.text(45)} for sector in _SECTORS[:3]],
        "sources": {
            "plan": {"title": f"Plan of {name}", "publisher": name, "date": 2024, "type": "strategy", "language": ["en"], "read": "full", "url": f"https://city-{number}.example/plan"},
            "report": {"title": f"Report of {name}", "date": 2025, "type": "report", "language": ["fr"], "read": "excerpt", "url": f"https://city-{number}.example/report"},
        },
        "original_language": "en",
        "translation": {"fr": {"method": "machine", "date": "2026-11-21"}},
        "review": {"status": "imported", "date": "2026-11-21"},
    }  # fmt: skip


def _practice(writer: Writer, order: int) -> dict[str, Any]:
    pick = writer.random
    claim = {"text": writer.line(12), "about": "outcome", "stance": "supports", "evidence": "e1", "source": "report"}
    return {
        "id": f"practice-{order}",
        "title": writer.line(5),
        "aim": ["cohesion-inclusion"],
        "form": "programme",
        "owner": {"name": "City", "type": "city"},
        "summary": writer.line(22),
        "problem": writer.text(50),
        "approach": writer.text(110, 2),
        "lessons": writer.text(35, cite="report"),
        "sectors": pick.sample(_SECTORS, 2),
        "keywords": pick.sample(_KEYWORDS, 3),
        "target_groups": pick.sample(_GROUPS, 2),
        "prevention": ["primary"],
        "period": {"from": pick.randrange(2005, 2025), "source": "plan"},
        "partners": [{"name": {"en": "local schools", "fr": "écoles du quartier"}, "type": "school-university", "role": "delivery"}],
        "strategies": ["plan-0"],
        "parameters": [{"label": {"en": "Places", "fr": "Places"}, "value": pick.randrange(20, 400), "as_of": 2024, "source": "plan"}],
        "claims": [claim],
    }  # fmt: skip


def write_profiles(folder: Path, cities: int, seed: int = 1) -> None:
    """Write `cities` profiles into a folder, in place of any that it holds."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.yml"):
        path.unlink()
    for number in range(cities):
        text = yaml.dump(profile(number, seed), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
        (folder / f"sampleton-{number:04d}.yml").write_text(text, encoding="utf-8")
