"""The command line: `hub check` and what colleagues add. Every command imports what it needs when it runs."""

from __future__ import annotations

import click

from hub.commands.build import build, serve
from hub.commands.changes import changes
from hub.commands.check import check
from hub.commands.format import format_command
from hub.commands.links import links
from hub.commands.new import new
from hub.commands.schema import schema
from hub.commands.search import search
from hub.commands.status import status
from hub.commands.translations import translations


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Ensemble: profiles of cities in YAML, a bilingual site and a practice library."""


main.add_command(check)
main.add_command(build)
main.add_command(serve)
main.add_command(status)
main.add_command(search)
main.add_command(translations)
main.add_command(schema)
main.add_command(format_command)
main.add_command(new)
main.add_command(changes)
main.add_command(links)
