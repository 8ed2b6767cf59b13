"""The back-test as a whole: nothing later is used, and it is better than simple rules."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from game.rehearsal.backtest.findings import findings
from game.rehearsal.backtest.run import Forecast, Plan, choice_of, drawn, run
from game.rehearsal.backtest.tables import RollCall, Tables, read_tables
from tests.rehearsal.worlds import STATES, tables

DATA = Path(__file__).parent / "data"
REGIONS = {state: "NORTH" if n < 12 else "SOUTH" for n, state in enumerate(STATES)}


def forecasts(given: Tables, plan: Plan) -> dict[str, Forecast]:
    return {f.roll_call.id: f for f in run(given, plan, REGIONS)}


def turned(roll_call: RollCall) -> RollCall:
    """The same roll call with yes and no exchanged."""
    exchanged = bytes({1: 3, 3: 1}.get(b, b) for b in roll_call.ballots)
    return msgspec.structs.replace(roll_call, ballots=exchanged)


def changed(given: Tables, since: str, but: str = "") -> Tables:
    calls = tuple(
        turned(r) if r.day >= since and r.id != but else r for r in given.roll_calls
    )
    return Tables(given.states, calls)


@pytest.mark.parametrize("known", [0.0, 0.25, 1.0])
def test_nothing_of_the_same_day_or_later_is_used(tmp_path: Path, known: float) -> None:
    given = tables(tmp_path)
    plan = Plan(known=known)
    asked = given.roll_calls[50]
    one = forecasts(given, plan)[asked.id]
    other = forecasts(changed(given, asked.day, asked.id), plan)[asked.id]
    assert (one.shares, one.carries) == (other.shares, other.carries)


def test_earlier_votes_are_used(tmp_path: Path) -> None:
    given = tables(tmp_path)
    asked = given.roll_calls[50].id
    one = forecasts(given, Plan(known=0))[asked]
    other = forecasts(changed(given, ""), Plan(known=0))[asked]
    assert one.shares != other.shares


def test_known_states_are_not_scored_and_the_rest_is(tmp_path: Path) -> None:
    given = tables(tmp_path)
    for f in forecasts(given, Plan(known=0.5, seed=3)).values():
        known = drawn(f.roll_call, 0.5, 3)
        voted = {i for i, b in enumerate(f.roll_call.ballots) if b in (1, 2, 3)}
        assert set(f.places) == voted - known
        assert len(known) == 12


def test_the_seed_draws_the_known_states(tmp_path: Path) -> None:
    asked = tables(tmp_path).roll_calls[0]
    assert drawn(asked, 0.25, 1) == drawn(asked, 0.25, 1)
    assert drawn(asked, 0.25, 1) != drawn(asked, 0.25, 2)


def test_a_state_forecast_from_all_others_does_not_see_its_own_ballot(
    tmp_path: Path,
) -> None:
    given = tables(tmp_path)
    asked = given.roll_calls[60]
    place = next(i for i, b in enumerate(asked.ballots) if b == 1)
    ballots = bytearray(asked.ballots)
    ballots[place] = 3
    other = msgspec.structs.replace(asked, ballots=bytes(ballots))
    calls = tuple(other if r is asked else r for r in given.roll_calls)
    plan = Plan(known=1.0, since=asked.day, until=asked.day)
    one = forecasts(given, plan)[asked.id]
    two = forecasts(Tables(given.states, calls), plan)[asked.id]
    at = one.places.index(place)
    assert one.shares[at] == pytest.approx(two.shares[at])
    assert {name: said[at] for name, said in one.simple.items()} == {
        name: said[at] for name, said in two.simple.items()
    }


def test_the_plan_chooses_what_is_scored(tmp_path: Path) -> None:
    given = tables(tmp_path)
    kinds = {f.roll_call.kind for f in forecasts(given, Plan(kind="amendment")).values()}
    assert kinds == {"amendment"}
    some = forecasts(given, Plan(since="2001-01-10", until="2001-03-10"))
    assert {f.roll_call.day[:7] for f in some.values()} == {"2001-01", "2001-02", "2001-03"}
    assert list(forecasts(given, Plan(only=frozenset(["7"])))) == ["7"]


def test_abstention_is_named_when_it_is_nearly_the_likeliest() -> None:
    assert choice_of((0.5, 0.4, 0.1), "paragraph") == 1
    assert choice_of((0.7, 0.2, 0.1), "paragraph") == 0
    assert choice_of((0.55, 0.4, 0.05), "whole") == 0
    assert choice_of((0.55, 0.4, 0.05), "amendment") == 1


def test_a_spatial_world_is_foreseen_better_than_by_majorities(tmp_path: Path) -> None:
    given = tables(tmp_path)
    found = findings(list(run(given, Plan(since="2001-01-01"), REGIONS)))[0]
    best = {rule.name: rule.score.accuracy.value or 0 for rule in found.rules}
    accuracy = found.model.accuracy.value or 0
    assert accuracy > best["majority of the known"] + 0.1
    assert accuracy > best["own regional group"]
    assert accuracy > 0.85


def test_sets_are_reported_where_they_differ_from_all(tmp_path: Path) -> None:
    given = tables(tmp_path, days=12)
    names = [f.name for f in findings(list(run(given, Plan(), REGIONS)))]
    assert names[0] == "all"
    assert "amendments" in names
    assert "human rights" not in names


@pytest.fixture(scope="module")
def slice_of_history() -> Tables:
    return read_tables([DATA / "rollcalls.csv.gz"], [DATA / "votes.csv.gz"])


def test_the_launch_vote_is_foreseen_from_what_was_known_the_day_before(
    slice_of_history: Tables,
) -> None:
    day = "2019-12-27"
    found = run(slice_of_history, Plan(since=day, until=day, known=0), {})
    launch = next(f for f in found if f.roll_call.resolution == "A/RES/74/247")
    hits = sum(a == b for a, b in zip(launch.cast, launch.choices, strict=True))
    assert len(launch.cast) == 172
    assert hits >= 150


def test_a_quarter_of_real_ballots_tell_the_rest_better_than_simple_rules(
    slice_of_history: Tables,
) -> None:
    latest = Tables(slice_of_history.states, slice_of_history.roll_calls[200:])
    found = findings(list(run(latest, Plan(since="2019-12-01"), {})))[0]
    assert all((rule.model_ahead.value or 0) > 0 for rule in found.rules)
    assert (found.model.accuracy.value or 0) > 0.93
    assert (found.model.recall["abstain"].value or 0) > 0.65
