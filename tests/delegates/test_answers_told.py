"""What the other side is told of an answer says what the answer came of."""

from __future__ import annotations

import pytest

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.grounds import Weighed, told_reason
from game.delegates.instructions import Instructions, RedLine
from game.delegates.phrases import phrases
from game.delegates.reasons.why import why
from game.rules.draft.text import Delete
from game.rules.meeting.setup import WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, at, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")


@pytest.mark.parametrize(
    ("brings", "costs", "said"),
    [
        (400, 300, "we gain more by"),
        (230, 250, "we gain no more by"),
        (250, 250, "we gain no more by"),
        (250, 0, "and lose nothing by"),
    ],
)
def test_who_accepts_says_that_it_gains_more_only_where_it_does(
    brings: int, costs: int, said: str
) -> None:
    where = Room().stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    mine = Instructions("COR", {"rights": at(100, 95), "gender": at(-200, 30)})
    offer = where.meeting.dealings.offers["O1"]
    taken = Weighed(offer, None, brings, costs, accept=True)
    reason = told_reason(where.view(mine), taken)
    assert said in reason
    assert ("go to meet you" in reason) is (said == "we gain no more by")


@pytest.mark.parametrize("public", [True, False])
def test_a_vote_for_a_whole_that_crosses_a_line_is_refused_by_that_line(
    public: bool,
) -> None:
    """By its words where the room knows them; a soft line is none of it."""
    lines = (
        RedLine("1", ("chair",), "Article 1 has a price.", public=True, hard=False),
        RedLine("2", ("chair",), "Article 2 cannot stand.", public=public, hard=True),
    )
    where = Room().stage("talks").do(it.Table("ALA", (Delete("3"),)))
    drop, vote = it.Undertaking("withdraw", "A1"), it.Undertaking("vote", WHOLE, "yes")
    where.do(it.MakeOffer("ALA", "COR", (drop,), (vote,)))
    view = where.view(told("COR", *lines, rights=0, gender=0, money=100))
    reason = weighed(view, where.meeting.dealings.offers["O1"]).reason
    named = "article 2 cannot stand" if public else "article 2"
    assert reason == phrases("en", "deal-line")[0].format(
        ask="a vote for the whole", line=named
    )
    assert any(named in line for line in why(view, "COR", "O1").lines)
