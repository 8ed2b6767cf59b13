"""What does not fit in a journal of which every line is as written.

Checksums tell what was altered after it was written; anybody can compute them.  Whether the
header speaks of the files that are attached, and whether the events are those of a meeting
in that room under those rules, only the scenario can tell.  Nothing is repaired.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.journal import Header, Reading
from game.rules.evolve import Lawless, evolve
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting, opening
from game.scenario.attached import restored, rulebook_digests
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.sitting.laying import scenario_of


def misfits(reading: Reading) -> Iterator[str]:
    """What does not fit, a sentence without its full stop each; nothing where all does.

    Of the events the first that does not fit is told.
    """
    header = reading.header
    try:
        scenario = restored(header.scenario, header.files)
    except ScenarioUnusable as fault:
        yield f"no scenario can be read from the attached files: {fault}"
        return
    yield from _of_header(header, scenario)
    yield from _of_seats(header, scenario)
    try:
        yield from _of_events(reading)
    except Lawless as fault:
        yield str(fault)


def _of_header(header: Header, scenario: Scenario) -> Iterator[str]:
    if scenario.digest != header.digest:
        yield "the scenario's digest in the header is not that of the attached files"
    found = rulebook_digests(header.files)
    for name in sorted({*header.rulebooks, *found}):
        if header.rulebooks.get(name) != found.get(name):
            yield f"the digest of the rulebook {name} is not that of an attached file"


def _of_seats(header: Header, scenario: Scenario) -> Iterator[str]:
    known = {CHAIR, *(s.id for s in scenario.seats)}
    for seat in header.seats:
        if seat not in known:
            yield f"the header seats a person as {seat}, and the scenario has no such seat"


def _of_events(reading: Reading) -> Iterator[str]:
    setup = setup_of(scenario_of(reading.header))
    known = {"", CHAIR, *setup.by_id}
    meeting = opening(setup)
    for entry in reading.entries:
        if strange := _strange(entry, meeting, known):
            yield strange
            return
        meeting = evolve(meeting, entry.event)


def _strange(entry: ev.Entry, meeting: Meeting, known: set[str]) -> str:
    """What is wrong with whose event it is, and who is said to know of it."""
    event, setup = entry.event, meeting.setup
    where = f"event {entry.seq} ({type(event).__struct_config__.tag})"
    for seat in (event.seat, *entry.known_to):
        if seat not in known:
            return f"{where} names {seat}, and the scenario has no such seat"
    if isinstance(event, ev.BALLOTS) and event.seat not in setup.weights:
        return f"{where} is a ballot of {event.seat or 'nobody'}, who has no vote here"
    return ""
