"""The text of a page being written: in the reader's language where there is one, typeset, cited, with its headings."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Self

from markupsafe import Markup, escape

from hub.language import names
from hub.language.catalogue import translator
from hub.language.typography import clean
from hub.model.cities import Quote
from hub.model.hub import Hub
from hub.model.sources import Source
from hub.model.values import Name, Text
from hub.pages import markdown, words
from hub.pages.citations import Citations, Reference
from hub.pages.derived import Derived, derived
from hub.pages.links import relative
from hub.pages.page import Heading


class Passages:
    """The running text of one page in one language."""

    def __init__(
        self, hub: Hub, language: str, path: str, sources: Mapping[str, Source], reserved: Sequence[str] = ()
    ) -> None:
        """Start a page at `path` that cites `sources`; `reserved` ids belong to records and stay free for them."""
        self.hub, self.language, self.path, self.sources = hub, language, path, sources
        self.gettext = translator(language).gettext
        self.labels = derived(hub).labels[language]
        self.citations = Citations(language)
        self.headings: list[Heading] = []
        self.borrowed: set[str] = set()
        self.written_in: str | None = None
        """The site language that the record was first written in, if it is one of the place's own."""
        self.outdated = False
        """Whether a text of this page was translated from an original that has changed since."""
        self._reserved = frozenset(reserved)
        self._taken: set[str] = set()

    def using(self, sources: Mapping[str, Source]) -> Self:
        """Return the same page for texts of another file, whose source keys are its own."""
        other = copy.copy(self)
        other.sources = sources
        return other

    @property
    def derived(self) -> Derived:
        """What is known over all records."""
        return derived(self.hub)

    # --- text ---

    def text(self, text: Name) -> Markup:
        """Return a label or a proper name; a borrowed one carries its language."""
        if not isinstance(text, str) and (borrowed := text.borrowed(self.language)):
            self.borrowed.add(borrowed)
        return words.label(text, self.language)

    def named(self, text: Name) -> Markup:
        """Return a name or an office with its native wording in brackets, where the text gives one."""
        native = None if isinstance(text, str) else self.native(text)
        return self.text(text) if native is None else Markup("%s (%s)") % (self.text(text), native[1])

    def joined(self, *parts: str | None) -> str:
        """Return what there is of several names and dates, with commas between them."""
        return clean(", ".join(str(part) for part in parts if part))

    def plain(self, text: Name) -> str:
        """Return a label or a name as plain text, to be escaped by whoever prints it."""
        return words.plain(text, self.language)

    def sentence(self, text: Text) -> Markup:
        """Return a few sentences with emphasis, links and citations."""
        shown = self.language if self.language in text.root else text.language(self.language)
        html = markdown.inline(text.root[shown], shown, self._cite)
        return html if shown == self.language else self._foreign(html, shown)

    def prose(self, text: Text) -> Markup:
        """Return a long text in paragraphs; a borrowed one under a notice that says so."""
        shown = text.language(self.language)
        html = markdown.block(text.root[shown], shown, self._cite)
        return html if shown == self.language else self._borrowed_block(html, shown)

    def split_prose(self, text: Text) -> tuple[Markup, Markup | None]:
        """Return a long text's first paragraph and the rest, which may be folded away."""
        shown = text.language(self.language)
        first, gap, rest = text.root[shown].partition("\n\n")
        head = markdown.block(first, shown, self._cite)
        tail = markdown.block(rest, shown, self._cite) if gap and rest.strip() else None
        if shown == self.language:
            return head, tail
        return self._borrowed_block(head, shown), tail and Markup('<div lang="%s">%s</div>') % (shown, tail)

    def native(self, text: Text, written_in: str | None = None) -> tuple[str, Markup] | None:
        """Return (language, words) of a title's wording in the place's own language, if it is not shown already.

        `written_in` is the site language that a profile was first written in, where it is spoken there: its wording
        counts as native to a reader of the other.
        """
        original = text.original
        if original is None and written_in not in (None, self.language) and written_in in text.root:
            original = (str(written_in), text.root[str(written_in)])
        if original is None or original[0] == text.language(self.language):
            return None
        if original[1] == text.of(self.language):
            return None
        return original[0], self.foreign(original[1], original[0])

    def foreign(self, text: str, code: str) -> Markup:
        """Return words in their own language and writing direction, without a badge."""
        return words.foreign(text, code)

    def as_set(self, text: str, code: str) -> str:
        """Return words in the typography of their own language, for an element that says which it is."""
        return words.as_set(text, code)

    def badge(self, codes: Sequence[str]) -> Markup:
        """Return the small mark that says in which language something is."""
        return words.badge(tuple(codes), self.language)

    def _foreign(self, html: Markup, code: str) -> Markup:
        self.borrowed.add(code)
        return Markup('<span lang="%s">%s</span> %s') % (code, html, self.badge((code,)))

    def _borrowed_block(self, html: Markup, code: str) -> Markup:
        self.borrowed.add(code)
        note = self.gettext("This text has not been translated yet: it is shown %(in_language)s.")
        return Markup('<p class="e-notice e-notice--language">%s</p><div lang="%s">%s</div>') % (
            note % {"in_language": names.in_languages((code,), self.language)},
            code,
            html,
        )

    # --- references ---

    def _cite(self, inside: str) -> str:
        return self.citations.written(inside, self.sources)

    def cite(self, key: str | None, locator: str | None = None) -> Markup:
        """Return the number of a source named by its key; nothing for None."""
        return Markup("") if key is None else self.citations.mark(((key, locator),), self.sources)

    def document(self, key: str) -> Markup:
        """Return a source's title, linked if it has an address, with its language and number."""
        source = self.sources.get(key)
        if source is None:
            return escape(key)
        title = self.source_title(source)
        if source.url:
            title = Markup('<a href="%s" hreflang="%s">%s</a>') % (source.url, source.language[0], title)
        return Markup("%s %s%s") % (title, self.badge(source.language), self.cite(key))

    def source_title(self, source: Source) -> Markup:
        """Return a source's title in its own language; without one, what it is about, for the reader."""
        if isinstance(source.title, str):
            return words.foreign(source.title, source.language[0])
        told = escape(self.gettext("title not given: %(about)s"))
        return Markup("[%s]") % (told % {"about": self.text(source.title)})

    def quotation(self, quote: Quote) -> tuple[Markup, Markup | None]:
        """Return somebody's words as they were said and, for readers of another language, what they mean."""
        source = self.sources.get(quote.source)
        spoken = [code for code in (source.language if source else ()) if code in quote.text.root]
        said = next(iter([*[code for code in spoken if code == self.language], *spoken, *quote.text.root]))
        marks = Markup('<p lang="%s">%s</p>') % (said, words.foreign(quote.text.root[said], said))
        if said == self.language:
            return marks, None
        marks += self.badge((said,))
        gloss = quote.text.language(self.language)
        return marks, None if gloss == said else words.gloss(quote.text, self.language)

    @property
    def references(self) -> list[Reference]:
        """What the page has cited so far, in order."""
        return self.citations.references

    # --- links, headings, terms ---

    def link(self, path: str) -> str:
        """Return the relative link to a page of the site."""
        return relative(self.path, path)

    def anchor(self, wanted: str, *, of_record: bool = False) -> str:
        """Return an id that the page has not used; sections leave the ids of records to them."""
        name = wanted if of_record or wanted not in self._reserved else f"{wanted}_section"
        if name in self._taken:
            name = next(f"{name}_{n}" for n in range(2, 1000) if f"{name}_{n}" not in self._taken)
        self._taken.add(name)
        return name

    def heading(self, level: int, anchor: str, title: str | Markup, *, of_record: bool = False) -> Markup:
        """Return a heading with its id, and note it for the table of contents."""
        name = self.anchor(anchor, of_record=of_record)
        self.headings.append(Heading(level, name, words.untagged(title)))
        return Markup(f'<h{level} id="{name}">{escape(title)}</h{level}>')
