"""The order in which amendments are taken: the furthest from the text first.

What is furthest in substance is a judgement.  The engine proposes an order by the places
of the wordings on their issue; the Chair may overrule it and gives reasons (rules 90, 130).
"""

from __future__ import annotations

from game.rules.proposals import touched
from game.rules.refusals import Refusal
from game.rules.setup import Setup
from game.rules.state import Chamber, Meeting, Proposal
from game.rules.text import Delete, Draft, Operation, Revise

_FURTHEST = 1000
"""Distance of a change whose place is not known: further than any wording."""


def distance(draft: Draft, op: Operation) -> int:
    """How far an operation takes a provision from its standing wording, 0 to 1000."""
    if not isinstance(op, Delete | Revise) or op.id not in draft.provisions:
        return _FURTHEST
    provision = draft.provisions[op.id]
    now = provision.wording(provision.variant)
    then = provision.wording("deleted" if isinstance(op, Delete) else op.variant)
    if now is None or then is None:
        return _FURTHEST
    return abs(now.place - then.place)


def voting_order(setup: Setup, chamber: Chamber) -> tuple[str, ...]:
    """Pending proposals in the order in which they are to be taken.

    Proposals are grouped by the provision that they touch first, in the order of tabling;
    within a group the Chair's rulings come first, then sub-amendments before what they
    amend, then the furthest from the text.
    """
    pending = [p for p in chamber.proposals.values() if p.status == "pending"]
    groups: dict[str, int] = {}
    for proposal in pending:
        groups.setdefault(_subject(chamber, proposal), len(groups))

    def key(proposal: Proposal) -> tuple[int, int, int, int, int]:
        ruled = chamber.order.index(proposal.id) if proposal.id in chamber.order else 99
        far = max((distance(chamber.draft, op) for op in proposal.operations), default=0)
        group = groups[_subject(chamber, proposal)]
        return (group, ruled, -_depth(chamber, proposal), -far, proposal.seq)

    if setup.rulebook.furthest_first:
        return tuple(p.id for p in sorted(pending, key=key))
    return tuple(p.id for p in sorted(pending, key=lambda p: (-_depth(chamber, p), p.seq)))


def _subject(chamber: Chamber, proposal: Proposal) -> str:
    while proposal.amends in chamber.proposals:
        proposal = chamber.proposals[proposal.amends]
    ids = touched(proposal.operations)
    return ids[0] if ids else proposal.id


def _depth(chamber: Chamber, proposal: Proposal) -> int:
    depth = 0
    while proposal.amends in chamber.proposals:
        proposal = chamber.proposals[proposal.amends]
        depth += 1
    return depth


def before_it(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse a proposal while another one on the same provision is to be taken first."""
    setup, chamber = meeting.setup, meeting.chamber
    about = _subject(chamber, chamber.proposals[target])
    same = [
        id_
        for id_ in voting_order(setup, chamber)
        if _subject(chamber, chamber.proposals[id_]) == about
    ]
    if not same or same[0] == target:
        return None
    first = same[0]
    if chamber.proposals[first].amends:
        why = f"{first} is an amendment to {chamber.proposals[first].amends}"
    elif setup.rulebook.furthest_first:
        far = max(distance(chamber.draft, op) for op in chamber.proposals[first].operations)
        near = max(
            distance(chamber.draft, op) for op in chamber.proposals[target].operations
        )
        why = f"{first} is further from the text than {target} ({far} against {near})"
    else:
        why = f"{first} was tabled before {target}"
    return Refusal(
        "precedence",
        f"{why}: it is taken first.",
        setup.rulebook.amendments.rule,
        f"put {first}, or rule {target} uphold : REASON",
    )
