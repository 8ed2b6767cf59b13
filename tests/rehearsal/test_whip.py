"""Counting heads: whose knowledge it rests on, how sure it is, and what turns it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.delegates.instructions import Instructions, RedLine
from game.delegates.others.belief import Forecast
from game.rehearsal.whip.count import CHOICES, whip_count
from game.rehearsal.whip.pivots import pivots
from game.rehearsal.whip.sight import Sight, supposed
from game.rehearsal.whip.turning import smallest_change
from game.rules.draft.applying import apply
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.business import Decision
from game.rules.meeting.setup import WHOLE, Bloc, Seat, Setup
from game.rules.meeting.state import opening
from game.rules.rulebook import Citation, Majority, Share
from game.rules.voting import Choice
from game.rules.wishes.intents import Table
from tests.delegates.rooms import MEMBERS, at, dossier, setup, told

HALF = Majority("half", Citation("rule"), Share(1, 2, strict=True))


def room(
    place: int = 100, orders: dict[str, Instructions] | None = None, **looks: object
) -> Sight:
    """Eight members that all want the wording at ``place`` on rights."""
    known = dossier({m: {"rights": at(place, 90)} for m in MEMBERS})
    return Sight(opening(setup()), known, told=orders or {}, **looks)  # type: ignore[arg-type]


def cast(*choices: Choice) -> list[Forecast]:
    """Forecasts of that many seats; the later, the nearer to every other ballot."""
    found = []
    for n, (seat, choice) in enumerate(zip(MEMBERS, choices, strict=False)):
        yes, no, abstain, absent = (
            5000 if choice == other else 100 * n for other in CHOICES
        )
        found.append(Forecast(seat, choice, 5000, yes, no, abstain, absent))
    return found


def test_a_room_that_wants_the_text_votes_down_its_deletion() -> None:
    sight, target = supposed(room(), Table("", (Delete("1"),)))
    count = whip_count(sight, target, 50)
    assert count.carries == 0
    assert [f.choice for f in count.seats] == ["no"] * 8
    assert count.ballots["no"].low <= 8 <= count.ballots["no"].high


def test_ranges_hold_what_is_expected_and_chances_add_up() -> None:
    sight, target = supposed(room(0), Table("", (Revise("1", "soft"),)))
    count = whip_count(sight, target, 100)
    assert pytest.approx(sum(r.expected for r in count.ballots.values()), abs=8) == 800
    for reach in count.ballots.values():
        assert reach.low * 100 - 100 <= reach.expected <= reach.high * 100 + 100
    assert count.carries_low <= count.carries <= count.carries_high


def test_the_same_seed_gives_the_same_count() -> None:
    sight, target = supposed(room(0), Table("", (Revise("1", "soft"),)))
    assert whip_count(sight, target, 30, 4) == whip_count(sight, target, 30, 4)


def test_a_count_reads_no_instructions_but_its_own_seats() -> None:
    orders = {m: told(m, rights=-200) for m in MEMBERS}
    sight, target = supposed(
        room(orders={"ALA": orders["ALA"]}, seat="ALA"), Table("ALA", (Delete("1"),))
    )
    blind, other = supposed(
        room(seat="ALA", orders={"ALA": orders["ALA"]}), Table("ALA", (Delete("1"),))
    )
    assert next(f for f in sight.expected(target) if f.seat == "ALA").choice == "yes"
    assert {"no"} == {f.choice for f in sight.expected(target) if f.seat != "ALA"}
    assert sight.expected(target) == blind.expected(other)


def test_an_open_count_reads_them_all() -> None:
    orders = {m: told(m, rights=-200) for m in MEMBERS}
    sight, target = supposed(room(orders=orders, open=True), Table("", (Delete("1"),)))
    assert {"yes"} == {f.choice for f in sight.expected(target)}


def test_an_open_count_reads_objections_off_the_instructions() -> None:
    secret = RedLine("1", ("chair",), "Never.", hard=True)
    orders = {m: told(m, *((secret,) if m == "COR" else ()), rights=100) for m in MEMBERS}
    hidden = whip_count(room(orders={"ALA": orders["ALA"]}, seat="ALA"), WHOLE, 10)
    assert (hidden.objectors, hidden.unopposed) == ((), 10000)
    known = whip_count(room(orders=orders, open=True), WHOLE, 10)
    assert (known.objectors, known.unopposed) == ((("COR", 10000),), 0)


def test_an_open_count_asks_no_seat_what_the_public_would_guess() -> None:
    orders = {m: told(m, rights=100) for m in MEMBERS}
    feared = RedLine("1", ("chair",), "Never.", public=True)
    sight = room(orders=orders, open=True)
    sight = replace(sight, dossier=replace(sight.dossier, red_lines={"COR": (feared,)}))
    assert whip_count(replace(sight, open=False), WHOLE, 10).unopposed < 10000
    assert whip_count(sight, WHOLE, 10).unopposed == 10000


def test_members_of_a_disciplined_bloc_fall_together() -> None:
    bloc = Bloc("all", "All", MEMBERS, discipline=10000)
    apart, target = supposed(room(20), Table("", (Revise("1", "soft"),)))
    meeting = replace(apart.meeting, setup=replace(apart.setup, blocs=(bloc,)))
    together = replace(apart, meeting=meeting)
    loose = whip_count(apart, target, 1000).ballots["yes"]
    tight = whip_count(together, target, 1000).ballots["yes"]
    assert loose.expected == tight.expected
    assert (tight.low, tight.high) == (0, 8)
    assert loose.high < 8


def test_pivots_are_the_fewest_ballots_and_those_nearest_to_turning() -> None:
    expected = cast("yes", "yes", "yes", "yes", "yes", "no", "no", "no")
    found = pivots(setup(), HALF, expected)
    assert found.carries
    assert [(p.seat, p.to) for p in found.seats] == [("ERE", "no")]


def test_a_failing_question_is_turned_by_yes_votes() -> None:
    expected = cast("yes", "yes", "no", "no", "no", "no", "abstain", "absent")
    found = pivots(setup(), HALF, expected)
    assert not found.carries
    assert len(found.seats) == 2
    assert {"yes"} == {p.to for p in found.seats}
    assert "HAV" not in {p.seat for p in found.seats}


def with_seats(**fields: dict[str, int]) -> Setup:
    """The room with vetoes or weights."""
    start = setup()
    seats = tuple(
        Seat(
            s.id,
            s.name,
            s.role,
            veto=s.id in fields.get("veto", {}),
            weight=fields.get("weight", {}).get(s.id, 0),
        )
        for s in start.seats
    )
    return replace(start, seats=seats)


def test_one_veto_turns_what_many_carry() -> None:
    veto = replace(HALF, veto=True)
    expected = cast(*["yes"] * 8)  # type: ignore[arg-type]
    found = pivots(with_seats(veto={"COR": 1}), veto, expected)
    assert [p.seat for p in found.seats] == ["COR"]


def test_a_veto_is_among_the_pivots_that_carry() -> None:
    veto = replace(HALF, veto=True)
    expected = cast("no", "yes", "yes", "yes", "yes", "yes", "no", "no")
    found = pivots(with_seats(veto={"ALA": 1}), veto, expected)
    assert [p.seat for p in found.seats] == ["ALA"]


def test_where_weights_count_the_heaviest_make_the_smaller_set() -> None:
    weighed = replace(HALF, weight=Share(65, 100))
    weights = {m: 60 if m == "ALA" else 10 for m in MEMBERS}
    expected = cast(*["yes"] * 8)  # type: ignore[arg-type]
    found = pivots(with_seats(weight=weights), weighed, expected)
    assert [p.seat for p in found.seats] == ["ALA"]


def test_nothing_turns_a_vote_without_voters() -> None:
    expected = cast(*["absent"] * 8)  # type: ignore[arg-type]
    assert not pivots(setup(), HALF, expected).possible


def test_the_smallest_change_clears_a_red_line_that_the_text_crosses() -> None:
    line = RedLine("2", ("chair",), "No gender clause as strong as that.")
    orders = {"ALA": told("ALA", line, rights=100, gender=-100)}
    found = smallest_change(room(orders=orders, seat="ALA"), "ALA", WHOLE)
    assert (10000, (line.words,)) == (found.against, found.crossed)
    first = found.turns[0]
    assert ("amend 2 soft", (line.words,)) == (first.typed, first.cleared)
    assert first.against < 1500


def test_a_turn_really_turns_as_its_typed_words_do() -> None:
    line = RedLine("2", ("chair",), "No gender clause as strong as that.")
    orders = {"ALA": told("ALA", line, rights=100)}
    sight = room(orders=orders, seat="ALA")
    draft, _ = apply(sight.chamber.draft, Revise("2", "soft"))
    changed = replace(sight.meeting, chamber=replace(sight.chamber, draft=draft))
    after = smallest_change(replace(sight, meeting=changed), "ALA", WHOLE)
    assert not after.needed
    assert after.against == smallest_change(sight, "ALA", WHOLE).turns[0].against


def test_two_changes_are_found_where_one_is_not_enough() -> None:
    lines = [RedLine(p, ("chair",), f"Not {p}.") for p in ("1", "2")]
    orders = {"ALA": told("ALA", *lines, rights=0, gender=0)}
    found = smallest_change(room(orders=orders, seat="ALA"), "ALA", WHOLE)
    assert found.turns[0].typed == "package 1 soft; 2 soft"


def test_a_proposal_is_not_turned_by_taking_it_away() -> None:
    line = RedLine("1", ("deleted",), "It must stay.")
    orders = {"ALA": told("ALA", line, rights=100)}
    seen, target = supposed(room(orders=orders), Table("", (Delete("1"),)))
    found = smallest_change(seen, "ALA", target)
    assert found.needed
    assert all("1 chair" not in turn.typed for turn in found.turns)


def test_who_wants_the_record_objects_until_a_vote_and_the_count_says_so() -> None:
    line = RedLine("2", ("chair",), "No gender clause as strong as that.", hard=False)
    orders = {"ALA": told("ALA", line, rights=100, insists=9000)}
    sight = room(orders=orders, seat="ALA")
    before = smallest_change(sight, "ALA", WHOLE)
    assert (10000, (line.words,)) == (before.against, before.unheard)
    objectors = dict(whip_count(sight, WHOLE, 20).objectors)
    assert before.against == objectors["ALA"]

    voted = Decision(9, "2", "vote")
    heard = replace(sight.chamber, decisions=(voted,))
    after = smallest_change(
        replace(sight, meeting=replace(sight.meeting, chamber=heard)), "ALA", WHOLE
    )
    assert (after.needed, after.unheard) == (False, ())


def test_a_content_seat_needs_nothing() -> None:
    found = smallest_change(room(), "ALA", WHOLE)
    assert (found.needed, found.turns) == (False, ())


@pytest.mark.parametrize(
    "words",
    [
        ["A9"],
        ["amend", "99", "soft"],
        ["amend", "6.2", "chair"],
        ["whole", "--turn", "XXX"],
        ["whole", "--at", "3"],
        ["whole", "--open", "--as", "IRN"],
        ["whole", "--runs", "0"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_counted_is_wrong_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["whip", "cybercrime-2024", *words]) == 2
    assert "hint:" in capsys.readouterr().err


def test_the_count_of_the_day_is_near_the_one_public_tally(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Deletion of article 6(2), which Iran moved: 23 for, 102 against, 26 abstaining (the
    record)."""
    asked = ["whip", "cybercrime-2024", "amend", "6.2", "delete", "--as", "IRN", "--json"]
    assert main(asked) == 0
    ballots = json.loads(capsys.readouterr().out)["count"]["ballots"]
    for choice, cast_then in (("yes", 23), ("no", 102)):
        assert ballots[choice]["low"] <= cast_then <= ballots[choice]["high"]


def test_a_saved_game_is_counted_at_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.scenario.load import load
    from game.sitting.games import Game
    from tests.scenario.folders import RIVER

    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    with Game.begin(load(str(RIVER)), "ALM", 3) as game:
        game.desk.step()
        path = str(game.path)
    assert main(["whip", path, "whole", "--at", "1", "--as", "ALM"]) == 0
    assert "On what Almora may know" in capsys.readouterr().out
