"""Equal votes that are taken again (rule 95), and what waits until they are."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.fold.business import INTERRUPTS
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.names import target_called
from game.rules.meeting.order import amends_in_the_end
from game.rules.meeting.results import majority_of, to_be_repeated
from game.rules.meeting.rivals import reach
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import time_left
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it

_WAITS_FOR_SECOND = (
    it.Table,
    it.CoSponsor,
    it.Withdraw,
    it.ReviseProposal,
    it.AskVote,
    it.LetGo,
    it.Mark,
    it.CallConsensus,
    it.PassOver,
    it.OpenSilence,
    it.OpenStage,
    it.MoveMotion,
    it.PutQuestion,
)
"""What waits until an equal vote has been taken again."""
_BEFORE_SECOND = (
    "suspend-meeting",
    "adjourn-meeting",
    "right-of-reply",
    "close-debate",
    "close-list",
    "reopen-list",
    "time-limit",
    "waive-notice",
    *INTERRUPTS,
)
"""Motions that may come between an equal vote and the second: they are on no text."""


def second_vote_first(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """A text stays as it was voted on while an equal vote is to be taken again.

    Rule 95 gives the second vote; that nothing comes between the two that would put it on
    another text is the program's own.
    """
    if meeting.chamber.voting is not None or not isinstance(intent, _WAITS_FOR_SECOND):
        return None
    for tied in tied_votes(meeting):
        if _of_the_second_vote(meeting, intent, tied.target):
            continue
        if _on_another_text(meeting, intent, tied.target):
            continue
        assert tied.question is not None
        rule = majority_of(meeting.setup, tied.question).cite.rule or OWN
        words = (
            f"The vote on {target_called(tied.target)} was equal: a second vote is due "
            f"({rule}), on the same text."
        )
        return Refusal("precedence", words, OWN, f"put {tied.target}")
    return None


def tied_votes(meeting: Meeting) -> Iterator[Decision]:
    """The equal votes on text that are to be taken again (rule 95)."""
    chamber = meeting.chamber
    seen: set[str] = set()
    for decision in reversed(chamber.decisions):
        target = decision.target
        if target in seen or target in chamber.motions:
            continue
        seen.add(target)
        again = decision.question is not None and not decision.question.second
        gone = decision.seq < chamber.reopened.get(target, 0) or _gone(meeting, target)
        if again and not gone and to_be_repeated(meeting.setup, decision):
            yield decision


def _gone(meeting: Meeting, target: str) -> bool:
    """Whether a text was settled otherwise than by the vote on it."""
    chamber = meeting.chamber
    if target == WHOLE:
        return chamber.withdrawn
    proposal = chamber.proposals.get(target)
    state = proposal.status if proposal else chamber.separate.get(target, "pending")
    return state != "pending"


def _on_another_text(meeting: Meeting, intent: it.Intent, target: str) -> bool:
    """Whether an intent is on proposals that leave alone what an equal vote was on."""
    chamber = meeting.chamber
    tied = chamber.proposals.get(target)
    if tied is None or isinstance(intent, it.OpenSilence):
        return False
    if isinstance(intent, it.Table):
        asked, amends = intent.operations, intent.amends
    else:
        other = chamber.proposals.get(getattr(intent, "target", ""))
        if other is None:
            return False
        asked, amends = other.operations, other.id
    if isinstance(intent, it.ReviseProposal):
        asked = (*asked, *intent.operations)
    if target == amends or amends_in_the_end(chamber, amends, target):
        return False
    if amends and amends_in_the_end(chamber, target, amends):
        return False
    mine = reach(chamber.draft, tied.operations)
    return reach(chamber.draft, asked).isdisjoint(mine)


def _may_go_on(meeting: Meeting, stage: str) -> bool:
    """Whether a stage may open while a second vote is to be taken: one for action, or any where
    no time is left for the vote."""
    kinds = {s.id: s.kind for s in meeting.setup.stages}
    return kinds.get(stage, "action") == "action" or time_left(meeting) is not None


def _of_the_second_vote(meeting: Meeting, intent: it.Intent, target: str) -> bool:
    if isinstance(intent, it.MoveMotion):
        if intent.motion in REQUESTS:
            return (intent.target or WHOLE) == target
        return intent.motion in _BEFORE_SECOND
    if isinstance(intent, it.OpenStage):
        return _may_go_on(meeting, intent.stage)
    if isinstance(intent, it.PutQuestion):
        return intent.target == target or intent.target in meeting.chamber.motions
    return isinstance(intent, it.Withdraw) and intent.target in meeting.chamber.motions
