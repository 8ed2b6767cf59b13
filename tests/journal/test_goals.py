"""The benchmark of the journal says by its exit code which goals are missed."""

from __future__ import annotations

from tests.bench.bench_journal import GOALS, missed_in

MET = {name: goal for name, (goal, _) in GOALS.items()}


def test_figures_at_their_goals_miss_none() -> None:
    assert missed_in(MET) == []


def test_memory_that_grows_faster_than_the_file_is_missed() -> None:
    assert missed_in(MET | {"held_growth": 1.2}) == ["held_growth"]
    assert missed_in(MET | {"beyond_long": 1}) == ["beyond_long"]


def test_slow_groups_are_missed() -> None:
    assert missed_in(MET | {"group_193_per_s": 99_999}) == ["group_193_per_s"]
