"""The corpus as Markdown files, for generators that know nothing of profiles: the same pages with the same content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LANGUAGES = ("en", "fr")


def pages(slug: str, city: dict[str, Any], language: str) -> Iterator[tuple[str, str, str]]:
    """Yield (path without suffix, title, body in Markdown) of a city's page and of its practices' pages."""
    yield f"cities/{slug}", city["name"][language], _city(slug, city, language)
    for practice in city["key_initiatives"]:
        yield (
            f"practices/{slug}/{practice['id']}",
            practice["title"][language],
            _practice(slug, city, practice, language),
        )


def _plain(text: str) -> str:
    return re.sub(r"\[@[^\]]*\]", "[1](#sources)", text)


def _city(slug: str, city: dict[str, Any], language: str) -> str:
    parts = [
        f"| Country | {city['country']} |\n| --- | --- |\n| Region | {city['region']} |\n"
        f"| Population | {city['population'][0]['value']} |",
        "## Background\n\n" + _plain(city["background"][language]),
        "## Local overview\n\n" + _plain(city["local_overview"][language]),
        "## Strategies",
    ]
    for strategy in city["strategies"]:
        parts.append(f"### {strategy['title'][language]}\n\n{_plain(strategy['summary'][language])}")
        for priority in strategy["priorities"]:
            actions = "\n".join(f"- {action[language]}" for action in priority["actions"])
            parts.append(f"#### {priority['title'][language]}\n\n{actions}")
    parts.append("## Key initiatives")
    for practice in city["key_initiatives"]:
        link = f"[{practice['title'][language]}](../practices/{slug}/{practice['id']}.md)"
        parts.append(f"### {link}\n\n{practice['summary'][language]}")
    parts.append("## Activities")
    parts += [f"### {item['sector']}\n\n{_plain(item['text'][language])}" for item in city["activities"]]
    parts.append("## Keywords\n\n" + "\n".join(f"- {keyword}" for keyword in city["keywords"]))
    return "\n\n".join([*parts, _sources(city)])


def _practice(slug: str, city: dict[str, Any], practice: dict[str, Any], language: str) -> str:
    facts = "\n".join(
        f"- {name}: {', '.join(practice[name])}" for name in ("aim", "sectors", "keywords", "target_groups")
    )
    parts = [
        practice["summary"][language],
        f"City: [{city['name'][language]}](../../cities/{slug}.md)\n\n{facts}",
        "## Problem\n\n" + _plain(practice["problem"][language]),
        "## How it works\n\n" + _plain(practice["approach"][language]),
        "## Lessons\n\n" + _plain(practice["lessons"][language]),
        f"## Claims\n\n> {practice['claims'][0]['text'][language]}",
    ]
    return "\n\n".join([*parts, _sources(city)])


def _sources(city: dict[str, Any]) -> str:
    listed = "\n".join(f"1. [{source['title']}]({source['url']})" for source in city["sources"].values())
    return f"## Sources\n\n{listed}"
