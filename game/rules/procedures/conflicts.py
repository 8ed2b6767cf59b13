"""Conflicts between proposals: which of them cannot both be carried out, and why.

Two proposals are in conflict where the text after both depends on which is taken first, or
where one of them can no longer be carried out after the other.  Those that are not may be
taken in any order; among them what one moves and the other puts something after is told as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from msgspec.structs import replace

from game.rules.draft.applying import first_fault
from game.rules.draft.text import Draft, Operation, touched
from game.rules.meeting.additions import added
from game.rules.meeting.amending import decides
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import competes, to_do
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.procedures.footprints import (
    Conflict,
    Footprint,
    Kind,
    common_ids,
    footprint,
    meeting_on,
)
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed


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
        return meeting_on(
            draft, (one, footprint(draft, mine)), (other, footprint(draft, theirs))
        )
    left, right = _but_for_the_same(draft, mine, theirs)
    met = meeting_on(draft, (one, left), (other, right))
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
) -> tuple[Footprint, Footprint]:
    """The footprints of two proposals without what both do alike: whichever is adopted first
    has done that for the other."""
    own = tuple(op for op in one if op not in other)
    theirs = tuple(op for op in other if op not in one)
    if not (own and theirs) or first_fault(draft, own) or first_fault(draft, theirs):
        own, theirs = one, other
    return footprint(draft, own), footprint(draft, theirs)


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
    ids = common_ids(touched(sub.operations), touched(parent.operations))
    return Conflict(sub.id, parent.id, "sub-amendment", ids, words)
