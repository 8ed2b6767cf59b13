"""Amendments to what a proposal adds: its words and its place are two questions."""

from __future__ import annotations

from itertools import permutations

import pytest

from game.rules.draft.text import Add
from game.rules.procedures.conflicts import conflicts_of
from tests.rules.rooms import Room

TABLED = """
chair: stage talks
AAA: amend 9 add after 1 text "Nine."
BBB: amend A1 9 text "Nine, gladly."
CCC: amend A1 9 move first
CCC: amend A1 9 text "Nine, late."
"""


def lying() -> Room:
    """An addition with two amendments to its words and one to its place."""
    return Room().play(TABLED)


def test_amendments_to_words_and_to_place_are_in_no_conflict() -> None:
    meeting = lying().meeting
    found = conflicts_of(meeting.setup, meeting.chamber, "A3")
    assert [(c.first, c.second, c.kind) for c in found] == [("A3", "A1", "sub-amendment")]
    words = [
        c.words
        for c in conflicts_of(meeting.setup, meeting.chamber, "A2")
        if c.second == "A4"
    ]
    assert words == [
        "A2 and A4 amend A1: both give the new `9` another wording, and one excludes the other."
    ]


@pytest.mark.parametrize("order", list(permutations(("A2", "A3"))))
def test_both_are_carried_out_in_either_order(order: tuple[str, str]) -> None:
    room = lying().play(f"chair: stage action\nchair: rule {order[0]} uphold : This first.")
    for target in order:
        room.play(f"chair: consensus {target}\nchair: gavel")
    chamber = room.meeting.chamber
    assert chamber.proposals["A4"].status == "moot"
    (op,) = chamber.proposals["A1"].operations
    assert isinstance(op, Add)
    assert (op.provision.text, op.after) == ("Nine, gladly.", "")


def test_a_revision_by_the_mover_leaves_an_amendment_its_own_side() -> None:
    room = lying().play('AAA: revise A1 9 text "Nine, as revised."')
    (op,) = room.meeting.chamber.proposals["A3"].operations
    assert isinstance(op, Add)
    assert (op.provision.text, op.after) == ("Nine, as revised.", "")
