"""The templates of generated pages (`overrides/pages/`), compiled once.

Autoescape is on, an unknown name is an error, and whatever is printed loses characters that would turn the direction
of the text around it.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from hub.language import catalogue, names
from hub.language.typography import clean
from hub.model import addresses
from hub.pages import cards, facts, findings, links, plots
from hub.pages.words import outdated_badge, semicolon

FOLDER = Path(__file__).parent.parent.parent / "overrides" / "pages"
KEPT = FOLDER.parent.parent / ".cache" / "templates"


@cache
def kept_code() -> BytecodeCache | None:
    """Return where compiled templates are kept for all environments and later runs, if it can be written to.

    Jinja tells stale ones by their source; other versions of Jinja and of this file have names of their own.
    """
    made_by = hashlib.blake2b(jinja2.__version__.encode() + Path(__file__).read_bytes(), digest_size=6).hexdigest()
    try:
        KEPT.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(KEPT), f"{made_by}-%s") if os.access(KEPT, os.W_OK) else None


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
        bytecode_cache=kept_code(),
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
