"""Names that references need: of vocabularies, and of countries as people call them."""

from __future__ import annotations

from collections.abc import Mapping

VOCABULARIES: dict[str, Mapping[str, str]] = {
    "keywords": {"en": "keyword", "fr": "des mots-clés"},
    "sectors": {"en": "sector", "fr": "des secteurs"},
    "regions": {"en": "region", "fr": "des régions"},
    "target_groups": {"en": "target group", "fr": "des publics visés"},
    "place_types": {"en": "type of place", "fr": "des types de lieu"},
    "aims": {"en": "aim", "fr": "des buts"},
    "practice_forms": {"en": "form of practice", "fr": "des formes de pratique"},
    "practice_status": {"en": "status of a practice", "fr": "des états d'une pratique"},
    "prevention_levels": {"en": "level of prevention", "fr": "des niveaux de prévention"},
    "levels": {"en": "level", "fr": "des niveaux"},
    "organisation_types": {"en": "type of organisation", "fr": "des types d'organisme"},
    "partner_roles": {"en": "role of a partner", "fr": "des rôles de partenaire"},
    "network_roles": {"en": "role in a network", "fr": "des rôles dans un réseau"},
    "claim_subjects": {"en": "subject of a claim", "fr": "des sujets d'affirmation"},
    "evidence_stance": {"en": "finding", "fr": "des constats"},
    "evidence_levels": {"en": "level of evidence", "fr": "des niveaux de preuve"},
    "resource_types": {"en": "type of source", "fr": "des types de source"},
    "source_readings": {"en": "way a source was read", "fr": "des degrés de lecture d'une source"},
    "review_status": {"en": "review status", "fr": "des états de relecture"},
    "translation_status": {"en": "way of translating", "fr": "des modes de traduction"},
}
"""What one term of a vocabulary is called in English, and all of them in French, with their article."""

NO_COUNTRY = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}
EVERYDAY = {
    "England": "GB",
    "Scotland": "GB",
    "Great Britain": "GB",
    "Grande-Bretagne": "GB",
    "Angleterre": "GB",
    "America": "US",
    "Amérique": "US",
    "Holland": "NL",
    "Hollande": "NL",
    "Czech Republic": "CZ",
    "République tchèque": "CZ",
    "Ivory Coast": "CI",
    "Burma": "MM",
    "Birmanie": "MM",
}
"""Names of countries that people use and CLDR does not give."""
