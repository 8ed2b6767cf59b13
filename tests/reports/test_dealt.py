"""What came of a seat's private deals is told at the end: kept, broken by whom, declined."""

from __future__ import annotations

from game.reports.dealt import dealt
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room
from tests.delegates.test_dealing import YES_TO_A1, YES_TO_A2, broken, honest, two_texts


def told(where: Room, seat: str) -> list[tuple[str, str]]:
    offers = where.meeting.dealings.offers.values()
    found = dealt(where.meeting.setup, where.meeting.chamber, offers, seat)
    return [(deal.offer, deal.came_of) for deal in found]


def test_each_side_is_told_who_broke_a_deal() -> None:
    assert told(broken(), "COR") == [("O1", "broken by Ala")]
    assert told(broken(), "ALA") == [("O1", "broken by you")]


def test_a_deal_that_nobody_broke_is_kept() -> None:
    assert told(honest(), "ALA") == [("O1", "kept")]


def test_what_bound_nobody_stands_last_and_a_third_seat_is_told_nothing() -> None:
    where = two_texts()
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    where.do(it.AnswerOffer("COR", "O1", accept=False))
    where.do(it.MakeOffer("BOR", "ALA", (YES_TO_A1,), (YES_TO_A2,)))
    where.do(it.AnswerOffer("ALA", "O2", accept=True))
    assert [offer for offer, _ in told(where, "ALA")] == ["O2", "O1"]
    assert ("O1", "declined") in told(where, "ALA")
    assert told(where, "DIN") == []
