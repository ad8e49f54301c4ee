"""What lists in hand-written pages show, as digests: a page whose lists show nothing of a change is not made again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from hub.library.version import data_version
from hub.model import addresses
from hub.model.hub import Hub, kept_with_hub
from hub.pages.counts import counts
from hub.pages.derived import derived
from hub.pages.digests import digest_of, digests


class Ingredients:
    """The digests of what lists are made of, each worked out when first asked for."""

    def __init__(self, hub: Hub) -> None:
        """Work out nothing yet."""
        self.hub = hub

    @cached_property
    def everything(self) -> str:
        """All records, and what the check and `hub links` had to say of them."""
        hub = self.hub
        outdated = [(key, sorted(paths)) for key, paths in hub.outdated.items()]
        told = (hub.notices, hub.lines, outdated)
        return digest_of(data_version(hub), self.settings, *map(str, told))

    @cached_property
    def settings(self) -> str:
        """Who runs this hub."""
        return self.hub.settings.model_dump_json()

    @cached_property
    def cities(self) -> str:
        """Each city's name, country, region, and when it was reviewed."""
        cities = self.hub.cities
        return digest_of(
            *(digests(self.hub).city_line[key] + cities[key].region + cities[key].review.date for key in cities)
        )

    @cached_property
    def practices(self) -> str:
        """Each practice in one line: its title, its aims and what was found."""
        known = digests(self.hub)
        return digest_of(*(known.practice_line[key] for key in self.hub.practices))

    @cached_property
    def terms(self) -> str:
        """The vocabularies, and by how many practices and cities each term is carried."""
        uses = (
            f"{vocabulary}/{term} {len(use.practices)} {len(use.cities)}"
            for vocabulary in addresses.TERM_FOLDERS
            for term, use in self.hub.used(vocabulary).items()
        )
        return digest_of(self.hub.thesaurus.model_dump_json(), *uses)

    @cached_property
    def memberships(self) -> str:
        """Networks and working groups, and the cities in them."""
        hub, known = self.hub, derived(self.hub)
        names = (str(network.name.root) for network in hub.networks.values())
        titles = (f"{group.network} {group.title.root}" for group in hub.working_groups.values())
        return digest_of(str(known.network_members), str(known.group_members), *names, *titles)

    @cached_property
    def resources(self) -> str:
        """All resources."""
        return digest_of(*(resource.model_dump_json() for resource in self.hub.resources.values()))

    @cached_property
    def questions(self) -> str:
        """The practitioners' questions, and how many practices answer each."""
        known = derived(self.hub)
        return digest_of(
            *(f"{item.model_dump_json()} {len(known.answers[key])}" for key, item in self.hub.questions.items())
        )

    @cached_property
    def counts(self) -> str:
        """How much the hub holds."""
        return str(counts(self.hub))


SHOWN: Mapping[str, tuple[str, ...]] = {
    "home": ("cities", "questions", "counts"),
    "cities": ("cities",),
    "practices": ("cities", "practices"),
    **dict.fromkeys(addresses.TERM_FOLDERS.values(), ("terms",)),
    "countries": ("cities",),
    "networks": ("memberships",),
    "working-groups": ("memberships",),
    "resources": ("resources",),
    "questions": ("questions",),
    "data-counts": ("counts",),
    "codes": (),
    "vocabularies": ("terms",),
    "field-reference": ("terms",),
    "contact-details": ("settings",),
    "unset-settings": ("settings",),
}
"""Name of a fragment → the ingredients it shows, besides labels; one that is not named here may show everything."""


@kept_with_hub
def _ingredients(hub: Hub) -> Ingredients:
    return Ingredients(hub)


def fragment_digest(hub: Hub, name: str) -> str:
    """Return a hex digest that changes whenever a fragment may have, in any language."""
    known = _ingredients(hub)
    parts = SHOWN.get(name, ("everything",))
    return digest_of(name, digests(hub).common, *(getattr(known, part) for part in parts))
