"""Every scenario that is shipped: without fault, complete, playable, true to its record."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.rehearsal.playtest.fortunes import fortunes
from game.rehearsal.playtest.meeting import Played, Stage
from game.rules.meeting.calendar import clock
from game.rules.meeting.setup import CHAIR
from game.scenario.load import examine, load, shipped
from game.scenario.model import Scenario
from game.sitting.table import Table
from game.sitting.views import told_by
from tests.transcript import FOLDER as TRANSCRIPTS

FOLDERS = sorted(p.parent for p in shipped().glob("*/scenario.yaml"))
NAMES = [p.name for p in FOLDERS]
FOR_A_CLASS = [p.name for p in FOLDERS if (p / "facilitator.md").is_file()]
LOPSIDED = {"cybercrime-2024": "The day was lopsided, and it stays so"}
"""Scenarios of one outcome, and what their notes for the class say of it."""
OPEN = [name for name in FOR_A_CLASS if name not in LOPSIDED]
SCRIPTS = sorted((TRANSCRIPTS / "scripts").glob("*.txt"))
SURE = ("certain", "likely", "unsure")
LARGE = 20
"""From so many members a room is large: not every delegation needs a sheet."""
MEETINGS = 8
"""Played to see whether every role has something to do; `nemcon playtest` plays more."""
MEETINGS_OF_FEW = 32
"""The same in a small room: they are short, and what one delegation does varies more."""


@cache
def scenario(name: str) -> Scenario:
    return load(str(shipped() / name))


@cache
def stage(name: str) -> Stage:
    return Stage(scenario(name))


@cache
def meeting(name: str, seed: int) -> tuple[Played, frozenset[str], frozenset[str]]:
    """A meeting that the computer has played to its end, once for all tests that ask for it:
    what came of it, the kinds of entries in its log, and the news that came too late for any
    decision."""
    table, found = stage(name).play_at_table(seed)
    tags = frozenset(str(entry.event.__struct_config__.tag) for entry in table.log)
    return found, tags, frozenset(_too_late(table))


def _too_late(table: Table) -> Iterator[str]:
    """News that came when all was decided, or never."""
    chamber = table.meeting.chamber
    minutes = {entry.seq: entry.minute for entry in table.log}
    last = max(minutes[decision.seq] for decision in chamber.decisions)
    came = {i.title: i.at for i in told_by(table.meeting.setup, chamber).injects}
    for inject in table.meeting.setup.injects:
        if came.get(inject.title, last) >= last:
            yield inject.title


def ended(name: str, seed: int) -> tuple[str, tuple[str, ...]]:
    """What computer-played delegations come to: the outcome, and where the text differs."""
    found = meeting(name, seed)[0]
    return found.outcome, found.text


@cache
def notes(name: str) -> str:
    """What the scenario's folder says of its sources."""
    return (shipped() / name / "SOURCES.md").read_text("utf-8")


def words(path: Path) -> int:
    return len(path.read_text("utf-8").split())


@pytest.mark.parametrize("name", NAMES)
def test_it_has_neither_faults_nor_doubts(name: str) -> None:
    assert [p.message for p in examine(str(shipped() / name)).problems] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_played_to_its_end(name: str) -> None:
    assert "unfinished" not in {ended(name, seed)[0] for seed in (1, 2)}


@pytest.mark.parametrize("name", OPEN)
def test_it_does_not_always_end_alike(name: str) -> None:
    """Two of twelve that end otherwise are enough: what is left need not be played."""
    first = ended(name, 1)
    assert any(ended(name, seed) != first for seed in range(2, 13))


@pytest.mark.parametrize("name", LOPSIDED)
def test_what_always_ends_alike_says_so(name: str) -> None:
    assert LOPSIDED[name] in scenario(name).handouts["facilitator"]


@pytest.mark.parametrize("name", OPEN)
def test_no_role_is_dead_or_hopeless(name: str) -> None:
    large = len(scenario(name).seats) > LARGE
    many = MEETINGS if large else MEETINGS_OF_FEW
    played = [meeting(name, seed)[0] for seed in range(1, many + 1)]
    while without_hope(stage(name), played) and len(played) < 4 * many:
        # A few meetings may all go against a seat by chance; more tell.
        began = len(played) + 1
        played += [meeting(name, seed)[0] for seed in range(began, began + many)]
    assert without_hope(stage(name), played) == {}


def without_hope(at: Stage, played: list[Played]) -> dict[str, str]:
    """By name: why a role with a sheet is dead or hopeless."""
    found = {f.name: f.why for f in fortunes(at, played) if f.playable and f.role}
    return {name: why for name, why in found.items() if "acts" in why or "worse" in why}


@pytest.mark.parametrize("name", NAMES)
def test_it_says_how_true_it_is(name: str) -> None:
    said = scenario(name).how_true
    assert ("RECORD" in said, "INVENTED" in said) == (True, True)
    assert (shipped() / name / "SOURCES.md").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_everybody_with_a_sheet_has_aims_and_a_line_of_its_own(name: str) -> None:
    playable = [d for d in scenario(name).delegations.values() if d.playable]
    assert [d.id for d in playable if len(d.aims) < 2 or len(d.brief.split()) < 100] == []


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_enough_delegations_have_a_sheet(name: str) -> None:
    played = scenario(name)
    members = {s.id for s in played.seats if s.member}
    sheets = {d.id for d in played.delegations.values() if d.playable} - {CHAIR}
    if len(members) <= LARGE:
        assert sheets == members
    else:
        assert len(sheets) >= 12


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_sheets_can_be_read_in_two_minutes(name: str) -> None:
    played = scenario(name)
    sizes = {d.id: len(d.brief.split()) for d in played.delegations.values() if d.playable}
    assert {seat: n for seat, n in sizes.items() if not 120 <= n <= 260} == {}


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_it_brings_what_a_class_needs(name: str) -> None:
    played = scenario(name)
    assert sorted(played.handouts) == ["facilitator", "glossary", "public"]
    assert 400 <= len(played.handouts["public"].split()) <= 800
    for minutes in ("45 minutes", "90 minutes", "180 minutes"):
        assert minutes in played.handouts["facilitator"]
    assert len(played.debrief) == 6
    assert len({one.kind for one in played.debrief}) >= 4
    assert len(played.handouts["glossary"].split("- **")) > 10
    for told in ("What usually goes wrong", "Injects", "Schedules"):
        assert f"## {told}" in played.handouts["facilitator"]
    asked = played.questions
    assert (len(asked.before), len(asked.after)) == (2, 2)
    assert all(len(one.answer.split()) >= 12 for one in (*asked.before, *asked.after))
    assert len(played.injects) >= 3


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_observers_have_aims_and_a_voice(name: str) -> None:
    played = scenario(name)
    for seat in played.seats:
        if seat.role == "observer":
            assert played.delegations[seat.id].voice
            assert played.delegations[seat.id].aims
    heard = any(seat.role == "observer" for seat in played.seats)
    silent = "No observer is known to have spoken" in notes(name)
    assert heard is not silent


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_history_can_be_replayed_where_there_is_any(name: str) -> None:
    played = scenario(name)
    if "RECORD. Nothing." in played.how_true:
        assert played.record == ()
        return
    assert len(played.record) >= 5
    assert all(m.words and m.source in played.sources for m in played.record)
    assert all(m.confidence in SURE for m in played.record)
    assert {m.kind for m in played.record} >= {"opening"}


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_sources_say_how_sure_they_are(name: str) -> None:
    played = scenario(name)
    assert played.sources
    assert all(s.confidence in SURE for s in played.sources.values())
    assert len(played.notes) == len(played.provisions)
    assert all(n.source in played.sources for n in played.notes)
    assert all(n.confidence in SURE for n in played.notes)
    tables = [row.split("|") for row in notes(name).splitlines() if row.startswith("| ")]
    heads = [at for at, row in enumerate(tables) if row[-2].strip() == "Confidence"]
    if heads:
        rows = [row[-2].strip() for row in tables[heads[0] + 1 :] if len(row) == 5]
        assert rows
        assert [row for row in rows if not row] == []
    else:  # told in sentences
        assert len(re.findall(r"\b(certain|likely|unsure)\b", notes(name))) >= 3


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_news_comes_at_an_hour_that_the_facilitator_knows(name: str) -> None:
    played = scenario(name)
    hours = [inject.at for inject in played.injects]
    assert len(hours) >= 3
    assert hours == sorted(hours)
    assert [at for at in hours if not played.opens < at < played.closes] == []
    told = played.handouts["facilitator"].partition("## Injects")[2].partition("\n## ")[0]
    rows = [row for row in told.splitlines() if row.startswith("| ")][1:]
    assert len(rows) == len(hours)
    for at, row in zip(hours, rows, strict=True):
        assert clock(at % 1440) in row


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_news_comes_while_there_is_something_to_decide(name: str) -> None:
    assert {seed: late for seed in (1, 2) if (late := meeting(name, seed)[2])} == {}


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_schedules_fill_their_lessons(name: str) -> None:
    told = scenario(name).handouts["facilitator"]
    for minutes in (45, 90, 180):
        plan = re.search(rf"\*\*{minutes} minutes\.\*\*(.*)", told)
        assert plan is not None
        assert len(plan[1].split()) >= 20
        spans = [(int(a), int(b)) for a, b in re.findall(r"(\d+) to (\d+):", plan[1])]
        assert (spans[0][0], spans[-1][1]) == (0, minutes)
        assert [(b, c) for (_, b), (c, _) in pairwise(spans) if b != c] == []


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_the_lesson_stated_is_one_that_the_notes_have_a_schedule_for(name: str) -> None:
    played = scenario(name)
    assert played.audience is not None
    assert f"**{played.audience.lesson} minutes.**" in played.handouts["facilitator"]


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_debriefing_asks_about_what_happens(name: str) -> None:
    """Each kind of entry that a question is tied to comes up in meetings of the room."""
    asked = {one.kind for one in scenario(name).debrief}
    found: set[str] = set()
    for seed in range(1, 9):
        found |= meeting(name, seed)[1]
        if asked <= found:
            break
    assert asked - found == set()


def test_the_two_counts_of_2019_stand_side_by_side() -> None:
    words = " ".join(m.words for m in scenario("unga-2019").record)
    for told in ("30 abstentions", "thirty-three", "94 to 59 with 33"):
        assert told in words


@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_named_twice_in_a_recorded_vote(name: str) -> None:
    for moment in scenario(name).record:
        named = Counter(seat for seats in moment.known.values() for seat in seats)
        assert [seat for seat, n in named.items() if n > 1] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: str(path.stem))
def test_a_scripted_meeting_comes_to_its_close(script: Path) -> None:
    """As its transcript has it, which ``tests/test_transcripts.py`` plays and compares."""
    told = (TRANSCRIPTS / script.name).read_text("utf-8").splitlines()
    assert [line for line in told if "closes the meeting" in line] != []
    assert [line for line in told if line.startswith("There is no action")] == []


def test_each_scenario_is_played_as_three_delegations_at_least() -> None:
    seats: dict[str, set[str]] = {}
    for script in SCRIPTS:
        words = script.read_text("utf-8").splitlines()[0].split()
        seats.setdefault(words[3], set()).add(words[5])
    assert sorted(seats) == sorted(OPEN)
    assert [name for name, found in seats.items() if len(found) < 3] == []


def test_the_roll_call_of_2019_is_counted_from_its_names() -> None:
    path = shipped() / "unga-2019" / "votes.csv"
    lines = [row for row in path.read_text("utf-8").splitlines() if row[0] != "#"]
    cast = {row["state"]: row["2019"] for row in csv.DictReader(lines)}
    counted = Counter(cast.values())
    vote = next(m for m in scenario("unga-2019").record if m.tally)
    assert vote.tally is not None
    assert (counted["yes"], counted["no"], counted["abstain"]) == (79, 60, 33)
    assert (vote.tally.yes, vote.tally.no, vote.tally.abstain) == (79, 60, 33)
    for choice in ("yes", "no", "abstain"):
        assert {s for s, c in cast.items() if c == choice} == set(vote.known[choice])


def test_the_tallies_of_2021_stay_open() -> None:
    played = scenario("modalities-2021")
    assert [m for m in played.record if m.tally is not None] == []
    folder = shipped() / "modalities-2021"
    texts = "".join(p.read_text("utf-8") for p in folder.rglob("*") if p.is_file())
    assert re.findall(r"88.{1,3}42.{1,3}32", texts) == []


def test_the_treaty_of_2013_goes_from_one_hall_to_another() -> None:
    played = scenario("arms-trade-2013")
    named = [s.rulebook for s in played.stages if s.rulebook]
    assert (played.rulebook.id, named) == ("att-2013", ["unga-plenary"])
    assert ended("arms-trade-2013", 1)[0] == "vote"


def test_no_state_of_the_world_sits_where_the_record_names_none() -> None:
    from game.scenario.world.states import states

    for name in ("silence-2024", "first-steps"):
        assert [s.id for s in scenario(name).seats if s.id in states()] == []
