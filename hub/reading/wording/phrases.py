"""Phrases that put people down or tie a community to a threat: a short, reviewed list, warned of and never changed."""

PHRASES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "en": (
        (
            "radicali",
            r"radicali[sz]ed (communit(y|ies)|neighbourhoods?|famil(y|ies))",
            "people drawn to violent extremism",
        ),
        ("muslim", r"muslim (extremis[mt]s?|terroris[mt]s?|radicali[sz]ation)", "the ideology as the source names it"),
        (
            "islamic",
            r"islamic (extremis[mt]s?|terroris[mt]s?|radicali[sz]ation)",
            "the ideology as the source names it",
        ),
        ("no-go", r"no-go (areas?|zones?)", "the name of the area, and what makes work there hard"),
        ("problem", r"problem (famil(y|ies)|youths?|estates?)", "families, young people or areas that need support"),
        ("illegal", r"illegal (im)?migrants?|illegals", "people without residence papers"),
        ("breeding ground", r"breeding grounds? (of|for)", "what the source says has happened there"),
        ("hotbed", r"hotbeds? (of|for)", "what the source says has happened there"),
        ("lone wol", r"lone wol(f|ves)", "a person who acted alone"),
        ("jihadi bride", r"jihadi brides?", "women who travelled to the conflict"),
        ("ex-con", r"ex-con(vict)?s?", "people who have been in prison"),
        ("suicide", r"commit(ted|s)? suicide", "died by suicide"),
    ),
    "fr": (
        (
            "radicalisé",
            r"(communautés?|quartiers?|familles?) radicalisée?s?",
            "des personnes attirées par l'extrémisme violent",
        ),
        (
            "musulman",
            r"(extrémis[mt]e|terroris[mt]e|radicalisation)s? musulmane?s?",
            "l'idéologie telle que la source la nomme",
        ),
        (
            "islamique",
            r"(extrémis[mt]e|terroris[mt]e|radicalisation)s? islamiques?",
            "l'idéologie telle que la source la nomme",
        ),
        ("non-droit", r"zones? de non-droit", "le nom du quartier, et ce qui y rend le travail difficile"),
        (
            "à problème",
            r"(familles?|jeunes?|quartiers?) à problèmes?",
            "des familles, des jeunes ou des quartiers à soutenir",
        ),
        ("clandestin", r"clandestins", "des personnes sans titre de séjour"),
        ("illéga", r"(immigrés?|migrants?) (illégaux|illégal)", "des personnes sans titre de séjour"),
        ("terreau", r"terreaux? (de|du|d['’])\s?\w+", "ce qui s'y est passé selon la source"),
        (
            "pépinière",
            r"pépinières? (de|du|d['’])\s?(radicali|djihad|extrém|terror)\w*",
            "ce qui s'y est passé selon la source",
        ),
        ("loup", r"loups? solitaires?", "une personne ayant agi seule"),
        ("fiancée", r"fiancées? du djihad", "des femmes parties vers la zone de conflit"),
        ("taulard", r"(ex-)?taulards?", "des personnes qui ont été en prison"),
        ("difficile", r"quartiers? difficiles?", "le nom du quartier, et ce qui y manque"),
    ),
}
"""Per language: a part that the phrase always has, in lower case; its pattern; what to write instead."""
