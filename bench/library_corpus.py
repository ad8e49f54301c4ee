"""A Hub as large as one likes: real profiles recombined, with names of their own, the same for the same seed.

Sentences of the real practices are drawn anew for each made-up one, so that words are as frequent as in real profiles;
three invented words each let the lexicon grow as it does with places and people.
"""

from __future__ import annotations

import random
from dataclasses import replace

from hub.model.cities import City
from hub.model.fields import FrozenMap
from hub.model.hub import Hub
from hub.model.practices import Practice
from hub.model.values import Label, Prose, Sentence, Text

PRACTICES_PER_CITY = 5
_SYLLABLES = "ba bel cor da den fal gar hol ker la lin mar mon nor pel ra ros sal ten tor val ver wes zan".split()  # noqa: SIM905


def enlarged(hub: Hub, practices: int, seed: int = 20261121) -> Hub:
    """Return a Hub of that many practices, in made-up cities, with the vocabularies and records of a real one."""
    chance = random.Random(seed)
    models = [record.practice for record in hub.practices.values()]
    cities = list(hub.cities.values())
    sentences = {
        language: [
            sentence.strip() + "."
            for practice in models
            for text in (practice.summary, practice.problem, practice.approach, practice.lessons)
            if text and language in text.root
            for sentence in text.root[language].replace("\n", " ").split(". ")
            if 20 < len(sentence) < 300
        ]
        for language in ("en", "fr")
    }
    made: dict[str, City] = {}
    for number in range(practices // PRACTICES_PER_CITY):
        name = _word(chance).capitalize()
        city = chance.choice(cities)
        own = [_practice(chance, models, sentences, place) for place in range(PRACTICES_PER_CITY)]
        changes = {
            "name": Label({"en": name, "fr": name}),
            "key_initiatives": tuple(own),
            "strategies": (),
            "activities": (),
            "series": (),
            "background": _text(chance, sentences, Prose, 12),
            "local_overview": _text(chance, sentences, Prose, 8),
        }
        made[f"c{number:05}"] = city.model_copy(update=changes)
    resources = hub.resource_file.model_copy(update={"resources": ()})
    return replace(
        hub, cities=FrozenMap(made), countries=FrozenMap({}), resource_file=resources, questions=FrozenMap({})
    )


def _practice(chance: random.Random, models: list[Practice], sentences: dict[str, list[str]], place: int) -> Practice:
    model, name = chance.choice(models), _word(chance).capitalize()
    title = Label({language: f"{model.title.of(language)} {name}" for language in ("en", "fr")})
    changes = {
        "id": f"p{place}",
        "title": title,
        "summary": _text(chance, sentences, Sentence, 2),
        "problem": _text(chance, sentences, Prose, 3),
        "approach": _text(chance, sentences, Prose, 7),
        "lessons": _text(chance, sentences, Prose, 2),
        "strategies": (),
        "claims": (),
        "adapted_from": (),
        "adopted_by": (),
    }
    return model.model_copy(update=changes)


def _text(chance: random.Random, sentences: dict[str, list[str]], kind: type[Text], count: int) -> Text:
    invented = f" {_word(chance)} {_word(chance)}."
    return kind(
        {language: " ".join(chance.choices(sentences[language], k=count)) + invented for language in ("en", "fr")}
    )


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3))))
