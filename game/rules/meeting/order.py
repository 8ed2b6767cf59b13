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

from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.distances import FURTHEST, PLACED, STRIKES, UNPLACED
from game.rules.meeting.ranking import Rank, Ranking, ranking
from game.rules.meeting.rivals import competes, rivals, same_question
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import Rulebook


def voting_order(setup: Setup, chamber: Chamber) -> tuple[str, ...]:
    """Pending proposals in the order in which they are to be taken.

    Proposals are grouped by the first provision of the text that they touch, in the order of
    tabling.  Sub-amendments go before what they amend; of others that meet, the rulings on
    their order come first, then the one that goes further in what both decide.  Competing
    packages keep among themselves the order of tabling.
    """
    return _order(setup.rulebook, ranking(chamber))


@kept(16)
def _order(rulebook: Rulebook, ranking: Ranking) -> tuple[str, ...]:
    waiting = [p for p in ranking.proposals.values() if p.status == "pending"]
    if not rulebook.furthest_first:
        waiting.sort(key=lambda p: (-ranking.depth(p), p.seq))
        return tuple(p.id for p in waiting)
    taken = ranking.furthest_first(waiting)
    if rulebook.proposals.rule:
        taken = _packages_as_tabled(ranking, taken)
    done: dict[str, Proposal] = {}
    for proposal in taken:
        _take_after_its_amendments(proposal, taken, done)
    return tuple(done)


def _take_after_its_amendments(
    proposal: Proposal, taken: list[Proposal], done: dict[str, Proposal]
) -> None:
    """Add a proposal to what is done, but first what would amend it, though it stood behind."""
    for other in taken:
        if other.amends == proposal.id and other.id not in done:
            _take_after_its_amendments(other, taken, done)
    done.setdefault(proposal.id, proposal)


def _packages_as_tabled(ranking: Ranking, taken: list[Proposal]) -> list[Proposal]:
    """The same places, but those of competing packages dealt out in the order of tabling: among
    all that others tie together, since who is on one question with two others need not make
    rivals of these."""
    left = [p for p in taken if competes(p)]
    places = dict(enumerate(taken))
    while left:
        among = _tied_together(ranking, left)
        left = [p for p in left if p not in among]
        seats = [at for at, p in enumerate(taken) if p in among]
        ordered = sorted(among, key=lambda p: (ranking.ruled(p), p.seq))
        places.update(zip(seats, ordered, strict=True))
    return [places[at] for at in range(len(taken))]


def _tied_together(ranking: Ranking, packages: list[Proposal]) -> list[Proposal]:
    """The first of some packages, those on one question with it, with these, and so on."""
    among = packages[:1]
    for package in among:
        among += [
            p
            for p in packages
            if p not in among and same_question(ranking.draft, p, package)
        ]
    return among


def amends_in_the_end(chamber: Chamber, one: str, target: str) -> bool:
    """Whether one proposal amends another, or what amends it."""
    known = chamber.proposals.get(one)
    return known is not None and target in ranking(chamber).amended(known)


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
    ranks = ranking(chamber)
    mine = ranks.of(target)
    ahead = ((i, ranks.of(i)) for i in order[: order.index(target)])
    first = next((i for i, r in ahead if mine.meets(r) or mine.ruled_behind(r)), "")
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
    ranks = ranking(meeting.chamber)
    mine = ranks.of(target)
    others = (
        ranks.of(p.id)
        for p in ranks.proposals.values()
        if p.status == "pending" and p.id != target
    )
    return any(mine.meets(other) or mine.meets_in_place(other) for other in others)


def _why_first(meeting: Meeting, first: str, target: str) -> str:
    known = meeting.chamber.proposals
    amended, other = known[first].amends, known[target].amends
    if amended and amended != other:
        return f"{first} is an amendment to {amended}"
    if not meeting.setup.rulebook.furthest_first:
        return f"{first} was tabled before {target}"
    one, two = (ranking(meeting.chamber).of(id_) for id_ in (first, target))
    if one.ruled < two.ruled:
        return f"{first} was given a place before {target}"
    return _distances(one, two, (first, target, amended or "the text"))


def _distances(one: Rank, two: Rank, names: tuple[str, str, str]) -> str:
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
