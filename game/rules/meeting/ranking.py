"""What the place of a pending proposal among others goes by: rulings, what it amends, and how
far it goes from the text."""

from __future__ import annotations

from collections.abc import Mapping, Set

from game.rules.draft.text import Draft, Side, touched
from game.rules.kept import kept
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.distances import MOVES, Far, removed
from game.rules.meeting.rivals import (
    carried,
    competes,
    filled,
    placed,
    struck,
    told_by_number,
)
from game.rules.meeting.state import Chamber

_UNRULED = 99
"""The place of what was given none."""


class Rank:
    """What the place of one proposal goes by."""

    def __init__(self, among: Ranking, proposal: Proposal) -> None:
        draft, operations = among.draft, proposal.operations
        self.id = proposal.id
        self.amended = among.amended(proposal)
        self.root = self.amended[-1] if self.amended else proposal.id
        among_rivals = competes(proposal) and proposal.id in among.ordered_by_the_room
        self.ruled = _UNRULED if among_rivals else among.ruled(proposal)
        self.depth = len(self.amended)
        self.seq = proposal.seq
        self.far = removed(draft, among.proposals, proposal)
        self.struck = struck(draft, operations)
        self.filled = filled(operations)
        self.places = placed(operations)
        self.operations = operations
        self.carried = carried(draft, operations)

    def meets(self, other: Rank) -> bool:
        """Whether one of two has a place before the other: they decide the same of one text,
        or are an amendment and what it amends in the end."""
        if not self._on_one_text(other):
            return False
        if other.id in self.amended or self.id in other.amended:
            return True
        if self.struck & other.filled or other.struck & self.filled:
            return True
        return not self.far.keys().isdisjoint(other.far.keys())

    def meets_in_place(self, other: Rank) -> bool:
        """Whether the text depends on which of two is taken first though they decide nothing
        in common: something is put where the other puts something, or each moves into the
        other's."""
        if not self._on_one_text(other):
            return False
        places = self.places & other.places
        if places and places - told_by_number(self.operations, other.operations):
            return True
        return bool(self.carried & other.filled and other.carried & self.filled)

    def _on_one_text(self, other: Rank) -> bool:
        """Whether both change the draft, or in the end one proposal."""
        return self.root == other.root or not (self.depth or other.depth)

    def ruled_behind(self, other: Rank) -> bool:
        """Whether another goes before it for the reason alone that it was given a place."""
        return other.ruled < self.ruled and self.meets_in_place(other)

    def follows(self, other: Rank) -> bool:
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


class Ranking:
    """The places of proposals, each worked out when it is first asked for.

    ``draft`` is the text before the room, ``order`` the places that rulings and decisions gave.
    """

    def __init__(
        self,
        draft: Draft,
        proposals: Mapping[str, Proposal],
        order: tuple[str, ...],
        motions: Mapping[str, Motion],
    ) -> None:
        self.draft, self.proposals, self._given = draft, proposals, order
        self.ordered_by_the_room = _ordered_by_the_room(motions) if order else frozenset()
        """Proposals that have their place among rivals by a decision of the room, which leaves
        their place among amendments as it was (rules 90, 91 / 130, 131)."""
        self._ranks: dict[str, Rank] = {}

    def of(self, id_: str) -> Rank:
        """What the place of a proposal goes by."""
        found = self._ranks.get(id_)
        if found is None:
            found = self._ranks[id_] = Rank(self, self.proposals[id_])
        return found

    def ruled(self, proposal: Proposal) -> int:
        """The place that a ruling or a decision of the room gave a proposal."""
        given = self._given
        return given.index(proposal.id) if proposal.id in given else _UNRULED

    def amended(self, proposal: Proposal) -> tuple[str, ...]:
        """What a proposal amends, and what that amends, up to what amends none; mostly none."""
        found: list[str] = []
        while proposal.amends in self.proposals:
            found.append(proposal.amends)
            proposal = self.proposals[proposal.amends]
        return tuple(found)

    def depth(self, proposal: Proposal) -> int:
        """Of how many others a proposal is an amendment, one to another; mostly 0."""
        return len(self.amended(proposal))

    def furthest_first(self, waiting: list[Proposal]) -> list[Proposal]:
        """Group after group, but before each what it meets and that goes further."""
        subjects = {p.id: self._subject(p) for p in waiting}
        groups: dict[str, int] = {}
        for subject in subjects.values():
            groups.setdefault(subject, len(groups))
        of_the_day = sorted(
            waiting,
            key=lambda p: (groups[subjects[p.id]], self.of(p.id).among(frozenset())),
        )
        taken: dict[str, Proposal] = {}
        for proposal in of_the_day:
            if proposal.id not in taken:
                self._take(proposal, frozenset((proposal.id,)), of_the_day, taken)
        return list(taken.values())

    def _take(
        self,
        proposal: Proposal,
        waiting: frozenset[str],
        of_the_day: list[Proposal],
        taken: dict[str, Proposal],
    ) -> None:
        mine = self.of(proposal.id)
        for other in of_the_day:
            if other.id in waiting or other.id in taken:
                continue
            if mine.follows(self.of(other.id)):
                self._take(other, waiting | {other.id}, of_the_day, taken)
        taken.setdefault(proposal.id, proposal)

    def _subject(self, proposal: Proposal) -> str:
        """The first provision, in the order of the text, that a proposal is on in the end."""
        amended = self.amended(proposal)
        root = self.proposals[amended[-1]] if amended else proposal
        ids = touched(root.operations)
        if len(ids) > 1:
            standing = (p.id for p in self.draft.walk() if p.id in ids)
            return next(standing, ids[0])
        return ids[0] if ids else root.id


def ranking(chamber: Chamber) -> Ranking:
    """The places of the proposals that are before the room."""
    return _ranking(chamber.draft, chamber.proposals, chamber.order, chamber.motions)


_ranking = kept(16)(Ranking)


def _ordered_by_the_room(motions: Mapping[str, Motion]) -> frozenset[str]:
    return frozenset(
        id_
        for motion in motions.values()
        if motion.motion == "proposal-order" and motion.status in ("carried", "granted")
        for id_ in (motion.target, *motion.value.split())
    )
