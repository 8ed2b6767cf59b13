"""The record of a day as a sitting, so that it can be left at any gavel and played on.

Each moment becomes an event in the record's words.  What a moment decided follows as the
events that decide it in a played sitting, where the record knows enough for that: the
provision, the wording, the numbers.  What it does not know is left open and never filled
in; a vote of which only the numbers are public is kept with its numbers, and a ballot that
nobody published is nobody's here.  Between hours that the record gives the clock stands at
the beginning of the stage, or goes on by what a vote takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from game.rules.draft.applying import fault
from game.rules.draft.text import DELETED, Delete, Operation, Revise
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.methods import NUMBERS, RECORDED, majority_for, minutes_for
from game.rules.meeting.setup import CHAIR, WHOLE, Setup, Stage
from game.rules.meeting.state import Meeting, opening
from game.rules.voting import Choice
from game.scenario.ground.known_tallies import known_tally
from game.scenario.model import KnownTally, Moment, Scenario
from game.scenario.room import setup_of

_STAGE_OF: Final = {
    "vote": "action",
    "adoption": "action",
    "explanation": "explanations",
}
"""The kind of stage that a moment belongs to where its hour is not known; the others belong
to the stage that is open."""
_DELETE = "delete"


class Laid(msgspec.Struct, frozen=True):
    """A record laid out as the log of a sitting."""

    entries: tuple[ev.Entry, ...]
    ends: tuple[int, ...]
    """By moment: the number of the last event that belongs to it."""


def laid_record(scenario: Scenario) -> Laid:
    """The whole record of a scenario; empty where it has none."""
    log = _Log(scenario)
    ends = []
    for number, moment in enumerate(scenario.record, 1):
        log.take(number, moment)
        ends.append(len(log.entries))
    return Laid(tuple(log.entries), tuple(ends))


def left_open(scenario: Scenario, entries: Iterable[ev.Entry]) -> tuple[str, ...]:
    """What the record has adopted in a log that does not say how the text then read.

    In the record's words; the log is the record itself or a branch that has left it.
    """
    found: dict[int, str] = {}
    number = 0
    for entry in entries:
        if isinstance(entry.event, ev.Recorded):
            number = entry.event.number
            moment = scenario.record[number - 1]
            carried = moment.outcome in ("adopted", "consensus")
            if carried and moment.about != WHOLE:
                found[number] = moment.words
        elif isinstance(entry.event, ev.Decided | ev.Gavelled):
            found.pop(number, None)
    return tuple(found.values())


def unplaced(scenario: Scenario, entries: Iterable[ev.Entry]) -> int:
    """How many votes a log has taken over from the record that lack their provision."""
    told = (e.event for e in entries if isinstance(e.event, ev.Recorded))
    moments = (scenario.record[event.number - 1] for event in told)
    return sum(m.kind == "vote" and not m.about for m in moments)


class _Log:
    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.meeting: Meeting = opening(setup_of(scenario))
        self.entries: list[ev.Entry] = []
        self._tabled: dict[int, str] = {}
        """By the place of a vote in the record: the proposal that it is on."""

    @property
    def setup(self) -> Setup:
        return self.meeting.setup

    def take(self, number: int, moment: Moment) -> None:
        """Lay out one moment."""
        self._open_stage(moment)
        late = (moment.at or 0) - self.meeting.chamber.minute
        words, about = moment.words, moment.about
        seat = moment.seat
        told = ev.Recorded(seat, number, moment.kind, words, about, max(0, late))
        self._add(told)
        if moment.kind == "request":
            self._table_what_is_asked(number, moment)
        elif moment.outcome and moment.outcome != "broken":
            self._decide(number, moment)

    def _add(self, event: ev.Event) -> None:
        self.meeting = evolve(self.meeting, event)
        chamber = self.meeting.chamber
        self.entries.append(ev.Entry(self.meeting.seq, chamber.minute, event))

    def _open_stage(self, moment: Moment) -> None:
        """Open the stage that a moment belongs to; stages that it passes are left out."""
        stages = self.setup.stages
        now = next(
            (n for n, s in enumerate(stages) if s.id == self.meeting.chamber.stage), -1
        )
        wanted = _stage_of(moment, stages, now)
        if wanted == now:
            return
        stage = stages[wanted]
        begins = stage.opens or (stages[wanted - 1].until if wanted else self.setup.opens)
        minutes = max(0, begins - self.meeting.chamber.minute)
        self._add(ev.StageOpened(CHAIR, stage.id, minutes))

    def _table_what_is_asked(self, number: int, moment: Moment) -> None:
        """Table what the same seat is known to have put to the vote after its request."""
        self._table(number, moment)
        for place, later in enumerate(self.scenario.record[number:], number + 1):
            wanted = later.kind == "vote" and later.seat == moment.seat
            if wanted and moment.about in ("", later.about):
                self._table(place, later)

    def _table(self, place: int, moment: Moment) -> str:
        """Table what a moment is on, and ask for a vote on it; ``""`` where that is unknown."""
        if place in self._tabled:
            return self._tabled[place]
        operation = _operation(moment)
        chamber = self.meeting.chamber
        if operation is None or moment.seat not in self.setup.weights:
            return ""
        if fault(chamber.draft, operation):
            return ""
        id_ = f"A{len(chamber.proposals) + 1}"
        self._add(ev.Tabled(moment.seat, id_, (operation,)))
        self._add(ev.VoteAsked(moment.seat, id_))
        self._tabled[place] = id_
        return id_

    def _decide(self, number: int, moment: Moment) -> None:
        target = WHOLE if moment.about == WHOLE else self._table(number, moment)
        if not target:
            return
        if moment.kind == "vote" and moment.tally is not None:
            self._vote(target, moment, moment.tally)
        elif moment.kind == "adoption" and moment.outcome in ("consensus", "adopted"):
            self._add(ev.ConsensusCalled(CHAIR, target))
            self._add(ev.Gavelled(CHAIR))

    def _vote(self, target: str, moment: Moment, tally: KnownTally) -> None:
        """A vote with its numbers, and with its names where the record has them all."""
        rulebook = self.setup.rulebook
        counted = known_tally(self.scenario, moment, tally)
        if rulebook.consensus.required or counted.holds != (moment.outcome == "adopted"):
            return
        chamber = self.meeting.chamber
        if rulebook.consensus.first and not chamber.exhausted:
            self._add(ev.EffortsExhausted(CHAIR))
        majority: str = moment.majority
        if majority == "substance":
            majority = majority_for(self.setup, chamber, target)
        named = _named(moment, tally)
        method = RECORDED if named else NUMBERS
        question = f"Q{chamber.questions + 1}"
        self._add(ev.QuestionPut(CHAIR, question, target, method, majority))
        for seat in (s for s in self.setup.roll if s in named):
            self._add(ev.BallotCast(seat, named[seat]))
        numbers = () if named else tuple(_in_numbers(tally))
        minutes = minutes_for(rulebook, method)
        self._add(ev.Decided(CHAIR, question, numbers, minutes))


def _stage_of(moment: Moment, stages: Sequence[Stage], now: int) -> int:
    """Place of the stage of a moment: by its hour, else by what kind of moment it is."""
    later = range(max(now, 0), len(stages))
    if moment.at is not None:
        hour = moment.at
        return next((n for n in later if hour <= stages[n].until), max(now, 0))
    kind = _STAGE_OF.get(moment.kind, "")
    return next((n for n in later if stages[n].kind == kind), max(now, 0))


def _operation(moment: Moment) -> Operation | None:
    """What a moment would do to the text, where the record says so."""
    if not moment.about or not moment.change or moment.about == WHOLE:
        return None
    if moment.change in (_DELETE, DELETED):
        return Delete(moment.about)
    return Revise(moment.about, moment.change)


def _named(moment: Moment, tally: KnownTally) -> dict[str, Choice]:
    """The ballots by seat where all of them are known; otherwise none."""
    sides: tuple[tuple[Choice, int], ...] = (
        ("yes", tally.yes),
        ("no", tally.no),
        ("abstain", tally.abstain),
    )
    if any(len(moment.known.get(choice, ())) != many for choice, many in sides):
        return {}
    return {seat: c for c, _ in sides for seat in moment.known.get(c, ())}


def _in_numbers(tally: KnownTally) -> Iterator[Choice]:
    """As many ballots of each kind as were counted, of nobody in particular."""
    for choice, many in (("yes", tally.yes), ("no", tally.no), ("abstain", tally.abstain)):
        yield from (choice,) * many  # type: ignore[misc]
