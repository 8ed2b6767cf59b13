"""To let a provision stand is to have no hand in a change of it."""

from __future__ import annotations

import pytest

from game.delegates.promises import Fulfilment, ballot_owed, fulfilment
from game.rules.meeting.standing import alters
from game.rules.wishes.intents import Undertaking
from tests.rules.rooms import Room, full_rulebook, setup

DEAL = """
    chair: stage action
    CCC: amend 3 soft
    AAA: offer CCC give let-stand 2 ask vote A1 no
    CCC: accept O1
"""


def became(room: Room, doer: str = "AAA") -> Fulfilment:
    """What became of AAA's word to let paragraph 2 stand."""
    offer = room.meeting.dealings.offers["O1"]
    return fulfilment(room.meeting.chamber, offer, doer, offer.give[0])


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ("BBB: amend 1 soft", "due"),
        ("BBB: amend 2 soft", "due"),
        ("AAA: amend 1 soft", "due"),
        ("AAA: amend 2 delete", "broken"),
        ("AAA: amend 2 soft", "broken"),
        ("AAA: package 1 soft; 2 soft", "broken"),
        ("AAA: amend 2 soft\n    AAA: withdraw A2", "due"),
        ("BBB: amend 2 soft\n    AAA: co-sponsor A2", "broken"),
        ("BBB: amend 2 soft\n    AAA: co-sponsor A2\n    AAA: co-sponsor A2 leave", "due"),
        ("AAA: move division 2", "broken"),
    ],
)
def test_it_is_broken_by_moving_or_signing_any_change(acts: str, expected: str) -> None:
    room = Room(setup(full_rulebook())).play(DEAL).play(acts)
    assert became(room) == expected


@pytest.mark.parametrize(
    ("ballot", "expected"), [("yes", "broken"), ("no", "due"), ("abstain", "due")]
)
def test_it_is_broken_by_a_vote_for_any_change(ballot: str, expected: str) -> None:
    room = Room(setup(full_rulebook())).play(DEAL)
    room.play("""
        BBB: amend 2 soft
        BBB: ask A2
        chair: exhausted
        chair: put A2
    """)
    room.play(
        f"AAA: vote {ballot}\nBBB: vote no\nCCC: vote no\nDDD: vote no\nchair: declare"
    )
    assert became(room) == expected


def test_a_change_that_one_had_moved_before_is_taken_back_or_the_word_is_broken() -> None:
    before = DEAL.replace("CCC: amend 3 soft", "CCC: amend 3 soft\n    AAA: amend 2 soft")
    assert (
        became(Room(setup(full_rulebook())).play(before).play("AAA: withdraw A2")) == "due"
    )
    room = Room(setup(full_rulebook())).play(before)
    assert became(room) == "due"
    room.play("chair: consensus A2\nchair: gavel")
    assert became(room) == "broken"


def test_it_comes_down_to_a_no_to_any_change_and_a_yes_to_keeping_it() -> None:
    room = Room(setup(full_rulebook())).play(DEAL).play("BBB: package 1 soft; 2 soft")
    deed, chamber = Undertaking("let-stand", "2"), room.meeting.chamber
    owed = {t: ballot_owed(chamber, deed, t) for t in ("2", "A1", "P1", "whole")}
    assert owed == {"2": "yes", "A1": "", "P1": "no", "whole": ""}
    assert not alters(chamber.draft, chamber.proposals["P1"].operations, "3")
