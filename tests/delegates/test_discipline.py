"""Who broke a bloc's line: told to whoever may know it, and read off the ballots by others."""

from __future__ import annotations

import io
import json

import pytest
from msgspec.structs import replace

from game.cli.plain.follow import Follower
from game.cli.plain.voice import JsonVoice, TextVoice
from game.delegates.others.discipline import breaks, parted, splits
from game.delegates.reasons.why import Why, why
from game.reports.outcome import outcome
from game.reports.reel import LogReel
from game.reports.searching import search
from game.rules.decide import decide
from game.rules.draft.text import Delete
from game.rules.evolve import evolve
from game.rules.log.events import Entry
from game.rules.meeting.business import Decision
from game.rules.meeting.setup import CHAIR, Bloc, Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.refusals import Refusal
from game.rules.replay import known_to
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.hindsight import Hindsight
from game.sitting.views import log_for, view_for
from game.tui.looking import entry_lines
from game.tui.outcome_lines import decisions_part
from game.tui.typeset import Line
from tests.delegates.rooms import MEMBERS, at, dossier, rulebook, setup, told

NORTH = Bloc("north", "the North", ("ALA", "BOR", "COR", "DIN", "ERE"), "BOR", 8000)
BALLOTS: dict[str, Choice] = dict.fromkeys(MEMBERS, "no")
BALLOTS |= {"ALA": "yes", "ERE": "abstain"}


class Logged:
    """A vote in a room with one bloc, as entries with who may know of them."""

    def __init__(self, *, line: Choice | None = "no") -> None:
        self.meeting: Meeting = opening(setup(rulebook(first=False), blocs=(NORTH,)))
        self.entries: list[Entry] = []
        self.do(it.OpenStage(CHAIR, "talks"), it.Table("ALA", (Delete("1"),)))
        if line is not None:
            self.do(it.AgreeLine("BOR", "north", "A1", line))
        self.do(it.AskVote("ALA", "A1"), it.OpenStage(CHAIR, "action"))
        self.do(it.PutQuestion(CHAIR, "A1"))
        for seat in MEMBERS:
            self.do(it.Vote(seat, BALLOTS[seat]))
        self.do(it.CloseVoting(CHAIR))

    def do(self, *intents: it.Intent) -> None:
        for intent in intents:
            verdict = decide(self.meeting, intent)
            assert not isinstance(verdict, Refusal), verdict
            for event in verdict:
                known = known_to(self.meeting, event)
                self.meeting = evolve(self.meeting, event)
                minute = self.meeting.chamber.minute
                self.entries.append(Entry(self.meeting.seq, minute, event, known))

    @property
    def setup(self) -> Setup:
        return self.meeting.setup

    def plain(self, eyes: str, *, as_json: bool = False) -> str:
        out = io.StringIO()
        voice = JsonVoice(out) if as_json else TextVoice(out)
        Follower(self.setup, voice).take(log_for(self.entries, eyes))
        return out.getvalue()

    def why(self, eyes: str, seat: str) -> Why:
        mine = told(eyes, rights=100) if eyes != "ALA" else told(eyes, rights=-200)
        known = dossier({m: {"rights": at(100)} for m in MEMBERS})
        now = view_for(self.meeting, eyes, known, mine, self.meeting.seq)
        past = Hindsight(lambda: log_for(self.entries, eyes))
        then, stood = past.of(now, seat, "A1")
        return why(then, seat, "A1", stood=stood)


def words_of(lines: list[Line]) -> str:
    """Lines of a page as running text."""
    return " ".join(" ".join("".join(t for t, _ in line) for line in lines).split())


BROKEN = "The line of the North was no; Ala (yes) and Ere (abstained) broke it."
APART = "Most of the North voted no, but not"


def test_an_absence_breaks_no_line() -> None:
    assert breaks("yes", "no")
    assert breaks("abstain", "no")
    assert not breaks("no", "no")
    assert not breaks("absent", "no")
    assert not breaks("yes", None)


@pytest.mark.parametrize("eyes", NORTH.members)
def test_a_member_is_told_who_broke_the_line(eyes: str) -> None:
    assert BROKEN in Logged().plain(eyes)


@pytest.mark.parametrize("eyes", ["HAV", ""])
def test_who_may_not_know_the_line_is_not_told_of_it(eyes: str) -> None:
    said = Logged().plain(eyes)
    assert "line of" not in said
    assert said == Logged(line=None).plain(eyes)


def test_who_may_not_know_the_line_sees_who_left_its_group() -> None:
    logged = Logged()
    decision = logged.meeting.chamber.decisions[-1]
    few = replace(decision, ballots={**decision.ballots, "ERE": "no"})
    assert splits(logged.setup, {}, few) == (f"{APART} Ala (yes).",)
    assert splits(logged.setup, {}, decision) == ()  # three of five are no group's vote


def test_a_vote_without_names_tells_nobody() -> None:
    logged = Logged()
    decision = logged.meeting.chamber.decisions[-1]
    assert decision.question is not None
    hands = replace(decision, question=replace(decision.question, method="hands"))
    assert parted(logged.setup, logged.meeting.dealings.lines, hands) == ()


def test_a_program_is_told_beside_the_decision() -> None:
    (found,) = (
        line
        for line in map(json.loads, Logged().plain("COR", as_json=True).splitlines())
        if line["event"] == "decided"
    )
    assert found["parted"] == [BROKEN]


@pytest.mark.parametrize(("eyes", "seat"), [("COR", "ALA"), ("ALA", "ALA")])
def test_why_says_that_the_line_was_broken(eyes: str, seat: str) -> None:
    said = Logged().why(eyes, seat)
    assert "The line of the North was no: Ala broke it." in said.lines
    assert not any("broke" in line for line in Logged().why("COR", "BOR").lines)
    assert not any("line of" in line for line in Logged().why("HAV", "ALA").lines)


def test_the_entry_of_the_record_the_replay_and_the_result_tell_it() -> None:
    logged = Logged()
    last = len(logged.entries)
    lines = entry_lines(logged.setup, logged.entries, last, 76)
    assert BROKEN in words_of(lines)
    assert LogReel(logged.setup, logged.entries).frame(last - 1).parted == (BROKEN,)
    outside = LogReel(logged.setup, log_for(logged.entries, "HAV"))
    assert outside.frame(len(outside) - 1).parted == ()
    reel = LogReel(logged.setup, logged.entries)
    assert search(reel, "broken") == search(reel, "parted") == (last - 1,)
    assert search(reel, "deal-broken") == search(outside, "broken") == ()
    known = dossier()
    came = outcome(logged.setup, known, None, load("first-steps"), "BOR", logged.entries)
    assert [d.parted for d in came.decisions] == [(BROKEN,)]
    page = words_of(decisions_part(came, 76))
    assert BROKEN in page


@pytest.mark.parametrize(("line", "broke"), [("yes", ["BOR", "COR"]), ("no", [])])
def test_to_object_breaks_a_line_to_let_it_go(line: Choice, broke: list[str]) -> None:
    decision = Decision(
        9, "A1", "consensus", objections=dict.fromkeys(("HAV", "COR", "BOR"), "")
    )
    room = Logged().meeting.setup
    found = parted(room, {"north": {"A1": line}}, decision)
    assert [seat for one in found for seat, _ in one.members] == broke
    assert all(
        "broke it by objecting" in words
        for words in splits(room, {"north": {"A1": line}}, decision)
    )
    assert not parted(room, {}, decision)
