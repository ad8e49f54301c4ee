"""The page being written, in one language: its texts (`Passages`), its terms, and its links to other records.

Templates speak to it as `s`. Text goes through it and nowhere else, so that language, typography and harmlessness are
seen to in one place.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from hub.language import names
from hub.language.typography import between_quotes
from hub.model import addresses
from hub.model.hub import PracticeRecord
from hub.model.sources import Source
from hub.model.strategies import Strategy
from hub.pages import cards
from hub.pages.links import absolute
from hub.pages.passages import Passages

DOT = "\u00a0· "
"""Between items of one line; it ends a line, it never begins one."""


class Sheet(Passages):
    """One page in one language, while it is written."""

    def term(self, vocabulary: str, term: str) -> str:
        """Return a term's label in the reader's language."""
        return self.labels.get((vocabulary, term), term)

    def term_link(self, vocabulary: str, term: str) -> Markup:
        """Return a term's label, linked to its page if it has one."""
        label = escape(self.term(vocabulary, term))
        if vocabulary in addresses.TERM_FOLDERS and term in self.hub.used(vocabulary):
            return Markup(f'<a href="{self.link(addresses.term(vocabulary, term))}">{label}</a>')
        return label

    def terms(self, vocabulary: str, terms: Sequence[str]) -> str:
        """Return several terms in one line."""
        return DOT.join(self.term(vocabulary, term) for term in terms)

    def term_links(self, vocabulary: str, terms: Sequence[str]) -> Markup:
        """Return several terms, each linked to its page."""
        return Markup(DOT.join([self.term_link(vocabulary, term) for term in terms]))

    def network_link(self, network_id: str) -> Markup:
        """Return a network's name, linked to its page."""
        network = self.hub.networks.get(network_id)
        if network is None:
            return escape(network_id)
        return Markup('<a href="%s">%s</a>') % (self.link(addresses.network(network_id)), self.text(network.name))

    def working_group_link(self, group_id: str) -> Markup:
        """Return a working group's title, linked to its page."""
        group = self.hub.working_groups.get(group_id)
        if group is None:
            return escape(group_id)
        return Markup('<a href="%s">%s</a>') % (self.link(addresses.working_group(group_id)), self.text(group.title))

    def strategy(self, reference: str, owner: str) -> tuple[str, Strategy]:
        """Return (global id, strategy) of a reference made by a city or, with its code as owner, by a country."""
        if owner in self.hub.countries and "/" not in reference:
            reference = f"{owner}/{reference}"
        return self.hub.strategy(reference, owner)

    def country_link(self, code: str) -> Markup:
        """Return a country's name, linked to its page."""
        name = names.territory(code, self.language)
        if code.lower() not in self.derived.countries:
            return escape(name)
        return Markup(f'<a href="{self.link(addresses.country(code))}">{escape(name)}</a>')

    def city_link(self, city_id: str) -> Markup:
        """Return a city's name, linked to its page."""
        city = self.hub.cities[city_id]
        return Markup(f'<a href="{self.link(addresses.city(city_id))}">{self.text(city.name)}</a>')

    def practice_link(self, practice_id: str) -> Markup:
        """Return "title, city" linked to the practice's page; the bare id if there is none such."""
        record = self.hub.practices.get(practice_id)
        if record is None:
            return escape(practice_id)
        city = self.text(record.city.name)
        return Markup('<a href="%s">%s</a>, %s') % (self.link(record.path), self.text(record.practice.title), city)

    def citation(self, title: str, kind: str, updated: str) -> str:
        """Return how to cite this page in plain text, with the date of its data and its address."""
        what = {
            "city": self.gettext("city profile"),
            "practice": self.gettext("description of a practice"),
        }.get(kind, "")
        site = self.hub.settings
        return self.gettext('%(hub)s, "%(title)s", %(what)s, data of %(date)s. %(address)s') % {
            "hub": site.name,
            "title": between_quotes(title, self.language),
            "what": what,
            "date": names.date(updated, self.language),
            "address": absolute(site.site_url, self.path, self.language),
        }

    def own_practice_link(self, practice_id: str) -> Markup:
        """Return a practice's title alone, linked to its page: for the page of its own city."""
        record = self.hub.practices[practice_id]
        return Markup('<a href="%s">%s</a>') % (self.link(record.path), self.text(record.practice.title))

    def card(self, record: PracticeRecord) -> Markup:
        """Return a practice's card, the same on every page but for the link."""
        before, after = cards.practice(self.hub, record, self.language)
        return Markup(f"{before}{self.link(record.path)}{after}")

    def line(self, record: PracticeRecord) -> Markup:
        """Return a practice in one line of a long list: linked title, city, aim and verdict."""
        before, after = cards.practice_line(self.hub, record, self.language)
        return Markup(f"{before}{self.link(record.path)}{after}")

    def city_line(self, city_id: str) -> Markup:
        """Return a city in one line of a list: linked name, country, number of practices."""
        before, after = cards.city_line(self.hub, city_id, self.language)
        return Markup(f"{before}{self.link(addresses.city(city_id))}{after}")

    def resource_link(self, resource_id: str) -> Markup:
        """Return a resource's title, linked to its page."""
        resource = self.hub.resources.get(resource_id)
        if resource is None:
            return escape(resource_id)
        return Markup('<a href="%s">%s</a>') % (self.link(addresses.resource(resource_id)), self.text(resource.title))

    def source_entry(self, source: Source) -> Markup:
        """Return what a list of sources says of one: the same on every page, unless that text itself leaves a trace.

        A text that cites takes a number, and a borrowed one is noted for the page.
        """
        copy = source.copy_of
        about = None if isinstance(source.title, str) else source.title
        if (copy and "[@" in copy.of(self.language)) or any(
            text.borrowed(self.language) for text in (copy, about) if text
        ):
            return self._source_entry(source)
        kept, key = self.derived.entries, (id(source), self.language)
        entry = kept.get(key)
        if entry is None:
            entry = kept[key] = self._source_entry(source)
        return entry

    def _source_entry(self, source: Source) -> Markup:
        # here, since the templates' own helpers write on sheets
        from hub.pages.templates import template

        return Markup(template("source.html", self.language).render(s=self, source=source).strip())
