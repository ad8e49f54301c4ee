"""The page of a practitioner's question: curated answers first, then what its filters find."""

from __future__ import annotations

from markupsafe import Markup

from hub.language.catalogue import translator
from hub.model import addresses
from hub.model.hub import Hub
from hub.model.records import Question
from hub.pages import markdown
from hub.pages.finish import finish
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template


def question_page(hub: Hub, question_id: str, language: str) -> Page:
    """Return the page of a question."""
    question = hub.questions[question_id]
    sheet = Sheet(hub, language, addresses.question(question_id), {})
    answers = sheet.derived.answers[question_id]
    curated = set(question.practices)
    body = template("question.html", language).render(
        s=sheet,
        question=question,
        first=[record for record in answers if record.id in curated],
        others=[record for record in answers if record.id not in curated],
        terms=_terms(sheet, question),
    )
    if question.text:
        description = markdown.plain(question.text.of(language), question.text.language(language))
    else:
        description = translator(language).gettext("What cities have set up, from public sources.")
    return finish(
        sheet,
        kind="question",
        title=sheet.plain(question.title),
        description=description,
        body=body,
        edit="hub/data/questions.yml",
    )


def _terms(sheet: Sheet, question: Question) -> list[Markup]:
    """Return links to the pages of the terms that the question filters by."""
    filters = question.search.filters
    wanted = (("keywords", filters.keywords), ("sectors", filters.sectors), ("target_groups", filters.target_groups))
    return [
        sheet.term_link(vocabulary, term)
        for vocabulary, terms in wanted
        for term in terms
        if term in sheet.hub.used(vocabulary)
    ]
