"""`hub schema`: write the JSON Schema of a city's profile anew."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hub.commands.project import project_root


@click.command()
def schema() -> None:
    """Write hub/schema/city.schema.json from the models and vocabularies."""
    from hub.model.thesaurus import Thesaurus
    from hub.reading.check import check_file
    from hub.reading.printing import printed
    from hub.reading.references import References
    from hub.reading.schema import FILE, city_schema, country_names, written

    root = project_root(Path.cwd())
    references = References(root)
    checked = check_file(root, root / "hub/data/vocabularies.yml", references)
    if not isinstance(checked.record, Thesaurus):
        for line in printed(checked.problems, "text", "en"):
            click.echo(line)
        sys.exit(1)
    text = written(city_schema(checked.record, country_names(references.countries)))
    target = root / FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{FILE}: {len(text) // 1000} kB.")
