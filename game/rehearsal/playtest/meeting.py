"""One computer-played meeting, boiled down to what is counted over many.

What is kept of a meeting is small, holds no objects of the table, and travels between
processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.rehearsal.playtest.fates import Fate, acts, fate
from game.rehearsal.playtest.marks import marks
from game.rehearsal.playtest.votes import Taken, taken
from game.rules.draft.places import variant_of
from game.rules.draft.text import DELETED, Delete, Draft, Operation, Revise
from game.rules.log import events as ev
from game.rules.meeting.business import Proposal
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting
from game.rules.words.changes import proposal_words
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.desk import Waiting
from game.sitting.table import Table
from game.sitting.turns import Turns

OUTCOMES = ("consensus", "vote", "rejected", "suspended", "unfinished")
"""How a meeting ends; ``unfinished`` is one that had to be broken off."""
_STEPS = 3000
_STEPS_A_SEAT = 60


class Change(msgspec.Struct, frozen=True):
    """A proposal that was tabled, by what it does."""

    does: str
    """In words: ``delete article 6(2)``."""
    single: tuple[str, ...]
    """What it does to each provision: ``6.2:deleted``."""
    mover: str
    status: str


class Played(msgspec.Struct, frozen=True):
    """What came of one meeting."""

    seed: int
    outcome: str
    """One of :data:`OUTCOMES`."""
    minute: int
    events: int
    text: tuple[str, ...]
    """Where the text at the end differs from the Chair's: ``6.2:soft``."""
    fates: dict[str, Fate]
    changes: tuple[Change, ...]
    phases: dict[str, tuple[int, int, int, int]]
    """By stage: minutes of the meeting, events but for ballots, words that were said, and
    the minute at which it ended."""
    marks: tuple[str, ...]
    """What happened or not, in the words of a table of moves: ``Iran asks for a vote``."""
    narrowest: int = -1
    """Ballots by which the closest vote was away from turning; -1 without a vote."""
    votes: tuple[Taken, ...] = ()
    """The votes on texts, in the order in which they were taken."""


class Stage:
    """A scenario laid out once, to be played many times."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.setup: Setup = setup_of(scenario)
        self.dossier: Dossier = dossier_of(scenario)
        self._seats = [s.id for s in scenario.seats if s.id != CHAIR]

    def instructions(self, seed: int) -> dict[str, Instructions]:
        """What every capital says in the meeting of that seed."""
        return {s: instructions_for(self.scenario, s, seed) for s in self._seats}

    def play(self, seed: int) -> Played:
        """Play one meeting to its end."""
        return self.play_at_table(seed)[1]

    def play_at_table(self, seed: int) -> tuple[Table, Played]:
        """The same, with the table as it was left."""
        told = self.instructions(seed)
        table = Table(self.setup, self.dossier, told, seed)
        ended = _played_out(table, _STEPS + _STEPS_A_SEAT * len(self._seats))
        return table, _boiled_down(table, told, self.dossier, seed, ended=ended)


def _played_out(table: Table, most: int) -> bool:
    """Let the room move until it has ended; whether it did within so many steps."""
    turns = Turns(table)
    for _ in range(most):
        done = turns.step()
        if done and isinstance(done[-1], Waiting):
            return True
    return False


def _boiled_down(
    table: Table,
    told: Mapping[str, Instructions],
    dossier: Dossier,
    seed: int,
    *,
    ended: bool,
) -> Played:
    meeting, log = table.meeting, table.log
    outcome = meeting.chamber.outcome if ended else "unfinished"
    done = acts(log)
    there = outcome in ("consensus", "vote")
    draft = meeting.chamber.draft
    return Played(
        seed,
        outcome,
        meeting.chamber.minute,
        len(log),
        _differences(meeting.setup.draft, draft),
        {s: fate(i, dossier, meeting, done.get(s, 0), there) for s, i in told.items()},
        tuple(_change(meeting, p) for p in meeting.chamber.proposals.values()),
        _phases(log),
        tuple(dict.fromkeys(marks(meeting, log))),
        _narrowest(meeting),
        tuple(taken(meeting)),
    )


def single(operation: Operation) -> str:
    """What an operation does to one provision, in a word: ``6.2:soft``."""
    match operation:
        case Delete(id=id_):
            return f"{id_}:{DELETED}"
        case Revise(id=id_, variant=variant) if variant:
            return f"{id_}:{variant}"
        case _:
            return ""


def _change(meeting: Meeting, proposal: Proposal) -> Change:
    does = proposal_words(meeting.setup.draft, proposal)
    singles = tuple(s for op in proposal.operations if (s := single(op)))
    return Change(does, singles, proposal.mover, proposal.status)


def _differences(before: Draft, after: Draft) -> tuple[str, ...]:
    found = []
    for provision in after.walk():
        was = before.provisions.get(provision.id)
        now = variant_of(provision)
        if was is None or variant_of(was) != now or was.text != provision.text:
            found.append(f"{provision.id}:{now or 'free'}")
    return tuple(found)


def _phases(log: Iterable[ev.Entry]) -> dict[str, tuple[int, int, int, int]]:
    """Minutes, events, words and the end by stage; what comes before the first counts to it."""
    found: dict[str, tuple[int, int, int, int]] = {}
    stage, minute = "", -1
    for entry in log:
        if minute < 0:
            minute = entry.minute
        if isinstance(entry.event, ev.StageOpened):
            stage = entry.event.stage
        words = len(entry.event.words.split()) if isinstance(entry.event, ev.Spoke) else 0
        told = not isinstance(entry.event, ev.BALLOTS)  # people read the tally
        spent, events, said, _ = found.get(stage, (0, 0, 0, 0))
        spent += entry.minute - minute
        found[stage] = (spent, events + told, said + words, entry.minute)
        minute = entry.minute
    return found


def _narrowest(meeting: Meeting) -> int:
    """Ballots by which the closest vote on a text was away from turning."""
    away = []
    for decision in meeting.chamber.decisions:
        if decision.how != "vote" or decision.target in meeting.chamber.motions:
            continue
        counted = tally_of(meeting.setup, decision)
        short = counted.needed - counted.yes
        away.append(short if not counted.holds else 1 - short)
    return min((a for a in away if a > 0), default=-1)
