"""What the form says where files need other words: it has fields, lists and buttons, no keys, lines or brackets.

Each entry replaces the message or hint of one code of `hub check`; all others are said as they are.
"""

from __future__ import annotations

from collections.abc import Mapping

Said = Mapping[str, str]

_CHOOSE = {"en": "Choose one from the list.", "fr": "Choisissez dans la liste."}
_AGAIN = {
    "en": "Correct this line in the file, then open it again.",
    "fr": "Corrigez cette ligne dans le fichier, puis rouvrez-le.",
}
_REFILL = {
    "en": "Empty this field, then fill it in again.",
    "fr": "Videz ce champ, puis remplissez-le de nouveau.",
}
_INSERT = {
    "en": 'Delete it, then press "Insert a source".',
    "fr": "Supprimez-le, puis appuyez sur « Insérer une source ».",
}

MESSAGES: Mapping[str, Said] = {
    "E007": {
        "en": "A tab stands here; only spaces may.",
        "fr": "Une tabulation se trouve ici ; seules les espaces sont permises.",
    },
    "E016": {
        "en": "{text} is a shortcut (anchor or alias), and those are not used here.",
        "fr": "{text} est un raccourci (ancre ou alias), et on n'en utilise pas ici.",
    },
    "E017": {
        "en": "{tag} is a tag, and tags are not used here.",
        "fr": "{tag} est une étiquette de type, et on n'en utilise pas ici.",
    },
    "E101": {"en": "Nothing is filled in here yet.", "fr": "Rien n'est encore rempli ici."},
    "E103": {
        "en": "Several named values are expected here, not {found}.",
        "fr": "Plusieurs valeurs nommées sont attendues ici, et non {found}.",
    },
    "E107": {"en": "Yes or no is expected here, not {found}.", "fr": "Oui ou non est attendu ici, et non {found}."},
    "E121": {"en": "This text is empty.", "fr": "Ce texte est vide."},
    "E200": {
        "en": '"{value}" is not a source of this profile.',
        "fr": "« {value} » n'est pas une source de ce profil.",
    },
    "E300": {
        "en": "[@{value}] stands for a source that this profile does not have.",
        "fr": "[@{value}] renvoie à une source que ce profil n'a pas.",
    },
    "E306": {"en": '"{value}" is used twice.', "fr": "« {value} » est utilisé deux fois."},
    "E307": {
        "en": 'The former identifier "{value}" belongs to another record.',
        "fr": "L'ancien identifiant « {value} » appartient à une autre fiche.",
    },
    "W400": {
        "en": 'Nothing in this profile refers to the source "{key}".',
        "fr": "Rien dans ce profil ne renvoie à la source « {key} ».",
    },
    "W407": {
        "en": "The texts are in both languages, and nothing says how the translation was made.",
        "fr": "Les textes sont dans les deux langues, et rien ne dit comment la traduction a été faite.",
    },
}

HINTS: Mapping[str, Said] = {
    "E007": _AGAIN,
    "E008": {
        "en": "Choose another file, or begin a new profile.",
        "fr": "Choisissez un autre fichier, ou commencez un nouveau profil.",
    },
    "E009": _AGAIN,
    "E010": _AGAIN,
    "E015": _AGAIN,
    "E016": _AGAIN,
    "E017": _AGAIN,
    "E019": {"en": "Keep one profile in the file.", "fr": "Gardez un seul profil dans le fichier."},
    "E020": _AGAIN,
    "E021": _AGAIN,
    "E100": {
        "en": "It came with the file and has no place here. Correct its name in the file, then open it again.",
        "fr": "Il vient du fichier et n'a pas sa place ici. Corrigez son nom dans le fichier, puis rouvrez-le.",
    },
    "E101": {"en": "Fill in this field.", "fr": "Remplissez ce champ."},
    "E102": _REFILL,
    "E103": _REFILL,
    "E104": _REFILL,
    "E105": {
        "en": 'Write digits only: 672565 or 16.5. "About" and "more than" have a field of their own.',
        "fr": "Écrivez seulement des chiffres : 672565 ou 16,5. « Environ » et « plus de » ont leur propre champ.",
    },
    "E106": {"en": "Write digits only.", "fr": "Écrivez seulement des chiffres."},
    "E107": {"en": "Choose yes or no.", "fr": "Choisissez oui ou non."},
    "E108": _REFILL,
    "E110": _CHOOSE,
    "E111": _CHOOSE,
    "E118": {
        "en": "Write it with the country's code: +31 10 000 0000.",
        "fr": "Écrivez-le avec l'indicatif du pays : +31 10 000 0000.",
    },
    "E119": {
        "en": "Use two or three lower-case letters: en for English, fr for French, nl for Dutch, ar for Arabic.",
        "fr": "Utilisez deux ou trois minuscules : fr pour le français, en pour l'anglais, nl pour le néerlandais, ar pour l'arabe.",
    },
    "E120": {
        "en": "Add the text in English or French; the original may stay beside it.",
        "fr": "Ajoutez le texte en français ou en anglais ; l'original peut rester à côté.",
    },
    "E121": {"en": "Write the text, or remove this entry.", "fr": "Écrivez le texte, ou retirez cette entrée."},
    "E126": _CHOOSE,
    "E128": {
        "en": "Use the three capitals of ISO 4217: EUR, GBP, CAD.",
        "fr": "Utilisez les trois capitales de la norme ISO 4217 : EUR, GBP, CAD.",
    },
    "E131": _AGAIN,
    "E200": {
        "en": "Choose another source, or add this one.",
        "fr": "Choisissez une autre source, ou ajoutez celle-ci.",
    },
    "E201": _CHOOSE,
    "E202": _CHOOSE,
    "E203": {
        "en": "Choose a practice from the list, or describe it in words.",
        "fr": "Choisissez une pratique dans la liste, ou décrivez-la.",
    },
    "E204": _CHOOSE,
    "E205": _CHOOSE,
    "E206": _CHOOSE,
    "E300": {
        "en": 'Delete it, then press "Insert a source" and choose or add the right one.',
        "fr": "Supprimez-le, puis appuyez sur « Insérer une source » et choisissez ou ajoutez la bonne.",
    },
    "E301": {
        "en": "Insert the source into the summary or another longer text.",
        "fr": "Insérez la source dans le résumé ou un autre texte plus long.",
    },
    "E302": {
        "en": 'Put a comma before the page, or delete it and press "Insert a source".',
        "fr": "Mettez une virgule devant la page, ou supprimez-le et appuyez sur « Insérer une source ».",
    },
    "E305": {"en": "Swap the two values, or correct one.", "fr": "Inversez les deux valeurs, ou corrigez l'une."},
    "E307": _AGAIN,
    "E308": {
        "en": "Delete it in the file, open it again, and add each finding as a claim with its source.",
        "fr": "Supprimez-le dans le fichier, rouvrez-le, et ajoutez chaque constat comme une affirmation avec sa source.",
    },
    "E309": {
        "en": 'If neither the owner nor a partner made or paid for it, choose "Yes" at "Independent" in that source. Else choose a lower level.',
        "fr": "Si ni le porteur ni un partenaire ne l'a faite ou payée, choisissez « Oui » à « Indépendante » dans cette source. Sinon, choisissez un niveau plus bas.",
    },
    "E310": {
        "en": "Write plain text. A sign < before a word needs a space after it.",
        "fr": "Écrivez du texte simple. Un signe < devant un mot demande une espace après lui.",
    },
    "E313": {
        "en": "Links begin with `https://`, `http://`, `mailto:` or `tel:`.",
        "fr": "Les liens commencent par `https://`, `http://`, `mailto:` ou `tel:`.",
    },
    "E316": {
        "en": "Add a number or a page, or remove the help line.",
        "fr": "Ajoutez un numéro ou une page, ou retirez la ligne d'aide.",
    },
    "E317": {
        "en": "Add the address of an office's mailbox or of a page, or remove the contact.",
        "fr": "Ajoutez l'adresse de la boîte d'un service ou celle d'une page, ou retirez le contact.",
    },
    "E319": {
        "en": "Remove it, or choose the other language in the first question.",
        "fr": "Retirez-la, ou choisissez l'autre langue à la première question.",
    },
    "W400": {"en": "Insert it where it belongs, or remove it.", "fr": "Insérez-la à sa place, ou retirez-la."},
    "W401": {
        "en": "Keep one of the two; the page is named when you insert it.",
        "fr": "Gardez l'une des deux ; la page s'indique au moment de l'insérer.",
    },
    "W406": _INSERT,
    "W407": {
        "en": 'Fill in "How the translation was made".',
        "fr": "Remplissez « Mode de traduction ».",
    },
    "W408": {
        "en": 'Fill in "Reported by" with the source that was read.',
        "fr": "Indiquez à « Rapporté par » la source qui a été lue.",
    },
}
