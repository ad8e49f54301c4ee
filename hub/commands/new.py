"""`hub new`: a few questions, or options, and a valid draft of a profile."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from hub.commands.project import project_root

QUESTIONS = {
    "en": {
        "country": "Country (its name, or two capitals such as NL)",
        "region": "Region",
        "type": "Type of place",
        "background": "The city and why it acts, in a few sentences",
        "initiative": "Name of one initiative",
        "summary": "What it does, for whom, in one sentence",
        "aim": "Its aim",
        "form": "Its form",
        "sector": "Its sector",
    },
    "fr": {
        "country": "Pays (son nom, ou deux capitales comme NL)",
        "region": "Région",
        "type": "Type de lieu",
        "background": "La ville et pourquoi elle agit, en quelques phrases",
        "initiative": "Nom d'une initiative",
        "summary": "Ce qu'elle fait, pour qui, en une phrase",
        "aim": "Son but",
        "form": "Sa forme",
        "sector": "Son secteur",
    },
}
SAID = {
    "en": {
        "colon": ": ",
        "city": "Name of the city",
        "list": "(number or name)",
        "unknown": "Not in the list.",
        "next": "Next: open it in a text editor; every line that begins with # is help. Then: hub check {file}",
    },
    "fr": {
        "colon": " : ",
        "city": "Nom de la ville",
        "list": "(numéro ou nom)",
        "unknown": "Absent de la liste.",
        "next": "Ensuite : ouvrez-le dans un éditeur de texte ; chaque ligne qui commence par # est de l'aide. "
        "Puis : hub check {file} --lang fr",
    },
}
LISTS = {"region": "regions", "type": "place_types", "aim": "aims", "form": "practice_forms", "sector": "sectors"}


def _options(command: Any) -> Any:
    for name, question in reversed(QUESTIONS["en"].items()):
        command = click.option(f"--{name}", help=f"{question}.")(command)
    return command


@click.command()
@click.argument("city", required=False)
@_options
@click.option(
    "--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="Language of the profile."
)
@click.option("--date", help="Day of the profile, if not today.")
@click.option("--template", is_flag=True, help="Write cities/_template.yml anew, the draft for no city.")
def new(city: str | None, lang: str, date: str | None, template: bool, **given: str | None) -> None:
    """Begin the profile of CITY, its name in your language. Asks for what is needed and not given as an option.

    The draft passes the check; every further field stands in it as a comment.
    """
    import datetime

    from hub.contributing.drafts import TEMPLATE_FILE, Answers, draft
    from hub.contributing.drafts import template as template_text
    from hub.model.thesaurus import Thesaurus
    from hub.reading.check import check_data, check_document
    from hub.reading.documents import read_document
    from hub.reading.nearest import slug
    from hub.reading.printing import printed
    from hub.reading.references import References
    from hub.reading.schema import country_names

    root = project_root(Path.cwd())
    references = References(root)
    name = "hub/data/vocabularies.yml"
    thesaurus = check_document(read_document((root / name).read_bytes(), name), references).record
    if not isinstance(thesaurus, Thesaurus):
        raise click.ClickException("the vocabularies have errors. Run: hub check")
    if template:
        (root / TEMPLATE_FILE).write_text(template_text(thesaurus), encoding="utf-8")
        click.echo(TEMPLATE_FILE)
        return
    if not city and sys.stdin.isatty():
        city = str(click.prompt(SAID[lang]["city"], prompt_suffix=SAID[lang]["colon"]))
    if not city or not slug(city):
        raise click.UsageError("Say which city: hub new Liège --lang fr")
    file = f"cities/{slug(city)}.yml"
    if (root / file).exists():
        raise click.ClickException(f"{file} is there already.")
    countries = country_names(references.countries)
    answers = {
        key: value if value is not None else _ask(key, lang, thesaurus, countries) for key, value in given.items()
    }
    answers = {key: value for key, value in answers.items() if value}
    for key in ("type", "aim", "form", "sector"):
        terms = thesaurus[LISTS[key]]
        if key not in answers and getattr(Answers, key) not in terms:
            answers[key] = next(iter(terms))
    for key in ("country", "region"):
        if key not in answers:
            raise click.UsageError(f"Missing option '--{key}'.")
    text = draft(Answers(lang, city, **answers), thesaurus, date or datetime.date.today().isoformat())
    problems = check_data(text.encode(), file, references).problems
    if any(problem.severity == "error" for problem in problems):
        for line in printed(problems, "text", lang):
            click.echo(line, err=True)
        sys.exit(1)
    (root / file).write_text(text, encoding="utf-8")
    click.echo(file)
    if sys.stdin.isatty():
        click.echo(SAID[lang]["next"].format(file=file), err=True)


def _ask(key: str, lang: str, thesaurus: Any, countries: Mapping[str, Mapping[str, str]]) -> str:
    """Return the answer to a question, of a list as its id; nothing where nobody can be asked."""
    from hub.reading.nearest import nearest

    if not sys.stdin.isatty():
        return ""
    question = QUESTIONS[lang][key]
    if key == "country":
        labels = {code: said[lang] for code, said in countries.items()}
        names = {code: list(said.values()) for code, said in countries.items()}
    elif key in LISTS:
        terms = [term for term in thesaurus[LISTS[key]].values() if not term.replaced_by]
        labels = {term.id: term.label.of(lang) for term in terms}
        names = {term.id: [*term.label.root.values(), str(number)] for number, term in enumerate(terms, 1)}
        for number, term in enumerate(terms, 1):
            click.echo(f"  {number:2}  {labels[term.id]}")
        question += f" {SAID[lang]['list']}"
    else:
        return str(click.prompt(question, default="", show_default=False, prompt_suffix=SAID[lang]["colon"]))
    while True:
        answer = str(click.prompt(question, prompt_suffix=SAID[lang]["colon"]))
        found = nearest(answer, names, spelling=key == "country" and len(answer) > 3)
        if found:
            click.echo(f"  → {labels[found]}")
            return found
        click.echo(SAID[lang]["unknown"], err=True)
