"""Seventy-five years of real votes, recounted."""

from __future__ import annotations

from collections import Counter
from functools import cache

from game.rules.rulebook import Rulebook
from game.rules.voting import Count, count_of, tally
from game.scenario.library import rulebook_named
from tests.rules.real_votes import RollCall, roll_calls


@cache
def calls() -> tuple[RollCall, ...]:
    return tuple(roll_calls())


@cache
def plenary() -> Rulebook:
    return rulebook_named("unga-plenary")


def test_every_roll_call_has_the_totals_of_the_table() -> None:
    differing = [
        call.number
        for call in calls()
        if count_of(call.ballots, len(call.ballots))
        != Count(call.yes, call.no, call.abstain, len(call.ballots))
        or Counter(call.ballots.values())["absent"] != call.absent
    ]
    assert differing == []
    assert len(calls()) == 6158


def test_every_known_decision_comes_out_as_history_has_it() -> None:
    differing = []
    for call in calls():
        if not call.result:
            continue
        count = count_of(call.ballots, len(call.ballots))
        found = tally(plenary().majorities[call.majority], count)
        if found.holds != (call.result == "adopted"):
            differing.append(f"{call.number} {call.resolution}: {found.explanation}")
    assert differing == []


def test_how_much_of_history_is_known() -> None:
    known = Counter((call.result, call.majority) for call in calls())
    assert known == {
        ("adopted", "substance"): 4395,
        ("adopted", "important"): 1,
        ("rejected", "procedural"): 8,
        ("rejected", "substance"): 2,
        ("rejected", "important"): 6,
        ("", ""): 1746,
    }


def test_rule_83_a_majority_that_was_no_two_thirds_in_1970() -> None:
    call = next(c for c in calls() if c.number == "1120")
    count = count_of(call.ballots, len(call.ballots))
    important = tally(plenary().majorities["important"], count)
    assert (important.base, important.needed, important.outcome) == (100, 67, "rejected")
    assert tally(plenary().majorities["substance"], count).outcome == "adopted"


def test_rule_95_an_equal_vote_in_1965() -> None:
    call = next(c for c in calls() if c.number == "885")
    count = count_of(call.ballots, len(call.ballots))
    assert tally(plenary().majorities["substance"], count).outcome == "second-vote"
