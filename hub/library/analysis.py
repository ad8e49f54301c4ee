"""From text to words and terms: fold, split elisions, drop stop words, stem.

Folding comes before stemming, so that `securite` and `sécurité` meet. Stemming is Snowball's (pinned
`snowballstemmer`), corrected by a short reviewed list of joins and keep-aparts. All of this happens at build time:
the browser only folds and splits, and looks forms up in the lexicon.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import snowballstemmer

from hub.library.stop_words import STOP_WORDS
from hub.library.words import words

VERSION = 1
"""Raised whenever the analysis changes, so that cached indexes are rebuilt."""

ANY = "xx"
"""Stands for every language that is neither English nor French: folded, neither stopped nor stemmed."""

JOINS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("deradicalisation", "deradicalise", "deradicalised", "deradicalising", "deradicalization", "deradicalize"),
        ("radicalisation", "radicalised", "radicalise", "radicalization", "radicalized", "radicalize"),
        ("polarisation", "polarised", "polarization", "polarized", "polarising"),
        ("prevention", "prevent", "prevents", "preventing", "prevented", "preventive"),
        ("neighbour", "neighbours", "neighbor", "neighbors"),
        ("neighbourhood", "neighbourhoods", "neighborhood", "neighborhoods"),
        ("labour", "labor"),
        ("centre", "centres", "center", "centers"),
        ("programme", "programmes", "program", "programs"),
        ("behaviour", "behaviours", "behavior", "behaviors"),
        ("defence", "defense"),
        ("child", "children"),
        ("woman", "women"),
        ("man", "men"),
        ("evaluate", "evaluates", "evaluated", "evaluating", "evaluation", "evaluations"),
        ("mediate", "mediation", "mediator", "mediators", "mediating"),
        ("integrate", "integration", "integrating", "integrated"),
        ("extremism", "extremist", "extremists"),
    ),
    "fr": (
        ("mediateur", "mediateurs", "mediatrice", "mediatrices", "mediation", "mediations"),
        ("detenu", "detenus", "detenue", "detenues"),
        ("actif", "actifs", "active", "actives"),
        ("educateur", "educateurs", "educatrice", "educatrices", "education", "educatif", "educative", "educatifs"),
        ("jeune", "jeunes", "jeunesse"),
        ("radicalisation", "radicalise", "radicaliser", "radicalises"),
        ("deradicalisation", "deradicalise", "deradicaliser"),
        ("prevention", "preventif", "preventifs", "preventive", "preventives", "prevenir", "previent"),
        ("travailleur", "travailleurs", "travailleuse", "travailleuses"),
        ("animateur", "animateurs", "animatrice", "animatrices"),
        ("formateur", "formateurs", "formatrice", "formatrices", "formation", "formations", "former"),
        ("enseignant", "enseignants", "enseignante", "enseignantes"),
        ("citoyen", "citoyens", "citoyenne", "citoyennes", "citoyennete"),
        ("participation", "participer", "participatif", "participative"),
        ("evaluation", "evaluations", "evaluer", "evalue", "evaluee"),
        ("signalement", "signalements", "signaler", "signale", "signalees"),
        ("travail", "travaux"),
        ("local", "locaux", "locale", "locales"),
        ("social", "sociaux", "sociale", "sociales"),
        ("national", "nationaux", "nationale", "nationales"),
        ("municipal", "municipaux", "municipale", "municipales"),
        ("familial", "familiaux", "familiale", "familiales", "famille", "familles"),
        ("scolaire", "scolaires", "scolarite"),
        ("extremisme", "extremiste", "extremistes"),
        ("oeil", "yeux"),
        ("maire", "maires", "mairesse", "mairesses"),
        ("elu", "elus", "elue", "elues"),
        ("violence", "violences", "violent", "violents", "violente", "violentes"),
        ("haine", "haines", "haineux", "haineuse", "haineuses"),
        ("police", "policier", "policiers", "policiere", "policieres"),
        ("soutien", "soutenir", "soutient"),
        ("accueil", "accueillir"),
        ("insertion", "inserer"),
        ("acteur", "acteurs", "actrice", "actrices"),
        ("intervenant", "intervenants", "intervenante", "intervenantes", "intervention", "interventions", "intervenir"),
        ("victime", "victimes"),
        ("benevole", "benevoles", "benevolat"),
        ("habitant", "habitants", "habitante", "habitantes"),
    ),
}
"""Folded forms that are one word to a reader but that Snowball keeps apart. Each group is reviewed by hand."""

APART: dict[str, frozenset[str]] = {
    "en": frozenset({"news", "general", "generation", "university", "universe", "police", "policy", "policies"}),
    "fr": frozenset(
        {"mur", "murs", "mure", "mures", "sur", "sure", "surs", "sures", "partie", "parti", "partis", "cours", "cour"}
    ),
}
"""Folded forms that keep a term of their own, since stemming would merge them with a different word."""

_STEMMERS = {"en": "english", "fr": "french"}


class Token(NamedTuple):
    """One indexed word: its folded form, its term (stem), and its position, counted with stop words."""

    form: str
    term: str
    position: int


@cache
def _overrides(language: str) -> dict[str, str]:
    joined = {form: f"={group[0]}" for group in JOINS.get(language, ()) for form in group}
    return joined | {form: f"={form}" for form in APART.get(language, ())}


@cache
def _stemmer(language: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(_STEMMERS[language])


@cache
def stem(form: str, language: str) -> str:
    """Return the term of a folded form in a language; in languages other than English and French, the form itself."""
    if language not in _STEMMERS:
        return form
    override = _overrides(language).get(form)
    if override:
        return override
    # a join's first form stands for what Snowball would also reduce to it
    stemmed: str = _stemmer(language).stemWord(form)
    return _joined_stems(language).get(stemmed, stemmed)


@cache
def _joined_stems(language: str) -> dict[str, str]:
    """Snowball's stem of a join's forms → the join, where no other join or keep-apart claims it."""
    claims: dict[str, set[str]] = {}
    for form, term in _overrides(language).items():
        claims.setdefault(_stemmer(language).stemWord(form), set()).add(term)
    return {
        stemmed: next(iter(terms))
        for stemmed, terms in claims.items()
        if len(terms) == 1 and not (terms & _kept(language))
    }


@cache
def _kept(language: str) -> frozenset[str]:
    return frozenset(f"={form}" for form in APART.get(language, ()))


def is_stop(form: str, language: str) -> bool:
    """Tell whether a folded form is a stop word of a language."""
    return form in STOP_WORDS.get(language, frozenset())


def tokens(text: str, language: str) -> list[Token]:
    """Return the indexed words of a text, stop words left out."""
    return [
        Token(form, stem(form, language), position)
        for position, form in enumerate(words(text))
        if not is_stop(form, language)
    ]
