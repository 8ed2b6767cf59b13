"""What is a ware and at what price: names in public, silence, words that touch no issue."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.character import known_to_keep_its_name
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.pricing import (
    brings_them,
    deed_cost,
    deed_worth,
    done_anyway,
    expected_anyway,
)
from game.delegates.deals.silence import silence_sought
from game.delegates.instructions import Instructions, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import publicly
from game.delegates.others.coalition import line_to_tell
from game.delegates.promises import broke_its_word
from game.delegates.reasons.why import why
from game.delegates.suggesting.fitting import fitting_move
from game.delegates.weighing.prospect import question_on
from game.rules.draft.text import Delete, Provision, Revise, draft_of
from game.rules.meeting.business import Decision
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc
from game.rules.rulebook import Citation, SilenceRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import (
    MEMBERS,
    Room,
    at,
    dossier,
    point,
    rulebook,
    setup,
    still,
    told,
)

SIGN = it.Undertaking("co-sponsor", "A1")
YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
NO_TO_A1 = it.Undertaking("vote", "A1", "no")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")
SILENT = it.Undertaking("no-objection", WHOLE)


def two_texts(known: object = None) -> Room:
    """Ala wants article 1 struck, Cor article 2."""
    where = Room(known=known).stage("talks")  # type: ignore[arg-type]
    return where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))


@pytest.mark.parametrize("rights", [-60, -75, -90, -110])
def test_a_name_under_what_one_would_vote_for_has_a_price(rights: int) -> None:
    """The likelier its yes, the less; and why says from when it is lent for nothing."""
    mine = Instructions("COR", {"rights": at(rights, 45), "gender": at(-200, 100)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (SIGN,)))
    view, offer = where.view(mine), where.meeting.dealings.offers["O1"]
    reckoned, found = own_reckoning(view, "A1"), weighed(view, offer)
    for_it = reckoned.shares.likeliest == "yes"
    assert forbidden(view, SIGN) is not for_it
    assert found.accept is for_it
    assert ("what we would vote for" in found.reason) is not for_it
    lacks = max(0, DEFAULTS.name_lent - reckoned.utility)
    assert deed_cost(view, SIGN) == lacks * 35 // 100
    lines = " ".join(why(view, "COR", "O1").lines)
    assert "would have to bring you 20 points" in lines
    assert ("your likeliest vote is" in lines) is not for_it


def test_a_name_that_is_dear_is_refused_for_its_price() -> None:
    mine = Instructions("COR", {"rights": at(-110, 45), "gender": at(-200, 8)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (SIGN,)))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert (found.accept, found.final) == (False, False)
    assert 0 < found.brings < found.costs + found.margin
    assert found.reason.endswith("but for our name in public it takes more")


def test_a_name_is_not_asked_of_those_known_to_refuse() -> None:
    held = {"COR": {"rights": at(100, 80)}, "DIN": {"rights": at(-200, 80)}}
    where = two_texts(dossier(held))
    view = where.view(told("ALA", rights=-200))
    assert known_to_keep_its_name(view, "COR", SIGN)
    assert not known_to_keep_its_name(view, "DIN", SIGN)
    assert not known_to_keep_its_name(view, "COR", YES_TO_A1)
    where.do(it.MakeOffer("ALA", "DIN", (YES_TO_A2,), (SIGN,)))
    where.do(it.AnswerOffer("DIN", "O1", accept=False))
    where.do(it.Table("ALA", (Delete("3"),)))
    again = it.Undertaking("co-sponsor", "A3")
    assert known_to_keep_its_name(where.view(told("ALA", rights=-200)), "DIN", again)


RULES = replace(
    rulebook(required=True),
    silence=SilenceRule(Citation("rule"), hours=72, partial=True, first=True),
)
SOFT = RedLine("1", ("chair",), "Article 1 does not stay.", hard=False)


def broken(*seats: str, required: bool = True) -> Room:
    """A room in which some have broken silence on article 1, which reads as it did."""
    known = dossier({m: {"rights": at(100, 80)} for m in MEMBERS})
    rules = replace(RULES, consensus=rulebook(required=required).consensus)
    where = Room(setup(rules), known).stage("talks")
    where.do(it.Table("ALA", (Delete("2"),)), it.Table("BOR", (Delete("3"),)))
    made = Decision(
        3,
        WHOLE,
        "silence",
        objections=dict.fromkeys(seats, "Never."),
        broken_on=dict.fromkeys(seats, ("1",)),
    )
    chamber = replace(where.meeting.chamber, decisions=(made,))
    where.meeting = replace(where.meeting, chamber=chamber)
    return where


@pytest.mark.parametrize("broke", [True, False])
def test_who_breaks_silence_does_not_sell_it_for_nothing(broke: bool) -> None:
    mine = Instructions("COR", {"rights": at(100, 20), "gender": at(100, 90)}, (SOFT,))
    where = broken(*(["COR"] if broke else []))
    drop = it.Undertaking("withdraw", "A1")
    where.do(it.MakeOffer("ALA", "COR", (drop,), (SILENT,)))
    view = where.view(mine)
    found = weighed(view, where.meeting.dealings.offers["O1"])
    assert forbidden(view, SILENT) is broke
    assert found.accept is not broke
    assert (done_anyway(view, SILENT) == 0) is broke
    # the soft line of one that has not broken silence is drawn by its salience, and priced so
    assert deed_cost(view, SILENT) == (6000 if broke else 1200)


def test_who_broke_silence_is_not_believed_to_keep_it_and_not_asked() -> None:
    view = broken("COR").view(told("ALA", rights=100, gender=-200))
    assert expected_anyway(view, SILENT, "COR") == 10000 - DEFAULTS.stops_again
    assert "COR" not in silence_sought(view, still)


def test_a_vote_on_a_text_of_its_own_does_not_count_for_the_silence_of_who_broke_it() -> (
    None
):
    where = broken("ALA", required=False).do(it.AskVote("ALA", "A1"))
    view = where.view(told("COR", rights=100, gender=-200))
    assert expected_anyway(view, SILENT, "ALA") == 10000 - DEFAULTS.stops_again


def worded(*, blocs: tuple[Bloc, ...] = ()) -> Room:
    """Ala has tabled other words for article 4, on which nobody holds a place; all are
    attached to the text that stands."""
    points = (
        *(point(i, on) for i, on in (("1", "rights"), ("2", "gender"), ("3", "money"))),
        Provision("4", "Article 4", "Meetings", "The States meet again."),
    )
    start = replace(setup(blocs=blocs), draft=draft_of(points))
    known = dossier({m: {"rights": at(100, 80), "gender": at(100, 80)} for m in MEMBERS})
    where = Room(start, known).stage("talks")
    where.do(it.Table("ALA", (Revise("4", text="The States meet again soon."),)))
    return where.do(it.Table("COR", (Delete("3"),)))


def test_words_that_touch_no_issue_cost_next_to_nothing() -> None:
    view = worded().view(told("DIN", rights=100, gender=100))
    reckoned = own_reckoning(view, "A1")
    whole = DEFAULTS.reopening * DEFAULTS.wording // 10000
    assert question_on(view, "A1").rewords
    assert 0 < reckoned.cost <= whole
    assert reckoned.shares.no < 2000, "most let them pass"
    struck = worded().do(it.Table("BOR", (Delete("4"),))).view(told("DIN", rights=100))
    assert not question_on(struck, "A3").rewords, "to strike a paragraph is no wording"
    assert own_reckoning(struck, "A3").cost > whole
    assert not question_on(struck, "A2").rewords


def test_words_that_touch_no_issue_are_no_ware() -> None:
    view = worded().view(told("DIN", rights=100, gender=100))
    drop = it.Undertaking("withdraw", "A1")
    for deed in (drop, NO_TO_A1, YES_TO_A1):
        assert deed_worth(view, deed, "ALA") == 0
        assert brings_them(view, "COR", deed) == 0
    given = worded().view(told("ALA", rights=100, gender=100))
    assert brings_them(given, "COR", drop) == 0


def test_a_bloc_takes_no_line_on_words_that_touch_no_issue() -> None:
    bloc = Bloc("B", "The Bloc", ("BOR", "DIN", "ERE"), "DIN", 9000)
    where = worded(blocs=(bloc,))
    told_line = line_to_tell(where.view(told("DIN", rights=100)))
    assert told_line is None or told_line.target == "A2"


def test_words_that_touch_no_issue_are_no_ware_to_their_mover_either() -> None:
    """Nothing that it holds tells what they are worth: why on the offer, on the text, and the
    guide say the same."""
    where = worded().do(it.CoSponsor("BOR", "A1"))
    view = where.view(told("DIN", rights=100, money=200))
    for seat in ("ALA", "BOR"):
        assert publicly(view, "A1", seat).utility < 0
        assert brings_them(view, seat, NO_TO_A1) == brings_them(view, seat, YES_TO_A1) == 0
    where.do(it.MakeOffer("DIN", "ALA", (YES_TO_A1,), (YES_TO_A2,)))
    mine = told("ALA", rights=100, money=200)
    own, offer = where.view(mine), where.meeting.dealings.offers["O1"]
    assert deed_worth(own, NO_TO_A1, "DIN") == deed_worth(own, YES_TO_A1, "DIN") == 0
    found = weighed(own, offer)
    assert not found.accept
    assert found.reason.endswith(
        "words that touch no issue, and we trade nothing for those"
    )
    for target in ("A1", "O1"):
        assert "in a deal they count as nothing" in " ".join(why(own, "ALA", target).lines)
    assert isinstance(answered := fitting_move(own, "accept"), it.AnswerOffer)
    assert not answered.accept


def test_the_guide_buys_no_vote_for_mere_words_and_objects_to_none() -> None:
    where = worded()
    none = fitting_move(where.view(told("ALA", rights=100, money=-200)), "offer")
    assert not (isinstance(none, it.MakeOffer) and YES_TO_A1 in none.ask)
    both = worded().do(it.Table("ALA", (Delete("1"),)))
    mine = told("ALA", rights=-200, money=-200)
    bought = fitting_move(both.view(mine), "offer")
    assert isinstance(bought, it.MakeOffer)
    assert [deed.target for deed in bought.ask] == ["A3"], "its own text of substance"
    where.stage("action").do(it.CallConsensus(CHAIR, "A1"))
    for seat in ("ALA", "DIN"):
        assert (
            fitting_move(where.view(told(seat, rights=100, gender=100)), "object") is None
        )


def test_an_abstention_is_worth_something_of_one_on_the_other_side() -> None:
    """Whoever would vote for a text takes something from its mover by abstaining on it."""
    held = {"DIN": {"rights": at(-200, 90)}, "ERE": {"rights": at(100, 90)}}
    where = two_texts(dossier(held))
    abstain = it.Undertaking("vote", "A1", "abstain")
    assert brings_them(where.view(told("DIN", rights=-200)), "ALA", abstain) == 0
    assert brings_them(where.view(told("ERE", rights=100)), "ALA", abstain) > 0
    mover = where.view(told("ALA", rights=-200))
    assert deed_worth(mover, abstain, "DIN") == 0 < deed_worth(mover, abstain, "ERE")


def test_the_guide_takes_no_offer_of_what_hurts() -> None:
    where = worded()
    ask = it.Undertaking("vote", "A2", "yes")
    where.do(it.MakeOffer("DIN", "ALA", (NO_TO_A1,), (ask,)))
    mine = told("ALA", rights=100, money=-200)
    found = fitting_move(where.view(mine), "accept")
    assert isinstance(found, it.AnswerOffer)
    assert not found.accept


def test_the_guide_presses_nothing_that_was_promised_away() -> None:
    where = two_texts()
    mine = told("ALA", rights=-200)
    assert fitting_move(where.view(mine), "ask") == it.AskVote("ALA", "A1")
    drop = it.Undertaking("withdraw", "A1")
    where.do(it.MakeOffer("ALA", "COR", (drop,), (YES_TO_A2,)))
    where.do(it.AnswerOffer("COR", "O1", accept=True))
    assert fitting_move(where.view(mine), "ask") != it.AskVote("ALA", "A1")


def test_what_was_withdrawn_for_a_deal_is_not_brought_back() -> None:
    where = two_texts()
    drop = it.Undertaking("withdraw", "A1")
    where.do(it.MakeOffer("ALA", "COR", (drop,), (YES_TO_A2,)))
    where.do(it.AnswerOffer("COR", "O1", accept=True), it.Withdraw("ALA", "A1"))
    view = where.view(told("COR"))
    assert not broke_its_word(view.chamber, view.offers, "ALA", "COR")
    where.do(it.Table("ALA", (Revise("1", "soft"),)))
    view = where.view(told("COR"))
    assert not broke_its_word(view.chamber, view.offers, "ALA", "COR"), "other words"
    where.do(it.Table("ALA", (Delete("1"),)))
    view = where.view(told("COR"))
    assert broke_its_word(view.chamber, view.offers, "ALA", "COR")


def test_the_guide_objects_to_no_text_of_ones_own() -> None:
    where = two_texts()
    where.stage("action").do(it.CallConsensus(CHAIR, "A1"))
    against = where.view(told("DIN", rights=200))
    assert isinstance(fitting_move(against, "object"), it.Object)
    assert fitting_move(where.view(told("ALA", rights=200)), "object") is None


def test_the_other_is_not_told_what_would_be_done_in_any_case() -> None:
    """It would pay no more; the seat's own why has it."""
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    mine = Instructions("COR", {"rights": at(-200, 100), "gender": at(-200, 60)})
    view, offer = where.view(mine), where.meeting.dealings.offers["O1"]
    found = weighed(view, offer)
    assert found.accept
    assert done_anyway(view, YES_TO_A1) > 9500
    assert "any case" not in found.reason
    assert "in any case" in " ".join(why(view, "COR", "O1").lines)
    where.do(it.AnswerOffer("COR", "O1", accept=True, reason=found.reason))
    theirs = why(where.view(told("ALA", rights=-200)), "COR", "O1")
    assert "in any case" not in " ".join(theirs.lines)
