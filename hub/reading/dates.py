"""What is wrong with a date that is not one, and the date that was probably meant."""

from __future__ import annotations

import calendar
import re

from hub.reading.nodes import Node
from hub.reading.problems import Value

_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\- ](\d{1,2})(?:[/.\- ](\d{1,2}))?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{4})")


def date_problem(node: Node, *, approximate: bool) -> tuple[str, dict[str, Value]]:
    """Return the code and values for a value that is no date; with `approximate`, a tilde may follow one."""
    text = node.raw.strip()
    forms = "2024, 2024-05, 2024-05-31" + (", 2024~" if approximate else "")
    values: dict[str, Value] = {"forms": forms, "nearest": ""}
    if node.children is not None:
        return "E113", values
    year = month = day = 0
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _YEAR_FIRST.fullmatch(text.removesuffix("~")):
        year, month, day = int(found[1]), int(found[2]), int(found[3] or 0)
    elif found := _MONTH_FIRST.fullmatch(text):
        month, year = int(found[1]), int(found[2])
    if not year:
        bare = re.fullmatch(r"\D*\b(\d{4})\b\D*", text)
        values["nearest"] = bare[1] if bare else ""
        return "E113", values
    if 1 <= month <= 12 and day <= calendar.monthrange(year, month)[1]:
        values["nearest"] = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
        return "E113", values
    if 1 <= month <= 12:
        values["nearest"] = f"{year:04d}-{month:02d}"
    return "E114", values
