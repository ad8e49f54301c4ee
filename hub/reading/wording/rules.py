"""Codes of rules over a whole file: E300 to E321."""

from hub.reading.wording.form import Words, code

CODES = (
    code(
        "E300",
        "citation-of-unknown-source",
        Words(
            "[@{value}] cites a source that this file does not have.",
            "Add it under `sources`, or correct the key.",
            "The key after the sign @ is misspelt, or the source is not in this file's list.",
            "Add the source under `sources`, or take its key from there.",
        ),
        Words(
            "[@{value}] cite une source que ce fichier n'a pas.",
            "Ajoutez-la sous `sources`, ou corrigez la clé.",
            "La clé placée après le signe @ est mal écrite, ou la source n'est pas dans la liste de ce fichier.",
            "Ajoutez la source sous `sources`, ou reprenez-y sa clé.",
        ),
    ),
    code(
        "E301",
        "citation-in-a-label",
        Words(
            "A name or title cannot hold a citation.",
            "Put it into a longer text, or use the field `source`.",
            "Names and titles are shown in lists and maps, where a reference has no place.",
            "Move the citation into the summary, the approach or another long text.",
        ),
        Words(
            "Un nom ou un titre ne peut pas contenir d'appel de source.",
            "Mettez-le dans un texte plus long, ou utilisez le champ `source`.",
            "Les noms et les titres figurent dans des listes et des cartes, où un renvoi n'a pas sa place.",
            "Déplacez l'appel de source dans le résumé, le fonctionnement ou un autre texte long.",
        ),
    ),
    code(
        "E302",
        "citation-form",
        Words(
            "{value} is not written as a citation.",
            "Write `[@key]`, `[@key, p. 7]` or `[@one; @other]`.",
            "Something stands before the sign @, a comma or a semicolon is missing, or the key has capitals.",
            "Write the key as it stands under `sources`, then a comma and the page.",
        ),
        Words(
            "{value} n'est pas écrit comme un appel de source.",
            "Écrivez `[@cle]`, `[@cle, p. 7]` ou `[@une; @autre]`.",
            "Quelque chose précède le signe @, il manque une virgule ou un point-virgule, ou la clé a des capitales.",
            "Écrivez la clé telle qu'elle est sous `sources`, puis une virgule et la page.",
        ),
    ),
    code(
        "E303",
        "newer-than-its-source",
        Words(
            'The date {value} is later than that of its source "{source}" ({date}).',
            "A source cannot know what came after it: check both dates, or name the newer source.",
            "`as_of` says when the figure was true; a source of an earlier date cannot say it.",
            "Correct `as_of` or the date of the source, or name the newer source.",
        ),
        Words(
            "La date {value} est postérieure à celle de sa source « {source} » ({date}).",
            "Une source ne peut pas savoir ce qui vient après elle : vérifiez les deux dates, ou citez la source plus récente.",
            "`as_of` dit quand le chiffre était vrai ; une source plus ancienne ne peut pas le dire.",
            "Corrigez `as_of` ou la date de la source, ou citez la source plus récente.",
        ),
    ),
    code(
        "E304",
        "ends-before-it-starts",
        Words(
            "The end {value} is before the beginning {start}.",
            "Check both years; perhaps they are swapped.",
            "The two dates are swapped, or one is mistyped.",
            "Correct the dates, or leave out the one that is not known.",
        ),
        Words(
            "La fin {value} précède le début {start}.",
            "Vérifiez les deux années ; elles sont peut-être inversées.",
            "Les deux dates sont inversées, ou l'une est mal tapée.",
            "Corrigez les dates, ou ôtez celle qui n'est pas connue.",
        ),
    ),
    code(
        "E305",
        "least-above-most",
        Words(
            "The least value {least} is above the greatest value {most}.",
            "Swap `min` and `max`, or correct one.",
            "The two values of a range are swapped or mistyped.",
            "Put the smaller one under `min`.",
        ),
        Words(
            "La valeur minimale {least} dépasse la valeur maximale {most}.",
            "Inversez `min` et `max`, ou corrigez l'une.",
            "Les deux valeurs d'une fourchette sont inversées ou mal tapées.",
            "Mettez la plus petite sous `min`.",
        ),
    ),
    code(
        "E306",
        "identifier-twice",
        Words(
            '"{value}" is used twice; the first is in line {first}.',
            "Give one of them another identifier.",
            "Two records of one kind have the same identifier, so an address would lead to both. Strategies and activities stand on one page and share their identifiers; an activity without `id` has that of its sector.",
            "Choose another identifier for the newer one.",
        ),
        Words(
            "« {value} » est utilisé deux fois ; la première est à la ligne {first}.",
            "Donnez un autre identifiant à l'un des deux.",
            "Deux fiches du même genre ont le même identifiant ; une adresse mènerait aux deux. Les stratégies et les activités sont sur une même page et partagent leurs identifiants ; une activité sans `id` a celui de son secteur.",
            "Choisissez un autre identifiant pour la plus récente.",
        ),
    ),
    code(
        "E307",
        "former-identifier-in-use",
        Words(
            'The former identifier "{value}" belongs to another record (line {first} of its file).',
            "Delete it from `aliases`, or rename the other record.",
            "An old address must lead to one page only; identifiers are never used again.",
            "Keep the former identifier with the record that really had it.",
        ),
        Words(
            "L'ancien identifiant « {value} » appartient à une autre fiche (ligne {first} de son fichier).",
            "Ôtez-le des `aliases`, ou renommez l'autre fiche.",
            "Une ancienne adresse ne doit mener qu'à une page ; un identifiant ne sert jamais deux fois.",
            "Laissez l'ancien identifiant à la fiche qui l'a vraiment porté.",
        ),
    ),
    code(
        "E308",
        "evidence-typed-by-hand",
        Words(
            '"{key}" is computed from the claims and never typed.',
            "Delete the line and describe each finding under `claims`, with its source.",
            "The level of evidence and the verdict follow from the claims by one rule for all practices.",
            "Delete the line. If the result surprises you, look at the claims and at `independent` of their sources.",
        ),
        Words(
            "« {key} » se calcule à partir des affirmations et ne s'écrit jamais à la main.",
            "Supprimez la ligne et décrivez chaque constat sous `claims`, avec sa source.",
            "Le niveau de preuve et le verdict découlent des affirmations par une même règle pour toutes les pratiques.",
            "Supprimez la ligne. Si le résultat vous étonne, regardez les affirmations et `independent` dans leurs sources.",
        ),
    ),
    code(
        "E309",
        "evidence-not-independent",
        Words(
            'Level {value} needs an independent source, and "{source}" is not marked as one.',
            "If neither the owner nor a partner made or paid for it, add `independent: true` to the source; else write e2 or e1.",
            "Levels e3 and e4 are for findings of people who have no part in the practice.",
            "Check who wrote the study and who paid for it, then correct the source or the level.",
        ),
        Words(
            "Le niveau {value} demande une source indépendante, et « {source} » n'est pas marquée comme telle.",
            "Si ni le porteur ni un partenaire ne l'a faite ou payée, ajoutez `independent: true` à la source ; sinon, écrivez e2 ou e1.",
            "Les niveaux e3 et e4 sont réservés aux constats de personnes étrangères à la pratique.",
            "Vérifiez qui a écrit l'étude et qui l'a payée, puis corrigez la source ou le niveau.",
        ),
    ),
    code(
        "E310",
        "html",
        Words(
            "HTML is not used in texts: {value}",
            "Write plain text; `*emphasis*`, lists with `-` and `[links](https://…)` are enough.",
            "HTML could bring scripts or break the page, so it is refused altogether.",
            "Delete the tags. A sign < before a word is written with a space after it.",
        ),
        Words(
            "Le HTML n'est pas admis dans les textes : {value}",
            "Écrivez du texte simple ; `*emphase*`, listes avec `-` et `[liens](https://…)` suffisent.",
            "Le HTML pourrait apporter des scripts ou casser la page ; il est refusé en entier.",
            "Supprimez les balises. Un signe < devant un mot s'écrit avec une espace après lui.",
        ),
    ),
    code(
        "E311",
        "image",
        Words(
            "Pictures cannot stand in texts: {value}",
            "Describe in words what it shows, or link to the page that has it.",
            "Pictures have rights, need a description, and would come from other people's servers.",
            "Delete the picture; without the exclamation mark it becomes a link.",
        ),
        Words(
            "Les images ne sont pas admises dans les textes : {value}",
            "Dites en mots ce qu'elle montre, ou mettez un lien vers la page qui la contient.",
            "Les images ont des droits, demandent une description et viendraient de serveurs d'autrui.",
            "Supprimez l'image ; sans le point d'exclamation, elle devient un lien.",
        ),
    ),
    code(
        "E312",
        "heading",
        Words(
            "Headings cannot stand in texts: {value}",
            "Begin a new paragraph instead; for a # that belongs to the text, write `\\#`.",
            "The page has its own headings, made from the fields.",
            "Delete the # at the beginning of the line, or the line of = or - below it.",
        ),
        Words(
            "Les titres ne sont pas admis dans les textes : {value}",
            "Commencez plutôt un nouveau paragraphe ; pour un # qui fait partie du texte, écrivez `\\#`.",
            "La page a ses propres titres, tirés des champs.",
            "Supprimez le # au début de la ligne, ou la ligne de = ou de - au-dessous.",
        ),
    ),
    code(
        "E313",
        "link-scheme",
        Words(
            'A link cannot lead to "{value}".',
            "Links begin with `https://`, `http://`, `mailto:` or `tel:`.",
            "Other kinds of link could run programs, or lead nowhere on the site.",
            "Write the full address of the page. Pages of the hub are linked by their fields, not in text.",
        ),
        Words(
            "Un lien ne peut pas mener à « {value} ».",
            "Les liens commencent par `https://`, `http://`, `mailto:` ou `tel:`.",
            "D'autres liens pourraient lancer des programmes, ou ne mener nulle part sur le site.",
            "Écrivez l'adresse complète de la page. Les pages du répertoire sont liées par leurs champs, non dans le texte.",
        ),
    ),
    code(
        "E314",
        "quotation-too-long",
        Words(
            "This quotation has {count} words; at most {limit} are allowed.",
            "Shorten it with […], or restate it in your own words.",
            "Longer quotations are no longer short quotations under copyright law, and few people read them.",
            "Keep the sentence that matters and restate the rest.",
        ),
        Words(
            "Cette citation compte {count} mots ; {limit} au plus sont permis.",
            "Raccourcissez-la avec […], ou reformulez-la.",
            "Au-delà, ce n'est plus une courte citation au sens du droit d'auteur, et peu de gens la lisent.",
            "Gardez la phrase qui compte et reformulez le reste.",
        ),
    ),
    code(
        "E315",
        "claim-without-evidence",
        Words(
            "e0 means that nothing was found, so it is not a level for a claim.",
            "A statement is e1, figures of those who run it e2.",
            "e0 is what a practice has when it has no claim about outcomes.",
            "Write e1, e2, e3 or e4.",
        ),
        Words(
            "e0 veut dire que rien n'a été trouvé ; ce n'est donc pas un niveau d'affirmation.",
            "Une déclaration est e1, des chiffres des porteurs e2.",
            "e0 est le niveau d'une pratique sans affirmation sur ses résultats.",
            "Écrivez e1, e2, e3 ou e4.",
        ),
    ),
    code(
        "E316",
        "help-line-unreachable",
        Words(
            "This help line has neither a telephone number nor a page.",
            "Add `phone` or `url`.",
            "A help line that nobody can reach helps nobody.",
            "Add the number or the page, or leave the help line out.",
        ),
        Words(
            "Cette ligne d'aide n'a ni numéro de téléphone ni page.",
            "Ajoutez `phone` ou `url`.",
            "Une ligne d'aide que personne ne peut joindre n'aide personne.",
            "Ajoutez le numéro ou la page, ou ôtez la ligne d'aide.",
        ),
    ),
    code(
        "E317",
        "contact-unreachable",
        Words(
            "This contact has neither an e-mail address nor a page.",
            "Add `email` (a functional mailbox) or `url`.",
            "A contact needs a way to reach it.",
            "Add one of the two, or leave the contact out.",
        ),
        Words(
            "Ce contact n'a ni adresse électronique ni page.",
            "Ajoutez `email` (une boîte fonctionnelle) ou `url`.",
            "Un contact doit pouvoir être joint.",
            "Ajoutez l'une des deux, ou ôtez le contact.",
        ),
    ),
    code(
        "E318",
        "population-order",
        Words(
            "This population ({value}) is newer than the one above it ({before}).",
            "Put the newest first.",
            "The first population is the one that the page shows.",
            "Move the newer one up.",
        ),
        Words(
            "Cette population ({value}) est plus récente que celle du dessus ({before}).",
            "Mettez la plus récente en premier.",
            "La première population est celle que la page montre.",
            "Remontez la plus récente.",
        ),
    ),
    code(
        "E319",
        "translation-of-the-original",
        Words(
            'This file was first written in "{language}", so that language is not a translation.',
            "Delete this entry, or correct `original_language`.",
            "`translation` says how the other language was made.",
            "Name the other language there.",
        ),
        Words(
            "Ce fichier a d'abord été écrit en « {language} » ; cette langue n'est donc pas une traduction.",
            "Supprimez cette entrée, ou corrigez `original_language`.",
            "`translation` dit comment l'autre langue a été faite.",
            "Indiquez-y l'autre langue.",
        ),
    ),
    code(
        "E320",
        "participant-unnamed",
        Words(
            "This participant has neither a city of the hub nor a name.",
            "Add `city` with its identifier, or `name`.",
            "A city that took part is named by its identifier or in words.",
            "Add one of the two, or delete the entry.",
        ),
        Words(
            "Ce participant n'a ni ville du répertoire ni nom.",
            "Ajoutez `city` avec son identifiant, ou `name`.",
            "Une ville participante est désignée par son identifiant ou en toutes lettres.",
            "Ajoutez l'un des deux, ou supprimez l'entrée.",
        ),
    ),
    code(
        "E321",
        "refers-to-itself",
        Words(
            '"{value}" refers to itself here.',
            "Name the other record, or delete the line.",
            "A record cannot follow, replace, adapt or be related to itself.",
            "Correct the identifier.",
        ),
        Words(
            "« {value} » renvoie ici à lui-même.",
            "Indiquez l'autre fiche, ou supprimez la ligne.",
            "Une fiche ne peut ni se suivre, ni se remplacer, ni s'adapter, ni être apparentée à elle-même.",
            "Corrigez l'identifiant.",
        ),
    ),
)
