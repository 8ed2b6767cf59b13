"""The deal that a person is shown first: sense on both sides, never a vote for itself."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Met
from game.delegates.moves.aiming import costs_an_aim
from game.delegates.suggesting.first_deal import deal_with, partner
from game.delegates.suggesting.fitting import fitting_move
from game.delegates.weighing.prospect import question_on
from game.rules.draft.text import Revise
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, told


def two_proposals() -> Room:
    return (
        Room()
        .stage("talks")
        .do(
            it.Table("BOR", (Revise("1", "soft"),)),
            it.Table("COR", (Revise("2", "soft"),)),
        )
    )


def test_a_mover_is_shown_its_own_text_against_the_others() -> None:
    view = two_proposals().view(told("COR", rights=0, gender=0))
    assert partner(view, ("BOR",)) == "BOR"
    deal = deal_with(view, "BOR")
    assert deal is not None
    give, ask = deal
    assert ask == it.Undertaking("vote", "A2", "yes")
    assert give.target == "A1"


def test_who_moved_nothing_asks_for_what_it_cares_for_most() -> None:
    view = two_proposals().view(told("DIN", gender=-200))
    deal = deal_with(view, "COR")
    assert deal is not None
    give, ask = deal
    assert ask == it.Undertaking("vote", "A2", "yes")
    assert give.target != ask.target


def test_without_proposals_votes_or_instructions_there_is_no_deal() -> None:
    talks = Room().stage("talks")
    assert deal_with(talks.view(told("COR", rights=0)), "BOR") is None
    assert partner(talks.view(told("COR", rights=0)), ("ALA", "BOR")) == "ALA"
    assert deal_with(two_proposals().view(None, CHAIR), "BOR") is None
    assert partner(two_proposals().view(None, CHAIR), ()) == ""


def test_nobody_begins_by_selling_an_aim() -> None:
    mine = told("DIN", gender=-200, rights=0)
    way = Met(1, provision="1", reads=("soft",))
    aimed = replace(mine, aims=("A softer article.",), met=(way,))
    against = it.Undertaking("vote", "A1", "no")
    view = two_proposals().view(aimed)
    assert costs_an_aim(aimed, question_on(view, "A1"), "no")
    assert not costs_an_aim(aimed, question_on(view, "A1"), "yes")
    deal = deal_with(view, "BOR")
    assert deal is not None
    assert deal[0] != against


def test_nobody_is_shown_a_deal_with_one_that_is_out() -> None:
    mine = told("COR", rights=0, gender=0)
    room = two_proposals()
    shown = fitting_move(room.view(mine), "offer")
    assert isinstance(shown, it.MakeOffer)
    room.do(it.Attend(shown.to, present=False))
    instead = fitting_move(room.view(mine), "offer")
    assert instead is None or (isinstance(instead, it.MakeOffer) and instead.to != shown.to)
