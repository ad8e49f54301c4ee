"""Dates that cannot be: a figure newer than its source, an end before its beginning, an order that is not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hub.model.cities import Leader
from hub.model.practices import Status
from hub.model.values import SOURCE_DATE_PATTERN, DisputedPeriod, Fact, Period, first_day, last_day
from hub.reading.nodes import Node
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject

APPROXIMATE = 2
"""Years by which a source's approximate date (`2011~`) may be off."""


def real_date(node: Node, key: str) -> str:
    """Return the date under a key, empty if there is none or it is not a date."""
    text = node.text(key)
    if not re.fullmatch(SOURCE_DATE_PATTERN, text):
        return ""
    try:
        within = first_day(text) <= last_day(text) and "01" <= first_day(text)[5:7] <= "12"
    except (ValueError, IndexError, KeyError):
        return ""
    return text if within else ""


def newer_than_source(subject: Subject) -> Iterator[Problem]:
    """Yield figures, office holders and states whose `as_of` is later than their source, as far as both dates tell."""
    sources = subject.root.child("sources")
    for visit in subject.of(Fact, Leader, Status):
        source = sources.child(visit.node.text("source")) if sources else None
        as_of, published = real_date(visit.node, "as_of"), real_date(source, "date") if source else ""
        if not as_of or not published:
            continue
        last = last_day(published)
        if published.endswith("~"):
            last = f"{int(last[:4]) + APPROXIMATE:04d}{last[4:]}"
        if first_day(as_of) > last:
            yield subject.problem(
                (*visit.path, "as_of"), "E303", value=as_of, source=visit.node.text("source"), date=published
            )


def ends_before_start(subject: Subject) -> Iterator[Problem]:
    """Yield periods and terms of office that end before they begin."""
    for visit in subject.of(Period, DisputedPeriod, Leader):
        start, end = real_date(visit.node, "from"), real_date(visit.node, "to")
        if start and end and last_day(end) < first_day(start):
            yield subject.problem((*visit.path, "to"), "E304", value=end, start=start)


def newest_first(subject: Subject) -> Iterator[Problem]:
    """Yield populations that are newer than the one before them; undated ones may stand anywhere."""
    listed = subject.root.child("population")
    before = ""
    for index, node in enumerate(listed.items() if listed else []):
        date = real_date(node, "as_of")
        if date and before and first_day(date) > last_day(before):
            yield subject.problem(("population", index, "as_of"), "E318", value=date, before=before)
        before = date or before
