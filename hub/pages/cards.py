"""The practice card, the same wherever practices are listed, and the lines of practices and cities in long lists.

Each is made once per language, in two parts: before and after the address of its link, the only thing in it that
differs from page to page.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from hub.language import names
from hub.language.catalogue import translator
from hub.model.hub import Hub, PracticeRecord
from hub.model.values import Name
from hub.pages import findings, markdown, words
from hub.pages.derived import derived


def practice(hub: Hub, record: PracticeRecord, language: str) -> tuple[str, str]:
    """Return a card's HTML before and after the address of its link."""
    kept = derived(hub).cards
    key = (record.id, language)
    card = kept.get(key)
    if card is None:
        card = kept[key] = _card(hub, record, language)
    return card


def practice_line(hub: Hub, record: PracticeRecord, language: str) -> tuple[str, str]:
    """Return a practice in one line: title, city, aims and verdict, before and after the address of its link."""
    kept, key = derived(hub).lines, (record.id, language)
    if key not in kept:
        labels = derived(hub).labels[language]
        aims = " · ".join(labels.get(("aims", aim), aim) for aim in record.practice.aim)
        after = Markup('">%s</a>, %s <span class="e-quiet">· %s ·</span> %s') % (
            words.label(record.practice.title, language),
            words.label(record.city.name, language),
            aims,
            findings.verdict(hub, record, language),
        )
        if hub.is_outdated(record.city_id, language, ("key_initiatives", record.practice.id)):
            after += Markup(" ") + words.outdated_badge(language)
        kept[key] = ('<a href="', str(after))
    return kept[key]


def city_line(hub: Hub, city_id: str, language: str) -> tuple[str, str]:
    """Return a city in one line: name, country and number of practices, before and after the address of its link."""
    kept, key = derived(hub).lines, (city_id, language)
    if key not in kept:
        city = hub.cities[city_id]
        many = len(city.key_initiatives)
        practices = translator(language).ngettext("%(num)s practice", "%(num)s practices", many) % {"num": many}
        after = Markup('">%s</a> <span class="e-quiet">%s · %s</span>') % (
            words.label(city.name, language),
            names.territory(city.country, language),
            practices,
        )
        if hub.is_outdated(city_id, language):
            after += Markup(" ") + words.outdated_badge(language)
        kept[key] = ('<a href="', str(after))
    return kept[key]


def review_word(status: str, language: str) -> str | None:
    """Return a review status in the few words of a card."""
    gettext = translator(language).gettext
    return {
        "imported": gettext("not checked by the city"),
        "self-declared": gettext("declared by the city"),
        "editor-checked": gettext("checked by an editor"),
        "peer-reviewed": gettext("peer reviewed"),
    }.get(status)


def status_word(hub: Hub, record: PracticeRecord, language: str) -> str:
    """Return a practice's status with the date at which it was known: "Active in 2016"."""
    label = derived(hub).labels[language].get(("practice_status", record.status), record.status)
    as_of = record.practice.status.as_of if record.practice.status else None
    if as_of is None:
        return label
    return translator(language).gettext("%(state)s (%(date)s)") % {"state": label, "date": names.date(as_of, language)}


def _card(hub: Hub, record: PracticeRecord, language: str) -> tuple[str, str]:
    practice, city = record.practice, record.city
    labels = derived(hub).labels[language]
    kind = [labels.get(("practice_forms", practice.form), practice.form)]
    kind += [labels.get(("sectors", practice.sectors[0]), practice.sectors[0])] if practice.sectors else []
    shown = practice.summary.language(language)
    lang = Markup("") if shown == language else Markup(' lang="%s"') % shown
    summary = markdown.plain(practice.summary.root[shown], shown)
    foot = [escape(labels.get(("aims", aim), aim)) for aim in practice.aim]
    foot += [escape(status_word(hub, record, language)), findings.verdict(hub, record, language)]
    if review := review_word(city.review.status, language):
        foot.append(Markup('<span class="e-quiet">%s</span>') % review)
    if shown != language:
        foot.append(words.badge((shown,), language))
    if hub.is_outdated(record.city_id, language, ("key_initiatives", practice.id)):
        foot.append(words.outdated_badge(language))
    before = Markup('<article class="e-card"><p class="e-card__kind">%s</p><h3 class="e-card__title"><a href="') % (
        " · ".join(kind)
    )
    title = _title(practice.title, language)
    after = Markup(
        '"%s</a></h3><p class="e-card__place">%s, %s</p><p class="e-card__text"%s>%s</p>'
        '<ul class="e-card__foot"><li>%s</li></ul></article>'
    ) % (
        title,
        words.plain(city.name, language),
        names.territory(city.country, language),
        lang,
        summary,
        Markup("</li><li>").join(foot),
    )
    return str(before), str(after)


def _title(title: Name, language: str) -> Markup:
    """Return the end of the link's opening tag and its words; a borrowed title names its language on the link."""
    shown = language if isinstance(title, str) else title.language(language)
    lang = Markup("") if shown == language else Markup(' lang="%s"') % shown
    return Markup("%s>%s") % (lang, words.plain(title, language))
