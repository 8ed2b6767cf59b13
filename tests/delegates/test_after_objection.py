"""Where objections have stopped a text on which no vote is known: a pause, a second call, and
what delegations then have to say."""

from __future__ import annotations

from functools import cache

import pytest

from game.delegates.moves.brought_before import proposed_before
from game.delegates.phrases import phrases
from game.rules.draft.text import Revise
from game.rules.log import events as ev
from game.rules.log.events import Entry
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.laying import laid
from game.sitting.turns import Turns

SEEDS = range(1, 9)


@cache
def conference(seed: int) -> tuple[Entry, ...]:
    """The log of a computer-played conference, up to the Assembly."""
    table = laid(load("arms-trade-2013"), seed)
    turns = Turns(table)
    while table.meeting.chamber.stage != "hall":
        if isinstance(turns.step()[0], str):
            turns.let_pass()
    return tuple(table.log)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_chair_suspends_and_asks_once_more(seed: int) -> None:
    told = [e.event for e in conference(seed)]
    calls = [
        at
        for at, e in enumerate(told)
        if isinstance(e, ev.ConsensusCalled) and e.target == WHOLE
    ]
    first, second = calls
    between = told[first:second]
    assert any(isinstance(e, ev.Suspended) and e.minutes > 20 for e in between)


def test_who_would_proceed_is_called_to_order_and_the_text_goes_elsewhere() -> None:
    proposed = []
    for seed in SEEDS:
        told = [e.event for e in conference(seed)]
        last = max(at for at, e in enumerate(told) if isinstance(e, ev.Objected))
        after = told[last:]
        said = [e for e in after if isinstance(e, ev.Spoke)]
        if not said:
            continue
        proposed.append(seed)
        assert [(e.seat, e.kind, e.about) for e in said] == [
            ("MEX", "support", "whole"),
            ("KEN", "general", ""),
        ]
        points = [e for e in after if isinstance(e, ev.MotionMoved)]
        assert [(p.seat, p.motion, p.target) for p in points] == [
            ("RUS", "point-of-order", "MEX")
        ]
        ruled = next(e for e in after if isinstance(e, ev.Ruled))
        assert ruled.upheld
        assert ruled.reason.lower() in map(str.lower, phrases("en", "point-consensus"))
    assert 0 < len(proposed) < len(SEEDS)


def test_what_the_conference_left_aside_may_be_brought_again_in_the_assembly() -> None:
    table = laid(load("arms-trade-2013"), 1)
    ops = (Revise("6.4", "soft"), Revise("pre", "soft"))
    for act in (it.OpenStage(CHAIR, "statements"), it.OpenStage(CHAIR, "talks")):
        assert not isinstance(table.submit(act), Refusal)
    assert not proposed_before(table.view("KEN"), ops)
    assert not isinstance(table.submit(it.Table("NGA", ops, package=True)), Refusal)
    assert proposed_before(table.view("KEN"), ops)
    rest = ("decision", "hall", "corridor")
    assert not isinstance(table.submit(it.OpenStage(CHAIR, rest[0])), Refusal)
    assert not isinstance(table.submit(it.PassOver(CHAIR, "P1")), Refusal)
    assert proposed_before(table.view("KEN"), ops)
    table.submit(it.CallConsensus(CHAIR, WHOLE))
    table.submit(it.Object("IRN", "We object."))
    table.submit(it.Gavel(CHAIR))
    for stage in rest[1:]:
        assert not isinstance(table.submit(it.OpenStage(CHAIR, stage)), Refusal)
    assert not proposed_before(table.view("KEN"), ops)
