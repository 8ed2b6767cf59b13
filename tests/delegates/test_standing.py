"""A provision left standing as the price of a vote: "we support your A2 if you let 2 stand"."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.deals.acceptance import answer, weighed
from game.delegates.deals.character import known_line_given_up
from game.delegates.deals.offering import offer_to_make
from game.delegates.deals.pressing import chance_of_pressing, pressing
from game.delegates.deals.pricing import deed_cost, deed_worth
from game.delegates.delegate import act
from game.delegates.instructions import Dossier, Instructions, RedLine
from game.delegates.promises import fulfilment
from game.rules.draft.text import Delete, Revise
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still, told

STAYS = RedLine("2", ("deleted",), "Article 2 stays.", public=True)
GOES = RedLine("2", ("chair",), "Article 2 goes.", public=True)
LET_STAND = it.Undertaking("let-stand", "2")
KEEPER = told("ALA", STAYS, rights=100, gender=100)
STRIKER = told("COR", rights=100, gender=-120, money=-200)


def known(*, line: RedLine | None = None) -> Dossier:
    """All like the text as it stands, but for Cor, which would have 2 struck and wants a
    change of 3 that is of no weight to others."""
    held = {
        m: {"rights": at(100), "gender": at(60, 20), "money": at(-50, 5)} for m in MEMBERS
    }
    held["COR"] = {"rights": at(100), "gender": at(-200, 95), "money": at(-200, 95)}
    return dossier(held, {"COR": (line,)} if line else {})


def room(*, line: RedLine | None = None, required: bool = False) -> Room:
    rules = rulebook(required=required, first=not required)
    found = Room(setup(rules), known(line=line)).stage("talks")
    return found.do(it.Table("COR", (Delete("3"),)))


def pressed() -> Room:
    return room().do(it.Table("COR", (Delete("2"),)))


def test_who_holds_a_provision_dear_asks_the_one_that_would_strike_it_to_let_it_stand() -> (
    None
):
    found = offer_to_make(pressed().view(KEEPER), still)
    assert found is not None
    assert (found.to, found.ask) == ("COR", (LET_STAND,))
    assert {deed.target for deed in found.give} == {"A1"}, "its vote on Cor's other text"


def test_it_is_asked_before_the_text_is_there_of_one_that_has_spoken_against() -> None:
    assert offer_to_make(room().view(KEEPER), still) is None
    spoken = room()
    spoken.do(it.Speak("COR", "concern", "2", "Article 2 goes too far."))
    assert pressing(spoken.view(KEEPER), "2") == ("COR",)
    assert chance_of_pressing(spoken.view(KEEPER), "COR", "2") == 5000
    found = offer_to_make(spoken.view(KEEPER), still)
    assert found is not None
    assert (found.to, found.ask) == ("COR", (LET_STAND,))


@pytest.mark.parametrize("hard", [True, False])
def test_nobody_is_asked_to_give_up_a_line_that_everybody_knows(hard: bool) -> None:
    line = replace(GOES, hard=hard)
    known_line = room(line=line).do(it.Table("COR", (Delete("2"),)))
    found = offer_to_make(known_line.view(KEEPER), still)
    assert found is None or LET_STAND not in found.ask
    assert known_line_given_up(known_line.view(KEEPER), "COR", LET_STAND)
    found = offer_to_make(pressed().view(KEEPER), still)
    assert found is not None
    assert found.ask == (LET_STAND,)


def test_where_one_objection_keeps_a_provision_nothing_is_paid_for_it() -> None:
    by_consensus = room(required=True).do(it.Table("COR", (Delete("2"),)))
    found = offer_to_make(by_consensus.view(KEEPER), still)
    assert found is None or LET_STAND not in found.ask


def offered(give: it.Undertaking) -> Room:
    return pressed().do(it.MakeOffer("ALA", "COR", (give,), (LET_STAND,)))


YES_TO_A1 = it.Undertaking("vote", "A1", "yes")


@pytest.mark.parametrize(
    ("mine", "accepts", "said"),
    [
        (
            told("COR", gender=80, money=-200),
            True,
            "lose nothing by article 2 left standing",
        ),
        (STRIKER, False, "would cost us more"),
        (told("COR", GOES, gender=-200, money=-200), False, "would cross a line"),
    ],
)
def test_it_is_weighed_and_answered_with_the_reason(
    mine: Instructions, accepts: bool, said: str
) -> None:
    where = offered(YES_TO_A1)
    found = answer(where.view(mine))
    assert found is not None
    assert (found.accept, said.lower() in found.reason.lower()) == (accepts, True), found


def test_the_record_is_part_of_the_price_for_one_that_insists() -> None:
    where = offered(YES_TO_A1)
    offer = where.meeting.dealings.offers["O1"]
    plain = weighed(where.view(STRIKER), offer).costs
    firm = replace(STRIKER, insists=9000, style="holds-out")
    assert weighed(where.view(firm), offer).costs > plain > 0


def test_it_is_asked_given_and_kept() -> None:
    """Cor would have 2 struck and wants its change of 3 more: it is asked, agrees, and takes
    the one text back."""
    where, cor = pressed(), told("COR", gender=-5, money=-200)
    found = offer_to_make(where.view(KEEPER), still)
    assert isinstance(found, it.MakeOffer)
    where.do(found)
    said = answer(where.view(cor))
    assert said is not None
    assert said.accept, said.reason
    where.do(said)
    assert act(where.view(cor), still) == it.Withdraw("COR", "A2")
    where.do(it.Withdraw("COR", "A2"))
    offer, chamber = where.meeting.dealings.offers["O1"], where.meeting.chamber
    assert fulfilment(chamber, offer, "COR", LET_STAND) == "due"
    adopted = replace(chamber, outcome="consensus")
    assert fulfilment(adopted, offer, "COR", LET_STAND) == "kept"


def test_nothing_is_paid_for_letting_stand_what_nobody_asks_to_be_struck() -> None:
    where = Room(known=dossier({"ALA": {"money": at(-100)}})).stage("talks")
    where.do(it.Table("ALA", (Revise("1", "soft"),)))
    stand, yes = it.Undertaking("let-stand", "3"), it.Undertaking("vote", "A1", "yes")
    where.do(it.MakeOffer("ALA", "COR", (stand,), (yes,)))
    offer = where.meeting.dealings.offers["O1"]
    mine = told("COR", money=200, rights=0)
    assert weighed(where.view(mine), offer).brings == 0
    where.do(it.Table("DIN", (Delete("3"),)))
    assert weighed(where.view(mine), offer).brings > 0


def test_a_word_to_let_stand_is_weighed_by_the_changes_before_the_room() -> None:
    """Of who brought a softer wording it is worth that text, of another one vote; and what
    nobody touches nothing."""
    where = Room(known=dossier()).stage("talks")
    where.do(
        it.Table("COR", (Revise("2", "soft"),)), it.Table("ALA", (Revise("1", "soft"),))
    )
    stays, yes = it.Undertaking("let-stand", "2"), it.Undertaking("vote", "A2", "yes")
    view = where.view(told("ALA", gender=200, rights=0))
    of_its_mover, of_another = (
        deed_worth(view, stays, "COR"),
        deed_worth(view, stays, "DIN"),
    )
    assert of_its_mover == deed_worth(view, it.Undertaking("withdraw", "A1"), "COR")
    assert of_another == deed_worth(view, it.Undertaking("vote", "A1", "no"), "DIN")
    assert of_its_mover > of_another > 0
    assert deed_worth(view, it.Undertaking("let-stand", "3"), "COR") == 0
    softer = told("COR", gender=-200)
    assert deed_cost(where.view(softer), stays) > 0 == deed_cost(where.view(softer), yes)
    where.do(it.MakeOffer("ALA", "COR", (yes,), (stays,)))
    where.do(it.AnswerOffer("COR", "O1", accept=True))
    assert act(where.view(told("COR", gender=50)), still) == it.Withdraw("COR", "A1")
