"""A scenario without some of its delegations: whatever refers to them goes too.

The shapes of the format say what refers to a delegation, so that a new key needs nothing
here.  An item of a list goes where it is about one that has left (a vote of history that
was its own); elsewhere the key goes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from game.scenario.layouts.rules import Optional
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.shapes.compounds import Keys, Many, Table
from game.scenario.shapes.shape import Shape
from game.scenario.shapes.words import Reference

_GONE = object()


def without(data: Mapping[str, Any], gone: Collection[str]) -> dict[str, Any]:
    """The data of ``scenario.yaml`` without delegations, by code, nor blocs and groups
    that nobody is left in."""
    room = dict(data["room"])
    if isinstance(room["members"], list):
        room["members"] = [code for code in room["members"] if code not in gone]
    for section in ("names", "short", "groups", "observers"):
        if section in room:
            room[section] = {k: v for k, v in room[section].items() if k not in gone}
    left = _without({**data, "room": room}, SCENARIO, {"delegation": gone})
    empty = {*data.get("blocs", {})} - {*left.get("blocs", {})}
    if empty:
        groups = left["room"].get("groups", {})
        silent = {code for code, group in groups.items() if group["bloc"] in empty}
        return without(left, silent) if silent else dict(left)
    return dict(left)


def without_in(value: Any, shape: Shape, gone: Mapping[str, Collection[str]]) -> Any:
    """A value of some shape without what refers to ids that are ``gone``, by kind of
    reference; empty where nothing is left."""
    left = _without(value, shape, gone)
    return {} if left is _GONE else left


def stays(items: Any, key: str, gone: Mapping[str, Collection[str]]) -> list[int]:
    """Which items, from 0, of a list of ``scenario.yaml`` stay."""
    shape = SCENARIO.keys[key].shape
    while isinstance(shape, Optional):
        shape = shape.shape
    assert isinstance(shape, Many)
    return [
        at
        for at, item in enumerate(items)
        if not _is_of(item, shape.item, gone)
        and _without(item, shape.item, gone) is not _GONE
    ]


def _without(value: Any, shape: Shape, gone: Mapping[str, Collection[str]]) -> Any:
    if isinstance(shape, Optional):
        return _without(value, shape.shape, gone)
    if isinstance(shape, Reference):
        return _GONE if value in gone.get(shape.kind, ()) else value
    if isinstance(shape, Many) and isinstance(value, list):
        return _list(value, shape, gone)
    if isinstance(shape, Table) and isinstance(value, dict):
        return _table(value, shape, gone)
    if isinstance(shape, Keys) and isinstance(value, dict):
        return _mapping(value, shape, gone)
    return value


def _list(value: list[Any], shape: Many, gone: Mapping[str, Collection[str]]) -> Any:
    kept = (item for item in value if not _is_of(item, shape.item, gone))
    left = [_without(item, shape.item, gone) for item in kept]
    found = [item for item in left if item is not _GONE]
    return _GONE if value and not found else found


def _is_of(item: Any, shape: Shape, gone: Mapping[str, Collection[str]]) -> bool:
    """Whether a mapping names one that has left as whose it is."""
    if not isinstance(shape, Keys) or not isinstance(item, dict):
        return False
    names = (k for k, key in shape.keys.items() if isinstance(key.shape, Reference))
    return any(_without(item.get(n), shape.keys[n].shape, gone) is _GONE for n in names)


def _table(value: dict[str, Any], shape: Table, gone: Mapping[str, Collection[str]]) -> Any:
    left = {
        key: _without(item, shape.item, gone)
        for key, item in value.items()
        if _without(key, shape.key, gone) is not _GONE
    }
    found = {key: item for key, item in left.items() if item is not _GONE}
    return _GONE if value and not found else found


def _mapping(
    value: dict[str, Any], shape: Keys, gone: Mapping[str, Collection[str]]
) -> Any:
    found = {}
    for key, item in value.items():
        known = shape.keys.get(key)
        left = _without(item, known.shape, gone) if known else item
        if left is not _GONE:
            found[key] = left
        elif known and known.required:
            return _GONE
    return found
