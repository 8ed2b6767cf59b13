"""How a hall is worked: who seeks votes besides movers, how often, and for what."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.deals.causes import cause_of
from game.delegates.deals.courting import for_a_ballot
from game.delegates.deals.deeds import idle
from game.delegates.deals.occasions import occasions
from game.delegates.deals.offering import offer_to_make
from game.delegates.deals.pricing import deed_worth
from game.delegates.deals.silence import silence_sought
from game.delegates.instructions import RedLine
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still, told

SILENT = it.Undertaking("no-objection", WHOLE)


def test_of_several_texts_of_ones_own_the_lot_says_for_which_votes_are_sought() -> None:
    where = Room().stage("talks")
    for number in ("1", "2"):
        where.do(it.Table("COR", (Delete(number),)))
    where.do(it.AskVote("COR", "A1"), it.AskVote("COR", "A2"))
    mine = told("COR", rights=-100, gender=-100)
    found = [cause_of(where.view(mine), still), cause_of(where.view(mine), lambda _: 0.9)]
    assert [(c[0].id, c[1]) for c in found if c] == [("A1", "yes"), ("A2", "yes")]


def test_who_has_signed_a_text_and_who_defends_the_draft_seek_votes_by_lot() -> None:
    places = {m: {"rights": at(200, 90)} for m in MEMBERS}
    where = Room(setup(), dossier(places)).stage("talks")
    where.do(it.Table("COR", (Delete("1"),)), it.CoSponsor("DIN", "A1"))
    signer, keeper = told("DIN", rights=-100), told("BOR", rights=200)
    assert cause_of(where.view(keeper), still) is None, "no vote is asked on it"
    where.do(it.AskVote("COR", "A1"))
    for mine, way in ((signer, "yes"), (keeper, "no")):
        found = cause_of(where.view(mine), still)
        assert found is not None
        assert (found[0].id, found[1]) == ("A1", way)
        assert cause_of(where.view(mine), lambda _: 0.9) is None, "the lot is another's"
    assert cause_of(where.view(told("ERE", rights=5)), still) is None, "it loses little"


def test_a_ballot_on_a_text_of_the_chair_that_nobody_asks_a_vote_on_is_no_coin() -> None:
    where = (
        Room().stage("talks").do(it.Table(CHAIR, (Revise("1", "soft"), Delete("2")), True))
    )
    target = next(iter(where.meeting.chamber.proposals))
    yes = it.Undertaking("vote", target, "yes")
    assert idle(where.view(told("COR")), yes)
    where.do(it.AskVote("DIN", target))
    assert not idle(where.view(told("COR")), yes)


def test_an_abstention_is_a_coin_too() -> None:
    where = Room().stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    view = where.view(told("COR"))
    ways = {
        d.choice for d in for_a_ballot(view, (view.chamber.pending[0],), "ALA") if d.choice
    }
    assert ways == {"yes", "no", "abstain"}


def test_the_silence_of_one_that_may_object_is_sought_where_one_objection_stops_a_text() -> (
    None
):
    soft = RedLine("1", ("chair",), "Article 1 goes.", public=True, hard=False)
    held = {m: {"rights": at(200, 90)} for m in MEMBERS}
    held["BOR"] = {"rights": at(200, 90), "money": at(-200, 95)}
    held["COR"] = {"rights": at(200, 90), "money": at(100, 95)}
    rules = rulebook(required=True, first=False)
    where = Room(setup(rules), dossier(held, {"BOR": (soft,)})).stage("talks")
    where.do(it.Table("BOR", (Delete("3"),)))
    fond = told("COR", rights=200, money=20)
    assert silence_sought(where.view(fond), still) == ("BOR",)
    assert silence_sought(where.view(fond), lambda _: 0.5) == (), "the lot is another's"
    asked = [
        (to, ask)
        for to, ask, _ in occasions(where.view(fond), None, (), ("BOR",), still)
        if ask == SILENT
    ]
    assert asked == [("BOR", SILENT)]
    assert deed_worth(where.view(fond), SILENT, "BOR") > 0
    found = offer_to_make(where.view(fond), still)
    assert found is not None
    assert (found.to, found.ask) == ("BOR", (SILENT,))


def test_where_a_vote_follows_only_sponsors_and_who_was_sent_for_consensus_seek_it() -> (
    None
):
    soft = RedLine("1", ("chair",), "Article 1 goes.", public=True, hard=False)
    held = {m: {"rights": at(200, 90)} for m in MEMBERS}
    where = Room(setup(rulebook(first=False)), dossier(held, {"BOR": (soft,)})).stage(
        "talks"
    )
    assert silence_sought(where.view(told("COR", rights=200)), still) == ()
    brought = replace(where.meeting.chamber, sponsors=("COR",))
    view = replace(where.view(told("COR", rights=200)), chamber=brought)
    assert "BOR" in silence_sought(view, still)
