"""Two sittings side by side: decisions, ballots, text, and who gained or lost.

Sittings of one scenario are compared decision by decision.  The same proposal may carry
another number in each, so decisions are matched by what was proposed and who moved it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.delegates.why import Why, why
from game.delegates.worth import worth
from game.rules.differences import Difference, differences
from game.rules.events import Entry, QuestionPut
from game.rules.intents import Table
from game.rules.notation import write
from game.rules.replay import fold
from game.rules.results import adopted, outcome_of, tally_of
from game.rules.rulebook import Rulebook
from game.rules.setup import WHOLE, Setup
from game.rules.state import Chamber, Decision, Meeting
from game.rules.voting import Choice, Tally, count_of, tally
from game.rules.wording import question, subject
from game.sitting.views import view_for


class Sitting(msgspec.Struct, frozen=True):
    """One side of a comparison."""

    name: str
    setup: Setup
    entries: tuple[Entry, ...]
    instructions: Mapping[str, Instructions]


class Side(msgspec.Struct, frozen=True):
    """What one sitting made of a question."""

    seq: int
    outcome: str
    """``adopted``, ``rejected``, ``second-vote``, ``no-consensus``, ``not put``."""
    tally: Tally | None
    target: str = ""
    """What it was called there: the same proposal may carry another number."""


class OtherBallot(msgspec.Struct, frozen=True):
    """A seat that voted otherwise in the second sitting."""

    seat: str
    first: str
    """A ballot; empty where it did not vote on it."""
    second: str


class Beside(msgspec.Struct, frozen=True):
    """One question in both sittings."""

    key: str
    """What was proposed, by whom: the same in both."""
    words: str
    first: Side | None
    """``None``: it never came up."""
    second: Side | None
    ballots: tuple[OtherBallot, ...]

    @property
    def same(self) -> bool:
        """Whether both came out alike."""
        ends = [s.outcome if s else "" for s in (self.first, self.second)]
        return ends[0] == ends[1]


class Fortune(msgspec.Struct, frozen=True):
    """What the two endings are worth to a delegation, basis points of its best text."""

    seat: str
    first: int
    second: int

    @property
    def gain(self) -> int:
        """What the second ending brings more."""
        return self.second - self.first


class Comparison(msgspec.Struct, frozen=True):
    """Two sittings side by side."""

    parting: int
    """Number of the last event that both share."""
    outcomes: tuple[str, str]
    decisions: tuple[Beside, ...]
    text: tuple[Difference, ...]
    """Provisions that do not read alike, the first sitting's text as the earlier."""
    fortunes: tuple[Fortune, ...]
    """Delegations for whom the endings differ, the largest change first."""


def compare(first: Sitting, second: Sitting, dossier: Dossier) -> Comparison:
    """Compare two sittings of one scenario."""
    ends = [fold(s.setup, s.entries) for s in (first, second)]
    changed = differences(ends[0].chamber.draft, ends[1].chamber.draft)
    return Comparison(
        parting(first.entries, second.entries),
        (_ending(ends[0]), _ending(ends[1])),
        _decisions(ends[0], ends[1]),
        tuple(d for d in changed if d.status != "unchanged"),
        _fortunes((first, ends[0]), (second, ends[1]), dossier),
    )


def parting(first: Sequence[Entry], second: Sequence[Entry]) -> int:
    """Number of the last event that two logs share."""
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared = one.seq
    return shared


def _ending(meeting: Meeting) -> str:
    return meeting.chamber.outcome or outcome_of(meeting.setup, meeting.chamber)


def _key(chamber: Chamber, target: str) -> str:
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        table = Table(proposal.mover, proposal.operations, proposal.package)
        return f"{proposal.mover} {write(table)}"
    motion = chamber.motions.get(target)
    if motion is not None:
        return f"{motion.mover} {motion.motion} {motion.target}"
    return target


def _decisions(first: Meeting, second: Meeting) -> tuple[Beside, ...]:
    taken = [_last_by_key(m) for m in (first, second)]
    keys = dict.fromkeys((*taken[0], *taken[1]))
    return tuple(
        _beside(k, (first, taken[0].get(k)), (second, taken[1].get(k))) for k in keys
    )


def _last_by_key(meeting: Meeting) -> dict[str, Decision]:
    """The last decision on each question: a vote after a broken consensus counts."""
    return {_key(meeting.chamber, d.target): d for d in meeting.chamber.decisions}


def _beside(
    key: str,
    first: tuple[Meeting, Decision | None],
    second: tuple[Meeting, Decision | None],
) -> Beside:
    meeting, found = first if first[1] is not None else second
    assert found is not None
    words = question(meeting.setup, meeting.chamber, found.target)
    return Beside(
        key, words, _side(*first), _side(*second), _other_ballots(first[1], second[1])
    )


def _side(meeting: Meeting, decision: Decision | None) -> Side | None:
    if decision is None:
        return None
    if decision.how == "vote":
        counted = tally_of(meeting.setup, decision)
        return Side(decision.seq, counted.outcome, counted, decision.target)
    if decision.how == "not-put":
        return Side(decision.seq, "not put", None, decision.target)
    yes = adopted(meeting.setup, decision)
    end = "adopted" if yes else "no-consensus"
    return Side(decision.seq, end, None, decision.target)


def _other_ballots(
    first: Decision | None, second: Decision | None
) -> tuple[OtherBallot, ...]:
    if first is None or second is None:
        return ()
    one, other = first.ballots, second.ballots
    seats = sorted({*one, *other})
    return tuple(
        OtherBallot(s, one.get(s, ""), other.get(s, ""))
        for s in seats
        if one.get(s) != other.get(s)
    )


def reasons(sitting: Sitting, dossier: Dossier, side: Side, seat: str) -> Why:
    """Why a seat stood as it did on a question, from its own view when it was put."""
    put = 0
    for entry in sitting.entries[: side.seq]:
        if isinstance(entry.event, QuestionPut) and entry.event.target == side.target:
            put = entry.seq
    meeting = fold(sitting.setup, sitting.entries[:put])
    told = sitting.instructions.get(seat)
    return why(view_for(meeting, seat, dossier, told, put), seat, side.target)


def _fortunes(
    first: tuple[Sitting, Meeting], second: tuple[Sitting, Meeting], dossier: Dossier
) -> tuple[Fortune, ...]:
    found = []
    for seat, told in first[0].instructions.items():
        again = second[0].instructions.get(seat, told)
        fortune = Fortune(
            seat, _worth(first[1], told, dossier), _worth(second[1], again, dossier)
        )
        if fortune.gain:
            found.append(fortune)
    return tuple(sorted(found, key=lambda f: (-abs(f.gain), f.seat)))


def _worth(meeting: Meeting, told: Instructions, dossier: Dossier) -> int:
    if _ending(meeting) not in ("consensus", "vote"):
        return told.walk_away
    return worth(told.positions, dossier.issues, meeting.chamber.draft)


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
    side = _side(meeting, decision)
    assert side is not None
    what = (
        "the draft"
        if decision.target == WHOLE
        else subject(meeting.setup, meeting.chamber, decision.target)
    )
    said = f"{what}: {side.outcome}, no ballots were cast"
    return Split(decision.seq, words, said, said, splits=False)


def ballot_words(choice: Choice | str) -> str:
    """A ballot as a word; ``did not vote`` where there is none."""
    return {"": "did not vote", "absent": "no answer", "abstain": "abstention"}.get(
        choice, choice
    )
