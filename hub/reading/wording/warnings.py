"""Codes of warnings: W400 to W409. They fail a strict check and a strict build."""

from hub.reading.wording.form import Words, code

CODES = (
    code(
        "W400",
        "source-never-cited",
        Words(
            'Nothing in this file cites the source "{key}".',
            "Cite it where it belongs, `[@{key}]`, or delete it.",
            "A source that nothing refers to proves nothing and would not be shown.",
            "Cite it in a text or a field `source`, or delete it.",
        ),
        Words(
            "Rien dans ce fichier ne cite la source « {key} ».",
            "Citez-la à sa place, `[@{key}]`, ou supprimez-la.",
            "Une source à laquelle rien ne renvoie ne prouve rien et ne serait pas affichée.",
            "Citez-la dans un texte ou un champ `source`, ou supprimez-la.",
        ),
    ),
    code(
        "W401",
        "address-twice",
        Words(
            'The source "{other}" has the same address.',
            "Keep one of the two and cite it with a locator: `[@{other}, p. 7]`.",
            "One page or document was entered as two sources.",
            "Join the two; different pages of a document are told apart by the locator.",
        ),
        Words(
            "La source « {other} » a la même adresse.",
            "Gardez l'une des deux et citez-la avec un repère : `[@{other}, p. 7]`.",
            "Une même page, ou un même document, a été saisi comme deux sources.",
            "Réunissez-les ; les pages d'un document se distinguent par le repère.",
        ),
    ),
    code(
        "W402",
        "wording",
        Words(
            '"{value}" puts people down or ties a whole group to a threat.',
            "Write instead: {instead}.",
            "Such words label people or whole communities; the profile should describe what happened and what was done.",
            "Restate the sentence. If it is somebody's own wording, it belongs into `quotes`.",
        ),
        Words(
            "« {value} » rabaisse des personnes ou lie tout un groupe à une menace.",
            "Écrivez plutôt : {instead}.",
            "Ces mots collent une étiquette à des personnes ou à des communautés ; le profil décrit ce qui s'est passé et ce qui a été fait.",
            "Reformulez la phrase. Si ce sont les mots de quelqu'un, leur place est dans `quotes`.",
        ),
    ),
    code(
        "W403",
        "personal-mailbox",
        Words(
            '"{value}" looks like the mailbox of one person.',
            "Give a functional mailbox, such as `prevention@example.org`.",
            "Staff change, and their names are not published here.",
            "Ask the service for its functional mailbox, or link to its page.",
        ),
        Words(
            "« {value} » ressemble à la boîte d'une personne.",
            "Indiquez une boîte fonctionnelle, comme `prevention@example.org`.",
            "Les agents changent, et leurs noms ne sont pas publiés ici.",
            "Demandez au service sa boîte fonctionnelle, ou mettez un lien vers sa page.",
        ),
    ),
    code(
        "W404",
        "keyword-carried-by-nothing",
        Words(
            'No practice or activity of this city carries the keyword "{value}".',
            "Add it to the practice or activity it stands for, or delete it here.",
            "A reader who follows the keyword should find something that the city does.",
            "Give the keyword to a practice or an activity, or take it away.",
        ),
        Words(
            "Aucune pratique ni activité de cette ville ne porte le mot-clé « {value} ».",
            "Ajoutez-le à la pratique ou à l'activité concernée, ou ôtez-le d'ici.",
            "Qui suit le mot-clé doit trouver quelque chose que fait la ville.",
            "Donnez le mot-clé à une pratique ou à une activité, ou ôtez-le.",
        ),
    ),
    code(
        "W405",
        "small-number",
        Words(
            "{value} is a count of fewer than ten people.",
            "Leave the point out, or join several years.",
            "With so few people somebody may be recognised.",
            "Leave out the small values, or give the sum of several years.",
        ),
        Words(
            "{value} est un effectif de moins de dix personnes.",
            "Ôtez ce point, ou regroupez plusieurs années.",
            "Avec si peu de personnes, quelqu'un pourrait être reconnu.",
            "Ôtez les petits effectifs, ou donnez la somme de plusieurs années.",
        ),
    ),
    code(
        "W406",
        "citation-without-brackets",
        Words(
            "{value} looks like a reference to a source, but is not written as one.",
            "Write `[@{key}]`.",
            "The brackets or the sign @ of a citation are missing, so it would be shown as text.",
            "Put the key into brackets with the sign @ before it.",
        ),
        Words(
            "{value} ressemble à un appel de source, mais n'en a pas la forme.",
            "Écrivez `[@{key}]`.",
            "Il manque les crochets ou le signe @ de l'appel de source ; il s'afficherait comme du texte.",
            "Mettez la clé entre crochets, précédée du signe @.",
        ),
    ),
    code(
        "W407",
        "translation-undeclared",
        Words(
            "The texts are in both languages, and the file does not say how the translation was made.",
            "Add `translation: {{{language}: {{method: human, date: 2026-11-21}}}}` with the method (human, machine, machine-reviewed) and the day.",
            "Readers should know whether a person or a machine translated what they read.",
            "Add the block `translation` with the language that is not the original.",
        ),
        Words(
            "Les textes sont dans les deux langues, et le fichier ne dit pas comment la traduction a été faite.",
            "Ajoutez `translation: {{{language}: {{method: human, date: 2026-11-21}}}}` avec le mode (human, machine, machine-reviewed) et le jour.",
            "On doit savoir si une personne ou une machine a traduit ce qu'on lit.",
            "Ajoutez le bloc `translation` avec la langue qui n'est pas celle d'origine.",
        ),
    ),
    code(
        "W408",
        "finding-not-read",
        Words(
            'The source "{source}" was not read, and nothing says who reports the claim.',
            "Add `reported_by` with the source that was read.",
            'A finding known only through another source is shown "as reported by" that source.',
            "Add `reported_by`, or correct `read` of the source.",
        ),
        Words(
            "La source « {source} » n'a pas été lue, et rien ne dit qui rapporte l'affirmation.",
            "Ajoutez `reported_by` avec la source qui a été lue.",
            "Un constat connu seulement par une autre source est présenté « d'après » celle-ci.",
            "Ajoutez `reported_by`, ou corrigez `read` dans la source.",
        ),
    ),
    code(
        "W409",
        "label-twice",
        Words(
            'The term "{other}" has the name "{value}" too.',
            "Give each term a name of its own; a word that fits both goes under `hidden` of one.",
            "Two terms of one vocabulary share a label or an alternative label, so nobody can tell them apart.",
            "Change one of the two labels.",
        ),
        Words(
            "Le terme « {other} » porte aussi le nom « {value} ».",
            "Donnez à chaque terme un nom à lui ; un mot qui convient aux deux va sous `hidden` de l'un.",
            "Deux termes d'un vocabulaire partagent un libellé ou un équivalent ; on ne peut pas les distinguer.",
            "Changez l'un des deux libellés.",
        ),
    ),
)
