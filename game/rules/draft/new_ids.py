"""Ids of new provisions: the next that is free, and changes under another id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

from msgspec.structs import replace

from game.rules.draft.text import Add, Delete, Move, Operation, Revise

_COUNTED = re.compile(r"(.*?)(\d+)")
_LETTERED = re.compile(r"((?:.*[\d.\-])?)([A-Ya-y])")


def next_free(id_: str, taken: Callable[[str], bool]) -> str:
    """The first id after one that is not taken: ``5`` after ``4``, ``1b`` after ``1a``,
    ``youth-2`` after ``youth``."""
    return next(i for i in _after(id_) if not taken(i))


def _after(id_: str) -> Iterator[str]:
    if found := _COUNTED.fullmatch(id_):
        yield from (f"{found[1]}{n}" for n in count(int(found[2]) + 1))
    if found := _LETTERED.fullmatch(id_):
        last = "Z" if found[2].isupper() else "z"
        letters = range(ord(found[2]) + 1, ord(last) + 1)
        yield from (f"{found[1]}{chr(letter)}" for letter in letters)
    yield from (f"{id_}-{n}" for n in count(2))


def with_new_id(
    operations: tuple[Operation, ...], old: str, new: str
) -> tuple[Operation, ...]:
    """Changes in which what they add as ``old`` is called ``new``, wherever they name it."""
    return tuple(_renamed(op, {old: new}) for op in operations)


def _renamed(op: Operation, names: dict[str, str]) -> Operation:
    match op:
        case Add(provision=added, after=after):
            parent = names.get(added.parent, added.parent)
            called = replace(added, id=names.get(added.id, added.id), parent=parent)
            return Add(called, names.get(after, after))
        case Move(id=id_, parent=parent, after=after):
            moved, under, follows = (names.get(i, i) for i in (id_, parent, after))
            return Move(moved, under, follows)
        case Delete(id=id_) | Revise(id=id_):
            return replace(op, id=names.get(id_, id_))
        case _:
            return op
