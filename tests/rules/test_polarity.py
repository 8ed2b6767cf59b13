"""Polarity: one deletion, two questions."""

from __future__ import annotations

from game.rules.voting import Count
from game.rules.words.polarity import warn
from tests.rules.rooms import Room


def test_both_forms_are_shown_with_their_arithmetic() -> None:
    room = Room().play("chair: stage opening\nAAA: amend 1 delete")
    meeting = room.meeting
    found = warn(meeting.setup, meeting.chamber, "A1", Count(60, 100, 30, 193))
    assert found == (
        "The form of the question decides. As an amendment, shall article 1 be deleted? "
        "60 of 160, 107 needed, fails: it stays. As a separate vote on the same ballots, "
        "shall article 1 be kept? 100 of 160, 107 needed, fails: it goes."
    )


def test_the_same_is_said_of_a_separate_vote() -> None:
    meeting = Room().play("chair: stage opening").meeting
    setup, chamber = meeting.setup, meeting.chamber
    assert "it goes" in warn(setup, chamber, "1", Count(100, 60, 30, 193))
    assert warn(setup, chamber, "1", Count(120, 40, 30, 193)) == ""


def test_other_questions_have_no_other_form() -> None:
    room = Room().play("""
        chair: stage opening
        AAA: amend 1 soft
        AAA: package 1 delete; 2 delete
    """)
    setup, chamber = room.meeting.setup, room.meeting.chamber
    for target in ("A1", "P1", "whole", "A9"):
        assert warn(setup, chamber, target, Count(60, 100, 30, 193)) == ""
