"""`hub links`: look whether the outward links still lead somewhere, and note it."""

from __future__ import annotations

from pathlib import Path

import click

from hub.commands.project import project_root, read_or_stop


@click.command()
@click.option(
    "--days", type=click.IntRange(min=0), default=30, show_default=True, help="Look again after so many days."
)
@click.option("--limit", type=click.IntRange(min=1), default=300, show_default=True, help="Most addresses in one run.")
@click.option(
    "--pause",
    type=click.FloatRange(min=0),
    default=2.0,
    show_default=True,
    help="Seconds between requests to one host.",
)
@click.option("--show", is_flag=True, help="Ask nobody; list what is known to be dead.")
@click.option("--inwards", is_flag=True, hidden=True)
def links(days: int, limit: int, pause: float, show: bool, inwards: bool) -> None:
    """Look at the outward links that are due, politely, and note date and status in hub/data/links.json.

    A link is shown as dead when its page is gone (404, 410), or gave no answer on two different days.
    """
    import datetime

    from hub.contributing.links import addresses, due, look
    from hub.model.linkstates import read_states, states_text
    from hub.reading.load import LINKS

    root = project_root(Path.cwd())
    hub = read_or_stop(root)
    path = root / LINKS
    known = read_states(path.read_text(encoding="utf-8")) if path.is_file() else {}
    urls = addresses(hub)
    known = {url: state for url, state in known.items() if url in urls}
    today = datetime.date.today()
    if not show:
        waiting = due(urls, known, (today - datetime.timedelta(days=days)).isoformat())[:limit]
        known = look(
            waiting,
            known,
            today.isoformat(),
            pause=pause,
            agent=f"EnsembleLinkCheck/1 (+{hub.settings.site_url})",
            inwards=inwards,
            told=lambda url, answer: click.echo(f"{answer.status or answer.reason} {url}"),
        )
        half = path.with_suffix(".half")
        half.write_text(states_text(known), encoding="utf-8")
        half.replace(path)
    dead = [url for url in urls if url in known and known[url].is_dead]
    for url in dead:
        state = known[url]
        click.echo(f"dead since {state.since}: {url} ({state.status or state.reason})")
    click.echo(f"{len(known)} of {len(urls)} looked at, {len(dead)} dead.")
