"""Evidence level and verdict: each rule a case."""

from __future__ import annotations

import pytest

from hub.model.evidence import Claim, evidence_level, is_independent, verdict
from hub.model.sources import Source
from hub.model.values import Sentence


def source(independent: bool) -> Source:
    return Source(title="S", language=("nl",), type="evaluation", read="full", independent=independent)


SOURCES = {"city": source(False), "press": source(False), "audit": source(True), "university": source(True)}


def claim(
    evidence: str, where: str, stance: str = "supports", about: str = "outcome", study: str | None = None
) -> Claim:
    text = Sentence.model_validate({"en": "x"})
    return Claim(text=text, about=about, stance=stance, evidence=evidence, source=where, study=study)


LEVELS: list[tuple[str, list[Claim], str]] = [
    ("no claim: nothing found", [], "e0"),
    ("only what was done: nothing found", [claim("e2", "city", about="output")], "e0"),
    ("side effects do not count", [claim("e3", "audit", about="side-effect")], "e0"),
    ("rights concerns do not count", [claim("e4", "audit", about="rights-concern")], "e0"),
    ("a statement", [claim("e1", "city")], "e1"),
    ("own figures", [claim("e2", "city")], "e2"),
    ("the highest counts", [claim("e1", "city"), claim("e3", "audit"), claim("e2", "city")], "e3"),
    ("the highest counts whatever its stance", [claim("e2", "city"), claim("e3", "audit", "no-effect")], "e3"),
    ("a comparison", [claim("e4", "university")], "e4"),
    ("e3 without an independent source is a statement", [claim("e3", "press")], "e1"),
    ("e4 without an independent source is a statement", [claim("e4", "city")], "e1"),
    ("and does not hide own figures", [claim("e4", "city"), claim("e2", "city")], "e2"),
    ("an unknown source is not independent", [claim("e3", "nowhere")], "e1"),
    ("an independent source does not raise a statement", [claim("e1", "audit")], "e1"),
]

VERDICTS: list[tuple[str, list[Claim], str | None]] = [
    ("no claim: not evaluated", [], None),
    ("praise is no verdict", [claim("e1", "city"), claim("e1", "press")], None),
    ("own figures are no verdict", [claim("e2", "city")], None),
    ("e3 without independence is no verdict", [claim("e3", "press")], None),
    ("one independent finding", [claim("e3", "audit")], "supports"),
    ("praise does not change it", [claim("e3", "audit", "no-effect"), claim("e1", "city")], "no-effect"),
    ("two that agree", [claim("e3", "audit"), claim("e4", "university")], "supports"),
    ("two that differ", [claim("e3", "audit"), claim("e4", "university", "no-effect")], "mixed"),
    ("a mixed one", [claim("e3", "audit", "mixed")], "mixed"),
    ("one against", [claim("e4", "audit", "contradicts")], "contradicts"),
    (
        "side effects never enter",
        [claim("e3", "audit"), claim("e3", "audit", "contradicts", "side-effect")],
        "supports",
    ),
    ("rights concerns never enter", [claim("e3", "audit", "contradicts", "rights-concern")], None),
    ("what was done never enters", [claim("e3", "audit", "supports", "output")], None),
    (
        "one study told twice counts once",
        [claim("e3", "audit", study="s"), claim("e3", "university", study="s"), claim("e3", "city", "no-effect")],
        "supports",
    ),
    (
        "one study that differs within itself is mixed",
        [claim("e3", "audit", study="s"), claim("e3", "university", "no-effect", study="s")],
        "mixed",
    ),
    (
        "and mixed with another is mixed",
        [claim("e3", "audit", study="s"), claim("e3", "audit", "no-effect", study="s"), claim("e4", "university")],
        "mixed",
    ),
]


@pytest.mark.parametrize(("rule", "claims", "level"), LEVELS, ids=[rule for rule, _, _ in LEVELS])
def test_level(rule: str, claims: list[Claim], level: str) -> None:
    assert evidence_level(claims, SOURCES) == level
    assert evidence_level(reversed(claims), SOURCES) == level


@pytest.mark.parametrize(("rule", "claims", "expected"), VERDICTS, ids=[rule for rule, _, _ in VERDICTS])
def test_verdict(rule: str, claims: list[Claim], expected: str | None) -> None:
    assert verdict(claims, SOURCES) == expected
    assert verdict(reversed(claims), SOURCES) == expected


def test_independence() -> None:
    assert is_independent(claim("e3", "audit"), SOURCES)
    assert not is_independent(claim("e2", "audit"), SOURCES)
    assert not is_independent(claim("e3", "press"), SOURCES)
