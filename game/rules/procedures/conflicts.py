"""Conflicts between proposals: which of them cannot both be carried out, and why.

Two proposals are in conflict where the text after both depends on which is taken first, or
where one of them can no longer be carried out after the other.  Those that are not may be
taken in any order; among them what one moves and the other puts something after is told as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Literal

import msgspec
from msgspec.structs import replace

from game.rules.draft.applying import apply, apply_all, first_fault
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Revise
from game.rules.meeting.additions import added
from game.rules.meeting.amending import decides
from game.rules.meeting.rivals import competes, is_done, to_do
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Proposal
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed

Kind = Literal[
    "sub-amendment", "wording", "struck", "place", "moved", "same-id", "order", "anchor"
]


class Conflict(msgspec.Struct, frozen=True):
    """Two pending proposals that bear on one another."""

    first: str
    second: str
    kind: Kind
    """``sub-amendment``: the first amends the second and is taken before it.  ``anchor``: the
    first moves what the second puts something after; the text is the same in either order."""
    provisions: tuple[str, ...]
    """What they meet on."""
    words: str
    """Why, as one sentence."""


class _Footprint(msgspec.Struct):
    """What operations, taken in turn, do to a draft."""

    made: list[str] = []
    struck: list[str] = []
    """What is deleted, with its parts."""
    named: list[str] = []
    """What is deleted by name."""
    worded: list[str] = []
    moved: list[str] = []
    into: list[str] = []
    """Units that something is put into."""
    places: list[tuple[str, str]] = []
    """Where something is put: unit, and the sibling before it."""


def _footprint(draft: Draft, operations: tuple[Operation, ...]) -> _Footprint:
    """The footprint of operations that the draft can take."""
    left = _Footprint()
    for op in operations:
        match op:
            case Add(provision=new, after=after):
                left.made.append(new.id)
                left.into.append(new.parent)
                left.places.append((new.parent, after))
            case Delete(id=id_):
                left.named.append(id_)
                left.struck.extend(draft.below(id_))
            case Revise(id=id_):
                left.worded.append(id_)
            case Move(id=id_, parent=parent, after=after):
                left.moved.append(id_)
                left.into.append(parent)
                left.places.append((parent, after))
            case _:
                pass
        draft, _ = apply(draft, op)
    return left


def _common(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    known = set(other)
    return tuple(dict.fromkeys(i for i in one if i in known))


def conflicts(
    draft: Draft, proposals: Iterable[Proposal], *, later_prevails: bool = False
) -> tuple[Conflict, ...]:
    """Every conflict between pending proposals, in the order in which they are listed.

    ``later_prevails`` says that of several proposals on one question each is put.
    A proposal that this draft can no longer take is in no conflict; it is moot.
    """
    known = {p.id: p for p in proposals}
    live = [p for p in known.values() if p.status == "pending"]
    does = {p.id: to_do(draft, p) for p in live}
    able = {id_ for id_, done in does.items() if not first_fault(draft, done)}
    found: list[Conflict] = []
    for one, other in combinations(live, 2):
        if one.amends == other.id:
            found.append(_sub_amendment(one, other))
        elif other.amends == one.id:
            found.append(_sub_amendment(other, one))
        elif one.amends in known and one.amends == other.amends:
            met = _of_amendments(draft, known[one.amends], one, other)
            found.extend([met] if met else [])
        elif one.id in able and other.id in able:
            met = _of_two(draft, one, other, later_prevails=later_prevails)
            found.extend([met] if met else [])
    return tuple(found)


def _of_two(
    draft: Draft, one: Proposal, other: Proposal, *, later_prevails: bool
) -> Conflict | None:
    """The conflict of two proposals that the draft can take, if they are in any."""
    mine, theirs = to_do(draft, one), to_do(draft, other)
    rivals = competes(one) and competes(other)
    if rivals and not later_prevails:
        # Whatever they have in common, the first that is adopted leaves no room for the other.
        return _meeting(
            draft, (one, _footprint(draft, mine)), (other, _footprint(draft, theirs))
        )
    left, right = _but_for_the_same(draft, mine, theirs)
    met = _meeting(draft, (one, left), (other, right))
    if met and rivals:
        return _on_one_question(draft, met)
    if met and set(mine) < set(theirs):
        return _part_of_another(met, one, other)
    if met and set(theirs) < set(mine):
        return _part_of_another(met, other, one)
    return met


def _of_amendments(
    draft: Draft, of: Proposal, one: Proposal, other: Proposal
) -> Conflict | None:
    """The conflict of two amendments to one proposal: one excludes the other where both decide
    the same of it."""
    mine, theirs = (decides(of.operations, p.operations) for p in (one, other))
    met = sorted(mine & theirs)
    if not met:
        return None
    ids = tuple(dict.fromkeys(id_ for id_, _ in met))
    new = {op.provision.id for op in added(of.operations)}
    name = f"the new `{ids[0]}`" if ids[0] in new else provision_called(draft, ids[0])
    does = "give {} another wording" if met[0][1] == "wording" else "give {} another place"
    words = (
        f"{one.id} and {other.id} amend {of.id}: both {does.format(name)}, and one excludes "
        "the other."
    )
    kind: Kind = "wording" if met[0][1] == "wording" else "moved"
    return Conflict(one.id, other.id, kind, ids, words)


def _part_of_another(met: Conflict, part: Proposal, whole: Proposal) -> Conflict:
    """A proposal that asks for less than another: adopting it leaves the other its rest."""
    words = (
        f"{whole.id} does what {part.id} does, and more: if {whole.id} is adopted, nothing is "
        f"left of {part.id}; after {part.id} the rest of {whole.id} is put."
    )
    return replace(met, words=words)


def _but_for_the_same(
    draft: Draft, one: tuple[Operation, ...], other: tuple[Operation, ...]
) -> tuple[_Footprint, _Footprint]:
    """The footprints of two proposals without what both do alike: whichever is adopted first
    has done that for the other."""
    own = tuple(op for op in one if op not in other)
    theirs = tuple(op for op in other if op not in one)
    if not (own and theirs) or first_fault(draft, own) or first_fault(draft, theirs):
        own, theirs = one, other
    return _footprint(draft, own), _footprint(draft, theirs)


def _on_one_question(draft: Draft, met: Conflict) -> Conflict:
    """Two proposals that are both put, whatever becomes of the first."""
    names = listed([provision_called(draft, i) for i in met.provisions])
    words = (
        f"{met.first} and {met.second} are proposals on one question, {names}: each is put, "
        "and if both are adopted the later prevails there."
    )
    return replace(met, words=words)


def conflicts_of(setup: Setup, chamber: Chamber, id_: str) -> tuple[Conflict, ...]:
    """The conflicts of one proposal on the table."""
    all_ = conflicts_in(setup, chamber)
    return tuple(c for c in all_ if id_ in (c.first, c.second))


def conflicts_in(setup: Setup, chamber: Chamber) -> tuple[Conflict, ...]:
    """The conflicts of all proposals on the table, by the rules in force."""
    prevails = setup.rulebook.rivals.after_adoption == "put"
    found = chamber.proposals.values()
    return conflicts(chamber.draft, found, later_prevails=prevails)


def _sub_amendment(sub: Proposal, parent: Proposal) -> Conflict:
    words = (
        f"{sub.id} amends {parent.id}: it is taken first, and if it is adopted, "
        f"{parent.id} is put as amended."
    )
    ids = _common(_ids(sub.operations), _ids(parent.operations))
    return Conflict(sub.id, parent.id, "sub-amendment", ids, words)


def _ids(operations: tuple[Operation, ...]) -> tuple[str, ...]:
    return tuple(
        op.provision.id if isinstance(op, Add) else op.id
        for op in operations
        if isinstance(op, Add | Delete | Revise | Move)
    )


_Side = tuple[Proposal, _Footprint]


def _meeting(draft: Draft, one: _Side, other: _Side) -> Conflict | None:
    """The gravest conflict between two proposals, if they are in any."""
    return (
        _by_deletion(draft, one, other)
        or _by_deletion(draft, other, one)
        or _by_wording(draft, one, other)
        or _by_place(draft, one, other)
        or _by_order(draft, one, other)
    )


def _by_deletion(draft: Draft, one: _Side, other: _Side) -> Conflict | None:
    (striking, struck), (another, left) = one, other
    meets = _common((*left.named, *left.worded, *left.moved, *left.into), struck.struck)
    if not meets:
        return None
    name = provision_called(draft, meets[0])
    if meets[0] in left.into:
        does = f"puts something into {name}"
    else:
        does = _deed(left, meets[0]).format(name)
    whole = struck.named[0]
    for id_ in struck.named:
        whole = id_ if meets[0] in draft.below(id_) else whole
    every = f"{provision_called(draft, whole)} with all its parts"
    by = name if whole == meets[0] else every
    then = f"if that is adopted, nothing is left of {another.id}"
    if whole == meets[0] and meets[0] not in left.into:
        then = "one excludes the other"
    words = f"{striking.id} deletes {by}, and {another.id} {does}: {then}."
    if meets[0] in left.named and whole == meets[0]:
        words = f"{striking.id} and {another.id} both delete {name}."
    return Conflict(striking.id, another.id, "struck", meets, words)


def _deed(left: _Footprint, id_: str) -> str:
    if id_ in left.worded:
        return "gives {} another wording"
    return "deletes {}" if id_ in left.named else "moves {}"


def _by_wording(draft: Draft, one: _Side, other: _Side) -> Conflict | None:
    if both := _common(one[1].worded, other[1].worded):
        name = provision_called(draft, both[0])
        words = (
            f"{one[0].id} and {other[0].id} each give {name} another wording: "
            "adopting one makes the other moot."
        )
        return Conflict(one[0].id, other[0].id, "wording", both, words)
    if both := _common(one[1].made, other[1].made):
        words = f"{one[0].id} and {other[0].id} both add a provision `{both[0]}`."
        return Conflict(one[0].id, other[0].id, "same-id", both, words)
    return None


def _by_place(draft: Draft, one: _Side, other: _Side) -> Conflict | None:
    if both := _common(one[1].moved, other[1].moved):
        name = provision_called(draft, both[0])
        words = f"{one[0].id} and {other[0].id} move {name} to different places."
        return Conflict(one[0].id, other[0].id, "moved", both, words)
    for place in one[1].places:
        if place in other[1].places:
            parent, after = place
            where = f"after {provision_called(draft, after)}" if after else "first"
            inside = f" in {provision_called(draft, parent)}" if parent else ""
            words = (
                f"{one[0].id} and {other[0].id} both put a provision {where}{inside}: "
                "the one taken last comes first in the text."
            )
            met = tuple(i for i in (parent, after) if i)
            return Conflict(one[0].id, other[0].id, "place", met, words)
    for moving, putting in ((one, other), (other, one)):
        anchors = [after for _, after in putting[1].places]
        if met := _common(moving[1].moved, anchors):
            name = provision_called(draft, met[0])
            stays = f"that stands where {name} stood"
            if draft.place(met[0])[1] in putting[1].moved:
                stays = f"that stands next to where {name} stood, and stays there"
            words = (
                f"{moving[0].id} moves {name}, after which {putting[0].id} puts a "
                f"provision: {stays}."
            )
            return Conflict(moving[0].id, putting[0].id, "anchor", met, words)
    return None


def _by_order(draft: Draft, one_side: _Side, other_side: _Side) -> Conflict | None:
    """What single footprints do not show: units that are each moved into the other."""
    (one, left), (other, right) = one_side, other_side
    if not (left.moved and right.moved):
        return None
    first = _taken(_taken(draft, one), other)
    if first is not None and first == _taken(_taken(draft, other), one):
        return None
    words = (
        f"{one.id} and {other.id} cannot both be carried out, or not in any order: the "
        "text depends on which is taken first."
    )
    return Conflict(one.id, other.id, "order", _ids(one.operations), words)


def _taken(draft: Draft | None, proposal: Proposal) -> Draft | None:
    """A draft after a proposal, which changes nothing where it is done already; ``None`` where
    it cannot be carried out."""
    if draft is None or is_done(draft, proposal):
        return draft
    left = to_do(draft, proposal)
    if first_fault(draft, left):
        return None
    return apply_all(draft, left)[0]
