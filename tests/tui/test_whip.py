"""Heads counted on the whole, where numbers and not objections decide it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.others.belief import Forecast
from game.rules.draft.text import Delete
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.rulebook import Citation, Majority, Share
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.tui.heading import heading_of
from game.tui.oracle import Beliefs
from game.tui.outlook import outlook
from game.tui.screens.forms.act_form import expected_words
from game.tui.whip import whip_count, yes_wanted
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told


def room(*, first: bool = False, required: bool = False) -> Room:
    return Room(setup(rulebook(first=first, required=required))).stage("talks")


def forecasts(choices: str, sure: int = 9000) -> list[Forecast]:
    """One of ``y``, ``n``, ``a`` a member, in the order of the roll."""
    return [ballot(seat, c, sure) for seat, c in zip(MEMBERS, choices, strict=True)]


def ballot(seat: str, choice: str, sure: int) -> Forecast:
    words: dict[str, Choice] = {"y": "yes", "n": "no", "a": "abstain"}
    chances = {c: sure if c == choice else (10000 - sure) // 3 for c in "yna"}
    return Forecast(seat, words[choice], sure, chances["y"], chances["n"], chances["a"], 0)


def test_heads_are_counted_against_what_those_taking_sides_need() -> None:
    found = whip_count(room().view(told("ALA")), forecasts("yyyynnaa"))
    assert found is not None
    assert (found.yes, found.no, found.abstain) == (4, 2, 2)
    assert (found.needed, found.carries) == (4, True)


def test_who_is_open_is_named_and_not_counted() -> None:
    among = [*forecasts("yyyynnaa")[:-1], ballot(MEMBERS[-1], "y", 4000)]
    found = whip_count(room().view(told("ALA")), among)
    assert found is not None
    assert found.wavering == (MEMBERS[-1],)
    assert found.yes + found.no + found.abstain == len(MEMBERS) - 1


@pytest.mark.parametrize(("first", "required"), [(True, False), (False, True)])
def test_where_consensus_comes_first_objections_tell_more(
    first: bool, required: bool
) -> None:
    view = room(first=first, required=required).view(told("ALA"))
    assert whip_count(view, forecasts("yyyynnaa")) is None


def test_a_text_that_nobody_is_against_is_no_matter_of_numbers() -> None:
    assert whip_count(room().view(told("ALA")), forecasts("yyyyyyaa")) is None


def test_heads_are_counted_where_consensus_has_failed_or_a_vote_is_asked_for() -> None:
    failed = (
        room().stage("action").do(it.CallConsensus(CHAIR, WHOLE), it.Object("COR", "no"))
    )
    failed.do(it.Gavel(CHAIR))
    asked = room().do(it.AskVote("COR", WHOLE))
    for where in (failed, asked):
        found = whip_count(where.view(told("ALA")), forecasts("yyyyyyna"))
        assert found is not None
        assert (found.yes, found.no, found.carries) == (6, 1, True)


def test_while_the_chair_asks_whether_anybody_objects_objections_count() -> None:
    called = Room(setup(rulebook(first=False))).stage("action")
    called.do(it.CallConsensus(CHAIR, WHOLE))
    assert whip_count(called.view(told("ALA")), forecasts("yyyynnaa")) is None


def test_an_outlook_without_opponents_is_one_of_consensus() -> None:
    seen = outlook(room().view(told("ALA", rights=100)), WHOLE, Beliefs())
    assert (seen.whip, seen.silent) == (None, True)


def test_a_share_of_all_members_is_not_taken_of_those_who_take_sides() -> None:
    members = Majority("substance", Citation("rule"), Share(55, 100, base="members"))
    rules = rulebook(first=False)
    rules = replace(rules, majorities={**rules.majorities, "substance": members})
    view = Room(setup(rules)).stage("talks").view(told("ALA"))
    found = whip_count(view, forecasts("yyyynnaa"))
    assert found is not None
    assert (found.needed, found.carries) == (5, False)
    assert yes_wanted(view, WHOLE, {"yes": 4, "no": 2, "abstain": 2}) == 5


@pytest.mark.parametrize(("required", "stands"), [(True, "object"), (False, "no")])
def test_where_nothing_but_consensus_adopts_the_marks_on_a_change_are_objections(
    required: bool, stands: str
) -> None:
    known = dossier({m: {"rights": at(200, 90)} for m in MEMBERS[1:]})
    rules = rulebook(required=required)
    where = Room(setup(rules), known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)))
    shown = outlook(where.view(told("ALA")), "A1", Beliefs())
    assert shown.silent is required
    assert shown.marks["BOR"].stand == stands
    assert shown.marks["ALA"].stand == "yes"
    middle = heading_of(where.view(told("ALA")), shown)
    assert middle[0] == ("would object" if required else "expected")


def test_a_vote_is_foretold_of_those_who_are_likely_to_be_there() -> None:
    known = dossier({m: {"rights": at(200, 90)} for m in MEMBERS[1:]})
    where = Room(setup(rulebook()), known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)))
    there = where.view(told("ALA"))
    emptied = replace(there.chamber, absent=frozenset(MEMBERS[-2:]))
    full = expected_words(Beliefs(), there, "A1")
    still = expected_words(Beliefs(), replace(there, chamber=emptied), "A1")
    later = where.stage("action").view(told("ALA"))
    emptied = replace(later.chamber, absent=frozenset(MEMBERS[-2:]))
    fewer = expected_words(Beliefs(), replace(later, chamber=emptied), "A1")
    against = len(MEMBERS) - 1
    assert f"1 yes, {against} no" in full
    assert f"1 yes, {against} no" in still
    assert f"1 yes, {against - 2} no" in fewer


def test_one_with_a_veto_against_is_named_whatever_the_heads() -> None:
    rules = rulebook(first=False)
    nine = Majority("six, no veto", Citation("rule"), fixed=6, veto=True)
    rules = replace(rules, majorities={**rules.majorities, "substance": nine})
    start = setup(rules)
    seats = tuple(replace(s, veto=s.id == MEMBERS[-1]) for s in start.seats)
    view = Room(replace(start, seats=seats)).stage("talks").view(told("ALA"))
    found = whip_count(view, forecasts("yyyyyyan"))
    assert found is not None
    assert (found.needed, found.carries, found.stopped_by) == (6, False, (MEMBERS[-1],))
    assert whip_count(view, forecasts("yyyyyyaa")) is None, "nobody is against"


def test_heads_without_the_weight_do_not_carry() -> None:
    rules = rulebook(first=False)
    half = Share(1, 2, base="members")
    double = Majority(
        "double", Citation("rule"), half, weight=Share(65, 100, base="members")
    )
    rules = replace(rules, majorities={**rules.majorities, "substance": double})
    start = setup(rules)
    heavy = tuple(replace(s, weight=30 if s.id == "HAV" else 1) for s in start.seats)
    view = Room(replace(start, seats=heavy)).stage("talks").view(told("ALA"))
    found = whip_count(view, forecasts("yyyyynnn"))
    assert found is not None
    assert (found.yes >= found.needed, found.outweighed, found.carries) == (
        True,
        True,
        False,
    )
    found = whip_count(view, forecasts("nnyyyaay"))
    assert found is not None
    assert found.carries
