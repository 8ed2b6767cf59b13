"""Votes asked for and given up: what a style gives away goes with the objection that rests on
it, and a draft that was stopped is put to the vote by those who want it."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.asking import vote_on_the_draft
from game.delegates.moves.objection import own_chance_of_objecting, reason_to_object
from game.rules.draft.text import Revise
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.rulebook import Rulebook
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.scenario.room import Dealt, dossier_of, setup_of
from game.sitting.table import Table
from tests.delegates.rooms import (
    MEMBERS,
    Room,
    at,
    dossier,
    played,
    rulebook,
    setup,
    still,
    told,
)

POINTS = (RedLine("1", ("chair",), "Article 1 is voted on.", hard=False),)
HARD = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)
STYLES = ("gives-early", "holds-out", "moderate", "tit-for-tat")
CONTENT = {m: {"rights": at(100), "gender": at(100)} for m in MEMBERS}


def called(rules: Rulebook | None = None) -> Room:
    room = Room(setup(rules), dossier(CONTENT)).stage("action")
    return room.do(it.CallConsensus(CHAIR, WHOLE))


def firm(style: str) -> Instructions:
    return told("COR", *POINTS, rights=0, insists=9000, style=style)


@pytest.mark.parametrize("style", STYLES)
def test_who_asks_for_no_votes_any_more_does_not_object_for_want_of_them(
    style: str,
) -> None:
    chances = {
        minute: own_chance_of_objecting(called().late(minute).view(firm(style)), WHOLE)
        for minute in (900, 1070)
    }
    assert chances[900] == 10000
    unmoved = style in ("holds-out", "tit-for-tat")  # to the one nobody has given anything
    assert chances[1070] == (10000 if unmoved else 0)


def test_a_word_to_let_a_provision_stand_settles_the_objection_for_it() -> None:
    stays, goes = it.Undertaking("let-stand", "1"), it.Undertaking("vote", "A1", "yes")
    room = Room(setup(), dossier(CONTENT)).stage("talks")
    room.do(it.Table("ALA", (Revise("2", "soft"),)))
    room.do(it.MakeOffer("ALA", "COR", (goes,), (stays,)))
    room.do(it.AnswerOffer("COR", "O1", accept=True))
    room.do(it.OpenStage(CHAIR, "action"))
    mine = firm("holds-out")
    assert own_chance_of_objecting(room.view(mine), WHOLE) == 0
    two = replace(POINTS[0], provision="2", words="Article 2 is voted on.")
    both = replace(mine, red_lines=(*POINTS, two))
    assert own_chance_of_objecting(room.view(both), WHOLE) == 10000
    assert reason_to_object(room.view(both), WHOLE) == (two.words, "2")


def stopped(rules: Rulebook | None = None) -> Room:
    return called(rules).do(it.Object("COR"), it.Gavel(CHAIR))


def test_a_draft_that_was_stopped_is_put_to_the_vote_by_one_that_expects_to_win() -> None:
    keen = told("BOR", rights=100, gender=100)
    assert vote_on_the_draft(stopped().view(keen), still) == it.AskVote("BOR", WHOLE)
    assert vote_on_the_draft(called().view(keen), still) is None, "nobody has objected yet"
    asked = stopped().do(it.AskVote("DIN", WHOLE))
    assert vote_on_the_draft(asked.view(keen), still) is None, "one request is enough"


def test_nobody_asks_for_a_vote_that_is_lost_unwanted_or_not_to_be_had() -> None:
    keen = told("BOR", rights=100, gender=100)
    bitter = told("BOR", rights=-200, gender=-200, walk_away=9000)
    assert vote_on_the_draft(stopped().view(bitter), still) is None
    by_consensus = rulebook(required=True, first=False)
    assert vote_on_the_draft(stopped(by_consensus).view(keen), still) is None
    at_once = rulebook(first=False)
    assert vote_on_the_draft(stopped(at_once).view(keen), still) is None, "it is put anyway"
    far = {m: {"rights": at(-200), "gender": at(-200)} for m in MEMBERS}
    hopeless = stopped()
    hopeless.known = replace(dossier(far), walk_away=9000)
    assert vote_on_the_draft(hopeless.view(keen), still) is None


def test_a_day_with_one_hard_objection_ends_with_a_vote() -> None:
    orders = {
        m: Instructions(m, CONTENT[m]) for m in (CHAIR, *MEMBERS, "ICC") if m in CONTENT
    }
    orders |= {s: Instructions(s, {}) for s in (CHAIR, "ICC")}
    orders["COR"] = Instructions("COR", {"rights": at(-100)}, (HARD,))
    table = played(setup(), dossier(CONTENT), orders, seed=4)
    asked = [e.event.target for e in table.log if isinstance(e.event, ev.VoteAsked)]
    assert WHOLE in asked
    assert table.meeting.chamber.outcome == "vote"


def chairs(room: Room) -> it.Intent:
    return preside(room.view(Instructions(CHAIR, {})), still)


def test_where_nobody_asks_the_chair_lets_the_room_consult_and_asks_once_more() -> None:
    room = stopped()
    assert isinstance(chairs(room), it.Suspend)
    room.late(1058)
    assert chairs(room) == it.CallConsensus(CHAIR, WHOLE)
    room.do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR"), it.Gavel(CHAIR))
    assert not isinstance(chairs(room), it.CallConsensus | it.Suspend)


def test_where_only_consensus_adopts_a_text_it_is_asked_for_twice_as_well() -> None:
    room = stopped(rulebook(required=True, first=False))
    assert isinstance(chairs(room), it.Suspend)
    room.late(1058).do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR"), it.Gavel(CHAIR))
    assert not isinstance(chairs(room), it.CallConsensus | it.Suspend)


@pytest.mark.parametrize(
    ("style", "seeds"), [("gives-early", (1, 2)), ("tit-for-tat", (2, 4))]
)
def test_the_flagship_is_adopted_when_its_firmest_delegation_gives_way(
    style: str, seeds: tuple[int, int]
) -> None:
    """Who repays what it was given does so on some days: of eight on four."""
    scenario = load("cybercrime-2024")
    found: Counter[str] = Counter()
    for seed in seeds:
        orders = dict(Dealt(scenario, seed))
        orders["IRN"] = replace(orders["IRN"], style=style)
        table = played(setup_of(scenario), dossier_of(scenario), orders, seed)
        found[table.meeting.chamber.outcome] += 1
        assert not _objected(table, "IRN")
    assert found == {"consensus": 2}


def _objected(table: Table, seat: str) -> bool:
    return any(isinstance(e.event, ev.Objected) and e.event.seat == seat for e in table.log)
