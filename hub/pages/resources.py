"""The page of a resource: a document, guide, event or work, and what Ensemble read of it."""

from __future__ import annotations

from hub.language import names
from hub.model import addresses
from hub.model.hub import Hub
from hub.pages import markdown
from hub.pages.city import host
from hub.pages.finish import finish
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template


def resource_page(hub: Hub, resource_id: str, language: str) -> Page:
    """Return the page of a resource."""
    resource = hub.resources[resource_id]
    sheet = Sheet(hub, language, addresses.resource(resource_id), hub.resource_file.sources)
    body = template("resource.html", language).render(
        s=sheet,
        resource=resource,
        spoken=names.listed([names.language_name(code, language) for code in resource.languages], language),
        outputs=[
            sheet.resource_link(item) if isinstance(item, str) else sheet.sentence(item) for item in resource.outputs
        ],
        about=[
            sheet.practice_link(key) if "/" in key else sheet.city_link(key)
            for key in resource.about
            if key in hub.practices or key in hub.cities
        ],
        host=host,
    )
    summary = resource.summary
    return finish(
        sheet,
        kind="resource",
        title=sheet.plain(resource.title),
        description=markdown.plain(summary.of(language), summary.language(language)),
        body=body,
        edit="hub/data/resources.yml",
    )
