"""A profile of a made-up city with something in every kind of field, of the real hub: to be opened, and mistyped."""

from __future__ import annotations

from dataclasses import dataclass

PROFILE = """\
schema: 1
name: {en: Rivertown, fr: Rivebourg}
type: city
country: NL
region: western-europe
coordinates: {lat: 51.5, lon: 4.5}
website: https://rivertown.example/
population:
  - {value: 120000, as_of: 2024-01-01, source: register}
leadership:
  - {name: Ada Example, role: {en: Mayor, fr: Maire}, from: 2020, as_of: 2024-05, source: register}
background: {en: "Rivertown has a port [@register].", fr: "Rivebourg a un port [@register]."}
series:
  - id: calls
    label: {en: Calls to the advice point, fr: Appels au point de conseil}
    unit: {en: reports, fr: signalements}
    points: [{label: "2022", value: 20}, {label: "2023", value: 30}]
    source: report
strategies:
  - id: together
    title: {en: Together, fr: Ensemble}
    level: city
    period: {from: 2015, to: 2018, source: report}
key_initiatives:
  - id: open-doors
    title: {en: Open doors, fr: Portes ouvertes}
    aim: [cohesion-inclusion]
    form: programme
    summary: {en: Neighbours meet once a month., fr: Le voisinage se réunit une fois par mois.}
    approach: {en: "They meet and talk [@report].", fr: "On se réunit et on parle [@report]."}
    sectors: [education]
    period: {from: 2019, to: 2023, source: report}
    parameters:
      - {value: {min: 10, max: 15}, as_of: 2023, source: report, label: {en: People, fr: Personnes}}
    cost: {value: 5000, currency: EUR, as_of: 2023, source: report}
    help_line: {phone: "+31 10 000 0000", for: {en: Anyone, fr: Tout le monde}, checked: 2024-05-01, source: report}
    claims:
      - text: {en: Neighbours know each other better., fr: Les voisins se connaissent mieux.}
        about: outcome
        stance: supports
        evidence: e2
        source: report
    contact: {role: {en: Prevention office, fr: Service prévention}, email: prevention@rivertown.example}
quotes:
  - {text: {en: Together we are strong., fr: Ensemble nous sommes forts.}, speaker: {en: the mayor, fr: la maire}, source: report}
sources:
  register: {title: Register, date: 2024-12, language: [nl], type: statistics, read: excerpt, url: "https://rivertown.example/r"}
  report: {title: Annual report, date: 2024, language: [nl], type: report, read: full, url: "https://rivertown.example/a"}
original_language: en
translation:
  fr: {method: human, date: 2024-06-01}
review: {status: self-declared, date: 2024-06-01}
"""  # noqa: E501 - as somebody would write it

Place = tuple[str | int, ...]
_FIRST: Place = ("key_initiatives", 0)


@dataclass(frozen=True)
class Mistake:
    """One mistake in the profile.

    `old` becomes `new` in the file, and `code` is told there: in the line of `new`, or that of `at`, at `field`. `fix`
    is a piece of what the check says to do, in English and in French. What a form can express is `typed` into the field
    at `place`; both are None for what only a file can hold.
    """

    code: str
    old: str
    new: str
    fix: tuple[str, str]
    field: str = ""
    at: str | None = None
    place: Place | None = None
    typed: str | None = None

    @property
    def text(self) -> str:
        """The profile with the mistake in it."""
        assert PROFILE.count(self.old) == 1, self.old
        return PROFILE.replace(self.old, self.new)

    @property
    def line(self) -> int:
        """The line that the check has to name, from 1."""
        piece = self.at or self.new.strip().split("\n")[0]
        return self.text[: self.text.index(piece)].count("\n") + 1


MISTAKES: dict[str, Mistake] = {
    "population in words": Mistake(
        "E105",
        "value: 120000",
        "value: about 120",
        ("digits only", "des chiffres seulement"),
        place=("population", 0, "value"),
        typed="about 120",
    ),
    "date that does not exist": Mistake(
        "E114",
        "as_of: 2024-01-01",
        "as_of: 31/02/2024",
        ("Check day and month", "Vérifiez le jour et le mois"),
        place=("population", 0, "as_of"),
        typed="31/02/2024",
    ),
    "date in words": Mistake(
        "E113",
        "as_of: 2024-01-01",
        "as_of: May 2024",
        ("Write the year first", "Écrivez l’année d’abord"),
        place=("population", 0, "as_of"),
        typed="May 2024",
    ),
    "figure newer than its source": Mistake(
        "E303",
        "as_of: 2024-01-01",
        "as_of: 2030",
        ("name the newer source", "citez la source plus récente"),
        place=("population", 0, "as_of"),
        typed="2030",
    ),
    "address without https": Mistake(
        "E116",
        "website: https://rivertown.example/",
        "website: www.rivertown.example",
        ("Write it in full", "Écrivez-la en entier"),
        place=("website",),
        typed="www.rivertown.example",
    ),
    "latitude out of range": Mistake(
        "E123", "lat: 51.5", "lat: 151", ("at most 90", "au plus 90"), place=("coordinates", "lat"), typed="151"
    ),
    "initiative without title": Mistake(
        "E101",
        "    title: {en: Open doors, fr: Portes ouvertes}\n",
        "",
        ("Add it, for example", "Ajoutez-le, par exemple"),
        at="- id: open-doors",
        place=(*_FIRST, "title"),
        typed="",
    ),
    "identifier with capitals": Mistake(
        "E115",
        "id: open-doors",
        "id: Open Doors",
        ('Did you mean "open-doors"?', "Vouliez-vous dire « open-doors » ?"),
        place=(*_FIRST, "id"),
        typed="Open Doors",
    ),
    "citation in a title": Mistake(
        "E301",
        "title: {en: Open doors,",
        'title: {en: "Open doors [@report]",',
        ("Put it into a longer text", "Mettez-le dans un texte plus long"),
        place=(*_FIRST, "title", "en"),
        typed="Open doors [@report]",
    ),
    "unknown source in a text": Mistake(
        "E300",
        "Neighbours meet once a month.",
        '"They meet [@nothing]."',
        ("Add it under `sources`", "Ajoutez-la sous `sources`"),
        place=(*_FIRST, "summary", "en"),
        typed="They meet [@nothing].",
    ),
    "citation misspelt": Mistake(
        "E302",
        "Neighbours meet once a month.",
        '"They meet [@report p. 7]."',
        ("`[@key, p. 7]`", "`[@cle, p. 7]`"),
        place=(*_FIRST, "summary", "en"),
        typed="They meet [@report p. 7].",
    ),
    "citation without its sign": Mistake(
        "W406",
        "Neighbours meet once a month.",
        '"They meet [report]."',
        ("Write `[@report]`", "Écrivez `[@report]`"),
        place=(*_FIRST, "summary", "en"),
        typed="They meet [report].",
    ),
    "HTML": Mistake(
        "E310",
        "They meet and talk",
        "They <b>meet</b>",
        ("Write plain text", "Écrivez du texte simple"),
        place=(*_FIRST, "approach", "en"),
        typed="They <b>meet</b> [@report].",
    ),
    "picture": Mistake(
        "E311",
        "They meet and talk",
        "They meet ![here](x.png)",
        ("Describe in words", "Dites en mots"),
        place=(*_FIRST, "approach", "en"),
        typed="They meet ![here](x.png) [@report].",
    ),
    "heading": Mistake(
        "E312",
        "They meet and talk",
        "# They meet\\n\\nAnd talk",
        ("Begin a new paragraph", "Commencez plutôt un nouveau paragraphe"),
        at="    approach:",
        place=(*_FIRST, "approach", "en"),
        typed="# They meet\n\nAnd talk [@report].",
    ),
    "link that runs a program": Mistake(
        "E313",
        "They meet and talk",
        "[They](javascript:alert(1)) meet",
        ("Links begin with", "Les liens commencent par"),
        place=(*_FIRST, "approach", "en"),
        typed="[They](javascript:alert(1)) meet [@report].",
    ),
    "label of people": Mistake(
        "W402",
        "They meet and talk",
        "They look for a lone wolf",
        ("a person who acted alone", "Écrivez plutôt"),
        place=(*_FIRST, "approach", "en"),
        typed="They look for a lone wolf [@report].",
    ),
    "end before the beginning": Mistake(
        "E304",
        "to: 2023",
        "to: 2001",
        ("perhaps they are swapped", "peut-être inversées"),
        place=(*_FIRST, "period", "to"),
        typed="2001",
    ),
    "range upside down": Mistake(
        "E305",
        "min: 10",
        "min: 99",
        ("Swap `min` and `max`", "Inversez `min` et `max`"),
        place=(*_FIRST, "parameters", 0, "value", "min"),
        typed="99",
    ),
    "currency sign": Mistake(
        "E128",
        "currency: EUR",
        "currency: €",
        ("three capitals", "trois capitales"),
        place=(*_FIRST, "cost", "currency"),
        typed="€",
    ),
    "telephone in words": Mistake(
        "E118",
        '"+31 10 000 0000"',
        "call us",
        ("with the country's code", "avec l’indicatif du pays"),
        place=(*_FIRST, "help_line", "phone"),
        typed="call us",
    ),
    "help line without a number": Mistake(
        "E316",
        'phone: "+31 10 000 0000", ',
        "",
        ("Add `phone` or `url`", "Ajoutez `phone` ou `url`"),
        at="help_line:",
        place=(*_FIRST, "help_line", "phone"),
        typed="",
    ),
    "mailbox without @": Mistake(
        "E117",
        "prevention@rivertown.example",
        "prevention",
        ("Write it like", "Écrivez-la comme"),
        at="    contact:",
        place=(*_FIRST, "contact", "email"),
        typed="prevention",
    ),
    "mailbox of a person": Mistake(
        "W403",
        "prevention@rivertown.example",
        "jane.doe@rivertown.example",
        ("functional mailbox", "boîte fonctionnelle"),
        place=(*_FIRST, "contact", "email"),
        typed="jane.doe@rivertown.example",
    ),
    "contact without an address": Mistake(
        "E317",
        ", email: prevention@rivertown.example",
        "",
        ("Add `email`", "Ajoutez `email`"),
        at="    contact:",
        place=(*_FIRST, "contact", "email"),
        typed="",
    ),
    "level without independent source": Mistake(
        "E309",
        "evidence: e2",
        "evidence: e4",
        ("`independent: true`", "`independent: true`"),
        place=(*_FIRST, "claims", 0, "evidence"),
        typed="e4",
    ),
    "fewer than ten people": Mistake(
        "W405",
        "value: 20}",
        "value: 7}",
        ("join several years", "regroupez plusieurs années"),
        place=("series", 0, "points", 0, "value"),
        typed="7",
    ),
    "quotation too long": Mistake(
        "E314",
        "Together we are strong.",
        "word " * 61,
        ("Shorten it", "Raccourcissez-la"),
        place=("quotes", 0, "text", "en"),
        typed="word " * 61,
    ),
    "language misspelt": Mistake(
        "E119",
        "date: 2024, language: [nl]",
        "date: 2024, language: [Duch]",
        ("lower-case letters", "minuscules"),
        place=("sources", "report", "language"),
        typed="Duch",
    ),
    "unknown field": Mistake(
        "E100",
        "website: https",
        "webseit: https",
        ('Did you mean "website"?', "Vouliez-vous dire « website » ?"),
        field="webseit",
    ),
    "field in another's place": Mistake(
        "E100",
        "    form: programme",
        "    form: programme\n    population: 12",
        ("The fields here", "Les champs d’ici"),
        field="key_initiatives[0].population",
        at="population: 12\n",
    ),
    "key twice": Mistake(
        "E015",
        "country: NL",
        "country: NL\ncountry: BE",
        ("Keep one of the two", "Gardez l’une des deux"),
        field="country",
        at="country: BE",
    ),
    "tab": Mistake(
        "E007", "type: city", "\n\ttype: city", ("Replace it by spaces", "Remplacez-la par des espaces"), at="\ttype"
    ),
    "quotation mark that is not closed": Mistake(
        "E010",
        "website: https://rivertown.example/",
        'website: "https://rivertown.example/',
        ("at the end of the text", "à la fin du texte"),
        at="website",
    ),
    "bracket that is not closed": Mistake(
        "E013",
        "aim: [cohesion-inclusion]",
        "aim: [cohesion-inclusion",
        ("add the closing bracket", "ajoutez le crochet fermant"),
    ),
    "colon in a text without quotes": Mistake(
        "E011",
        "Neighbours meet once a month.",
        "Neighbours: once a month",
        ("in double quotes", "entre guillemets doubles"),
    ),
    "sign at the beginning of a text": Mistake(
        "E012",
        "{en: Neighbours meet once a month.,",
        "{en: @report says so,",
        ("in double quotes", "entre guillemets doubles"),
    ),
    "line in the wrong column": Mistake(
        "E014",
        "    form: programme",
        "   form: programme",
        ("as many spaces as its neighbours", "autant d’espaces qu’à ses voisines"),
    ),
    "alias": Mistake(
        "E016",
        "country: NL",
        "country: *nl",
        ("Write the value out", "Écrivez la valeur en toutes lettres"),
        field="country",
    ),
    "tag": Mistake("E017", "country: NL", "country: !country NL", ("Delete it", "Supprimez-la"), field="country"),
    "second document": Mistake(
        "E019", "review: {status", "---\nreview: {status", ("Delete the line", "Supprimez la ligne"), at="---"
    ),
    "leading zero": Mistake(
        "E021",
        '{phone: "+31 10 000 0000"',
        "{phone: 0100000000",
        ("double quotes", "guillemets doubles"),
        field="key_initiatives[0].help_line.phone",
    ),
    "text without its language": Mistake(
        "E108",
        "{en: Neighbours meet once a month., fr: Le voisinage se réunit une fois par mois.}",
        "Neighbours meet once a month.",
        ("{en: ", "{fr: "),
        field="key_initiatives[0].summary",
    ),
    "text in neither language": Mistake(
        "E120",
        "name: {en: Rivertown, fr: Rivebourg}",
        "name: {nl: Rivierstad}",
        ("Add `en:` or `fr:`", "Ajoutez `en:` ou `fr:`"),
        field="name",
    ),
    "comma that cuts a text": Mistake(
        "E131",
        "{en: Neighbours meet once a month.,",
        "{en: Neighbours, friends meet.,",
        ("in double quotes", "entre guillemets doubles"),
        field="key_initiatives[0].summary.friends meet.",
    ),
    "empty text": Mistake(
        "E121", "en: Open doors,", 'en: "",', ("Fill it in", "Remplissez-le"), field="key_initiatives[0].title.en"
    ),
    "list where a block belongs": Mistake(
        "E103",
        "coordinates: {lat: 51.5, lon: 4.5}",
        "coordinates: [51.5, 4.5]",
        ("lat, lon", "lat, lon"),
        field="coordinates",
    ),
    "value where a list belongs": Mistake(
        "E104",
        "sectors: [education]",
        "sectors: education",
        ("with a dash", "par un tiret"),
        field="key_initiatives[0].sectors",
    ),
    "word for yes": Mistake(
        "E107",
        "date: 2024, language",
        "date: 2024, independent: yes, language",
        ("Write `true` or `false`", "Écrivez `true` ou `false`"),
        field="sources.report.independent",
    ),
    "keyword misspelt": Mistake(
        "E110",
        "sectors: [education]",
        "sectors: [educaton]",
        ('Did you mean "education"?', "Vouliez-vous dire « education » ?"),
        field="key_initiatives[0].sectors[0]",
    ),
    "country by its name": Mistake(
        "E111", "country: NL", "country: Netherlands", ("NL (Netherlands)", "NL ("), field="country"
    ),
    "value that is not one of the choices": Mistake(
        "E126",
        "{value: 120000,",
        "{value: 120000, qualifier: circa,",
        ("One of these: about", "Une de celles-ci : about"),
        field="population[0].qualifier",
    ),
    "source key unknown": Mistake(
        "E200",
        "period: {from: 2019, to: 2023, source: report}",
        "period: {from: 2019, to: 2023, source: raport}",
        ('Did you mean "report"?', "Vouliez-vous dire « report » ?"),
        field="key_initiatives[0].period.source",
    ),
    "network unknown": Mistake(
        "E205",
        "background:",
        "networks: [{id: strong-city, roles: [member], source: register}]\nbackground:",
        ('Did you mean "strong-cities"?', "Vouliez-vous dire « strong-cities » ?"),
        field="networks[0].id",
    ),
    "strategy unknown": Mistake(
        "E202",
        "    claims:",
        "    strategies: [togther]\n    claims:",
        ('Did you mean "together"?', "Vouliez-vous dire « together » ?"),
        field="key_initiatives[0].strategies[0]",
    ),
    "evidence level by hand": Mistake(
        "E308",
        "    form: programme",
        "    form: programme\n    evidence_level: e3",
        ("under `claims`", "sous `claims`"),
        field="key_initiatives[0].evidence_level",
        at="evidence_level",
    ),
    "source never cited": Mistake(
        "W400",
        "sources:",
        "sources:\n  lost: {title: X, language: [nl], type: report, read: full}",
        ("[@lost]", "[@lost]"),
        field="sources.lost",
        at="  lost",
    ),
    "figures not newest first": Mistake(
        "E318",
        "as_of: 2024-01-01, source: register}",
        "as_of: 2024-01-01, source: register}\n  - {value: 121000, as_of: 2024-06, source: register}",
        ("Put the newest first", "Mettez la plus récente en premier"),
        field="population[1].as_of",
        at="121000",
    ),
    "translation undeclared": Mistake(
        "W407",
        "translation:\n  fr: {method: human, date: 2024-06-01}\n",
        "",
        ("Add `translation:", "Ajoutez `translation:"),
        field="translation",
        at="schema: 1",
    ),
}
"""Mistakes that people make, by what they are."""

TYPED = {name: mistake for name, mistake in MISTAKES.items() if mistake.place is not None}
"""Those that can be typed into the form."""
