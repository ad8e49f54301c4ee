"""The templates of generated pages (`overrides/pages/`), compiled once per language.

Autoescape is on, an unknown name is an error, and whatever is printed loses characters that would turn the direction
of the text around it.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from hub.language import catalogue, names
from hub.language.typography import clean
from hub.model import addresses
from hub.pages import cards, facts, findings, links, plots
from hub.pages.words import outdated_badge, semicolon

FOLDER = Path(__file__).parent.parent.parent / "overrides" / "pages"


class _Compiled(BytecodeCache):
    """Shares compiled templates between the languages' environments."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


_compiled = _Compiled()


def _printed(value: Any) -> Any:
    return clean(value) if type(value) is str else value


class _Context(Context):
    """Calls without Jinja's search for decorators: of what our templates call, only macros want the eval context."""

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **kwargs: Any) -> Any:
        if type(called) is Macro:
            return called(self.eval_ctx, *args, **kwargs)
        return called(*args, **kwargs)


def _interface(words: catalogue.Translations) -> dict[str, Any]:
    """Return the functions by which templates ask for messages; each message is made safe once."""
    known: dict[str, Markup] = {}

    def gettext(message: str, /, **variables: Any) -> Markup:
        text = known.get(message)
        if text is None:
            text = Markup(words.gettext(message))
            known[message] = text = text if "%(" in text else text % ()
        return text % variables if variables else text

    def ngettext(singular: str, plural: str, num: int, /, **variables: Any) -> Markup:
        return Markup(words.ngettext(singular, plural, num)) % {"num": num, **variables}

    def pgettext(context: str, message: str, /, **variables: Any) -> Markup:
        return Markup(words.pgettext(context, message)) % variables

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}


@cache
def environment(language: str) -> Environment:
    """Return the templates of one language."""
    env = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_printed,
        bytecode_cache=_compiled,
    )
    env.context_class = _Context
    env.globals.update(
        **_interface(catalogue.translator(language)),
        language=language,
        address=addresses,
        to=links,
        facts=facts,
        findings=findings,
        cards=cards,
        plots=plots,
        date=lambda value: names.date(value, language),
        on_date=lambda value: names.on_date(value, language),
        number=lambda value: names.number(value, language),
        semicolon=semicolon(language),
        outdated_badge=lambda: outdated_badge(language),
        territory=lambda code: names.territory(code, language),
        in_languages=lambda codes: names.in_languages(tuple(codes), language),
        listed=lambda items: names.listed(items, language),
    )
    return env


@cache
def template(name: str, language: str) -> Template:
    """Return a compiled template: `city.html`."""
    return environment(language).get_template(name)


@lru_cache(maxsize=1)
def look_digest() -> str:
    """Return a digest of what gives every page its form: the templates, the code beside this file, the catalogues."""
    digest = hashlib.blake2b(catalogue.catalogue_digest().encode(), digest_size=16)
    here = Path(__file__).parent
    for path in (*sorted(FOLDER.glob("*.html")), *sorted(here.glob("*.py")), *sorted(here.glob("../language/*.py"))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def forget() -> None:
    """Drop compiled templates and catalogues, so that edited ones are read again."""
    for kept in (environment, template, look_digest):
        kept.cache_clear()
    catalogue.forget()
