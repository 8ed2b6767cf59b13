"""The ballots of a sitting counted under another rulebook, and where the results split."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.reports.comparison import side_of
from game.rules.events import Entry
from game.rules.replay import fold
from game.rules.results import tally_of
from game.rules.rulebook import Rulebook
from game.rules.setup import WHOLE, Setup
from game.rules.state import Decision, Meeting
from game.rules.voting import count_of, tally
from game.rules.wording import question, subject


class Split(msgspec.Struct, frozen=True):
    """A decision that comes out otherwise under other rules, from the same ballots."""

    seq: int
    words: str
    here: str
    """Outcome under the sitting's own rules, with the arithmetic."""
    there: str
    splits: bool


def under(setup: Setup, entries: Sequence[Entry], other: Rulebook) -> tuple[Split, ...]:
    """Every decision of a sitting under another rulebook, from the same ballots."""
    meeting = fold(setup, entries)
    return tuple(_split(meeting, d, other) for d in meeting.chamber.decisions)


def _split(meeting: Meeting, decision: Decision, other: Rulebook) -> Split:
    setup, chamber = meeting.setup, meeting.chamber
    about = decision.target
    words = question(setup, chamber, about)
    if decision.how != "vote" or decision.question is None:
        return _agreed(meeting, decision, words, other)
    here = tally_of(setup, decision)
    name = decision.question.majority
    if other.consensus.required and name == "substance":
        against = [s for s, c in decision.ballots.items() if c == "no"]
        holds = not against
        there = f"consensus only: {len(against)} against would object"
        return Split(decision.seq, words, here.explanation, there, here.holds != holds)
    majority = other.majorities.get(name) or other.majorities.get("substance")
    if majority is None:
        there = f"these rules have no majority for it ({name})"
        return Split(decision.seq, words, here.explanation, there, splits=False)
    counted = tally(
        majority,
        count_of(decision.ballots, len(setup.roll), decision.present),
        quorum=other.quorum,
        ballots=decision.ballots,
        vetoes=setup.vetoes,
        weights=setup.weights,
    )
    split = here.outcome != counted.outcome
    return Split(decision.seq, words, here.explanation, counted.explanation, split)


def _agreed(meeting: Meeting, decision: Decision, words: str, other: Rulebook) -> Split:
    side = side_of(meeting, decision)
    assert side is not None
    what = (
        "the draft"
        if decision.target == WHOLE
        else subject(meeting.setup, meeting.chamber, decision.target)
    )
    said = f"{what}: {side.outcome}, no ballots were cast"
    return Split(decision.seq, words, said, said, splits=False)
