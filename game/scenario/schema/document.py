"""JSON Schema of the formats, made from the same shapes that read the files.

Editors use it through yaml-language-server: completion, texts under the pointer, words to
choose from.  It describes a file as readers of YAML 1.2 see it (``yes`` is a text there,
``15:30`` too); what no schema can say, such as whether an id exists, is left to
``nemcon check``.  The dialect is draft-07, which that server knows best.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from game.scenario.layouts.room import EVERYBODY, Members
from game.scenario.layouts.rules import NONE, RULEBOOK, Fraction, Optional, ShareOf
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.layouts.texts import TEXTS
from game.scenario.schema import choices as schema_choices
from game.scenario.schema import ranges
from game.scenario.schema.choices import Schema, word
from game.scenario.shapes.compounds import Key, Keys, Many, Table
from game.scenario.shapes.numbers import VERSION, Clock, Day, Decimal, Number, Span, Version
from game.scenario.shapes.shape import Shape
from game.scenario.shapes.words import Id, Reference, Text, Truth, Word

DIALECT = "http://json-schema.org/draft-07/schema#"
KINDS: dict[str, tuple[Keys, str]] = {
    "scenario": (SCENARIO, "A scenario of nemcon: scenario.yaml"),
    "rulebook": (RULEBOOK, "A rulebook of nemcon: rulebooks/NAME.yaml"),
    "texts": (TEXTS, "A scenario's texts in another language: texts/LANGUAGE.yaml"),
}
"""By name: the keys at the top, and what such a file is."""

_ID: Schema = {
    "pattern": r"^[^\W_][\w.\-]{0,39}$",
    "minimum": 0,
    "patternErrorMessage": "An id has letters, digits, dots, hyphens and underscores.",
}
"""Of a word that is an id."""


def schema_file(kind: str) -> str:
    """What the schema of one of :data:`KINDS` is called where it lies beside a file."""
    return f"{kind}.schema.json"


def modeline(kind: str) -> str:
    """The first line of a new file, without its ``#``: where editors find its schema."""
    return f"yaml-language-server: $schema={schema_file(kind)}"


def as_json(kind: str) -> str:
    """The schema of one of :data:`KINDS`, indented, ending with a line feed."""
    return msgspec.json.format(msgspec.json.encode(schema(kind)), indent=2).decode() + "\n"


def schema(kind: str) -> Schema:
    """The schema of one of :data:`KINDS`."""
    keys, title = KINDS[kind]
    parts: dict[str, Schema] = {}
    found = _Maker(parts).keys(keys)
    return {
        "$schema": DIALECT,
        "title": title,
        **found,
        "definitions": {name: parts[name] for name in sorted(parts)},
    }


_DAY = "(day [1-9][0-9]? )?"
_WORDS = "words"
"""The definition of a text."""


class _Maker:
    """Turns shapes into schemas; mappings with a name of their own become definitions."""

    def __init__(self, parts: dict[str, Schema]) -> None:
        self.parts = parts
        self.makers: dict[type[Shape], Callable[[Any], Schema]] = {
            Text: self._text,
            Id: self._id,
            Reference: self._reference,
            Word: lambda shape: {"enum": list(shape.choices)},
            Truth: lambda _: {"enum": ["yes", "no"]},
            Number: self._number,
            Decimal: self._decimal,
            Clock: lambda shape: {
                "type": "string",
                "pattern": f"^{_DAY if shape.days else ''}([01]?[0-9]|2[0-3]):[0-5][0-9]$",
                **schema_choices.TIME,
            },
            Day: lambda _: {"type": "string", "pattern": f"^{ranges.DAY}$"},
            Version: lambda _: {"enum": [int(VERSION), VERSION]},
            Span: self._span,
            Many: self._many,
            Table: self._table,
            Keys: self._part,
            Members: self._members,
            Optional: lambda shape: {"anyOf": [{"const": NONE}, self.of(shape.shape)]},
            Fraction: lambda _: {
                "type": "string",
                "pattern": "^([0-9]{1,4} ?/ ?[0-9]{1,4}|[0-9]{1,3} ?%)$",
                "examples": ["2/3"],
            },
            ShareOf: lambda _: {
                **self.keys(ShareOf.keys),
                "oneOf": [{"required": ["more_than"]}, {"required": ["at_least"]}],
            },
        }

    def of(self, shape: Shape) -> Schema:
        """The schema of one shape."""
        found = self.makers[type(shape)](shape)
        if "pattern" in found and shape.words:
            found["patternErrorMessage"] = f"This takes {shape.words}."
        return found

    def keys(self, shape: Keys) -> Schema:
        """The schema of a mapping with known keys."""
        found: Schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: self._key(key) for name, key in shape.keys.items()},
        }
        required = [name for name, key in shape.keys.items() if key.required]
        return {**found, "required": required} if required else found

    def _key(self, key: Key) -> Schema:
        found = self.of(key.shape)
        words = said(key)
        return {"description": words, **found} if words else found

    def _part(self, shape: Keys) -> Schema:
        name = shape.what.removeprefix("a ").removeprefix("an ").removeprefix("the ")
        name = name.replace(" ", "-")
        if name not in self.parts:
            self.parts[name] = {}
            self.parts[name] = self.keys(shape)
        return {"$ref": f"#/definitions/{name}"}

    def _text(self, shape: Text) -> Schema:
        if shape.empty:
            return word(empty=True)
        self.parts[_WORDS] = word(pattern=r"\S", patternErrorMessage="The text is empty.")
        return {"$ref": f"#/definitions/{_WORDS}"}

    def _id(self, _: Id) -> Schema:
        return word(**_ID)

    def _reference(self, shape: Reference) -> Schema:
        if shape.kind == "style":
            from game.delegates.styles import names

            return {"enum": sorted(names())}
        offered = [schema_choices.rulebooks()] if shape.kind == "rulebook" else []
        return word(*offered, minLength=1)

    def _number(self, shape: Number) -> Schema:
        pattern = f"^{ranges.whole(shape.low, shape.high)}$"
        return _between(shape.low, shape.high, "integer", pattern)

    def _decimal(self, shape: Decimal) -> Schema:
        low, high = shape.low // 100, shape.high // 100
        pattern = f"^{ranges.decimal(low, high)}{shape.suffix}$"
        return _between(low, high, "number", pattern)

    def _span(self, shape: Span) -> Schema:
        one = ranges.whole(shape.low, shape.high)
        pattern = rf"^{one}( ?(\.\.|-|\u2013) ?{one})?$"
        return _between(shape.low, shape.high, "integer", pattern)

    def _many(self, shape: Many) -> Schema:
        found: Schema = {"type": "array", "items": self.of(shape.item)}
        return {**found, "minItems": shape.least} if shape.least else found

    def _table(self, shape: Table) -> Schema:
        names = self.of(shape.key)
        for offered in names.get("anyOf", ())[-2:-1]:  # a name is a text, whatever it says
            names = {k: v for k, v in offered.items() if k not in ("type", "minimum")}
        found: Schema = {"type": "object", "additionalProperties": self.of(shape.item)}
        if names:
            found["propertyNames"] = names
        return {**found, "minProperties": shape.least} if shape.least else found

    def _members(self, _: Members) -> Schema:
        one = word(schema_choices.members(), **_ID)
        some = {"type": "array", "items": one, "minItems": 1}
        return {"anyOf": [{"const": EVERYBODY}, some]}


def _between(low: int, high: int, kind: str, pattern: str) -> Schema:
    """A number, in digits or as a text in quotes."""
    return {"type": ["string", kind], "minimum": low, "maximum": high, "pattern": pattern}


def said(key: Key) -> str:
    """What a key means, with what it is where it is left out."""
    default = written(key)
    unless = f"; {default} unless given" if default else ""
    return f"{key.words}{unless}" if key.words else ""


def written(key: Key) -> str:
    """The default of a key as a person would write it; ``""`` for none, or for nothing."""
    value = key.default
    if value is None or value == "" or value in ((), {}):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(key.shape, Decimal):
        return f"{int(value) / 100:g}"
    return str(value)


def tables(kind: str) -> str:
    """The keys of a format as tables in Markdown, those at the top first."""
    shapes: dict[str, Keys] = {}
    _gather(KINDS[kind][0], shapes)
    blocks = []
    for what, shape in shapes.items():
        rows = ["| key | takes | | meaning |", "|---|---|---|---|"]
        for name, key in shape.keys.items():
            default = written(key)
            need = "needed" if key.required else (f"`{default}`" if default else "")
            rows.append(f"| `{name}` | {taken(key.shape)} | {need} | {_cell(key.words)} |")
        blocks.append(f"**{what[0].upper()}{what[1:]}**\n\n" + "\n".join(rows))
    return "\n\n".join(blocks)


def _gather(shape: Shape, found: dict[str, Keys]) -> None:
    if isinstance(shape, Keys):
        if shape.what in found:
            return
        found[shape.what] = shape
        for key in shape.keys.values():
            _gather(key.shape, found)
    for inner in (getattr(shape, "item", None), getattr(shape, "shape", None)):
        if isinstance(inner, Shape):
            _gather(inner, found)


def taken(shape: Shape) -> str:
    """What a shape takes, in the words of its messages, for a table."""
    if isinstance(shape, Keys):
        return shape.what
    if isinstance(shape, Many):
        return f"a list: {taken(shape.item)}"
    if isinstance(shape, Table):
        return f"a mapping: {taken(shape.key)} to {taken(shape.item)}"
    if isinstance(shape, Optional):
        return f"{taken(shape.shape)}, or `none`"
    return _cell(shape.words)


def _cell(words: str) -> str:
    return words.replace("|", r"\|")
