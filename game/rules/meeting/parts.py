"""Parts of a text that are voted on apart (rules 89, 129).

A part of the draft is a provision, and is known by its id.  A part of a proposal that makes
several changes is what it does to one provision: ``P1/6.2``.  Parts that are not kept leave the
proposal, with what they alone would have had below them; what is left is put as a whole, and where
nothing operative is left the proposal counts as rejected as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from game.rules.draft.text import Add, Draft, Move, Operation, put_where, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Chamber

OF = "/"
"""Stands between a proposal and the provision that its part is on; in no id of either."""


def part_of(chamber: Chamber, target: str) -> tuple[Proposal, str] | None:
    """The proposal and the provision that a part's id names; ``None`` where it names none.

    Parts that were voted out are known too.
    """
    id_, of, provision = target.partition(OF)
    proposal = chamber.proposals.get(id_)
    if not of or proposal is None or provision not in touched(entire(proposal)):
        return None
    return proposal, provision


def entire(proposal: Proposal) -> tuple[Operation, ...]:
    """All that a proposal asks for, with the parts that were voted out."""
    return proposal.entire or proposal.operations


def parts_in(proposal: Proposal) -> tuple[str, ...]:
    """Ids of a proposal's parts; empty where it makes one change and cannot be divided."""
    ids = tuple(dict.fromkeys(touched(entire(proposal))))
    return tuple(f"{proposal.id}{OF}{id_}" for id_ in ids) if len(ids) > 1 else ()


def changes_of(chamber: Chamber, target: str) -> tuple[Operation, ...]:
    """What the part of a proposal does."""
    found = part_of(chamber, target)
    if found is None:
        return ()
    return tuple(op for op in entire(found[0]) if found[1] in touched((op,)))


def pending_parts(chamber: Chamber, proposal: str = "") -> tuple[str, ...]:
    """Parts of a proposal, or else of the draft, on which separate votes are to be taken."""
    return _parts(chamber, proposal, ("pending",))


def voted_parts(chamber: Chamber, proposal: str = "") -> tuple[str, ...]:
    """Parts on which separate votes were taken, of a proposal or else of the draft."""
    return _parts(chamber, proposal, ("kept", "out"))


def _parts(chamber: Chamber, proposal: str, states: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of a proposal, or else of the draft, whose separate votes stand so."""
    found = (i for i, state in chamber.separate.items() if state in states)
    begins = f"{proposal}{OF}"
    return tuple(i for i in found if (i.startswith(begins) if proposal else OF not in i))


def divided(chamber: Chamber, proposal: Proposal) -> Proposal:
    """A proposal without the parts that were voted out; rejected where no part with effect
    is left."""
    whole = entire(proposal)
    out = {
        id_.partition(OF)[2]
        for id_ in voted_parts(chamber, proposal.id)
        if chamber.separate[id_] == "out"
    }
    if not out:
        return replace(proposal, operations=whole, entire=())
    left = _without(whole, out)
    effect = any(_operative(chamber.draft, op) for op in whole)
    kept = [op for op in left if not effect or _operative(chamber.draft, op)]
    status = proposal.status if kept else "rejected"
    return replace(proposal, operations=left, entire=whole, status=status)


def _without(whole: tuple[Operation, ...], out: set[str]) -> tuple[Operation, ...]:
    """Changes without those of parts that were voted out: what would be part of a provision
    that is not added leaves with it, and what would follow one stands where that would have."""
    left: list[Operation] = []
    stands_after: dict[str, str] = {}
    for op in whole:
        parent = next((unit for _, unit in put_below((op,))), "")
        if out.isdisjoint(touched((op,))) and parent not in stands_after:
            left.append(_after_what_stands(op, stands_after))
        elif isinstance(op, Add):
            stands_after[op.provision.id] = op.after
    return tuple(left)


def put_below(operations: tuple[Operation, ...]) -> Iterator[tuple[str, str]]:
    """What operations put somewhere, each with the unit that it is then part of."""
    for op in operations:
        if isinstance(op, Add | Move):
            id_, unit, _ = put_where(op)
            yield id_, unit


def _after_what_stands(op: Operation, stands_after: dict[str, str]) -> Operation:
    """A change whose place is after a provision that is not added, in the place of that."""
    if not isinstance(op, Add | Move) or op.after not in stands_after:
        return op
    after = op.after
    while after in stands_after:
        after = stands_after[after]
    return replace(op, after=after)


def gone_with_others(proposal: Proposal) -> tuple[str, ...]:
    """Parts that left a proposal, by their own votes or with what they would be part of."""
    left = touched(proposal.operations)
    return tuple(i for i in parts_in(proposal) if i.partition(OF)[2] not in left)


def _operative(draft: Draft, op: Operation) -> bool:
    """Whether a change is one of a provision with legal effect."""
    if isinstance(op, Add):
        return op.provision.operative
    return any(draft.provisions[i].operative for i in touched((op,)))
