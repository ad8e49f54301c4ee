"""For every code one good example and several bad ones: changes to a file of the made-up project, or a whole file.

A good example is near the mistake and right. The table is complete: `test_codes` compares it with the codes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.reading.projects import CITY, Change

Content = bytes | tuple[Change, ...]
"""A whole file, or changes to the one that is there."""

VOCABULARIES = "hub/data/vocabularies.yml"
RESOURCES = "hub/data/resources.yml"
SITE = "hub/data/site.yml"
SCOPE = "scope: {en: The city without its suburbs., fr: La ville sans sa banlieue.}"
PLACE = "coordinates: {lat: 51.5, lon: 4.5}"
POPULATION = "{value: 120000, as_of: 2024-01-01, source: register}"
SUMMARY = "summary: {en: Neighbours meet once a month., fr: Les voisins se réunissent une fois par mois.}"
EVALUATION = (
    "evaluation: {title: Evaluatie, date: 2023~, language: [nl], type: evaluation, independent: true, read: not-read}"
)


@dataclass(frozen=True)
class Example:
    """What makes a code appear, and what is near it and right. `alone`: no other error may come with a bad one."""

    bad: tuple[Content, ...]
    good: Content = ()
    file: str = CITY
    alone: bool = True
    others: tuple[str, ...] = field(default=())
    """Codes that rightly come with it."""


def to(*changes: Change) -> Content:
    """Return changes to the file."""
    return changes


def scope(text: str) -> Content:
    """Return the file with another text (English) where the city's scope stands."""
    return ((SCOPE, f"scope:\n  en: |\n    {text}\n  fr: La ville sans sa banlieue."),)


EXAMPLES: dict[str, Example] = {
    "E005": Example(
        bad=(
            "schema: 1\n# Montréal\n".encode("latin-1"),
            "schema: 1\n# Montréal\n".encode("utf-16"),
            b"schema: 1 # \xff\n",
            b"schema: 1 # \xe2\x82\n",
        ),
        good=to(("Ada Example", "Zoë Ñandú")),
        alone=False,
    ),
    "E006": Example(
        bad=(
            to(("It has a port", "It has\u202e a port")),
            to(("It has a port", "It\u200b has a port")),
            to(("It has a port", "It has a\u00ad port")),
            to(("Ada Example", "Ada\x07 Example")),
            to(("Ada Example", '"Ada\\u2066 Example"')),
            to(("Ada Example", '"Ada\\0 Example"')),
            to(("It has a port", "It has a\u2028 port")),
        ),
        good=to(("It has a port", "It has\u00a0a\u202fport \U0001f6a2")),
    ),
    "E007": Example(
        bad=(
            to(("country: NL", "\tcountry: NL")),
            to(("  - {name: Ada", "\t- {name: Ada")),
            to(("type: city", "type:\tcity")),
            to(("It has a port", "It has\ta port")),
        ),
        good=to(("Ada Example", '"Ada\\tExample"')),
    ),
    "E008": Example(bad=(b"", b"\n\n", b"# only this\n", b"---\n", b"\xef\xbb\xbf", b"---\n...\n", b"~\n"), good=to()),
    "E009": Example(
        bad=(b"%YAML 3.0\n---\na: 1\n", b"%YAML 1.1\n%YAML 1.1\n---\na: 1\n"), good=to(("en: |", "en: |-")), alone=False
    ),
    "E010": Example(
        bad=(
            to(('phone: "+31 10 000 0000"', 'phone: "+31 10 000 0000')),
            to(("website: https://harbour.example/", 'website: "https://harbour.example/')),
            to(("website: https://harbour.example/", "website: 'https://harbour.example/")),
            b'schema: 1\nname: "abc\n',
            b"schema: 1\nname: 'abc\n\n\n",
        ),
        good=to(("Ada Example", '"Ada\n    Example"')),
    ),
    "E011": Example(
        bad=(
            to(("name: Harbour Police,", "name: Exit: Police,")),
            to(("type: city", "type: city: big")),
            to((SCOPE, "scope:\n  en: First: the city.\n  fr: La ville.")),
        ),
        good=to((SCOPE, 'scope:\n  en: "First: the city."\n  fr: La ville.')),
    ),
    "E012": Example(
        bad=(
            to((SCOPE, "scope:\n  en: @report says so\n  fr: La ville.")),
            to((SCOPE, "scope:\n  en: [@report] says so\n  fr: La ville.")),
            to((SCOPE, "scope:\n  en: `code` here\n  fr: La ville.")),
            to((SCOPE, "scope:\n  en: %1 of it\n  fr: La ville.")),
            to((SCOPE, "scope: {en: It says so [@report]., fr: La ville.}")),
            to((SCOPE, "scope:\n  en: *Bold* words\n  fr: La ville.")),
        ),
        good=to((SCOPE, 'scope:\n  en: "@report says so"\n  fr: La ville.')),
    ),
    "E013": Example(
        bad=(
            to(("lat: 51.5, lon: 4.5}", "lat: 51.5, lon: 4.5")),
            to(("keywords: [mentoring, public-dialogue]", "keywords: [mentoring, public-dialogue")),
            to(("keywords: [mentoring, public-dialogue]", "keywords: [mentoring, public-dialogue}")),
        ),
        good=to(("keywords: [mentoring, public-dialogue]", "keywords: [\n  mentoring,\n  public-dialogue,\n]")),
    ),
    "E014": Example(
        bad=(
            to(("country: NL", " country: NL")),
            to(("    form: programme", "   form: programme")),
            to(("    stance", "      stance")),
            to(("series:\n", "series:\n  calls\n")),
        ),
        good=to(("    form: programme\n", "    form:\n      programme\n")),
    ),
    "E015": Example(
        bad=(
            to(("country: NL", "country: NL\ncountry: BE")),
            to((PLACE, "coordinates: {lat: 51.5, lon: 4.5, lat: 51.6}")),
            to(("  report: {", "  report: {title: x, language: [nl], type: report, read: full}\n  report: {")),
            to((POPULATION, "{value: 120000, as_of: 2024-01-01, 'value': 1, source: register}")),
        ),
        good=to(("Harbour Police", "Harbour harbour")),
    ),
    "E016": Example(
        bad=(
            to(("country: NL", "country: &home NL")),
            to(("country: NL", "country: *home")),
            to(("lat: 51.5", "&lat lat: 51.5")),
            to(("keywords: [mentoring", "keywords: &all [mentoring")),
            to(("keywords: [mentoring", "keywords: [*other")),
            to((PLACE, "coordinates: &place\n  lat: 51.5\n  lon: 4.5")),
        ),
        good=to(("Ada Example", '"*Ada* & Example"')),
    ),
    "E017": Example(
        bad=(
            to(("country: NL", "country: !!str NL")),
            to(("country: NL", "country: !mine NL")),
            to(("country: NL", "country: ! NL")),
            to((PLACE, "coordinates: !!map {lat: 51.5, lon: 4.5}")),
            to(("country: NL", "!!str country: NL")),
        ),
        good=to(("Ada Example", "Ada Example!")),
    ),
    "E018": Example(
        bad=(
            b"a: " + b"[" * 100_000,
            b"{" * 100_000,
            b"- " * 400_000,
            b"a: " + b"{a: " * 30 + b"1" + b"}" * 30,
            b"? " * 400_000,
        ),
        good=to(),
    ),
    "E019": Example(
        bad=(to(("country: NL", "---\ncountry: NL")), b"schema: 1\n---\n", b"schema: 1\n...\n---\nschema: 1\n"),
        good=to(("# A made-up", "---\n# A made-up")),
    ),
    "E020": Example(
        bad=(
            to(("country: NL", "country: NL\n? [a, b]\n: c")),
            to(("country: NL", 'country: NL\n"": c')),
            to((PLACE, "coordinates: {lat: 51.5, lon: 4.5, {a: b}: c}")),
        ),
        good=to(("country: NL", "? country\n: NL")),
    ),
    "E021": Example(
        bad=(
            to(('phone: "+31 10 000 0000"', "phone: 0100000000")),
            to((POPULATION, "{value: 0120000, as_of: 2024-01-01, source: register}")),
            to(('label: "2022"', "label: 007")),
            to(("lon: 4.5", "lon: 04.5")),
        ),
        good=to(('phone: "+31 10 000 0000"', 'phone: "0100000000"'), ("lon: 4.5", "lon: 0.5")),
    ),
    "E023": Example(
        bad=(
            to((SCOPE, "scope:\n  en: The city.\n  fr: 'l'accueil'")),
            to((SCOPE, 'scope:\n  en: "The" city.\n  fr: La ville.')),
            to((SCOPE, "scope: {en: The city., fr: 'l'accueil'}")),
        ),
        good=to((SCOPE, 'scope:\n  en: The city.\n  fr: "l\'accueil"')),
    ),
    "E024": Example(
        bad=(
            to(("Ada Example", '"Ada \\Example"')),
            to(("Ada Example", '"Ada \\xZZ"')),
            to(("Ada Example", '"A \\d"')),
        ),
        good=to(("Ada Example", "'Ada \\Example'")),
    ),
    "E025": Example(
        bad=(
            to(("  en: |\n    Harbour", "  en: | Harbour\n    Harbour")),
            to(("  en: |\n    Harbour", "  en: > Harbour\n    x")),
        ),
        good=to(("  en: |\n    Harbour", "  en: > # folded\n    Harbour")),
    ),
    "E026": Example(
        bad=(
            to(("country: NL", "country NL")),
            to(("type: city\n", "type: city\nbig\n")),
            to(("quotes:\n", "quotes\n")),
        ),
        good=to(("type: city\n", "type:\n  city\n")),
    ),
    "E031": Example(
        bad=(b"key: 1\n" * 1000, b"".join(b"k%d: 1\n" % n for n in range(1000)), b"a: x\ty\n" + b"# \t\n" * 600),
        good=to(),
        alone=False,
    ),
    "E100": Example(
        bad=(
            to(("region: western", "regio: x\nregion: western")),
            to(("    form: programme", "    form: programme\n    forme: x")),
            to((PLACE, "coordinates: {lat: 51.5, lon: 4.5, alt: 3}")),
            to(("country: NL", "country: NL\n<<: {a: 1}")),
            to(("country: NL", "country: NL\nPays: x")),
        ),
        good=to(("country: NL", '"country": NL')),
    ),
    "E101": Example(
        bad=(
            to(("title: {en: Open doors, fr: Portes ouvertes, nl: Open deuren}\n    ", "")),
            to(("country: NL\n", "")),
            to(("country: NL\n", "country:\n")),
            to((POPULATION, "{value: 120000, source: register}")),
            to((POPULATION, "{value: ~, as_of: null, source: register}")),
            to(("{min: 10, max: 15}", "{min: 10}")),
        ),
        good=to((POPULATION, "{value: 120000, as_of: null, source: register}")),
    ),
    "E102": Example(
        bad=(
            to(("Ada Example", "2016")),
            to(("Ada Example", "true")),
            to(("Ada Example", "[Ada]")),
            to(('label: "2022"', "label: 2022")),
            to((SCOPE, "scope: {en: 5, fr: La ville.}")),
            to((SCOPE, "scope: {en: [The city], fr: La ville.}")),
            to(("name: Harbour Police", "name: [Harbour Police]")),
        ),
        good=to(("Ada Example", '"2016"')),
    ),
    "E103": Example(
        bad=(
            to((PLACE, "coordinates: [51.5, 4.5]")),
            to((PLACE, "coordinates: 51.5 N 4.5 E")),
            to(("  - {id: port-cities, since: 2015-09, roles: [member], source: network-page}", "  - port-cities")),
            b"- a\n- b\n",
            b"hello\n",
            b"12\n",
            to(("review: {status: imported, date: 2024-06-01}", "review: imported")),
        ),
        good=to((PLACE, "coordinates:\n  lat: 51.5\n  lon: 4.5")),
        alone=False,
    ),
    "E104": Example(
        bad=(
            to(("keywords: [mentoring, public-dialogue]\nback", "keywords: mentoring\nback")),
            to(("aim: [cohesion-inclusion]", "aim: cohesion-inclusion")),
            to(("working_groups:\n  - ", "working_groups:\n  ")),
        ),
        good=to(("aim: [cohesion-inclusion]", "aim:\n    - cohesion-inclusion")),
        alone=False,
    ),
    "E105": Example(
        bad=(
            to((POPULATION, '{value: "120000", as_of: 2024-01-01, source: register}')),
            to((POPULATION, "{value: about 120000, as_of: 2024-01-01, source: register}")),
            to((POPULATION, "{value: 120 000, as_of: 2024-01-01, source: register}")),
            to((POPULATION, "{value: 1_000, as_of: 2024-01-01, source: register}")),
            to((POPULATION, "{value: 0x10, as_of: 2024-01-01, source: register}")),
            to((POPULATION, "{value: .inf, as_of: 2024-01-01, source: register}")),
            to((POPULATION, "{value: true, as_of: 2024-01-01, source: register}")),
            to((POPULATION, "{value: [1], as_of: 2024-01-01, source: register}")),
            to(("lat: 51.5", "lat: 51°30")),
            to((POPULATION, "{value: " + "9" * 5000 + ", as_of: 2024-01-01, source: register}")),
        ),
        good=to((POPULATION, "{value: 120000.5, as_of: 2024-01-01, source: register}")),
    ),
    "E106": Example(
        bad=(
            to(("answer_days: 5", "answer_days: five")),
            to(("answer_days: 5", "answer_days: 5.5")),
            to(("answer_days: 5", 'answer_days: "5"')),
        ),
        good=to(("answer_days: 5", "answer_days: 10")),
        file=SITE,
    ),
    "E107": Example(
        bad=(
            to(("anonymous: true", "anonymous: yes")),
            to(("anonymous: true", "anonymous: 1")),
            to(("anonymous: true", "anonymous: True")),
            to(("anonymous: true", 'anonymous: "true"')),
            to(("country: NL", "country: NL\npublished: no")),
        ),
        good=to(("anonymous: true", "anonymous: false")),
    ),
    "E108": Example(
        bad=(
            to((SCOPE, "scope: The city without its suburbs.")),
            to((SUMMARY, "summary: |\n      Neighbours meet.")),
            to((SCOPE, "scope: 5")),
            to((SCOPE, "scope: [The city]")),
        ),
        good=to((SCOPE, "scope:\n  en: The city without its suburbs.")),
    ),
    "E110": Example(
        bad=(
            to(("keywords: [mentoring, public-dialogue]\nback", "keywords: [mentorring]\nback")),
            to(("sectors: [education]\n    keywords", "sectors: [educaton]\n    keywords")),
            to(("  - sector: education", "  - sector: Education")),
            to(("region: western-europe", "region: west-europe")),
            to(("aim: [cohesion-inclusion]", "aim: [2016]")),
            to(("evidence: e3", "evidence: e5")),
            to(("type: city\nscope", "type: ville\nscope")),
            to(("status: imported", "status: Imported")),
        ),
        good=to(("aim: [cohesion-inclusion]", "aim: [violence-crime]")),
    ),
    "E111": Example(
        bad=tuple(
            to(("country: NL", f"country: {wrong}"))
            for wrong in ("nl", "NED", "Netherlands", "Pays-Bas", "UK", "EU", "ZZ", "31", "QQ")
        ),
        good=to(("country: NL", "country: NO")),
        others=("E202",),
    ),
    "E113": Example(
        bad=tuple(
            to((POPULATION, f"{{value: 120000, as_of: {wrong}, source: register}}"))
            for wrong in (
                "01/02/2024",
                "2024/02/01",
                "2024-1",
                "January 2024",
                "2024.5",
                "[2024]",
                "20240101",
                "'2024~'",
            )
        ),
        good=to((POPULATION, "{value: 120000, as_of: 2024, source: register}")),
    ),
    "E114": Example(
        bad=tuple(
            to((POPULATION, f"{{value: 120000, as_of: {wrong}, source: register}}"))
            for wrong in ("31/02/2024", "2023-02-29", "2024-13", "2024-00-10", "2024-04-31")
        ),
        good=to((POPULATION, "{value: 120000, as_of: 2024-02-29, source: register}")),
    ),
    "E115": Example(
        bad=(
            to(("id: open-doors", "id: Open-Doors")),
            to(("id: open-doors", "id: open_doors")),
            to(("id: open-doors", "id: open--doors")),
            to(("- id: calls", "- id: appels-à-l-aide")),
            to(("- id: calls", "- id: 12")),
            to(
                (
                    "  network-page: {",
                    "  Report: {title: x, language: [nl], type: report, read: full}\n  network-page: {",
                )
            ),
        ),
        good=to(("- id: calls", "- id: calls-2")),
        others=("E201",),
    ),
    "E116": Example(
        bad=tuple(
            to(("website: https://harbour.example/", f"website: {wrong}"))
            for wrong in (
                "harbour.example",
                "'javascript:alert(1)'",
                "ftp://harbour.example/",
                '"https://harbour.example/a b"',
                "https://",
                "https://[",
                '"data:text/html,x"',
                "'https://x.example/\"onclick'",
                "5",
            )
        ),
        good=to(("website: https://harbour.example/", "website: http://harbour.example/a?b=c&d=%20#e")),
    ),
    "E117": Example(
        bad=tuple(
            to(("email: prevention@harbour.example", f"email: {wrong}"))
            for wrong in ("prevention", "prevention at harbour.example", "'@harbour.example'", "5")
        ),
        good=to(("email: prevention@harbour.example", "email: office@harbour.example")),
    ),
    "E118": Example(
        bad=tuple(
            to(('phone: "+31 10 000 0000"', f"phone: {wrong}"))
            for wrong in ("call us", '"+31 10 000 0000 (day)"', "31100000000", '"12"')
        ),
        good=to(('phone: "+31 10 000 0000"', 'phone: "010-000.00.00"')),
    ),
    "E119": Example(
        bad=(
            to((SCOPE, "scope: {en: The city., french: La ville.}")),
            to((SCOPE, "scope: {en: The city., FR: La ville.}")),
            to(("languages: [nl, en]", "languages: [Dutch]")),
            to(("language: [en], type: web-page", "language: [English], type: web-page")),
        ),
        good=to((SCOPE, "scope: {en: The city., zh-Hant: 城}")),
    ),
    "E120": Example(
        bad=(
            to((SCOPE, "scope: {nl: De stad.}")),
            to((SUMMARY, "summary: {}")),
            to((SUMMARY, "summary: {en: , fr: }")),
            to(("name: {en: Harbour, fr: Le Havre-Neuf, nl: Haven}", "name: {nl: Haven}")),
        ),
        good=to((SCOPE, "scope: {nl: De stad., fr: La ville.}")),
    ),
    "E121": Example(
        bad=(
            to((SCOPE, 'scope: {en: "", fr: La ville.}')),
            to((SCOPE, 'scope: {en: "  ", fr: La ville.}')),
            to(("Ada Example", '""')),
            to(("Ada Example", '" "')),
        ),
        good=to((SCOPE, "scope: {en: , fr: La ville.}")),
    ),
    "E122": Example(
        bad=(
            scope("x" * 20_001),
            to(("Ada Example", "A" * 501)),
            to(("website: https://harbour.example/", "website: https://harbour.example/" + "x" * 2000)),
            to(("- id: calls", "- id: " + "a" * 81)),
        ),
        good=scope("x" * 19_000),
    ),
    "E123": Example(
        bad=(
            to(("lat: 51.5", "lat: 151")),
            to(("lat: 51.5", "lat: -90.1")),
            to(("lon: 4.5", "lon: 451")),
            to(('{label: "2022", value: 20}', '{label: "2022", value: -1}')),
        ),
        good=to(("lat: 51.5", "lat: -33.9")),
    ),
    "E124": Example(
        bad=(
            to(("aim: [cohesion-inclusion]", "aim: [cohesion-inclusion, hate, violence-crime]")),
            to(("keywords: [mentoring, public-dialogue]\nback", f"keywords: [{'mentoring, ' * 13}]\nback")),
            to(("prevention: [primary]", "prevention: [primary, primary, primary, primary]")),
        ),
        good=to(("aim: [cohesion-inclusion]", "aim: [cohesion-inclusion, hate]")),
    ),
    "E125": Example(
        bad=(
            to(("aim: [cohesion-inclusion]", "aim: []")),
            to(("sectors: [education]\n    keywords", "sectors: []\n    keywords")),
            to((", {label: {en: early 2023, fr: début 2023}, value: 30}", "")),
            to(("language: [en], type: web-page", "language: [], type: web-page")),
        ),
        good=to(("prevention: [primary]", "prevention: []")),
    ),
    "E126": Example(
        bad=(
            to(("schema: 1", "schema: 2")),
            to(("schema: 1", 'schema: "1"')),
            to(("qualifier: about", "qualifier: environ")),
            to(("original_language: en", "original_language: nl")),
            to(("  fr: {method: human", "  nl: {method: human")),
            to(("role: member,", "role: leader,")),
        ),
        good=to(("qualifier: about", "qualifier: under")),
        alone=False,
    ),
    "E127": Example(
        bad=(
            to(("{name: Ada Example,", '{name: "Ada\\nExample",')),
            to(("locator: p. 3", "locator: |\n          p. 3\n          p. 4")),
        ),
        good=to(("locator: p. 3", "locator: |\n          p. 3")),
    ),
    "E128": Example(
        bad=tuple(to(("currency: EUR", f"currency: {wrong}")) for wrong in ("€", "euro", "eur", "5")),
        good=to(("currency: EUR", "currency: CAD")),
    ),
    "E131": Example(
        bad=(
            to((SCOPE, "scope: {en: The city, its port and more., fr: La ville.}")),
            to((SUMMARY, "summary: {en: Neighbours meet, talk., fr: Les voisins parlent.}")),
        ),
        good=to((SCOPE, 'scope: {en: "The city, its port and more.", fr: La ville.}')),
    ),
    "E200": Example(
        bad=(
            to((POPULATION, "{value: 120000, as_of: 2024-01-01, source: registre}")),
            to(("documents: [report]", "documents: [reprot]")),
            to(("reported_by: report", "reported_by: press")),
            to(("documents: [report]", "documents: [2016]")),
        ),
        good=to((POPULATION, "{value: 120000, as_of: 2024-01-01, source: report}")),
    ),
    "E201": Example(
        bad=(
            to(("initiatives: [open-doors]", "initiatives: [open-door]")),
            to(("initiatives: [open-doors]", "initiatives: [hill/open-doors]")),
        ),
        good=to(("initiatives: [open-doors]", "initiatives: []")),
    ),
    "E202": Example(
        bad=(
            to(("strategies: [together, nl/national-plan]", "strategies: [togeter]")),
            to(("strategies: [together, nl/national-plan]", "strategies: [nl/nationaal-plan]")),
            to(("strategies: [together, nl/national-plan]", "strategies: [national-plan]")),
            to(("strategies: [together, nl/national-plan]", "strategies: [be/national-plan]")),
            to(("    documents: [report]", "    documents: [report]\n    replaced_by: apart")),
        ),
        good=to(("strategies: [together, nl/national-plan]", "strategies: [nl/national-plan]")),
    ),
    "E203": Example(
        bad=(
            to(("adapted_from: [hill/open-doors,", "adapted_from: [hill/open-door,")),
            to(("adapted_from: [hill/open-doors,", "adapted_from: [hil/open-doors,")),
            to(("adapted_from: [hill/open-doors,", "adapted_from: [open-doors,")),
            to(("adapted_from: [hill/open-doors,", "adapted_from: [hill,")),
            to(("adapted_from: [hill/open-doors,", "adapted_from: [../../x,")),
        ),
        good=to(("adapted_from: [hill/open-doors,", "adopted_by: [hill/open-doors,")),
    ),
    "E204": Example(
        bad=(
            to(("{city: harbour}", "{city: harbor}")),
            to(("about: [harbour,", "about: [harbor,")),
            to(("about: [harbour,", "about: [harbour/open-door,")),
        ),
        good=to(("{city: harbour}", "{city: hill}")),
        file=RESOURCES,
    ),
    "E205": Example(
        bad=(
            to(("{id: port-cities,", "{id: port-city,")),
            to(("{id: port-cities,", "{id: Port Cities,")),
            to(("{id: port-cities,", "{id: eurocities,")),
        ),
        good=to(("roles: [member]", "roles: []")),
    ),
    "E206": Example(
        bad=(to(("{id: schools,", "{id: school,")), to(("{id: schools,", "{id: Écoles,"))),
        good=to(("role: member,", "role: lead,")),
    ),
    "E207": Example(
        bad=(to(("previous: summit", "previous: sumit")), to(("outputs: [handbook,", "outputs: [handbok,"))),
        good=to(("previous: summit", "next: summit")),
        file=RESOURCES,
    ),
    "E208": Example(
        bad=(to(("region: western-europe", "region: old-europe")),),
        good=to(("country: NL", "country: NL\naliases: [old-harbour]")),
    ),
    "E300": Example(
        bad=(
            to(("port.\n\n    It", "port [@registre].\n\n    It")),
            to(("[@report, p. 7; @register].\n  fr", "[@report, p. 7; @registry].\n  fr")),
            to(('"A plan [@report]."', '"A plan [@reports]."')),
        ),
        good=to(("port.\n\n    It", "port [@report,\n    p. 4].\n\n    It")),
    ),
    "E301": Example(
        bad=(
            to(("name: {en: Harbour,", 'name: {en: "Harbour [@report]",')),
            to(("{en: the mayor, fr: la maire}", '{en: "the mayor [@report]", fr: la maire}')),
            to(("en: Together we are strong.", 'en: "Together [@report]"')),
        ),
        good=to(("name: {en: Harbour,", 'name: {en: "Harbour [port]",')),
    ),
    "E302": Example(
        bad=(
            to(("[@register]. It has", "[@register p. 7]. It has")),
            to(("[@register]. It has", "[see; @register]. It has")),
            to(("[@register]. It has", "[@Register]. It has")),
            to(("[@register]. It has", "[@register,]. It has")),
        ),
        good=to(("[@register]. It has", "[@register, see p. 7–9 and n° 3]. It has")),
    ),
    "E303": Example(
        bad=(
            to((POPULATION, "{value: 120000, as_of: 2025-01-01, source: register}")),
            to(("as_of: 2024-05, source: register", "as_of: 2025, source: register")),
            to(("{value: active, as_of: 2023,", "{value: active, as_of: 2025-01,")),
        ),
        good=to((POPULATION, "{value: 120000, as_of: 2024, source: register}")),
    ),
    "E304": Example(
        bad=(
            to(("period: {from: 2015, to: 2018,", "period: {from: 2018, to: 2015,")),
            to(("disputed: [{from: 2018,", "disputed: [{from: 2018, to: 2017-12,")),
            to(("from: 2020, as_of: 2024-05", "from: 2020-06, to: 2020-05, as_of: 2024-05")),
        ),
        good=to(("period: {from: 2015, to: 2018,", "period: {from: 2015-06, to: 2015,")),
    ),
    "E305": Example(
        bad=(
            to(("{min: 10, max: 15}", "{min: 15, max: 10}")),
            to(("{min: 100000, max: 110000}", "{min: 110000, max: 100000.5}")),
        ),
        good=to(("{min: 10, max: 15}", "{min: 10, max: 10}")),
    ),
    "E306": Example(
        bad=(
            to(("activities:\n", "activities:\n  - {sector: education, text: {en: More.}}\n")),
            to(("activities:\n", "activities:\n  - {id: together, sector: health, text: {en: More.}}\n")),
            to(("networks:\n", "networks:\n  - {id: port-cities, source: network-page}\n")),
            to(("strategies:\n", "strategies:\n  - {id: together, title: {en: Twice}, level: city}\n")),
        ),
        good=to(("activities:\n", "activities:\n  - {sector: health, text: {en: More.}}\n")),
    ),
    "E307": Example(
        bad=(
            to(("    form: programme", "    form: programme\n    aliases: [open-doors]")),
            to(("country: NL", "country: NL\naliases: [hill]")),
            to(("country: NL", "country: NL\naliases: [harbour]")),
        ),
        good=to(("    form: programme", "    form: programme\n    aliases: [open-house]")),
    ),
    "E308": Example(
        bad=(
            to(("    form: programme", "    form: programme\n    evidence_level: e3")),
            to(("    form: programme", "    form: programme\n    verdict: supports")),
            to(("    form: programme", "    form: programme\n    verdict:")),
        ),
        good=to(("evidence: e3", "evidence: e4")),
    ),
    "E309": Example(
        bad=(
            to(("independent: true, ", "")),
            to(("independent: true, ", "independent: false, "), ("evidence: e3", "evidence: e4")),
            to(("        source: evaluation", "        source: report")),
        ),
        good=to(("independent: true, ", ""), ("evidence: e3", "evidence: e2")),
    ),
    "E310": Example(
        bad=(
            scope("The <b>city</b>."),
            scope("<script>alert(1)</script>"),
            scope("<!-- hidden -->"),
            scope("<img src=x onerror=alert(1)>"),
            to((SUMMARY, 'summary: {en: "a <br/> b"}')),
        ),
        good=scope("5 < 6 and 7 > 3, I <3 it"),
    ),
    "E311": Example(
        bad=(scope("![a](https://harbour.example/a.png)"), scope("See ![](https://harbour.example/a.png) here.")),
        good=scope("Wow! [a](https://harbour.example/a.png)"),
    ),
    "E312": Example(
        bad=(scope("# Title"), scope("Title\n    ====="), scope("Text.\n\n    ## More"), scope("Title\n    -----")),
        good=scope("#Safe is number # 1"),
    ),
    "E313": Example(
        bad=(
            scope("[a](javascript:alert(1))"),
            scope("[a](JaVaScRiPt:alert(1))"),
            scope("[a](data:text/html;base64,PHN)"),
            scope("[a](/cities/hill/)"),
            scope("[a](page.md)"),
            scope("[a]\n\n    [a]: vbscript:x"),
            scope("<javascript:alert(1)>"),
        ),
        good=scope("[a](mailto:a@b.example) [b](tel:+3110) [c](HTTP://c.example)"),
    ),
    "E314": Example(
        bad=(
            to(("en: Together we are strong.", f'en: "{"word " * 61}"')),
            to(("nl: Samen staan we sterk.", f'nl: "{"woord " * 80}"')),
        ),
        good=to(("en: Together we are strong.", f'en: "{"word " * 60}"')),
    ),
    "E315": Example(
        bad=(to(("evidence: e3", "evidence: e0")),),
        good=to(("evidence: e3", "evidence: e1")),
    ),
    "E316": Example(
        bad=(to(('      phone: "+31 10 000 0000"\n', "")), to(('phone: "+31 10 000 0000"', "phone:"))),
        good=to(('phone: "+31 10 000 0000"', "url: https://harbour.example/help")),
    ),
    "E317": Example(
        bad=(to((", email: prevention@harbour.example", "")), to(("email: prevention@harbour.example", "url: null"))),
        good=to(("email: prevention@harbour.example", "url: https://harbour.example/office")),
    ),
    "E318": Example(
        bad=(
            to(("as_of: 2010,", "as_of: 2024-06,")),
            to((POPULATION, "{value: 120000, as_of: 2009, source: register}")),
        ),
        good=to((POPULATION, "{value: 120000, as_of: null, source: register}")),
    ),
    "E319": Example(
        bad=(to(("original_language: en", "original_language: fr")), to(("  fr: {method", "  en: {method"))),
        good=to(("method: human", "method: machine-reviewed")),
    ),
    "E320": Example(
        bad=(to(("{name: Elsewhere}", "{}")), to(("{city: harbour}", "{city: null}"))),
        good=to(("{name: Elsewhere}", "{name: {en: a port}}")),
        file=RESOURCES,
    ),
    "E321": Example(
        bad=(
            to(("    documents: [report]", "    documents: [report]\n    replaced_by: together")),
            to(("adapted_from: [hill/open-doors,", "adapted_from: [harbour/open-doors,")),
        ),
        good=to(("adapted_from: [hill/open-doors,", "adapted_from: [")),
    ),
    "W400": Example(
        bad=(
            to(
                ("  network-page: {", "  more: {title: x, language: [nl], type: report, read: full}\n  network-page: {")
            ),
            to((EVALUATION, EVALUATION + "\n  old: {title: x, language: [nl], type: report, read: full}")),
        ),
        good=to(("[@register]. It has", "[@register; @network-page]. It has")),
    ),
    "W401": Example(
        bad=(to(("https://harbour.example/report", "https://harbour.example/register")),),
        good=to(("https://harbour.example/report", "https://harbour.example/register?page=2")),
    ),
    "W402": Example(
        bad=(
            scope("Work in radicalised communities."),
            scope("A no-go zone."),
            to((SCOPE, "scope: {fr: Une zone de non-droit.}")),
            to((SCOPE, "scope: {fr: Des loups solitaires.}")),
        ),
        good=scope("The town does not go into the problem. Families are problem solvers."),
    ),
    "W403": Example(
        bad=(
            to(("prevention@harbour.example", "jan.jansen@harbour.example")),
            to(("prevention@harbour.example", "j-jansen@harbour.example")),
            scope("Write to [her](mailto:ada.example@harbour.example)."),
        ),
        good=to(("prevention@harbour.example", "prevention.team@harbour.example")),
    ),
    "W404": Example(
        bad=(to(("keywords: [mentoring, public-dialogue]\nback", "keywords: [polarisation]\nback")),),
        good=to(("keywords: [mentoring, public-dialogue]\nback", "keywords: [mentoring]\nback")),
    ),
    "W405": Example(
        bad=(to(('{label: "2022", value: 20}', '{label: "2022", value: 9}')),),
        good=to(('{label: "2022", value: 20}', '{label: "2022", value: 10}')),
    ),
    "W406": Example(
        bad=(to(("[@register]. It has", "@register. It has")), to(("[@register]. It has", "[register]. It has"))),
        good=to(("[@register]. It has", "[@register]. The register has")),
    ),
    "W407": Example(
        bad=(to(("translation:\n  fr: {method: human, date: 2024-06-01}\n", "")),),
        good=to(("method: human", "method: machine")),
    ),
    "W408": Example(
        bad=(to(("        reported_by: report\n", "")),),
        good=to(("        reported_by: report\n", ""), ("read: not-read}", "read: full}")),
    ),
    "W409": Example(
        bad=(
            to(("label: {en: Public dialogue, fr: Débat public}", "label: {en: Mentoring, fr: Débat public}")),
            to(("label: {en: Public dialogue, fr: Débat public}", "label: {en: Buddy Scheme, fr: Débat public}")),
            to(("alt: {en: [buddy scheme]", "alt: {en: [polarisation]")),
        ),
        good=to(("alt: {en: [buddy scheme]", "alt: {en: [buddies]")),
        file=VOCABULARIES,
    ),
    "N500": Example(
        bad=(
            to((POPULATION, "{value: 120000, as_of: null, source: register}")),
            to((POPULATION, "{value: 120000, as_of: , source: register}")),
            to(("as_of: 2024-05, source", "as_of: ~, source")),
        ),
        good=to(("as_of: null", "as_of: 2023")),
    ),
    "N501": Example(
        bad=(to((SCOPE, "scope: {en: The city.}")), to((SCOPE, "scope: {fr: La ville.}"))),
        good=to((SCOPE, "scope: {en: The city., fr: La ville., nl: De stad.}")),
    ),
    "N502": Example(
        bad=(to(("as_of: 2024-05,", "as_of: 2022,")), to(("as_of: 2024-05,", "as_of: 2023-05-31,"))),
        good=to(("as_of: 2024-05,", "to: 2022, as_of: 2022,")),
    ),
    "N503": Example(
        bad=(to(('url: "https://harbour.example/report"', 'url: "https://copy.example/", copy_of: {en: gone}')),),
        good=to((', url: "https://harbour.example/report"', ", copy_of: {en: a printed report}")),
    ),
    "N504": Example(
        bad=(
            to(("operator: {en: The testers, fr: L'équipe de test}\n", "")),
            to(("forge_url: https://forge.example/hub", "forge_url: null")),
            to(("https://hub.example/", "https://ensemble.example/")),
        ),
        good=to(("answer_days: 5", "answer_days: 1")),
        file=SITE,
    ),
    "N505": Example(
        bad=(to(("checked: 2024-05-01", "checked: null")), to(("checked: 2024-05-01", "checked: 2023-05-30"))),
        good=to(("checked: 2024-05-01", "checked: 2024")),
    ),
}
"""By code. Codes that need more than one file are in `ELSEWHERE`."""

ELSEWHERE = {"E001", "E002", "E003", "E004", "E022", "E030", "E032", "E033", "N506"}
"""Codes with tests of their own in `test_files`: they are about a path, a missing file or a ledger."""
