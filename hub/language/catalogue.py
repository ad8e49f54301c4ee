"""The interface's words: English stands in the code, the other languages in `hub/locale/<language>/LC_MESSAGES`.

A `.po` file is compiled once and kept by the digest of its content (`hub/locale/.cache/`), so it is parsed only after
it was edited. Every message comes back typeset.
"""

from __future__ import annotations

import contextlib
import gettext
import hashlib
import io
import os
from functools import cache
from pathlib import Path

from hub.language.typography import typeset

LOCALE = Path(__file__).parent.parent / "locale"
SOURCE_LANGUAGE = "en"
"""The language of the msgids."""


class Translations:
    """The messages of one language, typeset, with the language's plural forms."""

    def __init__(self, language: str, messages: gettext.NullTranslations) -> None:
        """Keep a catalogue; `messages` answers with the msgid what it does not know."""
        self.language = language
        self._messages = messages
        self._known: dict[str, str] = {}

    def gettext(self, message: str) -> str:
        """Return a message in this language."""
        found = self._known.get(message)
        if found is None:
            found = self._known[message] = typeset(self._messages.gettext(message), self.language)
        return found

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the form of a message that goes with `number`."""
        return typeset(self._messages.ngettext(singular, plural, number), self.language)

    def pgettext(self, context: str, message: str) -> str:
        """Return a message that the context tells from another of the same words."""
        return typeset(self._messages.pgettext(context, message), self.language)


@cache
def translator(language: str) -> Translations:
    """Return the messages of a language; a language without catalogue reads English."""
    path = catalogue_path(language)
    if language == SOURCE_LANGUAGE or not path.is_file():
        return Translations(language, gettext.NullTranslations())
    return Translations(language, gettext.GNUTranslations(io.BytesIO(_compiled(path, language))))


def catalogue_path(language: str) -> Path:
    """Return where a language's catalogue stands."""
    return LOCALE / language / "LC_MESSAGES" / "ensemble.po"


def catalogue_digest() -> str:
    """Return a digest of all catalogues: what it covers may change every page."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/ensemble.po")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def forget() -> None:
    """Drop the loaded catalogues, so that an edited one is read again."""
    translator.cache_clear()


def _compiled(path: Path, language: str) -> bytes:
    source = path.read_bytes()
    kept = LOCALE / ".cache" / f"{language}-{hashlib.blake2b(source, digest_size=12).hexdigest()}.mo"
    with contextlib.suppress(OSError):
        return kept.read_bytes()
    # read here only, since importing it costs more than reading a kept catalogue
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source), locale=language, abort_invalid=True))
    # a folder that cannot be written (an installed package) only means compiling again next time
    with contextlib.suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        for old in kept.parent.glob(f"{language}-*.mo"):
            old.unlink(missing_ok=True)
        half = kept.with_suffix(f".{os.getpid()}")
        half.write_bytes(compiled.getvalue())
        half.replace(kept)
    return compiled.getvalue()
