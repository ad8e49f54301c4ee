"""One place says what a field is: its type, and its title, help and examples in English and French.

The JSON Schema, the field reference, the form and the checks read these; nothing about a field is written twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo


class Help(NamedTuple):
    """A field's title and, where the title does not say it all, one or two sentences of help (plain text)."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class Ref:
    """Marks a string as the id of another record; `kind` is a vocabulary's name or a record kind.

    Record kinds: `source` (a key of the same file), `initiative` (of the same city), `strategy` (of the same city, or
    `nl/<id>` of its country), `practice` (`city/practice`), `city`, `country`, `network`, `working_group`, `resource`.
    Every other kind names a vocabulary of `hub/data/vocabularies.yml`.
    """

    kind: str

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        """Note the kind in the JSON Schema, so that editors and the form can offer the right list."""
        schema: dict[str, Any] = handler(core_schema)
        return {**schema, "x-ref": self.kind}


def field(en: Help, fr: Help, default: Any = ..., *, examples: list[Any] | None = None, **options: Any) -> Any:
    """Return a pydantic field that carries its help in both languages.

    In the JSON Schema, `title` and `description` are the English ones; French stands under `x-fr`.
    """
    extra: dict[str, Any] = {"x-fr": {"title": fr.title, **({"description": fr.text} if fr.text else {})}}
    if "ge" in options:
        # a type that brings its own schema would hide it
        extra["minimum"] = options["ge"]
    return Field(
        default,
        title=en.title,
        description=en.text or None,
        examples=examples,
        json_schema_extra=extra,
        **options,
    )


def french_help(info: FieldInfo) -> Help:
    """Return the French title and help of a field made by `field`."""
    extra = info.json_schema_extra
    words = extra.get("x-fr", {}) if isinstance(extra, Mapping) else {}
    assert isinstance(words, Mapping)
    return Help(str(words.get("title", "")), str(words.get("description", "")))


def said(en: Help, fr: Help) -> Mapping[str, Help]:
    """Return what contributors call a record, by language; the docstring is for coders."""
    return {"en": en, "fr": fr}


class Record(BaseModel):
    """Base of everything read from YAML: frozen, and an unknown key is an error."""

    called: ClassVar[Mapping[str, Help]] = {}
    """The record's name and help by language; records that contributors never meet have none."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=False)


class FrozenMap(dict[str, Any]):
    """A mapping that refuses changes and can still be pickled."""

    def _refuse(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("the Hub is immutable")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[type[FrozenMap], tuple[dict[str, Any]]]:
        """Pickle by rebuilding, since pickling item by item would call the refused `__setitem__`."""
        return (FrozenMap, (dict(self),))

    def __hash__(self) -> int:  # type: ignore[override]
        """Hash by content, as a frozen value may."""
        return hash(frozenset(self.items()))
