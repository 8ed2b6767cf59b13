"""Motions on the order of the day: the next proposal, another order, rulings, lost time."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Instructions
from game.delegates.moves.contesting import (
    lost_time_to_point_out,
    next_to_leave,
    own_to_put_first,
    ruling_to_appeal,
)
from game.delegates.moves.moving import motion_to_move
from game.delegates.moves.pointing_out import amendment_to_put_first
from game.delegates.others.ballot import own_reckoning
from game.delegates.reasons.why import why
from game.delegates.weighing.prospect import prospect
from game.rules.draft.text import Delete, Operation, Revise
from game.rules.meeting.setup import CHAIR
from game.rules.rulebook import Citation, MotionRule, RivalsRule, Rulebook
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup

CITE = Citation("rule")
WHOLE_CLAUSE = at(150, 90)
NO_CLAUSE = at(-200, 90)
SOFT: tuple[Operation, ...] = (Revise("1", "soft"), Revise("3", "soft"))
GONE: tuple[Operation, ...] = (Delete("1"), Delete("3"))


def rules() -> Rulebook:
    """Simple majorities; rival proposals are each put; the motions on their order."""
    simple = rulebook().majorities["procedural"].share
    known = rulebook()
    return replace(
        known,
        majorities={k: replace(m, share=simple) for k, m in known.majorities.items()},
        motions={
            "vote-next": MotionRule("vote-next", CITE),
            "proposal-order": MotionRule("proposal-order", CITE),
            "appeal": MotionRule("appeal", CITE),
            "point-of-order": MotionRule("point-of-order", CITE, majority=""),
            "time-limit": MotionRule("time-limit", CITE, majority=""),
            "division": MotionRule("division", CITE, majority="", only_if_contested=True),
        },
        consensus=replace(known.consensus, first=False),
        proposals=CITE,
        rivals=RivalsRule(CITE, "put"),
    )


def room(*places: int) -> Room:
    """Eight members at places on the issue of article 1, in order; action is open."""
    known = dossier(
        {m: {"rights": at(p, 90)} for m, p in zip(MEMBERS, places, strict=True)}
    )
    return Room(setup(rules()), known).stage("talks").late(1000).stage("action")


def seat(id_: str, place: int, insists: int = 0) -> Instructions:
    return Instructions(id_, {"rights": at(place, 90)}, insists=insists)


def rivals(where: Room) -> Room:
    """Two packages on article 1, both asked to be put, the soft one first."""
    return where.do(
        it.Table("ALA", SOFT, package=True),
        it.Table("HAV", GONE, package=True),
        it.AskVote("ALA", "P1"),
        it.AskVote("HAV", "P2"),
    )


def voted(where: Room, target: str, *yes: str) -> Room:
    ballots = [it.Vote(m, "yes" if m in yes else "no") for m in MEMBERS]
    return where.do(it.PutQuestion(CHAIR, target), *ballots, it.CloseVoting(CHAIR))


def test_the_next_is_left_by_one_whom_it_would_cost_what_was_adopted() -> None:
    where = rivals(room(0, 0, 0, 0, 0, 20, -150, -200))
    mine = seat("BOR", 0)
    assert next_to_leave(where.view(mine)) is None, "no vote was taken"
    voted(where, "P1", *MEMBERS[:6])
    wants = it.MoveMotion("BOR", "vote-next", "P2")
    assert next_to_leave(where.view(mine)) == wants
    assert motion_to_move(where.view(mine)) == wants
    assert next_to_leave(where.view(seat("GRA", -150))) is None, "who gains keeps it"
    where.do(wants)
    assert own_reckoning(where.view(mine), "M1").shares.likeliest == "yes"
    assert own_reckoning(where.view(seat("GRA", -150)), "M1").shares.likeliest == "no"
    assert any("The room may leave P2" in line for line in _told(where, mine))
    where.do(it.PutQuestion(CHAIR, "M1"))
    where.do(*(it.Vote(m, "no") for m in MEMBERS), it.CloseVoting(CHAIR))
    assert next_to_leave(where.view(mine)) is None, "it is moved once"


def test_the_next_is_not_left_where_the_room_wants_it() -> None:
    wanted = rivals(room(0, 0, -200, -200, -200, -200, -200, -200))
    where = voted(wanted, "P1", "ALA", "BOR")
    assert next_to_leave(where.view(seat("BOR", 0))) is None


def test_what_a_later_proposal_takes_back_counts_with_it() -> None:
    where = voted(rivals(room(0, 0, 0, 0, 0, 20, -150, -200)), "P1", *MEMBERS[:6])
    leads_to = prospect(where.meeting.setup, where.meeting.chamber, "P2")
    moves = {c.provision: (c.before, c.after) for c in leads_to.changes}
    assert moves == {"1": (0, -200), "3": (0, -200)}
    assert leads_to.if_yes.provisions["1"].deleted


def test_a_mover_wants_its_own_put_first_where_both_may_pass() -> None:
    where = rivals(room(0, -80, -120, -120, -150, -150, -200, -200))
    mine = seat("HAV", -200)
    wants = it.MoveMotion("HAV", "proposal-order", "P2")
    assert own_to_put_first(where.view(mine)) == wants
    assert own_to_put_first(where.view(seat("ALA", 0))) is None, "its own is first"
    assert own_to_put_first(where.view(seat("HAV", 0))) is None, "the other is dearer to it"
    where.do(wants)
    assert any("What it would bring you: +" in line for line in _told(where, mine))
    theirs = why(where.view(seat("GRA", -200)), "", "M1").lines
    assert any("it would bring Hav: +" in line for line in theirs), theirs
    assert own_reckoning(where.view(seat("GRA", -200)), "M1").shares.likeliest == "yes"
    assert own_reckoning(where.view(seat("COR", 50)), "M1").shares.likeliest == "no"
    hopeless = rivals(room(150, 150, 150, 150, 150, 150, 0, -200))
    assert own_to_put_first(hopeless.view(mine)) is None


def test_the_refusal_of_its_motion_is_appealed_where_the_room_would_grant_it() -> None:
    where = room(-200, -200, -200, -200, -200, -200, 150, 150)
    mine = seat("ALA", -200)
    where.do(
        it.MoveMotion("ALA", "division", "1"), it.SpeakOnMotion("HAV", "M1", "against")
    )
    where.do(it.Rule(CHAIR, "M1", upheld=False, reason="not now"))
    wants = it.MoveMotion("ALA", "appeal", "M1")
    assert ruling_to_appeal(where.view(mine)) == wants
    assert ruling_to_appeal(where.view(seat("BOR", -200))) is None, "not its motion"
    where.do(wants)
    assert own_reckoning(where.view(seat("BOR", -200)), "M2").shares.likeliest == "yes"
    assert own_reckoning(where.view(seat("HAV", 150)), "M2").shares.likeliest == "no"


def test_an_order_of_the_chair_is_appealed_by_the_mover_that_it_puts_behind() -> None:
    where = room(-200, -200, -200, -200, -200, -80, 0, 0)
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("HAV", (Revise("1", "soft"),)))
    where.do(it.Rule(CHAIR, "A2", upheld=True, reason="it comes first"))
    assert ruling_to_appeal(where.view(seat("ALA", -200))) == it.MoveMotion(
        "ALA", "appeal", "A2"
    )
    assert ruling_to_appeal(where.view(seat("HAV", 0))) is None
    assert ruling_to_appeal(where.view(seat("ALA", 0))) is None, "the other is dearer to it"


def test_an_amendment_is_put_first_where_its_mover_gains_by_that() -> None:
    where = room(-200, -200, -200, -200, -200, -80, -80, 0)
    tabled = it.Table("ALA", (Delete("1"),)), it.Table("HAV", (Revise("1", "soft"),))
    asked = it.AskVote("ALA", "A1"), it.AskVote("HAV", "A2")
    view = where.do(*tabled, *asked).view
    wants = it.MoveMotion("HAV", "amendment-order", "A2")
    assert amendment_to_put_first(view(seat("HAV", 0))) == wants
    assert amendment_to_put_first(view(seat("HAV", -200))) is None, "A1 is dearer to it"


def test_time_that_the_chair_cuts_off_is_pointed_out_once() -> None:
    def cut(minute: int) -> Room:
        known = dossier({m: {"rights": WHOLE_CLAUSE} for m in MEMBERS})
        where = Room(setup(rules()), known).stage("talks").late(minute)
        return where.do(it.Table("HAV", (Delete("1"),))).stage("action")

    mine = seat("HAV", -200)
    wants = it.MoveMotion("HAV", "point-of-order", "action")
    early = cut(940)
    assert lost_time_to_point_out(early.view(mine)) == wants
    assert lost_time_to_point_out(early.view(seat("ALA", 150))) is None, (
        "no text of its own"
    )
    assert lost_time_to_point_out(cut(985).view(mine)) is None, "it was left in time"
    early.do(wants)
    assert any("more time before action" in line for line in _told(early, mine))
    early.do(it.Rule(CHAIR, "M1", upheld=False, reason="the room is ready"))
    assert lost_time_to_point_out(early.view(mine)) is None


def _told(where: Room, mine: Instructions) -> tuple[str, ...]:
    return why(where.view(mine), "", "M1").lines
