"""What of a scenario others read than whom it is about: with its lines, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.scenario.files.source import Source
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

PUBLIC = (
    "title",
    "summary",
    "stakes",
    "place",
    "cost",
    "how_true",
    "sources",
    "issues",
    "text",
    "stages",
    "names",
    "short",
    "blocs",
    "record",
    "injects",
    "guide",
)
"""Keys of a scenario, or of its texts in a language, whose texts everybody reads."""
_PAPERS = ("public", "glossary")
"""Hand-outs that everybody reads."""


class Reading(NamedTuple):
    """A stretch of a file, and who reads it."""

    source: Source
    owner: str
    """The seat whose brief it is; empty: everybody reads it."""
    lines: list[tuple[int, str]]
    language: str
    """Empty: that of the scenario."""
    key: str = ""
    """Of the scenario, whose texts they are; empty: those of a companion file."""
    speaker: str = ""
    """The observer who says it aloud, and may say what it alone knows; empty: nobody."""


def readings(material: Material) -> Iterator[Reading]:
    """What others read, first in the scenario's language, then in each other."""
    assert material.tree is not None
    for language, tree in {"": material.tree, **material.texts}.items():
        for key, found in _told(tree):
            yield Reading(tree.source, "", found, language, key)
        for who, found in _voices(tree):
            yield Reading(tree.source, "", found, language, "room", who)
        owners = {
            material.briefs.get(part.get("brief", ""), ""): seat
            for seat, part in (tree.get("delegations") or {}).items()
        }
        papers = tree.get("handouts") or {}
        public = {material.briefs.get(papers[use], "") for use in _PAPERS if use in papers}
        for source in material.sources.values():
            text = source.text.replace("\r\n", "\n")
            lines = list(enumerate(source.lines, 1))
            if text and text in public:
                yield Reading(source, "", lines, language)
            if text and text in owners:
                yield Reading(source, owners[text], lines, language)


def _told(tree: Part) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """The numbered lines of each key whose texts everybody reads."""
    begins = sorted(pair[0].line for pair in tree.node.entries.values())
    for key in PUBLIC:
        pair = tree.node.entries.get(key)
        if pair is not None:
            first = pair[0].line
            last = min((line for line in begins if line > first), default=0) - 1
            found = tree.source.lines[first - 1 : last if last > 0 else None]
            yield key, list(enumerate(found, first))


def _voices(tree: Part) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Each observer with its numbered lines: all read its name, and hear its voice."""
    room = tree.part("room")
    part = room.part("observers") if room is not None else None
    if room is None or part is None:
        return
    nodes = (tree.node, room.node, part.node)
    keys = (key.line for node in nodes for key, _ in node.entries.values())
    begins = sorted({*keys, len(tree.source.lines) + 1})
    for who, (key, _) in part.node.entries.items():
        last = next((line for line in begins if line > key.line), key.line + 1)
        found = tree.source.lines[key.line - 1 : last - 1]
        yield who, list(enumerate(found, key.line))
