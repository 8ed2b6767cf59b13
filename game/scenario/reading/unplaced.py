"""The quick way to read a file that is sound: its values without their places.

A tree of nodes with places costs more than all the rest of reading a scenario, and of a file
without faults nobody asks for a place.  So a file is read this way first.  Whatever could
mean that something is to be said of it, a fault, a doubt, a place that somebody wants, raises
:class:`PlacesWanted`, and the file is read again strictly, by :mod:`game.scenario.files.nodes`,
whose answer is the one that counts.

libyaml says whether a text is YAML, rapidyaml what it holds: its JSON leaves every scalar as
it is written and repeats a key that is given twice.  What that JSON does not tell (anchors,
aliases, tags, directives, further documents, merge keys, keys that are lists) is looked for
in the text by :mod:`game.scenario.files.usual`; where it could be there, the text is read strictly.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from game.scenario.files.nodes import MOST_NODES, compose
from game.scenario.files.source import Source
from game.scenario.files.usual import are_as_written, is_usual
from game.scenario.reading.further_faults import report_further
from game.scenario.shapes.part import FAULTY, Part, PlacesWanted
from game.scenario.shapes.shape import Cursor, Reading, Shape, Unquoted

LARGE = 200_000
"""Characters of a text that is worth the import of rapidyaml, 10 to 30 ms."""


def read_as(shape: Shape, source: Source, reading: Reading, name: str) -> Any:
    """What a file says, as a shape; :data:`FAULTY` with the faults recorded.

    Of a file that is no YAML, with the faults recorded, its :class:`Remains` if there are any.
    ``name`` is what the file is called in messages.  Raises :class:`PlacesWanted` where it
    is to be read without places, as the run has it, and cannot.
    """
    if reading.bare and len(source.text) >= LARGE:
        reading.unplaced = True
        return shape.taker(reading)(values_of(source))
    root = compose(source)
    if root is None:
        return report_further(shape, source, name) or FAULTY
    return shape.read(root, Cursor(source, reading, name))


def values_of(source: Source) -> Any:
    """What a file holds: parts, lists and texts, every scalar as text.

    Raises :class:`PlacesWanted` where the strict reader has to say what the file holds.
    """
    text = source.text
    if text is not source.raw or not is_usual(text, source.lines):
        raise PlacesWanted
    _parse(text)
    decimals: set[str] = set()

    def decimal(written: str) -> Unquoted:
        decimals.add(written)
        return Unquoted(written)

    try:
        values = json.loads(
            _as_json(text),
            object_pairs_hook=_part,
            parse_int=Unquoted,
            parse_float=decimal,
            parse_constant=_refuse,
        )
    except (ValueError, RecursionError):
        raise PlacesWanted from None
    if not are_as_written(decimals, text):
        raise PlacesWanted
    return values


def _parse(text: str) -> None:
    """Let libyaml refuse what is no YAML."""
    import yaml

    if not yaml.__with_libyaml__:
        raise PlacesWanted
    try:
        events = yaml.CBaseLoader(text).raw_parse()
    except (yaml.YAMLError, ValueError):
        raise PlacesWanted from None
    if events > MOST_NODES:
        raise PlacesWanted


def _as_json(text: str) -> str:
    try:
        import ryml  # type: ignore[import-untyped]
    except ImportError:  # there is none for this system
        raise PlacesWanted from None
    try:
        return str(ryml.emit_json(ryml.parse_in_arena(text.encode())))
    except ryml.ExceptionBasic:
        raise PlacesWanted from None


def _part(pairs: list[tuple[str, Any]]) -> Part:
    part = Part(pairs)
    if len(part) != len(pairs) or "" in part:
        raise PlacesWanted
    return part


def _refuse(_constant: str) -> NoReturn:
    raise PlacesWanted
