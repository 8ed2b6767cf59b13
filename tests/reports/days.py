"""Days for the tests of reports: the river scenario, driven by typed lines."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from game.delegates.instructions import Instructions
from game.reports.outcome import Outcome, outcome
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.log.events import Entry
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import opening
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.replay import known_to
from game.rules.wishes.intents import CountRoom
from game.scenario.load import load
from game.scenario.model import KnownTally, Moment, Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.views import log_for

RIVER = Path(__file__).parents[1] / "scenario" / "ok" / "river"
RECORD = (
    Moment(
        540, "opening", "chair", "The basin meets.", source="OURS", confidence="certain"
    ),
    Moment(
        600,
        "vote",
        "GAL",
        "Deletion of article 2.",
        "2",
        "rejected",
        KnownTally(2, 4, 1),
        {"yes": ("GAL", "ALM")},
        "OURS",
    ),
    Moment(None, "vote", "GAL", "A second request.", outcome="rejected", source="OURS"),
    Moment(700, "adoption", "chair", "Adopted.", "whole", "consensus", source="OURS"),
)
UNTIL_ACTION = """
    chair: stage opening
    chair: stage consultations
"""


def river(record: tuple[Moment, ...] = RECORD) -> Scenario:
    return replace(load(str(RIVER)), record=record)


def played(lines: str, setup: Setup | None = None) -> tuple[Entry, ...]:
    """The log of a day: ``SEAT: typed command`` a line; everybody is in the room."""
    meeting = opening(setup or setup_of(river()))
    entries: list[Entry] = []
    for line in ("chair: count", *filter(str.strip, lines.splitlines())):
        seat, _, words = line.strip().partition(": ")
        intent = (
            CountRoom("chair", ())
            if words == "count"
            else read(words, seat, meeting.setup, meeting.chamber)
        )
        verdict = decide(meeting, intent)
        assert not isinstance(verdict, Refusal), f"{line}: {verdict}"
        for event in verdict:
            known = known_to(meeting, event)
            meeting = evolve(meeting, event)
            entries.append(Entry(meeting.seq, meeting.chamber.minute, event, known))
    return tuple(entries)


def vote(target: str, **ballots: str) -> str:
    """The lines of a recorded vote; who is not named votes no."""
    members = [s.id for s in river().seats if s.member]
    cast = [f"{seat}: vote {ballots.get(seat, 'no')}" for seat in members]
    return "\n".join((f"chair: put {target}", *cast, "chair: declare", ""))


def outcome_for(seat: str, lines: str, record: tuple[Moment, ...] = RECORD) -> Outcome:
    """What came of a day for a seat."""
    scenario = river(record)
    orders: Instructions = instructions_for(scenario, seat, 1)
    return outcome(
        setup_of(scenario),
        dossier_of(scenario),
        orders,
        scenario,
        seat,
        log_for(played(lines), seat),
    )
