"""The smallest change of text that turns a delegation's objection or no.

The wordings of the scenario are searched, alone and then together.  Smallest means: the
fewest provisions, then the least way on the scales from the text as it would stand, then
the fewest others turned against it.  A change that wins one delegation may lose another, so
what it does to the rest is counted beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import msgspec

from game.delegates.model import DEFAULTS
from game.delegates.moves.objection import chance_of_objecting, unheard, wants_a_vote_first
from game.delegates.weighing.odds import Shares
from game.delegates.weighing.prospect import of_proposal, prospect
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import crossed, newly_crossed, worth
from game.rehearsal.whip.sight import Sight
from game.rehearsal.whip.wordings import (
    Step,
    applied,
    between,
    operations_for,
    step_words,
    typed,
)
from game.rules.draft.places import place_of, variant_of
from game.rules.draft.text import Draft, Operation, Variant, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import WHOLE

SILENT = 1500
"""Chance of an objection, basis points, below which silence is expected."""
_TOGETHER = 3
"""Provisions that are changed together at most."""
_HELPING = 9
"""Provisions that are thought of for changes together: those that help most."""
_OFFERED = 3
"""Changes that are named."""


class Turn(msgspec.Struct, frozen=True):
    """A change of text that turns a delegation."""

    changes: tuple[str, ...]
    """In words, one for each provision."""
    typed: str
    """The wordings as they are typed at the table."""
    way: int
    """How far the wordings move on their scales, in hundredths, weighed by the issue."""
    worth: int
    """Worth of the text to the delegation with the change, basis points."""
    against: int
    """Chance that it objects (to the whole) or votes no (on a proposal) with the change."""
    cleared: tuple[str, ...]
    """Red lines that the change clears."""
    others_before: int
    others_after: int
    """Others expected against the text, before and after, in hundredths of a delegation."""


class Smallest(msgspec.Struct, frozen=True):
    """What would turn a delegation, and what stands in the way now."""

    seat: str
    target: str
    against: int
    """Chance of an objection or a no as the text stands, basis points."""
    worth: int
    walk_away: int
    crossed: tuple[str, ...]
    """Red lines that the text crosses."""
    unheard: tuple[str, ...]
    """Red lines for which it objects until the room has decided on one of them."""
    turns: tuple[Turn, ...]
    """The smallest first; empty where nothing is needed or nothing helps."""
    needed: bool
    tried: int
    """Texts that were weighed."""


def smallest_change(sight: Sight, seat: str, target: str) -> Smallest:
    """The smallest changes that turn ``seat`` on ``target`` from against to silence."""
    stand = sight.stand_on(seat, target)
    start = prospect(sight.setup, sight.chamber, target).if_yes
    search = _Search(sight, stand, target, start)
    against = search.against(start)
    needed = against >= SILENT
    across = crossed(stand.red_lines, start)
    waits = target == WHOLE and wants_a_vote_first(stand, sight.setup, sight.chamber, start)
    found = search.turns() if needed else ()
    return Smallest(
        seat,
        target,
        against,
        worth(stand.positions, sight.dossier.issues, start),
        stand.walk_away,
        tuple(line.words for line in across if line.hard),
        tuple(line.words for line in across if waits and not line.hard),
        found,
        needed,
        search.tried,
    )


class _Search:
    """The search for one delegation on one question."""

    def __init__(self, sight: Sight, stand: Stand, target: str, start: Draft) -> None:
        self._sight = sight
        self._stand = stand
        self._target = target
        self._start = start
        self.tried = 0

    def against(self, draft: Draft, stand: Stand | None = None) -> int:
        """Chance that a stand is against this text: objects, or votes no."""
        who = stand or self._stand
        if self._target == WHOLE:
            chance = chance_of_objecting(who, self._sight.dossier.issues, draft)
            return max(chance, self._until_heard(who, draft))
        return self._ballot(who, draft).no

    def _until_heard(self, stand: Stand, draft: Draft) -> int:
        """Chance that a stand objects because nothing was decided on its red lines.

        Of another's stand the room knows the lines and not how much a vote is worth to it.
        """
        setup, chamber = self._sight.setup, self._sight.chamber
        if stand.known:
            return 10000 if wants_a_vote_first(stand, setup, chamber, draft) else 0
        if not unheard(stand.red_lines, chamber, draft):
            return 0
        return DEFAULTS.threat_believed

    def _ballot(self, stand: Stand, draft: Draft) -> Shares:
        """The ballot on the proposal if it led to ``draft``."""
        question = prospect(self._sight.setup, self._sight.chamber, self._target)
        if draft is not self._start:
            operations = tuple(between(self._sight.chamber.draft, draft))
            mover = question.sponsors[0] if question.sponsors else ""
            supposed = Proposal(
                "", mover, operations, True, question.sponsors[1:], "pending", 0
            )
            question = of_proposal(self._sight.setup, self._sight.chamber.draft, supposed)
        return reckon(stand, self._sight.dossier.issues, question, attendance=10000).shares

    def turns(self) -> tuple[Turn, ...]:
        """The smallest changes that turn it."""
        steps = tuple(self._steps())
        helping = self._helping(steps)
        for number in range(1, _TOGETHER + 1):
            found = [
                (chosen, draft)
                for chosen in _chosen(steps if number == 1 else helping, number)
                if (draft := self._drafted(chosen)) is not None
                and self.against(draft) < SILENT
            ]
            if found:
                found.sort(key=lambda pair: sum(s.way for s in pair[0]))
                ranked = [self._turn(*pair) for pair in found[: 4 * _OFFERED]]
                ranked.sort(key=lambda turn: (turn.way, turn.others_after))
                return tuple(ranked[:_OFFERED])
        return ()

    def _steps(self) -> Iterator[Step]:
        for provision in self._start.walk():
            if not provision.issue or provision.issue not in self._sight.dossier.issues:
                continue
            standing = variant_of(provision)
            for variant in provision.variants:
                if variant.id == standing:
                    continue
                operations = operations_for(provision, variant.id)
                after = applied(self._start, operations)
                if after is not None:
                    yield self._step(provision.id, variant, operations, after)

    def _step(
        self, id_: str, variant: Variant, operations: tuple[Operation, ...], after: Draft
    ) -> Step:
        provision = self._start.provisions[id_]
        weight = self._sight.dossier.issues[provision.issue].weight
        value = self._worth(after) - self._worth(self._start)
        hard = [r for r in crossed(self._stand.red_lines, self._start) if r.hard]
        left = [r for r in crossed(self._stand.red_lines, after) if r.hard]
        way = abs(variant.place - place_of(provision)) * weight // 100
        return Step(operations, id_, variant.id, way, value, len(left) < len(hard))

    def _worth(self, draft: Draft) -> int:
        return worth(self._stand.positions, self._sight.dossier.issues, draft)

    def _helping(self, steps: Sequence[Step]) -> tuple[Step, ...]:
        """Steps that help, on the provisions where they help most."""
        good = [s for s in steps if s.brings > 0 or s.clears]
        best: dict[str, int] = {}
        for step in good:
            gained = step.brings + 10000 * step.clears
            best[step.provision] = max(best.get(step.provision, 0), gained)
        kept = sorted(best, key=lambda id_: -best[id_])[:_HELPING]
        return tuple(s for s in good if s.provision in kept)

    def _drafted(self, steps: Sequence[Step]) -> Draft | None:
        """The text with these wordings; ``None`` where nothing of the question is left."""
        draft: Draft | None = self._start
        for step in steps:
            draft = applied(draft, step.operations) if draft is not None else None
        if draft is None or not self._still_asks(draft):
            return None
        self.tried += 1
        return draft

    def _still_asks(self, draft: Draft) -> bool:
        """Whether a proposal still changes one of the provisions that it changes."""
        proposal = self._sight.chamber.proposals.get(self._target)
        if proposal is None:
            return True
        now = self._sight.chamber.draft.provisions
        return any(
            id_ not in now or variant_of(now[id_]) != variant_of(draft.provisions[id_])
            for id_ in touched(proposal.operations)
            if id_ in draft.provisions
        )

    def _turn(self, steps: Sequence[Step], draft: Draft) -> Turn:
        mended = newly_crossed(self._stand.red_lines, draft, self._start)
        return Turn(
            tuple(step_words(self._start, s) for s in steps),
            typed(steps),
            sum(s.way for s in steps),
            self._worth(draft),
            self.against(draft),
            tuple(line.words for line in mended),
            self._others(self._start),
            self._others(draft),
        )

    def _others(self, draft: Draft) -> int:
        """How many others are expected against a text, in hundredths."""
        stands = (self._sight.stand(s) for s in self._sight.setup.roll)
        chances = (self.against(draft, s) for s in stands if s.seat != self._stand.seat)
        return sum(chances) // 100


def _chosen(steps: Sequence[Step], number: int) -> Iterator[tuple[Step, ...]]:
    """Every choice of one wording for each of ``number`` provisions."""
    by: dict[str, list[Step]] = {}
    for step in steps:
        by.setdefault(step.provision, []).append(step)
    for provisions in combinations(by, number):
        yield from product(*(by[p] for p in provisions))
