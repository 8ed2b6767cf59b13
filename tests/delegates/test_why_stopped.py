"""Why, where an objection ends the matter: what counts is told, and what was done is."""

from __future__ import annotations

import pytest

from game.delegates.moves.against import price_of_stopping
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import believed
from game.delegates.reasons.why import why
from game.delegates.reasons.whys import points
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from game.sitting.hindsight import Hindsight
from tests.delegates.days import day
from tests.delegates.rooms import Room, told

SEEDS = (4001, 4002, 4005)


@pytest.mark.parametrize("seed", SEEDS)
def test_who_stopped_a_text_is_told_to_have_objected(seed: int) -> None:
    table = day("arms-trade-2013", seed)
    view, hindsight = table.view("MEX"), Hindsight(lambda: table.log)
    chamber, told = view.chamber, 0
    for decision in chamber.decisions:
        proposal = chamber.proposals.get(decision.target)
        if proposal is None or not decision.objections or proposal.status == "adopted":
            continue
        for seat in table.setup.roll[:60]:
            then, stood = hindsight.of(view, seat, decision.target)
            said = why(then, seat, decision.target, stood=stood, tabled=False).headline
            assert (": objected; " in said) == (seat in decision.objections), said
            told += seat in decision.objections
    assert told


@pytest.mark.parametrize("seed", SEEDS)
def test_where_nobody_votes_why_tells_the_loss_that_leads_to_an_objection(
    seed: int,
) -> None:
    """Who is behind a text, and that it is opened, do not count there, and are not told."""
    table = day("arms-trade-2013", seed)
    view, hindsight = table.view("MEX"), Hindsight(lambda: table.log)
    chamber = view.chamber
    stopped = [d.target for d in chamber.decisions if d.objections]
    others = {p.id for p in chamber.proposals.values() if "IND" not in p.sponsors}
    target = next(t for t in stopped if t in others)
    then, _ = hindsight.of(view, "IND", target)
    reckoned = believed(then, target, "IND")
    price = price_of_stopping(then, target)
    assert price is not None
    lines = why(then, "IND", target, tabled=False).lines
    assert any(f"more than {points(price + 2 * reckoned.band)} points" in x for x in lines)
    assert not any("in all" in x or "abstain" in x for x in lines)
    own = why(then, "MEX", target, tabled=False).lines
    gain = own_reckoning(then, target).gain
    assert any(f"brings {'+' if gain > 0 else ''}{points(gain)} points" in x for x in own)
    assert not any("in all" in x or "abstain" in x for x in own)


def test_on_the_whole_why_tells_how_near_to_none_a_text_is_for_an_abstention() -> None:
    view = day("first-steps", 4002).view("DUN")
    for seat in ("DUN", "BSR"):
        lines = why(view, seat, WHOLE).lines
        assert any("worth up to 8 % more than the other" in line for line in lines)


def test_who_does_not_take_a_side_whatever_it_weighs_is_told_of() -> None:
    """A sponsor of the draft, and whoever has stopped it."""
    view = day("modalities-2021", 4022).view("MEX")
    sponsor = why(view, "RUS", WHOLE)
    assert any("does not vote against it" in line for line in sponsor.lines)
    assert not any("does not vote" in line for line in why(view, "GBR", WHOLE).lines)
    where = Room().stage("action").do(it.CallConsensus(CHAIR, WHOLE))
    where.do(it.Object("COR", "No."), it.Gavel(CHAIR))
    for seen in (where.view(told("COR", rights=100)), where.view(None, "HAV")):
        assert any("does not vote for it" in line for line in why(seen, "COR", WHOLE).lines)
