"""What differs between two wordings, word by word, and between two states of a draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from game.rules.draft.text import Draft, Provision

_TOKENS = re.compile(r"\s+|\{[^\s{}]+\}|[\w’'-]+|[^\w\s]")
_FEW = 2
"""Kept words that are not worth showing between two longer changes."""


class Run(msgspec.Struct, frozen=True):
    """A stretch of words that has one fate.

    What was kept and inserted makes up the later wording, what was kept and struck the
    earlier one.
    """

    fate: Literal["kept", "struck", "inserted"]
    words: str


class Difference(msgspec.Struct, frozen=True):
    """What became of one provision from one state of a draft to another."""

    id: str
    status: Literal["added", "deleted", "revised", "moved", "unchanged"]
    """``revised`` goes before ``moved`` where it is both."""
    runs: tuple[Run, ...]
    moved: bool = False
    """Whether it stands elsewhere: under another unit, or in another order there."""
    parent: str = ""
    """Its unit in the later state; in the earlier one where it is deleted."""
    was: str = ""
    """Its number in the earlier state; empty where it is added."""
    number: str = ""
    """Its number in the later state; empty where it is deleted."""

    @property
    def before(self) -> str:
        """The earlier wording."""
        return "".join(r.words for r in self.runs if r.fate != "inserted")

    @property
    def after(self) -> str:
        """The later wording."""
        return "".join(r.words for r in self.runs if r.fate != "struck")


def runs_between(before: str, after: str) -> tuple[Run, ...]:
    """Two wordings in one: at each place what was struck, then what was inserted."""
    if before == after:
        return (Run("kept", before),) if before else ()
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces = [
        ("".join(old[a:b]), "".join(new[c:d]), tag == "equal")
        for tag, a, b, c, d in matcher.get_opcodes()
    ]
    return tuple(_runs(_joined(_joined(pieces, _is_blank), _is_slight)))


_Piece = tuple[str, str, bool]
"""Earlier words, later words, and whether they are the same."""


def _joined(
    pieces: list[_Piece], slight: Callable[[list[_Piece], int], bool]
) -> list[_Piece]:
    """Changes with next to nothing between them become one change, which reads better."""
    found: list[_Piece] = []
    struck = inserted = ""
    for at, (old, new, same) in enumerate(pieces):
        if same and not (0 < at < len(pieces) - 1 and slight(pieces, at)):
            found.extend([(struck, inserted, False), (old, new, True)])
            struck = inserted = ""
        else:
            struck, inserted = struck + old, inserted + new
    return [p for p in (*found, (struck, inserted, False)) if p[0] or p[1]]


def _is_blank(pieces: list[_Piece], at: int) -> bool:
    return not pieces[at][0].strip()


def _is_slight(pieces: list[_Piece], at: int) -> bool:
    """Whether one or two kept words stand between longer changes."""
    kept = pieces[at][0]
    beside = min(max(len(a), len(b)) for a, b, _ in (pieces[at - 1], pieces[at + 1]))
    return len(kept.split()) <= _FEW and len(kept) < beside


def _runs(pieces: Iterable[_Piece]) -> Iterator[Run]:
    for old, new, same in pieces:
        if same:
            yield Run("kept", old)
            continue
        if old:
            yield Run("struck", old)
        if new:
            yield Run("inserted", new)


def differences(before: Draft, after: Draft) -> tuple[Difference, ...]:
    """What became of each provision that stands in either state.

    They come in the order of the later text; what is deleted stands where it stood.
    """
    moved = moved_between(before, after)
    return tuple(_difference(before, after, id_, moved) for id_ in _in_order(before, after))


def _stands(draft: Draft, id_: str) -> Provision | None:
    found = draft.provisions.get(id_)
    return None if found is None or found.deleted else found


def _difference(before: Draft, after: Draft, id_: str, moved: frozenset[str]) -> Difference:
    old, new = _stands(before, id_), _stands(after, id_)
    if old is None:
        assert new is not None
        runs = runs_between("", new.text)
        return Difference(id_, "added", runs, False, new.parent, "", new.number)
    if new is None:
        runs = runs_between(old.text, "")
        return Difference(id_, "deleted", runs, False, old.parent, old.number)
    runs = runs_between(old.text, new.text)
    changed: Literal["revised", "moved", "unchanged"] = "unchanged"
    if old.text != new.text:
        changed = "revised"
    elif id_ in moved:
        changed = "moved"
    return Difference(id_, changed, runs, id_ in moved, new.parent, old.number, new.number)


def _in_order(before: Draft, after: Draft) -> tuple[str, ...]:
    """Ids that stand in either state: those of the later one in order, others in place."""
    order = [p.id for p in after.walk() if _stands(after, p.id) or _stands(before, p.id)]
    known = set(order)
    last = ""
    for provision in before.standing():
        if provision.id not in known:
            order.insert(order.index(last) + 1 if last else 0, provision.id)
            known.add(provision.id)
        last = provision.id
    return tuple(order)


def moved_between(before: Draft, after: Draft) -> frozenset[str]:
    """Ids that stand elsewhere in the later state: the fewest that explain its order.

    What is part of a unit that moved has not moved itself.
    """
    moved: set[str] = set()
    for parent, siblings in after.order.items():
        common = [i for i in siblings if i in before.provisions]
        stayed = [i for i in common if before.provisions[i].parent == parent]
        moved.update(i for i in common if i not in stayed)
        places = {i: at for at, i in enumerate(before.order.get(parent, ()))}
        still = _longest_rising([places[i] for i in stayed])
        moved.update(i for i in stayed if places[i] not in still)
    return frozenset(moved)


def _longest_rising(numbers: list[int]) -> frozenset[int]:
    """The numbers of the longest subsequence that rises, the first of several."""
    best: tuple[int, ...] = ()
    ending: dict[int, tuple[int, ...]] = {}
    for number in numbers:
        chain: tuple[int, ...] = ()
        for last, other in ending.items():
            if last < number and len(other) > len(chain):
                chain = other
        ending[number] = (*chain, number)
        if len(ending[number]) > len(best):
            best = ending[number]
    return frozenset(best)
