"""`hub search`: ask the practice library from the command line, with the answers of the library page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hub.commands.project import project_root
from hub.library.facets import FACETS, KINDS, SORTS

if TYPE_CHECKING:
    from hub.library.reader import LibraryReader
    from hub.library.search import Hit, Request, Result

FORMATS = ("table", "json", "csv")
LANGUAGES = ("en", "fr")


class Refusal(click.ClickException):
    """A request that cannot be answered; says why, in the language that was asked for."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the message alone."""
        click.echo(f"hub search: {self.message}", err=True)


class _SearchCommand(click.Command):
    """Reports wrong options in the language that was asked for."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Parse the options; raises Refusal in the language of `--lang`."""
        language = "fr" if "--lang=fr" in args or ("--lang", "fr") in pairwise(args) else "en"
        _ = _translator(language)
        try:
            return super().parse_args(context, args)
        except click.NoSuchOption as error:
            text = _("There is no option %(option)s.") % {"option": error.option_name}
            if error.possibilities:
                text += " " + _near(language, error.possibilities[0])
            raise Refusal(text) from None
        except click.BadOptionUsage as error:
            text = _("The option %(option)s needs a value.") % {"option": error.option_name}
            raise Refusal(text) from None


def _facet_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for name in reversed(FACETS):
        words = name.replace("-", " ")
        listed = f" ({', '.join(KINDS)})" if name == "kind" else ""
        text = f"Only this {words}{listed}; several times for several."
        command = click.option(f"--{name}", multiple=True, metavar="ID", help=text)(command)
    return command


@click.command("search", cls=_SearchCommand)
@click.argument("query", nargs=-1)
@click.option("--lang", default="en", show_default=True, help="Language of the answer and of stop words: en or fr.")
@_facet_options
@click.option("--events", is_flag=True, help="Also events, which are otherwise left out.")
@click.option("--sort", default=SORTS[0], show_default=True, help=f"One of {', '.join(SORTS)}.")
@click.option("--limit", default="20", show_default=True, metavar="NUMBER", help="Most results to show; 0 for all.")
@click.option("--facets", "with_facets", is_flag=True, help="Count the results by facet.")
@click.option("--explain", is_flag=True, help="Say what matched, through which concept, with what score.")
@click.option("--like", metavar="ID", help="Records like this one, instead of a query.")
@click.option("--format", "output", default=FORMATS[0], show_default=True, help=f"One of {', '.join(FORMATS)}.")
@click.pass_context
def search(
    context: click.Context, /, query: tuple[str, ...], lang: str, events: bool, sort: str, limit: str,
    with_facets: bool, explain: bool, like: str | None, output: str, **chosen: tuple[str, ...],
) -> None:  # fmt: skip
    """Search practices, strategies, activities, cities and resources.

    Words are alternatives; "a phrase" is exact; AND, OR, NOT and - work, as do ET, OU and SAUF. Write -- before a
    query that begins with a minus. Ends with 1 if nothing is found.
    """
    from hub.library.search import Request, match, narrow

    _refuse_other("--lang", lang, LANGUAGES, "en")
    _refuse_other("--sort", sort, SORTS, lang)
    _refuse_other("--format", output, FORMATS, lang)
    _ = _translator(lang)
    if not limit.isdecimal():
        raise Refusal(_('--limit takes a whole number, not "%(value)s".') % {"value": limit})
    if like and query:
        raise Refusal(_("--like takes the place of a query: give one of the two."))
    reader, index = _open(project_root(Path.cwd()), lang)
    filters = {name: frozenset(wanted) for name in FACETS if (wanted := chosen[name.replace("-", "_")])}
    for name, values in filters.items():
        for value in sorted(values):
            _refuse_other(f"--{name}", value, tuple(reader.facet(name)), lang)
    request = Request(_joined(query), lang, filters, sort, events)
    counted = FACETS if with_facets else ()
    if like:
        result = narrow(reader, _alike(reader, index, like, lang), request, counted)
    else:
        found, suggestion = match(reader, request)
        result = narrow(reader, found, request, counted, suggestion)
    hits = result.hits[: int(limit)] if int(limit) else result.hits
    _print(reader, request, result, hits, output, explain)
    context.exit(0 if result.hits else 1)


def _joined(query: tuple[str, ...]) -> str:
    """Join the arguments; one that holds spaces and stands among others was quoted, so it is a phrase."""
    if len(query) == 1:
        return query[0]
    return " ".join(f'"{part}"' if " " in part and '"' not in part else part for part in query)


def _open(root: Path, language: str) -> tuple[LibraryReader, Path]:
    from hub.library.cache import open_library

    def read() -> Any:
        from hub.reading.load import read_hub

        reading = read_hub(root)
        if reading.hub is None:
            _ = _translator(language)
            raise Refusal(_("The profiles have errors, so the library cannot be built. Run: hub check"))
        return reading.hub

    return open_library(root, read)


def _alike(reader: LibraryReader, index: Path, record_id: str, language: str) -> Mapping[int, Hit]:
    from hub.library.similar import UnknownRecordError, similar

    try:
        return {hit.number: hit for hit in similar(reader, index, record_id)}
    except UnknownRecordError as error:
        _ = _translator(language)
        text = _('No record has the id "%(value)s".') % {"value": record_id}
        if error.near:
            text += " " + _near(language, error.near[0])
        raise Refusal(text) from None


def _refuse_other(option: str, value: str, known: tuple[str, ...], language: str) -> None:
    """Raise Refusal for a value that is not known, naming the nearest one or all of a few."""
    if value in known:
        return
    from difflib import get_close_matches

    _ = _translator(language)
    text = _('Nothing is recorded under "%(value)s" (%(option)s).') % {"option": option, "value": value}
    if near := get_close_matches(value, known, 1, 0.5):
        text += " " + _near(language, near[0])
    elif len(known) <= 12:
        text += " " + _("Known: %(list)s.") % {"list": ", ".join(known)}
    raise Refusal(text)


def _near(language: str, value: str) -> str:
    _ = _translator(language)
    return _("Did you mean %(value)s?") % {"value": value}


def _translator(language: str) -> Callable[[str], str]:
    from hub.language.catalogue import translator

    return translator(language).gettext


def _print(
    reader: LibraryReader, request: Request, result: Result, hits: tuple[Hit, ...], output: str, explain: bool
) -> None:
    from hub.commands import results

    if output == "json":
        click.echo(results.as_json(reader, request, result, hits, explain))
    elif output == "csv":
        click.echo(results.as_csv(reader, request, hits), nl=False)
    else:
        results.print_table(reader, request, result, hits, explain)
