"""Where States are heading of late, and what that makes of the next question."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from game.rehearsal.backtest.first_factor import FirstFactor
from game.rehearsal.backtest.heading import Heading, Stray, standing, strayed
from game.rehearsal.backtest.memory import Memory
from game.rehearsal.backtest.run import Plan, run
from game.rehearsal.backtest.tables import RollCall, Tables
from tests.rehearsal.worlds import STATES, tables

LEFT, RIGHT = (0.9, 0.08, 0.02), (0.02, 0.08, 0.9)
TURNED = 0
"""A State of the left that now votes with the right."""
PLACES = 8
PRIOR = dict.fromkeys(range(4), LEFT) | dict.fromkeys(range(4, PLACES), RIGHT)
CAST = {i: 0 if i < 4 else 2 for i in range(PLACES)} | {TURNED: 2}
SIDES = {i: yes - no for i, (yes, _, no) in PRIOR.items()}


def seen(times: int = 12, year: float = 2000.0) -> list[Stray]:
    return [strayed(year, PRIOR, CAST, PLACES)] * times


def test_who_turned_on_other_questions_is_expected_to_turn_on_this() -> None:
    found = Heading(2000.1, SIDES, PLACES, seen())
    assert found.of(TURNED)[0] < -0.7
    assert all(abs(found.of(i)[0]) < 0.4 for i in range(1, PLACES))


def test_where_the_sides_are_turned_round_so_is_what_is_carried() -> None:
    away = {i: -side for i, side in SIDES.items()}
    as_it_was, turned = (
        Heading(2000.1, sides, PLACES, seen()).of(TURNED)[0] for sides in (SIDES, away)
    )
    assert turned == pytest.approx(-as_it_was)


def test_who_abstains_of_late_does_so_on_either_side() -> None:
    shown = [strayed(2000.0, PRIOR, CAST | {TURNED: 1}, PLACES)] * 12
    away = {i: -side for i, side in SIDES.items()}
    for sides in (SIDES, away):
        assert Heading(2000.1, sides, PLACES, shown).of(TURNED)[1] > 0.4


def test_what_is_long_ago_or_once_counts_little() -> None:
    now = Heading(2000.1, SIDES, PLACES, seen()).of(TURNED)[0]
    assert now < Heading(2003.0, SIDES, PLACES, seen()).of(TURNED)[0] < 0
    assert now < Heading(2000.1, SIDES, PLACES, seen(1)).of(TURNED)[0] < 0


def test_nothing_is_carried_where_the_room_stands_together() -> None:
    together = dict.fromkeys(range(PLACES), 0.9)
    assert standing(together, PLACES) is None
    assert Heading(2000.1, together, PLACES, seen()).of(TURNED) == (0.0, 0.0)
    agreed = [strayed(2000.0, PRIOR, dict.fromkeys(range(PLACES), 0), PLACES)]
    assert Heading(2000.1, SIDES, PLACES, agreed).of(TURNED) == (0.0, 0.0)


def test_a_state_that_changes_sides_is_forecast_there_before_its_own_ballots_say_so(
    tmp_path: Path,
) -> None:
    """The first State changes sides on all questions but one, and that one comes last."""
    given = tables(tmp_path, 60)
    last = next(r for r in reversed(given.roll_calls) if r.ballots[0] in (1, 2, 3))
    since = given.roll_calls[-30].day

    def changed(roll_call: RollCall) -> RollCall:
        alike = roll_call.text == last.text
        if roll_call.day < since or roll_call.id == last.id or alike:
            return roll_call
        exchanged = {1: 3, 3: 1}.get(roll_call.ballots[0], roll_call.ballots[0])
        ballots = bytes((exchanged, *roll_call.ballots[1:]))
        return msgspec.structs.replace(roll_call, ballots=ballots)

    turned = Tables(given.states, tuple(map(changed, given.roll_calls)))
    usual, now = (
        _chance_of(world, last.id, turned.states[0], last.ballots[0])
        for world in (given, turned)
    )
    assert 1 - now > 1.5 * (1 - usual)


def _chance_of(given: Tables, asked: str, state: str, ballot: int) -> float:
    plan = Plan(known=0, only=frozenset({asked}))
    (found,) = run(given, plan, dict.fromkeys(STATES, ""))
    at = found.places.index(given.states.index(state))
    return found.shares[at][{1: 0, 2: 1, 3: 2}[ballot]]


def test_the_first_factor_lays_the_two_camps_on_two_sides(tmp_path: Path) -> None:
    given = tables(tmp_path)
    memory, factor = Memory(len(STATES)), FirstFactor(len(STATES))
    assert factor.of(memory) == [None] * len(STATES)
    for roll_call in given.roll_calls:
        memory.add(roll_call)
    line = factor.of(memory)
    assert None not in line
    first, *_, last = (value or 0.0 for value in line)
    assert first * last < 0
    inner = line[8] or 0.0
    assert abs(inner) < min(abs(first), abs(last))
    assert factor.of(memory) == line
