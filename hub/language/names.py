"""Names of countries and languages, dates, numbers and sums of money in words, from CLDR through Babel.

Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the source, and with a tilde approximate (EDTF level 1).
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from hub.language.catalogue import translator

_VARIANTS = {"en": "en_GB"}
"""Which variety of a language dates and numbers follow, where the plain code would give another."""
_FIRST_OF_MONTH = {"fr": "1er"}
"""How a language writes the first day of a month, where CLDR's pattern has the bare figure."""
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku-Arab", "ps", "sd", "ug", "ur", "yi"})


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_VARIANTS.get(language, language))


@cache
def territory(code: str, language: str) -> str:
    """Return a country's name from its ISO 3166-1 code (either case), XK included; the code itself if unknown."""
    return str(_locale(language).territories.get(code.upper(), code.upper()))


@cache
def language_name(code: str, language: str) -> str:
    """Return a language's name ("Dutch", « néerlandais ») from its BCP 47 code; the code itself if unknown."""
    try:
        return Locale.parse(code, sep="-").get_display_name(_locale(language)) or code
    except (UnknownLocaleError, ValueError):
        return str(_locale(language).languages.get(code, code))


@cache
def is_official(language: str, code: str) -> bool:
    """Tell whether a language is official in a country (ISO 3166-1), in all of it or in part, in law or in fact."""
    return language in get_official_languages(code.upper(), regional=True, de_facto=True)


@cache
def in_languages(codes: tuple[str, ...], language: str) -> str:
    """Return "in Dutch and English" for language codes."""
    names = listed([language_name(code, language) for code in codes], language)
    return translator(language).gettext("in %(language)s") % {"language": names}


def listed(items: Iterable[str], language: str) -> str:
    """Return items joined as the language joins a list: "a, b and c"."""
    return format_list(list(items), locale=_locale(language))


@lru_cache(maxsize=20_000)
def date(value: str, language: str) -> str:
    """Return a date in words as precise as it is: "2016", "October 2024", "9 November 2016", "about 2011"."""
    bare = value.removesuffix("~")
    if len(bare) == 4:
        words = bare.lstrip("0")
    else:
        year, month, day = (int(part) for part in f"{bare}-01"[:10].split("-"))
        when = datetime.date(year, month, day)
        if len(bare) == 7:
            words = format_skeleton("yMMMM", when, locale=_locale(language))
        else:
            words = format_date(when, "long", locale=_locale(language))
            if day == 1 and language in _FIRST_OF_MONTH:
                words = words.replace("1", _FIRST_OF_MONTH[language], 1)
    return words if bare == value else translator(language).gettext("about %(date)s") % {"date": words}


@lru_cache(maxsize=20_000)
def on_date(value: str, language: str) -> str:
    """Return when something was so: "in 2016", "in October 2024", "on 9 November 2016", "about 2011"."""
    words = date(value, language)
    if value.endswith("~"):
        return words
    gettext = translator(language).gettext
    return (gettext("on %(date)s") if len(value) == 10 else gettext("in %(date)s")) % {"date": words}


@lru_cache(maxsize=20_000)
def period(start: str | None, end: str | None, language: str) -> str:
    """Return a span of time in words. An open end says nothing about today: "from 2009", never "since"."""
    gettext = translator(language).gettext
    if start and end:
        if start == end:
            return date(start, language)
        return gettext("%(start)s to %(end)s") % {"start": date(start, language), "end": date(end, language)}
    if start:
        return gettext("from %(date)s") % {"date": date(start, language)}
    return gettext("until %(date)s") % {"date": date(end, language)} if end else gettext("undated")


@lru_cache(maxsize=20_000)
def number(value: float, language: str) -> str:
    """Return a number with the language's separators, and as many decimals as it has (six at most)."""
    return format_decimal(value, format="#,##0.######", locale=_locale(language))


@lru_cache(maxsize=20_000)
def money(value: float, currency: str, language: str) -> str:
    """Return a sum of money; cents only where there are some."""
    pattern = _locale(language).currency_formats["standard"].pattern
    if float(value).is_integer():
        pattern = pattern.replace(".00", "")
    return format_currency(value, currency, pattern, locale=_locale(language), currency_digits=False)


@lru_cache(maxsize=20_000)
def sort_key(text: str) -> str:
    """Return a key that sorts names without regard to case and accents, the same under every locale."""
    bare = "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))
    return bare.replace("œ", "oe").replace("æ", "ae").replace("’", "'").casefold() + "\0" + text
