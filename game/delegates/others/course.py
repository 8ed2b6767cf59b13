"""The texts that a meeting has had before it, to tell what was spoken of and voted on when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.delegates.view import Moment, once_a_moment
from game.delegates.weighing.prospect import Prospect, of_proposal
from game.rules.draft.applying import apply, fault
from game.rules.draft.text import Draft, Operation
from game.rules.kept import kept
from game.rules.meeting.business import Decision, Proposal, Redraft


class Course:
    """A meeting's text from its opening on, as decisions and those who hold the pen changed
    it."""

    def __init__(
        self,
        draft: Draft,
        proposals: Mapping[str, Proposal],
        decisions: Sequence[Decision],
        redrafts: Sequence[Redraft],
    ) -> None:
        self.draft, self.proposals = draft, proposals
        taken = ((d.seq, proposals.get(d.target)) for d in decisions)
        steps = [(s, p.operations) for s, p in taken if p and p.status == "adopted"]
        steps += [(r.seq, r.operations) for r in redrafts]
        self._steps = sorted(steps, key=lambda step: step[0])

    def at(self, seq: int) -> Draft:
        """The text as it stood when the event of that number came."""
        draft = self.draft
        for since, operations in self._steps:
            if since < seq:
                draft = _with(draft, operations)
        return draft


@kept(256)
def _with(draft: Draft, operations: tuple[Operation, ...]) -> Draft:
    for operation in operations:
        if not fault(draft, operation):
            draft, _ = apply(draft, operation)
    return draft


@once_a_moment
def as_it_was_put(moment: Moment, target: str, seq: int) -> Prospect:
    """What a proposal led to from the text that stood when it was decided, by the event of
    that number."""
    chamber, setup = moment.chamber, moment.setup
    course = Course(setup.draft, chamber.proposals, chamber.decisions, chamber.redrafts)
    return of_proposal(setup, course.at(seq), chamber.proposals[target])
