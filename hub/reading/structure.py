"""Pydantic's findings as problems: one per mistake, with its place in the file and the words of its kind."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from hub.model.fields import french_help
from hub.model.values import LANGUAGE_PATTERN, LANGUAGES, TEXT_LIMIT
from hub.reading.dates import date_problem
from hub.reading.documents import PROBLEM_LIMIT, Document
from hub.reading.nearest import nearest, slug
from hub.reading.nodes import Node
from hub.reading.problems import Path, Problem, Value, place_name, shown
from hub.reading.shapes import FieldShape, Shape, Visit, shape_of

Model = TypeVar("Model", bound=BaseModel)

COMPUTED = {"evidence_level", "verdict"}
"""Fields of a practice that follow from its claims and are never typed."""

_KINDS = {
    "record": "E103",
    "map": "E103",
    "list": "E104",
    "number": "E105",
    "whole": "E106",
    "boolean": "E107",
    "id": "E115",
    "url": "E116",
    "email": "E117",
    "phone": "E118",
    "language": "E119",
    "choice": "E126",
    "currency": "E128",
    "line": "E102",
    "string": "E102",
}


def check_structure(
    model: type[Model], document: Document, visits: Sequence[Visit]
) -> tuple[Model | None, list[Problem]]:
    """Return the record in a document, None where it does not fit the model, and every way in which it does not.

    Empty optional fields count as left out. Ids of other records are not looked up here, see `references`.
    """
    root = document.root
    if root is None:
        return None, []
    if not isinstance(root.children, dict):
        return None, [Problem(document.name, *root.place, "E103", "", _expected(shape_of(model), root))]
    _drop_empty(visits)
    try:
        return model.model_validate_json(json.dumps(root.value)), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
    problems: dict[tuple[Path, bool, str], Problem] = {}
    for wrong in found:
        if len(problems) > PROBLEM_LIMIT:
            break
        for path, is_key, code, values in _findings(shape_of(model), root, wrong):
            if not root.is_broken(path):
                place = root.key_place(path) if is_key else root.place_of(path)
                problems.setdefault(
                    (path, is_key, code), Problem(document.name, *place, code, place_name(path), values)
                )
    return None, list(problems.values())


def _drop_empty(visits: Sequence[Visit]) -> None:
    """Take empty optional fields, and empty languages of a text, out of the plain values; inner ones first."""
    for visit in reversed(visits):
        if visit.shape.kind == "text":
            for key, child in visit.node.entries():
                if child.value is None and not child.broken and re.fullmatch(LANGUAGE_PATTERN, key):
                    visit.node.value.pop(key, None)
        elif visit.shape.kind == "record":
            for key, child in visit.node.entries():
                if (child.value is None or child.value == {}) and not child.broken:
                    known = visit.shape.fields.get(key)
                    empty = known and (child.value == {} if known.shape.kind == "text" else not known.nullable)
                    if known and empty and not known.required:
                        visit.node.value.pop(key, None)


Finding = tuple[Path, bool, str, dict[str, Value]]
"""Path, whether its key is meant and not its value, code and values."""


def _findings(shape: Shape, root: Node, wrong: Any) -> Iterator[Finding]:
    """Yield what a pydantic error comes to; nothing for an error of a union's branch that was not meant."""
    loc, kind = tuple(wrong["loc"]), str(wrong["type"])
    path: Path = ()
    holder = shape
    node: Node | None = root
    known: FieldShape | None = None
    for step in loc:
        if shape.kind == "union" and node is not None:
            branch = shape.fitting(node)
            models = [b.model.__name__ for b in shape.branches if b.model]
            meant = [branch.model.__name__] if branch.model else []
            if [name for name in models if name in str(step)] != meant:
                return
            shape = branch
            continue
        if shape.kind in ("number", "union"):
            continue
        if shape.kind == "text":
            break
        if step == "[key]":
            yield _wrong_key(holder, path)
            return
        path = (*path, step)
        holder = shape
        node = node.child(step) if node else None
        if shape.kind == "record":
            known = shape.fields.get(str(step))
            if known is None:
                yield _unknown_key(shape, path)
                return
            shape = known.shape
        elif shape.item:
            shape = shape.item
    if kind == "missing" or (
        known and known.required and not known.nullable and node is not None and node.value is None
    ):
        yield path, False, "E101", {"key": str(path[-1]), **_help(known, str(path[-1]))}
    elif node is not None and shape.kind == "text":
        yield from _wrong_text(node, path)
    elif node is not None:
        yield from _wrong_value(shape.fitting(node), node, path, kind, wrong.get("ctx") or {}, known)


def _unknown_key(shape: Shape, path: Path) -> Finding:
    key = str(path[-1])
    if key in COMPUTED and shape.model is not None and shape.model.__name__ in ("Practice", "Claim"):
        return path, True, "E308", {"key": key}
    names = {name: [str(known.info.title), french_help(known.info).title] for name, known in shape.fields.items()}
    values: dict[str, Value] = {"key": key, "fields": ", ".join(names), "nearest": nearest(key, names)}
    return path, True, "E100", values


def _wrong_key(shape: Shape, path: Path) -> Finding:
    key = str(path[-1])
    if shape.key and shape.key.choices:
        return path, True, "E126", {"value": key, "choices": ", ".join(shape.key.choices), "nearest": ""}
    return path, True, "E115", {"value": key, "nearest": slug(key)}


def _wrong_text(node: Node, path: Path) -> Iterator[Finding]:
    """Yield everything that is wrong with a text in languages."""
    if not isinstance(node.children, dict):
        yield path, False, "E108", {"found": _found(node), "sample": _sample(node)}
        return
    languages = [key for key in node.children if re.fullmatch(LANGUAGE_PATTERN, key)]
    for key, child in node.entries():
        here = (*path, key)
        if key not in languages:
            cut = child.value is None and child.raw == "" and not child.quoted and not child.children
            yield here, True, "E131" if cut else "E119", {"value": key, "nearest": ""}
        elif child.value is None or child.broken:
            continue
        elif not isinstance(child.value, str):
            yield here, False, "E102", {"found": _found(child), "sample": _sample(child)}
        elif not child.value.strip():
            yield here, False, "E121", {"key": key}
        elif len(child.value) > TEXT_LIMIT:
            yield here, False, "E122", {"length": len(child.value), "limit": TEXT_LIMIT}
    if not any(key in LANGUAGES and node.children[key].value is not None for key in languages):
        yield path, False, "E120", {}


def _wrong_value(
    shape: Shape, node: Node, path: Path, kind: str, context: Mapping[str, Any], known: FieldShape | None
) -> Iterator[Finding]:
    """Yield what is wrong with a value that stands where a value belongs."""
    values: dict[str, Value] = {"value": _what(node), "found": _found(node), "nearest": ""}
    if shape.ref and not node.children and node.value is not None:
        # looked up, and told about, with the references
        return
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le", 0))
        yield path, False, "E123", {**values, "limit": f"{limit:g}", **_AT_LEAST[kind]}
    elif kind in ("too_long", "too_short"):
        limit = int(context.get("max_length") or context.get("min_length") or 0)
        count = len(node.items())
        if kind == "too_short" and count >= limit:
            # pydantic does not count the items that have a problem of their own
            return
        yield path, False, "E124" if kind == "too_long" else "E125", {"count": count, "limit": limit}
    elif kind == "string_too_long":
        yield path, False, "E122", {"length": len(str(node.value)), "limit": int(context.get("max_length", 0))}
    elif kind == "string_too_short" or (
        shape.kind == "line" and node.value is not None and not str(node.value).strip()
    ):
        yield path, False, "E121", {"key": str(path[-1])}
    elif shape.kind in ("date", "source_date"):
        code, more = date_problem(node, approximate=shape.kind == "source_date")
        yield path, False, code, {**values, **more}
    elif shape.kind == "line" and isinstance(node.value, str):
        yield path, False, "E127", values
    else:
        code = _KINDS[shape.kind]
        if code == "E115":
            values["nearest"] = slug(str(node.value)) if isinstance(node.value, (str, int)) else ""
        if code == "E126":
            values |= {"choices": ", ".join(shape.choices)}
            values["nearest"] = nearest(str(node.value), {choice: [] for choice in shape.choices})
        if code == "E105" and isinstance(node.value, str):
            values["nearest"] = _number_in(node.value)
        if code == "E107":
            values["nearest"] = _TRUTH.get(str(node.value).casefold(), "")
        if code == "E102":
            values["sample"] = _sample(node)
        if code in ("E103", "E104"):
            values = _expected(shape, node)
        yield path, False, code, values


_AT_LEAST: dict[str, dict[str, Value]] = {
    "greater_than_equal": {"bound": {"en": "at least", "fr": "au moins"}},
    "less_than_equal": {"bound": {"en": "at most", "fr": "au plus"}},
}
_TRUTH = {"yes": "true", "oui": "true", "on": "true", "1": "true", "no": "false", "non": "false", "off": "false"} | {
    "0": "false", "true": "true", "false": "false", "vrai": "true", "faux": "false",
}  # fmt: skip
_FOUND: dict[str, dict[str, str]] = {
    "list": {"en": "a list", "fr": "une liste"},
    "map": {"en": "`key: value` pairs", "fr": "des paires `clé: valeur`"},
    "empty": {"en": "nothing", "fr": "rien"},
}


def _what(node: Node) -> Value:
    """Return a value as a message shows it: itself if it is one, else what it is."""
    if isinstance(node.children, list):
        return _FOUND["list"]
    if isinstance(node.children, dict):
        return _FOUND["map"]
    return _FOUND["empty"] if node.value is None else node.raw


def _found(node: Node) -> Value:
    """Return a value as it was typed, in backquotes; or what it is."""
    what = _what(node)
    return what if not isinstance(what, str) else "`" + shown(f'"{what}"' if node.quoted else what) + "`"


def _sample(node: Node) -> str:
    """Return a scalar in quotes, as it would be right."""
    return json.dumps(re.sub(r"\s+", " ", node.raw)[:50] if not node.children else "…", ensure_ascii=False)


def _expected(shape: Shape, node: Node) -> dict[str, Value]:
    """Return what a message says where a map or a list belongs."""
    names = [key for key, known in shape.fields.items() if known.required] or list(shape.fields)
    return {"found": _found(node), "fields": ", ".join(names)}


def _number_in(text: str) -> str:
    """Return the number that somebody wrote with spaces, points or commas between thousands; empty if it is none."""
    bare = re.sub(r"(?<=\d)[ \u00a0\u202f_'](?=\d{3}(\D|$))", "", text.strip())
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d{1,3}(\.\d{3}){2,}", bare):
        bare = re.sub(r"[,.]", "", bare)
    bare = re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", bare)
    return bare if re.fullmatch(r"-?(0|[1-9]\d{0,17})(\.\d+)?", bare) else ""


def _help(known: FieldShape | None, key: str) -> dict[str, Value]:
    """Return a field's title in both languages and an example of it as it is typed."""
    if known is None:
        return {"title": key, "sample": f"{key}: …"}
    title = {"en": str(known.info.title or key), "fr": french_help(known.info).title or key}
    kinds = {"text": '{en: "…", fr: "…"}', "list": "[…]", "record": "{…}", "map": "{…}", "date": "2024-05"}
    examples = known.info.examples
    kind = known.shape.kind
    sample = json.dumps(examples[0], ensure_ascii=False) if examples and kind != "text" else kinds.get(kind, "…")
    return {"title": title, "sample": f"{key}: {sample}"}
