"""Objections to one change: who makes them where enough others might, and what they cost."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.instructions import Instructions, Met, RedLine
from game.delegates.moves.against import (
    chance_against,
    objects_beyond,
    price_of_stopping,
)
from game.delegates.moves.objection import (
    answer_call,
    own_chance_of_objecting,
    reason_to_object,
)
from game.delegates.others.ballot import own_reckoning
from game.delegates.reasons.why import why
from game.delegates.reasons.whys import points
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

KEEPER = {"rights": at(200, 90)}


def asked(*keepers: str, required: bool = True) -> Room:
    """The Chair asks about the deletion of article 1, which some are known to mind."""
    stands = {m: KEEPER if m in keepers else {"rights": at(100, 20)} for m in MEMBERS}
    room = Room(setup(rulebook(required=required)), dossier(stands)).stage("talks")
    room.do(it.Table("ALA", (Delete("1"),))).stage("action")
    return room.do(it.CallConsensus(CHAIR, "A1"))


def said(room: Room, mine: Instructions, *, last: bool = False) -> it.Intent | None:
    return answer_call(replace(room.view(mine), last_word=last), lambda _: 0.0)


def test_who_minds_most_objects_though_others_have_already() -> None:
    room = asked("HAV").do(*(it.Object(m) for m in ("BOR", "COR", "DIN", "ERE")))
    most = told("HAV", rights=200)
    assert isinstance(said(room, most), it.Object)
    assert said(room, told("FRE", rights=200)) is None


def test_who_minds_less_leaves_it_to_those_who_mind_more_until_they_keep_silent() -> None:
    room = asked("DIN", "ERE", "FRE", "GRA", "HAV")
    some = told("BOR", rights=130)
    assert own_chance_of_objecting(room.view(some), "A1") > 0
    assert said(room, some) is None
    assert isinstance(said(room, some, last=True), it.Object)


def test_a_hard_line_that_stays_crossed_objects_to_what_makes_it_worse() -> None:
    line = RedLine("1", ("chair", "soft"), "Article 1 is wrong either way.", hard=True)
    for required in (False, True):
        room = Room(setup(rulebook(required=required))).stage("talks")
        room.do(it.Table("ALA", (Revise("1", "soft"),)), it.Table("BOR", (Delete("2"),)))
        worse = told("HAV", line, rights=200)
        assert own_chance_of_objecting(room.view(worse), "A1") == 10000
        assert reason_to_object(room.view(worse), "A1") == (line.words, "")
        nearer = told("HAV", line, rights=-200)
        assert own_chance_of_objecting(room.view(nearer), "A1") == 0
        elsewhere = own_reckoning(room.view(worse), "A2")
        assert chance_against(elsewhere, price_of_stopping(room.view(worse), "A2")) < 10000


def test_it_objects_though_four_others_have() -> None:
    line = RedLine("1", ("chair", "deleted"), "Article 1 is wrong either way.", hard=True)
    room = asked().do(*(it.Object(m) for m in ("BOR", "COR", "DIN", "ERE")))
    found = said(room, told("GRA", line, rights=200))
    assert found == it.Object("GRA", line.words, "")


def test_nobody_takes_an_objection_back_that_many_others_share() -> None:
    many = asked("COR", "DIN", "ERE", "FRE", "GRA").do(it.Object("BOR"))
    alone = asked().do(it.Object("BOR"))
    mine = replace(told("BOR", rights=200), style="gives-early")
    assert said(many, mine, last=True) is None
    assert said(alone, mine, last=True) == it.Object("BOR", withdrawn=True)


def test_to_stop_what_many_want_costs_more_and_nothing_where_there_is_a_vote() -> None:
    wants = {"rights": at(-200, 90)}
    prices = []
    for friends in (0, 3, 7):
        stands = {m: wants if m in MEMBERS[1 : friends + 1] else KEEPER for m in MEMBERS}
        room = Room(setup(rulebook(required=True)), dossier(stands)).stage("talks")
        room.do(it.Table("ALA", (Delete("1"),)))
        price = price_of_stopping(room.view(told("HAV")), "A1")
        assert price is not None
        prices.append(price)
    assert prices == sorted(set(prices))
    voted = Room(setup(rulebook())).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    assert price_of_stopping(voted.view(told("HAV")), "A1") is None


def test_whose_aim_is_the_text_unchanged_objects_to_what_costs_it_little_else() -> None:
    room = Room(setup(rulebook(required=True))).stage("talks")
    room.do(it.Table("ALA", (Revise("1", "soft"),)))
    mild = told("HAV", rights=60, gender=100, money=100)
    keeps = replace(mild, met=(Met(1, unamended=True),), aims=("The text as it stands.",))
    assert own_chance_of_objecting(room.view(mild), "A1") == 0
    assert own_chance_of_objecting(room.view(keeps), "A1") > 5000
    assert reason_to_object(room.view(keeps), "A1")[0].startswith("We came to adopt")


def test_where_only_consensus_adopts_the_chair_asks_about_every_text() -> None:
    for required in (False, True):
        stands = dict.fromkeys(MEMBERS, KEEPER)
        room = Room(setup(rulebook(required=required)), dossier(stands)).stage("talks")
        room.do(it.Table("ALA", (Delete("1"),))).stage("action")
        found = preside(room.view(told(CHAIR)), lambda _: 0.5)
        assert (found == it.CallConsensus(CHAIR, "A1")) is required


@pytest.mark.parametrize("style", ["holds-out", "gives-early", "moderate"])
@pytest.mark.parametrize("others", [(), ("COR", "DIN")])
def test_why_tells_from_which_loss_on_one_objects_at_this_hour(
    style: str, others: tuple[str, ...]
) -> None:
    """With what a style gives by then, and with those who object already."""
    room = asked("BOR", "COR", "DIN").do(*(it.Object(m) for m in others)).late(1050)
    sides = set()
    for salience in range(5, 60):
        view = room.view(Instructions("HAV", {"rights": at(100, salience)}, style=style))
        loss = -own_reckoning(view, "A1").gain
        first, now = objects_beyond(view, "A1")
        told = next(x for x in why(view, "HAV", "A1").lines if x.startswith("Who objects"))
        assert f"for a loss of more than {points(now)} points" in told
        assert (f"{points(first)} points without" in told) is (points(first) != points(now))
        chance = own_chance_of_objecting(view, "A1")
        assert (chance > 5000) is (loss > now)
        sides.add(chance > 5000)
    assert sides == {True, False}
