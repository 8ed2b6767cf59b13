"""A refusal answered: an offer turned down for its price is made once more, and better."""

from __future__ import annotations

from game.delegates.deals.acceptance import answer
from game.delegates.deals.countering import better_offer, first_offers
from game.delegates.deals.pricing import brings_them
from game.delegates.delegate import act
from game.delegates.instructions import RedLine
from game.rules.draft.text import Delete
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, still, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
NO_TO_A3 = it.Undertaking("vote", "A3", "no")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")
MINE = told("ALA", rights=-200, gender=0, money=60, style="gives-early")


def refused(*, final: bool = False, ask: it.Undertaking = YES_TO_A1) -> Room:
    """Ala wants article 1 struck and offers Cor a vote against A3; Cor, which wants article 2
    struck, declines."""
    held = {
        m: {"rights": at(0, 20), "gender": at(0, 20), "money": at(0, 20)} for m in MEMBERS
    }
    held["COR"] = {"rights": at(20, 30), "gender": at(-200, 95), "money": at(100, 40)}
    room = Room(known=dossier(held)).stage("talks")
    room.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    room.do(it.Table("DIN", (Delete("3"),)))
    room.do(it.MakeOffer("ALA", "COR", (NO_TO_A3,), (ask,)))
    return room.do(it.AnswerOffer("COR", "O1", accept=False, reason="dear", final=final))


def test_the_second_offer_brings_the_other_more_and_asks_no_more() -> None:
    view = refused().late(985).view(MINE)
    found = better_offer(view)
    assert found is not None
    assert (found.to, found.ask) == ("COR", (YES_TO_A1,))
    before, now = (
        sum(brings_them(view, "COR", deed) for deed in gives)
        for gives in ((NO_TO_A3,), found.give)
    )
    assert now > before
    assert YES_TO_A2 in found.give


def test_it_is_made_once_and_does_not_count_among_the_offers_of_a_day() -> None:
    room = refused().late(985)
    found = better_offer(room.view(MINE))
    assert found is not None
    room.do(found)
    assert better_offer(room.view(MINE)) is None, "it waits for an answer"
    room.do(it.AnswerOffer("COR", "O2", accept=False))
    assert better_offer(room.view(MINE)) is None, "one step, and no more"
    assert first_offers(room.view(MINE)) == 1


def test_what_is_refused_on_principle_is_not_offered_for_more() -> None:
    assert better_offer(refused(final=True).late(985).view(MINE)) is None


def test_who_gives_nothing_yet_offers_no_more_than_is_free() -> None:
    hard = told("ALA", rights=-200, gender=0, money=60, style="holds-out")
    found = better_offer(refused().late(985).view(hard))
    assert found is None or YES_TO_A2 not in found.give
    soft = told("ALA", rights=-200, gender=0, money=60, style="gives-early")
    assert better_offer(refused().late(980).view(soft)) is not None


def test_there_is_no_second_offer_once_the_matter_is_settled_or_the_day_over() -> None:
    settled = refused().do(it.Withdraw("ALA", "A1"))
    assert better_offer(settled.late(985).view(MINE)) is None
    assert better_offer(refused().do(it.OpenStage(CHAIR, "after")).view(MINE)) is None


def test_it_comes_of_itself_at_the_table() -> None:
    found = act(refused().late(985).view(MINE), still)
    assert isinstance(found, it.MakeOffer)
    assert found.to == "COR"


def test_a_refusal_says_whether_it_is_a_matter_of_price() -> None:
    dear = told("COR", rights=100, gender=-60)
    room = refused()
    room.do(
        it.MakeOffer("DIN", "COR", (it.Undertaking("vote", "A2", "yes"),), (YES_TO_A1,))
    )
    found = answer(room.view(dear))
    assert found is not None
    assert (found.accept, found.final) == (False, False)
    barred = told("COR", RedLine("1", ("deleted",), "It stays."), rights=100, gender=-200)
    found = answer(room.view(barred))
    assert found is not None
    assert (found.accept, found.final) == (False, True)
    room.do(found)
    assert room.meeting.dealings.offers["O2"].final
