"""What proposals add: which provisions, and which of them are wordings of one.

Two proposals that put a provision at one place under one name are wordings of it: the one that
is adopted leaves no room for the other (rules 90, 130).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules.draft.applying import with_additions
from game.rules.draft.text import Add, Draft, Operation, left_alone, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.parts import entire
from game.rules.meeting.state import Chamber


def added(operations: Iterable[Operation]) -> Iterator[Add]:
    """The additions among operations."""
    return (op for op in operations if isinstance(op, Add))


def introduced(chamber: Chamber, proposal: Proposal) -> Iterator[Add]:
    """What a proposal adds that is not, in other words or elsewhere, what the one adds that
    it amends."""
    parent = chamber.proposals.get(proposal.amends)
    theirs = touched(entire(parent)) if parent else ()
    return (op for op in added(entire(proposal)) if op.provision.id not in theirs)


def text_amended(chamber: Chamber, of: str, by: tuple[Operation, ...]) -> Draft:
    """The text as changes of a proposal take it: with what that one adds, and what the one adds
    that it amends in its turn, but for what is worded anew.  Without such a proposal, the draft.
    """
    proposal = chamber.proposals.get(of)
    if proposal is None:
        return chamber.draft
    draft = text_amended(chamber, proposal.amends, proposal.operations)
    return with_additions(draft, left_alone(proposal.operations, by))


def beside_what_is_added(
    theirs: tuple[Operation, ...], operations: tuple[Operation, ...]
) -> set[str]:
    """What operations add below or after what others, ``theirs``, or they themselves add."""
    known = {op.provision.id for op in added(theirs)}
    found: set[str] = set()
    for op in added(operations):
        new = op.provision
        if new.id not in known and known.intersection((new.parent, op.after)):
            known.add(new.id)
            found.add(new.id)
    return found


def is_wording_of(one: Add, other: Add) -> bool:
    """Whether two additions are wordings of one provision: one name at one place."""
    new, old = one.provision, other.provision
    return (new.id, new.parent, one.after) == (old.id, old.parent, other.after)


def worded_elsewhere(chamber: Chamber, id_: str) -> tuple[str, str]:
    """The first other pending proposal that adds what a proposal adds, in its own words, and
    the name of that provision; both empty where there is none."""
    mine = tuple(introduced(chamber, chamber.proposals[id_]))
    for other in chamber.proposals.values():
        if other.id == id_ or other.status != "pending":
            continue
        for op in introduced(chamber, other):
            if any(is_wording_of(op, new) for new in mine):
                return other.id, op.provision.id
    return "", ""
