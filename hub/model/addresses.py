"""The site's addresses, a contract that is never broken: language-neutral paths, French under `/fr/`.

A path starts and ends with a slash and names no language: `/cities/rotterdam/`. `localised` puts the language in.
"""

from __future__ import annotations

from hub.model.values import LANGUAGES

TERM_FOLDERS = {
    "keywords": "topics",
    "sectors": "sectors",
    "target_groups": "target-groups",
    "regions": "regions",
}
"""Vocabularies whose used terms have a page each, and the folder it stands in."""


def city(slug: str) -> str:
    """Return the path of a city's page."""
    return f"/cities/{slug}/"


def practice(practice_id: str) -> str:
    """Return the path of a practice's page; `practice_id` is `city/practice`."""
    return f"/practices/{practice_id}/"


def strategy(strategy_id: str) -> str:
    """Return where a strategy stands: `rotterdam/…` on the city's page, `nl/…` (a country code) on the country's."""
    owner, _, name = strategy_id.partition("/")
    page = country(owner) if len(owner) == 2 else city(owner)
    return f"{page}#{name}"


def activity(slug: str, anchor: str) -> str:
    """Return where an activity stands on its city's page."""
    return f"{city(slug)}#{anchor}"


def term(vocabulary: str, term_id: str) -> str:
    """Return the path of a term's page."""
    return f"/{TERM_FOLDERS[vocabulary]}/{term_id}/"


def country(code: str) -> str:
    """Return the path of a country's page."""
    return f"/countries/{code.lower()}/"


def network(network_id: str) -> str:
    """Return the path of a network's page."""
    return f"/networks/{network_id}/"


def working_group(group_id: str) -> str:
    """Return the path of a working group's page."""
    return f"/working-groups/{group_id}/"


def resource(resource_id: str) -> str:
    """Return the path of a resource's page."""
    return f"/resources/{resource_id}/"


def question(question_id: str) -> str:
    """Return the path of a question's page."""
    return f"/questions/{question_id}/"


def localised(path: str, language: str) -> str:
    """Return the path on the site of a language: the first language has none of its own in the path."""
    return path if language == LANGUAGES[0] else f"/{language}{path}"
