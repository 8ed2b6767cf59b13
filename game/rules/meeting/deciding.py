"""Which majority decides a question on text.

The rulebook has its majorities; which of them a text needs follows from what it is on: the
Council of the European Union, for example, acts by the majority that the legal basis of the
act names.  A setup says so in ``decided_by``: for the ``whole``, for ``amendments`` to it, or
for a provision, with all that is part of it.  What is not said is decided as the whole is, and
the whole as a question of substance.  Parts of a text and amendments to it need what the text
itself needs (rules 84, 85).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules.draft.text import Draft, sides, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.parts import OF
from game.rules.meeting.setup import AMENDMENTS, WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.rulebook import Majority, Rulebook
from game.rules.voting import Count, yes_needed

SUBSTANCE = "substance"
"""The majority that decides a text of which nothing else is said."""


def majority_of_text(setup: Setup, chamber: Chamber, target: str) -> str:
    """Name of the majority that a question on text needs: on the whole, on a proposal, on a
    part of either."""
    of, _, part = target.partition(OF)
    belongs_to = {target, WHOLE, *_it_and_what_it_amends(chamber, of)}
    proposal = chamber.proposals.get(of)
    if "important" in setup.rulebook.majorities and (
        chamber.important & belongs_to or _undoes_an_important_one(chamber, proposal)
    ):
        return "important"
    if proposal is not None:
        changed = (part,) if part else touched(proposal.operations)
        return majority_of_change(setup, chamber.draft, changed)
    named = _of_provision(setup, chamber.draft, target)
    return named or majority_of_whole(setup)


def _undoes_an_important_one(chamber: Chamber, proposal: Proposal | None) -> bool:
    """Whether a proposal decides otherwise what one that was held important has decided, which
    took the majority of important questions."""
    held = (chamber.proposals.get(i) for i in chamber.important)
    return proposal is not None and any(
        p.status == "adopted" and bool(sides(p.operations) & sides(proposal.operations))
        for p in held
        if p is not None and p.id != proposal.id and p.amends == proposal.amends
    )


def _it_and_what_it_amends(chamber: Chamber, id_: str) -> Iterator[str]:
    while id_:
        yield id_
        found = chamber.proposals.get(id_)
        id_ = found.amends if found else ""


def majority_of_whole(setup: Setup) -> str:
    """Name of the majority that adopts the whole."""
    return setup.decided_by.get(WHOLE, SUBSTANCE)


def majority_of_change(setup: Setup, draft: Draft, changed: Iterable[str]) -> str:
    """Name of the majority that adopts a change to some provisions: of several that these
    need, the one that is hardest to reach."""
    given = setup.decided_by
    if not given:
        return SUBSTANCE
    usual = given.get(AMENDMENTS, majority_of_whole(setup))
    needed = dict.fromkeys(_of_provision(setup, draft, id_) or usual for id_ in changed)
    members = len(setup.roll)
    return max(needed or (usual,), key=lambda n: _hardness(setup.rulebook, n, members))


def _of_provision(setup: Setup, draft: Draft, id_: str) -> str:
    """The majority that is named for a provision, or for the unit that it is part of."""
    while id_ and setup.decided_by:
        if id_ in setup.decided_by:
            return setup.decided_by[id_]
        found = draft.provisions.get(id_)
        id_ = found.parent if found else ""
    return ""


def _hardness(rulebook: Rulebook, name: str, members: int) -> tuple[int, ...]:
    """How hard a majority is to reach in a full room where everybody answers yes or no."""
    found = rulebook.majorities[name]
    needed = yes_needed(found, Count(members, 0, 0, members, members))
    weighed = found.weight is not None
    return found.unanimous, found.veto, needed, share_in_points(found), weighed


def share_in_points(majority: Majority | None) -> int:
    """Share of those taking a side that a majority asks for, basis points; half where it is
    not a matter of shares, all where any no rejects."""
    if majority is not None and majority.unanimous:
        return 10000
    if majority is None or majority.share is None:
        return 5000
    return majority.share.numerator * 10000 // majority.share.denominator


def by_sides_alone(majority: Majority | None) -> bool:
    """Whether a majority is a share of those that vote yes or no, a head each, and no more; the
    usual half where nothing is said."""
    if majority is None:
        return True
    if majority.share is None or majority.share.base != "voting":
        return False
    return not (majority.veto or majority.weight or majority.fixed or majority.blocking)
