"""A delegation decides from its own view: what others are told in secret changes nothing."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.chances import gauge
from game.delegates.delegate import act
from game.delegates.instructions import Instructions, RedLine
from game.delegates.others.belief import forecast
from game.delegates.reasons.why import why
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.scenario.load import load
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.chance import draws_for
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.views import view_for

SEED = 404


def other_orders(mine: Instructions, seat: str) -> Instructions:
    """The reverse of what a capital said, in everything that the room does not know."""
    turned = {
        issue: replace(p, place=-p.place, salience=100 - p.salience)
        for issue, p in mine.positions.items()
    }
    secret = RedLine("1", ("chair",), "A secret line.", hard=True)
    return replace(
        mine,
        positions=turned,
        red_lines=(*mine.red_lines, secret),
        walk_away=10000 - mine.walk_away,
        insists=10000 - mine.insists,
        style="holds-out" if mine.style != "holds-out" else "gives-early",
        aims=(f"the secret aim of {seat}",),
        brief=f"the secret brief of {seat}",
    )


@pytest.mark.parametrize("name", ["first-steps", "modalities-2021"])
def test_intents_are_the_same_whatever_others_are_told(name: str) -> None:
    """At many moments of a day every seat is asked twice: once in the true meeting, once
    in one where the capitals of all others say the reverse."""
    scenario = load(name)
    setup, dossier = setup_of(scenario), dossier_of(scenario)
    orders = {s.id: instructions_for(scenario, s.id, SEED) for s in setup.seats}
    reverse = {s: other_orders(i, s) for s, i in orders.items()}
    table = Table(setup, dossier, orders, SEED)
    turns = Turns(table)
    moments = asked = 0
    chosen = Random(1)  # noqa: S311  # play, not secrets
    while not table.meeting.chamber.outcome:
        turns.step()
        if chosen.random() * 40 >= 1 or table.meeting.chamber.outcome:
            continue
        moments += 1
        for seat in chosen.sample([s.id for s in setup.seats], min(5, len(setup.seats))):
            told = reverse | {seat: orders[seat]}
            other = Table(setup, dossier, told, SEED, entries=table.log)
            assert other.wish_of(seat) == table.wish_of(seat)
            asked += 1
    assert moments > 3
    assert asked > 12


def test_a_view_holds_nothing_that_others_were_told() -> None:
    """The bytes of a view, and of all that is reckoned from it, name no secret of others."""
    scenario = load("first-steps")
    setup, dossier = setup_of(scenario), dossier_of(scenario)
    orders = {
        s.id: replace(
            instructions_for(scenario, s.id, SEED),
            aims=(f"AIM-{s.id}",),
            brief=f"BRIEF-{s.id}",
        )
        for s in setup.seats
    }
    table = Table(setup, dossier, orders, SEED)
    turns = Turns(table)
    while not table.meeting.chamber.outcome:
        turns.step()
    assert any(isinstance(e.event, ev.QuestionPut) for e in table.log)
    # What one asks for in a statement it has told itself; members ask for the text alone.
    aloud = " ".join(s.words for s in table.meeting.chamber.statements)
    assert not [s for s in setup.roll if f"AIM-{s}" in aloud]
    for seat in (s.id for s in setup.seats):
        view = view_for(table.meeting, seat, dossier, orders[seat], table.beat)
        told = str(msgspec.to_builtins(view, enc_hook=tuple))
        told += str((forecast(view, WHOLE), gauge(view)))
        told += "".join(str(why(view, s, WHOLE)) for s in setup.roll)
        others = [o for o in orders if o != seat]
        assert f"BRIEF-{seat}" in told
        hidden = [o for o in others if f"AIM-{o}" not in aloud]
        assert not [o for o in hidden if f"AIM-{o}" in told]
        assert not [o for o in others if f"BRIEF-{o}" in told]


def test_the_chair_presides_without_knowing_what_capitals_said() -> None:
    scenario = load("first-steps")
    setup, dossier = setup_of(scenario), dossier_of(scenario)
    orders = {s.id: instructions_for(scenario, s.id, SEED) for s in setup.seats}
    reverse = {s: other_orders(i, s) for s, i in orders.items()} | {CHAIR: orders[CHAIR]}
    table = Table(setup, dossier, orders, SEED)
    turns = Turns(table)
    for _ in range(90):
        turns.step()
        if table.meeting.chamber.outcome:
            break
        draw = draws_for(SEED, CHAIR, table.beat)
        there = Table(setup, dossier, reverse, SEED, entries=table.log)
        assert preside(there.view(CHAIR), draw) == preside(table.view(CHAIR), draw)
        assert act(there.view(CHAIR), draw) is None
