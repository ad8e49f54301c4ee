"""What was found when the outward links were last looked at (`hub/data/links.json`, written by `hub links`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

GONE = (404, 410)
"""Answers that say a page is not there."""

FAILURES = 2
"""Looks, on different days, that must fail before an address that gives no answer counts as dead."""


@dataclass(frozen=True)
class LinkState:
    """One address: the day it was looked at, the status of its answer (0: none), and in words why there was none.

    `failures` counts the looks in a row that found nothing there; `since` is the day of the first of them.
    """

    checked: str
    status: int
    reason: str = ""
    failures: int = 0
    since: str = ""

    @property
    def is_dead(self) -> bool:
        """Tell whether readers should be told that the link leads nowhere."""
        return self.status in GONE or (self.status == 0 and self.failures >= FAILURES)


def after(known: LinkState | None, checked: str, status: int, reason: str = "") -> LinkState:
    """Return an address's state after a look; `known` is the one before."""
    if status not in (0, *GONE):
        return LinkState(checked, status, reason)
    failed = known if known and known.failures else None
    if failed and failed.checked == checked:
        return LinkState(checked, status, reason, failed.failures, failed.since)
    return LinkState(
        checked, status, reason, (failed.failures if failed else 0) + 1, failed.since if failed else checked
    )


def read_states(text: str) -> dict[str, LinkState]:
    """Return the states in a file's text, by address. Raises ValueError if it is not such a file."""
    try:
        return {str(url): LinkState(**_typed(found)) for url, found in json.loads(text)["links"].items()}
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from None


def _typed(found: Mapping[str, Any]) -> dict[str, Any]:
    kinds = {"checked": str, "status": int, "reason": str, "failures": int, "since": str}
    for name, value in found.items():
        if not isinstance(value, kinds[name]):
            raise TypeError(f"{name} is {value!r}")
    return dict(found)


def states_text(states: Mapping[str, LinkState]) -> str:
    """Return what is written to the file: one address to a line, sorted, so that changes merge."""
    defaults = {"reason": "", "failures": 0, "since": ""}
    rows = []
    for url in sorted(states):
        values = {key: value for key, value in asdict(states[url]).items() if defaults.get(key) != value}
        rows.append(f"    {json.dumps(url, ensure_ascii=False)}: {json.dumps(values, ensure_ascii=False)}")
    return '{\n  "schema": 1,\n  "links": {\n' + ",\n".join(rows) + "\n  }\n}\n"
