"""Phrases that put people down or tie a community to a threat: a short, reviewed list, warned of and never changed."""

from __future__ import annotations

PHRASES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"radicali[sz]ed (communit(y|ies)|neighbourhoods?|famil(y|ies))", "people drawn to violent extremism"),
        (r"(muslim|islamic) (extremis[mt]s?|terroris[mt]s?|radicali[sz]ation)", "the ideology as the source names it"),
        (r"no-go (areas?|zones?)", "the name of the area, and what makes work there hard"),
        (r"problem (famil(y|ies)|youths?|estates?)", "families, young people or areas that need support"),
        (r"illegal (im)?migrants?|illegals", "people without residence papers"),
        (r"(breeding ground|hotbed)s? (of|for)", "what the source says has happened there"),
        (r"lone wol(f|ves)", "a person who acted alone"),
        (r"jihadi brides?", "women who travelled to the conflict"),
        (r"(ex|former)[- ](cons?|convicts?)", "people who have been in prison"),
        (r"commit(ted|s)? suicide", "died by suicide"),
    ),
    "fr": (
        (r"(communautés?|quartiers?|familles?) radicalisée?s?", "des personnes attirées par l'extrémisme violent"),
        (r"(extrémis[mt]e|terroris[mt]e|radicalisation)s? (musulmane?|islamique)s?", "l'idéologie telle que la source la nomme"),
        (r"zones? de non-droit", "le nom du quartier, et ce qui y rend le travail difficile"),
        (r"(familles?|jeunes?|quartiers?) à problèmes?", "des familles, des jeunes ou des quartiers à soutenir"),
        (r"(immigrés?|migrants?) (clandestins?|illégaux|illégal)|clandestins", "des personnes sans titre de séjour"),
        (r"(terreaux?|pépinières?|foyers?) (de|du|d['’])\s?(radicali|djihad|extrém|terror)\w*", "ce qui s'y est passé selon la source"),
        (r"loups? solitaires?", "une personne ayant agi seule"),
        (r"fiancées? du djihad", "des femmes parties vers la zone de conflit"),
        (r"(ex|anciens?)[- ](taulards?|détenus dangereux)", "des personnes sorties de prison"),
        (r"quartiers? difficiles?", "le nom du quartier, et ce qui y manque"),
    ),
}  # fmt: skip
"""Per language: pattern, and what to write instead."""
