"""Polarity: one deletion, two questions."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.rulebook import Citation, Majority, Share
from game.rules.voting import Choice, Count
from game.rules.words.polarity import warn
from tests.rules.rooms import Room, full_rulebook, setup


def test_both_forms_are_shown_with_their_arithmetic() -> None:
    room = Room(setup(full_rulebook())).play("chair: stage opening\nAAA: amend 1 delete")
    meeting = room.meeting
    found = warn(meeting.setup, meeting.chamber, "A1", Count(60, 100, 30, 193))
    assert found == (
        "The form of the question decides. As an amendment, shall article 1 be deleted? "
        "60 of 160, 107 needed, fails: it stays. As a separate vote on the same ballots, "
        "shall article 1 be kept? 100 of 160, 107 needed, fails: it goes."
    )


def test_the_same_is_said_of_a_separate_vote() -> None:
    meeting = Room(setup(full_rulebook())).play("chair: stage opening").meeting
    start, chamber = meeting.setup, meeting.chamber
    assert "it goes" in warn(start, chamber, "1", Count(100, 60, 30, 193))
    assert warn(start, chamber, "1", Count(120, 40, 30, 193)) == ""


def test_other_questions_have_no_other_form() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage opening
        AAA: amend 1 soft
        AAA: package 1 delete; 2 delete
    """)
    start, chamber = room.meeting.setup, room.meeting.chamber
    for target in ("A1", "P1", "whole", "A9"):
        assert warn(start, chamber, target, Count(60, 100, 30, 193)) == ""


def test_a_veto_is_told_with_the_seat_that_casts_it() -> None:
    majority = Majority("substance", Citation("Charter 27(3)"), fixed=3, veto=True)
    rules = full_rulebook(majorities={**full_rulebook().majorities, "substance": majority})
    start = setup(rules)
    seats = tuple(replace(s, veto=s.id == "AAA") for s in start.seats)
    start = replace(start, seats=seats)
    meeting = Room(start).play("chair: stage opening\nAAA: amend 1 delete").meeting
    ballots: dict[str, Choice] = {"AAA": "yes", "BBB": "no", "CCC": "no", "DDD": "no"}
    found = warn(start, meeting.chamber, "A1", Count(1, 3, 0, 4), ballots)
    assert "1 of 4, 3 needed, fails: it stays" in found
    assert found.endswith("3 of 4, 3 needed, vetoed by AAA: it goes.")
    turned: dict[str, Choice] = {"AAA": "no", "BBB": "yes", "CCC": "no", "DDD": "no"}
    assert warn(start, meeting.chamber, "A1", Count(1, 3, 0, 4), turned) == ""


def test_weights_are_told_where_the_heads_are_enough() -> None:
    two = Majority("substance", Citation("TEU 16(4)"), Share(1, 2), weight=Share(65, 100))
    start = setup(
        full_rulebook(majorities={**full_rulebook().majorities, "substance": two})
    )
    seats = tuple(replace(s, weight=90 if s.id == "AAA" else 1) for s in start.seats)
    start = replace(start, seats=seats)
    meeting = Room(start).play("chair: stage opening\nAAA: amend 1 delete").meeting
    ballots: dict[str, Choice] = {"AAA": "yes", "BBB": "no", "CCC": "no", "DDD": "no"}
    found = warn(start, meeting.chamber, "A1", Count(1, 3, 0, 4), ballots)
    assert "3 of 4, 2 needed, fails all the same" in found
    assert "3 of 93" in found
