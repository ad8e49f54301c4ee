"""Codes of files and of YAML itself: E001 to E031."""

from hub.reading.wording.form import Words, code

CODES = (
    code(
        "E001",
        "file-not-found",
        Words(
            "There is no file {path}.",
            "Check the path; city profiles are in `cities/`.",
            "The path given to `hub check` leads to no file.",
            "Check the spelling, and that you are in the project's folder.",
        ),
        Words(
            "Le fichier {path} n'existe pas.",
            "Vérifiez le chemin ; les profils de ville sont dans `cities/`.",
            "Le chemin donné à `hub check` ne mène à aucun fichier.",
            "Vérifiez l'orthographe, et que vous êtes dans le dossier du projet.",
        ),
    ),
    code(
        "E002",
        "not-a-file",
        Words(
            "{path} cannot be opened as a file.",
            "Give an ordinary file that you may read.",
            "It is a folder, a device, or a file that you have no right to read.",
            "Check what the path leads to, and its permissions.",
        ),
        Words(
            "{path} ne peut pas être ouvert comme un fichier.",
            "Indiquez un fichier ordinaire que vous avez le droit de lire.",
            "C'est un dossier, un périphérique ou un fichier que vous n'avez pas le droit de lire.",
            "Vérifiez à quoi mène le chemin, et ses droits d'accès.",
        ),
    ),
    code(
        "E003",
        "link-out",
        Words(
            "{path} is a symbolic link that leads out of its folder.",
            "Put the file itself there.",
            "Links out of `cities/` and `hub/data/` are not followed, so that nothing else of a machine is published.",
            "Replace the link by the file it leads to.",
        ),
        Words(
            "{path} est un lien symbolique qui mène hors de son dossier.",
            "Mettez-y le fichier lui-même.",
            "Les liens qui sortent de `cities/` et de `hub/data/` ne sont pas suivis, pour ne rien publier d'autre d'une machine.",
            "Remplacez le lien par le fichier auquel il mène.",
        ),
    ),
    code(
        "E004",
        "file-too-large",
        Words(
            "The file has {megabytes} MB; the most is 1 MB.",
            "A full profile has less than 0.2 MB. Is this the right file?",
            "No profile needs more than 1 MB; a larger file is a mistake.",
            "Check that it is the right file, and move pictures or tables out of it.",
        ),
        Words(
            "Le fichier pèse {megabytes} Mo ; le maximum est 1 Mo.",
            "Un profil complet pèse moins de 0,2 Mo. Est-ce le bon fichier ?",
            "Aucun profil n'a besoin de plus de 1 Mo ; un fichier plus gros est une erreur.",
            "Vérifiez que c'est le bon fichier, et sortez-en les images ou les tableaux.",
        ),
    ),
    code(
        "E005",
        "not-utf-8",
        Words(
            "The file is not in UTF-8: the character here (byte {byte}) cannot be read.",
            'In your editor choose "Save with encoding" and then UTF-8.',
            "An older editor or a spreadsheet saved the file in another encoding, such as Latin-1 or Windows-1252.",
            "Save it again as UTF-8 and check the accents.",
        ),
        Words(
            "Le fichier n'est pas en UTF-8 : le caractère placé ici (octet {byte}) est illisible.",
            "Dans votre éditeur, choisissez « Enregistrer avec l'encodage », puis UTF-8.",
            "Un ancien éditeur ou un tableur a enregistré le fichier dans un autre encodage, comme Latin-1 ou Windows-1252.",
            "Enregistrez-le de nouveau en UTF-8 et vérifiez les accents.",
        ),
    ),
    code(
        "E006",
        "invisible-character",
        Words(
            "An invisible control character ({character}) stands here.",
            "Delete it and type the word again.",
            "Text copied from a web page or a PDF often brings characters that are not seen; some turn the text round and can mislead readers.",
            "Delete the characters around the place and type them again.",
        ),
        Words(
            "Un caractère de commande invisible ({character}) se trouve ici.",
            "Supprimez-le et retapez le mot.",
            "Un texte copié d'une page web ou d'un PDF apporte souvent des caractères invisibles ; certains inversent le sens du texte et peuvent tromper.",
            "Supprimez les caractères autour de cet endroit et retapez-les.",
        ),
    ),
    code(
        "E007",
        "tab",
        Words(
            "A tab stands here; YAML wants spaces.",
            "Replace it by spaces, two for each level.",
            "The Tab key put in a tab character; YAML counts spaces to see what belongs together.",
            'Replace tabs by spaces. Most editors have a setting "insert spaces instead of tabs".',
        ),
        Words(
            "Une tabulation se trouve ici ; YAML demande des espaces.",
            "Remplacez-la par des espaces, deux par niveau.",
            "La touche Tab a inséré une tabulation ; YAML compte les espaces pour savoir ce qui va ensemble.",
            "Remplacez les tabulations par des espaces. La plupart des éditeurs savent le faire d'eux-mêmes.",
        ),
    ),
    code(
        "E008",
        "empty-file",
        Words(
            "The file is empty.",
            "Begin with `schema: 1`, or copy another profile.",
            "There is nothing in the file, or only comments.",
            "Copy a profile that exists and change it, or run `hub new`.",
        ),
        Words(
            "Le fichier est vide.",
            "Commencez par `schema: 1`, ou copiez un autre profil.",
            "Il n'y a rien dans le fichier, ou seulement des commentaires.",
            "Copiez un profil existant et modifiez-le, ou lancez `hub new`.",
        ),
    ),
    code(
        "E009",
        "yaml",
        Words(
            "The file cannot be read from here on ({detail}).",
            "Compare this line and the one before with another profile.",
            "Something at this place is not YAML.",
            "Compare with the same place in another profile; often a quotation mark, a colon or an indentation is missing.",
        ),
        Words(
            "La suite du fichier est illisible à partir d'ici ({detail}).",
            "Comparez cette ligne et la précédente avec un autre profil.",
            "Quelque chose à cet endroit n'est pas du YAML.",
            "Comparez avec le même endroit d'un autre profil ; souvent, il manque un guillemet, un deux-points ou un retrait.",
        ),
    ),
    code(
        "E010",
        "unclosed-quote",
        Words(
            "The quotation mark {quote} that opens here is not closed where it should be.",
            "Put {quote} at the end of the text.",
            "A text that begins with a quotation mark must end with the same one.",
            'Add the closing quotation mark. Inside double quotes write an inner one as `\\"`.',
        ),
        Words(
            "Le guillemet {quote} ouvert ici n'est pas fermé là où il le faudrait.",
            "Mettez {quote} à la fin du texte.",
            "Un texte qui commence par un guillemet doit finir par le même.",
            "Ajoutez le guillemet fermant. Entre guillemets doubles, un guillemet intérieur s'écrit `\\\"`.",
        ),
    ),
    code(
        "E011",
        "colon-in-text",
        Words(
            "A colon with a space after it stands inside a text that has no quotes.",
            'Put the whole text in double quotes: `"Exit: a way out"`.',
            "YAML takes a colon with a space for the end of a key.",
            "Put double quotes around the whole text.",
        ),
        Words(
            "Un deux-points suivi d'une espace se trouve dans un texte sans guillemets.",
            'Mettez tout le texte entre guillemets doubles : `"Exit : une sortie"`.',
            "Pour YAML, un deux-points suivi d'une espace termine une clé.",
            "Mettez tout le texte entre guillemets doubles.",
        ),
    ),
    code(
        "E012",
        "reserved-character",
        Words(
            "A text without quotes cannot have {character} here.",
            "Put the whole text in double quotes.",
            "The characters @ % * & ! and some others have a meaning of their own at the start of a text.",
            "Put double quotes around the whole text.",
        ),
        Words(
            "Un texte sans guillemets ne peut pas avoir {character} ici.",
            "Mettez tout le texte entre guillemets doubles.",
            "Au début d'un texte, les caractères @ % * & ! et quelques autres ont un sens particulier.",
            "Mettez tout le texte entre guillemets doubles.",
        ),
    ),
    code(
        "E013",
        "unclosed-bracket",
        Words(
            "The bracket {bracket} that opens here is not closed properly; reading failed in line {other}.",
            "Close it, put commas between the values, and put texts with commas or brackets in quotes.",
            "A closing bracket or a comma is missing, or a text inside has a comma, a bracket or a quotation mark and no quotes around it.",
            "Close the bracket; put double quotes around every text inside it.",
        ),
        Words(
            "Le crochet ou l'accolade {bracket} ouvert ici n'est pas bien fermé ; la lecture a échoué à la ligne {other}.",
            "Fermez-le, séparez les valeurs par des virgules, et mettez entre guillemets les textes qui ont des virgules ou des crochets.",
            "Il manque un crochet fermant ou une virgule, ou un texte à l'intérieur a une virgule, un crochet ou un guillemet sans être entre guillemets.",
            "Fermez le crochet ; mettez entre guillemets doubles chaque texte à l'intérieur.",
        ),
    ),
    code(
        "E014",
        "indentation",
        Words(
            "This line does not fit the lines above it.",
            "Give it as many spaces as its neighbours; items of a list begin with a dash and a space.",
            "Lines that belong together need the same number of spaces before them; a dash, a colon or a quotation mark may be missing above.",
            "Compare the spaces with the lines above, two for each level.",
        ),
        Words(
            "Cette ligne ne s'accorde pas avec celles du dessus.",
            "Donnez-lui autant d'espaces qu'à ses voisines ; les éléments d'une liste commencent par un tiret et une espace.",
            "Les lignes qui vont ensemble ont le même nombre d'espaces devant elles ; il manque peut-être un tiret, un deux-points ou un guillemet au-dessus.",
            "Comparez les espaces avec les lignes du dessus, deux par niveau.",
        ),
    ),
    code(
        "E015",
        "key-twice",
        Words(
            '"{key}" stands here a second time; the first is in line {first}.',
            "Keep one of the two, or join them.",
            "The same key occurs twice in one block; only one of them could count.",
            "Delete one, or bring both contents together under the first.",
        ),
        Words(
            "« {key} » figure ici une seconde fois ; la première est à la ligne {first}.",
            "Gardez l'une des deux, ou réunissez-les.",
            "La même clé figure deux fois dans un bloc ; une seule pourrait compter.",
            "Supprimez-en une, ou réunissez les deux contenus sous la première.",
        ),
    ),
    code(
        "E016",
        "anchor-or-alias",
        Words(
            "{text} is a YAML shortcut (anchor or alias), and those are not used here.",
            "Write the value out; if it is meant as text, put it in double quotes.",
            "A value that begins with `&` or `*` names or repeats another one in YAML. Profiles are read one line at a time, so each says what it means.",
            "Write the value out again, or put double quotes around a text that begins with `*` or `&`.",
        ),
        Words(
            "{text} est un raccourci de YAML (ancre ou alias), et on n'en utilise pas ici.",
            "Écrivez la valeur en toutes lettres ; si c'est du texte, mettez-le entre guillemets doubles.",
            "Une valeur qui commence par `&` ou `*` en nomme ou en répète une autre. Dans un profil, chaque ligne dit elle-même ce qu'elle veut dire.",
            "Écrivez de nouveau la valeur, ou mettez entre guillemets doubles un texte qui commence par `*` ou `&`.",
        ),
    ),
    code(
        "E017",
        "tag",
        Words(
            "{tag} is a YAML tag, and tags are not used here.",
            "Delete it; if it is meant as text, put it in double quotes.",
            "A value that begins with an exclamation mark names a type in YAML.",
            "Delete the tag, or put double quotes around a text that begins with `!`.",
        ),
        Words(
            "{tag} est une étiquette de type YAML, et on n'en utilise pas ici.",
            "Supprimez-la ; si c'est du texte, mettez-le entre guillemets doubles.",
            "Une valeur qui commence par un point d'exclamation désigne un type en YAML.",
            "Supprimez l'étiquette, ou mettez entre guillemets doubles un texte qui commence par `!`.",
        ),
    ),
    code(
        "E018",
        "too-deep",
        Words(
            "Lists and blocks stand in one another more than {limit} levels deep here.",
            "Check for brackets that are not closed.",
            "No profile needs that many levels; brackets or indentation have gone wrong.",
            "Close the brackets, or bring the lines back to their level.",
        ),
        Words(
            "Listes et blocs sont ici imbriqués sur plus de {limit} niveaux.",
            "Cherchez des crochets qui ne sont pas fermés.",
            "Aucun profil n'a besoin d'autant de niveaux ; des crochets ou des retraits sont faux.",
            "Fermez les crochets, ou ramenez les lignes à leur niveau.",
        ),
    ),
    code(
        "E019",
        "second-document",
        Words(
            "A second document begins here; a file holds one.",
            "Delete the line `---`, or put what follows into a file of its own.",
            "A line of three hyphens begins a new document in YAML.",
            "Delete that line, or make two files.",
        ),
        Words(
            "Un second document commence ici ; un fichier n'en contient qu'un.",
            "Supprimez la ligne `---`, ou placez la suite dans un autre fichier.",
            "En YAML, une ligne de trois traits d'union commence un nouveau document.",
            "Supprimez cette ligne, ou faites deux fichiers.",
        ),
    ),
    code(
        "E020",
        "key-form",
        Words(
            "What stands before the colon here is not a name.",
            "Write a key, a colon, a space and the value: `name: …`.",
            "A key is a single word such as `summary`; here it is missing, or it is a list or a block.",
            "Write the key's name. Text in braces needs quotes.",
        ),
        Words(
            "Ce qui précède le deux-points ici n'est pas un nom.",
            "Écrivez une clé, un deux-points, une espace et la valeur : `name: …`.",
            "Une clé est un seul mot, comme `summary` ; ici elle manque, ou c'est une liste ou un bloc.",
            "Écrivez le nom de la clé. Un texte entre accolades doit être entre guillemets.",
        ),
    ),
    code(
        "E021",
        "leading-zero",
        Words(
            "{value} begins with a zero and has no quotes.",
            'Put it in double quotes: `"{value}"`.',
            "Programs read such a number in different ways, and some drop the zero.",
            "Put it in double quotes if the zero belongs to it; else leave the zero out.",
        ),
        Words(
            "{value} commence par un zéro et n'est pas entre guillemets.",
            'Mettez-le entre guillemets doubles : `"{value}"`.',
            "Les programmes lisent un tel nombre de différentes façons, et certains ôtent le zéro.",
            "Mettez-le entre guillemets doubles si le zéro compte ; sinon, ôtez le zéro.",
        ),
    ),
    code(
        "E022",
        "file-name",
        Words(
            'The file name "{value}" cannot be a city\'s address.',
            "Use lower-case letters without accents, digits and single hyphens, ending in `.yml`.",
            "The name of the file becomes the address of the page, which never changes afterwards.",
            "Rename the file: `saint-denis.yml` and not `Saint_Denis.yaml`.",
        ),
        Words(
            "Le nom de fichier « {value} » ne peut pas servir d'adresse à une ville.",
            "Utilisez des minuscules sans accent, des chiffres et des traits d'union simples, avec `.yml` à la fin.",
            "Le nom du fichier devient l'adresse de la page, qui ne changera plus.",
            "Renommez le fichier : `saint-denis.yml` et non `Saint_Denis.yaml`.",
        ),
    ),
    code(
        "E023",
        "text-after-quote",
        Words(
            "The quoted text that begins here ends too early; something follows its closing quotation mark.",
            'Put the whole text in double quotes, and write an inner quotation mark as « or `\\"`.',
            "A quotation mark or an apostrophe inside the text closed it: `'l'accueil'` ends after the first l.",
            'Use double quotes around a text with apostrophes: `"l\'accueil"`.',
        ),
        Words(
            "Le texte entre guillemets qui commence ici finit trop tôt ; quelque chose suit le guillemet fermant.",
            'Mettez tout le texte entre guillemets doubles, et écrivez un guillemet intérieur « ou `\\"`.',
            "Un guillemet ou une apostrophe dans le texte l'a fermé : `'l'accueil'` finit après le premier l.",
            'Mettez entre guillemets doubles un texte qui a des apostrophes : `"l\'accueil"`.',
        ),
    ),
    code(
        "E024",
        "backslash",
        Words(
            "A backslash in a text in double quotes has a meaning of its own, and this one has none.",
            "Write two backslashes, or use single quotes.",
            "In double quotes a backslash begins a special character.",
            "Double the backslash, or use single quotes.",
        ),
        Words(
            "Entre guillemets doubles, une barre oblique inverse a un sens particulier, et celle-ci n'en a pas.",
            "Doublez-la, ou utilisez des guillemets simples.",
            "Entre guillemets doubles, une barre oblique inverse annonce un caractère spécial.",
            "Doublez la barre oblique inverse, ou utilisez des guillemets simples.",
        ),
    ),
    code(
        "E025",
        "text-after-bar",
        Words(
            "After `|` or `>` the text must begin on the next line.",
            "Move the text down and indent it by two spaces.",
            "The bar says that a long text follows on the lines below.",
            "Put the text on the next lines, indented, or leave out the bar.",
        ),
        Words(
            "Après `|` ou `>`, le texte commence à la ligne suivante.",
            "Descendez le texte et décalez-le de deux espaces.",
            "La barre annonce un long texte sur les lignes du dessous.",
            "Mettez le texte sur les lignes suivantes, en retrait, ou ôtez la barre.",
        ),
    ),
    code(
        "E026",
        "line-without-key",
        Words(
            'This line has no key: "{text}".',
            "Write `key: value`; a text that goes on must be indented further than its key.",
            "A colon is missing, or the line goes on with a text and is not indented far enough.",
            "Add the colon and a space after the key, or indent the line.",
        ),
        Words(
            "Cette ligne n'a pas de clé : « {text} ».",
            "Écrivez `clé: valeur` ; la suite d'un texte doit être plus en retrait que sa clé.",
            "Il manque un deux-points, ou la ligne continue un texte sans être assez en retrait.",
            "Ajoutez le deux-points et une espace après la clé, ou mettez la ligne en retrait.",
        ),
    ),
    code(
        "E030",
        "hub-file-missing",
        Words(
            "The hub's own file {path} is missing.",
            "Without it, what refers to it cannot be checked.",
            "A file that belongs to the hub was moved or deleted, or the command runs in a folder that is not the project's.",
            "Restore the file, or run the command in the project's folder.",
        ),
        Words(
            "Il manque le fichier {path} du répertoire.",
            "Sans lui, ce qui s'y rapporte ne peut pas être vérifié.",
            "Un fichier du répertoire a été déplacé ou supprimé, ou la commande est lancée hors du dossier du projet.",
            "Rétablissez le fichier, ou lancez la commande dans le dossier du projet.",
        ),
    ),
    code(
        "E031",
        "ledger-unreadable",
        Words(
            "The ledger of translations cannot be read ({detail}).",
            "Take the file back from the last version, or delete it: it is then made anew, and every translation counts as current.",
            "The file is written by programs only; somebody edited it, or two versions were merged badly.",
            "Restore it from the project's history.",
        ),
        Words(
            "Le registre des traductions est illisible ({detail}).",
            "Reprenez le fichier de la dernière version, ou supprimez-le : il sera refait, et toute traduction comptera comme à jour.",
            "Ce fichier n'est écrit que par des programmes ; quelqu'un l'a modifié, ou deux versions ont été mal fusionnées.",
            "Rétablissez-le à partir de l'historique du projet.",
        ),
    ),
)
