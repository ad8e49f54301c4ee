"""Codes of references to other records: E110, E111 and E200 to E209."""

from hub.reading.wording.form import Words, code

CODES = (
    code(
        "E110",
        "unknown-term",
        Words(
            '"{value}" is not a known {vocabulary}.',
            "The list: /contribute/vocabularies/#{list}",
            "The word is misspelt, is a label instead of an identifier, or is not in the vocabulary.",
            "Take the identifier from the list. A term that is really missing can be proposed.",
        ),
        Words(
            "« {value} » n'est pas dans le vocabulaire {vocabulary}.",
            "La liste : /fr/contribute/vocabularies/#{list}",
            "Le mot est mal écrit, c'est un libellé et non un identifiant, ou il n'est pas dans le vocabulaire.",
            "Reprenez l'identifiant de la liste. Un terme qui manque vraiment peut être proposé.",
        ),
    ),
    code(
        "E111",
        "unknown-country",
        Words(
            '"{value}" is not a country code.',
            "Use the two capitals of ISO 3166-1, such as `NL`, `GB` or `LB`.",
            "A name, a code of three letters or lower case stands where the code of two capitals belongs.",
            "Write the code of two capitals; the United Kingdom is `GB`, Kosovo `XK`.",
        ),
        Words(
            "« {value} » n'est pas un code de pays.",
            "Utilisez les deux capitales de la norme ISO 3166-1, comme `NL`, `GB` ou `LB`.",
            "Un nom, un code de trois lettres ou des minuscules se trouvent à la place du code de deux capitales.",
            "Écrivez le code de deux capitales ; le Royaume-Uni est `GB`, le Kosovo `XK`.",
        ),
    ),
    code(
        "E200",
        "unknown-source",
        Words(
            '"{value}" is not a source of this file.',
            "Add it under `sources`, or correct the key.",
            "The key is misspelt, or the source is not in this file's list; sources of other files do not count.",
            "Add the source with its title, type, language and how far it was read.",
        ),
        Words(
            "« {value} » n'est pas une source de ce fichier.",
            "Ajoutez-la sous `sources`, ou corrigez la clé.",
            "La clé est mal écrite, ou la source n'est pas dans la liste de ce fichier ; celles d'autres fichiers ne comptent pas.",
            "Ajoutez la source avec son titre, son type, sa langue et ce qui en a été lu.",
        ),
    ),
    code(
        "E201",
        "unknown-initiative",
        Words(
            '"{value}" is not a key initiative of this file.',
            "Use the `id` of one of its `key_initiatives`.",
            "The identifier is misspelt, or the initiative belongs to another city.",
            "Take the identifier from `key_initiatives`, or leave the reference out.",
        ),
        Words(
            "« {value} » n'est pas une initiative clé de ce fichier.",
            "Utilisez l'`id` d'une de ses `key_initiatives`.",
            "L'identifiant est mal écrit, ou l'initiative est celle d'une autre ville.",
            "Reprenez l'identifiant dans `key_initiatives`, ou ôtez le renvoi.",
        ),
    ),
    code(
        "E202",
        "unknown-strategy",
        Words(
            '"{value}" is not a strategy of this file or of its country.',
            "Use the `id` of a strategy here, or `nl/…` with that of a national one.",
            "The identifier is misspelt, or the strategy is not recorded yet.",
            "Take the identifier from `strategies`, or from the country's file in `hub/data/countries/`.",
        ),
        Words(
            "« {value} » n'est pas une stratégie de ce fichier ni de son pays.",
            "Utilisez l'`id` d'une stratégie d'ici, ou `nl/…` avec celui d'une stratégie nationale.",
            "L'identifiant est mal écrit, ou la stratégie n'est pas encore enregistrée.",
            "Reprenez l'identifiant dans `strategies`, ou dans le fichier du pays, dans `hub/data/countries/`.",
        ),
    ),
    code(
        "E203",
        "unknown-practice",
        Words(
            '"{value}" is not a practice of the hub.',
            "Write `city/practice` with the ids of both, or describe it in words: `{{en: …, fr: …}}`.",
            "The city or the practice is misspelt, or is not in the hub.",
            "Take both from the address of the practice's page.",
        ),
        Words(
            "« {value} » n'est pas une pratique du répertoire.",
            "Écrivez `ville/pratique` avec les deux identifiants, ou décrivez-la : `{{en: …, fr: …}}`.",
            "La ville ou la pratique est mal écrite, ou n'est pas dans le répertoire.",
            "Reprenez-les dans l'adresse de la page de la pratique.",
        ),
    ),
    code(
        "E204",
        "unknown-city",
        Words(
            '"{value}" is not a city or practice of the hub.',
            "Use the name of the city's file without `.yml`, and for a practice `city/practice`.",
            "The identifier is misspelt, or the city is not in the hub.",
            "Take it from the address of the page; a city that is not in the hub is named in words.",
        ),
        Words(
            "« {value} » n'est pas une ville ou une pratique du répertoire.",
            "Utilisez le nom du fichier de la ville sans `.yml`, et `ville/pratique` pour une pratique.",
            "L'identifiant est mal écrit, ou la ville n'est pas dans le répertoire.",
            "Reprenez-le dans l'adresse de la page ; une ville absente du répertoire est nommée en toutes lettres.",
        ),
    ),
    code(
        "E205",
        "unknown-network",
        Words(
            '"{value}" is not a known network.',
            "The list is in `hub/data/networks.yml`.",
            "The identifier is misspelt, or the network is not recorded yet.",
            "Take the identifier from the list, or propose the network.",
        ),
        Words(
            "« {value} » n'est pas un réseau connu.",
            "La liste est dans `hub/data/networks.yml`.",
            "L'identifiant est mal écrit, ou le réseau n'est pas encore enregistré.",
            "Reprenez l'identifiant de la liste, ou proposez le réseau.",
        ),
    ),
    code(
        "E206",
        "unknown-working-group",
        Words(
            '"{value}" is not a known working group.',
            "The list is in `hub/data/working_groups.yml`.",
            "The identifier is misspelt, or the group is not recorded yet.",
            "Take the identifier from the list, or propose the group.",
        ),
        Words(
            "« {value} » n'est pas un groupe de travail connu.",
            "La liste est dans `hub/data/working_groups.yml`.",
            "L'identifiant est mal écrit, ou le groupe n'est pas encore enregistré.",
            "Reprenez l'identifiant de la liste, ou proposez le groupe.",
        ),
    ),
    code(
        "E207",
        "unknown-resource",
        Words(
            '"{value}" is not a known resource.',
            "The list is in `hub/data/resources.yml`.",
            "The identifier is misspelt, or the resource is not recorded yet.",
            "Take the identifier from the list, or add the resource.",
        ),
        Words(
            "« {value} » n'est pas une ressource connue.",
            "La liste est dans `hub/data/resources.yml`.",
            "L'identifiant est mal écrit, ou la ressource n'est pas encore enregistrée.",
            "Reprenez l'identifiant de la liste, ou ajoutez la ressource.",
        ),
    ),
    code(
        "E208",
        "historical-region",
        Words(
            '"{value}" is a historical region and takes no more cities.',
            "Use one of these: {regions}.",
            "The region's old wording stays searchable; cities stand under the one that followed it.",
            "Use the region that replaced it.",
        ),
        Words(
            "« {value} » est une région historique, qui n'accueille plus de villes.",
            "Utilisez une de celles-ci : {regions}.",
            "L'ancien libellé reste cherchable ; les villes sont rangées sous la région qui l'a suivi.",
            "Utilisez la région qui l'a remplacée.",
        ),
    ),
)
