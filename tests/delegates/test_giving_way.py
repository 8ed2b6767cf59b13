"""Giving way over the clock: concerns let go aloud, amendments taken over, packages risked, and
what a style makes of a deal and of an objection."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.chairing.bridging import bridge_to_table, chance_unopposed
from game.delegates.clock import spent
from game.delegates.deals.acceptance import weighed
from game.delegates.deals.offering import offer_to_make
from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.against import chance_against
from game.delegates.moves.asking import request_to_drop
from game.delegates.moves.letting_go import (
    concern_to_let_go,
    floor_to_let_go,
    said_of_what_was_decided,
)
from game.delegates.moves.objection import own_chance_of_objecting
from game.delegates.moves.proposing import change_to_table
from game.delegates.moves.taking_over import amendment_to_take_over
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.regard import met
from game.delegates.speaking.aftermath import afterwards
from game.delegates.weighing.prospect import question_on
from game.delegates.yielded import let_go
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR, WHOLE, Stage
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still, told

UNEASY = told("COR", rights=-20)


def concerned() -> Room:
    return Room().stage("talks").do(it.Speak("COR", "concern", "1"))


@pytest.mark.parametrize(
    ("style", "minute", "lets_go"),
    [
        ("gives-early", 905, False),
        ("gives-early", 950, True),
        ("moderate", 932, False),
        ("moderate", 1060, True),
        ("holds-out", 1060, False),
        ("tit-for-tat", 1060, False),
    ],
)
def test_a_concern_is_let_go_aloud_as_the_style_gives(
    style: str, minute: int, *, lets_go: bool
) -> None:
    view = concerned().late(minute).view(replace(UNEASY, style=style))
    said = concern_to_let_go(view, still)
    assert (said is not None) is lets_go
    if said is not None:
        assert (said.kind, said.about) == ("support", "1")


def test_what_can_still_be_had_is_not_let_go_and_what_is_let_go_is_not_asked_for() -> None:
    mine = replace(UNEASY, style="gives-early")
    waits = concerned().do(it.Table("BOR", (Revise("1", "soft"),))).late(950)
    assert concern_to_let_go(waits.view(mine), still) is None
    room = concerned().late(950)
    said = concern_to_let_go(room.view(mine), still)
    assert said is not None
    keen = Instructions("COR", {"rights": at(-20, 98)})
    known = dossier({m: {"rights": at(-20, 90)} for m in MEMBERS})
    before, after = (Room(known=known).stage("talks") for _ in range(2))
    after.do(it.Speak("COR", "concern", "1"), said)
    assert change_to_table(before.late(950).view(keen)) == it.Table(
        "COR", (Revise("1", "soft"),)
    )
    assert change_to_table(after.late(950).view(keen)) is None
    assert concern_to_let_go(after.late(950).view(mine), still) is None, "once"


def answered(minute: int = 1000) -> Room:
    """Cor had a difficulty with article 1; what Bor asked for there was voted down."""
    room = concerned().do(it.Table("BOR", (Delete("1"),)), it.AskVote("BOR", "A1"))
    room.stage("action").do(it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, "A1"))
    room.do(*(it.Vote(m, "no") for m in MEMBERS), it.CloseVoting(CHAIR))
    return room.late(minute)


def test_when_the_room_has_decided_a_concern_is_let_go_with_the_floor() -> None:
    room = answered()
    assert floor_to_let_go(room.view(UNEASY)) == it.AskFloor("COR")
    assert floor_to_let_go(room.view(replace(UNEASY, style="holds-out"))) is None
    content = replace(UNEASY, positions={"rights": at(90)})
    assert floor_to_let_go(room.view(content)) is None, "who misses nothing gives nothing"
    late = answered(1050).view(UNEASY)
    assert floor_to_let_go(late) is None, "the time that is left is for the whole"
    room.do(it.AskFloor("COR"), it.GiveFloor(CHAIR, "COR"))
    said = said_of_what_was_decided(room.view(UNEASY), still)
    assert said is not None
    assert (said.kind, said.about) == ("support", "1")
    room.do(said)
    assert let_go(room.meeting.chamber.statements) == {"COR": frozenset({"1"})}
    assert floor_to_let_go(room.view(UNEASY)) is None, "once"


def test_who_let_a_point_go_makes_no_reservation_of_it() -> None:
    keen = Instructions("COR", {"rights": at(-100, 70)})
    closing = []
    for lets in (False, True):
        room = answered()
        if lets:
            room.do(it.AskFloor("COR"), it.GiveFloor(CHAIR, "COR"))
            room.do(it.Speak("COR", "support", "1"))
        room.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
        found = afterwards(room.stage("after").view(keen))
        closing.append(found and (found.kind, found.about))
    assert closing[0] == ("reservation", "1")
    assert closing[1] != ("reservation", "1")


def test_what_others_let_go_of_what_one_likes_is_something_given() -> None:
    room, likes = concerned(), told("DIN", rights=100)
    assert met(room.view(likes)) == 0
    room.do(it.Speak("COR", "support", "1"))
    assert met(room.view(likes)) > 0
    assert met(room.view(told("DIN", rights=-200))) == 0


def test_four_fifths_of_the_day_are_over_when_the_talks_are() -> None:
    room = Room()
    shares = [
        spent(room.meeting.setup, room.late(minute).meeting.chamber)
        for minute in (900, 945, 990, 1025, 1060, 1070, 1080)
    ]
    assert shares == [0, 4000, 8000, 8500, 9000, 9500, 10000]


def test_a_quarrel_that_was_let_go_is_none_for_the_chair() -> None:
    keen = dossier({m: {"rights": at(0, 100)} for m in MEMBERS})
    room = Room(known=keen).stage("talks").do(it.Speak("ALA", "concern", "1"))
    chair = Instructions(CHAIR, {})
    assert bridge_to_table(room.view(chair)) is not None
    room.do(it.Speak("ALA", "support", "1"))
    assert bridge_to_table(room.view(chair)) is None


def sponsored(place: int) -> Room:
    """Bor introduced the draft; Cor asks for a vote on an amendment that the others stand to
    at one place."""
    others = {m: {"rights": at(place, 90)} for m in MEMBERS if m != "BOR"}
    start = replace(setup(rulebook(first=False)), sponsors=("BOR",))
    room = Room(start, dossier(others)).stage("talks")
    return room.do(it.Table("COR", (Revise("1", "soft"),)), it.AskVote("COR", "A1"))


@pytest.mark.parametrize(
    ("style", "place", "takes"),
    [("gives-early", -60, True), ("holds-out", -60, False), ("gives-early", 60, False)],
)
def test_the_pen_takes_over_what_will_carry_and_only_as_its_style_gives(
    style: str, place: int, *, takes: bool
) -> None:
    view = sponsored(place).late(950).view(told("BOR", rights=100, style=style))
    found = amendment_to_take_over(view)
    assert found == (
        it.ReviseProposal("BOR", WHOLE, (Revise("1", "soft"),)) if takes else None
    )


def test_the_pen_takes_over_nothing_across_a_line_and_nobody_elses_pen_moves() -> None:
    line = RedLine("1", ("soft",), "Article 1 stays.", hard=True)
    room = sponsored(-60).late(950)
    mine = told("BOR", line, rights=100, style="gives-early")
    assert amendment_to_take_over(room.view(mine)) is None
    other = told("DIN", rights=100, style="gives-early")
    assert amendment_to_take_over(room.view(other)) is None


def one_loses() -> Room:
    """All but Bor gain by a softer article 1, of which Ala has complained."""
    held = {m: {"rights": at(0, 60)} for m in MEMBERS} | {"BOR": {"rights": at(100, 50)}}
    return Room(known=dossier(held)).stage("talks").do(it.Speak("ALA", "concern", "1"))


def test_late_in_the_talks_the_chair_tries_what_one_might_object_to() -> None:
    chair = Instructions(CHAIR, {})
    package = it.Table(CHAIR, (Revise("1", "soft"),))
    tabled = Room(known=one_loses().known).stage("talks").do(package).view(chair)
    assert 5000 < chance_unopposed(tabled, question_on(tabled, "A1")) < 10000
    early, late = one_loses().late(935), one_loses().late(988)
    assert bridge_to_table(early.view(chair)) is None
    assert bridge_to_table(late.view(chair)) == package
    firm = replace(chair, style="holds-out")
    assert bridge_to_table(late.view(firm)) is None


def test_who_gives_takes_a_deal_for_less_and_lets_more_pass() -> None:
    held = {m: {"gender": at(0, 40, 2000)} for m in MEMBERS}
    room = Room(known=dossier(held)).stage("talks")
    room.do(it.Table("ALA", (Revise("1", "soft"),)), it.Table("COR", (Delete("2"),)))
    give, ask = (it.Undertaking("vote", id_, "yes") for id_ in ("A2", "A1"))
    room.do(it.MakeOffer("ALA", "COR", (give,), (ask,)))
    offer = room.meeting.dealings.offers["O1"]
    margins = []
    for style in ("holds-out", "moderate", "gives-early"):
        view = room.late(985).view(told("COR", rights=150, gender=-200, style=style))
        found = weighed(view, offer)
        margins.append(found.margin)
        assert found.costs > 0
    assert margins == sorted(margins, reverse=True)
    assert margins[0] > margins[1] > margins[2]
    reckoned = own_reckoning(room.view(told("COR", rights=150)), "A1")
    assert chance_against(reckoned) > chance_against(reckoned, gives=8000)


def test_who_was_met_on_part_objects_the_less_the_more_it_gives() -> None:
    room = Room(setup(rulebook(required=True)), dossier()).stage("talks")
    room.do(it.Table("BOR", (Revise("1", "soft"),))).stage("action")
    room.do(it.CallConsensus(CHAIR, "A1"), it.Gavel(CHAIR))
    bitter = told("COR", rights=-200, gender=-200, money=-200, walk_away=6500)
    chances = [
        own_chance_of_objecting(room.late(1050).view(replace(bitter, style=style)), WHOLE)
        for style in ("holds-out", "moderate", "gives-early")
    ]
    assert chances[0] > chances[1] > chances[2]


def test_what_would_fail_in_the_next_hall_too_is_withdrawn_in_this_one() -> None:
    start = setup(rulebook(required=True))
    hall = Stage("hall", "Assembly", "action", 1070, rulebook="votes")
    votes = rulebook(first=False)
    start = replace(
        start,
        stages=(*start.stages[:3], hall, *start.stages[3:]),
        rulebooks={"votes": votes},
    )
    mine = told("COR", rights=-200, style="gives-early")
    for place, withdrawn in ((100, True), (-130, False)):
        known = dossier({m: {"rights": at(place, 90)} for m in MEMBERS if m != "COR"})
        room = Room(start, known).stage("talks").do(it.Table("COR", (Delete("1"),)))
        found = request_to_drop(room.late(986).view(mine))
        assert (found == it.Withdraw("COR", "A1")) is withdrawn


def test_a_name_is_asked_of_one_that_wants_the_text_for_what_it_cares_for() -> None:
    """All want Ala's text, so that no ballot on it is open; of a name it has none yet."""
    held = {m: {"rights": at(-200, 40)} for m in MEMBERS} | {
        "COR": {"rights": at(-200, 40), "gender": at(-200, 90)}
    }
    mine = told("ALA", rights=-200)
    room = Room(known=dossier(held)).stage("talks")
    room.do(it.Table("ALA", (Delete("1"),)), it.Table("DIN", (Delete("2"),)))
    room.do(it.AskVote("ALA", "A1"))
    found = offer_to_make(room.view(mine), still)
    assert found is not None
    assert (found.to, found.ask) == ("COR", (it.Undertaking("co-sponsor", "A1"),))
    assert found.give == (it.Undertaking("vote", "A2", "yes"),)
    inferred = replace(held["COR"]["rights"], basis="inferred")
    unsaid = held | {"COR": {**held["COR"], "rights": inferred}}
    other = Room(known=dossier(unsaid)).stage("talks")
    other.do(it.Table("ALA", (Delete("1"),)), it.Table("DIN", (Delete("2"),)))
    other.do(it.AskVote("ALA", "A1"))
    asked = offer_to_make(other.view(mine), still)
    assert asked is None or asked.ask[0].kind != "co-sponsor" or asked.to != "COR"
