"""Codes of keys and values: E100 to E131 (those of references are in `references`)."""

from hub.reading.wording.form import Words, code

CODES = (
    code(
        "E100",
        "unknown-key",
        Words(
            '"{key}" is not a field here.',
            "The fields here: {fields}. If it belongs to another block, move it there.",
            "The name of the field is misspelt, or the line is indented to the wrong level.",
            "Take the spelling from the list, or move the line to the block it belongs to.",
        ),
        Words(
            "« {key} » n'est pas un champ d'ici.",
            "Les champs d'ici : {fields}. S'il appartient à un autre bloc, déplacez-le.",
            "Le nom du champ est mal écrit, ou la ligne n'est pas au bon niveau de retrait.",
            "Reprenez l'orthographe de la liste, ou déplacez la ligne dans son bloc.",
        ),
    ),
    code(
        "E101",
        "missing-field",
        Words(
            '"{key}" ({title}) is missing.',
            "Add it, for example `{sample}`.",
            "A field that every record of this kind needs is not there, or has no value.",
            "Add the field.",
        ),
        Words(
            "Il manque « {key} » ({title}).",
            "Ajoutez-le, par exemple `{sample}`.",
            "Un champ nécessaire à toute fiche de ce genre est absent ou vide.",
            "Ajoutez le champ.",
        ),
    ),
    code(
        "E102",
        "text-expected",
        Words(
            "A text is expected here, not {found}.",
            "If it is meant as text, put it in double quotes: `{sample}`.",
            "A number, true, false, a list or a block stands where a text belongs.",
            "Put double quotes around a number or a word like `true` that is meant as text.",
        ),
        Words(
            "Un texte est attendu ici, et non {found}.",
            "Si c'est bien du texte, mettez-le entre guillemets doubles : `{sample}`.",
            "Un nombre, true, false, une liste ou un bloc se trouve à la place d'un texte.",
            "Mettez entre guillemets doubles un nombre ou un mot comme `true` qui est du texte.",
        ),
    ),
    code(
        "E103",
        "block-expected",
        Words(
            "A block of `key: value` lines is expected here, not {found}.",
            "Its keys: {fields}; write each on a line of its own, with a colon and its value.",
            "A list or a single value stands where several named values belong.",
            "Write the keys one under the other, or in braces: `{lat: 51.9, lon: 4.5}`.",
        ),
        Words(
            "Un bloc de lignes `clé: valeur` est attendu ici, et non {found}.",
            "Ses clés : {fields} ; écrivez chacune sur sa ligne, avec un deux-points et sa valeur.",
            "Une liste ou une valeur seule se trouve à la place de plusieurs valeurs nommées.",
            "Écrivez les clés l'une sous l'autre, ou entre accolades : `{lat: 51.9, lon: 4.5}`.",
        ),
    ),
    code(
        "E104",
        "list-expected",
        Words(
            "A list is expected here, not {found}.",
            "Begin each item with a dash on its own line, or write `[…, …]`.",
            "A single value or a block stands where several values may stand.",
            "Put a dash and a space before each item, even if there is only one.",
        ),
        Words(
            "Une liste est attendue ici, et non {found}.",
            "Commencez chaque élément par un tiret sur sa ligne, ou écrivez `[…, …]`.",
            "Une valeur seule ou un bloc se trouve là où il peut y avoir plusieurs valeurs.",
            "Mettez un tiret et une espace devant chaque élément, même s'il n'y en a qu'un.",
        ),
    ),
    code(
        "E105",
        "number-expected",
        Words(
            "A number is expected here, not {found}.",
            'Write digits only, with a point for decimals: `672565`, `16.5`; "about" goes into `qualifier`.',
            "The number has spaces, commas, a unit or quotation marks, or it is in words.",
            'Write the bare number; "about" goes into `qualifier`, the unit into `unit`.',
        ),
        Words(
            "Un nombre est attendu ici, et non {found}.",
            "Écrivez des chiffres seulement, avec un point pour les décimales : `672565`, `16.5` ; « environ » se met dans `qualifier`.",
            "Le nombre a des espaces, des virgules, une unité ou des guillemets, ou il est en lettres.",
            "Écrivez le nombre seul ; « environ » se met dans `qualifier`, l'unité dans `unit`.",
        ),
    ),
    code(
        "E106",
        "whole-number-expected",
        Words(
            "A whole number is expected here, not {found}.",
            "Write digits only: `1`.",
            "The value is no number, or has decimals or quotation marks.",
            "Write the number in digits, without quotes.",
        ),
        Words(
            "Un nombre entier est attendu ici, et non {found}.",
            "Écrivez des chiffres seulement : `1`.",
            "La valeur n'est pas un nombre, ou a des décimales ou des guillemets.",
            "Écrivez le nombre en chiffres, sans guillemets.",
        ),
    ),
    code(
        "E107",
        "true-or-false",
        Words(
            "true or false is expected here, not {found}.",
            "Write `true` or `false`, in lower case and without quotes.",
            "yes, no, on, off and capitals are plain text here.",
            "Write `true` or `false`.",
        ),
        Words(
            "true (vrai) ou false (faux) est attendu ici, et non {found}.",
            "Écrivez `true` ou `false`, en minuscules et sans guillemets.",
            "oui, non, yes, no et les majuscules sont ici du simple texte.",
            "Écrivez `true` ou `false`.",
        ),
    ),
    code(
        "E108",
        "language-missing",
        Words(
            "A text with its language is expected here, not {found}.",
            "Write `{{en: {sample}, fr: …}}`; one of the two is enough.",
            "The hub is bilingual: a text says in which language it is written.",
            "Put `en:` or `fr:` before the text, each on a line of its own, or in braces.",
        ),
        Words(
            "Un texte avec sa langue est attendu ici, et non {found}.",
            "Écrivez `{{fr: {sample}, en: …}}` ; une des deux langues suffit.",
            "Le répertoire est bilingue : un texte dit dans quelle langue il est écrit.",
            "Mettez `fr:` ou `en:` devant le texte, chacun sur sa ligne, ou entre accolades.",
        ),
    ),
    code(
        "E113",
        "date-form",
        Words(
            '"{value}" is not written as a date.',
            "Write the year first, as exactly as the source says: {forms}.",
            "Dates are written year-month-day, so that they mean the same everywhere.",
            "Write `2024-05-31`, or `2024-05`, or `2024`. What is not a date goes into a note.",
        ),
        Words(
            "« {value} » n'est pas écrit comme une date.",
            "Écrivez l'année d'abord, aussi précisément que la source : {forms}.",
            "Les dates s'écrivent année-mois-jour, pour avoir partout le même sens.",
            "Écrivez `2024-05-31`, ou `2024-05`, ou `2024`. Ce qui n'est pas une date va dans une remarque.",
        ),
    ),
    code(
        "E114",
        "no-such-date",
        Words(
            '"{value}" is a date that does not exist.',
            "Check day and month in the source; dates are written {forms}.",
            "The month has fewer days, or month and day are swapped, or two years were joined: `2017-19` would be month 19.",
            "Look the date up again; if only the month is sure, write `2024-05`.",
        ),
        Words(
            "« {value} » est une date qui n'existe pas.",
            "Vérifiez le jour et le mois dans la source ; les dates s'écrivent {forms}.",
            "Le mois a moins de jours, ou le mois et le jour sont inversés, ou deux années sont jointes : `2017-19` serait le mois 19.",
            "Cherchez de nouveau la date ; si seul le mois est sûr, écrivez `2024-05`.",
        ),
    ),
    code(
        "E115",
        "identifier-form",
        Words(
            '"{value}" cannot be an identifier.',
            "Use lower-case letters without accents, digits and single hyphens.",
            "Identifiers become addresses on the site and never change.",
            "Write `mothers-groups` and not `Mothers_groups`.",
        ),
        Words(
            "« {value} » ne peut pas être un identifiant.",
            "Utilisez des minuscules sans accent, des chiffres et des traits d'union simples.",
            "Les identifiants deviennent des adresses du site et ne changent jamais.",
            "Écrivez `groupes-de-meres` et non `Groupes_de_mères`.",
        ),
    ),
    code(
        "E116",
        "web-address",
        Words(
            '"{value}" is not a web address.',
            "Write it in full, without spaces: `https://www.example.org/page`.",
            "A web address here begins with `https://` or `http://`.",
            "Copy the address from the browser's address bar.",
        ),
        Words(
            "« {value} » n'est pas une adresse web.",
            "Écrivez-la en entier, sans espace : `https://www.example.org/page`.",
            "Une adresse web commence ici par `https://` ou `http://`.",
            "Copiez l'adresse depuis la barre d'adresse du navigateur.",
        ),
    ),
    code(
        "E117",
        "e-mail-form",
        Words(
            '"{value}" is not an e-mail address.',
            "Write it like `prevention@example.org`.",
            "The sign @ or the domain is missing, or there is a space.",
            "Copy the address of the functional mailbox.",
        ),
        Words(
            "« {value} » n'est pas une adresse électronique.",
            "Écrivez-la comme `prevention@example.org`.",
            "Il manque le signe @ ou le domaine, ou il y a une espace.",
            "Copiez l'adresse de la boîte fonctionnelle.",
        ),
    ),
    code(
        "E118",
        "telephone-form",
        Words(
            '"{value}" is not a telephone number.',
            'Write it in quotes with the country\'s code: `"+31 10 000 0000"`.',
            "Only digits, spaces and the signs + ( ) - / . may stand in a number, and it needs quotes.",
            "Put the number in double quotes; words go into `hours` or `for`.",
        ),
        Words(
            "« {value} » n'est pas un numéro de téléphone.",
            'Écrivez-le entre guillemets avec l\'indicatif du pays : `"+31 10 000 0000"`.',
            "Un numéro n'a que des chiffres, des espaces et les signes + ( ) - / . et doit être entre guillemets.",
            "Mettez le numéro entre guillemets doubles ; les mots vont dans `hours` ou `for`.",
        ),
    ),
    code(
        "E119",
        "language-code",
        Words(
            '"{value}" is not a language code.',
            "Use two or three lower-case letters: `en`, `fr`, `nl`, `ar`.",
            "Languages are written with their ISO 639 code.",
            "Write `en` for English, `fr` for French, `nl` for Dutch, `da` for Danish, `ar` for Arabic.",
        ),
        Words(
            "« {value} » n'est pas un code de langue.",
            "Utilisez deux ou trois minuscules : `en`, `fr`, `nl`, `ar`.",
            "Les langues s'écrivent avec leur code ISO 639.",
            "Écrivez `en` pour l'anglais, `fr` pour le français, `nl` pour le néerlandais, `da` pour le danois, `ar` pour l'arabe.",
        ),
    ),
    code(
        "E120",
        "neither-language",
        Words(
            "This text is in neither English nor French.",
            "Add `en:` or `fr:` with the text in that language; the original may stay beside it.",
            "The site is in English and French; a text in another language needs one of the two as well.",
            "Add the text in English or French and keep the original under its language code.",
        ),
        Words(
            "Ce texte n'est ni en anglais ni en français.",
            "Ajoutez `en:` ou `fr:` avec le texte dans cette langue ; l'original peut rester à côté.",
            "Le site est en anglais et en français ; un texte dans une autre langue doit aussi figurer dans l'une des deux.",
            "Ajoutez le texte en français ou en anglais et gardez l'original sous son code de langue.",
        ),
    ),
    code(
        "E121",
        "empty-text",
        Words(
            '"{key}" holds an empty text.',
            "Fill it in, or leave the line out.",
            "There is nothing between the quotation marks.",
            'Write the text, or delete the line: what is left out reads "not recorded".',
        ),
        Words(
            "« {key} » contient un texte vide.",
            "Remplissez-le, ou ôtez la ligne.",
            "Il n'y a rien entre les guillemets.",
            "Écrivez le texte, ou supprimez la ligne : ce qui est omis se lit « non renseigné ».",
        ),
    ),
    code(
        "E122",
        "text-too-long",
        Words(
            "This text has {length} characters; at most {limit} may stand here.",
            "Shorten it, or tell part of it in another field.",
            "Every field has a limit, so that pages can be read on a telephone.",
            "Shorten the text.",
        ),
        Words(
            "Ce texte compte {length} caractères ; {limit} au plus sont permis ici.",
            "Raccourcissez-le, ou dites-en une partie dans un autre champ.",
            "Chaque champ a une limite, pour que les pages se lisent sur un téléphone.",
            "Raccourcissez le texte.",
        ),
    ),
    code(
        "E123",
        "out-of-range",
        Words(
            "{value} is out of range: {bound} {limit} is expected.",
            "Check the number; of coordinates, latitude comes first, from -90 to 90, then longitude, from -180 to 180.",
            "A point is missing in the number, or latitude and longitude are swapped.",
            "Check the number in the source.",
        ),
        Words(
            "{value} est hors limites : il faut {bound} {limit}.",
            "Vérifiez le nombre ; pour des coordonnées, la latitude va de -90 à 90, la longitude de -180 à 180.",
            "Il manque un point dans le nombre, ou la latitude et la longitude sont inversées.",
            "Vérifiez le nombre dans la source.",
        ),
    ),
    code(
        "E124",
        "too-many",
        Words(
            "There are {count} values here; at most {limit} are allowed.",
            "Keep those that matter most.",
            "A list that names everything helps nobody to find anything.",
            "Take out those that fit least.",
        ),
        Words(
            "Il y a ici {count} valeurs ; {limit} au plus sont permises.",
            "Gardez les plus importantes.",
            "Une liste qui nomme tout n'aide personne à trouver.",
            "Ôtez celles qui conviennent le moins.",
        ),
    ),
    code(
        "E125",
        "too-few",
        Words(
            "There are {count} values here; at least {limit} must stand here.",
            "Add what is missing, or leave the whole field out if it is not needed.",
            "The list is empty or too short to say anything.",
            "Add values.",
        ),
        Words(
            "Il y a ici {count} valeur(s) ; il en faut au moins {limit}.",
            "Ajoutez ce qui manque, ou ôtez tout le champ s'il n'est pas nécessaire.",
            "La liste est vide, ou trop courte pour dire quelque chose.",
            "Ajoutez des valeurs.",
        ),
    ),
    code(
        "E126",
        "not-a-choice",
        Words(
            '"{value}" is not one of the values that may stand here.',
            "One of these: {choices}.",
            "The field takes one of a few fixed words, in lower case and in English.",
            "Choose one of the list.",
        ),
        Words(
            "« {value} » n'est pas une des valeurs permises ici.",
            "Une de celles-ci : {choices}.",
            "Le champ prend un mot d'une courte liste fixe, en minuscules et en anglais.",
            "Choisissez-en un dans la liste.",
        ),
    ),
    code(
        "E127",
        "one-line",
        Words(
            "This text must stand on one line.",
            "Take out the line break.",
            "Names, titles and places in a source have no line breaks.",
            "Join the lines.",
        ),
        Words(
            "Ce texte doit tenir sur une seule ligne.",
            "Ôtez le retour à la ligne.",
            "Les noms, les titres et les endroits d'une source n'ont pas de retour à la ligne.",
            "Réunissez les lignes.",
        ),
    ),
    code(
        "E128",
        "currency",
        Words(
            '"{value}" is not a currency code.',
            "Use the three capitals of ISO 4217: `EUR`, `GBP`, `CAD`.",
            "Signs such as € or $ mean different currencies in different countries.",
            "Write the code of the currency.",
        ),
        Words(
            "« {value} » n'est pas un code de monnaie.",
            "Utilisez les trois capitales de la norme ISO 4217 : `EUR`, `GBP`, `CAD`.",
            "Des signes comme € ou $ désignent des monnaies différentes selon le pays.",
            "Écrivez le code de la monnaie.",
        ),
    ),
    code(
        "E131",
        "comma-in-braces",
        Words(
            'The comma before "{value}" has cut the text in two.',
            "In braces, put each text in double quotes.",
            "Inside braces a comma separates values, so a text with a comma needs quotes.",
            'Write `{en: "first, second", fr: "…"}`, or put each language on a line of its own.',
        ),
        Words(
            "La virgule placée avant « {value} » a coupé le texte en deux.",
            "Entre accolades, mettez chaque texte entre guillemets doubles.",
            "Entre accolades, une virgule sépare des valeurs ; un texte avec une virgule doit donc être entre guillemets.",
            'Écrivez `{fr: "d\'abord, ensuite", en: "…"}`, ou mettez chaque langue sur sa ligne.',
        ),
    ),
)
