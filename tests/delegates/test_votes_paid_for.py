"""Votes that were paid for come: nobody buys ballots on a text on which it wants no vote, takes
back a text for which it has given something, or votes for what it has stopped."""

from __future__ import annotations

import pytest

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.causes import cause_of
from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.asking import request_to_drop, vote_to_ask
from game.delegates.moves.packaging import package_to_table
from game.delegates.others.ballot import own_chances
from game.delegates.others.belief import publicly
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, still, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
NO_TO_A2 = it.Undertaking("vote", "A2", "no")
AGAINST = {m: {"rights": at(100), "gender": at(100)} for m in MEMBERS}


def two_texts() -> Room:
    """Cor's text has the room against it, Din's too; it is late in the talks."""
    room = Room(setup(), dossier(AGAINST)).stage("talks")
    room.do(it.Table("COR", (Revise("1", "soft"),)), it.Table("DIN", (Delete("2"),)))
    return room.late(975)


def mover(**fields: object) -> Instructions:
    return told("COR", rights=-100, gender=100, **fields)


def test_no_ballots_are_bought_on_a_text_on_which_no_vote_is_wanted() -> None:
    room = two_texts()
    assert vote_to_ask(room.view(mover())) is None
    assert cause_of(room.view(mover()), still) is None
    firm = cause_of(room.view(mover(insists=9000, style="holds-out")), still)
    assert firm is not None
    assert firm[0].id == "A1", "for the record it wants one"


def test_a_text_that_votes_were_paid_for_is_put_and_not_taken_back() -> None:
    room = two_texts()
    assert request_to_drop(room.view(mover())) == it.Withdraw("COR", "A1")
    room.do(it.MakeOffer("COR", "ERE", (NO_TO_A2,), (YES_TO_A1,)))
    room.do(it.AnswerOffer("ERE", "O1", accept=True))
    assert request_to_drop(room.view(mover())) is None
    assert vote_to_ask(room.view(mover())) == it.AskVote("COR", "A1")


def test_whoever_would_keep_a_line_buys_no_ballots_before_a_vote_is_asked() -> None:
    known = dossier({m: {"rights": at(-100)} for m in MEMBERS})
    room = Room(setup(), known).stage("talks").do(it.Table("COR", (Delete("1"),)))
    mine = told("BOR", RedLine("1", ("deleted",), "It stays.", hard=True), rights=200)
    assert cause_of(room.view(mine), still) is None
    found = cause_of(room.do(it.AskVote("COR", "A1")).view(mine), still)
    assert found is not None
    assert (found[0].id, found[1]) == ("A1", "no")


def test_what_somebody_took_back_nobody_tables_again_in_the_same_words() -> None:
    others = {"rights": at(80, 50), "gender": at(0, 100)}
    known = dossier({m: others for m in MEMBERS if m != "COR"})
    room = Room(setup(), known).stage("talks").late(970)
    mine = Instructions("COR", {"rights": at(-60, 100), "gender": at(60, 10)})
    wish = package_to_table(room.view(mine))
    assert isinstance(wish, it.Table)
    again = it.Table("ALA", tuple(reversed(wish.operations)), package=True)
    room.do(again, it.Withdraw("ALA", "P1"))
    assert package_to_table(room.view(mine)) != wish


def test_the_same_for_the_same_is_no_exchange() -> None:
    room = two_texts().do(it.MakeOffer("DIN", "COR", (YES_TO_A1,), (YES_TO_A1,)))
    found = weighed(room.view(mover()), room.meeting.dealings.offers["O1"])
    assert not found.accept
    assert found.reason == "a vote for A1 for the same is no exchange"


def test_one_matter_is_named_once() -> None:
    unasked = it.Undertaking("let-go", "A1")
    name = it.Undertaking("co-sponsor", "A1")
    room = two_texts().do(it.AskVote("COR", "A1"))
    room.do(it.MakeOffer("DIN", "COR", (name,), (unasked,)))
    found = weighed(room.view(mover()), room.meeting.dealings.offers["O1"])
    assert found.reason == (
        "on rights, no vote on A1 would cost us more than we gain by a name under A1"
    )


def test_a_name_under_what_is_to_be_withdrawn_is_worth_nothing() -> None:
    gone = it.Undertaking("withdraw", "A1")
    name = it.Undertaking("co-sponsor", "A1")
    room = two_texts().do(it.MakeOffer("DIN", "COR", (name,), (gone,)))
    found = weighed(room.view(mover()), room.meeting.dealings.offers["O1"])
    assert (found.accept, found.brings) == (False, 0)
    assert found.reason == "a name under A1 is worth nothing once the text is withdrawn"


@pytest.mark.parametrize("worth", [0, 9000])
def test_who_has_stopped_a_text_does_not_vote_for_it(worth: int) -> None:
    room = Room(setup(), dossier(AGAINST)).stage("action")
    mine = told("COR", rights=100, gender=100, walk_away=worth)
    before = own_chances(room.view(mine), WHOLE)
    room.do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR"), it.Gavel(CHAIR))
    after = own_chances(room.view(mine), WHOLE)
    assert after.yes == 0 < before.yes
    assert publicly(room.view(told("BOR")), WHOLE, "COR").shares.yes == 0
    assert publicly(room.view(told("BOR")), WHOLE, "DIN").shares.yes > 5000


def test_whose_point_was_decided_since_may_vote_for_the_text() -> None:
    room = Room(setup(), dossier(AGAINST)).stage("action")
    room.do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR"), it.Gavel(CHAIR))
    mine = told("COR", rights=100, gender=100)
    assert own_chances(room.view(mine), WHOLE).yes == 0
    room.do(it.Table("COR", (Revise("1", "soft"),)))
    room.do(it.CallConsensus(CHAIR, "A1"), it.Gavel(CHAIR))
    assert own_chances(room.view(mine), WHOLE).yes > 5000
