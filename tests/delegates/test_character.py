"""What is not for sale though no line is crossed: what a State defends, and what all get."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.character import defended, known_to_defend
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.pricing import deed_worth
from game.delegates.deals.silence import silence_changes
from game.delegates.instructions import Dossier, Instructions, Met, RedLine
from game.delegates.reasons.why import why
from game.rules.draft.text import Delete
from game.rules.meeting.setup import WHOLE, Bloc
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
ABSTAINS = it.Undertaking("vote", "A1", "abstain")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")
SILENT = it.Undertaking("no-objection", WHOLE)


def room(known: Dossier | None = None, *blocs: Bloc) -> Room:
    found = Room(setup(blocs=blocs), known).stage("talks")
    return found.do(it.Table("ALA", (Delete("1"),)), it.Table("BOR", (Delete("3"),)))


def known(place: int, salience: int, basis: str) -> Dossier:
    held = {m: {"rights": replace(at(place, salience), basis=basis)} for m in MEMBERS}
    return dossier(held)


MINE = Instructions("COR", {"rights": at(100, 90), "money": at(-200, 90)})


@pytest.mark.parametrize("deed", [YES_TO_A1, ABSTAINS])
def test_what_is_stated_and_weighty_is_not_sold(deed: it.Undertaking) -> None:
    view = room(known(100, 90, "stated")).view(MINE)
    assert defended(view, deed) == "stated"
    assert known_to_defend(view, "COR", deed)
    assert forbidden(view, deed)
    assert not forbidden(view, it.Undertaking("vote", "A1", "no"))


def test_what_is_inferred_or_of_little_weight_is_a_price() -> None:
    for basis, salience in (("inferred", 90), ("stated", 40)):
        view = room(known(100, salience, basis)).view(MINE)
        assert not defended(view, YES_TO_A1)
        assert not known_to_defend(view, "COR", YES_TO_A1)


def test_who_has_spoken_for_the_other_side_does_not_sell_its_vote() -> None:
    where = room(known(100, 90, "inferred"))
    where.do(it.Speak("COR", "concern", "A1", "Article 1 stays."))
    assert defended(where.view(MINE), YES_TO_A1) == "stated"
    assert known_to_defend(where.view(told("ALA")), "COR", YES_TO_A1)


def test_what_a_group_holds_together_is_not_sold_by_a_member_that_holds_it() -> None:
    loose = Bloc("loose", "the Loose", ("COR", "DIN", "ERE"), "", 2000)
    where = room(known(100, 90, "inferred"), loose)
    assert defended(where.view(MINE), YES_TO_A1) == "group"
    other_mind = Instructions("COR", {"rights": at(-100, 90), "money": at(-200, 90)})
    assert not defended(where.view(other_mind), YES_TO_A1)
    assert not defended(room(known(100, 90, "inferred")).view(MINE), YES_TO_A1)


def test_it_is_said_and_explained() -> None:
    where = room(known(100, 90, "stated"))
    where.do(it.MakeOffer("BOR", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    found = weighed(where.view(MINE), where.meeting.dealings.offers["O1"])
    assert (found.accept, found.final) == (False, True)
    assert found.reason.startswith("a vote for A1 would be against what we defend on")
    own = " ".join(why(where.view(MINE), "COR", "O1").lines)
    assert "what you have said in public" in own


def objecting(*also: str, votes: bool = True) -> Room:
    """A room in which Bor, and others, object to the text as everybody knows."""
    line = RedLine("1", ("chair",), "Article 1 goes.", public=True)
    held = {m: {"rights": at(200, 90)} for m in MEMBERS}
    lines: dict[str, tuple[RedLine, ...]] = dict.fromkeys(("BOR", *also), (line,))
    rules = rulebook(required=not votes, first=votes)
    return Room(setup(rules), dossier(held, lines)).stage("talks")


def test_silence_is_worth_what_the_objection_would_change() -> None:
    alone, many = objecting(votes=False), objecting("DIN", "ERE", votes=False)
    assert silence_changes(alone.view(MINE), "BOR", "COR") == 10000
    assert silence_changes(alone.view(MINE), "DIN", "COR") == 0, "it is silent anyway"
    assert silence_changes(many.view(MINE), "BOR", "COR") == 0, "others object all the same"
    fond = told("COR", rights=200)
    assert deed_worth(alone.view(fond), SILENT, "BOR") > 0
    assert deed_worth(many.view(fond), SILENT, "BOR") == 0


def test_where_a_vote_carries_the_text_silence_is_worth_something_to_few() -> None:
    where, fond = objecting(), told("COR", rights=200)
    sent = replace(fond, aims=("By consensus.",), met=(Met(1, whole="consensus"),))
    assert silence_changes(where.view(fond), "BOR", "COR") < 500
    assert silence_changes(where.view(sent), "BOR", "COR") == 10000
