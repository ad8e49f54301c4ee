"""Figures, periods and office holders in words: each with its date, its reference and what others say instead."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from markupsafe import Markup, escape

from hub.language import names
from hub.model.cities import Leader
from hub.model.practices import Partner
from hub.model.strategies import Organisation
from hub.model.values import Fact, Period, Range, first_day, last_day
from hub.pages.sheet import Sheet

YEAR = datetime.timedelta(days=366)


def amount(value: float | Range, currency: str | None, sheet: Sheet) -> str:
    """Return a number, a sum of money or a range of them."""

    def one(figure: float) -> str:
        if currency:
            return names.money(figure, currency, sheet.language)
        return names.number(figure, sheet.language)

    if isinstance(value, Range):
        return sheet.gettext("%(least)s to %(most)s") % {"least": one(value.min), "most": one(value.max)}
    return one(value)


def quantity(fact: Fact, sheet: Sheet) -> Markup:
    """Return a fact's value with its precision and unit, without date and reference."""
    figure = amount(fact.value, fact.currency, sheet)
    if fact.qualifier == "about":
        figure = sheet.gettext("about %(figure)s") % {"figure": figure}
    elif fact.qualifier == "over":
        figure = sheet.gettext("over %(figure)s") % {"figure": figure}
    elif fact.qualifier == "under":
        figure = sheet.gettext("under %(figure)s") % {"figure": figure}
    return Markup("%s %s") % (figure, sheet.text(fact.unit)) if fact.unit else escape(figure)


def fact(item: Fact, sheet: Sheet) -> Markup:
    """Return a figure as it stands anywhere: value, date in muted type, reference, note and other values."""
    when = names.date(item.as_of, sheet.language) if item.as_of else sheet.gettext("undated")
    html = Markup('<span class="e-figure">%s</span> <span class="e-quiet">(%s)</span>%s') % (
        quantity(item, sheet),
        when,
        sheet.cite(item.source),
    )
    if item.note:
        html += Markup(' <span class="e-note">%s</span>') % sheet.sentence(item.note)
    for other in item.disputed:
        words = sheet.gettext("Another source gives %(figure)s.") % {
            "figure": amount(other.value, item.currency, sheet)
        }
        note = Markup(" %s") % sheet.sentence(other.note) if other.note else ""
        html += Markup(' <span class="e-note">%s%s%s</span>') % (words, sheet.cite(other.source), note)
    return html


def period(item: Period, sheet: Sheet) -> Markup:
    """Return when something ran, with its reference and the dates that other sources give."""
    html = Markup("%s%s") % (names.period(item.from_, item.to, sheet.language), sheet.cite(item.source))
    for other in item.disputed:
        words = sheet.gettext("Another source gives: %(dates)s.") % {
            "dates": names.period(other.from_, other.to, sheet.language)
        }
        note = Markup(" %s") % sheet.sentence(other.note) if other.note else ""
        html += Markup(' <span class="e-note">%s%s%s</span>') % (words, sheet.cite(other.source), note)
    return html


def office(leader: Leader, reviewed: str, sheet: Sheet) -> Markup:
    """Return an office and when it was held: "Mayor in October 2024", never a present that nobody has checked.

    Only an open term of office seen within the year before the profile's review says from when it runs.
    """
    role, language, gettext = sheet.named(leader.role), sheet.language, sheet.gettext
    if leader.to:
        span = names.period(leader.from_, leader.to, language)
        held = Markup(gettext("%(office)s, %(period)s")) % {"office": role, "period": span}
        if leader.as_of is None or leader.as_of in (leader.from_, leader.to):
            return held
        return Markup('%s <span class="e-quiet">(%s)</span>') % (held, _known(leader.as_of, sheet))
    if leader.as_of is None:
        return Markup(gettext("%(office)s (undated)")) % {"office": role}
    seen = Markup(gettext("%(office)s %(on_date)s")) % {
        "office": role,
        "on_date": names.on_date(leader.as_of, language),
    }
    if leader.from_ is None or leader.from_ == leader.as_of:
        return seen
    if is_recent(leader.as_of, reviewed):
        words = gettext("in office from %(date)s")
    else:
        words = gettext("took office: %(date)s")
    return Markup('%s<span class="e-quiet">, %s</span>') % (seen, words % {"date": names.date(leader.from_, language)})


def _known(as_of: str, sheet: Sheet) -> str:
    return sheet.gettext("as known %(on_date)s") % {"on_date": names.on_date(as_of, sheet.language)}


def is_recent(seen: str, reviewed: str) -> bool:
    """Tell whether something was seen within the year before a review."""
    day = datetime.date.fromisoformat
    return day(first_day(reviewed)) - day(last_day(seen)) <= YEAR


def organisation(item: Organisation, sheet: Sheet) -> Markup:
    """Return an organisation's name and, where it is known, what kind it is."""
    return _told(item, sheet, [_kind(item, sheet)])


def partner(item: Partner, sheet: Sheet) -> Markup:
    """Return a partner's name and, where they are known, what kind of organisation it is and its part."""
    role = sheet.term("partner_roles", item.role) if item.role else ""
    return _told(item, sheet, [_kind(item, sheet), role])


def _kind(item: Organisation | Partner, sheet: Sheet) -> str:
    """Return what kind of organisation it is, unless its name says just that: "police"."""
    kind = sheet.term("organisation_types", item.type) if item.type else ""
    return "" if kind.casefold() == sheet.plain(item.name).casefold() else kind


def _told(item: Organisation | Partner, sheet: Sheet, more: Sequence[str]) -> Markup:
    words = ", ".join(filter(None, more))
    name = sheet.named(item.name)
    return Markup('%s <span class="e-quiet">(%s)</span>') % (name, words) if words else name
