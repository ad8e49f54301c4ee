"""The pages of networks of cities and of their working groups; members are computed from the profiles."""

from __future__ import annotations

from collections.abc import Iterable

from hub.language.catalogue import translator
from hub.model import addresses
from hub.model.hub import Hub, PracticeRecord
from hub.pages import markdown
from hub.pages.city import host
from hub.pages.finish import finish
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template


def network_page(hub: Hub, network_id: str, language: str) -> Page:
    """Return the page of a network in use."""
    network = hub.networks[network_id]
    sheet = Sheet(hub, language, addresses.network(network_id), hub.network_file.sources)
    known = sheet.derived
    members = known.by_name(known.network_members[network_id], language)
    body = template("network.html", language).render(
        s=sheet,
        network=network,
        members=members,
        records=_practices(hub, members),
        groups=[key for key in known.group_members if hub.working_groups[key].network == network_id],
        host=host,
    )
    summary = network.summary
    return finish(
        sheet,
        kind="network",
        title=sheet.plain(network.name),
        description=markdown.plain(summary.of(language), summary.language(language)),
        body=body,
        edit="hub/data/networks.yml",
    )


def working_group_page(hub: Hub, group_id: str, language: str) -> Page:
    """Return the page of a working group in use."""
    group = hub.working_groups[group_id]
    sheet = Sheet(hub, language, addresses.working_group(group_id), hub.working_group_file.sources)
    members = sheet.derived.by_name(sheet.derived.group_members[group_id], language)
    body = template("working-group.html", language).render(
        s=sheet, group=group, members=members, records=_practices(hub, members)
    )
    title = sheet.plain(group.title)
    description = translator(language).gettext("%(group)s, a working group of cities, and its members in Ensemble.")
    return finish(
        sheet,
        kind="working-group",
        title=title,
        description=description % {"group": title},
        body=body,
        edit="hub/data/working_groups.yml",
    )


def _practices(hub: Hub, cities: Iterable[str]) -> list[PracticeRecord]:
    return [record for city in cities for record in hub.practices_of(city)]
