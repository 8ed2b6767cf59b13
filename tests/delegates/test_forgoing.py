"""The word to let a provision stand as a coin, and whom of those that are firm one still asks."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.causes import Cause
from game.delegates.deals.character import known_to_defend
from game.delegates.deals.countering import better_offer
from game.delegates.deals.courting import courtships
from game.delegates.deals.deeds import about_the_same
from game.delegates.deals.forgoing import word_against, words_to_give
from game.delegates.deals.offering import offer_to_make
from game.delegates.deals.pricing import (
    brings_them,
    deed_cost,
    deed_worth,
    expected_anyway,
)
from game.delegates.instructions import Instructions, Position, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.others.belief import publicly
from game.delegates.reasons.why import why
from game.rules.draft.text import DELETED, Delete, Revise
from game.rules.meeting.setup import Bloc
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, still, told

STAND_1 = it.Undertaking("let-stand", "1")
NO_TO_A1 = it.Undertaking("vote", "A1", "no")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")
ABSTAINS = it.Undertaking("vote", "A1", "abstain")
KEEPS_1 = RedLine("1", (DELETED,), "Article 1 stays.", public=True)

COR = Instructions("COR", {"gender": at(-200, 100), "rights": at(-10, 30)}, walk_away=0)
"""Cor would have article 2 softer, and does not mind much whether article 1 goes."""


def guessed(place: int, salience: int = 40) -> Position:
    """A position that nobody stated."""
    return Position(place, salience, "inferred", "a guess", 4000)


def struck(*, ala: dict[str, Position] | None = None) -> Room:
    """Din would have article 1 struck, which Ala holds dear; Cor has a text on gender."""
    held = {m: {"rights": guessed(-60), "gender": guessed(50)} for m in MEMBERS}
    held["ALA"] = ala or {"rights": at(200, 70), "gender": guessed(10)}
    where = Room(known=dossier(held, {"ALA": (KEEPS_1,)})).stage("talks")
    where.do(it.Table("DIN", (Delete("1"),)), it.Table("COR", (Revise("2", "soft"),)))
    return where.do(it.AskVote("DIN", "A1"), it.AskVote("COR", "A2"))


def test_one_gets_support_for_its_text_in_exchange_for_letting_a_provision_stand() -> None:
    view = struck().view(COR)
    made = offer_to_make(view, still)
    assert made == it.MakeOffer("COR", "ALA", (STAND_1,), (YES_TO_A2,))


def test_nobody_is_promised_what_is_known_to_be_wanted_anyway() -> None:
    where = struck()
    open_to_it = where.view(COR)
    assert list(words_to_give(open_to_it, "ALA", YES_TO_A2)) == [STAND_1]
    assert not list(words_to_give(open_to_it, "BOR", YES_TO_A2)), "Bor holds it not dear"
    held = {m: {"rights": at(200, 90)} for m in MEMBERS}
    fond = Room(known=dossier(held, {"ALA": (KEEPS_1,)})).stage("talks")
    fond.do(it.Table("DIN", (Delete("1"),)), it.Table("COR", (Revise("2", "soft"),)))
    keeper = fond.view(told("COR", gender=-200, rights=200))
    assert not list(words_to_give(keeper, "ALA", YES_TO_A2))


def test_what_a_public_line_keeps_anyway_is_no_gift() -> None:
    """Nor what a seat is believed to want as it stands; to who offers it as to who is offered."""
    where = struck().do(it.Table("BOR", (Delete("3"),)))
    yes = it.Undertaking("vote", "A3", "yes")
    where.do(it.MakeOffer("ALA", "BOR", (STAND_1,), (yes,)))
    fond, ala = told("BOR", rights=200, money=-200), told("ALA", rights=200, money=-40)
    theirs, mine = where.view(fond), where.view(ala)
    assert deed_worth(theirs, STAND_1, "ALA") == 0 < deed_worth(theirs, STAND_1, "COR")
    assert brings_them(mine, "BOR", STAND_1) == 0
    found = weighed(theirs, where.meeting.dealings.offers["O1"])
    assert (found.accept, found.brings) == (False, 0)
    assert found.reason.endswith("is what we expect of you in any case, and no gift")
    assert "a red line of Ala that the room knows" in " ".join(
        why(theirs, "BOR", "O1").lines
    )
    assert "a red line of yours that the room knows" in " ".join(
        why(mine, "BOR", "O1").lines
    )


def test_what_one_is_believed_to_want_anyway_is_no_gift() -> None:
    where = struck(ala={"rights": at(200, 90), "gender": guessed(10)})
    where.known = replace(where.known, red_lines={})
    where.do(it.MakeOffer("ALA", "COR", (STAND_1,), (YES_TO_A2,)))
    view = where.view(told("COR", rights=200, gender=-200))
    assert deed_worth(view, STAND_1, "ALA") == 0
    assert "Ala is believed to keep it" in " ".join(why(view, "COR", "O1").lines)
    pressing = where.do(it.CoSponsor("ALA", "A1")).view(told("COR", rights=200))
    assert deed_worth(pressing, STAND_1, "ALA") > 0, "its name is under a text against it"


def test_who_stays_away_lets_a_provision_stand_too() -> None:
    """What is open of its ballot alone is sold, not that it may not be there."""
    where = struck()
    where.known = replace(where.known, attendance=dict.fromkeys(MEMBERS, 6000))
    view = where.view(told("ALA", rights=200))
    shares = publicly(view, "1", "COR").shares
    there = 10000 - shares.absent
    assert 0 < shares.yes * 10000 // there < DEFAULTS.kept_unasked
    assert expected_anyway(view, STAND_1, "COR") == shares.yes * 10000 // there


def test_a_mover_can_leave_alone_what_its_own_texts_would_change() -> None:
    where = struck().do(it.Table("COR", (Revise("3", "soft"),)))
    view = where.view(told("COR", gender=-200, money=-10, rights=-10))
    assert it.Undertaking("let-stand", "3") in words_to_give(view, "BOR", YES_TO_A2)
    ask = it.Undertaking("vote", "A3", "yes")
    assert it.Undertaking("let-stand", "3") not in words_to_give(view, "BOR", ask)


def test_the_word_is_not_given_beside_the_vote_that_it_comes_to() -> None:
    view = struck().view(COR)
    assert about_the_same(view, STAND_1, NO_TO_A1)
    assert about_the_same(view, NO_TO_A1, STAND_1)
    assert not about_the_same(view, STAND_1, YES_TO_A2)
    assert brings_them(view, "ALA", STAND_1) > 0 < brings_them(view, "ALA", NO_TO_A1)
    assert deed_cost(view, STAND_1) <= deed_cost(view, NO_TO_A1)


def test_who_was_refused_gives_the_word_besides() -> None:
    where = struck()
    less = it.Undertaking("vote", "A1", "abstain")
    where.do(it.MakeOffer("COR", "ALA", (less,), (YES_TO_A2,)))
    where.do(it.AnswerOffer("ALA", "O1", accept=False))
    made = better_offer(where.view(COR))
    assert made is not None
    assert STAND_1 in made.give
    assert less not in made.give, "an abstention on that would take it back"


def test_who_wants_a_provision_as_it_stands_asks_for_the_word() -> None:
    where = struck()
    text = where.meeting.chamber.proposals["A1"]
    assert word_against(where.view(told("COR", rights=100)), text) == STAND_1
    assert word_against(where.view(told("COR", rights=0)), text) is None, "softer is better"
    cause: Cause = (text, "no")
    view = where.view(told("COR", rights=100))
    asked = [(to, ask) for to, ask, _ in courtships(view, (text,), cause, still)]
    assert ("BOR", STAND_1) in asked
    assert ("BOR", NO_TO_A1) in asked, "where the word is too much"


def asked_by_din(where: Room) -> list[tuple[str, it.Undertaking]]:
    """Whom Din, who would have article 1 struck, asks for what."""
    view = where.view(told("DIN", rights=-200))
    text = view.chamber.proposals["A1"]
    return [(to, ask) for to, ask, _ in courtships(view, (text,), (text, "yes"), still)]


def test_one_that_is_firm_and_has_a_stand_is_asked_to_abstain() -> None:
    firm = struck(ala={"rights": at(200, 70)})
    assert ("ALA", ABSTAINS) in asked_by_din(firm)
    guessed_at = struck(ala={"rights": guessed(200, 70)})
    assert "ALA" not in {to for to, _ in asked_by_din(guessed_at)}
    firm.do(it.Table("ALA", (Delete("3"),)))
    assert "ALA" not in {to for to, _ in asked_by_din(firm)}, "a vote for a vote"


def test_in_a_loose_group_one_may_abstain_against_its_leaning_but_on_a_deletion() -> None:
    held = {m: {"rights": guessed(200, 70)} for m in MEMBERS}
    defends = []
    for discipline, change in (
        (35, Revise("1", "soft")),
        (60, Revise("1", "soft")),
        (35, Delete("1")),
    ):
        bloc = Bloc("B", "Friends", ("ALA", "BOR", "COR"), "BOR", discipline * 100)
        where = Room(setup(blocs=(bloc,)), dossier(held)).stage("talks")
        where.do(it.Table("DIN", (change,)))
        view = where.view(told("DIN", rights=-200))
        yes = replace(ABSTAINS, choice="yes")
        assert known_to_defend(view, "ALA", yes)
        defends.append(known_to_defend(view, "ALA", ABSTAINS))
    assert defends == [False, True, True]
