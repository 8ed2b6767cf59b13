"""Records counted under other rules: only what is public is counted."""

from __future__ import annotations

from msgspec.structs import replace

from game.reports.other_rules import summed_up
from game.reports.recorded_rules import named_in, under_recorded
from game.scenario.library import rulebook_named
from game.scenario.load import load
from game.scenario.model import KnownTally, Scenario
from tests.tui.places import river

LAUNCH = load("unga-2019")
VOTE = next(m for m in LAUNCH.record if m.kind == "vote")


def without_names(numbers: KnownTally | None) -> Scenario:
    moment = replace(VOTE, tally=numbers, known={"yes": VOTE.known["yes"]})
    return replace(LAUNCH, record=(moment,))


def test_a_roll_call_is_counted_by_the_ballots_of_the_states() -> None:
    (committee,) = under_recorded(LAUNCH, rulebook_named("unga-committee"))
    assert not committee.splits
    assert "79 yes of 139 voting, 70 needed: adopted" in committee.there
    assert "ballots of 172 States" in committee.there
    (thirds,) = under_recorded(LAUNCH, rulebook_named("ahc-2021"))
    assert thirds.splits
    assert "79 yes of 139 voting, 93 needed: rejected" in thirds.there


def test_a_veto_is_read_off_the_ballots_of_those_whom_the_rules_name() -> None:
    (found,) = under_recorded(LAUNCH, rulebook_named("unsc"))
    assert found.splits
    assert "FRA, GBR, USA, permanent members, vote against: rejected" in found.there
    assert "for a body of 15" in found.there


def test_numbers_alone_decide_where_heads_are_counted_and_not_where_a_veto_may_be() -> None:
    record = without_names(VOTE.tally)
    assert named_in(record.record[0]) is None
    (thirds,) = under_recorded(record, rulebook_named("ahc-2021"))
    assert thirds.splits
    assert "who voted how is not public" in thirds.there
    (council,) = under_recorded(record, rulebook_named("unsc"))
    assert (council.splits, council.counted) == (False, False)


def test_a_vote_that_the_record_calls_procedural_is_counted_as_such() -> None:
    motion = replace(VOTE, majority="procedural")
    record = replace(LAUNCH, record=(motion,))
    (council,) = under_recorded(record, rulebook_named("unsc"))
    assert council.counted
    assert not council.splits
    assert "vote against" not in council.there
    assert "Charter 27(2)" in council.there
    (treaty,) = under_recorded(record, rulebook_named("att-2013"))
    assert treaty.splits
    assert "93 needed: rejected" in treaty.there
    assert "consensus only" not in treaty.there


def test_a_tally_that_is_not_public_is_not_made_up() -> None:
    (found,) = under_recorded(without_names(None), rulebook_named("ahc-2021"))
    assert (found.splits, found.counted) == (False, False)
    assert "not public" in found.here
    assert "not public" in found.there


def test_the_sum_says_how_many_cannot_be_counted() -> None:
    splits = under_recorded(river(), rulebook_named("unga-committee"))
    assert [s.seq for s in splits] == [
        n for n, m in enumerate(river().record, 1) if m.kind in {"vote", "adoption"}
    ]
    assert summed_up(splits).endswith("2 cannot be counted")


def test_where_nothing_was_decided_the_sum_says_so() -> None:
    assert summed_up(()).startswith("Nothing was decided")
