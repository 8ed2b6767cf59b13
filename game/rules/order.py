"""The order in which proposals are taken.

Amendments: the furthest from the text first.  What is furthest in substance is a judgement;
the engine proposes an order by the places of the wordings on their issue, and the Chair may
overrule it and gives reasons (rules 90, 130).  Packages that change the same provisions are
several proposals on one question: they go in the order of tabling unless the room decides
otherwise, and after a vote on one the room may decide not to vote on the next (91, 131).
"""

from __future__ import annotations

from msgspec import UNSET

from game.rules.applying import apply, fault
from game.rules.places import place_of, place_without
from game.rules.refusals import OWN, Refusal
from game.rules.rivals import competes, rivals, same_question
from game.rules.setup import Setup
from game.rules.state import Chamber, Meeting, Proposal
from game.rules.text import (
    DELETED,
    Add,
    Delete,
    Draft,
    Operation,
    Provision,
    Revise,
    touched,
)

_FURTHEST = 1000
"""Distance of a change whose place is not known: further than any wording."""


def distance(draft: Draft, op: Operation) -> int:
    """How far an operation takes a provision from its standing wording, or an addition the
    text from what it says on the issue, 0 to 1000."""
    if isinstance(op, Add) and op.provision.issue:
        return abs(place_of(op.provision) - place_without(draft, op.provision.issue))
    if not isinstance(op, Delete | Revise) or op.id not in draft.provisions:
        return _FURTHEST
    now, then = _place_now(draft.provisions[op.id]), _place_then(draft, op)
    return _FURTHEST if now is None or then is None else abs(now - then)


def _removed(chamber: Chamber, proposal: Proposal) -> int:
    """How far a proposal takes the text that it amends, which for an amendment to an amendment
    is what that would make of the draft (rules 90, 130)."""
    text = _amended_text(chamber, proposal)
    return max((distance(text, op) for op in proposal.operations), default=0)


def _amended_text(chamber: Chamber, proposal: Proposal) -> Draft:
    parent = chamber.proposals.get(proposal.amends)
    if parent is None:
        return chamber.draft
    text = _amended_text(chamber, parent)
    for op in parent.operations:
        if not fault(text, op):
            text, _ = apply(text, op)
    return text


def _place_now(provision: Provision) -> int | None:
    known = provision.wording(provision.variant) or provision.placed is not UNSET
    return place_of(provision) if known else None


def _place_then(draft: Draft, op: Delete | Revise) -> int | None:
    if isinstance(op, Revise) and op.place is not UNSET:
        return op.place
    wording = DELETED if isinstance(op, Delete) else op.variant
    then = draft.provisions[op.id].wording(wording)
    return then.place if then else None


def voting_order(setup: Setup, chamber: Chamber) -> tuple[str, ...]:
    """Pending proposals in the order in which they are to be taken.

    Proposals are grouped by the provision that they touch first, in the order of tabling;
    within a group the rulings on their order come first, then sub-amendments before what
    they amend, then the furthest from the text.  Competing packages keep among themselves
    the order of tabling.
    """
    pending = [p for p in chamber.proposals.values() if p.status == "pending"]
    if not setup.rulebook.furthest_first:
        return tuple(
            p.id for p in sorted(pending, key=lambda p: (-_depth(chamber, p), p.seq))
        )
    groups: dict[str, int] = {}
    for proposal in pending:
        groups.setdefault(_subject(chamber, proposal), len(groups))

    def key(proposal: Proposal) -> tuple[int, int, int, int, int]:
        group = groups[_subject(chamber, proposal)]
        depth = -_depth(chamber, proposal)
        far = _removed(chamber, proposal)
        return (group, _ruled(chamber, proposal), depth, -far, proposal.seq)

    taken = sorted(pending, key=key)
    if setup.rulebook.proposals.rule:
        taken = _packages_as_tabled(chamber, taken)
    return tuple(p.id for p in taken)


def _ruled(chamber: Chamber, proposal: Proposal) -> int:
    """The place that a ruling or a decision of the room gave it; 99 without one."""
    return chamber.order.index(proposal.id) if proposal.id in chamber.order else 99


def _packages_as_tabled(chamber: Chamber, taken: list[Proposal]) -> list[Proposal]:
    """The same places, but those of competing packages dealt out in the order of tabling."""
    packages = [p for p in taken if competes(p)]
    done: set[str] = set()
    places = dict(enumerate(taken))
    for package in packages:
        if package.id in done:
            continue
        among = [
            p for p in packages if p is package or same_question(chamber.draft, p, package)
        ]
        among = [p for p in among if p.id not in done]
        done.update(p.id for p in among)
        seats = [at for at, p in enumerate(taken) if p in among]
        ordered = sorted(among, key=lambda p: (_ruled(chamber, p), p.seq))
        places.update(zip(seats, ordered, strict=True))
    return [places[at] for at in range(len(taken))]


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
    """Refuse a proposal while another one on the same question is to be taken first."""
    setup, chamber = meeting.setup, meeting.chamber
    order = voting_order(setup, chamber)
    competing = rivals(chamber, target)
    earlier = [id_ for id_ in order[: order.index(target)] if id_ in competing]
    if earlier and setup.rulebook.proposals.rule:
        return Refusal(
            "precedence",
            f"{earlier[0]} and {target} are on one question; {earlier[0]} was tabled before: "
            "it is taken first.",
            setup.rulebook.proposals.rule,
            f"put {earlier[0]}, or consensus {earlier[0]}, or move proposal-order {target}",
        )
    about = _subject(chamber, chamber.proposals[target])
    same = [id_ for id_ in order if _subject(chamber, chamber.proposals[id_]) == about]
    if not same or same[0] == target:
        return None
    return Refusal(
        "precedence",
        f"{_why_first(meeting, same[0], target)}: it is taken first.",
        setup.rulebook.amendments.rule or OWN,
        f"put {same[0]}, or consensus {same[0]}, or rule {target} uphold : REASON",
    )


def _why_first(meeting: Meeting, first: str, target: str) -> str:
    known = meeting.chamber.proposals
    amended, other = known[first].amends, known[target].amends
    if amended and amended != other:
        return f"{first} is an amendment to {amended}"
    if not meeting.setup.rulebook.furthest_first:
        return f"{first} was tabled before {target}"
    far, near = (_removed(meeting.chamber, known[id_]) for id_ in (first, target))
    text = amended or "the text"
    if far == near:
        return f"{first} is as far from {text} as {target} ({far}) and was tabled before it"
    return f"{first} is further from {text} than {target} ({far} against {near})"
