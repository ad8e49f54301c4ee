"""Claims about a practice, and what follows from them: the evidence level and the verdict, computed and never typed.

The rules are our own, in the spirit of the Maryland Scientific Methods Scale (levels) and of the EMMIE framework
(effect kept apart from side effects); they stand on the page "How we rate evidence".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated

from hub.model.fields import Help, Record, Ref, field, said
from hub.model.sources import Source
from hub.model.values import Id, Label, Line, Sentence, SourceKey

INDEPENDENT_LEVELS = ("e3", "e4")


class Claim(Record):
    """One statement about a practice: what is said, by whom, resting on what."""

    called = said(
        Help("Claim", "One statement about a practice: what is said, by whom, resting on what."),
        Help("Affirmation", "Ce qui est dit d'une pratique, par qui, et sur quelle base."),
    )

    text: Sentence = field(
        Help("What is said"),
        Help("Ce qui est dit"),
        examples=[{"en": "No sign that it improves the feeling of safety."}],
    )
    about: Annotated[Id, Ref("claim_subjects")] = field(
        Help("About", "What was done, what changed, a side effect …"),
        Help("Sujet", "Ce qui a été fait, ce qui a changé, un effet non voulu…"),
        examples=["outcome"],
    )
    stance: Annotated[Id, Ref("evidence_stance")] = field(Help("Finding"), Help("Constat"), examples=["no-effect"])
    evidence: Annotated[Id, Ref("evidence_levels")] = field(
        Help(
            "Evidence level",
            "e1 a statement, e2 figures of those who run it, e3 independent without comparison, e4 with a comparison group. An editor confirms anything above e2.",
        ),
        Help(
            "Niveau de preuve",
            "e1 déclaration, e2 chiffres des porteurs, e3 indépendant sans comparaison, e4 avec groupe de comparaison. La rédaction confirme tout niveau au-dessus de e2.",
        ),
        examples=["e3"],
    )
    study: SourceKey | None = field(
        Help("Study", "The study it rests on, where several claims share one."),
        Help("Étude", "L'étude sur laquelle elle repose, si plusieurs affirmations en partagent une."),
        None,
    )
    speaker: Label | None = field(
        Help("Speaker", "Who says so, by role."),
        Help("Qui le dit", "Par sa fonction."),
        None,
        examples=[{"en": "the mayor", "fr": "le bourgmestre"}],
    )
    source: SourceKey = field(Help("Source"), Help("Source"))
    locator: Line | None = field(Help("Place in the source"), Help("Endroit dans la source"), None, examples=["p. 7"])
    reported_by: SourceKey | None = field(
        Help("Reported by", "If the source itself was not read: the one that reports it."),
        Help("Rapporté par", "Si la source n'a pas été lue : celle qui la rapporte."),
        None,
    )


def is_independent(claim: Claim, sources: Mapping[str, Source]) -> bool:
    """Tell whether a claim counts as an independent finding: level e3 or e4, from a source that is independent."""
    source = sources.get(claim.source)
    return claim.evidence in INDEPENDENT_LEVELS and source is not None and source.independent


def evidence_level(claims: Iterable[Claim], sources: Mapping[str, Source]) -> str:
    """Return the highest level, `e0` to `e4`, among the claims about outcomes; `e0` if there are none.

    A claim that says e3 or e4 without an independent source counts as a statement (e1), whoever printed it.
    """
    levels = (
        "e1" if claim.evidence in INDEPENDENT_LEVELS and not is_independent(claim, sources) else claim.evidence
        for claim in claims
        if claim.about == "outcome"
    )
    return max(levels, default="e0")


def verdict(claims: Iterable[Claim], sources: Mapping[str, Source]) -> str | None:
    """Return the common stance of the independent findings about outcomes, `mixed` if they differ, None if none.

    Claims that rest on one study count once; where they differ among themselves, the study is mixed.
    Side effects and rights concerns never enter.
    """
    by_study: dict[str, set[str]] = {}
    for claim in claims:
        if claim.about == "outcome" and is_independent(claim, sources):
            by_study.setdefault(claim.study or claim.source, set()).add(claim.stance)
    stances = {next(iter(found)) if len(found) == 1 else "mixed" for found in by_study.values()}
    return None if not stances else next(iter(stances)) if len(stances) == 1 else "mixed"
