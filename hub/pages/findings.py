"""Words and shapes for what was found: verdicts, stances and levels, always a word, never colour or shape alone."""

from __future__ import annotations

from markupsafe import Markup

from hub.language.catalogue import translator
from hub.model.evidence import INDEPENDENT_LEVELS, Claim, is_independent
from hub.model.hub import Hub, PracticeRecord
from hub.pages.derived import derived

SHAPES = {"supports": "✓", "mixed": "±", "no-effect": "○", "contradicts": "✕"}
BESIDE = ("side-effect", "rights-concern")
"""What claims are about that stand beside the verdict and never enter it."""


def stance_word(hub: Hub, stance: str, level: str, language: str) -> str:
    """Return a stance in words. Only a comparison group (e4) can say "no effect"; below, no sign of one was found."""
    if stance == "no-effect" and level == "e4":
        return translator(language).gettext("No effect")
    return derived(hub).labels[language].get(("evidence_stance", stance), stance)


def mark(hub: Hub, stance: str, level: str, language: str) -> Markup:
    """Return a stance as shape and word."""
    return Markup('<span class="e-finding e-finding--%s"><span aria-hidden="true">%s</span> %s</span>') % (
        stance,
        SHAPES.get(stance, "·"),
        stance_word(hub, stance, level, language),
    )


def verdict(hub: Hub, record: PracticeRecord, language: str) -> Markup:
    """Return a practice's verdict as shape and word, or the quiet words "not evaluated"."""
    if record.verdict is None:
        return Markup('<span class="e-quiet">%s</span>') % translator(language).gettext("Not evaluated")
    return mark(hub, record.verdict, record.evidence_level, language)


def level_of(claim: Claim, record: PracticeRecord) -> str:
    """Return the level a claim counts at: e3 and e4 need an independent source, else it is a statement (e1)."""
    if claim.evidence in INDEPENDENT_LEVELS and not is_independent(claim, record.city.sources):
        return "e1"
    return claim.evidence


def takes_side(claim: Claim) -> bool:
    """Tell whether a claim's stance says more than its subject does.

    A count, or where something works, is neither for nor against; a harm or a concern is one by its subject, unless
    the source finds none.
    """
    if claim.about in ("output", "context"):
        return claim.stance != "supports"
    return claim.about not in BESIDE or claim.stance in ("supports", "no-effect")


def sorted_claims(record: PracticeRecord) -> tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[Claim, ...]]:
    """Return a practice's claims by column: of the city, of independent sources, beside the verdict."""
    beside = tuple(claim for claim in record.practice.claims if claim.about in BESIDE)
    others = [claim for claim in record.practice.claims if claim.about not in BESIDE]
    found = tuple(claim for claim in others if is_independent(claim, record.city.sources))
    said = tuple(claim for claim in others if not is_independent(claim, record.city.sources))
    return said, found, beside
