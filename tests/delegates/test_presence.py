"""Who is expected to be there when a question is answered."""

from __future__ import annotations

from msgspec.structs import replace

from game.cli.plain.expecting import room as typed_room
from game.delegates.instructions import RedLine
from game.delegates.others.belief import Forecast, forecast
from game.delegates.others.presence import cannot_object, coming_back, shut_out
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import Stand
from game.rules.draft.text import Delete
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.rulebook import Citation, SilenceRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import ISSUES, MEMBERS, Room, at, dossier, rulebook, setup, told

KNOWN = dossier({m: {"rights": at(150, 90)} for m in MEMBERS[1:]})
OUT = it.CountRoom(CHAIR, ("COR", "DIN"))


def room() -> Room:
    """ALA has tabled the deletion of Article 1, and asks for a vote on it."""
    where = Room(setup(rulebook(first=False)), KNOWN).stage("talks")
    return where.do(it.Table("ALA", (Delete("1"),)), it.AskVote("ALA", "A1"))


def of(where: Room, seat: str, target: str = "A1") -> Forecast:
    view = where.view(told("HAV", rights=150))
    return next(f for f in forecast(view, target) if f.seat == seat)


def named(where: Room, choice: str) -> str:
    found = typed_room(where.view(told("HAV", rights=150)))
    return next(line for line in found if line.startswith(f"{choice}, "))


def test_who_is_out_in_the_talks_may_vote_later() -> None:
    where = room()
    before = of(where, "COR")
    where.do(OUT)
    assert of(where, "COR") == before
    assert "COR" in named(where, "no")
    assert shut_out(where.view(None, "HAV"), "A1") == frozenset()


def test_who_is_out_when_action_opens_may_come_back_for_a_vote_that_is_asked() -> None:
    where = room().stage("action").do(OUT)
    away, inside = of(where, "COR"), of(where, "ERE")
    assert inside.absent == 0
    assert 0 < away.absent < 5000
    assert away.no > 5000
    unasked = Room(setup(rulebook(first=False)), KNOWN).stage("talks")
    unasked.do(it.Table("ALA", (Delete("1"),))).stage("action").do(OUT)
    assert of(unasked, "COR").absent == 10000


def test_nobody_comes_in_while_ballots_are_cast() -> None:
    where = room().stage("action").do(OUT, it.PutQuestion(CHAIR, "A1"))
    assert of(where, "COR").absent == 10000
    assert of(where, "COR", WHOLE).absent < 10000
    assert "COR out" in named(where, "absent")


def test_the_more_is_at_stake_the_likelier_one_comes_back() -> None:
    question = question_on(room().view(None, "HAV"), "A1")
    found = [
        coming_back(reckon(Stand("COR", {"rights": at(place, 90)}), ISSUES, question))
        for place in (-60, -40, 150)
    ]
    assert found[0] == 0
    assert found == sorted(set(found))


def test_who_is_out_of_the_room_can_object_later_and_under_silence() -> None:
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True, public=True)
    known = replace(KNOWN, red_lines={"COR": (line,)})
    rules = replace(rulebook(required=True), silence=SilenceRule(Citation("rule")))
    where = Room(setup(rules), known).stage("talks").do(OUT)
    view = where.view(told("HAV", rights=150))
    assert cannot_object(view, WHOLE) == frozenset()
    assert "COR" in next(s for s in typed_room(view) if s.startswith("would object"))
    where.stage("action").do(OUT)
    assert cannot_object(where.view(None, "HAV"), WHOLE) == {"COR", "DIN"}
    where.do(it.OpenSilence(CHAIR, 24))
    view = where.view(told("HAV", rights=150))
    assert cannot_object(view, WHOLE) == frozenset()
    shown = list(typed_room(view))
    assert "COR" in next(s for s in shown if s.startswith("would object"))
    assert "DIN" in next(s for s in shown if s.startswith("silent"))
