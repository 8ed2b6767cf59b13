"""The order in which proposals are taken.

Amendments: the furthest from the text first.  What is furthest in substance is a judgement;
the engine proposes an order by the places of the wordings on their issue, and the Chair may
overrule it and gives reasons (rules 90, 130).  Packages that change the same provisions are
several proposals on one question: they go in the order of tabling unless the room decides
otherwise, and after a vote on one the room may decide not to vote on the next (91, 131).
Whatever the order, an amendment to a proposal goes before it: there would be nothing left to
amend.
"""

from __future__ import annotations

from collections.abc import Set

from game.rules.draft.text import Side, touched
from game.rules.meeting.distances import (
    FURTHEST,
    MOVES,
    PLACED,
    STRIKES,
    UNPLACED,
    Far,
    removed,
)
from game.rules.meeting.rivals import (
    carried,
    competes,
    filled,
    placed,
    rivals,
    same_question,
    shifted,
    struck,
)
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting, Proposal
from game.rules.refusals import OWN, Refusal


def voting_order(setup: Setup, chamber: Chamber) -> tuple[str, ...]:
    """Pending proposals in the order in which they are to be taken.

    Proposals are grouped by the first provision of the text that they touch, in the order of
    tabling.  Sub-amendments go before what they amend; of others that meet, the rulings on
    their order come first, then the one that goes further in what both decide.  Competing
    packages keep among themselves the order of tabling.
    """
    pending = [p for p in chamber.proposals.values() if p.status == "pending"]
    if not setup.rulebook.furthest_first:
        return tuple(
            p.id for p in sorted(pending, key=lambda p: (-_depth(chamber, p), p.seq))
        )
    taken = _furthest_first(chamber, pending)
    if setup.rulebook.proposals.rule:
        taken = _packages_as_tabled(chamber, taken)
    return tuple(p.id for p in _after_their_amendments(taken))


def _after_their_amendments(taken: list[Proposal]) -> list[Proposal]:
    """The same order, but what would amend a proposal that stands before it goes ahead of it."""
    done: dict[str, Proposal] = {}

    def take(proposal: Proposal) -> None:
        for other in taken:
            if other.amends == proposal.id and other.id not in done:
                take(other)
        done.setdefault(proposal.id, proposal)

    for proposal in taken:
        take(proposal)
    return list(done.values())


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
        among_rivals = competes(proposal) and proposal.id in _ordered_by_the_room(chamber)
        self.ruled = _UNRULED if among_rivals else _ruled(chamber, proposal)
        self.depth = _depth(chamber, proposal)
        self.seq = proposal.seq
        self.far = removed(chamber, proposal)
        self.struck = struck(chamber.draft, proposal.operations)
        self.filled = filled(proposal.operations)
        self.places = placed(proposal.operations)
        self.shifted = shifted(chamber.draft, proposal.operations)
        self.carried = carried(chamber.draft, proposal.operations)

    def meets(self, other: _Rank) -> bool:
        """Whether one of two has a place before the other: they decide the same of the text,
        or are an amendment and what it amends in the end."""
        if self.root == other.root or self.depth or other.depth:
            return self.root == other.root
        if self.struck & other.filled or other.struck & self.filled:
            return True
        return not self.far.keys().isdisjoint(other.far.keys())

    def meets_in_place(self, other: _Rank) -> bool:
        """Whether the text depends on which of two is taken first though they decide nothing
        in common: something is put where the other puts something, or after what it moves within
        its unit, or each moves into the other's."""
        if self.depth or other.depth:
            return False
        mine, theirs = ({after for _, after in r.places} for r in (self, other))
        if self.places & other.places or self.shifted & theirs or other.shifted & mine:
            return True
        return bool(self.carried & other.filled and other.carried & self.filled)

    def ruled_behind(self, other: _Rank) -> bool:
        """Whether another goes before it for the reason alone that it was given a place."""
        return other.ruled < self.ruled and self.meets_in_place(other)

    def follows(self, other: _Rank) -> bool:
        """Whether another goes before it, by how far both go in what they meet on."""
        if self is other or not self.meets(other):
            return self is not other and self.ruled_behind(other)
        met = self.far.keys() & other.far.keys()
        return other.among(met) < self.among(met)

    def among(self, met: Set[Side]) -> tuple[int, int, int, int, int]:
        """Its place by a ruling, as an amendment to an amendment, by how far it goes in some
        of what it decides, and by when it was tabled."""
        far, kind = self.furthest(met)
        return self.ruled, -self.depth, -far, -kind, self.seq

    def furthest(self, met: Set[Side]) -> Far:
        """How far it goes in some of what it decides; in all where that is none."""
        of = met & self.far.keys() or self.far.keys()
        return max((self.far[side] for side in of), default=(0, -MOVES))


def _root(chamber: Chamber, proposal: Proposal) -> Proposal:
    while proposal.amends in chamber.proposals:
        proposal = chamber.proposals[proposal.amends]
    return proposal


def amends_in_the_end(chamber: Chamber, one: str, target: str) -> bool:
    """Whether one proposal amends another, or what amends it."""
    while one in chamber.proposals:
        one = chamber.proposals[one].amends
        if one == target:
            return True
    return False


_UNRULED = 99
"""The place of what was given none."""


def _ruled(chamber: Chamber, proposal: Proposal) -> int:
    """The place that a ruling or a decision of the room gave it."""
    ordered = chamber.order
    return ordered.index(proposal.id) if proposal.id in ordered else _UNRULED


def _ordered_by_the_room(chamber: Chamber) -> set[str]:
    """Proposals that have their place among rivals by a decision of the room, which leaves their
    place among amendments as it was (rules 90, 91 / 130, 131)."""
    if not chamber.order:
        return set()
    return {
        id_
        for motion in chamber.motions.values()
        if motion.motion == "proposal-order" and motion.status in ("carried", "granted")
        for id_ in (motion.target, *motion.value.split())
    }


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
    mine = _Rank(chamber, chamber.proposals[target])
    ahead = {i: _Rank(chamber, chamber.proposals[i]) for i in order[: order.index(target)]}
    first = next((i for i, r in ahead.items() if mine.meets(r) or mine.ruled_behind(r)), "")
    if not first:
        return None
    instead = f"put {first}, or consensus {first}"
    if not amends_in_the_end(chamber, first, target):
        instead += f", or rule {target} uphold : REASON"
    return Refusal(
        "precedence",
        f"{_why_first(meeting, first, target)}: it is taken first.",
        setup.rulebook.amendments.rule or OWN,
        instead,
    )


def meets_another(meeting: Meeting, target: str) -> bool:
    """Whether a pending proposal meets another one, or the text depends on which of them is
    taken first, so that either could be."""
    ranks = [
        _Rank(meeting.chamber, p)
        for p in meeting.chamber.proposals.values()
        if p.status == "pending" and p.id != target
    ]
    mine = _Rank(meeting.chamber, meeting.chamber.proposals[target])
    return any(mine.meets(other) or mine.meets_in_place(other) for other in ranks)


def _why_first(meeting: Meeting, first: str, target: str) -> str:
    known = meeting.chamber.proposals
    amended, other = known[first].amends, known[target].amends
    if amended and amended != other:
        return f"{first} is an amendment to {amended}"
    if not meeting.setup.rulebook.furthest_first:
        return f"{first} was tabled before {target}"
    one, two = (_Rank(meeting.chamber, known[id_]) for id_ in (first, target))
    if one.ruled < two.ruled:
        return f"{first} was given a place before {target}"
    return _distances(one, two, (first, target, amended or "the text"))


def _distances(one: _Rank, two: _Rank, names: tuple[str, str, str]) -> str:
    """Why one goes before two by how far they go; ``names`` are theirs and that of the text
    that they amend."""
    first, target, text = names
    met = one.far.keys() & two.far.keys()
    (far, kind), (near, other_kind) = one.furthest(met), two.furthest(met)
    if -UNPLACED in (kind, other_kind):
        unknown = first if kind == -UNPLACED else target
        goes = f"{target} goes no further" if unknown == first else f"{first} goes as far"
        return (
            f"How far {unknown} goes from {text} is not known, so that it counts as a deletion "
            f"does, and {goes}"
        )
    if far == FURTHEST:
        return f"{first} deletes, which counts as the furthest where nobody placed it"
    if far != near:
        return f"{first} is further from {text} than {target} ({far} against {near})"
    before = "goes before it" if kind != other_kind else "was tabled before it"
    deletes = ", as a deletion," if (kind, other_kind) == (-STRIKES, -PLACED) else ""
    return f"{first} is as far from {text} as {target} ({far}) and{deletes} {before}"
