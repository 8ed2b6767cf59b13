"""A day ends: after so many acts, whatever the seed, the rules and the delegations."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.delegate import act
from game.delegates.instructions import Instructions, Position, RedLine
from game.delegates.lots import Draw
from game.delegates.styles import names
from game.delegates.view import View
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, Bloc, Setup
from game.rules.rulebook import Citation, MotionRule, Rulebook, SilenceRule
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.rooms import ISSUES, MEMBERS, dossier, rulebook, setup

CITE = Citation("rule")
BEATS_AN_HOUR = 400
"""Acts of the Chair in an hour that no meeting comes near."""
MOTIONS = {
    "roll-call": MotionRule("roll-call", CITE, majority=""),
    "division": MotionRule("division", CITE, speakers_against=2, only_if_contested=True),
    "adjourn-debate": MotionRule("adjourn-debate", CITE, 3, 2, 2),
}

places = st.integers(-2, 2).map(lambda n: n * 100)
wordings = st.sampled_from(("chair", "soft", "deleted"))


@st.composite
def told(draw: st.DrawFn, seat: str) -> Instructions:
    """Whatever a capital might say."""
    positions = {
        issue: Position(draw(places), draw(st.integers(0, 100)), "stated")
        for issue in ISSUES
    }
    lines = tuple(
        RedLine(p, (draw(wordings),), f"Not so at {p}.", hard=draw(st.booleans()))
        for p in draw(st.lists(st.sampled_from("123"), unique=True, max_size=2))
    )
    return Instructions(
        seat,
        positions,
        lines,
        walk_away=draw(st.integers(0, 10000)),
        style=draw(st.sampled_from(names())),
        insists=draw(st.integers(0, 10000)),
    )


@st.composite
def rules(draw: st.DrawFn) -> Rulebook:
    """Consensus or votes, motions or none, silence or none."""
    found = rulebook(required=draw(st.booleans()), first=draw(st.booleans()))
    if draw(st.booleans()):
        found = replace(found, motions=MOTIONS)
    if draw(st.booleans()):
        silence = SilenceRule(CITE, hours=1, first=draw(st.booleans()))
        found = replace(found, silence=silence)
    return found


def beats(start: Setup, orders: dict[str, Instructions], seed: int) -> tuple[Table, int]:
    """The meeting played out, and how often the Chair acted; fails where it does not end."""
    table = Table(start, dossier(), orders, seed)
    turns = Turns(table)
    most = BEATS_AN_HOUR * (1 + (start.closes - start.opens) // 60)
    acts = 0
    while not table.meeting.chamber.outcome:
        done = turns.step()
        assert not any(isinstance(d, Waiting) for d in done), done
        acts += any(e.event.seat == CHAIR for e in done if isinstance(e, ev.Entry))
        assert acts <= most, [type(e.event).__name__ for e in table.log[-12:]]
    assert turns.pace.moved_on == []
    return table, acts


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_day_of_any_delegations_under_any_rules_ends(data: st.DataObject) -> None:
    orders = {m: data.draw(told(m)) for m in MEMBERS}
    bloc = Bloc("b", "Bloc", MEMBERS[:4], "ALA", data.draw(st.integers(0, 10000)))
    start = setup(data.draw(rules()), (bloc,) if data.draw(st.booleans()) else ())
    table, _ = beats(start, orders, data.draw(st.integers(0, 2**31)))
    assert table.meeting.chamber.outcome


@pytest.mark.parametrize(
    "name", ["first-steps", "silence-2024", "unga-2019", "modalities-2021"]
)
def test_days_of_shipped_rooms_end_within_their_bound(name: str) -> None:
    scenario = load(name)
    for seed in (901, 902):
        table = laid(scenario, seed)
        turns = Turns(table)
        stages = len(table.setup.stages)
        for _ in range(6000):
            done = turns.step()
            if done and isinstance(done[-1], Waiting):
                break
        acts = sum(e.event.seat == CHAIR for e in table.log)
        assert table.meeting.chamber.outcome
        assert acts <= 60 * stages + 2 * len(table.setup.seats)
        assert turns.pace.moved_on == []


def test_a_room_that_would_go_round_for_ever_is_moved_on_and_told_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A delegation that asks for the floor and gives it back, without end."""

    def restless(view: View, draw: Draw) -> it.Intent | None:
        if view.seat != "ALA" or view.chamber.stage != "open":
            return act(view, draw)
        if view.chamber.floor == "ALA":
            return it.LowerPlacard("ALA")
        return it.AskFloor("ALA") if "ALA" not in view.chamber.speakers else None

    monkeypatch.setattr("game.sitting.table._minds", lambda: (preside, restless))
    orders = {m: Instructions(m, {}) for m in MEMBERS}
    table = Table(setup(), dossier(), orders, 1)
    turns = Turns(table)
    for _ in range(5000):
        if table.meeting.chamber.outcome:
            break
        turns.step()
    assert table.meeting.chamber.outcome
    assert len(turns.pace.moved_on) == 1
    assert "the clock had not moved" in turns.pace.moved_on[0]
    given_to = sum(isinstance(e.event, ev.FloorGiven) for e in table.log)
    assert turns.pace.most // 2 < given_to <= turns.pace.most + len(MEMBERS)
