"""The order in which proposals are taken.

Amendments: the furthest from the text first.  What is furthest in substance is a judgement;
the engine proposes an order by the places of the wordings on their issue, and the Chair may
overrule it and gives reasons (rules 90, 130).  Packages that change the same provisions are
several proposals on one question: they go in the order of tabling unless the room decides
otherwise, and after a vote on one the room may decide not to vote on the next (91, 131).
"""

from __future__ import annotations

from collections.abc import Set

from msgspec import UNSET

from game.rules.applying import apply, fault
from game.rules.places import place_of, place_without
from game.rules.refusals import OWN, Refusal
from game.rules.rivals import competes, reach, rivals, same_question
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
    Side,
    touched,
)

_FURTHEST = 1000
"""Distance of a deletion whose place is not known: further than any wording."""
_STRIKES, _PLACED, _UNPLACED, _MOVES = range(4)
"""What goes first of changes that are as far: a deletion, a wording whose place is known, one
whose place is not, a move, which changes no wording."""

_Far = tuple[int, int]
"""How far a change goes, 0 to 1000, and minus one of the four kinds."""


def _far(draft: Draft, op: Operation) -> _Far:
    """How far an operation takes a provision from its standing wording, or an addition the
    text from what it says on the issue.

    Where nobody said how far a wording goes it counts as far as the deletion of its provision.
    """
    match op:
        case Add(provision=new) if new.issue:
            return abs(place_of(new) - place_without(draft, new.issue)), -_PLACED
        case Add():
            return _FURTHEST, -_UNPLACED
        case Delete(id=id_) if id_ in draft.provisions:
            return _between(draft, op, _FURTHEST), -_STRIKES
        case Revise(id=id_) if id_ in draft.provisions:
            known = _between(draft, op, -1)
            if known >= 0:
                return known, -_PLACED
            return _between(draft, Delete(id_), _FURTHEST), -_UNPLACED
        case _:
            return 0, -_MOVES


def _between(draft: Draft, op: Delete | Revise, unknown: int) -> int:
    """Between the place of the standing wording and that of the proposed one, in hundredths of
    the scale; ``unknown`` where one is not known."""
    now, then = _place_now(draft.provisions[op.id]), _place_then(draft, op)
    return unknown if now is None or then is None else abs(now - then)


def _removed(chamber: Chamber, proposal: Proposal) -> dict[Side, _Far]:
    """How far a proposal takes what it decides of the text that it amends, which for an
    amendment to an amendment is what that would make of the draft (rules 90, 130)."""
    text = _amended_text(chamber, proposal)
    found: dict[Side, _Far] = {}
    for op in proposal.operations:
        far = _far(text, op)
        for side in reach(text, (op,)):
            found[side] = max(far, found.get(side, far))
    return found


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

    Proposals are grouped by the first provision of the text that they touch, in the order of
    tabling.  Of two that meet, the rulings on their order come first, then sub-amendments
    before what they amend, then the one that goes further in what both decide.  Competing packages keep among
    themselves the order of tabling.
    """
    pending = [p for p in chamber.proposals.values() if p.status == "pending"]
    if not setup.rulebook.furthest_first:
        return tuple(
            p.id for p in sorted(pending, key=lambda p: (-_depth(chamber, p), p.seq))
        )
    taken = _furthest_first(chamber, pending)
    if setup.rulebook.proposals.rule:
        taken = _packages_as_tabled(chamber, taken)
    return tuple(p.id for p in taken)


def _furthest_first(chamber: Chamber, pending: list[Proposal]) -> list[Proposal]:
    """Group after group, but before each what it meets and that goes further."""
    groups: dict[str, int] = {}
    for p in pending:
        groups.setdefault(_subject(chamber, p), len(groups))
    ranks = {p.id: _Rank(chamber, p) for p in pending}
    of_the_day = sorted(
        pending,
        key=lambda p: (groups[_subject(chamber, p)], ranks[p.id].among(frozenset())),
    )
    taken: dict[str, Proposal] = {}

    def take(proposal: Proposal, waiting: frozenset[str]) -> None:
        mine = ranks[proposal.id]
        for other in of_the_day:
            if (
                other.id not in waiting
                and other.id not in taken
                and mine.follows(ranks[other.id])
            ):
                take(other, waiting | {other.id})
        taken.setdefault(proposal.id, proposal)

    for proposal in of_the_day:
        if proposal.id not in taken:
            take(proposal, frozenset((proposal.id,)))
    return list(taken.values())


class _Rank:
    """What the place of a pending proposal among others goes by."""

    def __init__(self, chamber: Chamber, proposal: Proposal) -> None:
        self.root = _root(chamber, proposal).id
        self.ruled = _ruled(chamber, proposal)
        self.depth = _depth(chamber, proposal)
        self.seq = proposal.seq
        self.far = _removed(chamber, proposal)

    def meets(self, other: _Rank) -> bool:
        """Whether one of two has a place before the other: they decide the same of the text,
        or are an amendment and what it amends in the end."""
        if self.root == other.root or self.depth or other.depth:
            return self.root == other.root
        return not self.far.keys().isdisjoint(other.far.keys())

    def follows(self, other: _Rank) -> bool:
        """Whether another goes before it, by how far both go in what they meet on."""
        if self is other or not self.meets(other):
            return False
        met = self.far.keys() & other.far.keys()
        return other.among(met) < self.among(met)

    def among(self, met: Set[Side]) -> tuple[int, int, int, int, int]:
        """Its place by a ruling, as an amendment to an amendment, by how far it goes in some
        of what it decides, and by when it was tabled."""
        far, kind = self.furthest(met)
        return self.ruled, -self.depth, -far, -kind, self.seq

    def furthest(self, met: Set[Side]) -> _Far:
        """How far it goes in some of what it decides; in all where that is none."""
        of = met & self.far.keys() or self.far.keys()
        return max((self.far[side] for side in of), default=(0, -_MOVES))


def _root(chamber: Chamber, proposal: Proposal) -> Proposal:
    while proposal.amends in chamber.proposals:
        proposal = chamber.proposals[proposal.amends]
    return proposal


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
    """The first provision, in the order of the text, that a proposal is on in the end."""
    root = _root(chamber, proposal)
    ids = touched(root.operations)
    if len(ids) > 1:
        standing = (p.id for p in chamber.draft.walk() if p.id in ids)
        return next(standing, ids[0])
    return ids[0] if ids else root.id


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
    ranks = {id_: _Rank(chamber, chamber.proposals[id_]) for id_ in order}
    mine = ranks[target]
    first = next(id_ for id_ in order if id_ == target or mine.meets(ranks[id_]))
    if first == target:
        return None
    return Refusal(
        "precedence",
        f"{_why_first(meeting, first, target)}: it is taken first.",
        setup.rulebook.amendments.rule or OWN,
        f"put {first}, or consensus {first}, or rule {target} uphold : REASON",
    )


def _why_first(meeting: Meeting, first: str, target: str) -> str:
    known = meeting.chamber.proposals
    amended, other = known[first].amends, known[target].amends
    if amended and amended != other:
        return f"{first} is an amendment to {amended}"
    if not meeting.setup.rulebook.furthest_first:
        return f"{first} was tabled before {target}"
    text = amended or "the text"
    one, two = (_Rank(meeting.chamber, known[id_]) for id_ in (first, target))
    met = one.far.keys() & two.far.keys()
    (far, kind), (near, other_kind) = one.furthest(met), two.furthest(met)
    if kind == -_UNPLACED:
        return (
            f"How far {first} goes from {text} is not known, so that it counts as a deletion "
            f"does, and {target} goes no further"
        )
    if other_kind == -_UNPLACED:
        return (
            f"How far {target} goes from {text} is not known, so that it counts as a deletion "
            f"does, and {first} goes as far"
        )
    if far == _FURTHEST:
        return f"{first} deletes, which counts as the furthest where nobody placed it"
    if far == near:
        return f"{first} is as far from {text} as {target} ({far}) and was tabled before it"
    return f"{first} is further from {text} than {target} ({far} against {near})"
