"""Why, at a moment of a day that was played."""

from __future__ import annotations

import pytest

from game.reports.reasons import Reason, reason_at
from game.reports.reel import LogReel
from game.reports.watched import OPEN, PUBLIC, Watched
from game.rules.log import events as ev
from game.rules.log.happened import Happened
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.views import log_for
from tests.reports.days import UNTIL_ACTION, played, river, vote

DAY = f"""
    {UNTIL_ACTION}
    ALM: amend 1 delete
    GAL: amend 2 delete
    GAL: offer ALM give co-sponsor A1 ask let-go A1
    ALM: accept O1
    ERU: co-sponsor A1
    ERU: co-sponsor A1 leave
    ALM: ask A1
    ALM: let-go A1
    ALM: withdraw A1
    chair: stage action
    GAL: move suspend-meeting 15
    {vote("M1", GAL="yes")}
"""


def watched(eyes: str = OPEN) -> Watched:
    scenario = river()
    orders = {s.id: instructions_for(scenario, s.id, 1) for s in scenario.seats if s.member}
    mine = orders if eyes == OPEN else {k: v for k, v in orders.items() if k == eyes}
    log = played(DAY)
    if eyes != OPEN:
        log = log_for(log, "" if eyes == PUBLIC else eyes)
    reel = LogReel(setup_of(scenario), log, part=eyes != OPEN)
    return Watched("a day", "a game", reel, scenario, eyes, dossier_of(scenario), mine)


def of(kind: type[Happened], eyes: str = OPEN, nth: int = 0) -> Reason:
    """The reason of the nth moment of a kind."""
    day = watched(eyes)
    assert isinstance(day.reel, LogReel)
    at = [n for n, e in enumerate(day.reel.entries) if isinstance(e.event, kind)][nth]
    found = reason_at(day, at)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "nth", "headline"),
    [
        (ev.VoteAsked, 0, "Almora asked for a vote on A1 (delete article 1)."),
        (ev.VoteLetGo, 0, "Almora let the vote on A1 (delete article 1) go."),
        (ev.Withdrawn, 0, "Almora withdrew A1 (delete article 1)."),
        (ev.CoSponsored, 0, "Erun put its name to A1 (delete article 1)."),
        (ev.CoSponsored, 1, "Erun took its name off A1 (delete article 1)."),
    ],
)
def test_what_is_done_to_a_proposal_has_a_reason(
    kind: type[Happened], nth: int, headline: str
) -> None:
    found = of(kind, nth=nth)
    assert found.why.headline == headline
    assert any("What it would bring you" in line for line in found.why.lines)
    public = of(kind, PUBLIC, nth)
    assert public.told == ""
    assert any("What you believe it would bring" in line for line in public.why.lines)


def test_the_promise_behind_a_request_let_go_is_told_to_the_two_alone() -> None:
    told = "It had promised that to Galt (O1)."
    assert told in of(ev.VoteLetGo).why.lines
    assert told in of(ev.VoteLetGo, "GAL").why.lines
    assert told not in of(ev.VoteLetGo, "ERU").why.lines


def test_with_everything_open_a_hand_is_explained() -> None:
    found = of(ev.HandRaised)
    assert found.seat == found.told
    assert "(you), on M1 (suspension of the meeting): voted no" in found.why.headline


def test_what_its_maker_expects_of_an_offer_is_told_it_alone() -> None:
    assert any("You reckon that what you ask" in x for x in of(ev.OfferMade).why.lines)
    other = of(ev.OfferMade, "ALM").why
    assert not any("You reckon" in line for line in other.lines)
