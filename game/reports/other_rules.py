"""The ballots of a sitting counted under another rulebook, and where the results split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from game.reports.comparison import side_of, side_words
from game.rules.log.events import Entry
from game.rules.meeting.business import Decision
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Meeting
from game.rules.replay import fold
from game.rules.rulebook import Majority, Rulebook
from game.rules.voting import Choice, Count, Tally, count_of, tally
from game.rules.words.wording import question, subject


class Split(msgspec.Struct, frozen=True):
    """A decision that comes out otherwise under other rules, from the same ballots."""

    seq: int
    words: str
    here: str
    """Outcome under the sitting's own rules, with the arithmetic."""
    there: str
    splits: bool
    counted: bool = True
    """Whether there were ballots to count, and enough is known of them."""

    @property
    def sign(self) -> str:
        """``≠`` where the result splits, ``=`` where it is the same, ``?`` where that cannot
        be told."""
        if not self.counted:
            return "?"
        return "≠" if self.splits else "="


def under(setup: Setup, entries: Sequence[Entry], other: Rulebook) -> tuple[Split, ...]:
    """Every decision of a sitting under another rulebook, from the same ballots."""
    meeting = fold(setup, entries)
    return tuple(_split(meeting, d, other) for d in meeting.chamber.decisions)


def summed_up(splits: Sequence[Split]) -> str:
    """How many decisions split, and how many there was nothing to count for."""
    many, split = len(splits), sum(s.splits for s in splits)
    if not many:
        return "Nothing was decided, so nothing can come out otherwise"
    noun = "decision" if many == 1 else "decisions"
    come = "comes" if many == 1 else "come"
    words = f"{split} of {many} {noun} {come} out otherwise"
    left = sum(not s.counted for s in splits)
    return f"{words}; {left} cannot be counted" if left else words


def _split(meeting: Meeting, decision: Decision, other: Rulebook) -> Split:
    setup, chamber = meeting.setup, meeting.chamber
    about = decision.target
    words = question(setup, chamber, about)
    if decision.how != "vote" or decision.question is None:
        return _agreed(meeting, decision, words, other)
    here = tally_of(setup, decision)
    name = decision.question.majority
    if other.consensus.required and about not in chamber.motions:
        against = [s for s, c in decision.ballots.items() if c == "no"]
        holds = not against
        there = f"consensus only: {len(against)} against would object"
        return Split(decision.seq, words, here.explanation, there, here.holds != holds)
    majority = other.majorities.get(name) or other.majorities.get("substance")
    if majority is None:
        there = f"these rules have no majority for it ({name})"
        return Split(decision.seq, words, here.explanation, there, False, counted=False)
    count = count_of(decision.ballots, len(setup.roll), decision.present)
    counted, there = recounted(setup, majority, count, other, decision.ballots)
    return Split(
        decision.seq, words, here.explanation, there, here.outcome != counted.outcome
    )


def recounted(
    setup: Setup,
    majority: Majority,
    count: Count,
    other: Rulebook,
    ballots: Mapping[str, Choice] | None,
) -> tuple[Tally, str]:
    """A count under a majority of another rulebook, and the same in words.

    Vetoes and weights are the room's; where it has none, those of the members whom the
    rulebook itself names.
    """
    body = other.body
    vetoes, weights = setup.vetoes, setup.weights
    if body is not None:
        vetoes = vetoes or body.vetoes
        weights = weights if any(weights.values()) else body.weights
    found = tally(
        majority,
        count,
        quorum=other.quorum,
        ballots=ballots,
        vetoes=vetoes,
        weights=weights,
    )
    size = body.size if body is not None else 0
    if not size or size == count.members:
        return found, found.explanation
    return found, f"{found.explanation}; these rules are for a body of {size}"


def _agreed(meeting: Meeting, decision: Decision, words: str, other: Rulebook) -> Split:
    side = side_of(meeting, decision)
    assert side is not None
    what = (
        "the draft"
        if decision.target == WHOLE
        else subject(meeting.setup, meeting.chamber, decision.target)
    )
    said = f"{what}: {side_words(side)}, no ballots were cast"
    return Split(decision.seq, words, said, said, splits=False, counted=False)
