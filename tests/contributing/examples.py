"""A profile of a made-up city with something in every kind of field, of the real hub: to be opened, and mistyped."""

from __future__ import annotations

import json

from hub.contributing.layout import Comments, laid_out
from hub.model.cities import City
from hub.reading.documents import read_document
from hub.reading.shapes import shape_of

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

TYPED: dict[str, tuple[Place, str, str]] = {
    "population in words": (("population", 0, "value"), "about 120", "E105"),
    "date that does not exist": (("population", 0, "as_of"), "31/02/2024", "E114"),
    "date in words": (("population", 0, "as_of"), "May 2024", "E113"),
    "figure newer than its source": (("population", 0, "as_of"), "2030", "E303"),
    "address without https": (("website",), "www.rivertown.example", "E116"),
    "latitude out of range": (("coordinates", "lat"), "151", "E123"),
    "initiative without title": ((*_FIRST, "title"), "", "E101"),
    "identifier with capitals": ((*_FIRST, "id"), "Open Doors", "E115"),
    "citation in a title": ((*_FIRST, "title", "en"), "Open doors [@report]", "E301"),
    "unknown source in a text": ((*_FIRST, "summary", "en"), "They meet [@nothing].", "E300"),
    "citation misspelt": ((*_FIRST, "summary", "en"), "They meet [@report p. 7].", "E302"),
    "citation without its sign": ((*_FIRST, "summary", "en"), "They meet [report].", "W406"),
    "HTML": ((*_FIRST, "approach", "en"), "They <b>meet</b> [@report].", "E310"),
    "picture": ((*_FIRST, "approach", "en"), "They meet ![here](x.png) [@report].", "E311"),
    "heading": ((*_FIRST, "approach", "en"), "# They meet\n\nAnd talk [@report].", "E312"),
    "link that runs a program": ((*_FIRST, "approach", "en"), "[They](javascript:alert(1)) meet [@report].", "E313"),
    "label of people": ((*_FIRST, "approach", "en"), "They look for a lone wolf [@report].", "W402"),
    "end before the beginning": ((*_FIRST, "period", "to"), "2001", "E304"),
    "range upside down": ((*_FIRST, "parameters", 0, "value", "min"), "99", "E305"),
    "currency sign": ((*_FIRST, "cost", "currency"), "€", "E128"),
    "telephone in words": ((*_FIRST, "help_line", "phone"), "call us", "E118"),
    "help line without a number": ((*_FIRST, "help_line", "phone"), "", "E316"),
    "mailbox without @": ((*_FIRST, "contact", "email"), "prevention", "E117"),
    "mailbox of a person": ((*_FIRST, "contact", "email"), "jane.doe@rivertown.example", "W403"),
    "contact without an address": ((*_FIRST, "contact", "email"), "", "E317"),
    "level without independent source": ((*_FIRST, "claims", 0, "evidence"), "e4", "E309"),
    "fewer than ten people": (("series", 0, "points", 0, "value"), "7", "W405"),
    "quotation too long": (("quotes", 0, "text", "en"), "word " * 61, "E314"),
    "language in words": (("sources", "report", "language"), "Dutch", "E119"),
}
"""Mistake → where it is typed, what, and its code."""


def broken(place: Place, typed: str) -> bytes:
    """Return the profile with a mistake in it, as a file."""
    root = read_document(PROFILE.encode(), "cities/rivertown.yml").root
    assert root is not None
    value = json.loads(json.dumps(root.value))
    holder = value
    for step in place[:-1]:
        holder = holder[step]
    if typed == "":
        del holder[place[-1]]
    elif place[-1] == "language":
        holder[place[-1]] = [typed]
    else:
        number = typed.lstrip("-").replace(".", "", 1).isdigit()
        holder[place[-1]] = float(typed) if number and place[-1] in ("lat", "min", "value") else typed
    return laid_out(value, shape_of(City), Comments()).encode()
