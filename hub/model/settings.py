"""Who runs this hub and where it stands (`hub/data/site.yml`); what is unset shows as a visible placeholder."""

from __future__ import annotations

from typing import Literal

from hub.model.fields import Help, Record, field
from hub.model.values import Email, Label, Line, Url


class Settings(Record):
    """One file for everything that depends on who runs the hub."""

    schema_: Literal[1] = field(Help("Model version"), Help("Version du modèle"), alias="schema")
    name: Line = field(Help("Name of the hub"), Help("Nom du répertoire"))
    site_url: Url = field(Help("Address of the site"), Help("Adresse du site"))
    operator: Label | None = field(Help("Who runs it"), Help("Qui le tient"), None)
    contact_email: Email | None = field(Help("Contact"), Help("Contact"), None)
    forge_url: Url | None = field(
        Help("Code forge", "Where pull requests and issues go."),
        Help("Forge", "Où vont les propositions et signalements."),
        None,
    )
    branch: Line = field(Help("Main branch"), Help("Branche principale"), "main")
    answer_days: int | None = field(Help("Days to an answer"), Help("Délai de réponse en jours"), None)
    hosting: Label | None = field(Help("Hosting"), Help("Hébergement"), None)

    @property
    def unset(self) -> tuple[str, ...]:
        """The fields that whoever runs the hub has still to fill."""
        names = ("operator", "contact_email", "forge_url", "answer_days", "hosting")
        placeholder = ("site_url",) if "ensemble.example" in self.site_url else ()
        return (*(name for name in names if getattr(self, name) is None), *placeholder)
