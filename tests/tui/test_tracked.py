"""Tracked changes that can be read without colour."""

from __future__ import annotations

from game.rules.state import Proposal
from game.rules.text import Delete, Revise
from game.tui.tracked import changes_of, neighbours, tracked
from tests.tui.room import LONG, setup_of_193


def words(before: str, after: str) -> str:
    return "".join(w for w, _ in tracked(before, after))


def test_a_deletion_stands_between_struck_brackets() -> None:
    assert words("all of it", "") == "[-all of it-]"


def test_an_addition_stands_between_underlined_brackets() -> None:
    assert tracked("", "new") == [("[+new+]", "added")]


def test_only_the_word_that_changes_is_marked() -> None:
    assert words("the suppression of rights", "the restriction of rights") == (
        "the [-suppression-] [+restriction+] of rights"
    )


def test_a_text_that_stays_is_not_marked() -> None:
    assert tracked("same", "same") == [("same", "")]


def test_changes_of_a_proposal_read_the_variant() -> None:
    draft = setup_of_193().draft
    proposal = Proposal(
        "A1", "IRN", (Revise("6.2", "soft"), Delete("24")), True, (), "pending", 1
    )
    first, second = changes_of(draft, proposal)
    assert (first.before, first.after) == (LONG, LONG.replace("suppression", "restriction"))
    assert (second.provision, second.after) == ("24", "")


def test_neighbours_are_the_standing_lines_above_and_below() -> None:
    before, after = neighbours(setup_of_193().draft, "6.2")
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("6.1", "24")


def test_a_mark_stays_close_to_the_word_before_it() -> None:
    assert words("what is wished.", "what is given.") == "what is [-wished-] [+given+]."


def test_changes_that_a_word_parts_are_one_change() -> None:
    assert words("pay by the water that they take.", "give what they wish.") == (
        "[-pay by the water that they take-] [+give what they wish+]."
    )
