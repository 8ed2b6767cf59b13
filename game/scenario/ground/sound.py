"""What is sound of a scenario with errors, so that its substance can be judged all the same.

What has a fault of form is missing from what was read already.  Here goes what cannot stand
without it: an item that lacks a key it needs, a name that names nothing, what both of two rows
say.  What may follow from that, :mod:`game.scenario.ground.losses` knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from game.rules.draft.text import DELETED
from game.rules.meeting.setup import CHAIR
from game.scenario.ground.material import Material
from game.scenario.ground.position_rows import Rows
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.layouts.texts import TEXTS
from game.scenario.shapes.compounds import Keys, Many, Table
from game.scenario.shapes.part import FAULTY, Part
from game.scenario.shapes.shape import Shape
from game.scenario.shapes.words import Reference

WHOLE = ("room", "issues", "text", "stages")
"""Sections without any of which there is no room to judge."""
_STAND_INS: dict[str, Any] = {
    "date": "2000-01-01",
    "minutes": 2000,
    "opens": 0,
    "closes": 0,
}
"""For keys at the top that could not be read and that no check of substance asks for; texts
are empty."""
_MOST_MEMBERS = 400
"""Of a room that is judged: more are no room but a list of faults."""
_ROUNDS = 20
"""How often names are looked up anew after some have gone; each round takes one away at
least, and what hangs on it."""


class Sound(Material):
    """The same scenario without its faulty parts; complete as far as it goes."""

    def __init__(self, material: Material) -> None:
        super().__init__(material.folder, material.shown, material.problems)
        self.refs, self.sources = material.refs, material.sources
        self.briefs, self.rulebooks = material.briefs, material.rulebooks
        self.rulebook, self.other_rules = material.rulebook, material.other_rules
        assert material.tree is not None
        self.tree = _top(material.tree)
        self.texts, self.rows = dict(material.texts), material.rows
        for _ in range(_ROUNDS):
            before = (self.tree, self.texts, len(self.rows))
            self._without_strangers()
            if before == (self.tree, self.texts, len(self.rows)):
                break

    @classmethod
    def of(cls, material: Material) -> Sound | None:
        """What is sound of a scenario; ``None`` where too little of it can be read, or there
        are more members than a room has: each that is unknown would be judged by all."""
        tree = material.tree
        if tree is None or not all(tree.get(section) for section in WHOLE):
            return None
        if len(material.members or ()) > _MOST_MEMBERS:
            return None
        sound = cls(material)
        assert sound.tree is not None
        whole = all(sound.tree.get(section) for section in WHOLE) and sound.members
        return sound if whole else None

    def _without_strangers(self) -> None:
        """Take out what names nothing, and what cannot do without it."""
        self.__dict__.pop("delegations", None)
        self.__dict__.pop("members", None)
        self.__dict__.pop("room", None)
        kinds = ("issue", "provision", "source", "delegation", "bloc", "stage", "style")
        known = {kind: frozenset(self._ids(kind)) for kind in kinds}
        known["party"] = known["delegation"] | known["bloc"]
        tree = _pruned(self.tree, SCENARIO, known)
        assert isinstance(tree, Part)
        self.tree = _bound(tree)
        self.texts = {
            code: found
            for code, part in self.texts.items()
            if isinstance(found := _pruned(part, TEXTS, known), Part)
        }
        self.rows = _rows(self.rows, known)

    def _ids(self, kind: str) -> Collection[str]:
        """What is left that has ids of a kind."""
        assert self.tree is not None
        sections = {"issue": "issues", "source": "sources", "bloc": "blocs"}
        if kind in sections:
            return self.tree.get(sections[kind]) or ()
        if kind in ("provision", "stage"):
            parts = self.tree.get("text" if kind == "provision" else "stages") or ()
            return [part["id"] for part in parts if "id" in part]
        if kind == "style":
            return self.defined("style") or ()
        room = self.tree.get("room") or {}
        others = [*(room.get("groups") or ()), *(room.get("observers") or ())]
        return [CHAIR, *(self.members or ()), *others]


def _copied(part: Part) -> Part:
    """An empty part in the same place of its file."""
    return Part.placed(part.source, part.node)


def _top(tree: Part) -> Part:
    """The file with something for each key that could not be read."""
    found = _copied(tree)
    for name, key in SCENARIO.keys.items():
        if name in tree:
            found[name] = tree[name]
        elif key.required and name not in WHOLE:
            found[name] = _STAND_INS.get(name, "")
        elif key.default is not None:
            found[name] = key.default
    return found


def _pruned(value: Any, shape: Shape, known: dict[str, frozenset[str]]) -> Any:
    """A value without what is faulty in it; :data:`FAULTY` where it cannot do without."""
    match shape:
        case Reference():
            names = known.get(shape.kind)
            return FAULTY if names is not None and value and value not in names else value
        case Many() if isinstance(value, list | tuple):
            return _many(value, shape, known)
        case Table() if isinstance(value, Part):
            return _table(value, shape, known)
        case Keys() if isinstance(value, Part):
            return _keys(value, shape, known)
    return value


def _many(value: Any, shape: Many, known: dict[str, frozenset[str]]) -> Any:
    found = [kept for v in value if (kept := _pruned(v, shape.item, known)) is not FAULTY]
    if shape.unique:
        found = [*{part[shape.unique]: part for part in reversed(found)}.values()][::-1]
    return found if len(found) >= shape.least else FAULTY


def _table(value: Part, shape: Table, known: dict[str, frozenset[str]]) -> Any:
    found = _copied(value)
    for name, item in value.items():
        kept = _pruned(item, shape.item, known)
        if kept is not FAULTY and _pruned(name, shape.key, known) is not FAULTY:
            found[name] = kept
    return found if len(found) >= shape.least else FAULTY


def _keys(value: Part, shape: Keys, known: dict[str, frozenset[str]]) -> Any:
    found = _copied(value)
    for name, key in shape.keys.items():
        kept = _pruned(value[name], key.shape, known) if name in value else FAULTY
        if kept is not FAULTY:
            found[name] = kept
        elif key.required and name in (_UNASKED if shape is SCENARIO else ()):
            found[name] = value.get(name, "")
        elif key.required:
            return found if shape is SCENARIO else FAULTY
        elif key.default is not None:
            found[name] = key.default
    return found


_UNASKED = frozenset(name for name in SCENARIO.keys if name not in WHOLE)


def _bound(tree: Part) -> Part:
    """The file with each unit of the text behind that which it is part of, and no wording
    named that its provision does not have."""
    variants: dict[str, Collection[str]] = {}
    for part in tree.get("text") or ():
        if part["parent"] and part["parent"] not in variants:
            part["parent"] = ""
        variants[part["id"]] = (*(part.get("variants") or ()), DELETED)
    for part in (tree.get("delegations") or {}).values():
        for lines, key in (("red_lines", "crossed_by"), ("met", "reads")):
            for line in part[lines]:
                for part_of in (line, *line.get("besides", ())):
                    has = variants.get(part_of["provision"], ())
                    named = key if part_of is line else "reads"
                    part_of[named] = [name for name in part_of[named] if name in has]
        part["red_lines"] = [line for line in part["red_lines"] if line["crossed_by"]]
    return tree


def _rows(rows: Rows, known: dict[str, frozenset[str]]) -> Rows:
    """The rows of which every cell is sound, but for those that say twice where somebody
    stands."""
    said = [*rows.tuples("delegation", "issue", "position", "salience", "basis", "source")]
    often = Counter(row[:2] for row in said)
    return rows.where(
        at
        for at, row in enumerate(said)
        if FAULTY not in row
        and row[0] in known["party"]
        and row[1] in known["issue"]
        and often[row[:2]] == 1
    )
