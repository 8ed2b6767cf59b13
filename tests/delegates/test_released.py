"""Deals that bind nobody any more, and answers to offers of several deeds or of none."""

from __future__ import annotations

from game.delegates.deals.acceptance import weighed
from game.delegates.instructions import Instructions
from game.delegates.others.ballot import own_ties
from game.delegates.others.regard import met
from game.delegates.promises import broke_its_word
from game.delegates.reasons.why_offers import why_answered
from game.reports.breaches import kept_or_not, newly_released
from game.rules.draft.text import Delete
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, at, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")
NO_TO_A3 = it.Undertaking("vote", "A3", "no")


def three_texts() -> Room:
    """Ala wants article 1 struck, Cor article 2, Din article 3."""
    where = Room().stage("talks")
    for seat, article in (("ALA", "1"), ("COR", "2"), ("DIN", "3")):
        where.do(it.Table(seat, (Delete(article),)))
    return where


def dealt(*ask: it.Undertaking) -> Room:
    """Ala gives Cor its vote on A2 for what it asks, and Cor accepts."""
    where = three_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), ask))
    return where.do(it.AnswerOffer("COR", "O1", accept=True))


def status(where: Room) -> str:
    return where.meeting.dealings.offers["O1"].status


def test_both_are_released_where_what_was_bought_is_withdrawn_by_another() -> None:
    where = dealt(NO_TO_A3).do(it.Withdraw("DIN", "A3"))
    assert status(where) == "released"
    view = where.view(told("ALA", gender=100))
    assert own_ties(view, "A2").promise is None, "Ala owes its vote no more"
    assert not broke_its_word(view.chamber, view.offers, "COR", "ALA")
    assert kept_or_not(view.setup, view.chamber, view.offers[0], "ALA") == ""
    assert "can no longer be done" in " ".join(why_answered(view, view.offers[0]).lines)


def test_whoever_takes_back_its_own_text_stays_bound() -> None:
    where = dealt(YES_TO_A1).do(it.Withdraw("ALA", "A1"))
    assert status(where) == "accepted"
    assert own_ties(where.view(told("ALA")), "A2").promise == "yes"


def test_the_other_part_of_a_deal_keeps_it_alive() -> None:
    where = dealt(NO_TO_A3, YES_TO_A1).do(it.Withdraw("DIN", "A3"))
    assert status(where) == "accepted"
    where.do(it.AskVote("COR", "A2")).stage("action")
    where.do(it.ExhaustEfforts(CHAIR), it.PassOver(CHAIR, "A1"))
    assert status(where) == "accepted", "a vote on A1 was Ala's to ask for"


def test_who_has_done_its_part_is_not_released_from_anything() -> None:
    name = it.Undertaking("co-sponsor", "A2")
    where = three_texts().do(it.MakeOffer("ALA", "COR", (name,), (NO_TO_A3,)))
    where.do(it.AnswerOffer("COR", "O1", accept=True), it.CoSponsor("ALA", "A2"))
    assert status(where.do(it.Withdraw("DIN", "A3"))) == "accepted"


def test_both_are_told_of_it_as_it_happens() -> None:
    before = dealt(NO_TO_A3).meeting
    after = evolve(before, ev.Withdrawn("DIN", "A3"))
    (said,) = newly_released(before, after)
    assert said.startswith("Both sides are released from O1")
    assert said.endswith("so Ala owes nothing for it.")
    assert newly_released(after, after) == ()


def test_nothing_given_is_nothing_met_and_a_text_taken_back_is_something() -> None:
    mine = told("COR", gender=-200)
    assert met(three_texts().view(mine)) == 0
    assert met(three_texts().do(it.Withdraw("DIN", "A3")).view(mine)) > 0


def asked(mine: Instructions, give: it.Undertaking, *ask: it.Undertaking) -> str:
    where = three_texts().do(it.MakeOffer("ALA", "COR", (give,), ask))
    return weighed(where.view(mine), where.meeting.dealings.offers["O1"]).reason


def test_a_refusal_names_every_deed_and_what_each_costs() -> None:
    mine = Instructions(
        "COR", {"rights": at(200, 95), "gender": at(-200, 30), "money": at(-130, 60)}
    )
    said = asked(mine, YES_TO_A2, YES_TO_A1, NO_TO_A3)
    assert "a vote for A1 would cost us much on rights" in said
    assert "a vote against A3 would cost us a little on money" in said


def test_what_is_barred_is_told_with_what_is_not() -> None:
    mine = Instructions("COR", {"gender": at(-200, 90), "rights": at(-200, 60)})
    no_to_its_own = it.Undertaking("vote", "A2", "no")
    said = asked(mine, YES_TO_A2, no_to_its_own, YES_TO_A1)
    assert "it is our own text" in said
    assert said.endswith("a vote for A1 would cost us nothing")


def test_an_offer_without_content_is_answered_as_one() -> None:
    mine = Instructions("COR", {"gender": at(-200, 90), "rights": at(-200, 60)})
    assert "no exchange" in asked(mine, YES_TO_A2, YES_TO_A2)
    fond = Instructions("COR", {"gender": at(-200, 90), "money": at(200, 60)})
    assert "lose nothing by a vote for A2" in asked(fond, NO_TO_A3, YES_TO_A2)
