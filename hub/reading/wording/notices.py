"""Codes of notices: N500 to N506. They never fail anything, say it all in one line and are counted."""

from hub.reading.wording.form import Words, code

CODES = (
    code(
        "N500",
        "undated",
        Words(
            'No date is recorded here; it reads "undated".',
            "",
            "The source does not say when the figure was true or the person held the office.",
            "If you find the date, write it in `as_of`; never guess one.",
        ),
        Words(
            "Aucune date n'est renseignée ici ; on lira « sans date ».",
            "",
            "La source ne dit pas quand le chiffre était vrai, ou la personne en fonction.",
            "Si vous trouvez la date, écrivez-la dans `as_of` ; ne la devinez jamais.",
        ),
    ),
    code(
        "N501",
        "not-translated",
        Words(
            "The text is not in {language} yet.",
            "",
            "The text stands in one language; readers of the other see it marked as borrowed.",
            "Add the text in the other language. A translation is welcome and never required.",
        ),
        Words(
            "Le texte n'existe pas encore en {language}.",
            "",
            "Le texte est dans une langue ; le public de l'autre le voit marqué comme emprunté.",
            "Ajoutez le texte dans l'autre langue. Une traduction est bienvenue et jamais exigée.",
        ),
    ),
    code(
        "N502",
        "office-holder-old",
        Words(
            '"{name}" was last known in office in {value}; the page says so and not more.',
            "",
            "The office holder has no end date and was last seen more than a year ago.",
            "Check who holds the office and add `to`, or a newer `as_of` with its source.",
        ),
        Words(
            "« {name} » était en fonction en {value}, date de la dernière information ; la page ne dit rien de plus.",
            "",
            "La personne en fonction n'a pas de date de fin et la dernière information a plus d'un an.",
            "Vérifiez qui est en fonction et ajoutez `to`, ou un `as_of` plus récent avec sa source.",
        ),
    ),
    code(
        "N503",
        "copy",
        Words(
            "The link leads to a copy and not to the publisher's own page.",
            "",
            "The publisher's page was not found, or is gone.",
            "If you know the publisher's own page, put it into `url` and take `copy_of` away.",
        ),
        Words(
            "Le lien mène à une copie et non à la page de l'éditeur.",
            "",
            "La page de l'éditeur n'a pas été trouvée, ou n'existe plus.",
            "Si vous connaissez la page de l'éditeur, mettez-la dans `url` et ôtez `copy_of`.",
        ),
    ),
    code(
        "N504",
        "setting-unset",
        Words(
            '"{key}" is not set; the site shows a visible placeholder.',
            "",
            "Whoever runs the hub has still to fill in this setting.",
            "Fill it in, in `hub/data/site.yml`.",
        ),
        Words(
            "« {key} » n'est pas renseigné ; le site affiche une mention visible à la place.",
            "",
            "La personne qui tient le répertoire doit encore renseigner ce réglage.",
            "Renseignez-le dans `hub/data/site.yml`.",
        ),
    ),
    code(
        "N505",
        "help-line-unchecked",
        Words(
            "Nobody has checked this help line for a year, so its number is shown without a link to dial.",
            "",
            "Numbers change; one that is wrong is worse than none.",
            "Call the line, then write the day into `checked`.",
        ),
        Words(
            "Personne n'a vérifié cette ligne d'aide depuis un an ; son numéro s'affiche sans lien pour appeler.",
            "",
            "Les numéros changent ; un faux numéro est pire qu'aucun.",
            "Appelez la ligne, puis écrivez le jour dans `checked`.",
        ),
    ),
    code(
        "N506",
        "translation-outdated",
        Words(
            "The original was changed after this {language} text was made from it.",
            "",
            "The text was edited in the language the file was first written in, and not in the other.",
            "Bring the translation up to date; if it is still right, say so with `hub translations confirm`.",
        ),
        Words(
            "L'original a été modifié après la rédaction de ce texte en {language}.",
            "",
            "Le texte a été modifié dans la langue de rédaction du fichier, et non dans l'autre.",
            "Mettez la traduction à jour ; si elle reste juste, dites-le avec `hub translations confirm`.",
        ),
    ),
)
