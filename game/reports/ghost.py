"""The real meeting beside the one that is played: what the delegation really did, and how
far the two histories drifted apart.  Pure; what the record does not tell is said not to be
in the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from game.reports.frames import about_of, provisions_of
from game.reports.history import became, decided
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.names import named
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.scenario.model import Moment, Scenario

NOT_RECORDED = "not in the record"
"""What is said where the record is silent."""
_CAST = {
    "yes": "voted yes",
    "no": "voted no",
    "abstain": "abstained",
    "absent": "did not take part",
}
_OWN = (
    ev.BallotCast,
    ev.Spoke,
    ev.Tabled,
    ev.CoSponsored,
    ev.VoteAsked,
    ev.VoteLetGo,
    ev.Objected,
    ev.Withdrawn,
    ev.MotionMoved,
    ev.MotionSpoken,
    ev.SilenceBroken,
)
"""What of a delegation's acts is laid beside the record."""
_PRIVATE = (ev.OfferMade, ev.OfferAnswered, ev.OfferWithdrawn)
_CHAIRS = (ev.QuestionPut, ev.PassedOver, ev.ConsensusCalled, ev.Gavelled)
"""What of the Chair's acts is: whatever brings a question to its end."""


def that_day(
    scenario: Scenario, setup: Setup, chamber: Chamber, seat: str, event: ev.Event
) -> str:
    """What ``seat`` really did about what ``event`` is about; empty for what is no decision
    of that seat.  ``chamber`` is as it is after the event.
    """
    if event.seat != seat:
        return ""
    about = _matter(chamber, event)
    name = setup.name(seat)
    if isinstance(event, _PRIVATE):
        return f"That day: what {named(setup, seat)} dealt in private is {NOT_RECORDED}."
    if isinstance(event, _CHAIRS):
        return _ended(scenario, about)
    if not isinstance(event, _OWN):
        return ""
    if isinstance(event, ev.BallotCast):
        return f"That day: {name}, {_cast(scenario, seat, about)}."
    own = [m for m in scenario.record if m.seat == seat]
    found = [_told(name, m) for m in own if m.about and m.about in about]
    if found:
        return f"That day: {' '.join(found[:2])}"
    unplaced = [m.words for m in own if m.kind == "request" and not m.about]
    if unplaced and isinstance(event, ev.VoteAsked | ev.Tabled | ev.MotionMoved):
        return f"That day, on what is not established: {unplaced[0]}"
    return f"That day: {name}, {NOT_RECORDED}."


def _ended(scenario: Scenario, about: tuple[str, ...]) -> str:
    """What became of a question that day, for who presides."""
    ends = [m.words for m in decided(scenario) if m.about and m.about in about]
    return f"That day: {' '.join(ends[:2]) or f'{NOT_RECORDED}.'}"


def _told(name: str, moment: Moment) -> str:
    """What a seat did, as the record has it; of a vote, that it brought it about."""
    if moment.kind != "vote":
        return moment.words
    return f"{name} had this put to the vote: {became(moment)}."


def _matter(chamber: Chamber, event: ev.Event) -> tuple[str, ...]:
    if not isinstance(event, ev.BallotCast):
        return about_of(chamber, event)
    if chamber.voting is not None:
        return provisions_of(chamber, chamber.voting.question.target)
    return provisions_of(chamber, chamber.decisions[-1].target) if chamber.decisions else ()


def _cast(scenario: Scenario, seat: str, about: tuple[str, ...]) -> str:
    votes = [m for m in decided(scenario) if m.about and m.about in about]
    for moment in votes:
        for choice, seats in moment.known.items():
            if seat in seats:
                return _CAST.get(choice, choice)
    if any(m.outcome == "consensus" for m in votes):
        return "adopted without a vote, nobody objecting"
    return NOT_RECORDED


class Parted(msgspec.Struct, frozen=True):
    """One question in the record and in the game."""

    about: str
    """The provision, or ``whole``."""
    then: str
    """``carried``, ``lost``, or ``never put``."""
    now: str

    @property
    def same(self) -> bool:
        """Whether both histories made the same of it."""
        return self.then == self.now


class Drift(msgspec.Struct, frozen=True):
    """How far a game and the record drifted apart.

    ``share`` is the part of the questions that were decided in either, and can be placed,
    of which the other made something else, in basis points: each provision and the whole
    text count once, by their last decision.  Questions of the game that may or may not be
    among recorded votes whose provision is not established are left out and counted in
    ``unplaced``.
    """

    questions: tuple[Parted, ...]
    unplaced: int
    share: int

    @property
    def words(self) -> str:
        """The measure in words."""
        if not self.questions:
            return "The two days cannot be compared: the record places no decision."
        if self.unplaced >= len(self.questions):
            return "Too little of that day can be placed to say how far apart the two lie."
        words = next(words for least, words in _SCALE if self.share >= least)
        if not self.unplaced:
            return words
        return f"As far as the record can be placed: {words[:1].lower()}{words[1:]}"

    @property
    def sums(self) -> str:
        """The measure with its arithmetic."""
        apart = sum(not q.same for q in self.questions)
        left = ""
        if self.unplaced:
            are = "question is" if self.unplaced == 1 else "questions are"
            left = (
                f"; {self.unplaced} {are} left out, for the record does not place them all"
            )
        return (
            f"Drift {self.share // 100} of 100: {apart} of {len(self.questions)} questions"
            f" decided in either ended otherwise{left}."
        )


_SCALE = (
    (10000, "Another meeting: nothing ended as it did that day."),
    (6000, "Far apart: most questions ended otherwise than that day."),
    (3000, "Apart: some questions ended otherwise than that day."),
    (1, "Close: nearly everything ended as it did that day."),
    (0, "The same history: every question ended as it did that day."),
)


def drift(
    scenario: Scenario, setup: Setup, chamber: Chamber, decisions: Iterable[Decision] = ()
) -> Drift:
    """Lay a game's decisions beside those of the record.

    ``decisions`` are the chamber's own where none are given.
    """
    then = {m.about: _end(m.outcome) for m in decided(scenario) if m.about and m.outcome}
    unknown = sum(1 for m in decided(scenario) if not m.about)
    now = _ends(setup, chamber, tuple(decisions) or chamber.decisions)
    if chamber.outcome and WHOLE not in now:
        now[WHOLE] = "lost" if chamber.outcome in {"rejected", "suspended"} else "carried"
    return _drift(then, now, unknown)


def _end(outcome: str) -> str:
    return "carried" if outcome in {"adopted", "consensus"} else "lost"


def _ends(setup: Setup, chamber: Chamber, taken: Sequence[Decision]) -> dict[str, str]:
    """What became of each provision that was decided on, by the last decision."""
    ends: dict[str, str] = {}
    for decision in taken:
        if decision.how == "not-put":
            continue
        end = "carried" if adopted(setup, decision) else "lost"
        for about in provisions_of(chamber, decision.target):
            ends[about] = end
    return ends


def _drift(then: Mapping[str, str], now: Mapping[str, str], unknown: int) -> Drift:
    questions: list[Parted] = []
    unplaced = 0
    for about in dict.fromkeys((*then, *now)):
        if about not in then and unknown:
            unplaced += 1
            continue
        questions.append(
            Parted(about, then.get(about, "never put"), now.get(about, "never put"))
        )
    apart = sum(not q.same for q in questions)
    return Drift(
        tuple(questions), unplaced, apart * 10000 // len(questions) if questions else 0
    )
